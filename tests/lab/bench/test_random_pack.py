import numpy as np
import pytest

from emoscope.engine.errors import PackError
from emoscope.engine.models.pack import load_pack
from emoscope.engine.models.tokens import tokenizer_of
from emoscope.engine.models.towers import TINY
from emoscope.engine.runtime.backends.torch_backend import TorchRuntime
from emoscope.lab.bench.random_pack import random_clip_pack


def test_it_is_a_pack_that_torch_runs(tmp_path):
    made = random_clip_pack(tmp_path / "pack", TINY)
    pack = load_pack(tmp_path / "pack")
    assert pack.checksum == made.checksum
    side, width = pack.manifest.preprocess.size_px, pack.manifest.embedding_size
    runtime = TorchRuntime(pack)
    crops = np.random.default_rng(0).integers(0, 256, (2, side, side, 3), dtype=np.uint8)
    images = runtime.encode_images(crops)
    assert images.shape == (2, width)
    assert np.isfinite(images).all()
    assert runtime.encode_clips(images[None]).shape == (1, width)
    texts = runtime.encode_texts(["a happy person", "tears"])
    np.testing.assert_allclose(np.linalg.norm(texts, axis=1), 1.0, atol=1e-5)


def test_emoclip_has_its_own_temporal_model(tmp_path):
    pack = random_clip_pack(tmp_path / "pack", TINY, "emoclip")
    assert pack.manifest.clip.length == 32
    assert pack.has("temporal.safetensors")
    width = pack.manifest.embedding_size
    frames = np.random.default_rng(0).normal(size=(2, 32, width)).astype(np.float32)
    clips = TorchRuntime(pack).encode_clips(frames)
    assert clips.shape == (2, width)
    assert float(clips[0] @ clips[1]) < 0.9999
    with pytest.raises(PackError, match='no random pack of "warp"'):
        random_clip_pack(tmp_path / "other", TINY, "warp")


def test_dfer_clip_has_its_own_classes_and_temporal_model(tmp_path):
    pack = random_clip_pack(tmp_path / "pack", TINY, "dfer-clip")
    assert pack.manifest.clip.length == 16
    assert len(pack.manifest.classes) == 7
    width = pack.manifest.embedding_size
    runtime = TorchRuntime(pack)
    assert runtime.encode_clips(np.ones((1, 16, width), np.float32)).shape == (1, width)
    assert runtime.encode_texts(["fear"]).shape == (1, width)


def test_both_tokenizers_of_a_clip_pack_agree(tmp_path):
    """The runtimes without torch read ``tokenizer.json``; torch uses open_clip's own."""
    from emoscope.engine.models.towers import tokenize

    pack = random_clip_pack(tmp_path / "pack", TINY)
    sentences = ["A person who smiles.", "don't laugh!"]
    ids, mask = tokenizer_of(pack)(sentences)
    whole, whole_mask = tokenize(sentences)
    np.testing.assert_array_equal(mask, whole_mask[:, : mask.shape[1]])
    np.testing.assert_array_equal(ids * mask, whole[:, : ids.shape[1]])

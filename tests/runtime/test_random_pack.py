import numpy as np

from engine.models.pack import load_pack
from engine.models.towers import TINY
from engine.runtime.random_pack import random_clip_pack
from engine.runtime.tokens import tokenizer_of
from engine.runtime.torch_backend import TorchRuntime


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


def test_both_tokenizers_of_a_clip_pack_agree(tmp_path):
    """The runtimes without torch read ``tokenizer.json``; torch uses open_clip's own."""
    from engine.models.towers import tokenize

    pack = random_clip_pack(tmp_path / "pack", TINY)
    sentences = ["A person who smiles.", "don't laugh!"]
    ids, mask = tokenizer_of(pack)(sentences)
    whole, whole_mask = tokenize(sentences)
    np.testing.assert_array_equal(mask, whole_mask[:, : mask.shape[1]])
    np.testing.assert_array_equal(ids * mask, whole[:, : ids.shape[1]])

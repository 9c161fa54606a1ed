"""Text sides that look at the padding: SigLIP2's and MobileCLIP2's kind, small and random."""

import open_clip
import pytest
import torch
from tokenizers import Tokenizer, models, pre_tokenizers

from emoscope.engine.errors import PackError
from emoscope.engine.models import hub_pack
from emoscope.engine.models.catalogue import HubItem
from emoscope.engine.models.clip_text import canonical
from emoscope.engine.models.text_sides import PaddedText, text_side_of
from emoscope.engine.models.towers import TINY, TextTower, build_tower

VISION = {"image_size": 32, "layers": 1, "width": 32, "patch_size": 16, "head_width": 16}
SMALL = {"context_length": 12, "vocab_size": 50, "width": 32, "heads": 2, "layers": 2}
SIGLIP = {
    **SMALL,
    "no_causal_mask": True,
    "proj_bias": True,
    "pool_type": "last",
    "act_kwargs": {"approximate": "tanh"},
}
MOBILE = {**SMALL, "no_causal_mask": True}


def tower(text):
    torch.manual_seed(1)
    made = open_clip.CustomTextCLIP(embed_dim=16, vision_cfg=VISION, text_cfg=text)
    return made.eval()


@pytest.mark.parametrize("config", [SIGLIP, MOBILE])
def test_it_equals_open_clip_s_own(config):
    whole = tower(config)
    side = text_side_of(whole)
    assert isinstance(side, PaddedText)
    ids = torch.zeros(2, 12, dtype=torch.int64)
    ids[0, :3], ids[1, :5] = torch.tensor([7, 8, 49]), torch.tensor([9, 8, 7, 6, 49])
    mask = (ids > 0).long()
    with torch.no_grad():
        torch.testing.assert_close(side(ids, mask), whole.encode_text(ids), atol=1e-5, rtol=0)


def test_a_causal_tower_stays_clip_s_own():
    assert isinstance(text_side_of(build_tower(TINY)), TextTower)
    assert isinstance(text_side_of(tower(SMALL)), TextTower)


def test_a_third_kind_is_refused():
    strange = tower(MOBILE)
    strange.text.pool_type = "first"
    with pytest.raises(PackError, match="not known"):
        text_side_of(strange)


def test_siglip_s_sentences_lose_case_and_punctuation():
    assert canonical("  A face_that &amp; SMILES, or 'not'! ") == "a face that smiles or not"
    assert canonical("Ein lächelndes Gesicht.") == "ein lächelndes gesicht"
    assert canonical("微笑的脸") == "微笑的脸"


def words_file(path, **more):
    words = {"<pad>": 0, "<eos>": 1, "<unk>": 2, "a": 3, "smile": 4, **more}
    fast = Tokenizer(models.WordLevel(words, unk_token="<unk>"))
    fast.pre_tokenizer = pre_tokenizers.Whitespace()
    fast.save(str(path))
    return path


def test_siglip_s_tokenizer_ends_each_sentence_once(tmp_path):
    text = hub_pack.siglip_tokenizer(words_file(tmp_path / "tokenizer.json"))
    fast = Tokenizer.from_str(text)
    assert fast.encode("a smile").ids == [3, 4, 1]
    fast.enable_truncation(2)
    assert fast.encode("a smile").ids == [3, 1], "the end survives cutting"
    (tmp_path / "other.json").write_text("[]", encoding="utf-8")
    with pytest.raises(PackError, match="not a tokenizer"):
        hub_pack.siglip_tokenizer(tmp_path / "other.json")


def test_a_siglip_file_becomes_a_pack_that_torch_and_onnx_run_alike(tmp_path, monkeypatch):
    """Its text side, tokenizer and all, through both runtimes; a small one of random weights."""
    import numpy as np
    from safetensors.torch import save_file

    from emoscope.engine.models import clip, towers
    from emoscope.engine.runtime.backends.torch_backend import TorchRuntime
    from emoscope.engine.runtime.export_graphs import export_tower

    made = tower(SIGLIP)
    state = {n: v.contiguous().clone() for n, v in made.state_dict().items()}
    state["logit_bias"] = torch.tensor(-10.0)
    save_file(state, tmp_path / "weights.safetensors")
    for module in (towers, clip):
        monkeypatch.setattr(module, "build_tower", lambda name: tower(SIGLIP))
    item = HubItem(
        name="small-siglip",
        title="Small",
        repo="a/b",
        tower="any",
        licence="Apache-2.0",
        size_bytes=1,
        text="siglip",
        languages="many",
        pixels="half",
    )
    words = words_file(tmp_path / "tokenizer.json")
    pack = hub_pack.make_pack(item, tmp_path / "weights.safetensors", words, tmp_path / "pack")
    assert pack.manifest.preprocess.mean == (0.5, 0.5, 0.5)
    found = TorchRuntime(pack).encode_texts(["A smile.", "a"])
    ids = torch.zeros(2, 12, dtype=torch.int64)
    ids[0, :3], ids[1, :2] = torch.tensor([3, 4, 1]), torch.tensor([3, 1])
    with torch.no_grad():
        expected = torch.nn.functional.normalize(made.encode_text(ids), dim=-1).numpy()
    np.testing.assert_allclose(found, expected, atol=1e-5)

    import onnxruntime

    model = export_tower(pack, "text", clip.modules_of(pack).text)
    session = onnxruntime.InferenceSession(model.SerializeToString())
    mask = (ids > 0).long().numpy()
    (graph,) = session.run(None, {"ids": ids.numpy(), "mask": mask})
    np.testing.assert_allclose(graph, expected, atol=1e-4)

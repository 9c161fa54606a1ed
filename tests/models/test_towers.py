from unittest.mock import Mock

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer

from emoscope.engine.errors import PackError
from emoscope.engine.models import tokens, towers
from emoscope.engine.models.clip_text import clean
from emoscope.engine.models.published_prompts import DFER_CLIP_DESCRIPTORS, EMOCLIP_DESCRIPTIONS
from tests.models import reference
from tests.models.published import shake


@pytest.fixture(scope="module")
def tiny():
    torch.manual_seed(0)
    tower = towers.build_tower(towers.TINY)
    shake(tower)
    return tower.eval()


def test_openai_layout_of_vit_b_32():
    with torch.device("meta"):
        tower = towers.build_tower()
        text = towers.TextTower(tower)
    assert towers.tower_width(tower) == 512
    assert towers.tower_size_px(tower) == 224
    shapes = {name: tuple(value.shape) for name, value in tower.visual.state_dict().items()}
    assert shapes["positional_embedding"] == (50, 768)
    assert shapes["proj"] == (768, 512)
    assert shapes["conv1.weight"] == (768, 3, 32, 32)
    assert len([name for name in shapes if "resblocks" in name]) == 12 * 12
    shapes = {name: tuple(value.shape) for name, value in text.state_dict().items()}
    assert shapes["token_embedding.weight"] == (49408, 512)
    assert shapes["positional_embedding"] == (77, 512)
    assert shapes["text_projection"] == (512, 512)
    names = {name for name in tower.state_dict() if not name.startswith("visual.")}
    assert names == {*shapes, "logit_scale"}, "our names are OpenAI's own"
    assert sum(parameter.numel() for parameter in tower.parameters()) == 151_277_313


def test_image_tower_equals_plain_numpy(tiny):
    pixels = torch.randn(3, 48, 48)
    with torch.no_grad():
        found = tiny.visual(pixels[None])[0].numpy()
    state = reference.numpy_state(tiny.visual)
    np.testing.assert_allclose(found, reference.image(pixels.numpy(), state, 2, 2), atol=1e-4)


def test_text_tower_equals_plain_numpy(tiny):
    ids, mask = towers.tokenize(["a smile", "tears, and a frown."])
    text = towers.TextTower(tiny)
    with torch.no_grad():
        found = text(torch.from_numpy(ids), torch.from_numpy(mask)).numpy()
        whole = tiny.encode_text(torch.from_numpy(ids)).numpy()
    np.testing.assert_allclose(found, whole, atol=1e-5)
    state = reference.numpy_state(text)
    for row, token, end in zip(found, ids, mask.sum(axis=1) - 1, strict=True):
        embedded = state["token_embedding.weight"][token]
        np.testing.assert_allclose(row, reference.text(embedded, end, state, 2, 2), atol=1e-4)


def test_padding_behind_the_end_token_changes_nothing(tiny):
    ids, mask = map(torch.from_numpy, towers.tokenize(["a smile"]))
    text = towers.TextTower(tiny)
    with torch.no_grad():
        torch.testing.assert_close(text(ids, mask), text(ids[:, :5], mask[:, :5]))


def test_long_sentences_are_cut_and_keep_their_end_token():
    ids, mask = towers.tokenize(["word " * 200])
    assert ids.shape == (1, 77)
    assert ids[0, 0] == towers.START_TOKEN
    assert ids[0, -1] == towers.END_TOKEN
    assert mask.all()


def test_known_token_numbers():
    ids, mask = towers.tokenize(["a photo of a cat"])
    assert ids[0, : mask.sum()].tolist() == [49406, 320, 1125, 539, 320, 2368, 49407]


def test_tokenizer_file_gives_the_same_tokens():
    sentences = [
        *EMOCLIP_DESCRIPTIONS.values(),
        *DFER_CLIP_DESCRIPTORS.values(),
        "Someone's 12 dogs, don't!!  naïve 日本 ... <b>\n\tTabs",
        "it's THE “end” — isn’t it",
        "word " * 200,
        "",
    ]
    fast = Tokenizer.from_str(towers.clip_tokenizer_json())
    ids, mask = towers.tokenize(sentences)
    cleaned = [clean(sentence) for sentence in sentences]
    for row, keep, encoded in zip(ids, mask, fast.encode_batch(cleaned), strict=True):
        length = int(keep.sum())
        assert encoded.ids[:length] == row[:length].tolist()
        assert sum(encoded.attention_mask) == length


ODD = [
    "<|startoftext|>", "a <|endoftext|> b", "<|STARTOFTEXT|>x", "<start_of_text>",
    "&amp;amp; &lt;b&gt; &#233;", "&nbsp;x", "ﬁne ﬂow", "schÃ¶n", "â€œquoteâ€", "ＦＵＬＬ　１２３",
    "a\x00b\x07c", "a\x1bz\x1f", "tab\tnew\nline\r\n", "\u2028x\u2029y", "zero\u200bwidth",
    "soft\u00adhyphen", "\ufeffbom", "e\u0301 and é", "İstanbul", "ǅ ǆ", "ß ẞ", "ſ", "ΑΣ",
    "日本語の顔", "한국어", "العربية", "हिन्दी", "🙂👩\u200d🚀", "🇩🇪", "x²", "½ Ⅳ ①", "‘a’ “b” ‛c‟",
    "…—–", "\u0085next", "'s 'T 'LL don't", "_under_score__", "a" * 300,
]  # fmt: skip


def test_odd_text_gives_the_same_tokens_with_and_without_torch(tmp_path):
    """The tokenizer of the runtimes without torch equals CLIP's on all of them."""
    (tmp_path / "tokenizer.json").write_text(towers.clip_tokenizer_json(), encoding="utf-8")
    pack = Mock(**{"manifest.architecture": "clip", "manifest.network": {}})
    pack.file.return_value = tmp_path / "tokenizer.json"
    ids, mask = towers.tokenize(ODD)
    fast_ids, fast_mask = tokens.Tokenizer(pack)(ODD)
    length = fast_ids.shape[1]
    for text, *rows in zip(ODD, ids, fast_ids, mask, fast_mask, strict=True):
        assert rows[0][:length].tolist() == rows[1].tolist(), text
        assert rows[2][:length].tolist() == rows[3].tolist(), text
    # Spelled out, the published special tokens are themselves, and a sentence ends at its first.
    assert ids[0, :3].tolist() == [49406, 49406, 49407]
    assert mask[1].sum() == 3
    assert 49406 not in ids[3, 1:], "open_clip's own name is plain text to the published tokenizer"


def test_unknown_tower_is_an_error_with_a_next_step():
    with pytest.raises(PackError, match="no tower"):
        towers.build_tower("ViT-Z-99")


def test_other_text_sides_are_refused_for_learned_prompts():
    with torch.device("meta"):
        tower = towers.build_tower("ViT-B-32-quickgelu")
        tower.text_pool_type = "last"
        with pytest.raises(PackError, match="causal"):
            towers.TextTower(tower)

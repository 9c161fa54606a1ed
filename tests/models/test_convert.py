"""Published layouts: real files of torch.save, the real converter in its own process."""

import json
import zipfile

import numpy as np
import pytest
import torch

from emoscope.engine.errors import OutputError, PackError
from emoscope.engine.models import convert as converting
from emoscope.engine.models.convert_dfer import dfer_clip
from emoscope.engine.models.convert_keys import Report
from emoscope.engine.models.convert_layouts import emoclip, exp_clip
from emoscope.engine.models.convert_pickle import read_checkpoint, tensors_of
from emoscope.engine.models.pack import load_pack
from emoscope.engine.models.published_packs import write_pack
from emoscope.engine.models.published_prompts import DFER_CLIP_MAFW, SEVEN, dfer_clip_descriptors
from emoscope.engine.models.registry import build_modules
from emoscope.engine.models.towers import TINY, TextTower, build_tower
from tests.models.published import (
    dfer_state,
    emoclip_state,
    save_dfer,
    tiny_dfer,
    tiny_emoclip,
)


def read(path):
    return tensors_of(read_checkpoint(path))


def saved(state, path):
    torch.save(state, path)
    return read(path)


def crops(side=48, count=5):
    generator = torch.Generator().manual_seed(3)
    return torch.randint(0, 256, (count, side, side, 3), dtype=torch.uint8, generator=generator)


def published_logits(pack, frames, sentences):
    modules = build_modules(pack)
    ids, mask = modules.tokenize(sentences)
    with torch.no_grad():
        clip = modules.temporal(modules.image(frames)[None])
        text = modules.text(torch.from_numpy(ids), torch.from_numpy(mask))
        return pack.manifest.scoring.scale * clip @ text.T


@pytest.fixture(scope="module")
def clip_pack(tmp_path_factory):
    torch.manual_seed(11)
    tower = build_tower(TINY)
    parts = {
        "image": {f"visual.{n}": v.numpy() for n, v in tower.visual.state_dict().items()},
        "text": {f"tower.{n}": v.numpy() for n, v in TextTower(tower).state_dict().items()},
    }
    return write_pack(
        tmp_path_factory.mktemp("clip") / "clip-tiny", "clip", parts, name="clip-tiny",
        title="Tiny CLIP", licence="none", training_data=(), embedding_size=64, size_px=48,
        scale=100.0, network={"tower": TINY, "text_length": 77},
    )  # fmt: skip


def test_emoclip_full_layout_to_a_pack_with_the_same_logits(tmp_path):
    model = tiny_emoclip()
    torch.save(emoclip_state(model), tmp_path / "1.pth")
    made = converting.convert(tmp_path / "1.pth", "emoclip", tmp_path / "pack", tower=TINY)
    manifest = load_pack(tmp_path / "pack").manifest
    assert made.layout.startswith("full")
    assert made.left_out == ("backbone.logit_scale",)
    assert manifest.prompts == "free"
    assert manifest.scoring.scale == pytest.approx(100, rel=1e-5)
    assert manifest.clip.length == 32
    assert manifest.preprocess.mean == (0.48145466, 0.4578275, 0.40821073)
    frames, sentences = crops(), ["a smile", "a frown"]
    pixels = model.preparation.clip(list(frames.numpy()))
    modules = build_modules(made.pack)
    ids, mask = (torch.from_numpy(part) for part in modules.tokenize(sentences))
    with torch.no_grad():
        expected = model(pixels[None], ids, mask)
    torch.testing.assert_close(
        published_logits(made.pack, frames, sentences), expected, atol=1e-4, rtol=0
    )


def test_dfer_clip_with_its_pickled_recorder_to_a_pack_with_the_same_logits(tmp_path):
    model = tiny_dfer()
    save_dfer(model, tmp_path / "model_best.pth")
    made = converting.convert(tmp_path / "model_best.pth", "dfer-clip", tmp_path / "p", tower=TINY)
    manifest = made.pack.manifest
    assert manifest.prompts == "own"
    assert manifest.classes == SEVEN
    assert manifest.scoring.scale == 100
    assert manifest.preprocess.mean == (0, 0, 0)
    assert any("published class_descriptor texts" in note for note in made.notes)
    stored = json.loads((tmp_path / "p" / "prompts.json").read_text())
    assert stored["descriptors"] == list(dfer_clip_descriptors(SEVEN))
    frames = crops()
    with torch.no_grad():
        expected = model(model.preparation.clip(list(frames.numpy()))[None])
    for words in (SEVEN, dfer_clip_descriptors(SEVEN)):
        found = published_logits(made.pack, frames, words)
        torch.testing.assert_close(found, expected, atol=1e-4, rtol=0)
    with pytest.raises(PackError, match="only its built-in classes"):
        build_modules(made.pack).tokenize(["a person trying not to laugh"])


def test_emoclip_visual_only_says_what_it_cannot_do(tmp_path, clip_pack):
    model = tiny_emoclip()
    state = emoclip_state(model, whole=False)
    state["mlp.0.weight"] = torch.zeros(256, 64)
    tensors = saved(state, tmp_path / "down.pth")
    report = Report()
    made = emoclip(tensors, TINY, None, report)
    assert report.left_out == ["mlp.0.weight"]
    assert "cannot be asked sentences" in report.notes[0]
    assert made.network["text"] == "missing"
    assert "text" not in made.parts
    report = Report()
    with_clip = emoclip(tensors, TINY, clip_pack, report)
    assert with_clip.network["text"] == "of another pack"
    assert "text tower and the scale come from clip-tiny" in report.notes[0]
    assert set(with_clip.parts) == {"image", "temporal", "text"}


def test_pack_without_text_side_refuses_sentences(tmp_path):
    report = Report()
    state = emoclip_state(tiny_emoclip(), whole=False)
    made = emoclip(saved(state, tmp_path / "v.pth"), TINY, None, report)
    pack = write_pack(
        tmp_path / "v", "emoclip", made.parts, name="v", title="V", licence="none",
        training_data=(), embedding_size=64, size_px=48, scale=made.scale, network=made.network,
        prompts=made.prompts,
    )  # fmt: skip
    modules = build_modules(pack)
    with torch.no_grad():
        assert modules.temporal(modules.image(crops())[None]).shape == (1, 64)
    with pytest.raises(PackError, match="without a text tower"):
        modules.tokenize(["a smile"])
    assert pack.manifest.asks == "nothing (no text tower)"


def test_what_a_pack_may_be_asked_is_said(tmp_path, clip_pack):
    assert clip_pack.manifest.asks == "any sentence"
    own = clip_pack.manifest.model_copy(update={"prompts": "own", "classes": ("fear", "anger")})
    assert own.asks == "its classes only: fear, anger"


def test_halves_are_kept_and_widened(tmp_path):
    model = tiny_emoclip()
    made = emoclip(
        saved(emoclip_state(model, halves=True), tmp_path / "h.pth"), TINY, None, Report()
    )
    assert made.parts["image"]["visual.proj"].dtype == np.float16
    pack = write_pack(
        tmp_path / "h", "emoclip", made.parts, name="h", title="H", licence="none",
        training_data=(), embedding_size=64, size_px=48, scale=made.scale, network=made.network,
    )  # fmt: skip
    visual = build_modules(pack).image.visual
    assert visual.proj.dtype == torch.float32
    assert torch.equal(visual.proj.data, model.visual.proj.data.half().float())


@pytest.mark.parametrize("whole", [True, False])
def test_every_missing_left_over_and_wrong_name_is_listed(tmp_path, whole):
    state = emoclip_state(tiny_emoclip(), whole)
    del state["module.temporal.cls_token"]
    state["module.surprise"] = torch.zeros(2)
    qkv = "module.temporal.temporal_transformer.layers.1.0.fn.fn.to_qkv.weight"
    state[qkv] = state[qkv][:-1]
    with pytest.raises(PackError) as caught:
        emoclip(saved(state, tmp_path / "x.pth"), TINY, None, Report())
    text = str(caught.value)
    assert "Missing (1): temporal.cls_token." in text
    assert "to_qkv.weight is (49151, 64) instead of (49152, 64)" in text
    assert "Left over (1): surprise" in text


def test_not_finite_values_are_refused(tmp_path):
    state = emoclip_state(tiny_emoclip())
    state["module.temporal.cls_token"] = torch.full((1, 1, 64), float("nan"))
    with pytest.raises(PackError, match="not finite"):
        emoclip(saved(state, tmp_path / "n.pth"), TINY, None, Report())


@pytest.mark.parametrize("zipped", [True, False])
def test_dfer_clip_in_both_file_formats_without_second_copy(tmp_path, zipped):
    model = tiny_dfer(DFER_CLIP_MAFW)
    options = {} if zipped else {"_use_new_zipfile_serialization": False}
    save_dfer(model, tmp_path / "d.pth", again=False, **options)
    report = Report()
    made = dfer_clip(read(tmp_path / "d.pth"), TINY, None, report)
    assert made.classes == DFER_CLIP_MAFW
    assert (
        report.notes[-1] == "The prompts have the lengths of the published class_descriptor texts."
    )
    with torch.no_grad():
        np.testing.assert_allclose(
            made.parts["text"]["classes"], model.class_embeddings().numpy(), atol=1e-6
        )


def test_frozen_text_tower_is_compared_with_openai_s(tmp_path, clip_pack):
    model = tiny_dfer()
    tensors = saved(dfer_state(model), tmp_path / "d.pth")
    report = Report()
    dfer_clip(tensors, TINY, clip_pack, report)
    assert any("differs from clip-tiny" in note for note in report.notes)
    own = {f"tower.{n}": v.numpy() for n, v in model.text.state_dict().items()}
    same = write_pack(
        tmp_path / "same", "clip", {"text": own}, name="same", title="Same", licence="none",
        training_data=(), embedding_size=64, size_px=48, scale=100.0, network={"tower": TINY},
    )  # fmt: skip
    report = Report()
    dfer_clip(tensors, TINY, same, report)
    assert "The frozen text tower equals that of same exactly." in report.notes


def test_second_copy_that_differs_is_noted(tmp_path):
    state = dfer_state(tiny_dfer())
    name = "module.clip_model_.ln_final.weight"
    state[name] = state[name] + 1
    report = Report()
    dfer_clip(saved(state, tmp_path / "d.pth"), TINY, None, report)
    assert any("1 tensors differ between the encoders and clip_model_" in n for n in report.notes)


def test_other_numbers_of_classes_need_their_names(tmp_path):
    five = SEVEN[:5]
    tensors = saved(dfer_state(tiny_dfer(five)), tmp_path / "5.pth")
    with pytest.raises(PackError, match="5 classes and 0 different names"):
        dfer_clip(tensors, TINY, None, Report())
    assert dfer_clip(tensors, TINY, None, Report(), classes=five).classes == five


def test_exp_clip_needs_clip_and_projects_both_sides(tmp_path, clip_pack):
    head = torch.randn(96, 64)
    tensors = saved({"mlp.weight": head}, tmp_path / "ExpCLIP_B32_model.pth")
    with pytest.raises(PackError, match="projection alone"):
        exp_clip(tensors, TINY, None, Report())
    with pytest.raises(PackError, match=r"mlp.weight of \(4096, 512\)"):
        exp_clip(tensors, "ViT-B-32-quickgelu", clip_pack, Report())
    made = exp_clip(tensors, TINY, clip_pack, Report())
    pack = write_pack(
        tmp_path / "exp", "exp-clip", made.parts, name="exp", title="Exp", licence="MIT",
        training_data=(), embedding_size=made.embedding_size, size_px=48, scale=made.scale,
        network=made.network,
    )  # fmt: skip
    modules, plain = build_modules(pack), build_modules(clip_pack)
    ids, mask = (torch.from_numpy(part) for part in modules.tokenize(["a smile"]))
    pixels = crops().permute(0, 3, 1, 2).float() / 255
    with torch.no_grad():
        video = (plain.image.visual(pixels) @ head.T).mean(dim=0)
        text = plain.text.tower(ids, mask)[0] @ head.T
        expected = torch.nn.functional.cosine_similarity(video, text, dim=0) * 100
    found = published_logits(pack, crops(), ["a smile"])
    assert float(found[0, 0]) == pytest.approx(float(expected), abs=1e-4)


def test_a_folder_with_other_things_is_not_overwritten(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("dear")
    with pytest.raises(OutputError, match="no pack"):
        write_pack(
            tmp_path / "mine", "clip", {}, name="x", title="X", licence="none", training_data=(),
            embedding_size=64, size_px=48, scale=100.0, network={},
        )  # fmt: skip
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "dear"


def test_a_checkpoint_that_python_has_zipped_is_not_accused(tmp_path):
    """The zip reader imports a codec for old names, which is nothing that the checkpoint does."""
    torch.save({"state_dict": {"some.weight": torch.zeros(2)}}, tmp_path / "a.pth")
    with (
        zipfile.ZipFile(tmp_path / "a.pth") as source,
        zipfile.ZipFile(tmp_path / "b.pth", "w") as target,
    ):
        for name in source.namelist():
            target.writestr(name, source.read(name))
    said = []
    for name in ("a.pth", "b.pth"):
        with pytest.raises(PackError) as refused:
            converting.convert(tmp_path / name, "emoclip", tmp_path / "out")
        said.append(str(refused.value).replace(name, ""))
    assert "tried to use" not in said[1]
    assert said[0] == said[1]

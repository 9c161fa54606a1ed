"""Evaluation on small synthetic data sets with tiny packs: real files, real readers."""

import csv
import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from typer import Typer
from typer.testing import CliRunner

from emoscope.engine.errors import DataError
from emoscope.engine.models.published_packs import temporal_network, write_pack
from emoscope.engine.models.published_prompts import EMOCLIP_DESCRIPTIONS, SEVEN, clip_prompts
from emoscope.engine.models.temporal import TemporalConfig, TemporalTransformer
from emoscope.engine.models.towers import TINY, TextTower, build_tower
from emoscope.lab.cli.evaluate_published import evaluate_published
from emoscope.lab.datasets import dfew, mafw
from emoscope.lab.datasets.frames import FrameReader
from emoscope.lab.evaluation.metrics import published_uar
from emoscope.lab.evaluation.published import Options, choices_of, evaluate_fold
from emoscope.lab.evaluation.published_model import Prompts, PublishedModel, description_of
from emoscope.lab.evaluation.published_rows import published_row
from emoscope.lab.evaluation.report import AUTHORS, lines_of
from tests.lab.datasets import layouts

SMALL = TemporalConfig(64, layers=1, heads=2, head_width=16, mlp_width=32, positions=64)


@pytest.fixture(scope="module")
def packs(tmp_path_factory):
    """A tiny pack of each kind with random weights."""
    torch.manual_seed(4)
    folder = tmp_path_factory.mktemp("packs")
    tower = build_tower(TINY)
    image = {f"visual.{n}": v.numpy() for n, v in tower.visual.state_dict().items()}
    text = {f"tower.{n}": v.numpy() for n, v in TextTower(tower).state_dict().items()}
    moving = TemporalTransformer(SMALL).state_dict()
    temporal = {f"temporal.{n}": v.numpy() for n, v in moving.items()}
    common = {
        "licence": "none", "training_data": (), "embedding_size": 64, "size_px": 48,
        "scale": 100.0, "title": "Tiny",
    }  # fmt: skip
    network = {"tower": TINY, **temporal_network(SMALL)}
    table = torch.nn.functional.normalize(torch.randn(7, 64), dim=1).numpy()
    return {
        "emoclip": write_pack(
            folder / "emoclip", "emoclip", {"image": image, "temporal": temporal, "text": text},
            name="emoclip", network=network, **common,
        ),
        "dfer-clip": write_pack(
            folder / "dfer-clip", "dfer-clip",
            {"image": image, "temporal": temporal, "text": {"classes": table}},
            name="dfer-clip", network=network, classes=SEVEN, prompts="own", **common,
        ),
        "clip": write_pack(
            folder / "clip", "clip", {"image": image, "text": text}, name="clip",
            network={"tower": TINY}, **common,
        ),
    }  # fmt: skip


def app():
    cli = Typer()
    cli.command()(evaluate_published)
    return cli


def test_figures_are_those_of_the_predictions_counted_by_hand(packs, tmp_path):
    split = dfew.read(layouts.dfew(tmp_path), 1)
    result = evaluate_fold(PublishedModel(packs["dfer-clip"]), split, Options())
    answers = result.logits.argmax(axis=1)
    shares = [np.mean(answers[result.truth == c] == c) for c in range(7)]
    assert result.uars == (pytest.approx(np.mean(shares)),)
    assert result.wars == (pytest.approx(np.mean(answers == result.truth)),)
    assert len(result.names) == 14


@pytest.mark.parametrize("system", ["emoclip", "dfer-clip"])
def test_the_authors_figure_stands_beside_ours_where_a_class_has_no_clips(packs, tmp_path, system):
    split = dfew.read(layouts.dfew(tmp_path), 1)
    whole = evaluate_fold(PublishedModel(packs[system]), split, Options(seeds=()))
    assert AUTHORS not in [line.name for line in lines_of([whole], None, system)]
    fewer = replace(split, test=tuple(c for c in split.test if c.label != "fear"))
    result = evaluate_fold(PublishedModel(packs[system]), fewer, Options(seeds=()))
    (line,) = [line for line in lines_of([result], None, system) if line.name == AUTHORS]
    if system == "dfer-clip":
        assert line.uar is None
    else:
        assert line.uar == pytest.approx(100 * published_uar(result.confusions[0], system))


def test_random_test_sampling_is_repeatable_and_has_a_deviation(packs, tmp_path):
    split = dfew.read(layouts.dfew(tmp_path, per_class=1), 1)
    model = PublishedModel(packs["emoclip"])
    reader = FrameReader(tmp_path / "faces")
    clip = split.test[-1]
    first = choices_of(model, clip, reader, Options())
    assert len(first) == 5
    assert [c.tolist() for c in first] == [
        c.tolist() for c in choices_of(model, clip, reader, Options())
    ]
    assert len({tuple(c) for c in first}) > 1
    assert len(choices_of(model, clip, reader, Options(seeds=()))) == 1
    result = evaluate_fold(model, split, Options(seeds=(0, 1)))
    assert len(result.confusions) == 2
    assert lines_of([result], None)[0].uar_spread is not None


def test_shared_frames_give_what_each_pass_alone_gives(packs, tmp_path):
    split = dfew.read(layouts.dfew(tmp_path, per_class=1), 1)
    model = PublishedModel(packs["emoclip"])
    alone = evaluate_fold(model, split, Options(seeds=(3,)))
    reader = FrameReader(tmp_path / "faces")
    clip = split.test[2]
    (chosen,) = choices_of(model, clip, reader, Options(seeds=(3,)))
    frames = model.frames(reader.read(clip, chosen))
    expected = model.logits(
        model.clips(frames[None]), model.class_embeddings(split.classes, Prompts())
    )
    np.testing.assert_allclose(alone.logits[2], expected[0], atol=1e-3)


def test_ensembles_are_the_mean_of_the_logits_of_each_prompt(packs):
    model = PublishedModel(packs["clip"])
    video = torch.nn.functional.normalize(torch.randn(1, 64), dim=1)
    found = model.logits(video, model.class_embeddings(("sadness",), Prompts("ten")))
    single = [
        float((100 * video @ model.texts([prompt]).T)[0, 0])
        for prompt in clip_prompts("sadness", "ten")
    ]
    assert found[0, 0] == pytest.approx(np.mean(single), abs=1e-3)


def test_compound_classes_both_ways(packs):
    model = PublishedModel(packs["emoclip"])
    own = model.class_embeddings(("anger_disgust",), Prompts(compound="description"))[0]
    mean = model.class_embeddings(("anger_disgust",), Prompts(compound="mean"))[0]
    assert torch.allclose(own, model.texts(["An expression of anger and disgust"])[0], atol=1e-5)
    parts = model.texts([EMOCLIP_DESCRIPTIONS["anger"], EMOCLIP_DESCRIPTIONS["disgust"]])
    expected = parts.mean(dim=0) / parts.mean(dim=0).norm()
    assert torch.allclose(mean, expected, atol=1e-5)
    assert description_of("fear_surprise_anxiety") == "An expression of fear, surprise and anxiety"


def test_dfer_clip_maps_classes_by_name_and_refuses_others(packs):
    model = PublishedModel(packs["dfer-clip"])
    one = model.class_embeddings(("anger", "happiness"), Prompts())
    other = model.class_embeddings(("happiness", "anger"), Prompts())
    assert torch.equal(one[0], other[1])
    with pytest.raises(DataError, match="only its built-in classes, not contempt"):
        model.class_embeddings(("anger", "contempt"), Prompts())


def test_compound_test_clips_that_were_trained_on_are_left_out(packs, tmp_path):
    layouts.mafw(tmp_path)
    layouts.mafw(tmp_path, "compound")
    path = tmp_path / "Train_Test_Set/compound/with_caption_new/set_1/test.txt"
    path.write_bytes(path.read_bytes() + b"00000.mp4\tanger_disgust\r\n")
    split = mafw.read(tmp_path, 1, "compound")
    model = PublishedModel(packs["emoclip"])
    options = Options(seeds=())
    cleaned = evaluate_fold(model, split, options, root=tmp_path)
    assert "00000" not in cleaned.names
    assert any("1 compound test clips are in the single training" in n for n in cleaned.notes)
    assert any("left out of UAR" in n for n in cleaned.notes)
    kept = evaluate_fold(model, split, Options(seeds=(), keep_overlap=True), root=tmp_path)
    assert len(kept.names) == len(cleaned.names) + 1


def test_command_prints_folds_mean_published_and_difference(packs, tmp_path):
    for fold in range(1, 6):
        layouts.dfew(tmp_path / "data", per_class=1, fold=fold)
    done = CliRunner().invoke(
        app(),
        ["dfer-clip", "--data", "dfew", "--root", str(tmp_path / "data"), "--device", "cpu",
         "--model", str(packs["dfer-clip"].folder), "--out", str(tmp_path / "out")],
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    for word in ("fold 1", "fold 5", "mean", "published", "59.61", "71.25", "difference"):
        assert word in done.output
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    names = [line["name"] for line in summary["lines"]]
    assert names == [*[f"fold {k}" for k in range(1, 6)], "mean", "published", "difference"]
    by_name = {line["name"]: line for line in summary["lines"]}
    mean = np.mean([by_name[f"fold {k}"]["uar"] for k in range(1, 6)])
    assert by_name["mean"]["uar"] == pytest.approx(mean)
    assert by_name["difference"]["uar"] == pytest.approx(mean - 59.61)
    with (tmp_path / "out" / "predictions.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 35
    assert (tmp_path / "out" / "confusion.png").stat().st_size > 1000


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["flava", "--data", "dfew"], "no system"),
        (["clip", "--data", "dfew", "--ensemble", "nine"], "no --ensemble"),
        (["emoclip", "--data", "dfew", "--fold", "1", "--model", "nowhere"], "no model pack"),
    ],
)
def test_wrong_words_are_errors_in_words(tmp_path, arguments, what):
    done = CliRunner().invoke(app(), [*arguments, "--root", str(tmp_path)])
    assert done.exit_code == 1
    assert what in done.output
    assert "Traceback" not in done.output


def test_clips_that_cannot_be_read_stop_it_or_are_counted(packs, tmp_path):
    split = dfew.read(layouts.dfew(tmp_path, per_class=1), 1)
    for picture in split.test[0].path.iterdir():
        picture.unlink()
    model = PublishedModel(packs["dfer-clip"])
    with pytest.raises(DataError, match="--skip-missing"):
        evaluate_fold(model, split, Options())
    result = evaluate_fold(model, split, Options(skip_missing=True))
    assert len(result.names) == 6
    assert "happiness" in result.notes[-1]


def test_published_rows_are_the_papers():
    assert published_row("dfer-clip", "mafw").uar == 39.89
    assert published_row("emoclip", "dfew").war == 46.27
    assert published_row("emoclip", "generic") is None

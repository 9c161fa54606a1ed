from pathlib import Path

import pytest

from emoscope.engine.errors import DataError
from emoscope.lab.datasets.opening import folds_of
from emoscope.lab.training.videos.config import dump_config, read_config, with_changes
from tests.lab.training.videos.settings import small

SHIPPED = sorted((Path(__file__).parents[4] / "configs" / "published").glob("*.yaml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_config_is_valid_and_named_for_what_it_is(path):
    config = read_config(path)
    assert path.stem.startswith(config.system)
    assert config.dataset in path.stem
    assert config.fold == folds_of(config.dataset)[0]
    assert config.tower == "ViT-B-32-quickgelu"


def test_published_settings_of_dfer_clip_and_emoclip():
    folder = SHIPPED[0].parent
    dfer = read_config(folder / "dfer-clip-dfew.yaml")
    assert dfer.rates == {"temporal": 1e-2, "visual": 1e-5, "prompts": 1e-3}
    assert (dfer.epochs, dfer.batch, dfer.milestones, dfer.weight_decay) == (50, 48, (30, 40), 1e-4)
    assert (dfer.temporal.layers, dfer.temporal.head_width, dfer.temporal.mlp_width) == (
        1,
        64,
        1024,
    )
    assert (dfer.prompts.length, dfer.clip_length, dfer.seed) == (8, 16, 1)
    emo = read_config(folder / "emoclip-mafw.yaml")
    assert emo.rates == {"temporal": 1e-3, "visual": 1e-6, "text": 1e-6}
    assert (emo.objective, emo.epochs, emo.batch, emo.down_sample) == ("captions", 30, 128, 4)
    assert (emo.temporal.head_width, emo.temporal.mlp_width, emo.temporal.positions) == (
        2048,
        512,
        1024,
    )
    tuned = read_config(folder / "emoclip-finetune-ferv39k.yaml")
    assert (tuned.batch, tuned.epochs, set(tuned.rates)) == (32, 30, {"temporal", "visual"})
    assert len(SHIPPED) == 15


def test_the_command_line_chooses_fold_weights_and_class():
    folder = SHIPPED[0].parent
    shipped = read_config(folder / "emoclip-leave-one-out-mafw.yaml")
    changed = with_changes(shipped, fold=4, left_out="fear")
    assert (changed.fold, changed.left_out, changed.weights) == (4, "fear", shipped.weights)
    assert with_changes(shipped) == shipped


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("epochs: 0", "epochs"),
        ("colour: red", "colour"),
        ("objective: captions", "objective"),
        ("left_out: fear", "left_out"),
        ("rates: {visual: 0.1}", "rates needs temporal"),
        ("rates: {temporal: 0.1, text: 0.1}", "no part text"),
        ("clip_length: 17", "positions"),
        (": :", "YAML"),
    ],
)
def test_wrong_settings_are_named(tmp_path, line, what):
    path = tmp_path / "c.yaml"
    text = dump_config(small())
    key = line.split(":")[0]
    lines, skip = [], False
    for old in text.splitlines():
        if old and not old[0].isspace() and not old.startswith("-"):
            skip = old.split(":")[0] == key
        if not skip:
            lines.append(old)
    path.write_text("\n".join([*lines, line]))
    with pytest.raises(DataError, match=what):
        read_config(path)


def test_settings_survive_being_written_and_read(tmp_path):
    (tmp_path / "c.yaml").write_text(dump_config(small("emoclip")))
    assert read_config(tmp_path / "c.yaml") == small("emoclip")

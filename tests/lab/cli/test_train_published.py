from __future__ import annotations

from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from emoscope.app.__main__ import build as build_cli

CONFIGS = Path(__file__).resolve().parents[3] / "configs" / "published"
OPTIONS = {
    "config", "root", "folder", "as_published", "device", "quick_check", "weights", "fold",
    "left_out",
}  # fmt: skip


@pytest.mark.parametrize(("name", "title"), [("emoclip", "EmoCLIP"), ("dfer-clip", "DFER-CLIP")])
def test_both_systems_take_the_same_options_and_say_which_they_are(name, title):
    command = get_command(build_cli()).commands["train"].commands[name]
    assert {parameter.name for parameter in command.params} == OPTIONS
    assert command.help.startswith(
        "Train " + {"emoclip": "EmoCLIP", "dfer-clip": "DFER-CLIP"}[name]
    )


@pytest.mark.parametrize("name", ["emoclip", "dfer-clip"])
def test_settings_of_the_other_system_are_refused(name, tmp_path):
    pytest.importorskip("torch", reason="training needs torch")
    other = "dfer" if name == "emoclip" else "emoclip"
    config = next(path for path in sorted(CONFIGS.iterdir()) if path.name.startswith(other))
    arguments = ["--config", str(config), "--root", str(tmp_path), "--out", str(tmp_path / "run")]
    result = CliRunner().invoke(build_cli(), ["train", name, *arguments])
    assert result.exit_code == 1
    assert f", not {name}" in result.stderr
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize(
    ("system", "config", "option", "says"),
    [
        ("dfer-clip", "dfer-clip-dfew", ("--fold", "6"), "folds 1 to 5, not fold 6"),
        ("dfer-clip", "dfer-clip-ferv39k", ("--fold", "1"), "one official split"),
        ("emoclip", "emoclip-mafw", ("--left-out", "fear"), "leaves no class out"),
    ],
)
def test_a_fold_or_a_class_that_the_settings_cannot_have_is_refused(
    tmp_path, system, config, option, says
):
    pytest.importorskip("torch", reason="training needs torch")
    arguments = ["--config", str(CONFIGS / f"{config}.yaml"), "--root", str(tmp_path), *option]
    arguments += ["--out", str(tmp_path / "run")]
    result = CliRunner().invoke(build_cli(), ["train", system, *arguments])
    assert result.exit_code == 1
    assert says in result.stderr

"""``emoscope compare`` on a folder of faces."""

import json

import numpy as np
import pytest
from typer.testing import CliRunner

from emoscope.app.__main__ import build as build_cli
from emoscope.engine import paths
from emoscope.engine.opencv import cv2
from emoscope.engine.sources.video import VideoFile
from tests.packs import tiny_pack

RUN = CliRunner()


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Frames of the demo clip, darker and lighter, and two packs."""
    desk = tmp_path_factory.mktemp("desk")
    tiny_pack(desk / "pack")
    tiny_pack(desk / "other", seed=3)
    with VideoFile(paths.demo_clip()) as video:
        frames = [video.read().image for _ in range(3)]
    for label, change in (("happiness", 0.6), ("fear", 1.0)):
        folder = desk / "faces" / label
        folder.mkdir(parents=True)
        for i, frame in enumerate(frames):
            dimmed = np.clip(frame * (change + 0.05 * i), 0, 255).astype(np.uint8)
            cv2.imwrite(str(folder / f"{i}.png"), cv2.cvtColor(dimmed, cv2.COLOR_RGB2BGR))
    (desk / "faces" / "fear" / "broken.png").write_bytes(b"no picture")
    (desk / "few.csv").write_text("path,label\nfaces/happiness/0.png,happiness\n")
    (desk / "one.yaml").write_text("labels: [happiness, sadness]\n")
    return desk


def run(*arguments):
    return RUN.invoke(build_cli(), [str(each) for each in arguments])


def test_sets_packs_and_taught_sets_side_by_side(desk):
    taught = desk / "taught.yaml"
    made = run(
        "teach", "basic7", "--from", desk / "few.csv", "--out", taught, "--model", desk / "pack"
    )
    assert made.exit_code == 0, made.output
    sets = ("--labels", "basic7", "--labels", taught, "--labels", desk / "one.yaml")
    models = ("--model", desk / "pack", "--model", desk / "other")
    told = run("compare", desk / "faces", *sets, *models, "--json")
    assert told.exit_code == 0, told.output
    figures = json.loads(told.stdout)
    assert figures["count"] == 5  # one of six is an example, and is left out for all
    assert figures["labels"] == {"fear": 3, "happiness": 2}
    assert [each["name"] for each in figures["standings"]] == [
        "basic7", "taught", "one", "basic7", "one",
    ]  # fmt: skip
    (note,) = figures["notes"]
    assert "taught with" in note
    assert "encodes faces differently" in note
    first, second, one = figures["standings"][:3]
    assert first["gain"] is None
    assert second["gain"]["low"] <= second["gain"]["value"] <= second["gain"]["high"]
    assert 0 < second["p"] <= 1
    assert one["lacks"] == ["fear"]
    reasons = {each["path"].rsplit("/", 1)[-1]: each["reason"] for each in figures["unused"]}
    assert "example" in reasons["0.png"]
    assert "cannot be read" in reasons["broken.png"]
    plain = run("compare", desk / "faces", *sets, "--model", desk / "pack")
    assert "one has no label fear" in plain.output
    assert "McNemar" in plain.output


def test_nothing_to_compare_on_is_said(desk):
    broken = desk / "b.csv"
    broken.write_text("path,label\nfaces/fear/broken.png,fear\n")
    told = run("compare", broken, "--labels", "basic7", "--model", desk / "pack")
    assert told.exit_code == 1
    assert "No file could be scored" in told.stderr
    told = run("compare", desk / "faces", "--labels", desk / "one.yaml", "--model", desk / "pack")
    assert told.exit_code == 1
    assert "No label is called fear" in told.stderr

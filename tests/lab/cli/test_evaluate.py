from __future__ import annotations

import json

import numpy as np
import pytest
from typer.testing import CliRunner

from emoscope.app.__main__ import build as build_cli
from emoscope.engine.opencv import cv2
from tests.packs import tiny_pack

RUN = CliRunner()


@pytest.fixture
def pictures(tmp_path):
    """A face photo that may be shipped (a frame of the demo clip), a blank, and no picture."""
    from emoscope.engine import paths
    from emoscope.engine.sources.video import VideoFile

    with VideoFile(paths.demo_clip()) as video:
        face = video.read().image
    cv2.imwrite(str(tmp_path / "face.png"), cv2.cvtColor(face, cv2.COLOR_RGB2BGR))
    cv2.imwrite(str(tmp_path / "blank.png"), np.full((90, 90, 3), 200, np.uint8))
    (tmp_path / "broken.png").write_bytes(b"no picture")
    tiny_pack(tmp_path / "pack")
    return tmp_path


def test_figures_and_reasons_for_what_was_skipped(pictures):
    (pictures / "m.csv").write_text(
        "path,label\nface.png,happiness\nblank.png,fear\nbroken.png,fear\nmissing.mp4,anger\n"
    )
    arguments = ["evaluate", str(pictures / "m.csv"), "--model", str(pictures / "pack")]
    told = RUN.invoke(build_cli(), [*arguments, "--json", "--out", str(pictures / "out")])
    assert told.exit_code == 0, told.output
    figures = json.loads(told.stdout)
    assert figures["n"] == 1
    assert figures["war"] in (0.0, 1.0)
    assert sum(map(sum, figures["confusion"])) == 1
    reasons = {s["path"].rsplit("/", 1)[-1]: s["reason"] for s in figures["skipped"]}
    assert "No face" in reasons["blank.png"]
    assert "cannot be read" in reasons["broken.png"]
    assert "missing.mp4" in reasons
    assert (pictures / "out" / "confusion.png").stat().st_size > 5000
    assert json.loads((pictures / "out" / "evaluation.json").read_text())["n"] == 1


def test_nothing_scored_is_a_failure_with_its_reason(pictures):
    (pictures / "m.csv").write_text("path,label\nblank.png,fear\n")
    told = RUN.invoke(
        build_cli(), ["evaluate", str(pictures / "m.csv"), "--model", str(pictures / "pack")]
    )
    assert told.exit_code == 1
    assert "could be scored" in told.stderr


def test_a_label_that_no_prompt_covers_is_named(pictures):
    (pictures / "m.csv").write_text("path,label\nface.png,bored\n")
    told = RUN.invoke(build_cli(), ["evaluate", str(pictures / "m.csv")])
    assert told.exit_code == 1
    assert "bored" in told.stderr


def test_a_systems_name_begins_the_published_protocol(tmp_path):
    told = RUN.invoke(build_cli(), ["evaluate", "emoclip", "--data", "dfew", "--root", "."])
    assert told.exit_code != 0
    assert 'no model pack "emoclip"' in told.stderr
    told = RUN.invoke(build_cli(), ["bench", "--against", "nope"])
    assert told.exit_code == 1
    assert "full-clip" in told.stderr

"""`emoscope analyze` as a person calls it, on files that the tests make."""

from __future__ import annotations

import csv

import pytest
import typer
from typer.testing import CliRunner

from emoscope.engine.cli.analyze import analyze
from tests import media as make
from tests.packs import tiny_pack

FACE_COLUMNS = [
    "index",
    "time_s",
    "track",
    "x_px",
    "y_px",
    "width_px",
    "height_px",
    "quality",
    "state",
    "top",
]


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pack") / "tiny"
    tiny_pack(folder)
    return folder


@pytest.fixture
def run(pack):
    app = typer.Typer()
    app.command()(analyze)

    def call(*arguments):
        return CliRunner().invoke(app, ["--model", str(pack), *map(str, arguments)])

    return call


def rows_of(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_a_video_without_a_face_gives_an_empty_table(run, tmp_path):
    clip = make.video(tmp_path / "wall.mp4")
    result = run(clip, "--out", tmp_path / "out", "--labels", "basic7")
    assert result.exit_code == 0, result.output
    text = (tmp_path / "out" / "wall" / "scores.csv").read_text(encoding="utf-8")
    header = text.splitlines()[0].split(",")
    assert header[:10] == FACE_COLUMNS
    assert header[10:] == (
        ["happiness", "sadness", "neutral", "anger", "surprise", "disgust", "fear", "none"]
    )
    assert len(text.splitlines()) == 1
    assert "no face" in result.output


def test_one_broken_file_does_not_end_the_others(run, tmp_path):
    good = make.video(tmp_path / "good.mp4")
    bad = make.empty(tmp_path / "bad.mp4")
    result = run(bad, good, tmp_path / "gone.mp4", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert (tmp_path / "out" / "good" / "scores.csv").is_file()
    assert "bad.mp4 is empty (0 bytes)" in result.stderr
    assert "There is no file" in result.stderr
    assert "Traceback" not in result.output


def test_files_with_one_stem_do_not_overwrite_each_other(run, tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    clips = [make.video(tmp_path / side / "clip.mp4") for side in "ab"]
    result = run(*clips, "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert (tmp_path / "out" / "clip" / "scores.csv").is_file()
    assert (tmp_path / "out" / "clip-2" / "scores.csv").is_file()


@pytest.mark.shared
def test_a_face_is_scored_in_every_frame(run, tmp_path, media):
    result = run(media / "d0.mp4", "--out", tmp_path / "out", "--labels", "basic7")
    assert result.exit_code == 0, result.output
    rows = rows_of(tmp_path / "out" / "d0" / "scores.csv")
    assert len(rows) >= 75
    assert [int(row["index"]) for row in rows] == list(range(len(rows)))
    scored = [row for row in rows if row["state"] == "ok"]
    assert len(scored) > 70
    for row in scored:
        values = [float(row[name]) for name in list(row)[10:]]
        assert sum(values) == pytest.approx(1.0, abs=1e-6)
        assert row["top"] == list(row)[10:][max(range(8), key=values.__getitem__)]
    filling = [row for row in rows if row["state"] == "filling"]
    assert filling
    assert all(row["top"] == "" and row["none"] == "" for row in filling)

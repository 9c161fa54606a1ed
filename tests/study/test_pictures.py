"""Pictures and epochs of a study: every kind in every form, and means as they are by hand."""

import csv

import numpy as np
import pytest
from typer.testing import CliRunner

from emoscope.engine.cli.main import build_cli
from emoscope.engine.sessions.manifest import Marker
from emoscope.engine.study.edits import NewSession, added
from emoscope.engine.study.folder import create_study
from emoscope.engine.study.pictures.style import figure, legend, styled
from emoscope.lab.bench.made_sessions import made_session


@pytest.fixture
def study(tmp_path, made_pack):
    from tests.sessions.fakes import LABELS

    opened, rows = create_study(tmp_path / "study", "$x$"), []
    for person in range(3):
        scores = np.tile(np.array([0.1, 0.2, 0.3, 0.4], np.float32), (100, 1))
        scores[50:] = (0.7, 0.1, 0.1, 0.1)
        made_session(
            opened.folder / f"P{person}",
            made_pack,
            LABELS,
            {1: np.zeros((100, 1), np.float32)},
            scores={1: scores},
            embeddings=False,
            markers=(Marker(time_s=5.0, text="go"),),
        )
        rows.append(NewSession(participant=f"P{person}", condition="c", results=f"P{person}"))
    opened.edit("Add", lambda before: added(before, rows))
    return opened


def said(*words, code=0):
    done = CliRunner().invoke(build_cli(), ["study", *map(str, words)])
    assert done.exit_code == code, done.output
    return done.output


@pytest.mark.parametrize("kind", ["timeline", "shares", "events", "heat", "transitions"])
def test_every_kind_is_drawn(study, tmp_path, kind):
    for ending, begin in ((".svg", b"<?xml"), (".pdf", b"%PDF"), (".png", b"\x89PNG")):
        out = tmp_path / f"{kind}{ending}"
        said("plot", study.folder, "--kind", kind, "--out", out)
        raw = out.read_bytes()
        assert raw.startswith(begin)
        assert ending != ".pdf" or b"/FontFile2" in raw  # the font is in it
        assert ending != ".svg" or b"<text" not in raw  # letters are outlines
    assert "there already" in said("plot", study.folder, "--kind", kind, "--out", out, code=1)


def test_epochs_are_less_what_was_before_the_marker(study, tmp_path):
    out = tmp_path / "e.csv"
    said("epochs", study.folder, "--marker", "GO", "--from", 0, "--to", 2, "--out", out)
    rows = list(csv.DictReader(out.open()))
    assert len(rows) == 3 * 4
    got = {row["label"]: row for row in rows if row["participant"] == "P1"}
    assert float(got["smiling"]["mean"]) == pytest.approx(0.7, abs=1e-6)
    assert float(got["smiling"]["baseline"]) == pytest.approx(0.1, abs=1e-6)
    assert float(got["none"]["change"]) == pytest.approx(-0.3, abs=1e-6)
    assert float(got["sad"]["covered_share"]) == pytest.approx(1.0)


def test_what_cannot_be_drawn_is_refused_with_a_sentence(study, tmp_path):
    out = tmp_path / "x.svg"
    assert "There is no picture" in said("plot", study.folder, "--kind", "x", "--out", out, code=2)
    assert "End it with" in said("plot", study.folder, "--out", tmp_path / "x.gif", code=2)
    odd = ("plot", study.folder, "--kind", "events", "--out", out)
    assert "There are: go" in said(*odd, "--marker", "nothing", code=1)
    assert 'No session has the label "cross"' in said(*odd, "--labels", "cross", code=1)
    assert "There is no curve to draw" in said(*odd, "--baseline=-9,-8", code=1)
    assert not out.exists()
    assert "not a time range before" in said(*odd, "--baseline", "x", code=2)
    assert "not a time range around" in said(*odd, "--from", 5, "--to", 1, code=2)


def test_a_legend_of_many_labels_lies_in_a_narrow_picture():
    names = ["happiness", "sadness", "neutral", "anger", "surprise", "disgust", "fear", "none"]
    with styled():
        made = figure(2.6, 3.0)
        axes = made.subplots()
        lines = [axes.plot([0, 1], [0, 1])[0] for _ in names]
        legend(made, lines, names)
        made.canvas.draw()
        box = made.legends[0].get_window_extent()
    assert box.x0 >= 0
    assert box.x1 <= made.bbox.x1

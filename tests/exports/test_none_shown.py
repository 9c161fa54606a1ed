"""One name for the answer where no label fits: words for people, a key for programs."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import numpy as np
import pytest
from matplotlib.text import Text
from typer.testing import CliRunner

from emoscope.engine.cli.main import build_cli
from emoscope.engine.cli.report import session_lines, summary_table
from emoscope.engine.data import NONE, NONE_SHOWN
from emoscope.engine.exports import drawing
from emoscope.engine.exports.drawing import Painter
from emoscope.engine.exports.formats import FORMATS
from emoscope.engine.exports.protocol import Request
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.results.summary import seen_in
from emoscope.engine.sessions.export_names import ROWS
from emoscope.engine.sessions.session import Session
from emoscope.engine.study.edits import NewSession, added
from emoscope.engine.study.figures import study_figures
from emoscope.engine.study.folder import create_study
from emoscope.engine.study.pictures import counted, timed
from emoscope.lab.bench.made_sessions import made_session
from tests.packs import tiny_pack

ROOT = Path(__file__).parents[2]
FOR_PEOPLE = {"srt", "vtt", "html", "video"}
FOR_PROGRAMS = {"csv", "csv-long", "jsonl", "parquet", "xlsx", "bids", "sav", "eaf", "textgrid"}
WITHOUT_IT = {"measures", "boris", "boris-tsv"}
"""They have no answers, or only those of labels."""
BARE = re.compile(rf"\b{NONE}\b(?! of these)")
LABELS = load_label_set("basic7")


def scores(order):
    """Ten seconds in which "none of these" leads, then the first label, then the former again."""
    rows = np.full((100, len(LABELS.labels) + 1), 0.05, np.float32)
    rows[:, -1] = 0.6
    rows[40:60] = 0.05
    rows[40:60, order] = 0.6
    return np.asarray(rows / rows.sum(axis=1, keepdims=True), np.float32)


def session_of(folder, pack, labels=LABELS, order=0):
    faces = {1: np.zeros((100, 1), np.float32)}
    return made_session(
        folder, pack, labels, faces, scores={1: scores(order)}, embeddings=False, video="a.mp4"
    )


@pytest.fixture
def pack(tmp_path):
    return tiny_pack(tmp_path / "tiny")


@pytest.fixture
def session(tmp_path, pack):
    return Session(session_of(tmp_path / "a", pack))


def text_of(name, session, tmp_path):
    path = tmp_path / FORMATS[name].file
    FORMATS[name].write(session, path, Request())
    return path.read_text(encoding="utf-8")


def read(page):
    """What a person reads of a page, roughly: without style, head and pictures."""
    return re.sub(r"<style>.*?</style>|<meta[^>]*>|src=\"[^\"]*\"", "", page, flags=re.DOTALL)


def test_every_format_is_for_people_or_for_programs():
    assert set(ROWS) == FOR_PEOPLE | FOR_PROGRAMS | WITHOUT_IT


@pytest.mark.parametrize("name", sorted(FOR_PEOPLE - {"video"}))
def test_people_read_words(session, tmp_path, name):
    text = read(text_of(name, session, tmp_path))
    assert text.count(NONE_SHOWN) >= 2
    assert not BARE.findall(text)


@pytest.mark.parametrize("name", ["csv", "csv-long", "jsonl", "eaf", "textgrid"])
def test_programs_read_the_key(session, tmp_path, name):
    text = text_of(name, session, tmp_path)
    assert BARE.search(text)
    assert NONE_SHOWN not in text


def test_the_film_has_words(session, monkeypatch):
    written, real = [], drawing.lettering
    monkeypatch.setattr(
        drawing, "lettering", lambda text, *more: written.append(text) or real(text, *more)
    )
    Painter(session).paint(np.zeros((200, 300, 3), np.uint8), [0])
    assert any(text.startswith(f"{NONE_SHOWN} ") for text in written)
    assert not any(BARE.search(text) for text in written)


def test_the_terminal_has_words(session, pack, tmp_path):
    from emoscope.engine.analysis.outcome import FileOutcome, Outcome, Status

    lines = "\n".join(session_lines(session))
    assert lines.count(NONE_SHOWN) >= 2
    assert not BARE.findall(lines)
    files = tuple(
        FileOutcome(Path(f"{i}.mp4"), Status.DONE, seen=seen_in(session)) for i in range(2)
    )
    table = summary_table(Outcome(files, tmp_path))
    mean = "".join(str(cell) for cell in table.columns[-1].cells)
    assert NONE_SHOWN in mean
    assert not BARE.findall(mean)
    other = session_of(tmp_path / "b", pack, order=1)
    said = CliRunner().invoke(build_cli(), ["agreement", str(session.folder), str(other)])
    assert said.exit_code == 0, said.output
    other = made_session(
        tmp_path / "c", pack, LABELS, {1: np.zeros((100, 1), np.float32)}, embeddings=False,
        scores={1: np.roll(scores(0), 1, axis=1)},
    )  # fmt: skip
    said = CliRunner().invoke(build_cli(), ["agreement", str(session.folder), str(other)])
    assert f"{NONE_SHOWN} / {LABELS.names[0]}" in said.output
    assert not BARE.findall(said.output)


def test_a_study_s_report_and_pictures_have_words(tmp_path, pack):
    opened = create_study(tmp_path / "study", "Study")
    session_of(opened.folder / "P1", pack)
    new = [NewSession(participant="P1", condition="c", results="P1")]
    opened.edit("Add", lambda before: added(before, new))
    out = tmp_path / "report.html"
    said = CliRunner().invoke(
        build_cli(), ["study", "report", str(opened.folder), "--out", str(out)]
    )
    assert said.exit_code == 0, said.output
    text = read(out.read_text("utf-8"))
    assert f">{NONE_SHOWN}<" in text
    assert not BARE.findall(text.replace("<dt>groups</dt><dd>none</dd>", ""))
    found = study_figures(opened, opened.study.sessions)
    pictures = [
        timed.timeline(opened, opened.study.sessions),
        counted.shares(found),
        counted.heat(found),
        counted.transitions(found),
    ]
    for made in pictures:
        made.canvas.draw()
        words = [each.get_text() for each in made.findobj(Text)]
        assert NONE_SHOWN in words
        assert NONE not in words


def test_the_words_stand_in_two_places():
    """Once in the engine, and once in the window, which translates them."""
    found = []
    for room in ("engine", "app"):
        for path in sorted((ROOT / room).rglob("*.py")):
            nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            constants = [node.value for node in nodes if isinstance(node, ast.Constant)]
            found += [path.relative_to(ROOT).as_posix()] * constants.count(NONE_SHOWN)
    assert found == ["engine/data.py", "app/models/wording.py"]
    assert NONE_SHOWN not in (ROOT / "engine/streams/page.html").read_text(encoding="utf-8")

from __future__ import annotations

import re
from html.parser import HTMLParser

import numpy as np
import pytest

from emoscope.engine.exports.protocol import Request
from emoscope.engine.exports.svg import WIDTH, Axis
from emoscope.engine.exports.writers.html import binned, page
from emoscope.engine.sessions.session import Session

VOID = {"meta", "link", "br", "img", "hr", "input"}


class Checked(HTMLParser):
    """Every tag closes where it should; remembers all tags and addresses."""

    def __init__(self):
        super().__init__()
        self.open, self.tags, self.text = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


@pytest.fixture(scope="module")
def report(session):
    text = page(session, Request())
    parser = Checked()
    parser.feed(text)
    assert parser.open == []
    return text, parser


def test_it_needs_nothing_from_elsewhere(report):
    text, parser = report
    names = {tag for tag, _ in parser.tags}
    assert not names & {"script", "link", "img", "iframe", "object", "base", "form"}
    addresses = re.findall(r"https?://[^\s\"'<]+", text)
    assert set(addresses) == {"http://www.w3.org/2000/svg"}
    assert "url(" not in text
    policy = [a for tag, a in parser.tags if a.get("http-equiv") == "Content-Security-Policy"]
    assert "default-src 'none'" in policy[0]["content"]
    assert not any(name.startswith("on") for _, attrs in parser.tags for name in attrs)


def test_words_of_others_are_text(report):
    _, parser = report
    text = "".join(parser.text)
    assert "<script>alert(1)</script> --> {\\an8}" in text
    assert "agreed <b>in writing</b>" in text
    assert "stimulus & more" in text
    assert "Überrascht, 驚き 😮" in text


def test_it_has_all_plots_for_both_faces(report):
    _, parser = report
    text = "".join(parser.text)
    for title in (
        "Face 1",
        "Face 2",
        "Leading label over time",
        "Shares",
        "Transitions of the leading label",
        "Quality of the picture",
    ):
        assert title in text
    assert sum(tag == "svg" for tag, _ in parser.tags) == 6


def test_nothing_is_drawn_outside(report):
    _, parser = report
    for tag, attrs in parser.tags:
        if tag == "rect":
            assert float(attrs["x"]) >= 0
            assert float(attrs["x"]) + float(attrs["width"]) <= WIDTH + 0.5
        if tag in ("polyline", "polygon"):
            points = [tuple(map(float, p.split(","))) for p in attrs["points"].split()]
            assert all(0 <= x <= WIDTH and -0.1 <= y <= 150.1 for x, y in points)


def test_binned_curves_are_means(session):
    (series, _) = session.series
    middles, rows, quality = binned(series, Axis(0.0, 3.0), len(session.frames))
    assert len(middles) == len(rows) == len(quality) == 37
    known = ~np.isnan(rows).any(axis=1)
    assert known[1:].all()
    assert not np.isnan(quality).any()
    np.testing.assert_allclose(rows[known].sum(axis=1), 1, atol=1e-5)


def test_a_session_without_a_face_has_a_report(tmp_path, session):
    from emoscope.engine.sessions.recorder import Recorder

    with Recorder(tmp_path / "empty", session.manifest.model_copy(update={"state": "running"})):
        pass
    text = page(Session(tmp_path / "empty"), Request())
    assert "No face was in sight." in text

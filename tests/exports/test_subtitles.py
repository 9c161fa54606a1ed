from __future__ import annotations

import re

import pytest

from emoscope.engine.exports.formats import FORMATS
from emoscope.engine.exports.protocol import Request
from emoscope.engine.exports.subtitles import cues, timestamp
from emoscope.engine.results.segments import top_segments
from emoscope.engine.sessions.session import Session

TIMES = re.compile(r"(\d\d):(\d\d):(\d\d)[.,](\d\d\d) --> (\d\d):(\d\d):(\d\d)[.,](\d\d\d)")


def text_of(name, session, tmp_path):
    path = tmp_path / FORMATS[name].file
    FORMATS[name].write(session, path, Request())
    return path.read_text(encoding="utf-8")


def test_cues_are_the_leading_labels_of_all_faces(session):
    found = cues(session)
    assert len(found) == len(top_segments(session))
    assert [cue.start_s for cue in found] == sorted(cue.start_s for cue in found)
    assert {cue.text.split(":")[0] for cue in found} == {"face 1", "face 2"}


def test_times_count_as_a_player_does(session, monkeypatch):
    before = cues(session)
    monkeypatch.setattr(Session, "player_zero_s", 1.0)
    after = cues(session)
    assert all(cue.start_s >= 0 for cue in after)
    assert after[-1].end_s == pytest.approx(before[-1].end_s - 1.0)


@pytest.mark.parametrize("name", ["srt", "vtt"])
def test_blocks_are_well_formed(session, tmp_path, name):
    text = text_of(name, session, tmp_path)
    blocks = [block.split("\n") for block in text.strip().split("\n\n")]
    if name == "vtt":
        assert blocks.pop(0) == ["WEBVTT"]
        assert blocks.pop(0)[0].startswith("NOTE ")
    assert len(blocks) == len(cues(session))
    for number, block in enumerate(blocks, 1):
        if name == "srt":
            assert block.pop(0) == str(number)
        times, words = block
        match = TIMES.fullmatch(times)
        assert match
        begin, end = (
            int(h) * 3600 + int(m) * 60 + int(s) + int(ms) / 1000
            for h, m, s, ms in (match.groups()[:4], match.groups()[4:])
        )
        assert 0 <= begin < end <= 3.001
        assert "-->" not in words
        assert "<" not in words
        assert "{" not in words or name == "vtt"


def test_timestamps_carry_over():
    assert timestamp(3599.9996, ",") == "01:00:00,000"
    assert timestamp(0, ".") == "00:00:00.000"
    assert timestamp(36_000.5, ",") == "10:00:00,500"

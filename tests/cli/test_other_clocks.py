"""The same table whatever the computer's language and whatever happens to its clock."""

from __future__ import annotations

import locale
import time

import pytest

from tests import media as make

FORMATS = "csv,csv-long,jsonl,srt,vtt"
COMMAS = ("de_DE.UTF-8", "fr_FR.UTF-8", "es_ES.UTF-8", "de_DE", "German_Germany.1252")


@pytest.fixture
def in_commas():
    """A function that lets the C library write numbers with a comma, up to the test's end."""
    before = locale.setlocale(locale.LC_ALL)

    def change():
        for name in COMMAS:
            try:
                locale.setlocale(locale.LC_ALL, name)
            except locale.Error:
                continue
            return
        pytest.skip(f"none of these locales is installed: {', '.join(COMMAS)}")

    yield change
    locale.setlocale(locale.LC_ALL, before)


@pytest.fixture
def analysed(emoscope, scripted, tmp_path):
    """What ``analyze`` writes: each file's bytes by name."""
    clip = make.video(tmp_path / "clip.mp4", frames=12, rate_hz=10)

    def run(out, *more):
        arguments = ("--out", tmp_path / out, "--formats", FORMATS, "--end", "0.95", *more)
        result = emoscope("analyze", clip, "--marker", "0.25 begin", *arguments)
        assert result.exit_code == 0, result.output
        folder = tmp_path / out / "clip"
        names = ("scores.csv", "scores_long.csv", "scores.jsonl", "labels.srt", "labels.vtt")
        return {name: (folder / name).read_bytes() for name in names}, result.output

    return run


def test_commas_of_the_system_change_no_table(analysed, in_commas):
    plain, _ = analysed("points")
    assert b",0.1," in plain["scores.csv"]
    in_commas()
    assert analysed("commas")[0] == plain


def test_commas_of_the_system_change_no_styled_table(analysed, in_commas):
    style = ("--table-style", "excel-comma")
    plain, _ = analysed("points", *style)
    assert b";0,1;" in plain["scores.csv"]
    in_commas()
    assert analysed("commas", *style)[0] == plain


def test_a_clock_that_is_set_changes_no_table(analysed, monkeypatch):
    plain, _ = analysed("steady")
    hours = iter(range(10**6))
    real = time.time
    # An hour back, two on, three back: as when a computer asks a time server, or is set by hand.
    monkeypatch.setattr(time, "time", lambda: real() + 3600 * (n := next(hours)) * (-1) ** n)
    assert analysed("set")[0] == plain
    assert "skipped" in analysed("set")[1]

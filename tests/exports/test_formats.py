from __future__ import annotations

import os

import pytest

from emoscope.engine.errors import OutputError
from emoscope.engine.exports.formats import FORMATS, Formats, parse_formats
from emoscope.engine.exports.writers import csv_wide
from emoscope.engine.sessions.options import UsageError


def test_names_are_parsed():
    assert parse_formats(" CSV, srt,csv ") == ("csv", "srt")
    assert parse_formats("all") == tuple(FORMATS)
    for wrong in ("", "csv,docx", ","):
        with pytest.raises(UsageError, match="There are: csv"):
            parse_formats(wrong)


def test_all_formats_at_once_and_twice_the_same(session, clip, tmp_path):
    # The header of an SPSS file holds the time of writing.
    formats = Formats([name for name in FORMATS if name not in ("video", "sav")])
    first = formats.into(session, tmp_path / "a", clip)
    second = formats.into(session, tmp_path / "b", clip)
    assert [p.name for p in first] == formats.files
    for one, other in zip(first, second, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name


def test_one_that_fails_does_not_keep_the_others(session, tmp_path, monkeypatch):
    def full(session, path):
        raise OutputError("The disk is full", "Free some space")

    monkeypatch.setattr(csv_wide, "write_scores_csv", full)
    with pytest.raises(OutputError, match="disk is full"):
        Formats(["csv", "srt"]).into(session, tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == [".exports.json", "labels.srt"]


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "video"])
def test_a_full_disk_leaves_the_old_file_and_no_rest(session, tmp_path, monkeypatch, name):
    path = tmp_path / FORMATS[name].file
    path.write_text("what was there")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="The disk is full"):
        Formats([name]).into(session, tmp_path, replace=True)
    assert path.read_text() == "what was there"
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_device_that_is_full(session, tmp_path):
    from emoscope.engine.files import writing

    said = pytest.raises(OutputError, match="The disk is full")
    with said, writing(tmp_path), open("/dev/full", "wb") as file:
        file.write(b"x" * 100_000)


def test_a_file_in_the_way_of_the_folder(session, tmp_path):
    (tmp_path / "out").write_text("x")
    with pytest.raises(OutputError, match="is a file, not a folder"):
        Formats(["csv"]).into(session, tmp_path / "out")

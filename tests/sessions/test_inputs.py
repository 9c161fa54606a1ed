from __future__ import annotations

import os
from pathlib import Path

import pytest

from emoscope.engine.analysis.inputs import closed, expand


def touch(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def test_a_folder_stands_for_its_videos(tmp_path):
    touch(tmp_path, "b.MP4", "a.mkv", "notes.txt", "below/c.mp4")
    assert [p.path.name for p in expand([tmp_path])] == ["a.mkv", "b.MP4"]


def test_patterns(tmp_path):
    touch(tmp_path, "a1.mp4", "a2.mp4", "b.mp4", "below/a3.mp4", "a.txt")
    assert [p.path.name for p in expand([tmp_path / "a*"])] == ["a1.mp4", "a2.mp4"]
    assert len(expand([tmp_path / "**" / "*.mp4"])) == 4
    assert [p.path.name for p in expand([tmp_path / "*.txt"])] == ["a.txt"]


def test_each_file_once_and_named_ones_whatever_their_ending(tmp_path):
    touch(tmp_path, "a.mp4", "film.dat")
    named = [tmp_path / "film.dat", tmp_path / "a.mp4", tmp_path]
    assert [p.path.name for p in expand(named)] == ["film.dat", "a.mp4"]


def test_what_is_not_there_stays_to_be_reported(tmp_path):
    named = [tmp_path / "gone.mp4", tmp_path / "x*.mp4"]
    assert [each.path for each in expand(named)] == named


def test_a_file_with_pattern_signs_in_its_name(tmp_path):
    touch(tmp_path, "take [1].mp4")
    assert [p.path.name for p in expand([tmp_path / "take [1].mp4"])] == ["take [1].mp4"]


def names(found):
    return [(each.below, each.path.name) for each in found]


def study(tmp_path):
    touch(tmp_path, "P01/interview.mp4", "P02/day 2/interview.mp4", "notes.txt", "P01/notes.txt")
    return [("P01", "interview.mp4"), ("P02/day 2", "interview.mp4")]


def test_folders_below_are_looked_into_when_asked(tmp_path):
    expected = study(tmp_path)
    assert names(expand([tmp_path], recursive=True)) == expected
    assert names(expand([tmp_path / "**" / "*.mp4"])) == expected
    assert names(expand([tmp_path / "P0*" / "*.mp4"])) == expected[:1]
    assert expand([tmp_path])[0].path == tmp_path  # said to be a folder


@pytest.mark.parametrize("recursive", [False, True])
def test_what_leads_nowhere_is_no_video_that_was_passed_over(tmp_path, recursive):
    touch(tmp_path, "a.mp4", "notes.txt")
    (tmp_path / "gone.mp4").symlink_to(tmp_path / "elsewhere.mp4")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "elsewhere.txt")
    os.mkfifo(tmp_path / "live.ts")
    found = names(expand([tmp_path], recursive=recursive))
    assert found == [("", "a.mp4"), ("", "gone.mp4"), ("", "live.ts")]
    assert names(expand([tmp_path / "**" / "*"])) == found
    assert [each.path.name for each in expand([tmp_path / "g*.mp4"])] == ["gone.mp4"]


def test_a_folder_that_cannot_be_looked_into_is_said(tmp_path, monkeypatch):
    touch(tmp_path, "P01/a.mp4", "P02/b.mp4")
    scandir = os.scandir

    def refuse(path):
        if Path(path).name == "P02":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    for named in (tmp_path, tmp_path / "**" / "*.mp4"):
        found = [each.path for each in expand([named], recursive=True)]
        assert found == [tmp_path / "P01" / "a.mp4", tmp_path / "P02"]
    assert closed(tmp_path / "P02") == "Permission denied"
    assert closed(tmp_path / "P01") == closed(tmp_path / "P01" / "a.mp4") == ""


def test_results_are_no_input(tmp_path):
    touch(tmp_path, "a.mp4", "results/a/annotated.mp4", "results/a/data/x", "exports/annotated.mp4")
    touch(tmp_path, "results/a/manifest.json", "exports/.exports.json")
    for asked in ([tmp_path], [tmp_path / "**" / "*.mp4"]):
        assert names(expand(asked, recursive=True)) == [("", "a.mp4")]


def test_a_sticks_litter_and_typescript_are_no_videos(tmp_path):
    touch(tmp_path, "talk.mp4", "._talk.mp4", ".DS_Store", "app.ts", "tape.dv", "old.asf", "x.3g2")
    touch(tmp_path, "camera.MOD", "disc.vob", ".hidden/x.mp4")
    (tmp_path / "app.ts").write_text("export const größe = 1;\n" * 400, encoding="utf-8")
    (tmp_path / "dvb.ts").write_bytes((b"G" + bytes(187)) * 30)
    found = ["camera.MOD", "disc.vob", "dvb.ts", "old.asf", "talk.mp4", "tape.dv", "x.3g2"]
    for asked in ([tmp_path], [tmp_path / "*"], [tmp_path / "**" / "*"]):
        assert [each.path.name for each in expand(asked)] == found
    assert [each.path.name for each in expand([tmp_path], recursive=True)] == found
    # What is named itself is taken.
    assert len(expand([tmp_path / "app.ts", tmp_path / "._talk.mp4"])) == 2


def test_links_in_a_circle_end(tmp_path):
    touch(tmp_path, "other.mp4", "study/x.mp4", "study/below/y.mp4", "elsewhere/z.mp4")
    study = tmp_path / "study"
    links = {"again": ".", "again2": ".", "up": "..", "below/up": ".."}
    for name, target in links.items():
        (study / name).symlink_to(target)
    found = [("", "x.mp4"), ("below", "y.mp4")]
    assert names(expand([study], recursive=True)) == found
    assert len(expand([study / "again*" / "**" / "*.mp4"])) == 2
    (study / "more").symlink_to(tmp_path / "elsewhere")
    assert names(expand([study], recursive=True)) == [*found, ("more", "z.mp4")]


def test_every_container_that_can_be_read_is_known(tmp_path):
    import av

    from emoscope.engine.analysis.inputs import VIDEO_SUFFIXES
    from emoscope.engine.sources.containers import DEMUXERS

    sound = {"mp2", "mp3", "m2a", "mpa", "ogg", "flac", "aac", "ac3", "eac3", "ec3", "m4a", "m4b"}
    sound |= {"isma", "mka", "mks"}
    pictures = {"avif", "heic", "heif", "mpo"}
    missing = {
        suffix
        for name in DEMUXERS
        for suffix in av.format.ContainerFormat(name, "r").extensions - sound - pictures
        if f".{suffix}" not in VIDEO_SUFFIXES
    }
    assert missing == set()

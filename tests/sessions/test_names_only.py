"""A session names files without the folders that they lie in."""

from pathlib import Path

import pytest

from emoscope.engine.sessions.manifest import MANIFEST, read_manifest
from emoscope.engine.sessions.names_only import names_only
from tests.reliability.runs import record, recorder


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("/home/jane/a.mp4 has no frame. Check it.", "a.mp4 has no frame. Check it."),
        ("The chapter /v/Jane Roe/a.mp4 was cut off: 2 s", "The chapter a.mp4 was cut off: 2 s"),
        ("2 frames were left out of /x/y.z/a.mp4.", "2 frames were left out of a.mp4."),
        ("/a/b.mp4 ended. 1 was left out of /a/b.mp4.", "b.mp4 ended. 1 was left out of b.mp4."),
        ("The results /a/b stay in /a b/c", "The results b stay in c"),
        (r"C:\Users\Jane Roe\a.mp4 was cut off", "a.mp4 was cut off"),
        (r"\\server\jane\a.mp4 (in \\server\jane\b)", "a.mp4 (in b)"),
        ("~/jane/a.mp4 was cut off", "a.mp4 was cut off"),
        ("/a.mp4 was cut off", "a.mp4 was cut off"),
        ("rtsp://camera/live was lost and/or 1/2", "rtsp://camera/live was lost and/or 1/2"),
        ("", ""),
    ],
)
def test_paths_lose_their_folders_and_nothing_else(said, kept):
    assert names_only(said) == kept


def test_known_paths_may_be_relative():
    film = Path("jane roe/a.mp4")
    assert names_only("jane roe/a.mp4 was cut off", [film]) == "a.mp4 was cut off"
    assert names_only(f"{film.absolute()} was cut off", [film]) == "a.mp4 was cut off"


def test_a_recording_keeps_no_folder_and_an_older_one_hands_none_on(tmp_path):
    keeping = recorder(tmp_path / "now")
    keeping.finish("partial", f"{tmp_path / 'now'} cannot be written: the disk is full.")
    assert read_manifest(tmp_path / "now").message == "now cannot be written: the disk is full."
    record(tmp_path / "old", 5)
    path = tmp_path / "old" / MANIFEST
    said = '"message": "/home/jane/a.mp4 was cut off"'
    path.write_text(path.read_text().replace('"message": ""', said))
    assert read_manifest(tmp_path / "old").message == "a.mp4 was cut off"

from __future__ import annotations

from engine.sessions.inputs import expand


def touch(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def test_a_folder_stands_for_its_videos(tmp_path):
    touch(tmp_path, "b.MP4", "a.mkv", "notes.txt", "below/c.mp4")
    assert [p.name for p in expand([tmp_path])] == ["a.mkv", "b.MP4"]


def test_patterns(tmp_path):
    touch(tmp_path, "a1.mp4", "a2.mp4", "b.mp4", "below/a3.mp4", "a.txt")
    assert [p.name for p in expand([tmp_path / "a*"])] == ["a1.mp4", "a2.mp4"]
    assert len(expand([tmp_path / "**" / "*.mp4"])) == 4
    assert [p.name for p in expand([tmp_path / "*.txt"])] == ["a.txt"]


def test_each_file_once_and_named_ones_whatever_their_ending(tmp_path):
    touch(tmp_path, "a.mp4", "film.dat")
    named = [tmp_path / "film.dat", tmp_path / "a.mp4", tmp_path]
    assert [p.name for p in expand(named)] == ["film.dat", "a.mp4"]


def test_what_is_not_there_stays_to_be_reported(tmp_path):
    assert expand([tmp_path / "gone.mp4", tmp_path / "x*.mp4"]) == [
        tmp_path / "gone.mp4",
        tmp_path / "x*.mp4",
    ]


def test_a_file_with_pattern_signs_in_its_name(tmp_path):
    touch(tmp_path, "take [1].mp4")
    assert [p.name for p in expand([tmp_path / "take [1].mp4"])] == ["take [1].mp4"]

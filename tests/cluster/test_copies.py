"""A killed worker's copy of a film goes with the next task; nobody else's folder does."""

import json
import subprocess
import sys
import tempfile

import pytest

from emoscope.engine.cluster.copies import PREFIX, WORK, sweep, task_folder
from emoscope.engine.sessions.claims import HOLDER
from tests.systems import posix

KILLED = """
import os, sys, tempfile
tempfile.tempdir = sys.argv[1]
from emoscope.engine.cluster.copies import task_folder
with task_folder() as folder:
    (folder / "in" / "film.mp4").write_bytes(b"a face")
    os._exit(9)
"""


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def left(place, name="abcdefgh", work=WORK):
    """A folder as a killed worker leaves it."""
    with task_folder() as folder:
        word = json.loads((folder / HOLDER).read_text())
    folder = place / f"{PREFIX}{name}"
    folder.mkdir(mode=0o700)
    (folder / "in").mkdir()
    (folder / "in" / "film.mp4").write_bytes(b"a face")
    (folder / HOLDER).write_text(json.dumps({**word, "work": work}))
    return folder


def test_a_killed_worker_leaves_a_copy_until_the_next_task(place):
    run = subprocess.run([sys.executable, "-c", KILLED, str(place)], check=False)
    assert run.returncode == 9
    assert [path.name for path in place.rglob("*.mp4")] == ["film.mp4"]
    with task_folder() as folder:
        assert list(place.iterdir()) == [folder]
        assert not list(place.rglob("*.mp4"))
    assert not list(place.iterdir())


def test_a_task_at_work_keeps_its_copy(place):
    with task_folder() as folder:
        film = folder / "in" / "film.mp4"
        film.write_bytes(b"a face")
        with task_folder():
            assert film.exists()
        assert film.exists()


def test_what_is_left_is_swept(place):
    folder = left(place)
    sweep()
    assert not folder.exists()


@pytest.mark.parametrize("change", ["no word", "other word", "more", "name", "link", "file"])
def test_no_other_folder_is_touched(place, change):
    folder = left(place, work="a study" if change == "other word" else WORK)
    if change == "no word":
        (folder / HOLDER).unlink()
    elif change == "more":
        (folder / "thesis.docx").write_text("years of work")
    elif change == "name":
        folder = folder.rename(place / f"{PREFIX}my-own-folder")
    elif change == "link":
        away = folder.rename(place / "elsewhere")
        folder.symlink_to(away, target_is_directory=True)
    elif change == "file":
        (place / f"{PREFIX}hgfedcba").write_text("not a folder")
        folder = folder.rename(place / "elsewhere")
    sweep()
    assert (folder / "in" / "film.mp4").exists()
    assert (place / f"{PREFIX}hgfedcba").exists() == (change == "file")


def test_a_link_in_a_copy_is_not_followed(place):
    folder, outside = left(place), place / "outside"
    outside.mkdir()
    (outside / "kept").write_text("kept")
    (folder / "in" / "link").symlink_to(outside, target_is_directory=True)
    (folder / "out").symlink_to(outside, target_is_directory=True)
    sweep()
    assert (outside / "kept").exists()
    assert not (folder / "in").exists()


@posix
def test_a_folder_that_others_may_enter_is_left_alone(place):
    folder = left(place)
    folder.chmod(0o755)
    sweep()
    assert (folder / "in" / "film.mp4").exists()

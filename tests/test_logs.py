"""The log: whatever dies is in it, and what is copied from it names nobody."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading

import pytest

from emoscope.engine import logs

log = logging.getLogger("emoscope.test")


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("EMOSCOPE_HOME", str(tmp_path / "home of Ada"))
    logs.newest._lines.clear()
    logs.newest.errors = 0
    yield tmp_path / "home of Ada"
    logs.end()


def test_it_is_written_at_its_level_and_ends_as_it_was(home):
    hooks = (sys.excepthook, threading.excepthook)
    path = logs.begin("info")
    log.debug("not this")
    log.info("this")
    logs.set_level("debug")
    log.debug("now this")
    logs.end()
    text = path.read_text()
    assert path == home / "logs" / "emoscope.log"
    assert "now this" in text
    assert "not this" not in text
    assert (sys.excepthook, threading.excepthook) == hooks
    assert logs.summary().startswith("no errors")


def test_it_turns_over(home, monkeypatch):
    monkeypatch.setattr(logs, "MOST_BYTES", 2000)
    logs.begin()
    for number in range(500):
        log.info("line %d", number)
    logs.end()
    files = sorted(path.name for path in (home / "logs").iterdir())
    assert files == ["emoscope.log", *(f"emoscope.log.{n}" for n in (1, 2, 3))]


def test_a_dead_thread_and_an_uncaught_error_are_in_it(home):
    path = logs.begin()

    def die():
        raise RuntimeError("in a thread")

    thread = threading.Thread(target=die)
    thread.start()
    thread.join()
    try:
        raise ValueError("in a slot")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    logs.end()
    text = path.read_text()
    assert "a thread died" in text
    assert "RuntimeError" in text
    assert "ValueError" in text
    assert "tests/test_logs.py" in text
    assert logs.summary().startswith("2 errors")


def test_what_is_copied_has_no_names_and_no_paths(home):
    logs.begin()
    try:
        raise OSError(f"{home}/Ada Lovelace.mp4 cannot be read")
    except OSError:
        log.exception("%s went wrong", home / "Ada Lovelace.mp4")
    logging.getLogger("somebody.else").warning(f"reading {home}")
    said = logs.details()
    assert "emoscope.test: %s went wrong" in said
    assert "OSError" in said
    assert "tests/test_logs.py" in said
    assert "Ada" not in said
    assert str(home.parent) not in said


def test_the_file_has_no_names_and_no_paths(home):
    path = logs.begin("debug")
    name = "Jane Roe therapy"
    try:
        try:
            raise OSError(2, "not there", f"/media/{name}.mp4")
        except OSError as error:
            raise ValueError(f"{name} cannot be read") from error
    except ValueError:
        log.exception("%s went wrong in frame %d", name, 3)
    log.info("frame %d of %d", 3, 10)
    logging.getLogger("qt").warning("%s", f"/media/{name}.mp4")
    logging.getLogger("somebody.else").error(f"reading {name}")
    logs.end()
    text = path.read_text()
    assert "Jane" not in text
    assert "/media" not in text
    assert "went wrong in frame" in text
    assert "FileNotFoundError ENOENT" in text
    assert "frame 3 of 10" in text
    assert logs.summary().startswith("2 errors")


def test_where_nothing_can_be_written_nothing_is_held_up(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("EMOSCOPE_HOME", str(tmp_path / "file"))
    assert logs.begin() is None
    log.info("said to nobody")
    logs.end()


def test_the_next_start_tells_of_a_crash_in_native_code(home):
    script = (
        "from emoscope.engine import logs; import faulthandler as f; logs.begin(); f._sigsegv()"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode != 0
    path = logs.begin()
    logs.end()
    text = path.read_text()
    assert "the last run was ended by a crash" in text
    assert "Segmentation fault" in text

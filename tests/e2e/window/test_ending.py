"""The system asks the window to end: nothing half is left, and nothing of a person after forget."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from emoscope.engine.sessions.forget import forget_session
from emoscope.engine.sessions.manifest import read_manifest
from tests.e2e.command import ROOT, environment
from tests.systems import SYSTEM

NAME = "Jane Roe therapy"


@pytest.mark.skipif(SYSTEM == "win32", reason="SIGTERM is not told on Windows")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_window_that_is_ended_keeps_its_recording_and_forget_leaves_nothing(
    clip, own_home, tmp_path_factory, number
):
    film = clip.rename(clip.with_name(f"{NAME}.mp4"))
    temporary = tmp_path_factory.mktemp("temporary")
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("signalled.py")), str(film)],
        env=environment(own_home, QT_QPA_PLATFORM="offscreen", TMPDIR=str(temporary)),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        said = process.stdout.readline()
        assert said.startswith("ready "), process.communicate(timeout=60)
        process.send_signal(number)
        _, errors = process.communicate(timeout=120)
    finally:
        process.kill()
    assert process.returncode == 0, errors
    folder = Path(said.removeprefix("ready ").strip())
    assert NAME in folder.name
    assert read_manifest(folder).state in ("done", "stopped")
    assert not list(own_home.rglob("*.part"))
    assert list(temporary.iterdir()) == []
    shared = [path for path in own_home.rglob("*") if path.lstat().st_mode & 0o077]
    assert not [path for path in shared if "packs" not in path.parts], "others may read these"
    forget_session(folder)
    for path in own_home.rglob("*"):
        assert NAME not in str(path.relative_to(own_home))
        assert not path.is_file() or NAME.encode() not in path.read_bytes(), path
        assert not path.is_file() or os.fsencode(film.parent) not in path.read_bytes(), path

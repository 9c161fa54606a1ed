"""After ``forget`` a search of the disk finds nothing of the people: no name, path or embedding."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from emoscope.app.models.archive import Archive
from emoscope.engine import paths
from emoscope.engine.analysis.rescore import rescore
from emoscope.engine.exports.formats import Formats
from emoscope.engine.sessions import written
from emoscope.engine.sessions.aside import aside
from emoscope.engine.sessions.forget import copies_of, forget_session
from emoscope.engine.sessions.session import Session
from tests.e2e.command import ROOT, emoscope, environment
from tests.reliability.crash import OTHERS, _FakeScorers
from tests.reliability.runs import record

NAME = "Jane Roe therapy"


def traces(folder, *besides):
    """Files whose path or content has the name."""
    found = []
    for path in folder.rglob("*"):
        if any(each == path or each in path.parents for each in besides):
            continue
        named = NAME in str(path.relative_to(folder))
        if named or (path.is_file() and NAME.encode() in path.read_bytes()):
            found.append(path)
    return found


def test_nothing_of_a_session_is_left_anywhere(tmp_path):
    home, clip = tmp_path / "home", tmp_path / f"{NAME}.mp4"
    home.mkdir()
    shutil.copy(paths.demo_clip(), clip)
    session = tmp_path / "out" / NAME
    for arguments in (
        ("analyze", clip, "--end", "1", "--keep", "embeddings", "--out", tmp_path / "out"),
        ("export", session, "--formats", "all", "--video", clip, "--out", tmp_path / "exports"),
        ("rescore", session, "--labels", "everyday"),
        ("rescore", session, "--labels", "everyday", "--out", tmp_path / "far" / "copy"),
    ):
        done = emoscope(*arguments, home=home)
        assert done.returncode == 0, done.stderr
    assert len(traces(tmp_path, clip)) > 10
    (home / "taught").mkdir()
    (home / "taught" / "prototypes.safetensors").touch()
    done = emoscope("forget", session, "--yes", home=home)
    assert done.returncode == 0, done.stderr
    assert "far/copy" in done.stdout.replace(os.sep, "/")
    assert "Examples that an earlier version taught" in done.stdout
    assert traces(tmp_path, clip) == []
    assert not (tmp_path / "far" / "copy").exists()
    assert list((tmp_path / "exports").iterdir()) == []


def test_the_windows_lists_forget_with_the_command(tmp_path):
    record(tmp_path / NAME, 10)
    archive = Archive()
    archive.remember(tmp_path / NAME, tmp_path / f"{NAME}.mp4")
    archive.remember_export(tmp_path / NAME, tmp_path / "elsewhere.csv")
    archive.remember(tmp_path / "another", None)
    forget_session(tmp_path / NAME)
    text = "".join(path.read_text() for path in archive.folder.glob("*.json"))
    assert NAME not in text
    assert "another" in text


def test_what_a_killed_export_has_left_goes_and_one_that_runs_stays(tmp_path, own_home):
    record(tmp_path / NAME, 5)
    script = (
        "import os; from pathlib import Path; from emoscope.engine.sessions.aside import aside\n"
        "with aside() as place:\n"
        f"    (place / 'manifest.json').write_text({NAME!r})\n"
        "    os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", script], env=environment(own_home), cwd=ROOT, check=False)
    assert traces(own_home)
    with aside() as place:
        (place / "other").write_text("of an export that runs")
        forget_session(tmp_path / NAME)
        assert (place / "other").is_file()
    assert traces(own_home) == []
    assert list(place.parent.iterdir()) == []


def test_no_ledger_stays_beside_a_users_own_files(tmp_path):
    record(tmp_path / "s", 20)
    Formats(["csv", "srt"]).into(Session(tmp_path / "s"), tmp_path / "out")
    (tmp_path / "out" / "notes.txt").write_text("my own")
    forget_session(tmp_path / "s")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["notes.txt"]


def test_no_mark_stays_in_the_sessions_folder_beside_a_users_own_files(tmp_path):
    record(tmp_path / "s", 20)
    Formats(["csv"])(Session(tmp_path / "s"), None)
    (tmp_path / "s" / "notes.txt").write_text("my own")
    (tmp_path / "s" / ".holder.json").write_text("{}")  # of a process that was killed
    forget_session(tmp_path / "s")
    assert [path.name for path in (tmp_path / "s").rglob("*")] == ["notes.txt"]


def test_an_export_that_somebody_has_changed_stays_and_is_named(tmp_path):
    record(tmp_path / "s", 20)
    Formats(["csv", "srt"]).into(Session(tmp_path / "s"), tmp_path / "out")
    (tmp_path / "out" / "scores.csv").write_text("my own work")
    done = forget_session(tmp_path / "s")
    assert done.left == (tmp_path / "out" / "scores.csv",)
    assert not (tmp_path / "out" / "labels.srt").exists()


def test_a_copy_elsewhere_goes_only_while_it_is_one(tmp_path):
    record(tmp_path / "s", 20)
    rescore(Session(tmp_path / "s"), OTHERS, tmp_path / "far" / "a", scorers=_FakeScorers())
    assert copies_of(tmp_path / "s") == [tmp_path / "far" / "a"]
    shutil.rmtree(tmp_path / "far" / "a")
    record(tmp_path / "far" / "a", 20)  # another session took its place
    assert copies_of(tmp_path / "s") == []
    forget_session(tmp_path / "s")
    assert (tmp_path / "far" / "a").is_dir()


@pytest.mark.parametrize("text", ["", "[]", "{", '{"KEY": {"files": 3, "copies": "x"}}'])
def test_a_damaged_list_is_no_trouble(tmp_path, own_home, text):
    record(tmp_path / "s", 5)
    (own_home / "recordings").mkdir()
    kept = own_home / "recordings" / "written.json"
    kept.write_text(text.replace("KEY", str(tmp_path / "s")))
    assert written.files_of(tmp_path / "s") == {}
    forget_session(tmp_path / "s")
    assert not (tmp_path / "s").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGTERM is not told on Windows")
def test_a_command_that_is_ended_leaves_no_half_file(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    demo = paths.demo_clip()
    done = emoscope("analyze", demo, "--out", tmp_path / "out", home=home)
    assert done.returncode == 0, done.stderr
    command = ["export", tmp_path / "out" / "demo", "--formats", "video", "--blur"]
    command += ["--video", demo, "--out", tmp_path / "t"]
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "emoscope", *map(str, command)],
        env=environment(home),
        cwd=ROOT,
        stderr=subprocess.PIPE,
    )
    until = time.monotonic() + 60
    while not list((tmp_path / "t").glob(".*.part")) and time.monotonic() < until:
        time.sleep(0.02)
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 143
    assert b"Stopped" in said
    assert list((tmp_path / "t").iterdir()) == []

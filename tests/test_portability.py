"""What other systems need of the repository itself, and the suite as on them."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.systems import SYSTEM, linux

ROOT = Path(__file__).resolve().parents[1]
DEVICES = {"con", "prn", "aux", "nul"} | {f"{p}{n}" for p in ("com", "lpt") for n in range(1, 10)}
LONGEST = 120
"""Of a path in the repository; Windows' old limit is 260 with the folder that it is cloned to."""


def git(*words, cwd=ROOT):
    return subprocess.run(
        ["git", *words], cwd=cwd, capture_output=True, text=True, check=True, timeout=120
    ).stdout


@pytest.fixture(scope="module")
def tracked():
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("needs a git checkout")
    return git("ls-files", "-s").splitlines()


def test_every_name_can_be_one_on_windows(tracked):
    names = [line.split("\t", 1)[1] for line in tracked]
    for name in names:
        assert len(name) <= LONGEST, name
        for part in name.split("/"):
            assert not set(part) & set('<>:"|?*\\'), name
            assert part == part.rstrip(" ."), name
            assert part.split(".")[0].lower() not in DEVICES, name
    twice = [name for name, n in Counter(name.lower() for name in names).items() if n > 1]
    assert twice == []
    assert [line for line in tracked if line.startswith("120000")] == []  # no links


@pytest.fixture(scope="module")
def windows_clone(tracked, tmp_path_factory):
    """What `git clone` makes on a Windows with git's usual settings there."""
    folder = tmp_path_factory.mktemp("clone") / "ein Ordner 日本語" / "EmoScope"
    options = ("-c", "core.autocrlf=true", "-c", "core.eol=crlf")
    git("clone", "--quiet", *options, "--no-hardlinks", str(ROOT), str(folder))
    return folder


def test_line_endings_stay_in_a_clone_on_windows(windows_clone):
    for name in ("assets/packs/compact/tokenizer.json", "prompts/basic7.yaml", "README.md"):
        assert b"\r\n" not in (windows_clone / name).read_bytes()


@linux  # elsewhere there is always a display, and the window would open and stay
@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_run_does_the_main_job_in_such_a_clone(windows_clone, tmp_path):
    """With an empty home and without a display, in an environment that seems to be installed."""
    programs, home = tmp_path / "an environment" / "bin", tmp_path / "home"
    programs.mkdir(parents=True)
    home.mkdir()
    program = programs / "emoscope"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m emoscope "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    (programs.parent / ".run-ready").touch()
    kept = ("PATH", "LANG", "TMPDIR")
    done = subprocess.run(
        ["make", "run", f"VENV={programs.parent}", f'PYTHON="{sys.executable}"'],
        cwd=windows_clone,
        env={
            **{name: os.environ[name] for name in kept if name in os.environ},
            "HOME": str(home),
            "PYTHONPATH": str(windows_clone),
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "no display" in done.stdout + done.stderr
    assert (windows_clone / "emoscope-results" / "demo" / "scores.csv").is_file()


def test_every_text_file_is_opened_with_an_encoding():
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--preview", "--select", "PLW1514", "--isolated",
         "engine", "app", "lab", "scripts", "setup_and_run.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_what_a_process_says_is_read_with_an_encoding():
    """Else with that of the system: on Windows one of 256 letters."""
    loose = []
    for path in (path for part in ("engine", "app", "lab") for path in (ROOT / part).rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call):
                given = {keyword.arg for keyword in call.keywords}
                if given & {"text", "universal_newlines"} and given & {"stdout", "capture_output"}:
                    loose += [f"{path}:{call.lineno}"] * ("encoding" not in given)
    assert loose == []


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(SYSTEM != "linux", reason="asks for the others on Linux")
def test_types_hold_on_the_other_systems():
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "resolve_elsewhere.py"), "--types"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("Success") == 2, done.stdout


def test_the_workflows_know_nothing_but_commands_of_the_repository():
    """Who publishes it elsewhere runs the same commands."""
    for workflow in (ROOT / ".github" / "workflows").glob("*.yml"):
        runs = re.findall(r"^ +(?:- )?run: (.+)$", workflow.read_text("utf-8"), re.MULTILINE)
        assert runs, workflow
        for command in runs:
            assert "${{ github" not in command
            for script in re.findall(r"(?<![\w/.-])([\w/]+\.py)", command):
                assert (ROOT / script).is_file(), (workflow.name, script)
    for script in (*(ROOT / "scripts").glob("*.py"), ROOT / "setup_and_run.py", ROOT / "Makefile"):
        assert "GITHUB_" not in script.read_text(encoding="utf-8"), script


@pytest.mark.timeout(600)  # two minutes where nothing else runs
@pytest.mark.skipif(SYSTEM != "linux", reason="is the emulation of the others on Linux")
@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_a_part_of_the_tests_holds_as_on_another_system(system):
    script = ROOT / "scripts" / "as_other_system.py"
    done = subprocess.run(
        [sys.executable, str(script), "--quick", system],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=590,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    skipped = [line for line in done.stdout.splitlines() if line.startswith("SKIPPED")]
    assert all(re.search(r"\.py(:\d+)?: .{8}", line) for line in skipped), skipped

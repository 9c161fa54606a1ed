from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from engine import paths
from engine.sessions.analyse import DEFAULT_OUT

ROOT = Path(paths.__file__).resolve().parents[1]


def test_a_process_of_our_own_finds_this_engine_from_anywhere(tmp_path, monkeypatch):
    """Without an installation, and past a package of the same name that lies elsewhere."""
    (tmp_path / "other" / "engine").mkdir(parents=True)
    (tmp_path / "other" / "engine" / "__init__.py").write_text("raise SystemExit('the wrong one')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "other"))
    done = subprocess.run(
        [sys.executable, "-S", "-c", "import engine; print(engine.__file__)"],
        env=paths.child_environment(),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert Path(done.stdout.strip()).resolve().parent == ROOT / "engine", done.stderr


def test_what_the_user_has_set_comes_after(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "mine")
    assert paths.child_environment()["PYTHONPATH"] == os.pathsep.join((str(ROOT), "mine"))
    monkeypatch.delenv("PYTHONPATH")
    assert paths.child_environment()["PYTHONPATH"] == str(ROOT)


def test_results_in_a_checkout_are_not_offered_to_git():
    done = subprocess.run(
        ["git", "check-ignore", "-q", f"{DEFAULT_OUT}/demo/scores.csv"], cwd=ROOT, check=False
    )
    assert done.returncode != 1, f"{DEFAULT_OUT} would stand in `git status` after `make run`"

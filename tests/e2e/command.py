"""Runs the real command as a user would: another process, no display, a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from emoscope.engine import paths
from tests.systems import SYSTEM

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = os.environ.get("EMOSCOPE_TESTED_PROGRAM", "")
"""A program that was built (``scripts/bundle.py --check``), to be tested instead of the sources."""
PROGRAM = (BUNDLE,) if BUNDLE else (sys.executable, "-m", "emoscope")
MAIN_JOB = () if SYSTEM == "linux" else ("analyze", "--yes-notice", str(paths.demo_clip()))
"""What analyses the demo clip: on Linux without a display the command alone; elsewhere there is
always a display, and it opens the window."""
TRACEBACK = "Traceback (most recent call last)"


def environment(home: Path, **changes: str) -> dict[str, str]:
    """The environment without a display, and with EmoScope's data in ``home``."""
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env.pop("QT_QPA_PLATFORM", None)
    env.update(EMOSCOPE_HOME=str(home), HF_HUB_OFFLINE="1", COLUMNS="160")
    if not BUNDLE:
        env["PYTHONPATH"] = str(ROOT)
    env.update(changes)
    return env


def emoscope(
    *arguments: object,
    home: Path,
    cwd: Path | None = None,
    prefix: tuple[str, ...] = (),
    **env: str,
) -> subprocess.CompletedProcess[str]:
    """``python -m emoscope`` with these arguments."""
    return subprocess.run(
        [*prefix, *PROGRAM, *map(str, arguments)],
        cwd=cwd or home,
        env=environment(home, **env),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def assert_plain_failure(result: subprocess.CompletedProcess[str], *words: str) -> None:
    """A non-zero exit, a sentence with these words on stderr, and no traceback."""
    assert result.returncode != 0, result.stdout
    assert TRACEBACK not in result.stderr + result.stdout
    for word in words:
        assert word in result.stderr, result.stderr

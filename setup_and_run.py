#!/usr/bin/env python3
"""Sets EmoScope up in this folder and runs it, or its tests, on Windows, macOS and Linux.

    python setup_and_run.py run                        sets everything up and does the main job
    python setup_and_run.py run analyze clip.mp4 ...   passes arguments on
    python setup_and_run.py test                       sets everything up and runs all checks

Only Python itself is needed (on Windows: py -3.12 setup_and_run.py run). `make run` and `make test`
call this. The environment is .venv here, or the folder that EMOSCOPE_VENV names.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = Path(os.environ.get("EMOSCOPE_VENV") or ROOT / ".venv")
WINDOWS = os.name == "nt"
LINT = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"], ["lint-imports"])
"""What `test` runs before the tests, in order; the first that fails ends it."""
TESTS = ("pytest", "--numprocesses=2")
"""Two processes: one has the windows (tests/conftest.py says which tests), one all else."""


def main(arguments: list[str]) -> int:
    """Do a task; gives the exit code."""
    if not arguments or arguments[0] not in ("run", "test", "lint", "setup", "setup-dev"):
        print(__doc__)
        return 0 if arguments[:1] in ([], ["--help"], ["-h"]) else 2
    task, rest = arguments[0], arguments[1:]
    dev = task not in ("run", "setup")
    code = install(dev)
    if code or task.startswith("setup"):
        return code
    if not dev:
        return ended([own("emoscope"), *rest], cwd=None)
    for name, *words in LINT:
        code = ended([own(name), *words])
        if code:
            return code
    return ended([own("python"), "-m", *TESTS, *rest]) if task == "test" else 0


def own(name: str) -> str:
    """A program of the environment."""
    return str(VENV / ("Scripts" if WINDOWS else "bin") / (f"{name}.exe" if WINDOWS else name))


def install(dev: bool) -> int:
    """Make the environment where it is missing or older than what it is made from."""
    names = ("requirements-dev.lock", "requirements-torch.lock") if dev else ("requirements.lock",)
    locks = [ROOT / name for name in names]
    ready = VENV / (".dev-ready" if dev else ".run-ready")
    if ready.is_file() and all(
        file.stat().st_mtime <= ready.stat().st_mtime for file in (ROOT / "pyproject.toml", *locks)
    ):
        return 0
    if not Path(own("python")).is_file():
        if not (3, 11) <= sys.version_info[:2] < (3, 15):
            print(
                "EmoScope needs Python 3.11 to 3.14 (this is {}.{}). {}".format(
                    *sys.version_info[:2], other_python()
                )
            )
            return 1
        code = ended([sys.executable, "-m", "venv", str(VENV)])
        if code:
            return code
    what = "with its test tools and torch " if dev else ""
    long = "a few minutes" if dev else "about a minute"
    print(f"Installing EmoScope {what}into {VENV} (once; {long})", flush=True)
    script = str(ROOT / "scripts" / "install.py")
    code = ended([own("python"), script, *(["--dev"] if dev else [])])
    if code == 0:
        ready.touch()
        (VENV / ".run-ready").touch()
    return code


def other_python() -> str:
    """How to name another Python on this system."""
    if WINDOWS:
        return "Get one from https://www.python.org, then: py -3.12 setup_and_run.py run"
    if sys.platform == "darwin":
        return "Get one from https://www.python.org, then: python3.12 setup_and_run.py run"
    return "Say which to use: make run PYTHON=python3.11"


def ended(command: list[str], cwd: Path | None = ROOT) -> int:
    """Run a command and give its exit code; Ctrl-C is the command's own."""
    try:
        process = subprocess.Popen(command, cwd=cwd)
    except OSError as error:
        print(f"{command[0]} cannot be started ({error.strerror}). Delete {VENV} and try again.")
        return 1
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

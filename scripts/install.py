#!/usr/bin/env python3
"""Installs EmoScope into the environment of the Python that runs this, from the lock with its sums.

    .venv/bin/python scripts/install.py          the program
    .venv/bin/python scripts/install.py --dev    and the tools of its tests, and torch (not locked)

A file whose sum is another one ends it. Where the lock has no file for this Python or this system,
it says so, and what pyproject.toml allows is installed instead, without sums.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PIP = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
OTHER_SUM = "DO NOT MATCH THE HASHES"
NO_FILE = ("No matching distribution", "Could not find a version", "is not a supported wheel")


def main() -> None:
    """Install what the lock says, then the project itself."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dev", action="store_true", help="with the tools of the tests, and torch")
    dev = parser.parse_args().dev
    lock = ROOT / ("requirements-dev.lock" if dev else "requirements.lock")
    extras = "[torch,demo,dev]" if dev else ""
    if locked(lock):
        # The back end is in the lock: nothing is loaded to build.
        project = ["--no-build-isolation", "--editable", f"{ROOT}{extras}"]
        project += [] if dev else ["--no-deps"]
    else:
        project = ["--editable", f"{ROOT}{extras}"]
    sys.exit(subprocess.run([*PIP, *project], check=False).returncode)


def locked(lock: Path) -> bool:
    """Whether everything in a lock is installed; ends the program where it must not go on."""
    done = subprocess.run(
        [*PIP, "--require-hashes", "--requirement", str(lock)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode == 0:
        return True
    reason = next((line for line in done.stderr.splitlines() if "ERROR" in line), "no reason given")
    if OTHER_SUM in done.stderr or not any(words in done.stderr for words in NO_FILE):
        sys.exit(f"{done.stderr.strip()}\nNothing that {lock.name} does not know was installed.")
    print(
        f"{lock.name} does not fit this Python or system ({reason.removeprefix('ERROR: ')[:300]})."
        " What pyproject.toml allows is installed instead, and no sums are checked.",
        file=sys.stderr,
    )
    return False


if __name__ == "__main__":
    main()

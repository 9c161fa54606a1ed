#!/usr/bin/env python3
"""Installs EmoScope into the environment of the Python that runs this, from the lock with its sums.

    .venv/bin/python scripts/install.py          the program
    .venv/bin/python scripts/install.py --torch  and what the extra torch needs
    .venv/bin/python scripts/install.py --dev    and the tools of its tests, and torch

A file whose sum is another one ends it. Where the lock has no file for this Python or this system,
it says so, and what pyproject.toml allows is installed instead, without sums. A torch that is
there already stays: which build fits differs from machine to machine.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PIP = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
OTHER_SUM = "DO NOT MATCH THE HASHES"
NO_FILE = (
    *("No matching distribution", "Could not find a version", "is not a supported wheel"),
    "conflicting dependencies",  # with what this machine lets pip install
)


def main() -> None:
    """Install what the lock says, then the project itself."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dev", action="store_true", help="with the tools of the tests, and torch")
    parser.add_argument("--torch", action="store_true", help="with what the extra torch needs")
    given = parser.parse_args()
    extras = "[torch,demo,dev]" if given.dev else "[torch]" if given.torch else ""
    base = locked(ROOT / ("requirements-dev.lock" if given.dev else "requirements.lock"))
    whole = base and (not extras or (not own_torch() and locked(ROOT / "requirements-torch.lock")))
    # The back end is in the lock: nothing is loaded to build, and nothing beside it where all fits.
    project = [*(["--no-build-isolation"] if base else []), *(["--no-deps"] if whole else [])]
    project += ["--editable", f"{ROOT}{extras}"]
    sys.exit(subprocess.run([*PIP, *project], check=False).returncode)


def own_torch() -> bool:
    """Whether there is a build of torch that does not come from the package index; it stays."""
    try:
        version = importlib.metadata.version("torch")
    except importlib.metadata.PackageNotFoundError:
        return False
    if "+" in version:
        print(
            f"torch {version} is there and stays; what else the extra torch needs is installed"
            " without sums.",
            file=sys.stderr,
        )
    return "+" in version


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

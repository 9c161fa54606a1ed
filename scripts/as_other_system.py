#!/usr/bin/env python3
"""Runs tests on Linux while the program believes itself on Windows or on a Mac.

    python scripts/as_other_system.py win32            all but the laboratory (an hour)
    python scripts/as_other_system.py darwin tests/sources tests/cli
    python scripts/as_other_system.py --quick win32    what `make test` runs

Nothing of the other system itself is here: what is emulated and what is not says
`tests/otherlike/otherlike.py`, and what that leaves open `docs/platforms.md`. Every test that is
skipped is named at the end, with its reason.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SYSTEMS = ("win32", "darwin")
QUICK = (
    *("tests/sources/test_camera.py", "tests/sources/test_devices.py", "tests/test_files.py"),
    *("tests/sessions/test_claims.py", "tests/sessions/test_results.py", "tests/test_paths.py"),
    *("tests/test_children.py", "tests/cli/test_streams.py", "tests/test_libraries.py"),
    *("tests/archive/test_index.py", "tests/cluster/test_copies.py"),
    "tests/sources/test_clocks.py",
    "tests/reliability/test_small_disk.py::test_on_a_full_disk_nothing_is_torn_and_it_is_said[exports]",
)
# The laboratory runs where it is developed.
USUAL = ("tests", "--ignore=tests/lab", "--numprocesses=2")


def main() -> None:
    """Run pytest and give its exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("system", choices=SYSTEMS)
    parser.add_argument("--quick", action="store_true", help="what `make test` runs")
    parser.add_argument("tests", nargs="*", help="instead of the usual ones")
    said, options = parser.parse_known_args()
    named = [word for word in options if (ROOT / word.split("::")[0]).exists()]  # behind options
    chosen = [*said.tests, *named] or list(QUICK if said.quick else USUAL)
    options = [word for word in options if word not in named]
    sys.exit(run(said.system, [*chosen, *options]))


def run(system: str, arguments: list[str]) -> int:
    """Pytest as on another system; says what that system's file sharing refused."""
    with tempfile.TemporaryDirectory(prefix="emoscope-otherlike-") as folder:
        log = Path(folder) / "refused.txt"
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-rsR", "-p", "no:cacheprovider", *arguments],
            cwd=ROOT,
            env={
                **os.environ,
                "EMOSCOPE_TESTED_AS": system,
                "OTHERLIKE_LOG": str(log),
                "PYTHONPATH": str(ROOT / "tests" / "otherlike"),
            },
            check=False,
        )
        if log.is_file():
            lines = sorted(set(log.read_text(encoding="utf-8").splitlines()))
            print(f"{len(lines)} operations that Windows would refuse (tests of that among them):")
            print("\n".join(lines[:40]))
    return done.returncode


if __name__ == "__main__":
    main()

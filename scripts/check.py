#!/usr/bin/env python3
"""The inner loop: lint, types, import rules, and the quick tests of what changed.

    python scripts/check.py           # against the last commit
    python scripts/check.py main      # against a branch

The tests of a module are those that bear its name and those that import it; where there are none,
those of the modules that import it, or those in the folder that mirrors its own; where there are
more than 20 files, those of them in that folder. The slow ones (end to end, reliability, fuzzing)
are left to `make test`.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
MOST = 20
"""Test files of one module that a minute has room for."""
SLOW = ("tests/e2e/", "tests/reliability/", "tests/fuzz/")


def main() -> None:
    """Run all four; the exit code is 1 if one of them fails."""
    against = sys.argv[1] if len(sys.argv) > 1 else "HEAD"
    files = changed(against)
    tests = sorted(tests_of(files))
    failed = [
        *run("ruff", "check", "."),
        *run("ruff", "format", "--check", "--quiet", "."),
        *run("mypy"),
        *run("lint-imports", "--no-logo"),
    ]
    if tests:
        failed += run("python", "-m", "pytest", "-q", "-x", "-m", "not slow", *tests)
    else:
        print("No quick test belongs to what changed.")
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


def run(name: str, *arguments: str) -> list[str]:
    """The command's name in a list if it fails."""
    done = subprocess.run([BIN / name, *arguments], cwd=ROOT, check=False)
    return [name if name != "python" else "tests"] if done.returncode else []


def changed(against: str) -> list[str]:
    """Files that differ from a commit, new ones too."""
    asked = (["diff", "--name-only", against], ["ls-files", "--others", "--exclude-standard"])
    lines = [
        subprocess.run(["git", *each], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        for each in asked
    ]
    return [name for name in "".join(lines).splitlines() if (ROOT / name).is_file()]


def tests_of(files: list[str]) -> set[str]:
    """Quick test files that belong to these files."""
    tests = {
        name: path.read_text(encoding="utf-8")
        for path in (ROOT / "tests").rglob("test_*.py")
        if not (name := path.relative_to(ROOT).as_posix()).startswith(SLOW)
    }
    found = set()
    for file in files:
        if Path(file).suffix != ".py":
            continue
        if file in tests:
            found.add(file)
            continue
        found |= (
            _tests_of_module(file, tests) or _tests_of_users(file, tests) or _near(file, set(tests))
        )
    return found


def _tests_of_module(file: str, tests: dict[str, str]) -> set[str]:
    """Those that bear its name and those that import it; of too many, those near it."""
    named = {name for name in tests if Path(name).name == f"test_{Path(file).stem}.py"}
    found = named | _importing(file, tests)
    return found if len(found) <= MOST else named | _near(file, found)


def _tests_of_users(file: str, tests: dict[str, str]) -> set[str]:
    """Those of the modules that import it."""
    sources = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for part in ("engine", "app", "lab")
        for path in (ROOT / part).rglob("*.py")
    }
    found = set().union(*(_tests_of_module(each, tests) for each in _importing(file, sources)))
    return found if len(found) <= MOST else _near(file, found)


def _near(file: str, tests: set[str]) -> set[str]:
    """Those in the folder that mirrors the module's, or in the next one above that has some."""
    parts = Path(file).parts[1:-1]
    for depth in range(len(parts), -1, -1):
        folder = "/".join(("tests", *parts[:depth]))
        if found := {name for name in tests if Path(name).parent.as_posix() == folder}:
            return found
    return set()


def _importing(file: str, texts: dict[str, str]) -> set[str]:
    module = "emoscope." + ".".join(Path(file).with_suffix("").parts).removesuffix(".__init__")
    parent, _, name = module.rpartition(".")
    wanted = re.compile(
        rf"from {re.escape(module)} import|import {re.escape(module)}\b"
        rf"|from {re.escape(parent)} import [^\n]*\b{re.escape(name)}\b"
    )
    return {each for each, text in texts.items() if wanted.search(text)}


if __name__ == "__main__":
    main()

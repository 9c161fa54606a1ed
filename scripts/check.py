#!/usr/bin/env python3
"""The inner loop: lint, types, import rules, and the quick tests of what changed.

    python scripts/check.py           # against the last commit
    python scripts/check.py main      # against a branch

The tests of a module are those that bear its name and those that import it; the slow ones
(end to end, reliability, fuzzing) are left to `make test`.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
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
    names = {path: path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")}
    found = set()
    for file in files:
        path = Path(file)
        if path.suffix != ".py":
            continue
        if path.name.startswith("test_"):
            found.add(file)
            continue
        module = "emoscope." + ".".join(path.with_suffix("").parts).removesuffix(".__init__")
        parent, _, name = module.rpartition(".")
        wanted = re.compile(
            rf"from {re.escape(module)} import|import {re.escape(module)}\b"
            rf"|from {re.escape(parent)} import [^\n]*\b{re.escape(name)}\b"
        )
        for test, text in names.items():
            if test.name == f"test_{path.stem}.py" or wanted.search(text):
                found.add(str(test.relative_to(ROOT)))
    return {test for test in found if not test.startswith(SLOW)}


if __name__ == "__main__":
    main()

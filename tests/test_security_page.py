"""SECURITY.md: every promise names the tests that hold it, and they are there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`((?:tests|scripts)/[^`]+)`", PAGE)))


def test_every_test_and_script_that_it_names_is_there():
    assert len(NAMED) > 20
    for name in NAMED:
        path = ROOT / name
        if path.is_dir():
            assert list(path.glob("test_*.py")), f"{name} has no tests"
        else:
            assert path.is_file(), f"{name} is named in SECURITY.md and is not there"
            text = path.read_text(encoding="utf-8")
            assert name.startswith("scripts/") or "def test_" in text, f"{name} tests nothing"


def test_every_promise_names_what_holds_it():
    begin = PAGE.index("| promise | held by |")
    rows = [row for row in PAGE[begin:].split("\n\n")[0].splitlines()[2:] if row]
    assert len(rows) > 10
    for row in rows:
        promise, held_by = re.fullmatch(r"\| (.+) \| (.+) \|", row).groups()
        assert "`tests/" in held_by, promise


def test_every_kind_of_strangers_file_is_fuzzed_or_says_why_not():
    from tests.fuzz.targets import TARGETS

    begin = PAGE.index("| file | rules | held by |")
    rows = [row for row in PAGE[begin:].split("\n\n")[0].splitlines()[2:] if row]
    kinds = {
        "model pack": "pack-manifest",
        "published checkpoint": "checkpoint",
        "label set": "labels",
        "session": "session-manifest",
        "annotations": "annotations",
        "study": "study",
        "picture": "pictures",
        "video": "media",
        "network video": "media",  # the same decoders
        "TensorRT engine": None,  # only what was built here
    }
    for row in rows:
        name = row.split("|")[1].split("(")[0].split(",")[0].strip()
        assert "`tests/" in row.split("|")[-2], name
        assert name in kinds, f"{name} has no line here"
        assert kinds[name] is None or kinds[name] in TARGETS

"""The inner loop finds quick tests for whatever changed, and no more than a minute has room for."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def check():
    spec = importlib.util.spec_from_file_location("check_script", ROOT / "scripts" / "check.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("changed", "among"),
    [
        ("engine/prompts/label_fields.py", "tests/prompts/test_label_fields.py"),  # its own
        ("engine/exports/writers/srt.py", "tests/exports/test_subtitles.py"),  # of its folder
        ("engine/sessions/session.py", "tests/sessions/test_results.py"),  # one of many
        ("tests/test_docs.py", "tests/test_docs.py"),
    ],
)
def test_the_tests_of_a_file_are_found(check, changed, among):
    found = check.tests_of([changed])
    assert among in found
    assert not [each for each in found if each.startswith(check.SLOW)]


def test_every_module_of_the_engine_has_some_and_none_has_them_all(check):
    everything = len(list((ROOT / "tests").rglob("test_*.py")))
    for path in sorted((ROOT / "engine").rglob("*.py")):
        found = check.tests_of([path.relative_to(ROOT).as_posix()])
        assert 0 < len(found) < everything / 8, path


def test_what_is_no_python_has_none(check):
    assert check.tests_of(["README.md", "app/translations/emoscope_de.ts"]) == set()

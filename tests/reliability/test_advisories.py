"""The locks against a database of advisories, and their ages where there is none."""

from __future__ import annotations

import json
import runpy
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

SCRIPT = runpy.run_path(str(Path(__file__).resolve().parents[2] / "scripts" / "advisories.py"))
PINS = [("a-b", "1.5"), ("other", "2.0")]


def advisory(name="A_b", ecosystem="PyPI", **affected):
    package = {"name": name, "ecosystem": ecosystem}
    return {"id": "X-1", "summary": "bad", "affected": [{"package": package, **affected}]}


def ranges(*events):
    return {"ranges": [{"type": "ECOSYSTEM", "events": list(events)}]}


@pytest.mark.parametrize(
    ("found", "hit"),
    [
        (advisory(versions=["1.4", "1.5.0"]), True),
        (advisory(versions=["1.4"]), False),
        (advisory(**ranges({"introduced": "0"}, {"fixed": "1.6"})), True),
        (advisory(**ranges({"introduced": "0"}, {"fixed": "1.5"})), False),
        (advisory(**ranges({"introduced": "1.6"})), False),
        (advisory(**ranges({"introduced": "0"}, {"last_affected": "1.5"})), True),
        (advisory(**ranges({"introduced": "0"}, {"last_affected": "1.4"})), False),
        (
            advisory(**ranges({"introduced": "0"}, {"fixed": "1.0"}, {"introduced": "1.5"})),
            True,
        ),
        (advisory("a-b", "npm", versions=["1.5"]), False),
        (advisory("c", versions=["1.5"]), False),
        ({**advisory(versions=["1.5"]), "withdrawn": "2026-01-01T00:00:00Z"}, False),
    ],
)
def test_what_applies_is_said(tmp_path, capsys, found, hit):
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as zipped:
        zipped.writestr("X-1.json", json.dumps(found))
        zipped.writestr("X-2.json", json.dumps(advisory("nothing", versions=["1"])))
    assert SCRIPT["check"](PINS, tmp_path / "all.zip") == int(hit)
    assert ("a-b 1.5: X-1 bad" in capsys.readouterr().out) == hit


@pytest.mark.parametrize("text", [None, "", "{", "[]", "{}", '{"id": "X", "affected": ["a"]}'])
def test_a_database_that_cannot_be_used_is_no_clean_answer(tmp_path, capsys, text):
    if text is not None:
        (tmp_path / "X-1.json").write_text(text)
    assert SCRIPT["check"](PINS, tmp_path) == 2
    assert "error:" in capsys.readouterr().err
    assert SCRIPT["check"](PINS, tmp_path / "missing.zip") == 2


def test_without_a_database_versions_and_ages_are_listed(capsys):
    project = {
        "versions": ["1.5", "1.6", "2.0rc1"],
        "files": [
            {"filename": "a_b-1.5-py3-none-any.whl", "upload-time": "2026-01-02T00:00:00Z"},
            {"filename": "a_b-1.5.tar.gz", "upload-time": "2026-01-01T00:00:00Z"},
            {"filename": "a_b-1.5.1.tar.gz", "upload-time": "2025-01-01T00:00:00Z"},
        ],
    }
    now = datetime(2026, 1, 11, tzinfo=UTC)
    code = SCRIPT["ages"](PINS, lambda name: project if name == "a-b" else {}, now)
    said = capsys.readouterr().out.splitlines()
    assert code == 0
    assert "nothing is checked" in said[0]
    assert said[1:] == ["a-b 1.5: 10 days, newest 1.6", "other 2.0: age not known"]


def test_the_locks_are_read():
    pins = dict(SCRIPT["pins_of"](*SCRIPT["LOCKS"]))
    assert {"numpy", "onnxruntime", "hatchling", "pytest", "torch"} <= set(pins)

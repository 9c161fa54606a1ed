from __future__ import annotations

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PINS = dict(re.findall(r"^([a-z0-9._-]+)==([^\s\\]+)", LOCK, re.MULTILINE))


def runtime_needs():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(text) for text in project["dependencies"]]


def test_every_line_is_a_pin_with_a_sum_and_nothing_else():
    body = [line for line in LOCK.splitlines() if line and not line.startswith("#")]
    for line in body:
        assert re.fullmatch(r"[a-z0-9._-]+==\S+ \\|    --hash=sha256:[0-9a-f]{64}( \\)?", line), (
            line
        )
    assert len(PINS) == sum("==" in line for line in body)
    assert len(re.findall("--hash", LOCK)) >= len(PINS)


def test_the_lock_names_no_place_to_load_from():
    assert not re.search(r"https?:|file:|index-url|find-links|@ ", LOCK)


def test_the_lock_satisfies_what_the_project_asks_for():
    for need in runtime_needs():
        name = need.name.lower()
        assert name in PINS, f"{name} is not locked: run scripts/lock.py"
        assert Version(PINS[name]) in need.specifier, need


def test_torch_is_no_part_of_what_a_user_must_install():
    assert "torch" not in PINS


def test_each_dependency_has_its_reason():
    reasons = (ROOT / "docs/decisions/dependencies.md").read_text(encoding="utf-8").lower()
    for need in runtime_needs():
        assert f"| {need.name.lower()}" in reasons, f"{need.name} has no reason written down"


def test_the_licence_of_everything_locked_is_listed():
    page = (ROOT / "docs/licences.md").read_text(encoding="utf-8")
    for name, version in PINS.items():
        row = re.search(rf"^\| {re.escape(name)} \| {re.escape(version)} \| ([^|]+) \|", page, re.M)
        assert row, f"{name} {version} is not listed: run scripts/licences.py"
        assert row[1].strip() not in ("", "?")
    for pack in (ROOT / "assets" / "packs").glob("*/pack.json"):
        assert f"model pack {pack.parent.name} |" in page

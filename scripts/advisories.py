#!/usr/bin/env python3
"""Checks the locks against known advisories, or lists what is locked and how old it is.

    python scripts/advisories.py DATABASE    a zip or a folder of advisories in the OSV form
    python scripts/advisories.py             versions and ages, from the index that pip uses

OSV gives all advisories for PyPI in one zip; this script does not fetch it. The code is 1 where an
advisory applies, and 2 where the database cannot be used. That none applies says no more than what
that database knows.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

ROOT = Path(__file__).resolve().parents[1]
LOCKS = tuple(ROOT / f"requirements{kind}.lock" for kind in ("", "-dev", "-torch"))
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
FORM = "application/vnd.pypi.simple.v1+json"
WAIT_S = 20.0

Pins = list[tuple[str, str]]


def main(arguments: list[str] | None = None) -> int:
    """Check or list, and give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("database", nargs="?", type=Path, help="zip or folder in the OSV form")
    database = parser.parse_args(arguments).database
    pins = pins_of(*LOCKS)
    return check(pins, database) if database else ages(pins, asked_of(index()))


def pins_of(*locks: Path) -> Pins:
    """Name and version of every locked package."""
    found = {pin for lock in locks for pin in PIN.findall(lock.read_text(encoding="utf-8"))}
    return sorted((canonicalize_name(name), version) for name, version in found)


def check(pins: Pins, database: Path) -> int:
    """Say which advisories apply."""
    locked: dict[str, list[str]] = {}
    for name, version in pins:
        locked.setdefault(name, []).append(version)
    read = hits = 0
    try:
        for advisory in advisories(database):
            read += 1
            for name, version in sorted(set(applying(advisory, locked))):
                hits += 1
                said = str(advisory.get("summary", "")).strip()
                print(f"{name} {version}: {advisory.get('id')} {said}".rstrip())
    except (OSError, ValueError, TypeError, AttributeError, zipfile.BadZipFile) as error:
        print(f"error: {database} cannot be read ({error})", file=sys.stderr)
        return 2
    if not read:
        print(f"error: there is no advisory in {database}", file=sys.stderr)
        return 2
    print(f"{len(pins)} packages, {read:,} advisories: {hits or 'none'} apply.")
    return 1 if hits else 0


def advisories(database: Path) -> Iterator[dict[str, Any]]:
    """Every advisory of a zip or folder that has not been withdrawn.

    Raises:
        OSError: It is not there.
        ValueError: It is not in the OSV form.
        BadZipFile: It is neither.
    """
    if database.is_dir():
        texts = (path.read_bytes() for path in sorted(database.rglob("*.json")))
        yield from _known(texts)
        return
    with zipfile.ZipFile(database) as zipped:
        names = [name for name in zipped.namelist() if name.endswith(".json")]
        yield from _known(zipped.read(name) for name in names)


def _known(texts: Iterator[bytes]) -> Iterator[dict[str, Any]]:
    for text in texts:
        advisory = json.loads(text)
        if not isinstance(advisory, dict) or "id" not in advisory:
            raise ValueError("not in the OSV form")
        if "withdrawn" not in advisory:
            yield advisory


def applying(advisory: dict[str, Any], locked: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """The locked packages that an advisory is about."""
    for affected in advisory.get("affected", []):
        package = affected.get("package", {})
        if package.get("ecosystem") != "PyPI":
            continue
        name = canonicalize_name(str(package.get("name", "")))
        for version in locked.get(name, []):
            if _affects(affected, Version(version)):
                yield name, version


def _affects(affected: dict[str, Any], version: Version) -> bool:
    if any(_version(each) == version for each in affected.get("versions", [])):
        return True
    ranges = [r for r in affected.get("ranges", []) if r.get("type") == "ECOSYSTEM"]
    return any(_within(each.get("events", []), version) for each in ranges)


def _within(events: list[dict[str, str]], version: Version) -> bool:
    """Whether a version lies in a range: the last event before it says so."""
    steps = [(_version(text), kind) for event in events for kind, text in event.items()]
    inside = False
    for at, kind in sorted((at, kind) for at, kind in steps if at is not None):
        if kind == "introduced" and at <= version:
            inside = True
        elif (kind == "fixed" and at <= version) or (kind == "last_affected" and at < version):
            inside = False
    return inside


def _version(text: str) -> Version | None:
    try:
        return Version(text)
    except InvalidVersion:
        return None


def ages(pins: Pins, ask: Callable[[str], dict[str, Any]], now: datetime | None = None) -> int:
    """List versions and ages, the oldest first; those of unknown age at the end."""
    print("No database of advisories was given: nothing is checked. What is locked, by age:")
    rows = []
    for name, version in pins:
        released, newest = _facts(ask(name), version)
        days = -1 if released is None else ((now or datetime.now(UTC)) - released).days
        old = "age not known" if days < 0 else f"{days} days"
        newer = f", newest {newest}" if newest and newest > Version(version) else ""
        rows.append((-days, old + newer, name, version))
    for _, said, name, version in sorted(rows):
        print(f"{name} {version}: {said}")
    return 0


def _facts(project: dict[str, Any], version: str) -> tuple[datetime | None, Version | None]:
    """When a version was released, and the newest one that is no trial."""
    wanted = re.compile(rf"-{re.escape(version)}(-|\.tar|\.zip)")
    times = [
        datetime.fromisoformat(file["upload-time"])
        for file in project.get("files", [])
        if file.get("upload-time") and wanted.search(file.get("filename", ""))
    ]
    known = [each for text in project.get("versions", []) if (each := _version(text))]
    whole = [each for each in known if not each.is_prerelease]
    return min(times, default=None), max(whole, default=None)


def index() -> str:
    """Where pip looks for packages."""
    from pip._internal.models.index import PyPI

    if named := os.environ.get("PIP_INDEX_URL"):
        return named
    command = [sys.executable, "-m", "pip", "config", "get", "global.index-url"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() or str(PyPI.simple_url)


def asked_of(place: str) -> Callable[[str], dict[str, Any]]:
    """Asks an index about one project; an empty answer where it gives none in this form."""

    def ask(name: str) -> dict[str, Any]:
        request = urllib.request.Request(f"{place.rstrip('/')}/{name}/", headers={"Accept": FORM})
        try:
            with urllib.request.urlopen(request, timeout=WAIT_S) as answer:
                project = json.loads(answer.read())
        except (OSError, ValueError):
            return {}
        return project if isinstance(project, dict) else {}

    return ask


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Writes ``requirements.lock``: every package by exact version and SHA-256, no index address.

    python scripts/lock.py
    python scripts/lock.py --platform win_amd64 --platform macosx_12_0_arm64

pip resolves (``--dry-run --report``), from wherever it is set up to look; what is locked is the
content of the files, not the place. The first pass is for this system and this Python. Each
``--platform`` adds the sums of the same versions' wheels for another system.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements.lock"


def main() -> None:
    """Resolve, gather sums, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--extra", action="append", default=[], help="of pyproject.toml")
    parser.add_argument("--platform", action="append", default=[], help="wheels of other systems")
    parser.add_argument("--report", type=Path, help="a report of pip's that is there already")
    parser.add_argument("--out", type=Path, default=LOCK)
    arguments = parser.parse_args()
    if arguments.report:
        report = json.loads(arguments.report.read_text(encoding="utf-8"))
    else:
        what = f"{ROOT}[{','.join(arguments.extra)}]" if arguments.extra else str(ROOT)
        report = resolve(["--ignore-installed", what])
    sums = sums_of(report)
    systems = [f"{platform.system()} {platform.machine()}"]
    for other in arguments.platform:
        wanted = [f"{name}=={version}" for name, version in sums]
        try:
            found = sums_of(resolve(["--no-deps", *_only(other), *wanted]))
        except subprocess.CalledProcessError as error:
            sys.exit(f"Not every package has a wheel for {other}:\n{error.stderr[-500:]}")
        for key, more in found.items():
            sums[key] |= more
        systems.append(other)
    python = report["environment"]["python_version"]
    arguments.out.write_text(text_of(sums, systems, python), encoding="utf-8")
    print(f"{len(sums)} packages for Python {python} on {', '.join(systems)}: {arguments.out.name}")


def resolve(arguments: list[str]) -> dict[str, Any]:
    """What pip would install, as its report; nothing is installed."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.json"
        subprocess.run(
            [
                *(sys.executable, "-m", "pip", "install", "--quiet", "--dry-run"),
                *("--disable-pip-version-check", "--report", str(file), *arguments),
            ],
            check=True,
            capture_output=True,
            text=True,
        )
        found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        return found


def _only(system: str) -> list[str]:
    return ["--platform", system, "--only-binary", ":all:", "--target", tempfile.gettempdir()]


def sums_of(report: dict[str, Any]) -> dict[tuple[str, str], set[str]]:
    """(name, version) to SHA-256 of each file, without this project itself."""
    sums: dict[tuple[str, str], set[str]] = {}
    for item in report["install"]:
        archive = item["download_info"].get("archive_info")
        if archive is None:
            continue  # the project's own folder
        name = item["metadata"]["name"].lower().replace("_", "-")
        key = (name, item["metadata"]["version"])
        sums.setdefault(key, set()).add(archive["hashes"]["sha256"])
    return sums


def text_of(sums: dict[tuple[str, str], set[str]], systems: list[str], python: str) -> str:
    """The lock file: sorted, so that a new one differs only where a version does."""
    lines = [
        "# Made by scripts/lock.py; not edited by hand.",
        f"# Python {python}; sums of wheels for: {', '.join(systems)}.",
        "# pip install --require-hashes -r requirements.lock && pip install --no-deps .",
    ]
    for (name, version), found in sorted(sums.items()):
        hashes = " \\\n".join(f"    --hash=sha256:{value}" for value in sorted(found))
        lines.append(f"{name}=={version} \\\n{hashes}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Whether the lock has a wheel of every package for every system and Python, without being there.

    python scripts/resolve_elsewhere.py            wheels, then types
    python scripts/resolve_elsewhere.py --types    types alone; asks no package index

Asks pip for the wheels' names alone and downloads nothing but metadata. Then mypy reads the program
as for Windows and for macOS. What a system lacks stands behind ``sys.platform``, which mypy
understands; it does not understand ``os.name`` and ``platform.system()``.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
GLIBC = range(41, 16, -1)
"""Minor versions of the C library on a system of today, whose wheels of older ones serve too."""
PLATFORMS = {
    "Windows x64": ("win_amd64",),
    "macOS on Apple processors": tuple(f"macosx_{n}_0_arm64" for n in (11, 12, 13, 14, 15)),
    "Linux x64": (*(f"manylinux_2_{n}_x86_64" for n in GLIBC), "manylinux2014_x86_64"),
    "Linux on ARM": (*(f"manylinux_2_{n}_aarch64" for n in GLIBC), "manylinux2014_aarch64"),
}


def main() -> None:
    """Say of each pair what pip says; exit 1 if one has no wheels."""
    bad = 0
    for system, tags in {} if "--types" in sys.argv[1:] else PLATFORMS.items():
        for python in PYTHONS:
            why = lacks(tags, python)
            bad += bool(why)
            print(f"{system}, Python {python}: {why or 'all wheels'}", flush=True)
    for name in ("win32", "darwin"):
        done = subprocess.run(
            [sys.executable, "-m", "mypy", "--platform", name, "--no-warn-unreachable",
             "--cache-dir", str(ROOT / ".mypy_cache" / name)],
            cwd=ROOT, text=True, capture_output=True, check=False,
        )  # fmt: skip
        print(f"mypy for {name}: {done.stdout.strip()}", flush=True)
        bad += bool(done.returncode)
    sys.exit(bool(bad))


def lacks(tags: tuple[str, ...], python: str) -> str:
    """What has no wheel; empty if all have one."""
    with tempfile.TemporaryDirectory(prefix="emoscope-wheels-") as folder:
        done = subprocess.run(
            [
                *(sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--no-deps"),
                *("--disable-pip-version-check", "--only-binary", ":all:", "--target", folder),
                *("--python-version", python, "--implementation", "cp", "--abi", "abi3"),
                *("--abi", f"cp{python.replace('.', '')}", "--abi", "none"),
                *(word for tag in (*tags, "any") for word in ("--platform", tag)),
                *("--requirement", str(ROOT / "requirements.lock")),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
    errors = [line for line in done.stderr.splitlines() if "ERROR" in line]
    return " ".join(errors)[:300] if done.returncode else ""


if __name__ == "__main__":
    main()

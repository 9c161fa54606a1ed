#!/usr/bin/env python3
"""Writes the locks: every package by exact version and SHA-256, for all systems, no index address.

    python scripts/lock.py              anew: the newest versions that pyproject.toml allows
    python scripts/lock.py --keep       keep the versions that still fit

``requirements.lock`` has what the program needs and its build back end: what `make run` and the
README install. ``requirements-dev.lock`` adds the extras ``demo`` and ``dev``.
``requirements-torch.lock`` has what the extra ``torch`` needs beyond the first: on Linux the build
of torch for NVIDIA cards, elsewhere the one for processors. A machine with another build keeps it.

uv resolves once for all systems and all Pythons of ``requires-python`` (an environment of its own
is made for it), from wherever pip is set up to look. What is locked is the content of files, not
the place they are from. Then run ``python scripts/licences.py`` where the lock is installed.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK, DEV_LOCK = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
TORCH_LOCK = ROOT / "requirements-torch.lock"
# An editable installation needs the second one.
BUILD = ("hatchling", "editables")
UV = "uv>=0.9,<1"
BROWSER = re.compile(
    r"^\S+ ; .*sys_platform == 'emscripten'.*\\\n(?:    --hash.*\n)+", re.MULTILINE
)
"""Packages for Python in a browser, where the program does not run."""
PACKAGE = re.compile(r"^(\S+==\S+) .*\\\n(?:    --hash.*\n?)+", re.MULTILINE)
NOTE = """\
# Made by scripts/lock.py; not edited by hand. {what}
# Python {python}, all systems. No place to load from is named: the sums say what is right.
# python scripts/install.py installs from it.
"""


def main() -> None:
    """Make the locks."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--keep", action="store_true", help="keep versions that still fit")
    keep = parser.parse_args().keep
    with tempfile.TemporaryDirectory(prefix="emoscope-lock-") as name:
        work = Path(name)
        uv = uv_in(work / "uv")
        build = work / "build.in"
        build.write_text("\n".join(BUILD) + "\n", encoding="utf-8")
        resolve(uv, LOCK, [str(build)], "The program and its build back end.", keep)
        pinned = work / "pinned.txt"
        pinned.write_text(LOCK.read_text(encoding="utf-8"), encoding="utf-8")
        resolve(
            uv,
            DEV_LOCK,
            [str(build), "--extra", "demo", "--extra", "dev", "--constraint", str(pinned)],
            "And the extras demo and dev.",
            keep,
        )
        pinned.write_text(DEV_LOCK.read_text(encoding="utf-8"), encoding="utf-8")
        resolve(
            uv,
            TORCH_LOCK,
            [str(build), "--extra", "torch", "--constraint", str(pinned)],
            "What the extra torch needs beyond requirements.lock.",
            keep,
            without=LOCK,
        )


def uv_in(folder: Path) -> Path:
    """uv, installed by pip into an environment of its own."""
    venv.create(folder, with_pip=True)
    here = folder / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([str(here / "python"), "-m", "pip", "install", "--quiet", UV], check=True)
    return here / "uv"


def resolve(
    uv: Path,
    lock: Path,
    arguments: list[str],
    what: str,
    keep: bool,
    without: Path | None = None,
) -> None:
    """Write one lock file; what stands in another one is left out."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    with tempfile.TemporaryDirectory(prefix="emoscope-lock-") as name:
        made = Path(name) / "lock.txt"
        if keep and lock.is_file():
            made.write_text(lock.read_text(encoding="utf-8"), encoding="utf-8")
        lowest = re.search(r">=\s*([\d.]+)", project["requires-python"])
        done = subprocess.run(
            [
                *(str(uv), "pip", "compile", "--quiet", "--universal", "--generate-hashes"),
                *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"),
                *("--python-version", lowest[1] if lowest else "3.11", "--output-file", str(made)),
                *(str(ROOT / "pyproject.toml"), *arguments),
            ],
            env={**os.environ, **where_pip_looks()},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            sys.exit(f"{lock.name} could not be made:\n{done.stderr[-1500:]}")
        body = BROWSER.sub("", made.read_text(encoding="utf-8"))
    if without is not None:
        known = set(PACKAGE.findall(without.read_text(encoding="utf-8")))
        body = "".join(part[0] for part in PACKAGE.finditer(body) if part[1] not in known)
    if found := re.search(r"https?:|file:|index-url|find-links| @ ", body):
        sys.exit(f"{lock.name} would name a place to load from ({found[0]}); it was not written.")
    head = NOTE.format(what=what, python=project["requires-python"])
    lock.write_text(head + body, encoding="utf-8")
    print(f"{lock.name}: {body.count('==')} packages, {body.count('--hash=')} sums")


def where_pip_looks() -> dict[str, str]:
    """The index and certificates of pip as uv's variables; nothing of it is written down."""
    out = {"UV_HTTP_TIMEOUT": "180"}
    for setting, variable in (("index-url", "UV_DEFAULT_INDEX"), ("cert", "SSL_CERT_FILE")):
        for section in ("global", ":env:"):
            done = subprocess.run(
                [sys.executable, "-m", "pip", "config", "get", f"{section}.{setting}"],
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode == 0 and done.stdout.strip():
                out[variable] = done.stdout.strip()
    return out


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Builds a program in one folder, with its own Python, for the system that this runs on.

    python scripts/bundle.py            into dist/emoscope (on macOS also dist/EmoScope.app)
    python scripts/bundle.py --check    and tries it: from a folder with spaces and 日本語 in its
                                        path, as a user without rights where that can be had
    python scripts/bundle.py --into FOLDER    works in another folder than this checkout

It makes an environment of its own from requirements.lock, so that nothing else that is installed
comes in. PyInstaller is GPL with an exception for what it builds; it is a tool, no dependency. What
goes in says packaging/emoscope.spec; the licences of all of it lie in the folder `licences`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import metadata
from itertools import takewhile
from pathlib import Path

from bundle_slim import size_mb, slim

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
PLACE = Path(os.environ.get("EMOSCOPE_BUNDLE_IN") or ROOT)
WORK, DIST = PLACE / "build" / "bundle", PLACE / "dist"
PYINSTALLER = "pyinstaller>=6.11,<7"
SUFFIX = ".exe" if os.name == "nt" else ""
PROGRAM = DIST / "emoscope" / f"emoscope{SUFFIX}"
MOST_MB = 600.0
"""Megabytes (1e6 bytes) that the folder may have."""


CARRIED = {
    "Apache": ROOT / "LICENSE",
    "LGPL-3.0": PACKAGING / "licences" / "LGPL-3.0.txt",
}
"""Texts for packages that only name their licence."""


def main() -> None:
    """Build, and try it where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="try the program that was built")
    parser.add_argument("--only-check", action="store_true", help="try one that is there already")
    said = parser.parse_args()
    if not said.only_check:
        build()
    if said.check or said.only_check:
        sys.exit(check())


def build() -> None:
    """Make the environment, the folder and the licences; say how large it became."""
    python = environment()
    subprocess.run(
        [
            *(str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", str(DIST), "--workpath", str(WORK / "pyinstaller")),
            str(PACKAGING / "emoscope.spec"),
        ],
        cwd=WORK,  # not the checkout, whose folder would be imported instead of what is installed
        check=True,
    )
    if sys.platform == "linux":
        for step in slim(PROGRAM.parent / "_internal"):
            print(f"{step.won_mb:6.1f} MB less: {step.what}")
    carry_licences(python)
    size = size_mb(PROGRAM.parent)
    print(f"{PROGRAM.parent}: {size:.0f} MB, of {MOST_MB:.0f} that it may have", flush=True)
    if size > MOST_MB:
        raise SystemExit(f"The bundle is {size - MOST_MB:.0f} MB too large")
    archive = packed()
    print(f"{archive}: {archive.stat().st_size / 1e6:.0f} MB")


def environment() -> Path:
    """A Python with the program as its wheel, what it needs, and PyInstaller."""
    folder = WORK / "venv"
    python = folder / ("Scripts" if os.name == "nt" else "bin") / f"python{SUFFIX}"
    if not python.is_file():
        venv.create(folder, with_pip=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    lock = ["--require-hashes", "--requirement", str(ROOT / "requirements.lock")]
    subprocess.run([*pip, *lock], check=True)
    subprocess.run([*pip, PYINSTALLER], check=True)
    if sys.platform == "linux":
        without_windows(python)
    again = ["--no-deps", "--no-build-isolation", "--force-reinstall", str(ROOT)]
    subprocess.run([*pip, *again], cwd=WORK, check=True)
    return python


def without_windows(python: Path) -> None:
    """Take the build of OpenCV that has no windows of its own: the other brings a second Qt."""
    pip = [str(python), "-m", "pip"]
    quiet = ["--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "uninstall", "--yes", *quiet, "opencv-python"], check=True)
    lock = ["--require-hashes", "--no-deps", "--requirement", str(PACKAGING / "linux.lock")]
    # Both have the folder cv2, so it is written again even where it seems to be here.
    subprocess.run([*pip, "install", "--force-reinstall", *quiet, *lock], check=True)


def carry_licences(python: Path) -> None:
    """Put every licence text of what is in the bundle beside the program."""
    out = PROGRAM.parent / "licences"
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(PACKAGING / "licences", out)
    shutil.copy2(ROOT / "LICENSE", out)
    shutil.copy2(ROOT / "docs" / "licences.md", out)
    asked = "import site; print(site.getsitepackages()[-1])"
    done = subprocess.run(
        [str(python), "-I", "-c", asked], capture_output=True, text=True, check=True
    )
    for found in metadata.distributions(path=[done.stdout.strip()]):
        for name, text in licence_texts(found).items():
            target = out / "packages" / found.metadata["Name"] / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text)


def licence_texts(found: metadata.Distribution) -> dict[str, bytes]:
    """The licence of a package as it brings it, by place.

    Its files, else the text in its metadata, else the head of its modules; a package that only
    names a licence that we carry anyway gets that text.

    Raises:
        SystemExit: it has none, so it may not be passed on.
    """
    files = [Path(str(file)) for file in found.files or ()]
    texts = {
        "/".join(file.parts[1:]): Path(str(found.locate_file(file))).read_bytes()
        for file in files
        if file.name.lower().startswith(("licen", "copying", "notice", "thirdparty"))
        # Some wheels have them in the package's own folder.
        and (".dist-info" in str(file) or len(file.parts) == 2)
    }
    if texts:
        return texts
    said = found.metadata.get("License") or ""
    if "\n" in said.strip():
        return {"LICENSE": said.encode()}
    for file in files:
        if len(file.parts) == 1 and file.suffix == ".py":
            module = Path(str(found.locate_file(file))).read_text(encoding="utf-8")
            head = "".join(takewhile(lambda line: line[:1] == "#", module.splitlines(True)))
            if "Redistribution" in head:
                return {"LICENSE": head.encode()}
    named = " ".join([said, *(found.metadata.get_all("Classifier") or ())])
    for name, text in CARRIED.items():
        if name in named:
            return {text.name: text.read_bytes()}
    raise SystemExit(
        f"{found.metadata['Name']} brings no licence text. Put it into {PACKAGING / 'licences'}."
    )


def packed() -> Path:
    """What people download: one compressed file."""
    name = str(DIST / f"emoscope-{sys.platform}")
    if sys.platform == "win32":
        return Path(shutil.make_archive(name, "zip", DIST, "emoscope"))
    with tarfile.open(f"{name}.tar.xz", "w:xz", preset=3) as archive:
        archive.add(PROGRAM.parent, "emoscope")
    return Path(f"{name}.tar.xz")


def check() -> int:
    """The end-to-end tests of the source tree on the program, and how long it takes to start.

    Returns:
        The exit code.
    """
    with tempfile.TemporaryDirectory(prefix="Emo Scope 日本語 ") as name:
        os.chmod(name, 0o755)
        place = Path(name) / "program folder"
        shutil.copytree(PROGRAM.parent, place, symlinks=True)
        program = place / PROGRAM.name
        home = Path(name) / "a home"
        home.mkdir(mode=0o777)
        os.chmod(home, 0o777)
        print(f"{program}")
        print(f"{size_mb(place):.0f} MB, of {MOST_MB:.0f}")
        with screen() as shown:
            for what in ("first", "second"):
                took_s = started_s(program, home, shown)
                print(f"{what} start, and the end at once: {took_s:.1f} s")
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "tests/e2e/test_main_job.py", "-p",
             "no:cacheprovider", "tests/e2e/test_one_window.py", "tests/e2e/test_bundle.py"],
            cwd=ROOT,
            env={**os.environ, "EMOSCOPE_TESTED_PROGRAM": str(program)},
            check=False,
        )  # fmt: skip
    return done.returncode


def started_s(program: Path, home: Path, shown: dict[str, str]) -> float:
    """Seconds until the window has been painted and closed, measured from outside."""
    env = {**os.environ, "EMOSCOPE_HOME": str(home), **shown}
    began_s = time.monotonic()
    subprocess.run([str(program), "--quit-after", "0"], env=env, check=True, timeout=120)
    return time.monotonic() - began_s


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """A screen for the window, as variables: a virtual one where Xvfb is, else the user's own."""
    if sys.platform != "linux":
        yield {}
        return
    if shutil.which("Xvfb") is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    given, taken = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(taken), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=(taken,),
        stderr=subprocess.DEVNULL,
    )
    os.close(taken)
    try:
        with os.fdopen(given) as numbers:
            number = numbers.readline().strip()
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()

"""The wheel has one name, and does its job beside a package that is called like a part of ours."""

from __future__ import annotations

import configparser
import os
import site
import subprocess
import sys
import zipfile
from importlib import import_module
from pathlib import Path

import pytest

from tests.e2e.command import MAIN_JOB, ROOT, TRACEBACK, environment

STRANGER = "raise ImportError('this app is somebody else\\'s')\n"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    pytest.importorskip("hatchling", reason="hatchling is not installed: no wheel can be built")
    out = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run(
        [sys.executable, "-c", build, str(out)], cwd=ROOT, check=True, capture_output=True
    )
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """An environment with the wheel, a stranger's ``app``, and the libraries of this one."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    windows = os.name == "nt"
    python = folder / ("Scripts/python.exe" if windows else "bin/python")
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    done = subprocess.run([python, "-c", asked], capture_output=True, text=True, check=True)
    packages = Path(done.stdout.strip())
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    for name in ("app", "engine", "lab"):
        (packages / name).mkdir()
        (packages / name / "__init__.py").write_text(STRANGER)
    # A path file in a folder that is itself named by one is not read: our checkout stays out.
    (packages / "libraries.pth").write_text("\n".join(site.getsitepackages()))
    return python


def test_it_holds_one_name(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"emoscope"}
    assert "emoscope/_checkout.py" not in names
    assert len(names) == len(set(names))
    assert {"emoscope/app/program.py", "emoscope/engine/data.py", "emoscope/lab/cli/main.py"} <= {
        *names
    }


def test_the_window_s_command_opens_no_console_on_windows(wheel):
    """Of `gui_scripts` an installer makes programs without a console there."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith(".dist-info/entry_points.txt"))
        points = configparser.ConfigParser(delimiters="=")
        points.read_string(archive.read(name).decode())
    assert dict(points["gui_scripts"]) == {"emoscope-window": "emoscope.__main__:main"}
    assert dict(points["console_scripts"]) == {"emoscope": "emoscope.__main__:main"}
    assert callable(import_module("emoscope.__main__").main)


def test_it_does_the_main_job_from_anywhere(installed, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    env = environment(tmp_path / "home")
    del env["PYTHONPATH"]
    done = subprocess.run(
        [installed, "-P", "-m", "emoscope", *MAIN_JOB],
        cwd=tmp_path / "elsewhere",
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert TRACEBACK not in done.stderr
    assert (tmp_path / "elsewhere" / "emoscope-results" / "demo" / "scores.csv").is_file()


@pytest.mark.parametrize("command", ["evaluate", "bench", "train", "doctor"])
def test_the_laboratory_is_part_of_it(installed, tmp_path, command):
    env = environment(tmp_path)
    del env["PYTHONPATH"]
    done = subprocess.run(
        [installed, "-P", "-m", "emoscope", command, "--help"],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Usage" in done.stdout

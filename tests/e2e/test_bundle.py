"""What a bundle alone can get wrong; run by ``scripts/bundle.py --check``."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.e2e.command import BUNDLE, TRACEBACK, emoscope, environment

pytestmark = pytest.mark.skipif(not BUNDLE, reason="no bundle (scripts/bundle.py --check)")
ROOT = Path(__file__).resolve().parents[2]


def test_the_window_starts_and_ends(tmp_path):
    done = emoscope("--quit-after", "2", home=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    assert TRACEBACK not in done.stderr


def test_runtimes_are_measured_by_children_of_its_own(tmp_path):
    done = emoscope("bench", "runtimes", "--rounds", "3", home=tmp_path)
    assert done.returncode == 0, done.stderr
    for name in ("openvino", "onnxruntime"):  # a row with its times
        assert re.search(rf"^ *{name} +f32 .*\d", done.stdout, re.MULTILINE), done.stdout
        assert f"{name}: not used" not in done.stdout


def test_a_child_runs_through_the_hidden_command(tmp_path):
    module = "emoscope.engine.runtime.measure_beside"
    done = subprocess.run(
        [BUNDLE, "_child", module, str(ROOT / "assets" / "packs" / "compact")],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert "No such option" not in done.stderr
    assert TRACEBACK not in done.stderr


def test_its_doctor_knows_what_is_in_it(tmp_path):
    done = emoscope("doctor", home=tmp_path)
    assert done.returncode == 0, done.stderr
    for name in ("numpy", "openvino", "av"):
        assert name in done.stdout


def test_it_writes_films_tables_and_pictures(tmp_path):
    """What it loads by name, and its own FFmpeg, are found only so."""
    clip = ROOT / "assets" / "demo" / "demo.mp4"

    def does(*words):
        done = emoscope(*words, home=tmp_path)
        assert done.returncode == 0, done.stderr
        assert TRACEBACK not in done.stderr

    does("analyze", "--yes-notice", clip, "--end", "1", "--out", "out")
    kinds = "csv,parquet,xlsx,html,video"
    does("export", "out/demo", "--formats", kinds, "--video", clip, "--out", "more")
    names = {path.name for path in (tmp_path / "more").iterdir()}
    assert {"annotated.mp4", "scores.parquet", "scores.xlsx", "report.html"} <= names
    does("study", "new", "st")
    does("study", "add", "st", "out/demo")
    for ending in ("svg", "pdf", "png"):
        does("study", "plot", "st", "--out", f"picture.{ending}")
    does("study", "report", "st", "--out", "report.html")
    assert "image/svg+xml" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_it_carries_its_licences():
    folder = Path(BUNDLE).parent / "licences"
    assert "GNU GENERAL PUBLIC LICENSE" in (folder / "GPL-3.0.txt").read_text(encoding="utf-8")
    assert "x264" in (folder / "README.txt").read_text(encoding="utf-8")
    for name in ("numpy", "av", "onnxruntime"):
        assert list((folder / "packages" / name).iterdir()), name


def test_nothing_of_torch_or_of_the_checkout_is_in_it():
    inside = Path(BUNDLE).parent / "_internal"
    assert not list(inside.glob("torch*"))
    names = {part for path in inside.rglob("*.py") for part in path.parts}
    assert "tests" not in names


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("setpriv") is None,
    reason="takes rights away with setpriv, which only root can",
)
def test_a_user_without_rights_does_the_main_job(request):
    home = Path(tempfile.mkdtemp(prefix="emoscope-home-"))  # pytest's own lets nobody else in
    request.addfinalizer(lambda: shutil.rmtree(home, ignore_errors=True))
    os.chown(home, 65_534, 65_534)
    clip = ROOT / "assets" / "demo" / "demo.mp4"
    shutil.copy(clip, home / "ein Clip 日本語.mp4")
    nobody = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs")
    done = emoscope(
        *("analyze", "--yes-notice", "ein Clip 日本語.mp4", "--out", "out"),
        home=home,
        prefix=nobody,
        HOME=str(home),
    )
    assert done.returncode == 0, done.stderr
    assert list((home / "out").rglob("scores.csv"))


@pytest.mark.skipif(sys.platform != "linux", reason="the other systems' bundles are app and exe")
def test_it_needs_no_python_of_the_system(tmp_path):
    done = emoscope("models", home=tmp_path, PATH="/nonexistent")
    assert done.returncode == 0, done.stderr
    assert "compact" in done.stdout

"""What is said when there is no display, or Qt lacks a library."""

import os
import shutil
import subprocess

import pytest
from typer.testing import CliRunner

from emoscope.app import qt_check
from emoscope.app.__main__ import build
from tests.systems import linux


def test_a_missing_library_is_named_with_its_package():
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    sentence = qt_check.missing_from_error(error)
    assert "libEGL.so.1" in sentence
    assert "apt install libegl1" in sentence


def test_several_are_named_together():
    sentence = qt_check.sentence_for(["libxcb-cursor.so.0", "libunknown.so.3"])
    assert "libunknown.so.3" in sentence
    assert "libxcb-cursor0" in sentence


def test_ldd_is_read(monkeypatch):
    class Done:
        stdout = "\tlibxcb-cursor.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x0)\n"

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr(qt_check.sys, "platform", "linux")
    monkeypatch.setattr(qt_check.shutil, "which", lambda _: "/usr/bin/ldd")
    monkeypatch.setattr(qt_check.subprocess, "run", lambda *a, **k: Done())
    assert qt_check.missing_for_x11() == ["libxcb-cursor.so.0"]


def test_no_display_on_linux(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(qt_check.sys, "platform", "linux")
    assert "no display" in qt_check.no_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert qt_check.no_display() == ""


def test_a_window_that_cannot_start_says_why_and_the_log_has_it(monkeypatch, caplog):
    def broken(*_):
        raise AttributeError("windll")

    monkeypatch.setattr("emoscope.app.__main__.no_display", lambda: "")
    monkeypatch.setattr("emoscope.app.launch.run_window", broken)
    done = CliRunner().invoke(build(), [])
    assert done.exit_code == 1
    assert "The window ended. This was not foreseen (AttributeError: windll)" in done.output
    assert "Traceback" not in done.output
    assert [record.exc_info[0] for record in caplog.records] == [AttributeError]


@pytest.fixture
def x11():
    """A screen of memory, by its name."""
    if shutil.which("Xvfb") is None:
        pytest.skip("needs Xvfb, which is not installed")
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    yield f":{process.stdout.readline().strip()}"
    process.kill()
    process.communicate()


@linux
def test_a_display_that_lets_nobody_in_is_none(blind, x11, monkeypatch):
    monkeypatch.setenv("DISPLAY", x11)
    assert qt_check.no_display() == ""
    monkeypatch.setenv("DISPLAY", ":4242")
    assert "The display :4242 cannot be used" in qt_check.no_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert qt_check.no_display() == ""


@pytest.fixture
def blind(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(qt_check.sys, "platform", "linux")


def test_without_a_display_the_demo_is_analysed(blind, monkeypatch):
    monkeypatch.setattr("emoscope.engine.cli.main.run_demo", lambda: 0)
    done = CliRunner().invoke(build(), [])
    assert done.exit_code == 0
    assert "no display" in done.output


def test_a_video_without_a_display_is_refused_with_the_next_step(blind):
    done = CliRunner().invoke(build(), ["--video", "x.mp4"])
    assert done.exit_code == 1
    assert "emoscope analyze" in done.output


def test_camera_and_video_exclude_each_other():
    done = CliRunner().invoke(build(), ["--video", "x.mp4", "--camera", "0"])
    assert done.exit_code == 1
    assert "exclude each other" in done.output


def test_a_missing_library_ends_in_one_sentence(monkeypatch):
    monkeypatch.setattr("emoscope.app.__main__.missing_for_x11", lambda: ["libxcb-cursor.so.0"])
    monkeypatch.setattr("emoscope.app.__main__.no_display", lambda: "")
    done = CliRunner().invoke(build(), [])
    assert done.exit_code == 1
    assert "libxcb-cursor0" in done.output
    assert "Traceback" not in done.output


def test_everything_is_larger_if_the_settings_say_so(monkeypatch):
    from emoscope.app.scale import enlarge

    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
    enlarge(100)
    assert "QT_SCALE_FACTOR" not in os.environ
    enlarge(150)
    assert os.environ["QT_SCALE_FACTOR"] == "1.5"
    enlarge(200)  # what the user's environment says wins
    assert os.environ["QT_SCALE_FACTOR"] == "1.5"
    monkeypatch.delenv("QT_SCALE_FACTOR")

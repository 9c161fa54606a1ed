from __future__ import annotations

import os
import subprocess
import sys

import pytest

from emoscope.engine.opencv import cv2, restore_environment


def in_fresh_process(code, **environment):
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        timeout=60,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


SHOW = "import os; print(os.environ.get('QT_QPA_PLATFORM_PLUGIN_PATH'))"


def test_import_leaves_qt_alone(monkeypatch):
    monkeypatch.delenv("QT_QPA_PLATFORM_PLUGIN_PATH", raising=False)
    assert in_fresh_process(f"import emoscope.engine.opencv; {SHOW}") == "None"


def test_the_users_own_setting_stays():
    out = in_fresh_process(
        f"import emoscope.engine.opencv; {SHOW}", QT_QPA_PLATFORM_PLUGIN_PATH="/mine"
    )
    assert out == "/mine"


@pytest.mark.skipif(sys.platform != "linux", reason="only the Linux wheel of OpenCV carries Qt")
def test_undoes_an_earlier_plain_import(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM_PLUGIN_PATH", os.path.dirname(cv2.__file__) + "/qt/plugins")
    restore_environment()
    assert "QT_QPA_PLATFORM_PLUGIN_PATH" not in os.environ


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX: folders of libraries in a variable")
@pytest.mark.parametrize(
    ("before", "after"), [(None, "None"), ("/mine", "/mine"), ("/a:/b", "/a:/b")]
)
def test_programs_that_are_started_later_load_nothing_from_the_current_folder(
    monkeypatch, before, after
):
    monkeypatch.delenv("LD_LIBRARY_PATH", raising=False)
    show = "import os; print(os.environ.get('LD_LIBRARY_PATH'))"
    given = {} if before is None else {"LD_LIBRARY_PATH": before}
    assert in_fresh_process(f"import emoscope.engine.opencv; {show}", **given) == after


def test_opencv_keeps_no_threads_that_wait_by_spinning():
    assert cv2.getNumThreads() == 1


@pytest.mark.parametrize("version", ["4", "5"])
def test_opencv_is_silenced_wherever_its_version_has_the_switch(version):
    stand_in = (
        "import sys, types; said = []; cv2 = types.ModuleType('cv2');"
        "cv2.__file__ = '/none/cv2.py';"
        "cv2.utils = types.SimpleNamespace(); cv2.setNumThreads = lambda n: None;"
    )
    where = "cv2" if version == "4" else "cv2.utils.logging"
    if version == "5":
        stand_in += "cv2.utils.logging = types.SimpleNamespace();"
    code = (
        f"{stand_in} {where}.setLogLevel = said.append; sys.modules['cv2'] = cv2;"
        "import emoscope.engine.opencv; print(said)"
    )
    assert in_fresh_process(code, OPENCV_LOG_LEVEL="") == "[]"
    assert (
        in_fresh_process(
            f"import os; del os.environ['OPENCV_LOG_LEVEL']; {code}", OPENCV_LOG_LEVEL=""
        )
        == "[0]"
    )

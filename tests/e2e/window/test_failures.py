"""Whatever dies is one message in the window, with details to copy."""

import logging
import sys
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from emoscope.app.failures import _qt_said
from emoscope.app.models.doctor import doctor_lines
from emoscope.engine import logs


@pytest.fixture
def logged(tmp_path, monkeypatch):
    hook = sys.excepthook
    monkeypatch.setenv("EMOSCOPE_HOME", str(tmp_path / "home"))
    logs.newest._lines.clear()
    path = logs.begin()
    yield path
    logs.end()
    sys.excepthook = hook


def fail():
    raise RuntimeError("secret.mp4 of Ada")


def test_an_error_in_a_slot_and_in_a_thread_is_said_with_details_to_copy(desk, logged):
    window = desk()
    message = window.window.message
    QTimer.singleShot(0, fail)
    window.until(lambda: "unexpected went wrong" in message.text.text())
    message.button.click()
    copied = QGuiApplication.clipboard().text()
    assert "RuntimeError" in copied
    assert "test_failures.py" in copied
    assert "Ada" not in copied
    assert str(logged.parent) not in copied
    message.hide()
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    window.until(message.isVisible)
    text = logged.read_text()
    assert text.count("RuntimeError") == 2
    assert "Ada" not in text  # the log outlives the sessions that are forgotten


def test_what_qt_says_is_in_the_log(qapp, logged):
    from PySide6.QtCore import QtMsgType

    _qt_said(QtMsgType.QtWarningMsg, None, "QPainter is not active")
    assert "WARNING qt" in logged.read_text()
    assert logging.getLogger("qt").isEnabledFor(logging.WARNING)


def test_the_level_follows_the_setting(desk, logged):
    window = desk()
    window.action("file.settings")
    levels = window.window.view.settings.log_level

    def choose(level):
        levels.setCurrentIndex(levels.findData(level))
        levels.activated.emit(levels.currentIndex())
        assert window.store.values.log_level == level

    assert levels.currentData() == "info"
    choose("debug")
    logging.getLogger("emoscope.engine.live").debug("a detail")
    assert "a detail" in logged.read_text()
    choose("warning")
    logging.getLogger("emoscope.engine.live").info("nothing special")
    assert "nothing special" not in logged.read_text()
    choose("info")


def test_the_doctor_counts_errors(desk, logged):
    window = desk()
    logging.getLogger("emoscope.app").error("one")
    lines = dict(doctor_lines(window.live.stats, window.live.pipeline, "camera"))
    assert "error" in lines["Log"]

"""What the system asks, says and changes while the window is open."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from emoscope.app import permission
from emoscope.app.commands.task_bar import TaskBarProgress
from emoscope.app.main_thread import in_main_thread
from emoscope.app.models import engine_access as backend
from emoscope.app.theme.tokens import DARK, LIGHT
from emoscope.engine.analysis.progress import Progress

STATUS = Qt.PermissionStatus


class Asked:
    """Stands for the application: it has a status, and an answer of the user's."""

    def __init__(self, status, answer=STATUS.Granted):
        self._status, self._answer = status, answer
        self.questions = 0

    def checkPermission(self, permission):
        return self._status

    def requestPermission(self, permission, context, functor):
        self.questions += 1
        self._status = self._answer
        functor(self)

    def status(self):
        return self._status


@pytest.mark.parametrize(
    ("application", "outcome", "questions"),
    [
        (Asked(STATUS.Granted), ["yes"], 0),
        (Asked(STATUS.Denied), ["no"], 0),
        (Asked(STATUS.Undetermined), ["asked", "yes"], 1),
        (Asked(STATUS.Undetermined, STATUS.Denied), ["asked", "no"], 1),
    ],
)
def test_a_bundle_asks_once_and_goes_by_the_answer(monkeypatch, application, outcome, questions):
    monkeypatch.setattr(
        permission, "QCoreApplication", SimpleNamespace(instance=lambda: application)
    )
    said = []
    ways = [lambda words=words: said.append(words) for words in ("yes", "no", "asked")]
    permission.with_camera(QObject(), *ways, frozen=True)
    assert said == outcome
    assert application.questions == questions


def test_a_plain_python_goes_on_and_lets_the_camera_ask(monkeypatch):
    denied = SimpleNamespace(instance=lambda: Asked(STATUS.Denied))
    monkeypatch.setattr(permission, "QCoreApplication", denied)
    said = []
    permission.with_camera(QObject(), lambda: said.append("yes"), lambda: said.append("no"))
    assert said == ["yes"]


def test_a_camera_that_is_not_allowed_is_said(desk, monkeypatch):
    place = "emoscope.app.commands.sources.with_camera"
    monkeypatch.setattr(place, lambda asker, then, denied, asking: denied())
    window = desk()
    said = window.window.message.text
    window.until(lambda: "does not let EmoScope use the camera" in said.text())
    assert not window.live.running


def test_while_the_system_asks_it_is_said_and_taken_back(desk, monkeypatch):
    answers = []

    def asked(asker, then, denied, asking):
        asking()
        answers.append(then)

    monkeypatch.setattr("emoscope.app.commands.sources.with_camera", asked)
    window = desk()
    said = window.window.message
    window.until(lambda: "asks whether EmoScope may use the camera" in said.text.text())
    assert not window.live.running
    answers[0]()
    assert not said.messages
    window.until(lambda: window.live.running)


def other_thread(function):
    """What a function gives or raises in another thread, while Qt's events go on."""
    out = []

    def work():
        try:
            out.append(function())
        except Exception as error:
            out.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    while thread.is_alive():
        QApplication.processEvents()
        thread.join(0.005)
    return out[0]


def test_a_mac_s_cameras_are_listed_in_the_main_thread(qapp, monkeypatch):
    listed = []

    def list_cameras():
        listed.append(threading.current_thread())
        return ()

    monkeypatch.setattr("emoscope.engine.sources.devices.list_cameras", list_cameras)
    monkeypatch.setattr(backend.platform, "system", lambda: "Darwin")
    assert other_thread(backend._list_cameras) == []
    monkeypatch.setattr(backend.platform, "system", lambda: "Windows")
    assert other_thread(backend._list_cameras) == []
    main = threading.main_thread()
    assert [thread is main for thread in listed] == [True, False]


def test_an_error_there_comes_here_and_a_busy_window_is_not_waited_for(qapp):
    def broken():
        raise OSError("the driver says no")

    assert str(other_thread(lambda: in_main_thread(broken))) == "the driver says no"
    seen, late = [], []
    thread = threading.Thread(target=lambda: seen.append(waits(late)))
    thread.start()
    thread.join(5.0)  # no event is handled meanwhile
    assert seen == ["timeout"]
    QCoreApplication.processEvents()
    assert late == []  # and what nobody waits for is not done later


def waits(late):
    try:
        in_main_thread(lambda: late.append(1), wait_s=0.05)
    except TimeoutError:
        return "timeout"


def test_dark_mode_is_followed_while_the_window_is_open(desk, monkeypatch):
    window = desk()
    window.store.set(theme="system")
    hints = QApplication.styleHints()
    for tokens in (LIGHT, DARK):
        monkeypatch.setattr("emoscope.app.window.tokens_for", lambda _, t=tokens: t)
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
        assert window.window.tokens is tokens
        assert tokens.window in QApplication.instance().styleSheet()


def test_a_theme_of_the_user_s_own_stays(desk, monkeypatch):
    window = desk()
    window.store.set(theme="dark")
    monkeypatch.setattr("emoscope.app.window.tokens_for", lambda _: LIGHT)
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert window.window.tokens is DARK


class Work(QObject):
    """Stands for the queue of analyses."""

    progressed = Signal(object)
    ended = Signal()


def test_the_task_bar_says_how_far_an_analysis_is(qapp, tmp_path):
    window, work = QMainWindow(), Work()
    window.setWindowTitle("EmoScope")
    TaskBarProgress(window, work)
    titles = []
    window.windowTitleChanged.connect(titles.append)
    for number, done_s in ((1, 0.0), (1, 5.0), (1, 5.02), (2, 9.0)):
        file = tmp_path / f"{number}.mp4"
        work.progressed.emit(Progress(file, number, 2, done_s, 10.0, 1, 1.0, None))
    work.progressed.emit(Progress(tmp_path / "live.ts", 2, 2, 3.0, None, 1, 1.0, None))
    work.ended.emit()
    names = ("0 %", "25 %", "95 %", "50 %")
    assert titles == [*(f"{name} · EmoScope" for name in names), "EmoScope"]


def test_the_window_shows_it_while_its_own_queue_works(desk, tmp_path):
    window = desk().window
    work = window.recordings.page.work
    work.progressed.emit(Progress(tmp_path / "a.mp4", 1, 1, 4.0, 10.0, 1, 1.0, None))
    assert window.windowTitle() == "40 % · EmoScope"
    work.ended.emit()
    assert window.windowTitle() == "EmoScope"

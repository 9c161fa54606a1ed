"""One window for one user: later starts hand over what they were asked for."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from emoscope.app.launch import request_of
from emoscope.app.single import Listener, Request, hand_over, read_request, socket_name
from emoscope.app.start import Wishes

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def listener(qapp, tmp_path):
    made = Listener(name=f"emoscope-test-{tmp_path.name}-{id(tmp_path)}")
    made.heard = []
    made.asked.connect(made.heard.append)
    assert made.start()
    yield made
    made.end()


CHILD = """
import sys
from PySide6.QtCore import QCoreApplication
from emoscope.app.single import Request, hand_over
application = QCoreApplication([])
print(hand_over(Request(sys.argv[2], sys.argv[3]), sys.argv[1]))
"""


def handed_over(listener, request):
    """What another process says that hands a request over, while this one handles events."""
    process = subprocess.Popen(
        [sys.executable, "-c", CHILD, listener._name, request.source, request.file],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    while process.poll() is None:
        QApplication.processEvents()
        time.sleep(0.01)
    QApplication.processEvents()
    return process.stdout.read().strip() == "True"


def test_a_second_start_is_heard_and_answered(listener):
    request = Request("rtsp://me:geheim@cam/x", "")
    assert handed_over(listener, request)
    assert listener.heard == [request]
    assert "geheim" not in repr(listener.heard)


def test_without_a_window_there_is_nobody_to_hand_over_to(qapp):
    assert hand_over(Request(), "emoscope-nobody") is False


@pytest.mark.parametrize("greeting", [b"", b"ok\n", b"0" * 64 + b"\n"])
def test_a_stranger_who_has_taken_the_name_is_told_nothing(qapp, own_home, greeting):
    (own_home / "window.key").write_text("1" * 64)  # of a window that was killed
    stranger = QLocalServer()
    name = f"emoscope-stranger-{os.getpid()}-{len(greeting)}"
    assert stranger.listen(name)
    told = []

    def connected():
        socket = stranger.nextPendingConnection()
        socket.readyRead.connect(lambda: told.append(bytes(socket.readAll().data())))
        socket.write(greeting)
        socket.flush()

    stranger.newConnection.connect(connected)
    process = subprocess.Popen(
        [sys.executable, "-c", CHILD, name, "rtsp://me:secret@cam/x", ""],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    while process.poll() is None:
        QApplication.processEvents()
        time.sleep(0.01)
    QApplication.processEvents()
    stranger.close()
    assert process.stdout.read().strip() == "False"
    assert told == []


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_the_key_and_the_socket_are_their_owners_alone(listener, own_home):
    key = own_home / "window.key"
    socket = Path(listener._server.fullServerName())
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(socket.stat().st_mode) & 0o077 == 0
    listener.end()
    assert not key.exists()
    assert not socket.exists()


def test_one_that_hangs_does_not_count(listener):
    listener._server.newConnection.disconnect()
    assert not handed_over(listener, Request())
    assert listener.heard == []


@pytest.mark.parametrize(
    "line",
    [b"no json\n", b"[]\n", b'{"source": 1, "file": ""}\n', b"[" * 5000 + b"\n", b"x" * 40_000],
)
def test_what_no_emoscope_sends_is_not_obeyed(listener, line):
    socket = QLocalSocket()
    socket.connectToServer(listener._name)
    assert socket.waitForConnected(1000)
    socket.write(line)
    socket.flush()
    for _ in range(20):
        QApplication.processEvents()
        time.sleep(0.005)
    assert listener.heard == []
    assert read_request(line) is None


def test_what_a_killed_window_left_is_taken_over(qapp, tmp_path):
    name = str(tmp_path / "left.sock")
    (tmp_path / "left.sock").touch()
    made = Listener(name=name)
    assert made.start()
    made.end()


def test_each_home_has_a_name_of_its_own(monkeypatch, tmp_path):
    names = set()
    for home in ("a", "b"):
        monkeypatch.setenv("EMOSCOPE_HOME", str(tmp_path / home))
        names.add(socket_name())
    assert len(names) == 2


def test_what_the_command_line_said_becomes_a_request(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert request_of(Wishes()) == Request()
    assert request_of(Wishes(camera="2")) == Request("camera:2")
    assert request_of(Wishes(video="x.mp4" and tmp_path / "x.mp4")).source.endswith("x.mp4")
    assert request_of(Wishes(source="screen")) == Request("screen")


def test_the_window_opens_what_it_is_asked_for(desk, label_file):
    window = desk()
    window.program._asked(Request(file=str(label_file)))
    assert window.names == ["calm", "tense"]
    window.program._asked(Request(source="test"))
    assert window.live.choice.source == "test"
    window.program._asked(Request(file=str(label_file.parent / "gone.yaml")))
    assert "no longer exists" in window.window.message.text.text()


def test_a_double_click_on_a_mac_opens_the_file(desk, label_file):
    window = desk()
    event = QFileOpenEvent(QUrl.fromLocalFile(str(label_file)))
    assert event.type() == QEvent.Type.FileOpen
    assert window.program.eventFilter(window.program, event) is True
    assert window.names == ["calm", "tense"]


def test_a_session_is_opened_by_its_folder_or_manifest(desk, monkeypatch, tmp_path):
    window = desk()
    opened = []
    page = window.window.recordings.page
    monkeypatch.setattr(page, "open", lambda folder, video: opened.append(folder))
    (tmp_path / "manifest.json").write_text("{}")
    window.window.sources.open_path(tmp_path)
    window.window.sources.open_path(tmp_path / "manifest.json")
    assert opened == [tmp_path, tmp_path]
    assert window.window.place == "recordings"

"""The page Streams, with a real receiver."""

import json
import socket

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from websockets.sync.client import connect

from emoscope.app.views.streams_dialog import StreamsDialog


def opened(window):
    window.action("live.streams")
    window.until(lambda: window.window.findChild(StreamsDialog) is not None)
    return window.window.findChild(StreamsDialog)


def click(switch):
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=hit(switch))


def hit(switch):
    """On the box itself: the rest of the row need not react."""
    point = switch.rect().center()
    point.setX(10)
    return point


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def test_scores_reach_a_program_and_the_badge_says_so(desk):
    window = desk()
    window.until_scored()
    dialog = opened(window)
    assert not any(switch.isChecked() for switch in dialog.switches.values())
    port = free_port()
    dialog.port.setValue(port)
    click(dialog.switches["ws"])
    window.until(lambda: f"127.0.0.1:{port}" in dialog.states["ws"].text())
    assert "sends to ws" in window.window.badge.title.text()
    window.action("live.presenter")
    audience = window.window.view.presenter.badge.title
    assert "sends to ws" in audience.text()
    with connect(f"ws://127.0.0.1:{port}/") as receiver:
        kinds = {json.loads(receiver.recv(10))["type"]}
        while "scores" not in kinds:
            window.until(lambda: True)
            kinds.add(json.loads(receiver.recv(10))["type"])
        window.until(lambda: "receivers: 1" in dialog.states["ws"].text())
    click(dialog.switches["ws"])
    assert dialog.states["ws"].text() == "off"
    assert "sends to" not in window.window.badge.title.text()
    assert "sends to" not in audience.text()
    dialog.accept()


def test_labels_edited_meanwhile_are_announced(desk):
    window = desk()
    window.until_scored()
    dialog = opened(window)
    port = free_port()
    dialog.port.setValue(port)
    click(dialog.switches["ws"])
    window.until(lambda: f"127.0.0.1:{port}" in dialog.states["ws"].text())
    with connect(f"ws://127.0.0.1:{port}/") as receiver:
        assert json.loads(receiver.recv(10))["type"] == "hello"
        window.live.book.rename(0, "grinning")
        names = ()
        while "grinning" not in names:
            window.until(lambda: True)
            message = json.loads(receiver.recv(10))
            names = message.get("labels", names)
    dialog.accept()


def test_what_cannot_be_is_said_in_the_dialog(desk):
    window = desk()
    window.until_scored()
    dialog = opened(window)
    dialog.osc.setText("10.1.2.3:9000")
    click(dialog.switches["osc"])
    assert "another computer" in dialog.problem.text()
    assert not dialog.switches["osc"].isChecked()
    dialog.triggers.setPlainText("nonsense")
    dialog.accept()
    assert "not a trigger" in dialog.problem.text()
    assert dialog.isVisible()
    dialog.triggers.setPlainText("smile: happiness > 0.5")
    dialog.accept()
    window.until(lambda: window.window.findChild(StreamsDialog) is None)
    again = opened(window)
    assert again.triggers.toPlainText() == "smile: happiness > 0.5"
    again.triggers.setPlainText("smile: happiness > 0.5\nsmile: sadness > 0.5")
    again.accept()
    assert "Two triggers are called smile" in again.problem.text()
    again.triggers.setPlainText("smile: joy > 0.5")
    click(again.switches["ws"])
    assert again.problem.text() == "There is no label joy now; its trigger waits."
    click(again.switches["ws"])


def test_another_source_goes_on_streaming(desk):
    window = desk()
    window.until_scored()
    dialog = opened(window)
    port = free_port()
    dialog.port.setValue(port)
    click(dialog.switches["ws"])
    window.until(lambda: f"127.0.0.1:{port}" in dialog.states["ws"].text())
    window.action("file.demo")
    window.until_scored()
    with connect(f"ws://127.0.0.1:{port}/") as receiver:
        message = {}
        while message.get("type") != "scores":
            window.until(lambda: True)
            message = json.loads(receiver.recv(10))
    dialog.accept()

"""The Qt binding must not lose references: some versions do, and end the program later."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage, QPainter

CALLS = 500


class Sender(QObject):
    sent = Signal(int)


def lost(thing, call):
    call()
    before = sys.getrefcount(thing)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(thing)


def test_calls_take_no_reference_from_none(qtbot):
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter, colour = QPainter(image), QColor("red")
    assert lost(None, lambda: painter.setBrush(colour)) < CALLS / 10
    painter.end()


def test_signals_take_no_reference_from_true_and_false(qtbot):
    sender = Sender()
    sender.sent.connect(lambda _: None)
    for thing in (True, False):
        assert lost(thing, lambda: sender.sent.emit(1)) < CALLS / 10

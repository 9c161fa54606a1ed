"""Choosing a part of the screen by drawing a rectangle over it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from emoscope.app.i18n import tr
from emoscope.engine.sources.screen_area import LEAST_PX, ScreenArea

STEP = 16
"""Device-independent pixels that an arrow key moves or resizes by."""


class AreaPicker(QWidget):
    """Covers one screen; drag a rectangle, or use the arrow keys, and press Enter."""

    chosen = Signal(object)
    """The :class:`~emoscope.engine.sources.screen_area.ScreenArea`."""
    cancelled = Signal()

    def __init__(self, screen: QScreen) -> None:
        super().__init__(
            None,
            Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.Tool,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setWindowTitle(tr("Look at a part of the screen"))
        self.setAccessibleName(self.windowTitle())
        self.setAccessibleDescription(self.words())
        self._screen = screen
        self.setGeometry(screen.geometry())
        middle = QRect(QPoint(0, 0), screen.size() / 2)
        middle.moveCenter(QRect(QPoint(0, 0), screen.size()).center())
        self.area = middle
        self._from: QPoint | None = None

    @staticmethod
    def words() -> str:
        """The instruction that stands over the screens."""
        return tr(
            "Draw a rectangle around what to look at. Arrow keys move it, with Shift they change"
            " its size; Enter takes it, Esc goes back. People in a video call must have agreed."
        )

    def wanted(self) -> ScreenArea:
        """The rectangle in the desktop's own pixels, as the capture counts them."""
        origin = self._screen.geometry().topLeft()
        # Qt scales sizes, and leaves the corners of screens where the system has them; a Mac counts
        # points in both.
        ratio = 1.0 if sys.platform == "darwin" else self._screen.devicePixelRatio()
        return ScreenArea(
            origin.x() + round(self.area.x() * ratio),
            origin.y() + round(self.area.y() * ratio),
            max(LEAST_PX, round(self.area.width() * ratio)),
            max(LEAST_PX, round(self.area.height() * ratio)),
        )

    def take(self) -> None:
        """Choose what is marked."""
        self.chosen.emit(self.wanted())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position().toPoint()
        self._mark(self._from)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._mark(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None
        if min(self.area.width(), self.area.height()) >= LEAST_PX:
            self.take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-STEP, 0),
            Qt.Key.Key_Right: (STEP, 0),
            Qt.Key.Key_Up: (0, -STEP),
            Qt.Key.Key_Down: (0, STEP),
        }
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif key in steps:
            self._step(*steps[key], bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def _step(self, right: int, down: int, resize: bool) -> None:
        if resize:
            size = QSize(self.area.width() + right, self.area.height() + down)
            self.area.setSize(size.expandedTo(QSize(LEAST_PX, LEAST_PX)))
        else:
            self.area.translate(right, down)
        self.area = self.area.intersected(self.rect())
        self.update()

    def _mark(self, to: QPoint) -> None:
        start = to if self._from is None else self._from
        self.area = QRect(start, to).normalized().intersected(self.rect())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 120))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(self.area, QColor(0, 0, 0, 1))  # clicks may fall through a 0
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QColor("#ffffff"))
        painter.drawRect(self.area.adjusted(0, 0, -1, -1))
        text = QRect(0, 24, self.width(), 80)
        painter.drawText(text.adjusted(20, 0, -20, 0), _CENTRED, self.words())


_CENTRED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


def pickers() -> list[AreaPicker]:
    """One for each screen."""
    return [AreaPicker(screen) for screen in QGuiApplication.screens()]

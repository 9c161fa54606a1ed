"""A line to type in whose hint fits."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QWidget,
)

HINT_MARGIN_PX = 22


class HintedLine(QLineEdit):
    """A line to type in, with a hint that is said shorter where there is no room for all of it."""

    def __init__(self, long: str, short: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints = (long, short)
        self._choose()

    def _choose(self) -> None:
        long, short = self._hints
        room = self.width() - HINT_MARGIN_PX
        fits = self.fontMetrics().horizontalAdvance(long) <= room
        if self.placeholderText() != (hint := long if fits else short):
            self.setPlaceholderText(hint)

    def event(self, event: QEvent) -> bool:
        """The key for undo is the window's where there is nothing to undo in here."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            event.ignore()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()

"""Buttons that never make a column wider: their words end in dots where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy


class ElidedWords(QObject):
    """The words of one button, as many as there is room for.

    Args:
        button: Takes the width that it is given from now on.
        edges_px: What of it is not for words.
    """

    def __init__(self, button: QAbstractButton, edges_px: int) -> None:
        super().__init__(button)
        self._button, self._edges_px = button, edges_px
        self._words = ""
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.installEventFilter(self)

    def say(self, words: str) -> None:
        """Show these; a screen reader reads all of them."""
        self._words = words
        self._button.setAccessibleName(words)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self._button.width() - self._edges_px
        metrics = self._button.fontMetrics()
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self._button.setText(words.replace("&", "&&"))

"""Lists in which typing goes to the entry that has what was typed."""

from __future__ import annotations

import time

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QListWidget


class _Typed:
    """What was typed into a list without a pause."""

    def __init__(self) -> None:
        self._text, self._at_s = "", 0.0

    def find(self, view: QAbstractItemView, typed: str) -> None:
        """Go to the next entry that begins with it, else to one that has it anywhere."""
        now_s = time.monotonic()
        if not typed or now_s - self._at_s > QApplication.keyboardInputInterval() / 1000:
            self._text = ""
        self._text, self._at_s = self._text + typed.casefold(), now_s
        wanted = self._text.strip()
        model = view.model()
        if not wanted or model is None:
            return
        count = model.rowCount()
        # One letter again and again goes round; a longer word may stay where it is.
        first = view.currentIndex().row() + (1 if len(self._text) == 1 else 0)
        rows = [(max(0, first) + step) % count for step in range(count)]
        texts = {row: str(model.index(row, 0).data() or "").strip().casefold() for row in rows}
        fits = [row for row in rows if texts[row].startswith(wanted)]
        fits += [row for row in rows if wanted in texts[row]]
        for row in fits:
            index = model.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                view.setCurrentIndex(index)
                return


class FindingList(QListWidget):
    """A list widget in which typing finds."""

    _typed: _Typed | None = None

    def keyboardSearch(self, search: str) -> None:
        self._typed = self._typed or _Typed()
        self._typed.find(self, search)


class FindingView(QListView):
    """A list view in which typing finds.

    ``usual_px`` is the height that it asks for; 0 for what Qt takes for usual.
    """

    _typed: _Typed | None = None
    usual_px = 0

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self.usual_px) if self.usual_px else hint

    def keyboardSearch(self, search: str) -> None:
        self._typed = self._typed or _Typed()
        self._typed.find(self, search)

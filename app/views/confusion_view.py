"""A square of counts: what examples show, and what was answered without them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from emoscope.app.i18n import tr
from emoscope.app.theme.tokens import Tokens
from emoscope.engine.teaching.estimate import Estimate

MOST_PX = 46.0


class ConfusionView(QWidget):
    """Rows are what the examples show, columns the answers; the diagonal is right."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.shown: Estimate | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(220, 160)
        self.setAccessibleName(tr("What the examples show, and what was answered"))

    def sizeHint(self) -> QSize:
        return QSize(340, 300)

    def show_estimate(self, shown: Estimate | None) -> None:
        self.shown = shown
        self.setAccessibleDescription("; ".join(confusions(shown)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        made = self.shown
        if made is None or not made.names:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self.font())
        count = len(made.names)
        names = max(metrics.horizontalAdvance(name) for name in made.names)
        left = min(names + 10, self.width() * 0.4)
        side = min((self.width() - left) / count, self.height() / count, MOST_PX)
        totals = np.maximum(made.confusion.sum(axis=1, keepdims=True), 1)
        shares = made.confusion / totals
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        for i, name in enumerate(made.names):
            painter.setPen(QColor(self.tokens.text))
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left - 10)
            painter.drawText(QRectF(0, i * side, left - 8, side), right, shown)
            for j in range(count):
                cell = QRectF(left + j * side, i * side, side, side).adjusted(1, 1, -1, -1)
                colour = QColor(self.tokens.accent if i == j else self.tokens.warn)
                colour.setAlphaF(0.06 + 0.74 * float(shares[i, j]))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                painter.drawRoundedRect(cell, 3, 3)
                if made.confusion[i, j] and side >= 16:
                    painter.setPen(QColor(self.tokens.text))
                    painter.drawText(
                        cell, Qt.AlignmentFlag.AlignCenter, str(int(made.confusion[i, j]))
                    )


def confusions(made: Estimate | None, most: int = 6) -> list[str]:
    """The most frequent mistakes, in words."""
    if made is None:
        return []
    counts = made.confusion.copy()
    np.fill_diagonal(counts, 0)
    order = np.argsort(-counts, axis=None)[:most]
    pairs = [divmod(int(place), len(made.names)) for place in order]
    return [
        tr("{truth} taken for {answer}: {count}").format(
            truth=made.names[i], answer=made.names[j], count=int(counts[i, j])
        )
        for i, j in pairs
        if counts[i, j]
    ]

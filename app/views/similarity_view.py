"""The map of which labels lie close together for the model in use."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.similarity import SAME, SimilarityMap
from emoscope.app.theme.tokens import Tokens

MOST_PX = 84.0
"""Side of the largest cell: more would only spread the same numbers."""
NUMBERS_UP_TO = 12
"""With more labels there is no room for a number in each cell; the tooltip has it."""


def limit_words() -> str:
    """What the limit is, and that it is a choice."""
    return tr(
        "The numbers are cosines of the labels' mean sentence embeddings. From {limit} on a pair "
        "is marked: its scores then move together. The limit was chosen for readability, "
        "not measured on people."
    ).format(limit=f"{SAME:.2f}")


class SimilarityView(QWidget):
    """A square of cells: darker is closer, a frame marks pairs that cannot be told apart."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.map: SimilarityMap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumSize(180, 220)
        self.setAccessibleName(tr("Similarity of the labels"))

    def sizeHint(self) -> QSize:
        return QSize(420, 380)

    def show_map(self, shown: SimilarityMap | None) -> None:
        self.map = shown
        pairs = shown.too_close() if shown is not None else []
        self.setAccessibleDescription(
            "; ".join(f"{a}, {b}: {value:.2f}" for a, b, value in pairs[:10])
        )
        self.update()

    def _layout(self) -> tuple[float, float, float]:
        """Left, top and side of the cells."""
        assert self.map is not None
        count = len(self.map.names)
        metrics = QFontMetricsF(self._font())
        names = max((metrics.horizontalAdvance(name) for name in self.map.names), default=0.0)
        left = min(names + 10, self.width() * 0.34)
        side = min((self.width() - left - 4) / count, (self.height() - 8) / count, MOST_PX)
        return left, 4.0, max(3.0, side)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(12 if self.map is None or len(self.map.names) <= 16 else 9)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.map is None or not self.map.names:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._font()
        painter.setFont(font)
        left, top, side = self._layout()
        metrics = QFontMetricsF(font)
        numbers = len(self.map.names) <= NUMBERS_UP_TO and side >= 26
        for i, name in enumerate(self.map.names):
            painter.setPen(QColor(self.tokens.text))
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left - 10)
            row = QRectF(0, top + i * side, left - 8, side)
            painter.drawText(
                row, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), shown
            )
            for j in range(i + 1):
                self._cell(
                    painter, QRectF(left + j * side, top + i * side, side, side), i, j, numbers
                )

    def _cell(self, painter: QPainter, rect: QRectF, i: int, j: int, numbers: bool) -> None:
        assert self.map is not None
        value = float(self.map.cosines[i, j])
        inside = rect.adjusted(1, 1, -1, -1)
        colour = QColor(self.tokens.accent)
        strength = max(0.0, min(1.0, value)) ** 2
        colour.setAlphaF(0.06 + 0.84 * strength if i != j else 0.12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(inside, 4, 4)
        if i == j:
            return
        if value >= SAME:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(self.tokens.warn))
            painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), 4, 4)
        if numbers:
            strong = strength > 0.55
            painter.setPen(QColor(self.tokens.on_accent if strong else self.tokens.text))
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, f"{value:.2f}")

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self._words_at(QPointF(event.pos())) or limit_words()
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _words_at(self, at: QPointF) -> str:
        if self.map is None or not self.map.names:
            return ""
        left, top, side = self._layout()
        j, i = int((at.x() - left) // side), int((at.y() - top) // side)
        if 0 <= j < i < len(self.map.names):
            value = float(self.map.cosines[i, j])
            words = f"{self.map.names[i]} – {self.map.names[j]}: {value:.3f}"
            return f"{words}\n{limit_words()}" if value >= SAME else words
        return ""

"""Pills with words in a picture: whole, and not over another face or one another."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

EDGE_PX = 8.0
"""Between a pill and the edge of the picture, a face, or another pill."""
LEFT_PX, RIGHT_PX, HIGH_PX = 20.0, 12.0, 8.0
"""What a pill is wider and higher than its words."""


class Tags:
    """Those of one picture.

    Args:
        painter: What they are painted with.
        area: Where they may stand.
        faces: What they should not cover.
        font: Of the family to write in.
        large: For an audience.
    """

    def __init__(
        self, painter: QPainter, area: QRectF, faces: list[QRectF], font: QFont, *, large: bool
    ) -> None:
        self._painter = painter
        self._area = area.adjusted(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)
        self._faces = faces
        self._font = QFont(font)
        self._font.setPixelSize(22 if large else 14)
        self._font.setWeight(QFont.Weight.DemiBold)
        self._usual_px = 420.0 if large else 260.0
        self.placed: list[tuple[str, QRectF]] = []

    def put(self, words: str, beside: QRectF, colour: str, short: str = "") -> None:
        """Say something about what is in a rectangle, above it or below.

        It is broken into lines rather than cut. Where it would cover another face or pill,
        ``short`` stands instead.
        """
        tries = [
            (text, self._kept_in(QRectF(QPointF(beside.left(), top), size)))
            for text in filter(None, (words, short))
            for size in (self._size(text, beside.width()),)
            for top in (beside.top() - EDGE_PX - size.height(), beside.bottom() + EDGE_PX)
        ]
        others = [face for face in self._faces if face != beside]
        taken = [*others, *(pill for _, pill in self.placed)]
        free = (each for each in tries if not any(map(each[1].intersects, taken)))
        text, pill = next(free, tries[-2])
        self.placed.append((text, pill))
        self._paint(pill, text, colour)

    def put_at_edge(self, words: str, picture: QRectF, colour: str) -> None:
        """Say something about the whole picture, once its faces have their pills.

        It stands in a corner, else anywhere along the lower or upper edge where it covers neither
        face nor pill; where all is taken it covers a face rather than words.
        """
        size, inside = self._size(words, 0.0), picture.adjusted(12, 12, -12, -12)
        rows = inside.bottom() - size.height(), inside.top()
        last = max(0.0, inside.width() - size.width())
        steps = int(last // EDGE_PX)
        columns = [0.0, last, *(step * EDGE_PX for step in range(1, steps))]
        places = [
            self._kept_in(QRectF(QPointF(inside.left() + x, y), size))
            for y in rows
            for x in columns
        ]
        pills = [pill for _, pill in self.placed]
        off_words = [each for each in places if not any(map(each.intersects, pills))]
        free = (each for each in off_words if not any(map(each.intersects, self._faces)))
        pill = next(free, next(iter(off_words), places[0]))
        self.placed.append((words, pill))
        self._paint(pill, words, colour)

    def _size(self, words: str, beside_px: float) -> QSizeF:
        most = min(self._area.width(), max(self._usual_px, beside_px * 1.6))
        room = QRectF(0, 0, max(40.0, most - LEFT_PX - RIGHT_PX), 10_000)
        wrap = int(Qt.TextFlag.TextWordWrap)
        box = QFontMetricsF(self._font).boundingRect(room, wrap, words)
        return QSizeF(box.width() + LEFT_PX + RIGHT_PX, box.height() + HIGH_PX)

    def _kept_in(self, pill: QRectF) -> QRectF:
        area = self._area
        left = max(area.left(), min(pill.left(), area.right() - pill.width()))
        top = max(area.top(), min(pill.top(), area.bottom() - pill.height()))
        return QRectF(QPointF(left, top), pill.size())

    def _paint(self, pill: QRectF, words: str, colour: str) -> None:
        painter = self._painter
        painter.setFont(self._font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(10, 13, 18, 215))
        painter.drawRoundedRect(pill, 7, 7)
        painter.setBrush(QColor(colour))
        stripe = QRectF(pill.left() + 8, pill.top() + 7, 5, pill.height() - 14)
        painter.drawRoundedRect(stripe, 2.5, 2.5)
        painter.setPen(QColor("#ffffff"))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        inside = pill.adjusted(LEFT_PX, 0, 2 - RIGHT_PX, 0)
        painter.drawText(inside, int(align) | int(Qt.TextFlag.TextWordWrap), words)

"""Parts of the picture that are left out: painted over it, and drawn with the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from emoscope.engine.faces.ignoring import Ignored

LEAST = 0.02
"""Of the picture's width and height: what is smaller was a click."""


class Drawn:
    """A rectangle under way, from where the mouse went down to where it is.

    Its corners are shares of the picture as it is shown, so that they stay on what they were put
    on when the picture moves or changes its size before the mouse is let go.
    """

    def __init__(self, begin: QPointF, place: QRectF) -> None:
        self._begin = self._end = _share(begin, place)

    def move(self, to: QPointF, place: QRectF) -> None:
        """The mouse is at `to` in the widget, the picture at `place`."""
        self._end = _share(to, place)

    def rect(self, place: QRectF) -> QRectF:
        """The area being drawn, in pixels of the widget; `place` is where the picture is."""
        shares = QRectF(self._begin, self._end).normalized()
        return QRectF(
            place.x() + shares.x() * place.width(),
            place.y() + shares.y() * place.height(),
            shares.width() * place.width(),
            shares.height() * place.height(),
        )

    def share_of(self, mirror: bool) -> QRectF | None:
        """As shares of the picture as it is, not as it is mirrored; None for what is too small."""
        inside = QRectF(self._begin, self._end).normalized().intersected(QRectF(0, 0, 1, 1))
        if min(inside.width(), inside.height()) < LEAST:
            return None
        x = 1 - inside.right() if mirror else inside.x()
        return QRectF(x, inside.y(), inside.width(), inside.height())


def _share(point: QPointF, place: QRectF) -> QPointF:
    return QPointF(
        (point.x() - place.x()) / max(place.width(), 1.0),
        (point.y() - place.y()) / max(place.height(), 1.0),
    )


def on_screen(region: Ignored, place: QRectF, size: tuple[int, int], mirror: bool) -> QRectF:
    """Where a region is in the picture that is shown.

    Args:
        region: In shares or pixels.
        place: Of the picture.
        size: Width and height of the picture in pixels.
        mirror: It is mirrored.
    """
    x, y, wide, high = region.x, region.y, region.width, region.height
    if max(x, y, wide, high) > 1:
        x, wide = x / size[0], wide / size[0]
        y, high = y / size[1], high / size[1]
    if mirror:
        x = 1 - x - wide
    return QRectF(
        place.x() + x * place.width(),
        place.y() + y * place.height(),
        wide * place.width(),
        high * place.height(),
    ).intersected(place)


def paint_left_out(painter: QPainter, rects: Sequence[QRectF], drawn: QRectF | None) -> None:
    """Hatch the regions, and outline the one that is being drawn."""
    for rect in rects:
        painter.fillRect(rect, QColor(10, 13, 18, 120))
        painter.fillRect(rect, QBrush(QColor(255, 255, 255, 90), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(QColor(255, 255, 255, 150), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
    if drawn is not None:
        painter.fillRect(drawn, QColor(255, 255, 255, 60))
        painter.setPen(QPen(QColor("#ffffff"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(drawn)

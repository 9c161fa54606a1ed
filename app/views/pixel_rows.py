"""Upright stripes, however many, at the cost of one rectangle: a row of pixels, repeated."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, qRgba


def draw_row(painter: QPainter, colours: NDArray[np.uint32], area: QRect) -> None:
    """A row of colours (premultiplied 0xAARRGGBB; 0 is nothing), a pixel wide each.

    Args:
        painter: Of the picture.
        colours: From the left edge of the area, at least as many as it is wide.
        area: Where, and how high.
    """
    row = np.ascontiguousarray(colours, np.uint32)
    image = QImage(row.data, len(row), 1, 4 * len(row), QImage.Format.Format_ARGB32_Premultiplied)
    painter.setBrushOrigin(QPoint(area.left(), area.top()))
    painter.fillRect(area, QBrush(image))


def pixel(colour: QColor, alpha: float = 1.0) -> np.uint32:
    """A colour for a row."""
    parts = (colour.red(), colour.green(), colour.blue(), 255)
    return np.uint32(qRgba(*(round(part * alpha) for part in parts)))


def covered(
    width: int, begins: NDArray[np.integer], ends: NDArray[np.integer]
) -> NDArray[np.uint32]:
    """(width,) 1 for the pixels that any of the stretches has, else 0."""
    steps = np.bincount(np.clip(begins, 0, width), minlength=width + 1)
    steps -= np.bincount(np.clip(ends, 0, width), minlength=width + 1)
    return (np.cumsum(steps[:-1]) > 0).astype(np.uint32)

"""Stripes and bars, however many, at the cost of one picture, or of a row of pixels, repeated."""

from __future__ import annotations

from functools import lru_cache

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


def draw_pixels(painter: QPainter, colours: NDArray[np.uint32], left: int, top: int) -> None:
    """Colours of pixels as they are.

    Args:
        painter: Of the picture.
        colours: (H, W) premultiplied 0xAARRGGBB; 0 is nothing.
        left: Where, in pixels of what is painted.
        top: Likewise.
    """
    pixels = np.ascontiguousarray(colours, np.uint32)
    height, width = pixels.shape
    form = QImage.Format.Format_ARGB32_Premultiplied
    painter.drawImage(left, top, QImage(pixels.data, width, height, 4 * width, form))


def pixel(colour: QColor, alpha: float = 1.0) -> np.uint32:
    """A colour for a row."""
    parts = (colour.red(), colour.green(), colour.blue(), 255)
    return np.uint32(qRgba(*(round(part * alpha) for part in parts)))


@lru_cache(maxsize=256)
def pixel_of(colour: str) -> np.uint32:
    """A colour by its name, ``#0072b2``."""
    return pixel(QColor(colour))


def covered(
    width: int, begins: NDArray[np.integer], ends: NDArray[np.integer]
) -> NDArray[np.uint32]:
    """(width,) 1 for the pixels that any of the stretches has, else 0."""
    whole = covered_rows((1, width), np.zeros(len(begins), int), begins, ends)
    return whole.reshape(-1)


def covered_rows(
    size: tuple[int, int],
    rows: NDArray[np.integer],
    begins: NDArray[np.integer],
    ends: NDArray[np.integer],
) -> NDArray[np.uint32]:
    """1 for the pixels that any of the stretches has, else 0.

    Args:
        size: Rows and width.
        rows: (n,) of each stretch.
        begins: (n,) its first pixel.
        ends: (n,) the pixel after its last.
    """
    height, width = size
    line = rows * (width + 1)
    most = height * (width + 1)
    steps = np.bincount(line + np.clip(begins, 0, width), minlength=most)
    steps -= np.bincount(line + np.clip(ends, 0, width), minlength=most)
    covers = np.cumsum(steps.reshape(height, width + 1), axis=1)[:, :-1]
    out: NDArray[np.uint32] = (covers > 0).astype(np.uint32)
    return out

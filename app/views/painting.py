"""Pictures of frames, ready to paint: scaled once, faces veiled where asked."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from engine.data import Box, Image

VEIL_MARGIN = 0.35
"""A veil reaches this share of the box beyond it: the face has moved since it was found."""

VEIL_CELLS = 7
"""A veiled face keeps this many blocks across: too few to know anyone."""


def fit(width: float, height: float, into_width: float, into_height: float) -> QRectF:
    """The largest centred rectangle of the picture's shape."""
    scale = min(into_width / width, into_height / height) if width and height else 1.0
    w, h = width * scale, height * scale
    return QRectF((into_width - w) / 2, (into_height - h) / 2, w, h)


def scaled(image: Image, width_px: int, height_px: int, mirror: bool = False) -> Image:
    """(height_px, width_px, 3) picture; the input itself when nothing is to do."""
    from engine.opencv import cv2  # late: the window is there before its first picture

    height, width = image.shape[:2]
    out: Image = image
    if (width, height) != (width_px, height_px):
        smaller = width_px * height_px < width * height
        way = cv2.INTER_AREA if smaller and width > 2 * width_px else cv2.INTER_LINEAR
        size = (max(1, width_px), max(1, height_px))
        out = np.asarray(cv2.resize(image, size, interpolation=way), np.uint8)
    return np.asarray(cv2.flip(out, 1), np.uint8) if mirror else out


def veiled(image: Image, boxes: Sequence[Box], *, whole: bool, blank: bool) -> Image:
    """A copy with faces made unrecognisable.

    Args:
        image: (H, W, 3).
        boxes: Where faces are, in pixels of ``image``.
        whole: Veil everything, because it is not known where the faces are.
        blank: Fill with grey instead of coarse blocks.
    """
    from engine.opencv import cv2

    out = image.copy()
    height, width = out.shape[:2]
    areas = [(0, 0, width, height)] if whole else [_around(box, width, height) for box in boxes]
    for left, top, right, bottom in areas:
        if right - left < 2 or bottom - top < 2:
            continue
        part = out[top:bottom, left:right]
        if blank:
            part[:] = 96
            continue
        cells = VEIL_CELLS if not whole else VEIL_CELLS * 3
        rows = max(2, round(cells * part.shape[0] / part.shape[1]))
        coarse = cv2.resize(part, (cells, rows), interpolation=cv2.INTER_AREA)
        size = (part.shape[1], part.shape[0])
        part[:] = cv2.resize(coarse, size, interpolation=cv2.INTER_NEAREST)
    return out


def _around(box: Box, width: int, height: int) -> tuple[int, int, int, int]:
    grow_x, grow_y = box.width_px * VEIL_MARGIN, box.height_px * VEIL_MARGIN
    left, top = int(box.x_px - grow_x), int(box.y_px - grow_y)
    right = int(box.x_px + box.width_px + grow_x)
    bottom = int(box.y_px + box.height_px + grow_y)
    return max(0, left), max(0, top), min(width, right), min(height, bottom)


def qimage(image: Image) -> QImage:
    """Look at the array as an image, without a copy: keep the array as long as the image."""
    pixels = np.ascontiguousarray(image)
    height, width = pixels.shape[:2]
    made = QImage(pixels.data, width, height, width * 3, QImage.Format.Format_RGB888)
    made._pixels = pixels  # type: ignore[attr-defined]  # the array lives with its view
    return made


def swatch(colour: str, ratio: float = 1.0, side_px: int = 14) -> QIcon:
    """A rounded square of a colour, as an icon."""
    picture = QPixmap(round(side_px * ratio), round(side_px * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(0, 0, side_px, side_px), 4, 4)
    painter.end()
    return QIcon(picture)

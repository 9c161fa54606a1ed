"""Pictures of frames, ready to paint: scaled once, faces veiled where asked."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from emoscope.engine.data import Frame, FrameResult, Image
from emoscope.engine.faces.ignoring import Ignored


def fit(width: float, height: float, into_width: float, into_height: float) -> QRectF:
    """The largest centred rectangle of the picture's shape."""
    scale = min(into_width / width, into_height / height) if width and height else 1.0
    w, h = width * scale, height * scale
    return QRectF((into_width - w) / 2, (into_height - h) / 2, w, h)


def scaled(image: Image, width_px: int, height_px: int, mirror: bool = False) -> Image:
    """(height_px, width_px, 3) picture; the input itself when nothing is to do."""
    from emoscope.engine.opencv import cv2  # late: the window is there before its first picture

    height, width = image.shape[:2]
    out: Image = image
    if (width, height) != (width_px, height_px):
        smaller = width_px * height_px < width * height
        way = cv2.INTER_AREA if smaller and width > 2 * width_px else cv2.INTER_LINEAR
        size = (max(1, width_px), max(1, height_px))
        out = np.asarray(cv2.resize(image, size, interpolation=way), np.uint8)
    return np.asarray(cv2.flip(out, 1), np.uint8) if mirror else out


def covered(
    frame: Frame,
    result: FrameResult | None,
    before: FrameResult | None,
    way: str,
    ignored: Sequence[Ignored] = (),
) -> Image:
    """A frame without recognisable faces; all of it where that cannot be had.

    Args:
        frame: The frame.
        result: What is known; of another frame it counts for nothing.
        before: The result before that: faces that have moved are covered more widely.
        way: ``blur``, ``hide`` or ``all``, as in the settings.
        ignored: Parts in which no face is followed: they are covered, too.
    """
    from emoscope.engine.veil import Way, known_of, veil, with_places

    known = None
    if way != "all" and result is not None and result.index == frame.index:
        height, width = frame.image.shape[:2]
        places = [each.box(width, height) for each in ignored]
        known = with_places(known_of(result, frame.time_s, before), places)
    return veil(frame.image, known, Way.HIDE if way == "hide" else Way.BLUR)


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

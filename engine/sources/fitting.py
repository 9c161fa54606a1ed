"""A picture at the size of another."""

from __future__ import annotations

import numpy as np

from emoscope.engine.data import Image
from emoscope.engine.opencv import cv2


def fitted(image: Image, size: tuple[int, int]) -> Image:
    """The picture at a width and height, with bars where its shape is another."""
    own = (image.shape[1], image.shape[0])
    if own == size:
        return image
    width, height = size
    scale = min(width / own[0], height / own[1])
    inner = (max(1, round(own[0] * scale)), max(1, round(own[1] * scale)))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    out = np.zeros((height, width, 3), np.uint8)
    left, top = (width - inner[0]) // 2, (height - inner[1]) // 2
    out[top : top + inner[1], left : left + inner[0]] = cv2.resize(image, inner, interpolation=how)
    return out

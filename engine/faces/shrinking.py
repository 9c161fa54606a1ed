"""Pictures shrunk by a whole number: every pixel is the mean of a square, the fast way."""

from __future__ import annotations

import numpy as np

from emoscope.engine.data import Image
from emoscope.engine.opencv import cv2


def shrunk(image: Image, factor: int) -> Image:
    """(H // factor, W // factor, 3) uint8, at least 1 x 1; what is left over at the right and at
    the bottom is cut off.

    OpenCV averages squares of a whole number of pixels several times as fast as others.
    """
    height, width = (side // factor for side in image.shape[:2])
    if not height or not width:
        size = max(1, width), max(1, height)
        return cv2.resize(image, size, interpolation=cv2.INTER_AREA).astype(np.uint8)
    image = image[: height * factor, : width * factor]
    while factor % 2 == 0:
        factor //= 2
        size = width * factor, height * factor
        image = cv2.resize(image, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
    if factor > 1:
        size = width, height
        image = cv2.resize(image, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
    return image

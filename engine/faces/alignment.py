"""Similarity alignment of a face to a template of five points."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats, Image
from emoscope.engine.faces.shrinking import shrunk
from emoscope.engine.opencv import cv2

LEFT_EYE, RIGHT_EYE = (33, 133), (362, 263)
"""Corners of the eyes (left and right in the picture) in MediaPipe's 468-point face mesh."""
NOSE_TIP, MOUTH_LEFT, MOUTH_RIGHT = 1, 61, 291
EYES = np.array([*LEFT_EYE, *RIGHT_EYE])
BELOW = np.array([NOSE_TIP, MOUTH_LEFT, MOUTH_RIGHT])

ARCFACE_TEMPLATE: tuple[tuple[float, float], ...] = (
    (38.2946 / 112, 51.6963 / 112),
    (73.5318 / 112, 51.5014 / 112),
    (56.0252 / 112, 71.7366 / 112),
    (41.5493 / 112, 92.3655 / 112),
    (70.7299 / 112, 92.2041 / 112),
)
"""The usual 112-px face template as fractions of the crop's side (ArcFace, arXiv 1801.07698)."""


SMALLEST_SCALE = 1e-3
"""Points that ask for more shrinking are no face; the crop is then black."""


def five_points(landmarks: Floats) -> Floats:
    """Eye centres, nose tip and mouth corners of a face mesh.

    Args:
        landmarks: (468 or 478, 2) float32, pixels.

    Returns:
        (5, 2) float32: left eye, right eye, nose, left and right mouth corner as in the picture.
    """
    left, right = landmarks[EYES].reshape(2, 2, 2).sum(axis=1) / 2
    return np.stack([left, right, *landmarks[BELOW]]).astype(np.float32)


def similarity(source: Floats, target: Floats) -> NDArray[np.float64]:
    """Least-squares rotation, uniform scale and shift from ``source`` to ``target``.

    Closed form of Umeyama (1991) in two dimensions, without reflection.

    Args:
        source: (n, 2) points.
        target: (n, 2) points.

    Returns:
        (2, 3) float64 matrix for ``cv2.warpAffine``.
    """
    # In plain numbers: for a handful of points a fifth of numpy's time.
    pairs = list(zip(source.tolist(), target.tolist(), strict=True))
    share = 1.0 / len(pairs)
    x0, y0 = (share * sum(one[axis] for one, _ in pairs) for axis in (0, 1))
    u0, v0 = (share * sum(other[axis] for _, other in pairs) for axis in (0, 1))
    norm = a = b = 0.0
    for (x, y), (u, v) in pairs:
        x, y, u, v = x - x0, y - y0, u - u0, v - v0
        norm += x * x + y * y
        a += x * u + y * v
        b += x * v - y * u
    norm = max(norm, 1e-9)
    a, b = a / norm, b / norm
    return np.array([[a, -b, u0 - a * x0 + b * y0], [b, a, v0 - b * x0 - a * y0]])


def align(
    image: Image, points: Floats, template: tuple[tuple[float, float], ...], size_px: int
) -> Image:
    """Warp a face to the template.

    Args:
        image: (H, W, 3) uint8.
        points: (5, 2) as from :func:`five_points`.
        template: Five (x, y) fractions of the crop's side.
        size_px: Side of the crop.

    Returns:
        (size_px, size_px, 3) uint8; outside of the frame is black,
        and so is all of it when the points are not those of a face.
    """
    target = np.asarray(template, dtype=np.float32) * size_px
    matrix = similarity(points, target)
    scale = math.hypot(matrix[0, 0], matrix[1, 0])
    if scale < SMALLEST_SCALE or not math.isfinite(scale):
        return np.zeros((size_px, size_px, 3), np.uint8)
    if scale < 0.5:
        # Bilinear sampling reads 2x2 pixels only: a large face must be shrunk first,
        # or the crop is full of aliases that no training picture has.
        factor = 2 ** math.floor(math.log2(1.0 / scale))
        height, width = image.shape[:2]
        left, top, right, bottom = _region(matrix, size_px)
        x0, x1 = _divisible(left, min(right, width), factor)
        y0, y1 = _divisible(top, min(bottom, height), factor)
        if x0 >= x1 or y0 >= y1:
            return np.zeros((size_px, size_px, 3), np.uint8)
        image = shrunk(image[y0:y1, x0:x1], factor)
        points = (points - np.array([x0, y0], np.float32)) / np.float32(factor)
        matrix = similarity(points, target)
    return cv2.warpAffine(image, matrix, (size_px, size_px), flags=cv2.INTER_LINEAR).astype(
        np.uint8
    )


def _divisible(begin: int, end: int, factor: int) -> tuple[int, int]:
    """A stretch that can be shrunk as a whole: longer at its beginning, where there is room."""
    return max(begin - (begin - end) % factor, 0), end


def _region(matrix: NDArray[np.float64], size_px: int) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of the part of a picture that a crop shows, from zero up."""
    (a, _, u), (b, _, v) = matrix.tolist()
    norm = a * a + b * b
    places = [(x - u, y - v) for x in (0, size_px) for y in (0, size_px)]
    xs = [(a * x + b * y) / norm for x, y in places]
    ys = [(a * y - b * x) / norm for x, y in places]
    # Room for the pixels that the halving and the interpolation mix in.
    margin = 4.0 / math.sqrt(norm)
    left, top = (max(math.floor(min(each) - margin), 0) for each in (xs, ys))
    right, bottom = (max(math.ceil(max(each) + margin), 0) for each in (xs, ys))
    return left, top, right, bottom

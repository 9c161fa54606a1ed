"""Where a face sits in the model's crop, and the similarity transform that puts it there."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

CROP_PX = 96
CANVAS_PX = 120
"""Training keeps a margin of 12 px around the crop, so that misalignment shows real pixels."""

TEMPLATE: NDArray[np.float64] = np.array(
    [[30.5, 34.5], [65.5, 34.5], [48.0, 56.5], [34.0, 71.0], [62.0, 71.0]]
)
"""Left eye, right eye, nose tip, left and right mouth corner (as seen), in crop pixels.

ArcFace's scale (eyes 35 px apart), placed so that the mean face of FER+ fills the crop exactly:
its 48 px images then need no invented border.
"""

MESH_FIVE = ((33, 133), (362, 263), (1,), (61,), (291,))
"""Face-mesh indices: eye centres are the mean of the eye's two corners (blinks leave it still)."""


def five_points(mesh: NDArray[np.floating]) -> NDArray[np.float64]:
    """The five alignment points (5, 2) of a face mesh (468 or more, 2), same unit."""
    return np.array([np.asarray(mesh)[list(group), :2].mean(axis=0) for group in MESH_FIVE])


def similarity(source: NDArray[np.floating], target: NDArray[np.floating]) -> NDArray[np.float64]:
    """Least-squares similarity transform (2, 3) from source (n, 2) to target (n, 2).

    Umeyama 1991, without reflection.
    """
    source, target = np.asarray(source, np.float64), np.asarray(target, np.float64)
    source_mean, target_mean = source.mean(axis=0), target.mean(axis=0)
    from_centre, to_centre = source - source_mean, target - target_mean
    u, singular, vt = np.linalg.svd(to_centre.T @ from_centre / len(source))
    sign = np.array([1.0, np.sign(np.linalg.det(u @ vt))])
    rotation = u @ np.diag(sign) @ vt
    scale = float((singular * sign).sum() / from_centre.var(axis=0).sum())
    linear = scale * rotation
    return np.column_stack([linear, target_mean - linear @ source_mean])


def canvas_from_points(points: NDArray[np.floating]) -> NDArray[np.float64]:
    """Transform (2, 3) that carries five image points to the training canvas."""
    return similarity(points, TEMPLATE + (CANVAS_PX - CROP_PX) / 2)

"""Triangles to pixels with a depth buffer, in numpy alone."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from emoscope.lab.actions.people import Light

Floats = NDArray[np.float32]


def rasterise(
    points: Floats, triangles: NDArray[np.integer], values: Floats, size: tuple[int, int],
    *, both_sides: bool = False,
) -> tuple[Floats, NDArray[np.int64]]:  # fmt: skip
    """Values interpolated over the nearest triangle at every pixel centre.

    Args:
        points: (V, 3) x and y in pixels, z larger towards the viewer.
        triangles: (T, 3) rows of ``points``.
        values: (V, A).
        size: Height and width.
        both_sides: Draw triangles that turn their back, too.

    Returns:
        (h, w, A) float32, zeros where nothing is, and (h, w) the triangle's row or -1.
    """
    height, width = size
    image = np.zeros((height * width, values.shape[1]), np.float32)
    owner = np.full(height * width, -1, np.int64)
    a, b, c = (points[triangles[:, k]].astype(np.float64) for k in range(3))
    area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    corners = np.stack([a, b, c])[..., :2]
    low = np.maximum(np.ceil(corners.min(axis=0)), 0).astype(np.int64)
    high = np.minimum(np.floor(corners.max(axis=0)), [width - 1, height - 1]).astype(np.int64)
    spans = np.maximum(high - low + 1, 0)
    counts = spans.prod(axis=1) * ((np.abs(area) > 1e-9) if both_sides else (area < -1e-9))
    which = np.repeat(np.arange(len(triangles)), counts)
    if not len(which):
        return image.reshape(height, width, -1), owner.reshape(height, width)
    step = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)
    x = low[which, 0] + step % spans[which, 0]
    y = low[which, 1] + step // spans[which, 0]
    first, second, third = a[which], b[which], c[which]
    whole = area[which]

    def share(p: NDArray[np.float64], q: NDArray[np.float64]) -> NDArray[np.float64]:
        cross = (p[:, 0] - x) * (q[:, 1] - y) - (p[:, 1] - y) * (q[:, 0] - x)
        return np.asarray(cross / whole, np.float64)

    weights = np.stack([share(second, third), share(third, first), share(first, second)], axis=1)
    inside = (weights >= -1e-7).all(axis=1)
    which, weights = which[inside], weights[inside]
    place = (y * width + x)[inside]
    depth = (weights * points[:, 2][triangles[which]]).sum(axis=1)
    order = np.argsort(depth, kind="stable")  # of several writes to a pixel the last one stays
    owner[place[order]] = order
    shown = np.flatnonzero(owner >= 0)
    rows = owner[shown]
    corner_values = values[triangles[which[rows]]]
    image[shown] = (weights[rows, :, None] * corner_values).sum(axis=1)
    owner[shown] = which[rows]
    return image.reshape(height, width, -1), owner.reshape(height, width)


def normals(points: Floats, triangles: NDArray[np.integer]) -> Floats:
    """(V, 3) unit normals of the vertices: the mean of the triangles around, by area."""
    a, b, c = (points[triangles[:, k]] for k in range(3))
    faces = np.cross(b - a, c - a)
    total = np.zeros((len(points), 3))
    for axis in range(3):
        for corner in range(3):
            total[:, axis] += np.bincount(
                triangles[:, corner], weights=faces[:, axis], minlength=len(points)
            )
    length = np.linalg.norm(total, axis=1, keepdims=True)
    return np.asarray(total / np.maximum(length, 1e-12), np.float32)


def lit(seen: Floats, triangles: NDArray[np.integer], light: Light) -> Floats:
    """(V,) how bright a light makes each vertex of a projected face, 0 to 1."""
    up = normals(seen * np.array([1, -1, 1], np.float32), triangles)
    lamp = np.array(light.direction) / np.linalg.norm(light.direction)
    return np.asarray(light.ambient + (1 - light.ambient) * np.clip(up @ lamp, 0, None))


def values_at(
    places: NDArray[np.floating], points: Floats, triangles: NDArray[np.int64],
    values: NDArray[np.float32], side_px: int,
) -> Floats:  # fmt: skip
    """(n, A) what lies at places (n, 2) of a square picture; NaN where nothing does.

    Args:
        places: In pixels.
        points: (V, 3) projected.
        triangles: (T, 3) rows of ``points``.
        values: (V, A).
        side_px: Of the picture.
    """
    image, owner = rasterise(points, triangles, values, (side_px, side_px))
    x, y = np.clip(np.rint(places), 0, side_px - 1).astype(int).T
    found = image[y, x]
    found[owner[y, x] < 0] = np.nan  # a hole: another picture tells
    return np.asarray(found, np.float32)

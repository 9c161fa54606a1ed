"""Fits in space: the nearest similarity, and displacements that go smoothly from known places."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_ROWS = 4096


def similar(source: NDArray[np.floating], target: NDArray[np.floating]) -> tuple[Floats, Floats]:
    """Turn and scale (3, 3) and shift (3,) that carry ``source`` (n, 3) nearest to ``target``.

    Umeyama 1991, without reflection.
    """
    source, target = np.asarray(source, np.float64), np.asarray(target, np.float64)
    start, end = source.mean(axis=0), target.mean(axis=0)
    u, singular, vt = np.linalg.svd((target - end).T @ (source - start) / len(source))
    sign = np.array([1.0, 1.0, np.sign(np.linalg.det(u @ vt))])
    spread = ((source - start) ** 2).sum(axis=1).mean()
    linear = (u * sign) @ vt * ((singular * sign).sum() / spread)
    return linear, end - linear @ start


def distances(of: NDArray[np.floating], to: NDArray[np.floating]) -> Floats:
    """(n, m) distances of points (n, 3) to points (m, 3)."""
    of, to = np.asarray(of, np.float64), np.asarray(to, np.float64)
    middle = to.mean(axis=0)
    of, to = of - middle, to - middle
    squares = (of**2).sum(axis=1)[:, None] + (to**2).sum(axis=1) - 2 * of @ to.T
    return np.asarray(np.sqrt(np.maximum(squares, 0.0)))


def spread_out(
    centres: NDArray[np.floating], values: NDArray[np.floating], points: NDArray[np.floating],
    slack: float,
) -> Floats:  # fmt: skip
    """Values known at some places, everywhere: the smoothest in space (biharmonic splines).

    Args:
        centres: (n, 3).
        values: (n, k).
        points: (m, 3).
        slack: How little the known values are trusted, in the unit of length; 0 for fully.

    Returns:
        (m, k).
    """
    middle = np.asarray(centres, np.float64).mean(axis=0)
    centres, points = centres - middle, np.asarray(points, np.float64) - middle
    count = len(centres)
    system = np.zeros((count + 4, count + 4))
    system[:count, :count] = distances(centres, centres) - slack * np.eye(count)
    system[:count, count] = 1
    system[:count, count + 1 :] = centres
    system[count:] = system[:, count:].T
    known = np.concatenate([values, np.zeros((4, values.shape[1]))])
    weights = np.linalg.solve(system, known)
    parts = (points[at : at + _ROWS] for at in range(0, len(points), _ROWS))
    return np.concatenate(
        [
            distances(part, centres) @ weights[:count]
            + weights[count]
            + part @ weights[count + 1 :]
            for part in parts
        ]
    )

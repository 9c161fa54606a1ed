"""A camera far away: ICT's centimetres to pixels by an affine map, with depth for the buffer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Camera:
    """An affine camera.

    Attributes:
        linear: (2, 3) pixels per centimetre.
        offset: (2,) pixels.
    """

    linear: NDArray[np.float64]
    offset: NDArray[np.float64]

    def project(self, points: NDArray[np.floating]) -> Floats:
        """(n, 3) centimetres to (n, 3): x, y and depth in pixels, larger towards the viewer."""
        across, down = self.linear
        towards = np.cross(down, across)
        towards /= max(float(np.linalg.norm(towards)), 1e-12) ** 0.5
        flat = points @ self.linear.T + self.offset
        return np.column_stack([flat, points @ towards]).astype(np.float32)

    def displaced(self, moves: NDArray[np.floating]) -> Floats:
        """(n, 3) displacements in centimetres to (n, 2) in pixels."""
        return np.asarray(moves @ self.linear.T, np.float32)

    def after(self, matrix: NDArray[np.floating]) -> Camera:
        """This camera, its picture then carried by an affine ``matrix`` (2, 3)."""
        linear = matrix[:, :2]
        return Camera(linear @ self.linear, linear @ self.offset + matrix[:, 2])


def rotation(yaw: float, pitch: float, roll: float = 0.0) -> NDArray[np.float64]:
    """(3, 3) that turns a head by these angles (radians)."""
    cy, sy, cp, sp, cr, sr = (
        f(angle) for angle in (yaw, pitch, roll) for f in (np.cos, np.sin)
    )  # fmt: skip
    around_y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    around_x = np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]])
    around_z = np.array([[cr, -sr, 0], [sr, cr, 0], [0, 0, 1]])
    return np.asarray(around_z @ around_x @ around_y, np.float64)


def turned(yaw: float, pitch: float, roll: float = 0.0) -> Camera:
    """A camera of one pixel per centimetre before a head turned by these angles (radians)."""
    across, up, _ = rotation(yaw, pitch, roll)
    return Camera(np.array([across, -up]), np.zeros(2))


def fitted(model: NDArray[np.floating], seen: NDArray[np.floating]) -> Camera:
    """The affine camera that carries ``model`` (n, 3) nearest to ``seen`` (n, 2) pixels."""
    rows = np.column_stack([model, np.ones(len(model))]).astype(np.float64)
    found, *_ = np.linalg.lstsq(rows, np.asarray(seen, np.float64), rcond=None)
    return Camera(np.asarray(found[:3].T, np.float64), np.asarray(found[3], np.float64))

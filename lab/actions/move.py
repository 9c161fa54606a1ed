"""Photos of real faces moved by the model's shapes: the crop is warped, and lit anew."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.opencv import cv2
from emoscope.lab.actions.bind import OPEN, Binding
from emoscope.lab.actions.camera import Camera, fitted, rotation
from emoscope.lab.actions.people import FRONT_LIGHT, Light
from emoscope.lab.actions.raster import lit, rasterise
from emoscope.lab.actions.shapes import SKIN, FaceShapes
from emoscope.lab.training.geometry import CANVAS_PX, canvas_from_points, five_points

Floats = NDArray[np.float32]
Gray = NDArray[np.uint8]
_SHADE = (0.7, 1.4)
_SOFT_PX = 1.0
_RIM_PX = 4
"""Where a turned head's outline lay before, its light says nothing of now."""
_NECK_CM = 8.0
"""How far behind the middle of the face a head turns."""


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A photo with the model laid over it.

    Attributes:
        canvas: (120, 120) gray.
        mesh: (468, 2) in its pixels.
        camera: The model's place.
        lit: (120, 120) how light falls on the resting model, 0 outside of it.
    """

    canvas: Gray
    mesh: Floats
    camera: Camera
    lit: Floats


class Mover:
    """Moves photos.

    Args:
        shapes: The model.
        binding: The face mesh on it.
        light: That the photos are taken to be lit by.
    """

    def __init__(self, shapes: FaceShapes, binding: Binding, light: Light = FRONT_LIGHT) -> None:
        self.shapes, self.binding = shapes, binding
        self._rest = shapes.neutral[binding.vertices]
        self._skin = shapes.triangles_of(SKIN)
        self._light = light
        opened = self._rest + shapes.expression(OPEN, binding.vertices)
        edge = np.linspace(-1, CANVAS_PX, 5)
        low, high = np.full(5, -1.0), np.full(5, float(CANVAS_PX))
        self._border = np.concatenate(
            [
                np.column_stack(pair)
                for pair in ((edge, low), (edge, high), (low, edge), (high, edge))
            ]
        ).astype(np.float32)
        across = (opened[:, :2] - opened[:, :2].min(axis=0)) / np.ptp(opened[:, 0])
        flat = np.column_stack([across[:, 0] * 80 + 20, 110 - across[:, 1] * 80])
        self._triangles = delaunay(np.concatenate([flat, self._border]).astype(np.float32))

    def fit(self, canvas: Gray, mesh: NDArray[np.floating]) -> Fitted:
        """Lays the model over a photo whose face mesh (468, 2) is known."""
        seen = np.asarray(mesh, np.float32)
        camera = fitted(self._rest, seen)
        return Fitted(canvas, seen, camera, self._lit(camera, self.shapes.neutral))

    def move(
        self, photo: Fitted, weights: dict[str, float], identity: Floats | None = None
    ) -> Gray:
        """(120, 120) the photo with these shapes, or also another head shape.

        Args:
            photo: Of :meth:`fit`.
            weights: Shapes and how much of each.
            identity: (i,) weights of identity modes that are added.
        """
        moves = self.shapes.expression(weights)
        if identity is not None:
            moves = moves + self.shapes.identity(identity)
        way = photo.camera.displaced(moves[self.binding.vertices])
        depth = photo.camera.project(self._rest)[:, 2]
        return self._picture(
            photo, np.column_stack([photo.mesh + way, depth]), photo.camera, moves, 0
        )

    def turn(self, photo: Fitted, weights: dict[str, float], yaw: float, pitch: float) -> Gray:
        """(120, 120) the photo with these shapes and its head turned, aligned as the program does.

        Args:
            photo: Of :meth:`fit`.
            weights: Shapes and how much of each.
            yaw: In radians, from the way the head is held.
            pitch: The same.
        """
        moves = self.shapes.expression(weights)
        round_about = rotation(yaw, pitch)
        pivot = self._rest.mean(axis=0) - [0, 0, _NECK_CM]
        held = photo.camera
        camera = Camera(
            held.linear @ round_about,
            held.offset + held.linear @ (pivot - round_about @ pivot),
        )
        seen = camera.project(self._rest + moves[self.binding.vertices])
        mesh = photo.mesh + seen[:, :2] - held.project(self._rest)[:, :2]
        aligned = canvas_from_points(five_points(mesh))
        placed = np.column_stack([mesh @ aligned[:, :2].T + aligned[:, 2], seen[:, 2]])
        return self._picture(photo, placed, camera.after(aligned), moves, _RIM_PX)

    def _picture(
        self, photo: Fitted, mesh: Floats, camera: Camera, moves: Floats, rim_px: int
    ) -> Gray:
        """(120, 120) the photo with its mesh carried to ``mesh`` (468, 3), and lit anew there.

        Within ``rim_px`` of where the model ends the light stays as it was.
        """
        far = np.full(len(self._border), mesh[:, 2].min() - 50, np.float32)
        target = np.concatenate([mesh, np.column_stack([self._border, far])]).astype(np.float32)
        source = np.concatenate([photo.mesh, self._border]).astype(np.float32)
        size = (CANVAS_PX, CANVAS_PX)
        where, owner = rasterise(target, self._triangles, source, size, both_sides=True)
        y, x = np.mgrid[0:CANVAS_PX, 0:CANVAS_PX].astype(np.float32)
        from_x = np.where(owner >= 0, where[..., 0], x).astype(np.float32)
        from_y = np.where(owner >= 0, where[..., 1], y).astype(np.float32)
        warped = cv2.remap(
            photo.canvas, from_x, from_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )
        before = cv2.remap(photo.lit, from_x, from_y, cv2.INTER_LINEAR)
        after = self._lit(camera, self.shapes.neutral + moves)
        known = (before > 0.05) & (after > 0.05)
        if rim_px:
            disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * rim_px + 1,) * 2)
            known = cv2.erode(known.astype(np.uint8), disc) > 0
        ratio = np.where(known, after / np.maximum(before, 0.05), 1.0).astype(np.float32)
        ratio = np.asarray(cv2.GaussianBlur(np.clip(ratio, *_SHADE), (0, 0), _SOFT_PX), np.float32)
        return np.asarray(np.clip(warped * ratio + 0.5, 0, 255), np.uint8)

    def _lit(self, camera: Camera, points: Floats) -> Floats:
        seen = camera.project(points)
        bright = lit(seen, self._skin, self._light)[:, None].astype(np.float32)
        image, _ = rasterise(seen, self._skin, bright, (CANVAS_PX, CANVAS_PX))
        return np.ascontiguousarray(image[..., 0])


def delaunay(points: Floats) -> NDArray[np.int64]:
    """(t, 3) triangles between points (n, 2); points that coincide share the first one's row."""
    low, high = points.min(axis=0), points.max(axis=0)
    area = cv2.Subdiv2D((int(low[0]) - 2, int(low[1]) - 2, *map(int, high - low + 5)))
    for x, y in points:
        area.insert((float(x), float(y)))
    corners = np.asarray(area.getTriangleList(), np.float32).reshape(-1, 3, 2)
    inside = ((corners >= low - 0.5) & (corners <= high + 0.5)).all(axis=(1, 2))
    flat = corners[inside].reshape(-1, 1, 2)
    rows = [int(((points - corner) ** 2).sum(axis=1).argmin()) for (corner,) in flat]
    return np.array(rows, np.int64).reshape(-1, 3)

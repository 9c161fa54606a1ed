"""Gray pictures of ICT-FaceKit's face."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.opencv import cv2
from emoscope.lab.actions.camera import Camera
from emoscope.lab.actions.people import Light, Person
from emoscope.lab.actions.raster import lit, rasterise
from emoscope.lab.actions.shapes import GUMS, SCLERAE, SKIN, TEETH, FaceShapes

Floats = NDArray[np.float32]
Gray = NDArray[np.uint8]
BACK = "M_BackHead"
DRAWN = (SKIN, BACK, TEETH, GUMS, *SCLERAE)
_BROWS = (slice(17, 22), slice(22, 27))
_LIPS = slice(48, 60)
_GRAYS = {TEETH: 0.8, GUMS: 0.12, **dict.fromkeys(SCLERAE, 0.75)}
_FINER = 2
_SUNK_CM = 0.06
"""How far eyeballs are set back: thin lids of made-up people would let them through."""
_FRONT_CM = 1.08
"""From the point about which an eye turns to its front."""
_IRIS_CM, _PUPIL_CM = 0.58, 0.22
"""Radii; the iris is painted onto the eyeball, whose front hides the model's own."""


def _near_line(points: Floats, line: Floats) -> Floats:
    """(n,) distance of each point from a line of segments (k, 3)."""
    best = np.full(len(points), np.inf)
    for start, end in pairwise(line):
        way = end - start
        along = np.clip((points - start) @ way / (way @ way), 0, 1)
        best = np.minimum(best, np.linalg.norm(points - start - along[:, None] * way, axis=1))
    return best.astype(np.float32)


class Renderer:
    """Renders people with one model.

    Args:
        shapes: The model.
        landmarks: (68,) vertices of the usual 68 landmarks.
    """

    def __init__(self, shapes: FaceShapes, landmarks: NDArray[np.int64]) -> None:
        self.shapes, self.landmarks = shapes, landmarks
        self._skin = np.unique(shapes.triangles_of(SKIN, BACK))
        self._triangles = shapes.triangles_of(*DRAWN)
        self._grays = np.ones(len(shapes.neutral), np.float32)
        for name, gray in _GRAYS.items():
            self._grays[np.unique(shapes.triangles_of(name))] = gray
        rest = shapes.neutral[self._skin]
        marks = shapes.neutral[landmarks]
        self._sunk = np.zeros((len(shapes.neutral), 1), np.float32)
        for name in SCLERAE:
            eye = np.unique(shapes.triangles_of(name))
            self._sunk[eye] = _SUNK_CM
            ball = shapes.neutral[eye]
            middle = (ball[:, :2].max(axis=0) + ball[:, :2].min(axis=0)) / 2
            off = np.linalg.norm(ball[:, :2] - middle, axis=1)
            front = ball[:, 2] > ball[:, 2].mean()
            self._grays[eye[front & (off < _IRIS_CM)]] = 0.18
            self._grays[eye[front & (off < _PUPIL_CM)]] = 0.04
        self._brow_cm = np.minimum(*(_near_line(rest, marks[rows]) for rows in _BROWS))
        mouth = np.concatenate([marks[_LIPS], marks[_LIPS][:1]])
        outline = np.ascontiguousarray(mouth[:, :2], np.float32)
        self._lips = np.array(
            [
                z > marks[_LIPS, 2].min() - 1.0
                and cv2.pointPolygonTest(outline, (float(x), float(y)), False) >= 0
                for x, y, z in rest
            ]
        )
        self.person = lru_cache(maxsize=4)(self._person)

    def _person(self, person: Person) -> tuple[Floats, Floats]:
        grays = self._grays.copy()
        rng = np.random.default_rng(person.seed)
        hair = np.clip(1.5 - self._brow_cm / person.brow_width_cm, 0, 1)
        tone = 1 - (1 - person.brow) * hair
        tone = np.where(self._lips, person.lips, tone)
        waves = rng.normal(0, 1, (6, 3)) * 0.8
        mottle = np.cos(self.shapes.neutral[self._skin] @ waves.T + rng.uniform(0, 6, 6)).mean(1)
        grays[self._skin] = person.skin * tone * (1 + person.mottle * 2 * mottle)
        return self.shapes.neutral + self.shapes.identity(person.modes), grays

    def look(self, direction: tuple[float, float, float]) -> None:
        """Paint irises anew, so that both eyes look into a direction.

        Args:
            direction: Of length 1, in the model's axes; (0, 0, 1) is straight ahead.
        """
        for name in SCLERAE:
            eye = np.unique(self.shapes.triangles_of(name))
            ball = self.shapes.neutral[eye]
            middle = (ball.max(axis=0) + ball.min(axis=0)) / 2
            middle[2] = ball[:, 2].max() - _FRONT_CM
            ways = ball - middle
            ways /= np.linalg.norm(ways, axis=1, keepdims=True)
            off = np.arccos(np.clip(ways @ np.array(direction), -1, 1))
            self._grays[eye] = _GRAYS[name]
            self._grays[eye[off < np.arcsin(_IRIS_CM / _FRONT_CM)]] = 0.18
            self._grays[eye[off < np.arcsin(_PUPIL_CM / _FRONT_CM)]] = 0.04
        self.person.cache_clear()

    def picture(
        self, person: Person, moved: Floats, camera: Camera, light: Light, size_px: int,
        background: float = 0.5,
    ) -> Gray:  # fmt: skip
        """(size_px, size_px) uint8.

        Args:
            person: Whose face is drawn.
            moved: (V, 3) displacement of the expression.
            camera: To pixels of the picture.
            light: On the face.
            size_px: Side of the picture.
            background: Its gray, 0 to 1.
        """
        rest, grays = self.person(person)
        points = rest + moved - self._sunk * np.array([0, 0, 1], np.float32)
        middle = (_FINER - 1) / 2
        finer = camera.after(np.array([[_FINER, 0, middle], [0, _FINER, middle]]))
        seen = finer.project(points)
        shaded = (grays * lit(seen, self._triangles, light))[:, None].astype(np.float32)
        side = size_px * _FINER
        image, owner = rasterise(seen, self._triangles, shaded, (side, side))
        gray = np.where(owner >= 0, image[..., 0], background)
        small = cv2.resize(
            np.clip(gray * 255, 0, 255).astype(np.float32), (size_px, size_px),
            interpolation=cv2.INTER_AREA,
        )  # fmt: skip
        return np.asarray(np.rint(small), np.uint8)

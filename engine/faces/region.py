"""The turned square of a picture in which one face is looked at."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from emoscope.engine.data import Floats, Image
from emoscope.engine.faces.shrinking import shrunk
from emoscope.engine.opencv import cv2

ROOM = 1.5
"""Side of the square in sizes of the box around the face."""

LEFT_CORNER, RIGHT_CORNER = 33, 263
"""Outer corners of the eyes in the mesh: they say how far the head is tilted."""

CACHE_LINE_PX = 21
"""Three bytes each: one of these pixels lies in every 64 bytes, which come together."""

COARSEST = 4.0
"""Pixels of the picture per pixel of the crop up to which it is sampled directly."""


@dataclass(frozen=True, slots=True)
class Region:
    """A square.

    Attributes:
        x_px, y_px: Centre.
        side_px: Side of the square, in pixels of the frame.
        angle: By which it is turned, in radians, from the x axis towards the y axis.
    """

    x_px: float
    y_px: float
    side_px: float
    angle: float

    @property
    def bounds(self) -> Floats:
        """(4,) left, top, right, bottom of the square as if it were not turned."""
        half = self.side_px / 2
        x, y = self.x_px, self.y_px
        return np.array([x - half, y - half, x + half, y + half], np.float32)

    def overlap(self, other: Region) -> float:
        """Intersection over union with another, as if neither were turned.

        In plain numbers: for the few faces of a picture a tenth of numpy's time.
        """
        reach = (self.side_px + other.side_px) / 2
        smaller = min(self.side_px, other.side_px)
        wide = min(reach - abs(self.x_px - other.x_px), smaller)
        high = min(reach - abs(self.y_px - other.y_px), smaller)
        if not (wide > 0 and high > 0):
            return 0.0
        shared = wide * high
        return shared / (self.side_px**2 + other.side_px**2 - shared)

    def crop(
        self,
        image: Image,
        side_px: int,
        *,
        outside: int = cv2.BORDER_REPLICATE,
        into: Image | None = None,
    ) -> Image:
        """(side_px, side_px, 3) uint8: what the square shows, upright.

        Args:
            image: (H, W, 3) uint8.
            side_px: Side of the crop, in pixels.
            outside: OpenCV's border mode for what is not in the picture.
            into: Where to write it; a new array if not given.
        """
        step = self.side_px / side_px
        region = self
        if step > COARSEST:
            image, region = _shrunk(image, self, int(step / COARSEST) + 1)
        elif step > 1.0:
            _read(image, self)
        matrix = region._matrix(side_px)
        size = (side_px, side_px)
        return cv2.warpAffine(  # type: ignore[return-value]
            image, matrix, size, dst=into, flags=cv2.INTER_LINEAR, borderMode=outside
        )

    def place(self, points: Floats, side_px: int) -> Floats:
        """Points found in a crop to where they are in the picture.

        Args:
            points: (n, 3) float32 in pixels of the crop.
            side_px: Side of the crop, in pixels.
        """
        scale = self.side_px / side_px
        cos, sin = math.cos(self.angle) * scale, math.sin(self.angle) * scale
        turn = np.array([[cos, sin, 0], [-sin, cos, 0], [0, 0, scale]], np.float32)
        middle = side_px / 2
        shift = np.array(
            [self.x_px - middle * (cos - sin), self.y_px - middle * (sin + cos), 0], np.float32
        )
        return np.asarray(points @ turn + shift, np.float32)

    def _matrix(self, side_px: int) -> Floats:
        """(2, 3) from the picture to the crop."""
        scale = side_px / self.side_px
        cos, sin = math.cos(self.angle) * scale, math.sin(self.angle) * scale
        middle = side_px / 2
        return np.array(
            [
                [cos, sin, middle - cos * self.x_px - sin * self.y_px],
                [-sin, cos, middle + sin * self.x_px - cos * self.y_px],
            ],
            np.float64,
        )


def whole(width_px: int, height_px: int) -> Region:
    """The smallest square around a whole picture."""
    return Region(width_px / 2, height_px / 2, float(max(width_px, height_px)), 0.0)


def around_detection(box: Floats, eyes: Floats) -> Region:
    """Where to look for the landmarks of a face that was detected.

    Args:
        box: (4,) left, top, right, bottom in pixels.
        eyes: (2, 2) left and right eye in pixels.
    """
    return _around(box[:2], box[2:], eyes[0], eyes[1])


def around_mesh(mesh: Floats) -> Region:
    """Where the face of this mesh will be in the next frame: about where it is now.

    Args:
        mesh: (468, 3) float32 in pixels.
    """
    flat = np.ascontiguousarray(mesh[:, :2].T)
    return _around(
        flat.min(axis=1), flat.max(axis=1), mesh[LEFT_CORNER, :2], mesh[RIGHT_CORNER, :2]
    )


def _around(low: Floats, high: Floats, left_eye: Floats, right_eye: Floats) -> Region:
    x0, y0 = low.tolist()
    x1, y1 = high.tolist()
    (ax, ay), (bx, by) = left_eye.tolist(), right_eye.tolist()
    side = ROOM * max(x1 - x0, y1 - y0)
    return Region((x0 + x1) / 2, (y0 + y1) / 2, side, math.atan2(by - ay, bx - ax))


def _read(image: Image, region: Region) -> None:
    """Read a part of a picture in order, so that the processor has it at hand.

    What another thread decoded lies far away. Sampling jumps through it and waits for each jump;
    in order the same part comes several times as fast, for this crop and for the aligned one.
    """
    height, width = image.shape[:2]
    half = region.side_px / 2
    x0, x1 = (int(min(max(v, 0), width)) for v in (region.x_px - half, region.x_px + half))
    y0, y1 = (int(min(max(v, 0), height)) for v in (region.y_px - half, region.y_px + half))
    image[y0:y1, x0:x1:CACHE_LINE_PX, 0].copy()


def _shrunk(image: Image, region: Region, factor: int) -> tuple[Image, Region]:
    """The part of a picture that a region can show, shrunk by a whole number.

    Bilinear sampling reads 2 x 2 pixels only; a face of thousands of pixels must be shrunk first.
    """
    reach = region.side_px * 0.75
    height, width = image.shape[:2]
    x0, x1 = (int(min(max(v, 0), width)) for v in (region.x_px - reach, region.x_px + reach))
    y0, y1 = (int(min(max(v, 0), height)) for v in (region.y_px - reach, region.y_px + reach))
    x1, y1 = max(x1, min(x0 + 1, width)), max(y1, min(y0 + 1, height))
    part = image[y0:y1, x0:x1]
    if part.size == 0:
        return image, region
    x, y = (region.x_px - x0) / factor, (region.y_px - y0) / factor
    return shrunk(part, factor), Region(x, y, region.side_px / factor, region.angle)

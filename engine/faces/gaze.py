"""How far each eye is open, and how far to the side they look, by MediaPipe's iris network.

The network sees the square around an eye and gives its edge and the iris. An eyeball turns about a
point behind the middle of the eye's corners; seen from a camera that is not too near, the iris is
off that point by the sine of the direction. The iris is the ruler: 11.7 mm wide in nearly
everybody, and its edge lies 10.8 mm before the point about which the eye turns.

Up and down are not told: where the eyes look up, lids and points of the mesh rise with them, and a
fifth of the direction was left on rendered faces. ``docs/columns.md`` says what the rest is
worth.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from emoscope.engine.data import Floats, Image
from emoscope.engine.faces.alignment import LEFT_EYE, RIGHT_EYE
from emoscope.engine.faces.quality import head_turn
from emoscope.engine.faces.region import Region
from emoscope.engine.networks.network import Network

SIDE_PX = 64
ROOM = 2.3
"""Side of the square in widths of the eye, as the network was trained."""

ARM = 10.8 / 11.7
"""From the point about which an eye turns to the iris, in diameters of the iris."""

BACK = 0.33
"""How far that point lies behind the middle of the corners, likewise: in ICT-FaceKit's average."""

CLOSED = 0.15
"""Eyes that are less open show too little of the iris."""

SMALLEST_PX = 12.0
"""Nor does an eye that is less wide."""

CORNERS = (0, 8)
LID_PAIRS = ((11, 3), (13, 5))
"""Upper and lower points of the network's edge: those of the mesh 160, 144 and 158, 153."""


@dataclass(frozen=True, slots=True)
class Eyes:
    """What was found of a face's eyes.

    Attributes:
        left: Distance of the lids over the width of the eye that is left in the picture.
        right: Of the other one.
        gaze_yaw_deg: How far to the side they look, 0 is towards the camera, positive to the
            picture's right, along the line of the eyes; None while they are closed or too small.
    """

    left: float
    right: float
    gaze_yaw_deg: float | None


class EyeFinder:
    """Finds iris and lids with the iris network.

    Args:
        network: Maps (n, 64, 64, 3) to edge and iris. Closed with this.
    """

    def __init__(self, network: Network) -> None:
        self._network = network

    def find(self, image: Image, meshes: Sequence[Floats]) -> list[Eyes]:
        """The eyes of each face.

        Args:
            image: (H, W, 3) uint8 RGB.
            meshes: (468, 3) float32 pixels of each face.
        """
        if not meshes:
            return []
        regions = [_around(mesh, eye) for mesh in meshes for eye in (LEFT_EYE, RIGHT_EYE)]
        crops = np.empty((len(regions), SIDE_PX, SIDE_PX, 3), np.uint8)
        for place, region in enumerate(regions):
            region.crop(image, SIDE_PX, into=crops[place])
        # The network knows eyes that lie as the left one of a picture does.
        crops[1::2] = crops[1::2, :, ::-1].copy()
        edges, irises = self._network.run(crops)
        out = []
        for face, mesh in enumerate(meshes):
            mine = slice(2 * face, 2 * face + 2)
            left, right = (_opening(edge) for edge in edges[mine])
            small = min(region.side_px for region in regions[mine]) < ROOM * SMALLEST_PX
            hidden = small or (left + right) / 2 < CLOSED
            out.append(Eyes(left, right, None if hidden else _yaw(mesh, irises[mine])))
        return out

    def close(self) -> None:
        self._network.close()


def _around(mesh: Floats, eye: tuple[int, int]) -> Region:
    (ax, ay), (bx, by) = mesh[list(eye), :2].tolist()
    (cx, cy), (dx, dy) = mesh[[LEFT_EYE[0], RIGHT_EYE[1]], :2].tolist()
    side = ROOM * max(math.hypot(bx - ax, by - ay), 1.0)
    return Region((ax + bx) / 2, (ay + by) / 2, side, math.atan2(dy - cy, dx - cx))


def _opening(edge: Floats) -> float:
    flat = edge[:, :2]
    width = float(np.linalg.norm(flat[CORNERS[1]] - flat[CORNERS[0]]))
    gaps = [float(np.linalg.norm(flat[low] - flat[up])) for up, low in LID_PAIRS]
    return sum(gaps) / len(gaps) / max(width, 1e-6)


def _yaw(mesh: Floats, irises: Floats) -> float:
    """Degrees to the side, mean of both eyes.

    Args:
        mesh: (468, 3) pixels.
        irises: (2, 5, 3) pixels of the crops, whose middle is that of an eye's corners, of the left
            and the right eye, the latter mirrored: centre, two ends across, top and bottom.
    """
    behind = BACK * math.sin(math.radians(head_turn(mesh)[0]))
    sines = []
    for iris, sign in zip(irises[:, :, :2], (1.0, -1.0), strict=True):
        diameter = max(
            float(np.linalg.norm(iris[1] - iris[3])), float(np.linalg.norm(iris[2] - iris[4])), 1e-6
        )
        off = sign * (float(iris[0, 0]) - SIDE_PX / 2) / diameter
        sines.append((off + behind) / ARM)
    return math.degrees(math.asin(min(1.0, max(-1.0, sum(sines) / len(sines)))))

"""Where each face-mesh landmark goes for each expression of the demo clip.

All offsets are in the face's own frame (x along the eyes, y down the face) and in units of the
distance between the outer corners of the eyes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import RBFInterpolator

Points = NDArray[np.float64]

# MediaPipe face mesh, left to right in the picture.
OUTER_UPPER = [61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291]
OUTER_LOWER = [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291]
INNER_UPPER = [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308]
INNER_LOWER = [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308]
BROW_LEFT = [70, 63, 105, 66, 107, 46, 53, 52, 65, 55]  # upper edge, then lower; outer to inner
BROW_RIGHT = [300, 293, 334, 296, 336, 276, 283, 282, 295, 285]
LID_LEFT = [33, 246, 161, 160, 159, 158, 157, 173, 133]
UNDER_LEFT = [33, 7, 163, 144, 145, 153, 154, 155, 133]
FOLD_LEFT = [247, 30, 29, 27, 28, 56, 190]
LID_RIGHT = [263, 466, 388, 387, 386, 385, 384, 398, 362]
UNDER_RIGHT = [263, 249, 390, 373, 374, 380, 381, 382, 362]
FOLD_RIGHT = [467, 260, 259, 257, 258, 286, 414]
JAW = [397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136, 172]
CHEEKS_AND_TEMPLES = [
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288,
    58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
]  # fmt: skip
NOSE = [1, 4, 5, 195, 6, 168, 98, 327, 64, 294, 2, 48, 278]
CHEEKS = [50, 280, 205, 425, 187, 411, 206, 426]


@dataclass(frozen=True)
class Pose:
    """One expression.

    Attributes:
        width: Of the mouth, as a factor on the photo's (a smile).
        middle: Of the line of the mouth: below (+) the photo's.
        corners: How far below (+) its middle the mouth's line ends.
        opening: Between the inner edges of the lips.
        upper_lip, lower_lip: Thickness, as a factor on the photo's.
        jaw: How far the chin goes down.
        brow_inner, brow_middle, brow_outer: Downwards (+).
        brow_together: Of the inner ends.
        lid: Upper lid downwards (+).
        under: Lower lid downwards (+).
        cheeks: Downwards (+).
    """

    width: float
    middle: float = 0.0
    corners: float = 0.0
    opening: float = 0.0
    upper_lip: float = 1.0
    lower_lip: float = 1.0
    jaw: float = 0.0
    brow_inner: float = 0.0
    brow_middle: float = 0.0
    brow_outer: float = 0.0
    brow_together: float = 0.0
    lid: float = 0.0
    under: float = 0.0
    cheeks: float = 0.0


POSES = {
    "neutral": Pose(
        width=0.86, middle=0.0, corners=0.018, upper_lip=1.3, lower_lip=1.0, jaw=-0.03,
        under=0.008, cheeks=0.03,
    ),
    "smile": Pose(
        width=1.13, middle=0.01, corners=-0.125, opening=0.145, jaw=0.03,
        lid=0.008, under=-0.02, cheeks=-0.035,
    ),
    "frown": Pose(
        width=0.88, middle=-0.025, corners=0.13, upper_lip=0.95, lower_lip=0.9, jaw=-0.03,
        brow_inner=0.11, brow_middle=0.085, brow_outer=0.03, brow_together=0.07,
        lid=0.025, under=-0.012, cheeks=0.02,
    ),
    "surprise": Pose(
        width=0.74, middle=0.10, corners=-0.01, opening=0.27, upper_lip=1.15, lower_lip=1.1,
        jaw=0.17, brow_inner=-0.12, brow_middle=-0.13, brow_outer=-0.10,
        lid=-0.03, under=0.015, cheeks=0.04,
    ),
}  # fmt: skip


class Puppet:
    """Landmarks of the photo, and where they go.

    Args:
        landmarks: (468, 2) pixels of the photo.
    """

    def __init__(self, landmarks: Points) -> None:
        eyes = landmarks[263] - landmarks[33]
        self.unit_px = float(np.hypot(*eyes))
        x = eyes / self.unit_px
        self._axes = np.stack([x, [-x[1], x[0]]])  # rows: along the eyes, down the face
        self._origin = landmarks[[33, 263]].mean(axis=0)
        self.local = self.to_local(landmarks)

    def to_local(self, points: Points) -> Points:
        return (points - self._origin) @ self._axes.T / self.unit_px

    def to_pixels(self, local: Points) -> Points:
        return local * self.unit_px @ self._axes + self._origin

    def offsets(self, pose: Pose) -> Points:
        """(468, 2) local offsets of all landmarks for a pose."""
        controls: dict[int, Points] = {}
        self._mouth(pose, controls)
        self._eyes_and_brows(pose, controls)
        for index in JAW:
            # Strongest at the chin, fading towards the jaw's angles.
            side = abs(self.local[index, 0]) / 0.55
            controls[index] = np.array([0.0, pose.jaw * max(0.25, 1.0 - side**2)])
        for index in CHEEKS:
            controls[index] = np.array([0.0, pose.cheeks])
        for index in (*CHEEKS_AND_TEMPLES, *NOSE):
            controls[index] = np.zeros(2)
        known = sorted(controls)
        field = RBFInterpolator(
            self.local[known], np.array([controls[i] for i in known]), kernel="thin_plate_spline"
        )
        offsets: Points = field(self.local)
        for index in known:
            offsets[index] = controls[index]
        return offsets

    def _mouth(self, pose: Pose, controls: dict[int, Points]) -> None:
        at = self.local
        centre = at[[61, 291]].mean(axis=0)
        half = abs(at[291, 0] - at[61, 0]) / 2
        line = (at[13, 1] + at[14, 1]) / 2 + pose.middle
        for ou, iu, il, ol in zip(OUTER_UPPER, INNER_UPPER, INNER_LOWER, OUTER_LOWER, strict=True):
            targets: dict[int, tuple[float, float]] = {}
            for index in (ou, iu, il, ol):
                u = min(1.0, abs(at[index, 0] - centre[0]) / half)
                y = line + pose.corners * u**1.8
                gap = pose.opening * max(0.0, 1.0 - u**2) ** 0.7
                targets[index] = (u, y - 0.35 * gap if index in (ou, iu) else y + 0.65 * gap)
            upper = pose.upper_lip * (at[iu, 1] - at[ou, 1])
            lower = pose.lower_lip * (at[ol, 1] - at[il, 1])
            for index, extra in ((iu, 0.0), (il, 0.0), (ou, -upper), (ol, lower)):
                x = centre[0] + (at[index, 0] - centre[0]) * pose.width
                y = targets[iu if index in (ou, iu) else il][1] + extra
                controls[index] = np.array([x, y]) - at[index]
        for outer in (61, 291):
            inner = 78 if outer == 61 else 308
            # The corners are one point of both lips.
            u_line = line + pose.corners
            x = centre[0] + (at[outer, 0] - centre[0]) * pose.width
            controls[outer] = np.array([x, u_line]) - at[outer]
            x = centre[0] + (at[inner, 0] - centre[0]) * pose.width
            controls[inner] = np.array([x, u_line]) - at[inner]

    def _eyes_and_brows(self, pose: Pose, controls: dict[int, Points]) -> None:
        for brow, inwards in ((BROW_LEFT, 1.0), (BROW_RIGHT, -1.0)):
            for place, index in enumerate(brow):
                t = (place % 5) / 4  # 0 outer, 1 inner
                down = np.interp(
                    t, [0, 0.5, 1], [pose.brow_outer, pose.brow_middle, pose.brow_inner]
                )
                controls[index] = np.array([inwards * pose.brow_together * t**2, down])
        eyes = ((LID_LEFT, UNDER_LEFT, FOLD_LEFT), (LID_RIGHT, UNDER_RIGHT, FOLD_RIGHT))
        for lid, under, fold in eyes:
            for ring, amount in ((lid, pose.lid), (under, pose.under)):
                for place, index in enumerate(ring):
                    bend = np.sin(np.pi * place / (len(ring) - 1))
                    controls[index] = np.array([0.0, amount * bend])
            for place, index in enumerate(fold):
                bend = np.sin(np.pi * (place + 1) / (len(fold) + 1))
                controls[index] = np.array([0.0, (pose.lid * 0.7 + 0.25 * pose.brow_middle) * bend])

"""How well a face can be read: size, sharpness and head turn, and the state they give."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from emoscope.engine.data import Box, Floats, Image, Quality, State
from emoscope.engine.faces.light import light
from emoscope.engine.opencv import cv2

SMALL_PX = 40.0
BLURRED = 0.3
TURNED_YAW_DEG = 50.0
TURNED_PITCH_DEG = 40.0

SIDE_PX = 64
"""Sharpness is measured at one scale, so that it means the same for every pack and distance."""

PITCH_ZERO_DEG = -5.0

# Left and right in the picture, from the middle of the face outwards and from brow to jaw.
SIDES = ((33, 263), (234, 454), (127, 356), (61, 291), (172, 397))
TOP, CHIN = 10, 152
FROM = np.array([*(left for left, _ in SIDES), CHIN])
TO = np.array([*(right for _, right in SIDES), TOP])


def face_box(landmarks: Floats) -> Box:
    """The smallest upright box around the landmarks ((n, 2) pixels)."""
    # Two rows of one kind: several times as fast as along the other axis.
    flat = np.ascontiguousarray(landmarks[:, :2].T)
    (x0, y0), (x1, y1) = flat.min(axis=1).tolist(), flat.max(axis=1).tolist()
    return Box(x0, y0, x1 - x0, y1 - y0)


def head_turn(landmarks: Floats) -> tuple[float, float]:
    """Yaw and pitch in degrees from the depth of the face mesh.

    Args:
        landmarks: (468, 3) float32 pixels, z towards the back.

    Returns:
        Yaw, positive to the picture's right; pitch, positive up.
    """
    *sides, up = (landmarks[TO] - landmarks[FROM]).tolist()
    yaws = sorted(_rise_deg(side) for side in sides)
    return yaws[len(yaws) // 2], _rise_deg(up) - PITCH_ZERO_DEG


def _rise_deg(way: Sequence[float]) -> float:
    x, y, z = way
    return math.degrees(math.atan2(z, math.hypot(x, y)))


def sharpness(crop: Image) -> float:
    """Share of the crop's fine variation that another blur would take away.

    A picture that is blurred already loses little (idea: Crete et al., "The blur effect", 2007).
    Contrast and size cancel out.

    Args:
        crop: (S, S, 3) uint8, aligned.

    Returns:
        0 (blurred) to 1 (sharp).
    """
    # In fractions of a grey level: the steps of whole levels would count as detail.
    gray = cv2.cvtColor(crop.astype(np.float32), cv2.COLOR_RGB2GRAY)
    if gray.shape[0] != SIDE_PX:
        shrink = gray.shape[0] > SIDE_PX
        how = cv2.INTER_AREA if shrink else cv2.INTER_LINEAR
        gray = cv2.resize(gray, (SIDE_PX, SIDE_PX), interpolation=how)
    # The middle only: hair, collars and what is behind are sharp on their own account.
    inner = gray[SIDE_PX // 6 : -SIDE_PX // 6, SIDE_PX // 6 : -SIDE_PX // 6]
    losses = []
    for kernel in ((1, 5), (5, 1)):
        blurred = cv2.blur(inner, kernel)
        if kernel[0] == 1:
            before, after = inner[1:] - inner[:-1], blurred[1:] - blurred[:-1]
        else:
            before, after = inner[:, 1:] - inner[:, :-1], blurred[:, 1:] - blurred[:, :-1]
        before, after = np.abs(before), np.abs(after)
        total = float(before.sum())
        losses.append(float(np.maximum(0, before - after).sum()) / total if total > 1 else 0.0)
    return max(losses)


def judge(landmarks: Floats, box: Box, crop: Image) -> Quality:
    """All figures of one face.

    Args:
        landmarks: (468, 3) float32 pixels.
        box: Of the landmarks.
        crop: (S, S, 3) uint8, aligned.
    """
    face_px = min(box.width_px, box.height_px)
    sharp = sharpness(crop)
    lit = light(crop)
    yaw, pitch = head_turn(landmarks)
    size_part = _ramp(face_px, 0.5 * SMALL_PX, 2.0 * SMALL_PX)
    sharp_part = _ramp(sharp, 0.5 * BLURRED, 2.0 * BLURRED)
    turn = max(abs(yaw) / TURNED_YAW_DEG, abs(pitch) / TURNED_PITCH_DEG)
    turn_part = 1.0 - _ramp(turn, 0.3, 1.4)
    if face_px < SMALL_PX:
        state = State.SMALL
    elif turn > 1.0:
        state = State.TURNED
    elif lit == 0.0:
        state = State.DARK
    elif sharp < BLURRED:
        state = State.BLURRED
    else:
        state = State.OK
    value = (size_part * sharp_part * turn_part) ** (1 / 3) * lit ** (1 / 3)
    return Quality(face_px, sharp, yaw, pitch, value, state)


def _ramp(value: float, low: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low)))

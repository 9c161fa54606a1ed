"""Pictures of high dynamic range (HLG, PQ) as an ordinary screen shows them.

Formulas of ITU-R BT.2100 (transfer functions) and BT.2087 (primaries). White is 100 cd/m2, as in
ordinary video; the highlights above a knee are pressed together, all below stays as it is.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Image
from emoscope.engine.opencv import cv2

PQ, HLG = 16, 18
"""Numbers of the transfer functions in ITU-T H.273, which FFmpeg uses."""
BT2020 = 9
WHITE_NITS = 100.0
HLG_PEAK_NITS, HLG_GAMMA = 1000.0, 1.2
PEAK = HLG_PEAK_NITS / WHITE_NITS
KNEE = 0.8
SCREEN_GAMMA = 2.4
STEPS = 4096
TO_BT709 = np.array(
    [[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]],
    np.float32,
)
LUMA = np.array([0.2627, 0.6780, 0.0593], np.float32)


def is_hdr(frame: Any) -> bool:
    """Whether a decoded frame (PyAV) has one of the two transfer functions."""
    return int(frame.color_trc or 0) in (PQ, HLG)


def to_sdr(image: NDArray[np.uint16], transfer: int, primaries: int) -> Image:
    """A picture of high dynamic range as an ordinary one.

    Args:
        image: (H, W, 3) uint16 RGB, full range, in the frame's own transfer function.
        transfer: :data:`PQ` or :data:`HLG`.
        primaries: As in H.273.

    Returns:
        (H, W, 3) uint8.
    """
    light: NDArray[np.float32] = np.take(_linear(transfer), image >> 4)
    if transfer == HLG:  # the picture as a screen of 1000 cd/m2 shows it
        luma = np.maximum(light @ LUMA, 1e-6)[..., None]
        light = light * (PEAK * luma ** (HLG_GAMMA - 1))
    if primaries == BT2020:
        light = np.asarray(cv2.transform(light, TO_BT709), np.float32)
    strongest = light.max(axis=2)
    high = strongest > KNEE
    if high.any():
        light[high] *= (_pressed(strongest[high]) / strongest[high])[:, None]
    steps = (np.clip(light, 0, 1) * (STEPS * 16 - 1)).astype(np.uint16)
    return np.take(_shown(), steps)


def _pressed(value: NDArray[np.float32]) -> NDArray[np.float32]:
    """Values above the knee, smoothly into what is left up to 1, which the peak reaches."""
    room, span = 1 - KNEE, PEAK - KNEE
    over = np.minimum(value - KNEE, span) / room
    reach = span / room
    pressed = KNEE + room * over * (1 + over / reach**2) / (1 + over)
    return np.asarray(pressed, np.float32)


@lru_cache(2)
def _linear(transfer: int) -> NDArray[np.float32]:
    """(4096,) light of each code value: for PQ in units of white, for HLG of the scene."""
    code = np.linspace(0.0, 1.0, STEPS)
    if transfer == PQ:
        root = code ** (32 / 2523)
        top = np.maximum(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root)
        return (10_000 / WHITE_NITS * top ** (16384 / 2610)).astype(np.float32)
    a = 0.17883277
    b, c = 1 - 4 * a, 0.5 - a * np.log(4 * a)
    return np.where(code <= 0.5, code**2 / 3, (np.exp((code - c) / a) + b) / 12).astype(np.float32)


@lru_cache(1)
def _shown() -> NDArray[np.uint8]:
    """(65536,) code value of an ordinary screen for each step of light."""
    light = np.arange(STEPS * 16) / (STEPS * 16 - 1)
    return np.round(255 * light ** (1 / SCREEN_GAMMA)).astype(np.uint8)

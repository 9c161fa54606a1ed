"""How well a face is lit: brightness and contrast of its crop, in one figure."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Image

DARK_LEVEL, LIT_LEVEL = 24.0, 70.0
"""Grey level of the crop's brighter parts: below the first it is dark, from the second on lit."""
FLAT_RANGE, FULL_RANGE = 14.0, 45.0
"""Range of grey levels likewise: below the first nothing can be told apart."""


def light(crop: Image) -> float:
    """0 (too dark or without contrast) to 1 (well lit).

    Args:
        crop: (S, S, 3) uint8, aligned.
    """
    side = crop.shape[0] // 6
    inner = crop[side : crop.shape[0] - side, side : crop.shape[1] - side : 2].mean(axis=2)
    levels = np.sort(inner, axis=None)
    low, high = _part(levels, 0.05), _part(levels, 0.95)
    level = (high - DARK_LEVEL) / (LIT_LEVEL - DARK_LEVEL)
    contrast = (high - low - FLAT_RANGE) / (FULL_RANGE - FLAT_RANGE)
    return min(1.0, max(0.0, level)) * min(1.0, max(0.0, contrast))


def _part(levels: NDArray[np.float64], part: float) -> float:
    """The level below which so much of sorted levels lies; a tenth of numpy's own time."""
    place = part * (len(levels) - 1)
    below = int(place)
    low, high = float(levels[below]), float(levels[min(below + 1, len(levels) - 1)])
    return low + (high - low) * (place - below)

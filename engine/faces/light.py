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
    inner = crop[side : crop.shape[0] - side, side : crop.shape[1] - side : 2]
    # Sums of three channels are whole numbers: counting them is faster than sorting their means.
    red, green, blue = (inner[..., channel].ravel() for channel in range(3))
    counts = np.bincount(np.add(red, green, dtype=np.intp) + blue)
    upto = counts.cumsum()
    low, high = _part(upto, 0.05), _part(upto, 0.95)
    level = (high - DARK_LEVEL) / (LIT_LEVEL - DARK_LEVEL)
    contrast = (high - low - FLAT_RANGE) / (FULL_RANGE - FLAT_RANGE)
    return min(1.0, max(0.0, level)) * min(1.0, max(0.0, contrast))


def _part(upto: NDArray[np.intp], part: float) -> float:
    """The grey level below which so much of the pixels lies.

    Args:
        upto: Pixels whose three channels add up to this much or less, for each sum from zero.
        part: 0 to 1.
    """
    place = part * (int(upto[-1]) - 1)
    below = int(place)
    above = min(below + 1, int(upto[-1]) - 1)
    low, high = (float(level) for level in np.searchsorted(upto, (below, above), "right"))
    return (low + (high - low) * (place - below)) / 3.0

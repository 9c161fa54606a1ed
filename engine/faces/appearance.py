"""What a face looks like, coarsely: a cue to tell two people apart while they cross."""

from __future__ import annotations

import numpy as np

from emoscope.engine.data import Floats, Image
from emoscope.engine.opencv import cv2

SIDE_PX = 8


def appearance(crop: Image) -> Floats:
    """Coarse colours of an aligned crop, independent of overall brightness.

    Eight by eight colours say hair, skin and what is around, and nothing that could recognise a
    person on another day; the vector lives as long as its track.

    Args:
        crop: (S, S, 3) uint8.

    Returns:
        (192,) float32 of length 1, with mean 0 per channel of YCrCb.
    """
    small = cv2.resize(crop, (SIDE_PX, SIDE_PX), interpolation=cv2.INTER_AREA)
    colour = cv2.cvtColor(small, cv2.COLOR_RGB2YCrCb).astype(np.float32)
    luma, chroma = colour[..., :1], colour[..., 1:] - 128.0
    # Brightness and contrast change with exposure: only the pattern of luma counts. Chroma keeps
    # its offset (it is the hue of skin, hair and wall) and weighs more, as it spans less.
    luma = (luma - luma.mean()) / (luma.std() + 8.0)
    chroma = chroma / 12.0
    vector = np.concatenate([luma.ravel(), chroma.ravel()])
    return np.asarray(vector / (np.linalg.norm(vector) + 1e-6), np.float32)


def difference(one: Floats, other: Floats) -> float:
    """0 for the same look to 2 for the opposite: one minus the cosine."""
    return float(1.0 - one @ other)

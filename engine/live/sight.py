"""Whether a camera shows anything at all: black, covered or frozen pictures, in a sentence."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Image

EVERY_S = 0.4
"""Between two looks; a look costs some microseconds."""

SURE_S = 2.0
"""So long it must hold: cameras begin with a black picture, and people walk past a lens."""

FROZEN_S = 4.0
"""Sensors are never this still: even a wall has noise."""

STEP = 16
BLACK_LEVEL = 20.0
"""Grey level of the brightest parts: below it nothing can be seen."""
COVERED_RANGE = 8.0
"""Range of grey levels, in the dark half: a finger or a lid before the lens."""
COVERED_LEVEL = 90.0

BLACK = (
    "The camera's picture is black. Open its shutter, take off its cover, switch on a light, or"
    " allow the camera in the system's privacy settings."
)
COVERED = "Something covers the camera's lens. Take it away, or clean the lens."
FROZEN = (
    "The camera's picture stands still. If nothing is paused in the camera's own program, plug it"
    " in again."
)


class Sight:
    """Looks at a camera's pictures now and then.

    Attributes:
        words: What is wrong, a sentence; empty while all is well.
    """

    def __init__(self) -> None:
        self.words = ""
        self._looked_s = float("-inf")
        self._finding, self._since_s = "", 0.0
        self._last: NDArray[np.uint8] | None = None
        self._changed_s = 0.0

    def look(self, image: Image, now_s: float) -> None:
        """Take in the newest picture.

        Args:
            image: (H, W, 3) uint8.
            now_s: By any monotonic clock.
        """
        if now_s - self._looked_s < EVERY_S:
            return
        self._looked_s = now_s
        sample = np.ascontiguousarray(image[::STEP, ::STEP])
        if self._last is None or not np.array_equal(sample, self._last):
            self._changed_s = now_s
        self._last = sample
        finding = finding_in(sample)
        if not finding and now_s - self._changed_s >= FROZEN_S:
            self.words = FROZEN
            return
        if finding != self._finding:
            self._finding, self._since_s = finding, now_s
        self.words = finding if now_s - self._since_s >= SURE_S else ""


def finding_in(sample: NDArray[np.uint8]) -> str:
    """What is wrong with one picture alone; empty for nothing."""
    grey = sample.mean(axis=2)
    low, high = np.percentile(grey, (2, 98))
    if high < BLACK_LEVEL:
        return BLACK
    if high - low < COVERED_RANGE and high < COVERED_LEVEL:
        return COVERED
    return ""

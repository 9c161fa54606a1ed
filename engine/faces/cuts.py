"""Cuts to another shot: where the picture changes its structure at once.

Structure is the pattern of light and dark in 32 by 18 fields, whatever its brightness and contrast:
a flash, a change of exposure and a lamp that is switched on change no structure for good.
"""

from __future__ import annotations

from collections import deque
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Image
from emoscope.engine.opencv import cv2

FIELDS = (32, 18)
COLOURS = (64, 36)
"""Size at which colours are counted."""
ENOUGH_PX = 120
"""Of a larger picture every n-th pixel will do: its shorter side is then at least this."""
LEVELS = 6
SAME_COLOURS = 0.85
"""Overlap of the colour counts below which it is another place."""
MOVED = 0.26
BLOCK, SEARCH = (6, 8), 4
"""What is left when every block may move so many fields; above the limit nothing fits. Something
that passes close to the camera leaves 0.20, two people who change places 0.29."""
CHANGED = 0.18
"""A loss of correlation above this is another picture. Cuts between two people of one place and
size on the project's clips lose 0.22 and more, faces that move and speak 0.06 at most."""
CHANGED_AT_FIRST = 0.35
"""The same for the second frame of all, where nothing is known of the motion."""
SUDDEN = 3.0
"""So many times the largest loss of the frames before: a fast pan loses much in every frame."""
MEMORY = 6
BLANK = 3.0
"""Standard deviation in grey levels below which a picture has no structure."""
BRIGHTER, DARKER = 1.25, 0.8
LIT_OTHERWISE = 0.15
"""With the exposure imitated, a lower loss is the same shot in another light."""
SURELY = 0.35
"""And a higher one is another shot whatever the light."""
WAIT_FRAMES = 3
"""A flash is over after so many frames."""
FAR_S = 0.3
"""Frames further apart say nothing: in the meantime anything may have moved."""

Fields = NDArray[np.float32]


class Shot(StrEnum):
    """What a frame is to those before it."""

    SAME = "same"
    CUT = "cut"
    UNSURE = "unsure"


class CutFinder:
    """Looks at consecutive frames and says where a new shot begins."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """What comes has nothing to do with what was before."""
        self._known: Fields | None = None
        self._colours: Image | None = None
        self._last_s = 0.0
        self._losses: deque[float] = deque(maxlen=MEMORY)
        self._waiting = 0

    def look(self, image: Image, time_s: float) -> Shot:
        """Judge the next frame.

        Args:
            image: (H, W, 3) uint8.
            time_s: Time of the frame, in seconds.

        Returns:
            ``UNSURE`` for the few frames in which a flash cannot be told from a cut.
        """
        step = max(1, min(image.shape[:2]) // ENOUGH_PX)
        height, width = (side // step for side in image.shape[:2])
        thin = cv2.resize(
            image[: height * step, : width * step], (width, height), interpolation=cv2.INTER_NEAREST
        )
        colours = cv2.resize(thin, COLOURS, interpolation=cv2.INTER_AREA).astype(np.uint8)
        small = cv2.resize(colours, FIELDS, interpolation=cv2.INTER_AREA)
        fields: Fields = small.astype(np.float32).mean(axis=2)
        before, self._colours = self._colours, colours
        known, far = self._known, not 0 < time_s - self._last_s <= FAR_S
        self._last_s = time_s
        if fields.std() < BLANK:
            return Shot.SAME
        if known is None or far:
            self._take(fields)
            self._losses.clear()
            return Shot.SAME
        loss = _loss(known, fields)
        usual = max(self._losses, default=0.0)
        limit = CHANGED if self._losses else CHANGED_AT_FIRST
        moved = loss > max(limit, SUDDEN * usual)
        if not moved or (before is not None and not _elsewhere(before, colours, known, fields)):
            self._losses.append(loss)
            self._take(fields)
            return Shot.SAME
        return self._changed(known, fields)

    def _changed(self, known: Fields, fields: Fields) -> Shot:
        ratio = float(fields.mean() / max(1.0, known.mean()))
        if not DARKER <= ratio <= BRIGHTER:
            lit = _loss(np.clip(known * ratio, 0, 255), fields)
            if lit < LIT_OTHERWISE:
                self._take(fields)
                return Shot.SAME
            self._waiting += 1
            if lit < SURELY and self._waiting <= WAIT_FRAMES:
                return Shot.UNSURE
        self._take(fields)
        self._losses.clear()
        self._losses.append(0.0)
        return Shot.CUT

    def _take(self, fields: Fields) -> None:
        self._known, self._waiting = fields, 0


def _elsewhere(before: Image, colours: Image, known: Fields, fields: Fields) -> bool:
    """Whether neither the colours nor moved blocks of the one picture make the other."""
    counts = [
        cv2.calcHist([each], [0, 1, 2], None, [LEVELS] * 3, [0, 256] * 3)
        for each in (before, colours)
    ]
    overlap = float(np.minimum(*counts).sum()) / (COLOURS[0] * COLOURS[1])
    if overlap < SAME_COLOURS:
        return True
    edge = np.pad(known, SEARCH, mode="edge")
    left = 0.0
    for top in range(0, FIELDS[1], BLOCK[0]):
        for at in range(0, FIELDS[0], BLOCK[1]):
            block = fields[top : top + BLOCK[0], at : at + BLOCK[1]]
            around = edge[top : top + BLOCK[0] + 2 * SEARCH, at : at + BLOCK[1] + 2 * SEARCH]
            left += max(0.0, float(cv2.matchTemplate(around, block, cv2.TM_SQDIFF).min()))
    return left / max(float(((fields - fields.mean()) ** 2).sum()), 1e-6) > MOVED


def _loss(one: Fields, other: Fields) -> float:
    """1 - correlation of two pictures."""
    a, b = one - one.mean(), other - other.mean()
    norm = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return 1.0 - float((a * b).sum()) / max(norm, 1e-6)

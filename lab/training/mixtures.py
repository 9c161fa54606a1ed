"""Slight expressions: an aligned expressive face laid over a neutral one.

FER+'s votes call slight expressions neutral, so few faces of the training data show one and are
told so. A mixture shows less of an expression, and is told as the expression.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.opencv import cv2
from emoscope.lab.training.vocabulary import CLASSES

_NEUTRAL = CLASSES.index("neutral")
LEAST, MOST = 0.25, 0.85
"""How much of the expressive face a mixture shows."""
MIXED = 0.95
"""A largest share below this is a mixed vote."""


@dataclass(frozen=True, slots=True, eq=False)
class Mixtures:
    """Faces that may be laid over a neutral one.

    Attributes:
        expressive: (n,) bool.
        neutral: (m,) rows of the faces that lie below.
        share: How many of the expressive are mixed.
    """

    expressive: NDArray[np.bool_]
    neutral: NDArray[np.int64]
    share: float

    def draw(
        self, crops: NDArray[np.uint8], row: int, rng: np.random.Generator
    ) -> tuple[NDArray[np.uint8], int, float]:
        """The canvas, the row that lies below it and the part of the upper face, or 1."""
        canvas = crops[row]
        if not self.share or not self.expressive[row] or rng.random() >= self.share:
            return canvas, row, 1.0
        below = int(self.neutral[rng.integers(len(self.neutral))])
        part = float(rng.uniform(LEAST, MOST))
        mixed = cv2.addWeighted(canvas, part, crops[below], 1 - part, 0)
        return np.asarray(mixed, np.uint8), below, part


def mixtures(
    shares: NDArray[np.floating], found: NDArray[np.bool_], share: float
) -> Mixtures | None:
    """Which faces are mixed: expressive over clearly neutral ones, both aligned by their mesh.

    Args:
        shares: (n, 8) vote shares.
        found: (n,) bool, whether the face mesh was found.
        share: Of the expressive faces; 0 mixes none.
    """
    expressive = found & (shares[:, _NEUTRAL] < 0.35)
    neutral = np.flatnonzero(found & (shares[:, _NEUTRAL] > 0.75))
    return Mixtures(expressive, neutral, share) if share and len(neutral) else None


def less_neutral(shares: NDArray[np.float32], factor: float) -> NDArray[np.float32]:
    """Vote shares (n, 8) with neutral's multiplied by ``factor`` where the votes are mixed.

    Ten voters who cannot agree mostly saw something: "neutral" is then an abstention.
    """
    changed = shares.copy()
    mixed = shares.max(axis=1) < MIXED
    changed[mixed, _NEUTRAL] *= factor
    total = changed.sum(axis=1, keepdims=True)
    return np.asarray(np.where(total > 0, changed / np.maximum(total, 1e-6), shares), np.float32)

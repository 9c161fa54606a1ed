"""Which examples are left out together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

MOST_FOLDS = 20
TIMES = 2
"""The draws of which examples go together; one alone would hang on chance."""

Fold = NDArray[np.int64]


def people(groups: Sequence[str]) -> tuple[Fold, ...]:
    """One fold for each group; none where fewer than two are named."""
    names = sorted(set(groups))
    if len([name for name in names if name]) < 2:
        return ()
    return tuple(np.flatnonzero([group == name for group in groups]) for name in names)


def rounds(labels: NDArray[np.int64]) -> tuple[tuple[Fold, ...], ...]:
    """Folds that take about one example of every label at once, drawn several times.

    Leaving out a single one would make its label look weaker than all others.

    Args:
        labels: (N,) number of each example's label.
    """
    most = min(int(np.bincount(labels).max()), MOST_FOLDS)
    rng = np.random.default_rng(0)
    drawn = []
    for _ in range(TIMES if most > 1 else 1):
        place = np.empty(len(labels), np.int64)
        for label in np.unique(labels):
            rows = rng.permutation(np.flatnonzero(labels == label))
            order = np.arange(len(rows)) % most if len(rows) >= most else rng.permutation(most)
            place[rows] = order[: len(rows)]
        drawn.append(
            tuple(rows for fold in range(most) if len(rows := np.flatnonzero(place == fold)))
        )
    return tuple(drawn)

"""Figures of several answerers on the same samples: recall, intervals, and a paired test."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.teaching.estimate import Figure

DRAWS = 1000

Rights = NDArray[np.bool_]
Truth = NDArray[np.int64]


def mean_recall(right: Rights, truth: Truth) -> float:
    """Mean recall of the labels that occur (UAR), 0 to 1."""
    return float(np.mean([right[truth == label].mean() for label in np.unique(truth)]))


def drawn_recalls(rights: Rights, truth: Truth, groups: Sequence[str]) -> NDArray[np.float64]:
    """(answerers, draws) mean recalls on samples drawn with replacement, the same for all.

    Where people are named, people are drawn, since pictures of one person are alike.

    Args:
        rights: (answerers, n).
        truth: (n,) number of each sample's label.
        groups: n names of who is seen.
    """
    rng = np.random.default_rng(0)
    names = sorted(set(groups))
    rows_of = [np.flatnonzero([group == name for group in groups]) for name in names]
    by_people = len([name for name in names if name]) > 1
    out = np.empty((len(rights), DRAWS))
    for draw in range(DRAWS):
        if by_people:
            picked = rng.integers(len(names), size=len(names))
            rows = np.concatenate([rows_of[i] for i in picked])
        else:
            rows = rng.integers(len(truth), size=len(truth))
        out[:, draw] = [mean_recall(right[rows], truth[rows]) for right in rights]
    return out


def interval(value: float, drawn: NDArray[np.float64]) -> Figure:
    """A figure with the middle 95 % of its draws."""
    low, high = np.quantile(drawn, (0.025, 0.975))
    return Figure(value, float(low), float(high))


def mcnemar(one: Rights, other: Rights) -> float:
    """Exact two-sided p that two answerers are right equally often (McNemar)."""
    better = int((one & ~other).sum())
    worse = int((other & ~one).sum())
    count = better + worse
    tail = sum(math.comb(count, k) for k in range(min(better, worse) + 1))
    return float(min(1.0, 2 * tail / 2**count))

"""Temperature and "none of these", on FER+ valid."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.lab.training.measure import softmax

Array = NDArray[np.floating]
NONE_SHARE = 0.25
"""How often, in calibration, the true emotion is not among the labels offered."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """See ``emoscope.engine.scoring``.

    Attributes:
        scale: Factor on the cosine (minus its mean over the reference bank, if there is one).
        none_logit: Logit of "none of these".
        nll: Of the label names against the vote shares, in nats.
    """

    scale: float
    none_logit: float
    nll: float


def fit_scale(scores: Array, shares: Array) -> tuple[float, float]:
    """The scale with the least cross-entropy against the votes, and that cross-entropy.

    Args:
        scores: (n, 8) cosines as scored.
        shares: (n, 8) vote shares.
    """
    best = (np.inf, 1.0)
    for scale in np.geomspace(0.3, 60, 90):
        value = -(shares * np.log(softmax(scale * scores) + 1e-9)).sum(axis=1).mean()
        best = min(best, (float(value), float(scale)))
    return best[1], best[0]


def fit_none(scores: Array, label: NDArray[np.integer], scale: float, seed: int = 0) -> float:
    """The logit with the least cross-entropy on label sets that hold the truth three times in four.

    For each face some of the eight names are offered, two to seven; in a quarter of the cases the
    face's own is not among them and "none" is right.
    """
    rng = np.random.default_rng(seed)
    count, classes = scores.shape
    logits = np.full((count, classes), -np.inf)
    right_none = np.asarray(rng.random(count) < NONE_SHARE, bool)
    for row in range(count):
        others = rng.permutation([c for c in range(classes) if c != label[row]])
        offered = list(others[: int(rng.integers(1, classes - 1))])
        if not right_none[row]:
            offered.append(label[row])
        logits[row, offered] = scale * scores[row, offered]
    best = (np.inf, 0.0)
    for none in np.linspace(-4, 6, 101):
        full = softmax(np.column_stack([logits, np.full(count, none)]))
        target = np.where(right_none, classes, label)
        value = -np.log(full[np.arange(count), target] + 1e-9).mean()
        best = min(best, (float(value), float(none)))
    return best[1]


def calibrate(scores: Array, shares: Array, label: NDArray[np.integer]) -> Calibration:
    """Scale, then none, on faces with a majority emotion.

    Args:
        scores: (n, 8) cosines as scored.
        shares: (n, 8) vote shares.
        label: (n,) majority class, -1 is skipped.
    """
    kept = label >= 0
    scale, nll = fit_scale(scores[kept], shares[kept])
    return Calibration(scale, fit_none(scores[kept], label[kept], scale), nll)

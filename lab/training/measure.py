"""Figures of merit: recalls, ranking, calibration. Arrays in, floats out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def recalls(
    truth: NDArray[np.integer], said: NDArray[np.integer], classes: int
) -> NDArray[np.float64]:
    """(classes,) recall per class, NaN where a class does not occur."""
    out = np.full(classes, np.nan)
    for index in range(classes):
        members = truth == index
        if members.any():
            out[index] = (said[members] == index).mean()
    return out


def uar_war(
    truth: NDArray[np.integer], said: NDArray[np.integer], classes: int, at_least: int = 1
) -> tuple[float, float]:
    """Mean recall over the classes with ``at_least`` members, and accuracy over these members."""
    counts = np.bincount(truth, minlength=classes)
    kept = counts >= at_least
    members = kept[truth]
    per_class = recalls(truth, said, classes)
    return float(per_class[kept].mean()), float((truth == said)[members].mean())


def auc(score: NDArray[np.floating], positive: NDArray[np.bool_]) -> float:
    """Area under the ROC curve (ties count half), NaN without both kinds."""
    count = int(positive.sum())
    if count in (0, len(positive)):
        return float("nan")
    values, place = np.unique(score, return_inverse=True)
    counts = np.bincount(place, minlength=len(values))
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[place]
    return float((ranks[positive].sum() - count * (count + 1) / 2) / (count * (len(score) - count)))


def rank_correlation(first: NDArray[np.floating], second: NDArray[np.floating]) -> float:
    """Spearman's rho of two rows of numbers (n,) without many ties."""
    one, other = (np.argsort(np.argsort(values)).astype(np.float64) for values in (first, second))
    return float(np.corrcoef(one, other)[0, 1])


def calibration_error(
    probability: NDArray[np.floating], correct: NDArray[np.bool_], bins: int = 15
) -> float:
    """Expected calibration error over equally wide bins of the top probability."""
    place = np.minimum((probability * bins).astype(int), bins - 1)
    error = 0.0
    for index in range(bins):
        members = place == index
        if members.any():
            gap = abs(probability[members].mean() - correct[members].mean())
            error += gap * members.mean()
    return float(error)


def softmax(logits: NDArray[np.floating]) -> NDArray[np.float64]:
    """Softmax over the last axis."""
    shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=-1, keepdims=True), np.float64)

"""Metrics of classification and regression, in plain numpy.

UAR is the mean of the classes' recalls, WAR the share of all clips that are right (accuracy), as
EmoCLIP and DFER-CLIP report them. A class without a single true sample has no recall: it is left
out of the mean, and its recall is NaN. (Counting it as zero would let a fold's split, not the
model, decide the figure.)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from emoscope.engine.errors import DataError

Doubles = NDArray[np.float64]
Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure with a percentile bootstrap interval."""

    value: float
    low: float
    high: float


def confusion_matrix(truth: ArrayLike, predicted: ArrayLike, classes: int) -> Counts:
    """Count pairs of true and predicted class.

    Args:
        truth: (n,) class numbers, 0 to ``classes - 1``.
        predicted: (n,) class numbers.
        classes: Number of classes.

    Returns:
        (classes, classes) int64; rows are the truth, columns the prediction.

    Raises:
        DataError: The two differ in length or a number is out of range.
    """
    rows, columns = _classes(truth, "truth", classes), _classes(predicted, "prediction", classes)
    if rows.shape != columns.shape:
        raise DataError(f"{rows.size} true classes but {columns.size} predictions")
    flat = np.bincount(rows * classes + columns, minlength=classes * classes)
    return flat.reshape(classes, classes).astype(np.int64)


def recalls(confusion: ArrayLike) -> Doubles:
    """(classes,) recall of each class; NaN where the class has no true sample."""
    counts = np.asarray(confusion, dtype=np.float64)
    totals = counts.sum(axis=1)
    out: Doubles = np.full(totals.shape, np.nan)
    np.divide(np.diag(counts), totals, out=out, where=totals > 0)
    return out


def precisions(confusion: ArrayLike) -> Doubles:
    """(classes,) precision of each class; NaN where it was never predicted."""
    return recalls(np.asarray(confusion).T)


def uar(confusion: ArrayLike) -> float:
    """Unweighted average recall over the classes that have true samples, 0 to 1.

    NaN if there is no sample at all.
    """
    known = recalls(confusion)
    known = known[~np.isnan(known)]
    return float(known.mean()) if known.size else float("nan")


def published_uar(confusion: ArrayLike, system: str) -> float:
    """UAR as the authors' own code computes it where a class has no true sample.

    EmoCLIP counts such a class as zero if it was predicted, DFER-CLIP's figure is then NaN. Equal
    to :func:`uar` where every class has true samples.
    """
    counts = np.asarray(confusion, dtype=np.float64)
    if system == "emoclip":
        met = (counts.sum(axis=0) + counts.sum(axis=1)) > 0
        known = np.nan_to_num(recalls(counts)[met])
        return float(known.mean()) if known.size else float("nan")
    return float(recalls(counts).mean())


def war(confusion: ArrayLike) -> float:
    """Weighted average recall, that is accuracy, 0 to 1; NaN without samples."""
    counts = np.asarray(confusion, dtype=np.float64)
    total = counts.sum()
    return float(np.trace(counts) / total) if total > 0 else float("nan")


def macro_f1(confusion: ArrayLike) -> float:
    """Mean F1 over the classes that have true samples, 0 to 1."""
    counts = np.asarray(confusion, dtype=np.float64)
    truths, guesses, hits = counts.sum(axis=1), counts.sum(axis=0), np.diag(counts)
    there = truths > 0
    if not there.any():
        return float("nan")
    return float((2 * hits[there] / (truths + guesses)[there]).mean())


def expected_calibration_error(probabilities: ArrayLike, truth: ArrayLike, bins: int = 15) -> float:
    """Mean gap between confidence and accuracy over equal-width confidence bins (Guo 2017).

    Args:
        probabilities: (n, classes), rows sum to one.
        truth: (n,) class numbers.
        bins: Number of bins over [0, 1]; a value on an edge belongs to the lower bin.

    Returns:
        0 (calibrated) to 1.
    """
    table = np.asarray(probabilities, dtype=np.float64)
    if table.ndim != 2 or table.shape[0] == 0:
        raise DataError(f"Calibration needs a table (n, classes) with n > 0, not {table.shape}")
    labels = _classes(truth, "truth", table.shape[1])
    if labels.size != table.shape[0]:
        raise DataError(f"{labels.size} true classes but {table.shape[0]} rows of probabilities")
    confidence = table.max(axis=1)
    right = table.argmax(axis=1) == labels
    place = np.clip(np.ceil(confidence * bins).astype(np.int64) - 1, 0, bins - 1)
    gap = 0.0
    for b in range(bins):
        members = place == b
        if members.any():
            gap += members.mean() * abs(right[members].mean() - confidence[members].mean())
    return float(gap)


def bootstrap(
    figure: Callable[..., float],
    *samples: NDArray[Any],
    draws: int = 1000,
    level: float = 0.95,
    seed: int = 0,
    groups: ArrayLike | None = None,
) -> Interval:
    """Percentile bootstrap interval of a figure.

    Args:
        figure: Called with the resampled arrays, gives one number.
        samples: Arrays with the same first dimension.
        draws: Number of resamples.
        level: Share of the draws inside of the interval.
        seed: Of the generator.
        groups: (n,) group of each sample (a subject, a film). Whole groups are then drawn, since
            samples of one group are not independent.

    Raises:
        DataError: No sample, or lengths differ.
    """
    sizes = {len(sample) for sample in samples}
    if len(sizes) != 1 or sizes == {0}:
        raise DataError("A bootstrap needs samples of one length, at least one")
    count = sizes.pop()
    names = np.arange(count) if groups is None else np.unique(groups, return_inverse=True)[1]
    if len(names) != count:
        raise DataError(f"{len(names)} groups given for {count} samples")
    order = np.argsort(names, kind="stable")
    members = np.split(order, np.flatnonzero(np.diff(names[order])) + 1)
    generator = np.random.default_rng(seed)
    values = np.empty(draws)
    for i in range(draws):
        chosen = generator.integers(0, len(members), len(members))
        rows = np.concatenate([members[j] for j in chosen])
        values[i] = figure(*(sample[rows] for sample in samples))
    values = values[~np.isnan(values)]
    value = float(figure(*samples))
    if not values.size:
        return Interval(value, float("nan"), float("nan"))
    tail = (1 - level) / 2
    low, high = np.quantile(values, [tail, 1 - tail])
    return Interval(value, float(low), float(high))


def pearson(truth: ArrayLike, predicted: ArrayLike) -> float:
    """Pearson correlation, -1 to 1; NaN if either side does not vary."""
    a, b = _pair(truth, predicted)
    a, b = a - a.mean(), b - b.mean()
    norm = float(np.sqrt((a**2).sum() * (b**2).sum()))
    return float((a * b).sum() / norm) if norm > 0 else float("nan")


def concordance(truth: ArrayLike, predicted: ArrayLike) -> float:
    """Lin's concordance correlation coefficient, -1 to 1, with population moments.

    A constant prediction has concordance 0; NaN if both sides are the same constant.
    """
    a, b = _pair(truth, predicted)
    shared = float(((a - a.mean()) * (b - b.mean())).mean())
    norm = float(a.var() + b.var() + (a.mean() - b.mean()) ** 2)
    return 2 * shared / norm if norm > 0 else float("nan")


def mean_absolute_error(truth: ArrayLike, predicted: ArrayLike) -> float:
    """MAE in the target's own unit."""
    a, b = _pair(truth, predicted)
    return float(np.abs(a - b).mean())


def root_mean_square_error(truth: ArrayLike, predicted: ArrayLike) -> float:
    """RMSE in the target's own unit."""
    a, b = _pair(truth, predicted)
    return float(np.sqrt(((a - b) ** 2).mean()))


def _classes(values: ArrayLike, what: str, classes: int) -> Counts:
    numbers = np.asarray(values)
    if numbers.size and not np.issubdtype(numbers.dtype, np.integer):
        raise DataError(f"Class numbers of the {what} must be integers, not {numbers.dtype}")
    numbers = numbers.astype(np.int64).reshape(-1)
    if numbers.size and (numbers.min() < 0 or numbers.max() >= classes):
        bad = int(numbers.min() if numbers.min() < 0 else numbers.max())
        raise DataError(f"Class {bad} in the {what} is not one of 0 to {classes - 1}")
    return numbers


def _pair(truth: ArrayLike, predicted: ArrayLike) -> tuple[Doubles, Doubles]:
    a = np.asarray(truth, dtype=np.float64).reshape(-1)
    b = np.asarray(predicted, dtype=np.float64).reshape(-1)
    if a.shape != b.shape or a.size == 0:
        raise DataError(f"{a.size} true values but {b.size} predictions")
    return a, b

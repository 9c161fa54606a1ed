"""Intraclass correlations of several raters of the same targets (Shrout & Fleiss 1979)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Icc:
    """Agreement of k raters on n targets.

    Attributes:
        targets, raters: How many.
        single: ICC(2,1): absolute agreement of one rater; raters are drawn at random. None where
            nothing varies.
        single_low, single_high: Its 95 % interval (McGraw & Wong 1996); None without SciPy.
        consistent: ICC(3,1): consistency of one rater; these raters alone.
        consistent_low, consistent_high: Its 95 % interval, likewise.
        mean: ICC(2,k): absolute agreement of the mean of all raters.
        one_way: ICC(1,1), for targets that have raters of their own.
    """

    targets: int
    raters: int
    single: float | None
    single_low: float | None
    single_high: float | None
    consistent: float | None
    consistent_low: float | None
    consistent_high: float | None
    mean: float | None
    one_way: float | None


def icc(ratings: NDArray[np.float64]) -> Icc:
    """Intraclass correlations of (n, k) ratings without gaps; two or more of each.

    Raises:
        ValueError: There are fewer, or a rating is no number.
    """
    n, k = ratings.shape
    if n < 2 or k < 2 or not np.isfinite(ratings).all():
        raise ValueError("two or more targets and raters, all rated, are needed")
    grand = ratings.mean()
    rows = k * float(((ratings.mean(axis=1) - grand) ** 2).sum())
    columns = n * float(((ratings.mean(axis=0) - grand) ** 2).sum())
    total = float(((ratings - grand) ** 2).sum())
    rest = max(0.0, total - rows - columns)
    between, judges = rows / (n - 1), columns / (k - 1)
    error, within = rest / ((n - 1) * (k - 1)), (total - rows) / (n * (k - 1))
    if total <= 1e-24 * max(1.0, grand**2):
        blank = None
        return Icc(n, k, *(blank,) * 8)
    single = _ratio(between - error, between + (k - 1) * error + k * (judges - error) / n)
    consistent = _ratio(between - error, between + (k - 1) * error)
    low, high = _single_ends(n, k, between, judges, error, single)
    other_low, other_high = _consistent_ends(n, k, between, error)
    return Icc(
        n,
        k,
        single,
        low,
        high,
        consistent,
        other_low,
        other_high,
        _ratio(between - error, between + (judges - error) / n),
        _ratio(between - within, between + (k - 1) * within),
    )


def _ratio(one: float, other: float) -> float | None:
    return one / other if other else None


def _consistent_ends(
    n: int, k: int, between: float, error: float
) -> tuple[float | None, float | None]:
    stats = _f()
    if stats is None or not error:
        return None, None
    found, share = between / error, (1 + LEVEL) / 2
    low = found / float(stats.ppf(share, n - 1, (n - 1) * (k - 1)))
    high = found * float(stats.ppf(share, (n - 1) * (k - 1), n - 1))
    return (low - 1) / (low + k - 1), (high - 1) / (high + k - 1)


def _single_ends(
    n: int, k: int, between: float, judges: float, error: float, single: float | None
) -> tuple[float | None, float | None]:
    stats = _f()
    if stats is None or not error or single is None or single >= 1:
        return None, None
    a = k * single / (n * (1 - single))
    b = 1 + k * single * (n - 1) / (n * (1 - single))
    df = (a * judges + b * error) ** 2 / (
        (a * judges) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1))
    )
    share = (1 + LEVEL) / 2
    upper, lower = float(stats.ppf(share, n - 1, df)), float(stats.ppf(share, df, n - 1))
    if not (math.isfinite(upper) and math.isfinite(lower)):
        return None, None
    rest = k * judges + (k * n - k - n) * error
    return (
        n * (between - upper * error) / (upper * rest + n * between),
        n * (lower * between - error) / (rest + n * lower * between),
    )


def _f() -> Any:
    """The F distribution; None where SciPy is not here."""
    try:
        from scipy import stats
    except ImportError:
        return None
    return stats.f

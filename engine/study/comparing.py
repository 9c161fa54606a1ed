"""Conditions and groups compared, by participants: difference, effect size, interval, n and p.

Each participant counts once in each condition. Conditions are compared within the participants who
have both (paired t), groups between participants (Welch). Effect sizes are Hedges' g (Hedges 1981),
within participants of the differences' own spread; their intervals come from the noncentral t
distribution. p-values of one pair of conditions are corrected over its labels (Holm 1979).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any, Literal

import numpy as np

from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.extras import how_to_get
from emoscope.engine.study.figures import Figures, LabelRow, label_rows
from emoscope.engine.study.searching import natural

LEVEL = 0.95
Measure = Literal["mean", "share", "led_share", "per_min", "latency_s", "duration_s"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One label in two conditions, or two groups.

    Attributes:
        kind: ``condition`` (within participants) or ``group`` (between them).
        one, other: Their names.
        within: The group in which conditions are compared, or the condition in which groups are;
            empty for all.
        n_one, n_other: Participants; the same number for conditions.
        mean_one, mean_other: Means over participants.
        difference: Of the means, one minus other.
        low, high: Its 95 % interval.
        effect: Hedges' g, None where nothing varies.
        effect_low, effect_high: Its 95 % interval.
        p: Of the t test, None where nothing varies.
        p_holm: Corrected over the labels.
    """

    kind: str
    one: str
    other: str
    within: str
    label: str
    measure: str
    n_one: int
    n_other: int
    mean_one: float
    mean_other: float
    difference: float
    low: float
    high: float
    effect: float | None
    effect_low: float | None
    effect_high: float | None
    t: float | None
    df: float | None
    p: float | None
    p_holm: float | None = None


def comparisons(figures: Figures, measure: Measure = "mean") -> tuple[Comparison, ...]:
    """Every pair of conditions within participants, every pair of groups in each condition.

    Raises:
        RuntimeUnavailableError: SciPy is not here.
    """
    _stats()
    values: dict[tuple[str, str, str], dict[str, float]] = {}
    for key, tally in figures.participants.items():
        for row in label_rows(key, tally):
            value = _value(row, measure)
            if value is not None and key.participant:
                mine = values.setdefault((key.group, key.condition, row.label), {})
                mine[key.participant] = value
    out = [*_conditions(values, figures, measure), *_groups(values, figures, measure)]
    return tuple(out)


def _conditions(
    values: Mapping[tuple[str, str, str], Mapping[str, float]], figures: Figures, measure: str
) -> list[Comparison]:
    names = _ordered({key.condition for key in figures.participants if key.condition})
    out = []
    for one, other in combinations(names, 2):
        rows = []
        for label in figures.labels:
            first, second = _all(values, one, label), _all(values, other, label)
            both = sorted(first.keys() & second.keys())
            if len(both) > 1:
                pair = [first[who] for who in both], [second[who] for who in both]
                made = paired(*pair)
                rows.append(replace(made, one=one, other=other, label=label, measure=measure))
        out += corrected(rows)
    return out


def _groups(
    values: Mapping[tuple[str, str, str], Mapping[str, float]], figures: Figures, measure: str
) -> list[Comparison]:
    groups = _ordered({key.group for key in figures.participants if key.group})
    conditions = _ordered({key.condition for key in figures.participants})
    out = []
    for one, other in combinations(groups, 2):
        for condition in conditions:
            rows = []
            for label in figures.labels:
                first = list(values.get((one, condition, label), {}).values())
                second = list(values.get((other, condition, label), {}).values())
                if len(first) > 1 and len(second) > 1:
                    made = unpaired(first, second)
                    rows.append(
                        replace(
                            made,
                            one=one,
                            other=other,
                            within=condition,
                            label=label,
                            measure=measure,
                        )
                    )
            out += corrected(rows)
    return out


def paired(one: Sequence[float], other: Sequence[float]) -> Comparison:
    """The same participants twice; two or more of them."""
    stats = _stats()
    differences = np.asarray(one, np.float64) - np.asarray(other, np.float64)
    n, df = len(differences), len(differences) - 1
    mean, sd = float(differences.mean()), float(differences.std(ddof=1))
    error = sd / math.sqrt(n)
    half = float(stats.t.ppf((1 + LEVEL) / 2, df)) * error
    made = _blank("condition", one, other, mean, mean - half, mean + half)
    if _flat(sd, differences):
        return made
    t = mean / error
    return _with_effect(made, t, df, 1 / math.sqrt(n))


def unpaired(one: Sequence[float], other: Sequence[float]) -> Comparison:
    """Different participants; two or more of each."""
    stats = _stats()
    first, second = np.asarray(one, np.float64), np.asarray(other, np.float64)
    n, m = len(first), len(second)
    mean = float(first.mean() - second.mean())
    parts = float(first.var(ddof=1)) / n, float(second.var(ddof=1)) / m
    error = math.sqrt(sum(parts))
    if _flat(error, np.concatenate([first, second])):
        return _blank("group", one, other, mean, mean, mean)
    df = sum(parts) ** 2 / (parts[0] ** 2 / (n - 1) + parts[1] ** 2 / (m - 1))
    half = float(stats.t.ppf((1 + LEVEL) / 2, df)) * error
    made = _blank("group", one, other, mean, mean - half, mean + half)
    pooled = ((n - 1) * first.var(ddof=1) + (m - 1) * second.var(ddof=1)) / (n + m - 2)
    root = math.sqrt(1 / n + 1 / m)
    made = _with_effect(made, mean / (math.sqrt(pooled) * root), n + m - 2, root)
    t = mean / error
    return replace(made, t=t, df=df, p=float(2 * stats.t.sf(abs(t), df)))


def corrected(rows: Sequence[Comparison]) -> list[Comparison]:
    """With p-values corrected for each other (Holm 1979)."""
    known = sorted((row.p, i) for i, row in enumerate(rows) if row.p is not None)
    out, highest = list(rows), 0.0
    for place, (p, i) in enumerate(known):
        highest = max(highest, min(1.0, (len(known) - place) * p))
        out[i] = replace(out[i], p_holm=highest)
    return out


def _with_effect(made: Comparison, t: float, df: int, root: float) -> Comparison:
    """Effect size from t: g is t times the root of 1/n, corrected for small samples."""
    stats = _stats()
    small = _small(df)
    low, high = (_noncentral(t, df, (1 + side * LEVEL) / 2) for side in (1, -1))
    return replace(
        made,
        effect=t * root * small,
        effect_low=low * root * small,
        effect_high=high * root * small,
        t=t,
        df=float(df),
        p=float(2 * stats.t.sf(abs(t), df)),
    )


def _small(df: int) -> float:
    """Hedges' correction for small samples, exactly; with one degree of freedom there is none."""
    if df < 2:
        return 1.0
    return math.exp(math.lgamma(df / 2) - math.lgamma((df - 1) / 2)) / math.sqrt(df / 2)


def _noncentral(t: float, df: int, share: float) -> float:
    """The noncentrality under which so much of the distribution lies below t."""
    from scipy import optimize

    stats = _stats()
    reach = 10 + 4 * abs(t)

    def off(nc: float) -> float:
        return float(stats.nct.cdf(t, df, nc)) - share

    try:
        return float(optimize.brentq(off, t - reach, t + reach, xtol=1e-10))
    except ValueError:
        return math.nan


def _blank(
    kind: str, one: Sequence[float], other: Sequence[float], mean: float, low: float, high: float
) -> Comparison:
    return Comparison(
        kind=kind,
        one="",
        other="",
        within="",
        label="",
        measure="",
        n_one=len(one),
        n_other=len(other),
        mean_one=float(np.mean(one)),
        mean_other=float(np.mean(other)),
        difference=mean,
        low=low,
        high=high,
        effect=None,
        effect_low=None,
        effect_high=None,
        t=None,
        df=None,
        p=None,
    )


def _flat(spread: float, values: Any) -> bool:
    return spread <= 1e-12 * max(1e-300, float(np.abs(values).max()))


def _value(row: LabelRow, measure: Measure) -> float | None:
    value: float | None = getattr(row, measure)
    return value


def _all(
    values: Mapping[tuple[str, str, str], Mapping[str, float]], condition: str, label: str
) -> dict[str, float]:
    out: dict[str, float] = {}
    for (_, under, name), mine in values.items():
        if (under, name) == (condition, label):
            out.update(mine)
    return out


def _ordered(names: set[str]) -> list[str]:
    return sorted(names, key=natural)


def _stats() -> Any:
    try:
        from scipy import stats
    except ImportError:
        raise RuntimeUnavailableError(
            "Comparisons of conditions need SciPy, which is not installed",
            how_to_get("stats"),
        ) from None
    return stats

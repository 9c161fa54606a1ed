"""Synchrony of two faces: lagged cross-correlation in segments, against shuffled segments.

The method is surrogate synchrony (Tschacher & Meyer 2020): both curves are cut into segments; each
pair of segments has correlations at all lags; their absolute Fisher z, averaged, is compared with
that of segments which were not at the same time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.analysis.progress import Control
from emoscope.engine.errors import SessionError
from emoscope.engine.sessions.durations import means_between
from emoscope.engine.sessions.options import UsageError
from emoscope.engine.sessions.series import Series
from emoscope.engine.sessions.session import Session
from emoscope.engine.study.folder import StudyFolder

Curve = NDArray[np.float64]
COVERED = 0.9
"""Part of a segment in which both faces have a score."""
MOST_WINDOWS = 2_000
MOST_R = 1 - 1e-9


@dataclass(frozen=True, slots=True)
class Asked:
    """How synchrony is computed.

    Attributes:
        window_s: Length of a segment.
        lag_s: Largest lag, either way.
        rate_hz: Steps a second.
        surrogates: Number of surrogates.
        seed: Of their order.

    Raises:
        UsageError: They make no sense.
    """

    window_s: float = 10.0
    lag_s: float = 2.0
    rate_hz: float = 10.0
    surrogates: int = 1000
    seed: int = 1

    def __post_init__(self) -> None:
        steps = self.window_s * self.rate_hz
        if not (0 < self.rate_hz <= 1000 and 8 <= steps <= 100_000):
            raise UsageError(
                f"{self.window_s:g} s at {self.rate_hz:g} Hz is not a segment",
                "Use a longer window: at least 8 steps",
            )
        if not 0 <= self.lag_s <= self.window_s / 2:
            raise UsageError(
                f"A lag of {self.lag_s:g} s does not fit a window of {self.window_s:g} s",
                "Use at most half of it",
            )
        if not 1 <= self.surrogates <= 1_000_000:
            raise UsageError(f"{self.surrogates} surrogates are too few or too many", "Use 1000")


@dataclass(frozen=True, slots=True)
class Synchrony:
    """One label of two faces; figures are None with fewer than two segments.

    Attributes:
        windows: Segments in which both have a score and both change.
        z: Mean absolute Fisher z over segments and lags.
        z_surrogates, sd_surrogates: Mean and spread of that over surrogates.
        effect: How far z is above the surrogates, in their spread.
        p: Part of the surrogates that are as high, the observed one counted.
        peak_r: Highest mean correlation over lags.
        peak_lag_s: Its lag; above 0 the first face leads.
    """

    group: str
    participant: str
    condition: str
    session: str
    face_one: str
    face_other: str
    label: str
    windows: int
    z: float | None = None
    z_surrogates: float | None = None
    sd_surrogates: float | None = None
    effect: float | None = None
    p: float | None = None
    peak_r: float | None = None
    peak_lag_s: float | None = None


def study_synchrony(
    opened: StudyFolder,
    asked: Asked,
    labels: frozenset[str] = frozenset(),
    *,
    told: Callable[[int, int], None] | None = None,
    control: Control | None = None,
) -> Iterator[Synchrony]:
    """Every pair of faces of every session, each label.

    Args:
        opened: The study, opened.
        asked: What is correlated, and how.
        labels: Only these, in small letters; empty for all.
        told: How many sessions of how many are done.
        control: To stop from elsewhere.

    Raises:
        SessionError: A session cannot be read, none has two faces, or it was stopped.
    """
    looked = [each for each in opened.looked() if each.results is not None]
    found = False
    for number, each in enumerate(looked, 1):
        assert each.results is not None
        session, of = Session(each.results), each.session
        whose = (opened.study.group_of(of.participant), of.participant, of.condition, of.name)
        for one, other in combinations(session.people, 2):
            for column, label in enumerate(session.names):
                if labels and label.casefold() not in labels:
                    continue
                if control is not None and control.cancelled:
                    raise SessionError("Synchrony was stopped before it was done")
                found = True
                curves = gridded(session, one, other, column, asked)
                yield of_curves(*curves, asked, (*whose, one.name, other.name, label))
        if told is not None:
            told(number, len(looked))
    if not found:
        raise SessionError(
            "No session of this study has two faces with such a label",
            "Synchrony is of two faces of one recording",
        )


def gridded(
    session: Session, one: Series, other: Series, column: int, asked: Asked
) -> tuple[Curve, Curve]:
    """Both curves in steps of one clock, NaN where less than half of a step has a score."""
    times, ends = session.frames["time_s"].to_numpy(), session.frame_ends_s
    count = max(1, int((ends[-1] - times[0]) * asked.rate_hz + 1e-6)) if len(times) else 1
    begin_s = float(times[0]) if len(times) else 0.0
    edges = begin_s + np.arange(count + 1) / asked.rate_hz
    out = []
    for series in (one, other):
        known = ~np.isnan(series.scores[:, column])
        values = series.scores[known, column].astype(np.float64)[:, None]
        covered, means = means_between(series.times_s[known], series.ends_s[known], values, edges)
        curve = means[:, 0]
        curve[covered < 0.5 / asked.rate_hz - 1e-9] = np.nan
        out.append(curve)
    return out[0], out[1]


def of_curves(
    one: Curve, other: Curve, asked: Asked, whose: tuple[str, str, str, str, str, str, str]
) -> Synchrony:
    """Synchrony of two curves of the same clock."""
    first, second = segments(one, other, asked)
    made = Synchrony(*whose, windows=len(first))
    if len(first) < 2:
        return made
    lags = round(asked.lag_s * asked.rate_hz)
    shared = correlations(first, second, lags)
    strength, mean_r = shared
    z = float(np.trace(strength)) / len(first)
    surrogates = shuffled(strength, asked.surrogates, asked.seed)
    mean, sd = float(surrogates.mean()), float(surrogates.std(ddof=1)) if len(surrogates) > 1 else 0
    as_high = int((surrogates >= z - 1e-12).sum())
    peak = int(np.argmax(mean_r))
    return Synchrony(
        *whose,
        windows=len(first),
        z=z,
        z_surrogates=mean,
        sd_surrogates=sd,
        effect=(z - mean) / sd if sd > 1e-12 else None,
        p=(1 + as_high) / (1 + len(surrogates)),
        peak_r=float(mean_r[peak]),
        peak_lag_s=(peak - lags) / asked.rate_hz,
    )


def segments(one: Curve, other: Curve, asked: Asked) -> tuple[Curve, Curve]:
    """(n, steps) segments that count; short gaps in them are bridged by straight lines.

    Raises:
        SessionError: There are too many.
    """
    steps = round(asked.window_s * asked.rate_hz)
    count = len(one) // steps
    if count > MOST_WINDOWS:
        raise SessionError(f"{count} segments are too many", "Use a longer --window")
    first, second = (each[: count * steps].reshape(count, steps) for each in (one, other))
    known = ~np.isnan(first) & ~np.isnan(second)
    kept = known.mean(axis=1) >= COVERED if count else np.zeros(0, np.bool_)
    first, second = _bridged(first[kept]), _bridged(second[kept])
    moves = (np.ptp(first, axis=1) > 1e-9) & (np.ptp(second, axis=1) > 1e-9)
    return first[moves], second[moves]


def correlations(first: Curve, second: Curve, lags: int) -> tuple[Curve, Curve]:
    """Of every segment with every one of the other face.

    Args:
        first: (n, steps).
        second: (n, steps).
        lags: Largest lag in steps.

    Returns:
        (n, n) mean absolute Fisher z over lags, and (2 lags + 1,) mean correlation at each lag of
        segments of the same time; the lag is how much later the second face does it.
    """
    n, steps = first.shape
    strength, mean_r = np.zeros((n, n)), np.zeros(2 * lags + 1)
    for place, lag in enumerate(range(-lags, lags + 1)):
        a = first[:, max(0, -lag) : steps - max(0, lag)]
        b = second[:, max(0, lag) : steps - max(0, -lag)]
        r = np.clip(_unit(a) @ _unit(b).T, -MOST_R, MOST_R)
        strength += np.abs(np.arctanh(r))
        mean_r[place] = np.trace(r) / n
    return strength / (2 * lags + 1), mean_r


def shuffled(strength: Curve, count: int, seed: int) -> Curve:
    """(count,) mean strength of pairs of segments that were not at the same time."""
    n, rng = len(strength), np.random.default_rng(seed)
    out = np.empty(count)
    rows = np.arange(n)
    for place in range(count):
        order = rng.permutation(n)
        while (order == rows).any():  # about one in three has nothing in its own place
            order = rng.permutation(n)
        out[place] = strength[rows, order].mean()
    return out


def _unit(rows: Curve) -> Curve:
    """Rows with mean 0 and length 1; 0 for those that do not change."""
    centred = rows - rows.mean(axis=1, keepdims=True)
    length = np.linalg.norm(centred, axis=1, keepdims=True)
    out: Curve = np.divide(centred, length, out=np.zeros_like(centred), where=length > 1e-12)
    return out


def _bridged(rows: Curve) -> Curve:
    out = rows.copy()
    places = np.arange(rows.shape[1])
    for row in out:
        missing = np.isnan(row)
        if missing.any():
            row[missing] = np.interp(places[missing], places[~missing], row[~missing])
    return out

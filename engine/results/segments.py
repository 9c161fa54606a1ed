"""From scores to stretches of time, by thresholds with hysteresis."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats
from emoscope.engine.sessions.options import UsageError
from emoscope.engine.sessions.series import Series
from emoscope.engine.sessions.session import Session
from emoscope.engine.sessions.tables import NONE

SHORTEST_LEAD_S = 0.3


@dataclass(frozen=True, slots=True)
class Rule:
    """When a label counts as shown.

    Attributes:
        on: Probability at which a segment starts.
        off: Probability below which it ends; not above ``on``, so that a score that hovers about
            one threshold does not make many short segments.
        min_s: Shorter segments are left out.
        gap_s: A shorter interruption (a dip, a lost face) does not end a segment.

    Raises:
        UsageError: A value makes no sense.
    """

    on: float = 0.5
    off: float = 0.35
    min_s: float = 0.2
    gap_s: float = 0.2

    def __post_init__(self) -> None:
        if not 0 < self.off <= self.on <= 1:
            raise UsageError(
                f"The thresholds {self.on:g} (on) and {self.off:g} (off) do not fit",
                "Use 0 < off <= on <= 1",
            )
        if self.min_s < 0 or self.gap_s < 0:
            raise UsageError("A shortest time cannot be negative", "Use 0 or more seconds")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch in which a face showed a label.

    Attributes:
        track: Whose.
        label: Name of the label, or ``none``.
        start_s: Time of its first frame.
        end_s: Time at which its last frame ends.
        mean: Mean probability over the time.
        peak: Highest probability.
        peak_s: When.
    """

    track: int
    label: str
    start_s: float
    end_s: float
    mean: float
    peak: float
    peak_s: float

    @property
    def duration_s(self) -> float:
        return self.end_s - self.start_s


def label_segments(session: Session, rule: Rule | None = None) -> tuple[Segment, ...]:
    """Segments of every label (not of none) of every face, by track, label and time."""
    rule = rule or Rule()
    out: list[Segment] = []
    for series in session.people:
        for column, label in enumerate(session.names):
            values = series.scores[:, column]
            runs = hysteresis(series.times_s, series.ends_s, values, rule, series.excluded)
            out += [_segment(series, label, column, first, last) for first, last in runs]
    return tuple(out)


def top_segments(session: Session, min_s: float = SHORTEST_LEAD_S) -> tuple[Segment, ...]:
    """Who leads when: stretches of one top label per face, without overlap.

    Args:
        session: Any.
        min_s: A shorter lead is given to the label that led before.
    """
    names = (*session.names, NONE)
    out: list[Segment] = []
    for series in session.people:
        for first, last, column in leads(series, min_s):
            out.append(_segment(series, names[column], column, first, last))
    return tuple(out)


def hysteresis(
    times_s: NDArray[np.float64],
    ends_s: NDArray[np.float64],
    values: Floats,
    rule: Rule,
    excluded: NDArray[np.bool_] | None = None,
) -> list[tuple[int, int]]:
    """Segments of one curve.

    Args:
        times_s: (n,) begin of each frame, rising.
        ends_s: (n,) its end.
        values: (n,) probabilities, NaN where there is none.
        rule: Thresholds and times.
        excluded: (n,) what a person left out; no segment goes over it.

    Returns:
        First and last frame of each segment.
    """
    known = np.nan_to_num(values, nan=-1.0)
    before = np.zeros(len(values) + 1, np.int64)
    if excluded is not None:
        before[1:] = np.cumsum(excluded)
    runs: list[tuple[int, int]] = []
    for first, last in _runs(known >= rule.off):
        near = bool(runs) and times_s[first] - ends_s[runs[-1][1]] < rule.gap_s
        if near and before[first] == before[runs[-1][1]]:
            runs[-1] = (runs[-1][0], last)
        else:
            runs.append((first, last))
    found = []
    for first, last in runs:
        high = np.flatnonzero(known[first : last + 1] >= rule.on)
        if high.size:
            begin = first + int(high[0])
            if ends_s[last] - times_s[begin] >= rule.min_s - 1e-9:
                found.append((begin, last))
    return found


def _runs(mask: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return [(int(a), int(b) - 1) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def leads(series: Series, min_s: float = SHORTEST_LEAD_S) -> list[tuple[int, int, int]]:
    """Who leads when in one face: first and last frame and column of each stretch.

    Args:
        series: The face.
        min_s: A shorter lead is given to the label that led before.
    """
    top = series.top
    leads: list[tuple[int, int, int]] = []
    for first, last in _runs(top >= 0):
        inside: list[tuple[int, int, int]] = []
        cuts = first + 1 + np.flatnonzero(np.diff(top[first : last + 1]))
        begins = [first, *(int(cut) for cut in cuts)]
        for begin, end in zip(begins, [*begins[1:], last + 1], strict=True):
            column, short = int(top[begin]), series.ends_s[end - 1] - series.times_s[begin] < min_s
            if inside and (short or inside[-1][2] == column):
                inside[-1] = (inside[-1][0], end - 1, inside[-1][2])
            else:
                inside.append((begin, end - 1, column))
        leads += inside
    return leads


def _segment(series: Series, label: str, column: int, first: int, last: int) -> Segment:
    part = slice(first, last + 1)
    return segment_of(
        series.track,
        label,
        series.times_s[part],
        series.ends_s[part],
        series.scores[part, column],
    )


def segment_of(
    track: int,
    label: str,
    times_s: NDArray[np.float64],
    ends_s: NDArray[np.float64],
    values: Floats,
) -> Segment:
    """The segment of these frames; its mean counts each by the time it lasts.

    Args:
        track: Whose.
        label: Which.
        times_s: (n,) begins of its frames.
        ends_s: (n,) their ends.
        values: (n,) probabilities, NaN where there is none in between.
    """
    known = ~np.isnan(values)
    best = int(np.nanargmax(values))
    return Segment(
        track=track,
        label=label,
        start_s=float(times_s[0]),
        end_s=float(ends_s[-1]),
        mean=float(np.average(values[known], weights=(ends_s - times_s)[known])),
        peak=float(values[best]),
        peak_s=float(times_s[best]),
    )

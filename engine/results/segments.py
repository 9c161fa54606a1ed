"""From scores to stretches of time, by thresholds with hysteresis."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import NONE, Floats
from emoscope.engine.sessions.options import UsageError
from emoscope.engine.sessions.series import Series
from emoscope.engine.sessions.session import Session

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
        track: Number of the track, from 1.
        label: Name of the label, or ``none``.
        start_s: Time of its first frame.
        end_s: Time at which its last frame ends.
        mean: Mean probability over the time.
        peak: Highest probability.
        peak_s: When the score is highest, in seconds.
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
        session: Any session; it is read, not changed.
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
    firsts, lasts = _edges(known >= rule.off)
    if not len(firsts):
        return []
    near = times_s[firsts[1:]] - ends_s[lasts[:-1]] < rule.gap_s
    if excluded is not None:
        before = np.concatenate([[0], np.cumsum(excluded)])
        near &= before[firsts[1:]] == before[lasts[:-1]]
    firsts, lasts = firsts[np.append(True, ~near)], lasts[np.append(~near, True)]
    highs = np.append(np.flatnonzero(known >= rule.on), len(known))
    begins = highs[np.searchsorted(highs, firsts)]
    high = begins <= lasts
    begins, lasts = begins[high], lasts[high]
    long = ends_s[lasts] - times_s[begins] >= rule.min_s - 1e-9
    return list(zip(begins[long].tolist(), lasts[long].tolist(), strict=True))


def _edges(mask: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """First and last row of each stretch in which a mask is true."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return edges[::2], edges[1::2] - 1


def leads(series: Series, min_s: float = SHORTEST_LEAD_S) -> list[tuple[int, int, int]]:
    """Who leads when in one face: first and last frame and column of each stretch.

    Args:
        series: The face.
        min_s: A shorter lead is given to the label that led before.
    """
    top = series.top
    changed = np.diff(top, prepend=-1, append=-1) != 0
    edges = np.flatnonzero(changed)
    begins, stops = edges[:-1], edges[1:]
    kept = top[begins] >= 0
    begins, stops = begins[kept], stops[kept]
    short = series.ends_s[stops - 1] - series.times_s[begins] < min_s
    found: list[tuple[int, int, int]] = []
    for begin, stop, column, brief in zip(
        begins.tolist(), stops.tolist(), top[begins].tolist(), short.tolist(), strict=True
    ):
        joins = bool(found) and found[-1][1] == begin - 1
        if joins and (brief or found[-1][2] == column):
            found[-1] = (found[-1][0], stop - 1, found[-1][2])
        else:
            found.append((begin, stop - 1, column))
    return found


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
        track: Number of the track, from 1.
        label: The label's name.
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

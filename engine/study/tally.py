"""What is counted of one face of one session, and how counts are added up.

All sums are over time: each frame counts as long as it lasts, what a person left out counts
nowhere. Adding the tallies of two sessions gives the tally of both, so a study is read one session
after the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import NONE
from emoscope.engine.results.segments import Rule, hysteresis, leads
from emoscope.engine.sessions.durations import clipped, excluded, excluded_ranges
from emoscope.engine.sessions.series import Series
from emoscope.engine.sessions.session import Session

BREAK_S = 1.0
"""A longer time without a score is no transition from one label to the next."""


@dataclass(slots=True)
class LabelTally:
    """Figures of one label in a stretch of time.

    Attributes:
        asked_s: Scored time in which it was asked.
        mass_s: Its probability, summed over that time.
        peak: Highest probability, NaN before any.
        led_s: Time in which it was the most probable.
        segments: Stretches in which it was shown, by a rule.
        shown_s: Sum of their durations, in seconds.
        longest_s: Duration of the longest, in seconds.
        firsts_s: Of each session in which it was shown: from the begin, or the marker, to the
            first stretch.
    """

    asked_s: float = 0.0
    mass_s: float = 0.0
    peak: float = float("nan")
    led_s: float = 0.0
    segments: int = 0
    shown_s: float = 0.0
    longest_s: float = 0.0
    firsts_s: list[float] = field(default_factory=list)

    def add(self, other: LabelTally) -> None:
        """Take another tally in."""
        self.asked_s += other.asked_s
        self.mass_s += other.mass_s
        self.peak = float(np.fmax(self.peak, other.peak))
        self.led_s += other.led_s
        self.segments += other.segments
        self.shown_s += other.shown_s
        self.longest_s = max(self.longest_s, other.longest_s)
        self.firsts_s += other.firsts_s


@dataclass(slots=True)
class Tally:
    """A face, or several together.

    Attributes:
        counted_s: Time of the sessions, without what was left out.
        covered_s: Part of it in which at least one of these faces had a score.
        viewed_s: Part of it in which at least one was in sight.
        seen_s: Time in which the face was in sight; of several faces the sum.
        scored_s: Time in which it had a score.
        quality_s: Its quality, summed over the time in which it was in sight.
        frames: In which it had a score.
        sessions: Names.
        labels: By name, in the order of the label set; ``none`` last.
        transitions: How often one label followed another as the most probable.
    """

    counted_s: float = 0.0
    covered_s: float = 0.0
    viewed_s: float = 0.0
    seen_s: float = 0.0
    scored_s: float = 0.0
    quality_s: float = 0.0
    frames: int = 0
    sessions: set[str] = field(default_factory=set)
    labels: dict[str, LabelTally] = field(default_factory=dict)
    transitions: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, other: Tally) -> None:
        """Take the tally of another session in."""
        self.counted_s += other.counted_s
        self.covered_s += other.covered_s
        self.viewed_s += other.viewed_s
        self.seen_s += other.seen_s
        self.scored_s += other.scored_s
        self.quality_s += other.quality_s
        self.frames += other.frames
        self.sessions |= other.sessions
        for name, each in other.labels.items():
            self.labels.setdefault(name, LabelTally()).add(each)
        self.transitions.update(other.transitions)


def tally(
    session: Session, series: Series, name: str, rule: Rule, from_s: float | None = None
) -> Tally:
    """What is counted of one face of one session.

    Args:
        session: Of which it is.
        series: The face.
        name: Of the session in its study.
        rule: When a label counts as shown.
        from_s: Time from which the first stretch is counted; None for the session's begin.
    """
    scored, lengths = series.scored, series.lengths_s
    kept = ~series.excluded
    seen = series.seen & kept
    seen_s, scored_s = float(lengths[seen].sum()), float(lengths[scored].sum())
    out = Tally(
        counted_s=counted_s(session, series.name),
        covered_s=scored_s,
        viewed_s=seen_s,
        seen_s=seen_s,
        scored_s=scored_s,
        quality_s=float((np.nan_to_num(series.quality.astype(np.float64)) * lengths)[seen].sum()),
        frames=int(scored.sum()),
        sessions={name},
    )
    values = series.scores[scored].astype(np.float64)
    weights = lengths[scored]
    known = ~np.isnan(values)
    asked = (known * weights[:, None]).sum(axis=0)
    mass = (np.nan_to_num(values) * weights[:, None]).sum(axis=0)
    led = np.bincount(series.top[scored], weights, minlength=values.shape[1])
    names = (*session.names, NONE)
    begin_s = _begin_s(session) if from_s is None else from_s
    for column, label in enumerate(names):
        mine = LabelTally(
            asked_s=float(asked[column]), mass_s=float(mass[column]), led_s=float(led[column])
        )
        if known[:, column].any():
            mine.peak = float(np.nanmax(values[:, column]))
        if label != NONE:
            _add_segments(mine, series, column, rule, begin_s)
        out.labels[label] = mine
    out.transitions = _transitions(series, names)
    return out


def together(session: Session, name: str, faces: Sequence[Tally]) -> Tally:
    """What is counted of a session: all its faces, each moment once where time is counted.

    Args:
        session: Which.
        name: Of the session in its study.
        faces: Its faces, from :func:`tally`.
    """
    out = Tally(sessions={name})
    for each in faces:
        out.add(each)
    out.counted_s = counted_s(session)
    out.covered_s = _once(session, [each.index[each.scored] for each in session.series])
    out.viewed_s = _once(
        session, [each.index[each.seen & ~each.excluded] for each in session.series]
    )
    return out


def _once(session: Session, frames: Sequence[NDArray[np.int64]]) -> float:
    """Time of frames, each counted once."""
    if not frames:
        return 0.0
    index = frames[0] if len(frames) == 1 else np.unique(np.concatenate(frames))
    times = session.frames["time_s"].to_numpy()
    place = np.searchsorted(session.frames["index"].to_numpy(), index)
    ranges = excluded_ranges(session.manifest.markers)
    return float((clipped(times, session.frame_ends_s, ranges) - times)[place].sum())


def counted_s(session: Session, person: str = "") -> float:
    """Time of a session without what was left out, of everybody or of one person."""
    times = session.frames["time_s"].to_numpy()
    ranges = excluded_ranges(session.manifest.markers, person)
    lengths = clipped(times, session.frame_ends_s, ranges) - times
    return float(lengths[~excluded(times, ranges)].sum())


def _begin_s(session: Session) -> float:
    times = session.frames["time_s"].to_numpy()
    return float(times[0]) if len(times) else 0.0


def _add_segments(
    mine: LabelTally, series: Series, column: int, rule: Rule, begin_s: float
) -> None:
    times, ends = series.times_s, series.ends_s
    runs = hysteresis(times, ends, series.scores[:, column], rule, series.excluded)
    if not runs:
        return
    first, last = np.array(runs).T
    lengths = ends[last] - times[first]
    mine.segments = len(runs)
    mine.shown_s = float(lengths.sum())
    mine.longest_s = float(lengths.max())
    ahead = ends[last] > begin_s
    if ahead.any():
        mine.firsts_s = [max(0.0, float(times[first][ahead][0]) - begin_s)]


def _transitions(series: Series, names: tuple[str, ...]) -> Counter[tuple[str, str]]:
    out: Counter[tuple[str, str]] = Counter()
    found = leads(series)
    for (_, last, one), (first, _, other) in pairwise(found):
        near = series.times_s[first] - series.ends_s[last] < BREAK_S
        if one != other and near:
            out[names[one], names[other]] += 1
    return out

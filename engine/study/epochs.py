"""What happens around markers: curves and means in a time before and after each, per label.

Sessions are read one after the other. Frames count by the time they last in each step; what a
person left out, and what has no score, counts nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import NONE
from emoscope.engine.errors import SessionError
from emoscope.engine.sessions.durations import means_between
from emoscope.engine.sessions.manifest import Marker
from emoscope.engine.sessions.options import UsageError
from emoscope.engine.sessions.session import Session
from emoscope.engine.study.figures import Key
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.model import StudySession

MOST_STEPS = 100_000
LEAST_COVERED = 0.5
"""A step, or a baseline, of which less has a score has no value."""

Curve = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Epochs:
    """Which times around which markers.

    Attributes:
        marker: Text or type of the markers, whatever the case of its letters; empty for every one.
        from_s, to_s: Begin and end, counted from the marker.
        baseline_s: Begin and end of what is taken off, likewise; None for nothing.
        step_s: Width of a step of the curves.

    Raises:
        UsageError: The times make no sense.
    """

    marker: str = ""
    from_s: float = 0.0
    to_s: float = 5.0
    baseline_s: tuple[float, float] | None = (-1.0, 0.0)
    step_s: float = 0.1

    def __post_init__(self) -> None:
        ends = [(self.from_s, self.to_s), *([self.baseline_s] if self.baseline_s else [])]
        for begin, end in ends:
            if not (abs(begin) < 1e6 and abs(end) < 1e6 and begin < end):
                raise UsageError(
                    f"{begin:g} to {end:g} s is not a time range around a marker",
                    "Give a begin before its end, such as 0 and 5",
                )
        if not 0 < self.step_s <= self.to_s - self.from_s:
            raise UsageError(f"{self.step_s:g} s is not a step for this range", "Use a shorter one")
        if (self.to_s - self.from_s) / self.step_s > MOST_STEPS:
            raise UsageError("These are too many steps", "Use a wider step or a shorter time")

    @property
    def edges_s(self) -> Curve:
        """(n + 1,) edges of the steps, counted from the marker."""
        return np.linspace(
            self.from_s, self.to_s, 1 + round((self.to_s - self.from_s) / self.step_s)
        )


@dataclass(frozen=True, slots=True, eq=False)
class Epoch:
    """One face around one marker.

    Attributes:
        key: Whose.
        marker: Text of the marker.
        time_s: When, as a player counts.
        number: Which of the session's markers of this text, from 1.
        labels: Names, ``none`` last.
        baseline: (L + 1,) mean before, NaN where less than half of it has a score.
        mean: (L + 1,) mean of the whole time, likewise.
        curve: (steps, L + 1) means of the steps, likewise.
        covered_share: Part of the time that has a score.
    """

    key: Key
    marker: str
    time_s: float
    number: int
    labels: tuple[str, ...]
    baseline: Curve
    mean: Curve
    curve: Curve
    covered_share: float

    @property
    def corrected(self) -> Curve:
        """(L + 1,) the mean without the baseline."""
        return self.mean - self.baseline

    @property
    def corrected_curve(self) -> Curve:
        """(steps, L + 1) the curve without the baseline."""
        return self.curve - self.baseline


def epochs(
    opened: StudyFolder, asked: Epochs, sessions: Iterable[StudySession] | None = None
) -> Iterator[Epoch]:
    """Every face around every marker that is asked, session after session.

    Raises:
        SessionError: A session cannot be read, or there is no such marker in any.
    """
    study, found, known = opened.study, False, dict[str, None]()
    for each in study.sessions if sessions is None else sessions:
        place = opened.look(each).results
        if place is None:
            continue
        session = Session(place)
        markers = session.manifest.markers
        known.update(
            dict.fromkeys(
                text for m in markers if m.kind != "exclude" for text in (m.text, m.type) if text
            )
        )
        whose = (study.group_of(each.participant), each.participant, each.condition)
        for epoch in session_epochs(session, asked, whose, each.name):
            found = True
            yield epoch
    if not found:
        some = ", ".join(list(known)[:10])
        raise SessionError(
            f'No session has a marker "{asked.marker}" with a face at it'
            if asked.marker
            else "No session has a marker with a face at it",
            f"There are: {some}" if some else "Add markers to the recordings first",
        )


def session_epochs(
    session: Session, asked: Epochs, whose: tuple[str, str, str], name: str
) -> Iterator[Epoch]:
    """Every face of one session around every marker that is asked."""
    numbers: dict[str, int] = {}
    for marker in sorted(session.manifest.markers, key=lambda each: each.time_s):
        if not _meant(marker, asked.marker):
            continue
        number = numbers[marker.text] = numbers.get(marker.text, 0) + 1
        for series in session.people:
            if marker.person and marker.person.casefold() != series.name.casefold():
                continue
            scored = series.scored
            frames = (
                series.times_s[scored] - marker.time_s,
                series.ends_s[scored] - marker.time_s,
                series.scores[scored].astype(np.float64),
            )
            whole_s, mean = _means(*frames, np.array([asked.from_s, asked.to_s]))
            if not whole_s[0]:
                continue
            curve = _means(*frames, asked.edges_s)[1]
            baseline = np.zeros(mean.shape[1])
            if asked.baseline_s is not None:
                baseline = _means(*frames, np.array(asked.baseline_s))[1][0]
            yield Epoch(
                key=Key(*whose, session=name, face=series.name),
                marker=marker.text,
                time_s=marker.time_s - session.player_zero_s,
                number=number,
                labels=(*session.names, NONE),
                baseline=baseline,
                mean=mean[0],
                curve=curve,
                covered_share=float(whole_s[0] / (asked.to_s - asked.from_s)),
            )


def by_participant(
    found: Iterable[Epoch], corrected: bool
) -> dict[tuple[str, str, str], dict[str, Curve]]:
    """Mean curves of each participant in each condition, over all faces and markers.

    Args:
        found: From :func:`epochs`.
        corrected: Without the baseline.

    Returns:
        By group, participant and condition: label to (steps,) mean, NaN where no curve has a value.
    """
    sums: dict[tuple[str, str, str], dict[str, tuple[Curve, Curve]]] = {}
    for epoch in found:
        curve = epoch.corrected_curve if corrected else epoch.curve
        whose = (epoch.key.group, epoch.key.participant, epoch.key.condition)
        mine = sums.setdefault(whose, {})
        for column, label in enumerate(epoch.labels):
            there = ~np.isnan(curve[:, column])
            total, count = mine.get(label, (np.zeros(len(curve)), np.zeros(len(curve))))
            mine[label] = (total + np.where(there, curve[:, column], 0), count + there)
    with np.errstate(invalid="ignore", divide="ignore"):
        return {
            whose: {label: total / count for label, (total, count) in mine.items()}
            for whose, mine in sums.items()
        }


def _meant(marker: Marker, text: str) -> bool:
    if marker.kind == "exclude":
        return False
    return not text or text.casefold() in (marker.text.casefold(), marker.type.casefold())


def _means(begins_s: Curve, ends_s: Curve, values: Curve, edges_s: Curve) -> tuple[Curve, Curve]:
    """Seconds that are covered, and means, NaN where less than half of a step is covered."""
    # A label that was not asked in a frame counts as not covered there for its whole step.
    covered, means = means_between(begins_s, ends_s, np.nan_to_num(values), edges_s)
    unasked = np.isnan(values)
    if unasked.any():
        shares = means_between(begins_s, ends_s, unasked.astype(np.float64), edges_s)[1]
        with np.errstate(invalid="ignore", divide="ignore"):
            means = np.where(shares < LEAST_COVERED, means / (1 - shares), np.nan)
    thin = covered < LEAST_COVERED * np.diff(edges_s) - 1e-9
    means[thin] = np.nan
    return covered, means

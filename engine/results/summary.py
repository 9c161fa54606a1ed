"""What was seen in a file: faces and their dominant labels over time."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from emoscope.engine.data import NONE
from emoscope.engine.sessions.durations import means_between
from emoscope.engine.sessions.series import Series
from emoscope.engine.sessions.session import Session

BIN_S = 0.5
MERELY_S = 1e-6
BINS = 240
"""Most steps into which a face's time is cut: a summary of a long file stays readable."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time in which one label led.

    Attributes:
        label: Name of the label, or ``none``.
        start_s: Begin, in the file's own times.
        end_s: End, in seconds.
        share: Mean probability of the label in it.
    """

    label: str
    start_s: float
    end_s: float
    share: float


@dataclass(frozen=True, slots=True)
class FaceSeen:
    """One track of a file.

    Attributes:
        track: Number of the track, from 1.
        first_s: When it was first seen, in seconds.
        last_s: Until when it was last in sight: the end of that frame.
        frames: In how many frames it was in sight.
        scored: In how many of them it had a score that counts.
        left_out: A person left out all the time in which it was in sight.
        name: Whose face it is, or ``face 3``.
        mean: Mean probability over the time, per label and, last, of none; empty without a score.
        spans: Dominant labels over time.
    """

    track: int
    first_s: float
    last_s: float
    frames: int
    scored: int
    mean: tuple[tuple[str, float], ...]
    spans: tuple[Span, ...]
    left_out: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen in a file.

    Attributes:
        labels: Names in the label set's order.
        frames: Analysed frames.
        with_face: Those with at least one face in sight.
        first_s: Time of the first of them.
        last_s: Until when the last of them lasts.
        faces: One per track, longest in sight first.
        wanted: How many faces were followed at most.
        unfollowed: Most faces that were in view at once beyond those.
    """

    labels: tuple[str, ...]
    frames: int
    with_face: int
    first_s: float
    last_s: float
    faces: tuple[FaceSeen, ...]
    wanted: int = 0
    unfollowed: int = 0

    @property
    def duration_s(self) -> float:
        return self.last_s - self.first_s


def seen_in(session: Session) -> Seen:
    """What was seen in a session.

    Raises:
        SessionError: It is damaged.
    """
    times = session.frames["time_s"].to_numpy()
    visible = [series.index[series.seen] for series in session.series]
    with_face = len(np.unique(np.concatenate(visible))) if visible else 0
    faces = [_face(series, session.names) for series in session.people if series.seen.any()]
    return Seen(
        labels=session.names,
        frames=len(times),
        with_face=with_face,
        first_s=float(times[0]) if len(times) else 0.0,
        last_s=float(session.frame_ends_s[-1]) if len(times) else 0.0,
        faces=tuple(sorted(faces, key=lambda face: (-face.frames, face.track))),
        wanted=session.manifest.options.faces,
        unfollowed=session.manifest.counts.unfollowed,
    )


def _face(series: Series, labels: tuple[str, ...]) -> FaceSeen:
    names = (*labels, NONE)
    times = series.times_s[series.seen]
    rows = np.nan_to_num(series.scores[series.scored])
    lengths = series.lengths_s[series.scored]
    mean: tuple[tuple[str, float], ...] = ()
    if len(rows):
        mean = tuple(zip(names, np.average(rows, axis=0, weights=lengths).tolist(), strict=True))
    return FaceSeen(
        track=series.track,
        first_s=float(times[0]),
        last_s=float(series.ends_s[series.seen][-1]),
        frames=len(times),
        scored=len(rows),
        mean=mean,
        spans=spans(series, names),
        left_out=bool(series.excluded[series.seen].all()),
        name=series.name,
    )


def spans(series: Series, names: tuple[str, ...], bins: int = BINS) -> tuple[Span, ...]:
    """Which label led, over stretches of at least half a second.

    Args:
        series: One face.
        names: The labels' names and, last, none.
        bins: Most steps into which its time is cut.
    """
    scored = series.scored
    if not scored.any():
        return ()
    times, ends = series.times_s[scored], series.ends_s[scored]
    first, last = float(times[0]), float(ends[-1])
    count = max(1, min(bins, math.ceil((last - first) / BIN_S)))
    edges = np.linspace(first, last, count + 1)
    covered, means = means_between(times, ends, np.nan_to_num(series.scores[scored]), edges)
    out: list[Span] = []
    weights: list[float] = []
    for number in np.flatnonzero(covered > MERELY_S):
        label = names[int(means[number].argmax())]
        share, weight = float(means[number].max()), float(covered[number])
        start, end = float(edges[number]), float(edges[number + 1])
        before = out[-1] if out else None
        if before and before.label == label and start - before.end_s < MERELY_S:
            mixed = (before.share * weights[-1] + share * weight) / (weights[-1] + weight)
            out[-1] = Span(label, before.start_s, end, mixed)
            weights[-1] += weight
        else:
            out.append(Span(label, start, end, share))
            weights.append(weight)
    return tuple(out)

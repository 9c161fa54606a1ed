"""What was seen in a file: faces and their dominant labels over time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.sessions.session import Series, Session
from engine.sessions.tables import NONE

BIN_S = 0.5
BINS = 240
"""Most steps into which a face's time is cut: a summary of a long file stays readable."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time in which one label led.

    Attributes:
        label: Name of the label, or ``none``.
        start_s: Begin, in the file's own times.
        end_s: End.
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
        track: Its number.
        first_s: When it came.
        last_s: When it was last in sight.
        frames: In how many frames it was in sight.
        scored: In how many of them it had a score.
        mean: Mean probability per label and, last, of none; empty without a score.
        spans: Dominant labels over time.
    """

    track: int
    first_s: float
    last_s: float
    frames: int
    scored: int
    mean: tuple[tuple[str, float], ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen in a file.

    Attributes:
        labels: Names in the label set's order.
        frames: Analysed frames.
        with_face: Those with at least one face in sight.
        first_s: Time of the first of them.
        last_s: Time of the last.
        faces: One per track, longest in sight first.
    """

    labels: tuple[str, ...]
    frames: int
    with_face: int
    first_s: float
    last_s: float
    faces: tuple[FaceSeen, ...]

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
    faces = [_face(series, session.names) for series in session.series if series.seen.any()]
    return Seen(
        labels=session.names,
        frames=len(times),
        with_face=with_face,
        first_s=float(times[0]) if len(times) else 0.0,
        last_s=float(times[-1]) if len(times) else 0.0,
        faces=tuple(sorted(faces, key=lambda face: (-face.frames, face.track))),
    )


def _face(series: Series, labels: tuple[str, ...]) -> FaceSeen:
    names = (*labels, NONE)
    times = series.times_s[series.seen]
    rows = np.nan_to_num(series.scores[series.scored])
    mean: tuple[tuple[str, float], ...] = ()
    if len(rows):
        mean = tuple(zip(names, (float(value) for value in rows.mean(axis=0)), strict=True))
    return FaceSeen(
        track=series.track,
        first_s=float(times[0]),
        last_s=float(times[-1]),
        frames=len(times),
        scored=len(rows),
        mean=mean,
        spans=spans(series, names),
    )


def spans(series: Series, names: tuple[str, ...], bins: int = BINS) -> tuple[Span, ...]:
    """Which label led, over stretches of at least half a second.

    Args:
        series: One face.
        names: The labels' names and, last, none.
        bins: Most steps into which its time is cut.
    """
    rows, times = np.nan_to_num(series.scores[series.scored]), series.times_s[series.scored]
    if not len(rows):
        return ()
    first, last = float(series.times_s[0]), float(times[-1])
    bin_s = max(BIN_S, (last - first) / bins)
    number = ((times - first) / bin_s).astype(np.int64)
    used, where = np.unique(number, return_inverse=True)
    totals = np.zeros((len(used), rows.shape[1]))
    np.add.at(totals, where, rows)
    counts = np.bincount(where)
    out: list[Span] = []
    weights: list[int] = []
    for each, total, count in zip(used, totals, counts, strict=True):
        best, start = int(total.argmax()), first + float(each) * bin_s
        end, share = min(start + bin_s, last), float(total[best] / count)
        before = out[-1] if out else None
        if before and before.label == names[best] and start - before.end_s < 1e-6:
            weight = weights[-1] + int(count)
            mixed = (before.share * weights[-1] + share * int(count)) / weight
            out[-1], weights[-1] = Span(before.label, before.start_s, end, mixed), weight
        else:
            out.append(Span(names[best], start, end, share))
            weights.append(int(count))
    return tuple(out)

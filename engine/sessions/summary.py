"""What was seen in a file: faces and their dominant labels over time, in constant memory."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from engine.data import FaceScore, Floats, FrameResult, State
from engine.sessions.rows import NONE

FIRST_BIN_S = 0.5
BINS_KEPT = 240
"""When a face has more, bins are joined in pairs: any length of file fits."""


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


@dataclass(slots=True)
class _Track:
    first_s: float
    last_s: float
    frames: int = 0
    scored: int = 0
    bin_s: float = FIRST_BIN_S
    bins: dict[int, tuple[Floats, int]] = field(default_factory=dict)

    def add(self, time_s: float, row: Floats) -> None:
        number = int((time_s - self.first_s) / self.bin_s)
        kept = self.bins.get(number)
        self.bins[number] = (row, 1) if kept is None else (kept[0] + row, kept[1] + 1)
        while len(self.bins) > BINS_KEPT:
            self.bin_s *= 2
            joined: dict[int, tuple[Floats, int]] = {}
            for number, (total, count) in self.bins.items():
                before = joined.get(number // 2)
                joined[number // 2] = (
                    (total, count) if before is None else (before[0] + total, before[1] + count)
                )
            self.bins = joined


class Watcher:
    """Takes results one by one and says at the end what was seen.

    Args:
        labels: Names in the label set's order.
    """

    def __init__(self, labels: tuple[str, ...]) -> None:
        self._labels = labels
        self._tracks: dict[int, _Track] = {}
        self._frames = self._with_face = 0
        self._first_s = self._last_s = 0.0

    def add(self, result: FrameResult) -> None:
        """Take the next frame's result."""
        if not self._frames:
            self._first_s = result.time_s
        self._frames += 1
        self._last_s = result.time_s
        visible = False
        for face in result.faces:
            if face.state is not State.LOST:
                visible = True
                self._add_face(result.time_s, face)
        self._with_face += visible

    def _add_face(self, time_s: float, face: FaceScore) -> None:
        track = self._tracks.setdefault(face.track, _Track(time_s, time_s))
        track.last_s = time_s
        track.frames += 1
        if face.probabilities is not None and face.none is not None:
            track.scored += 1
            row = np.append(np.nan_to_num(face.probabilities, nan=0.0), face.none)
            track.add(time_s, row.astype(np.float32))

    def seen(self) -> Seen:
        """All of it so far."""
        faces = [self._face(number, track) for number, track in self._tracks.items()]
        return Seen(
            labels=self._labels,
            frames=self._frames,
            with_face=self._with_face,
            first_s=self._first_s,
            last_s=self._last_s,
            faces=tuple(sorted(faces, key=lambda face: (-face.frames, face.track))),
        )

    def _face(self, number: int, track: _Track) -> FaceSeen:
        names = (*self._labels, NONE)
        mean: tuple[tuple[str, float], ...] = ()
        if track.bins:
            total = np.sum([row for row, _ in track.bins.values()], axis=0) / track.scored
            mean = tuple(zip(names, (float(value) for value in total), strict=True))
        return FaceSeen(
            track=number,
            first_s=track.first_s,
            last_s=track.last_s,
            frames=track.frames,
            scored=track.scored,
            mean=mean,
            spans=_spans(track, names),
        )


def _spans(track: _Track, names: tuple[str, ...]) -> tuple[Span, ...]:
    spans: list[Span] = []
    weights: list[int] = []
    for number in sorted(track.bins):
        total, count = track.bins[number]
        best = int(total.argmax())
        start = track.first_s + number * track.bin_s
        end = min(start + track.bin_s, track.last_s)
        share = float(total[best]) / count
        last = spans[-1] if spans else None
        if last and last.label == names[best] and start - last.end_s < 1e-6:
            weight = weights[-1] + count
            mixed = (last.share * weights[-1] + share * count) / weight
            spans[-1], weights[-1] = Span(last.label, last.start_s, end, mixed), weight
        else:
            spans.append(Span(names[best], start, end, share))
            weights.append(count)
    return tuple(spans)

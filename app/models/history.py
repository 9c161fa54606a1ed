"""The last half minute of scores per track, in fixed memory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from emoscope.engine.data import Floats, FrameResult, State

SPAN_S = 30.0
CAPACITY = 2000
"""Rows per track: 30 s at 60 Hz with room."""


@dataclass(slots=True, eq=False)
class _Ring:
    times_s: np.ndarray
    values: Floats
    length: int = 0


class ScoreHistory:
    """Keeps what was scored, by label name, so that an edited label set keeps its past.

    Column order is ``labels`` followed by "none of these".
    """

    def __init__(self, span_s: float = SPAN_S) -> None:
        self.span_s = span_s
        self.labels: tuple[str, ...] = ()
        self.now_s = 0.0
        self._tracks: dict[int, _Ring] = {}
        self._offset_s = 0.0
        self._last_raw_s = float("-inf")

    def clear(self) -> None:
        self._tracks.clear()
        self._offset_s = 0.0
        self.now_s = 0.0
        self._last_raw_s = float("-inf")

    @property
    def tracks(self) -> tuple[int, ...]:
        return tuple(sorted(self._tracks))

    def add(self, result: FrameResult) -> None:
        """Take one result; scoring the same frame again replaces what was said about it."""
        if result.labels != self.labels:
            self._relabel(result.labels)
        again = result.time_s == self._last_raw_s
        if result.time_s < self._last_raw_s:  # a file that began again
            self._offset_s += self._last_raw_s - result.time_s
        self._last_raw_s = result.time_s
        self.now_s = result.time_s + self._offset_s
        for face in result.faces:
            if face.state is State.LOST and face.track not in self._tracks:
                continue
            row = np.full(len(self.labels) + 1, np.nan, dtype=np.float32)
            if face.probabilities is not None and face.state.scored:
                row[:-1] = face.probabilities
                row[-1] = face.none if face.none is not None else np.nan
            self._append(face.track, row, again)
        self._forget()

    def series(self, track: int) -> tuple[np.ndarray, Floats]:
        """Times (n,) in seconds before now (negative), and values (n, L + 1)."""
        ring = self._tracks.get(track)
        if ring is None:
            return np.empty(0), np.empty((0, len(self.labels) + 1), dtype=np.float32)
        return ring.times_s[: ring.length] - self.now_s, ring.values[: ring.length]

    def spread(self, track: int, over_s: float = 2.0) -> Floats | None:
        """Standard deviation (L + 1,) of the last seconds: how much the scores waver."""
        times, values = self.series(track)
        recent = values[times >= -over_s]
        recent = recent[~np.isnan(recent[:, -1])] if len(recent) else recent
        if len(recent) < 3:
            return None
        spread: Floats = np.std(recent, axis=0, dtype=np.float32)
        return spread

    def _append(self, track: int, row: Floats, again: bool) -> None:
        ring = self._tracks.get(track)
        if ring is None:
            ring = _Ring(
                np.empty(CAPACITY), np.empty((CAPACITY, len(self.labels) + 1), dtype=np.float32)
            )
            self._tracks[track] = ring
        if again and ring.length and ring.times_s[ring.length - 1] == self.now_s:
            ring.values[ring.length - 1] = row
            return
        if ring.length == CAPACITY:
            # Rarely: drop the older half at once instead of one row per frame.
            half = CAPACITY // 2
            ring.times_s[:half] = ring.times_s[half:]
            ring.values[:half] = ring.values[half:]
            ring.length = half
        ring.times_s[ring.length] = self.now_s
        ring.values[ring.length] = row
        ring.length += 1

    def _forget(self) -> None:
        for track in list(self._tracks):
            ring = self._tracks[track]
            if self.now_s - ring.times_s[ring.length - 1] > self.span_s:
                del self._tracks[track]

    def _relabel(self, labels: tuple[str, ...]) -> None:
        old = {name: i for i, name in enumerate(self.labels)}
        for ring in self._tracks.values():
            values = np.full((CAPACITY, len(labels) + 1), np.nan, dtype=np.float32)
            for column, name in enumerate(labels):
                if name in old:
                    values[: ring.length, column] = ring.values[: ring.length, old[name]]
            values[: ring.length, -1] = ring.values[: ring.length, -1]
            ring.values = values
        self.labels = labels

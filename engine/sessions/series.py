"""One face over time, as figures and exports take it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats, State

ROWS = ("index", "times_s", "ends_s", "states", "quality", "scores", "excluded")


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """One face over time.

    Attributes:
        track: Its number; of a person that of the first track, or one of its own where that is
            somebody else's.
        index: (n,) int64, frames in which it is in sight or kept.
        times_s: (n,) float64, rising.
        ends_s: (n,) float64, when each of these frames ends.
        states: (n,) text, see :class:`emoscope.engine.data.State`.
        quality: (n,) float32, NaN when lost.
        scores: (n, L + 1) float32 in the order of the labels, then none; NaN where there is no
            score, for muted labels, and in what a person left out.
        excluded: (n,) what a person left out: it counts nowhere.
        person: Whose face it is; empty where nobody has said.
    """

    track: int
    index: NDArray[np.int64]
    times_s: NDArray[np.float64]
    ends_s: NDArray[np.float64]
    states: NDArray[np.object_]
    quality: Floats
    scores: Floats
    excluded: NDArray[np.bool_]
    person: str = ""

    @property
    def name(self) -> str:
        """The person, or ``face 3``."""
        return self.person or f"face {self.track}"

    @property
    def scored(self) -> NDArray[np.bool_]:
        """(n,) where there is a score."""
        return ~np.isnan(self.scores[:, -1])

    @property
    def lengths_s(self) -> NDArray[np.float64]:
        """(n,) how long each frame lasts."""
        return self.ends_s - self.times_s

    @property
    def seen(self) -> NDArray[np.bool_]:
        """(n,) where the face is in sight."""
        return np.asarray(self.states != State.LOST.value)

    def only(self, rows: NDArray[np.bool_] | NDArray[np.int64]) -> Series:
        """Some of its rows: a mask, or their places."""
        return replace(self, **{name: getattr(self, name)[rows] for name in ROWS})

    @property
    def top(self) -> NDArray[np.int64]:
        """(n,) column of the top label (L for none), -1 without a score."""
        best = np.nan_to_num(self.scores, nan=-1.0).argmax(axis=1)
        return np.where(self.scored, best, -1)


def of_people(
    series: Sequence[Series], named: Sequence[tuple[int, str, float | None, float | None]]
) -> tuple[Series, ...]:
    """Faces put together and taken apart as they were named, by number.

    Where several tracks of a person have a row for the same frame (one is lost while the next has
    begun), the one with a score stays, then the one in sight, then the better one.

    Args:
        series: Series, one per track.
        named: Track, name, begin and end of each part that was named.
    """
    parts: dict[tuple[str, int], list[Series]] = {}
    for each in series:
        rest = np.ones(len(each.times_s), np.bool_)
        for track, name, start_s, end_s in named:
            if track != each.track:
                continue
            begin, end = _part(each, start_s, end_s)
            mine = np.zeros(len(rest), np.bool_)
            mine[begin:end] = rest[begin:end]
            rest &= ~mine
            if mine.any():
                parts.setdefault((name, 0), []).append(each.only(mine))
        if rest.any() or not len(rest):
            parts.setdefault(("", each.track), []).append(each.only(rest))
    taken = {track for name, track in parts if not name}
    highest = max((each.track for each in series), default=0)
    out = []
    for (name, track), each_part in parts.items():
        if name:
            track = next((each.track for each in each_part if each.track not in taken), highest + 1)
            taken.add(track)
            highest = max(highest, track)
        out.append(replace(_together(each_part), track=track, person=name))
    return tuple(sorted(out, key=lambda each: each.track))


def _part(series: Series, start_s: float | None, end_s: float | None) -> tuple[int, int]:
    """First row of a part, and the one after its last."""
    begin = 0 if start_s is None else int(np.searchsorted(series.times_s, start_s - 1e-6))
    end = len(series.times_s)
    if end_s is not None:
        end = int(np.searchsorted(series.times_s, end_s - 1e-6))
    return begin, end


def _together(parts: Sequence[Series]) -> Series:
    if len(parts) == 1:
        return parts[0]
    rows: dict[str, Any] = {
        name: np.concatenate([getattr(each, name) for each in parts]) for name in ROWS
    }
    joined = replace(parts[0], **rows)
    worth = 4.0 * joined.scored + 2.0 * joined.seen + np.nan_to_num(joined.quality)
    order = np.lexsort((-worth, joined.index))
    index = joined.index[order]
    first = np.ones(len(index), np.bool_)
    first[1:] = index[1:] != index[:-1]
    return joined.only(order[first])

"""A lane as the columns of a screen: means and leading labels, cheap for hours of video."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

FACTOR = 4
"""Rows of a level that make one of the next."""
MOST_PER_COLUMN = 8
"""With more rows than this in each column of the screen, a coarser level is as good."""
EXACT_PER_COLUMN = 2
"""Up to so many frames in a column, every change of the leading label is shown."""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """What a stretch of a lane looks like on a screen.

    Attributes:
        column: (m,) rising; those without a frame are left out.
        means: (m, L) NaN where nothing is known.
    """

    column: NDArray[np.int64]
    means: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class _Level:
    """Sums over groups of frames.

    Attributes:
        times_s: (n,) of each group's first frame.
        sums: (n, L) of the known values.
        counts: (n, L) of them.
        leads: (n, L) how often each column led.
    """

    times_s: NDArray[np.float64]
    sums: NDArray[np.floating]
    counts: NDArray[np.integer]
    leads: NDArray[np.integer]

    def grouped(self, starts: NDArray[np.int64]) -> _Level:
        return _Level(
            self.times_s[starts],
            np.add.reduceat(self.sums, starts, axis=0),
            np.add.reduceat(self.counts, starts, axis=0, dtype=np.int32),
            np.add.reduceat(self.leads, starts, axis=0, dtype=np.int32),
        )

    def between(self, low: int, high: int) -> _Level:
        part = slice(low, high)
        return _Level(self.times_s[part], self.sums[part], self.counts[part], self.leads[part])


class LaneColumns:
    """Gives any view of a lane in about the time that its columns need, not its frames.

    Args:
        times_s: (n,) rising seconds.
        values: (n, L) with NaN where there is nothing.
        leading: (n,) column that led, -1 for none; None if nobody asks.
    """

    def __init__(
        self,
        times_s: NDArray[np.float64],
        values: NDArray[np.floating],
        leading: NDArray[np.int64] | None = None,
    ) -> None:
        self._times_s, self._values, self._leading = times_s, values, leading
        self._asked: tuple[tuple[float, float], int] | None = None
        self._answer: tuple[NDArray[np.int64], _Level, NDArray[np.int64]]

    def means(self, view: tuple[float, float], width: int) -> Columns:
        """Means of the values for each of ``width`` columns over ``view`` seconds."""
        column, level, starts = self._in_columns(view, width)
        sums = np.add.reduceat(level.sums, starts, axis=0)
        counts = np.add.reduceat(level.counts, starts, axis=0, dtype=np.int32)
        with np.errstate(invalid="ignore", divide="ignore"):
            means = np.where(counts > 0, sums / counts, np.nan)
        return Columns(column, means)

    def leaders(
        self, view: tuple[float, float], width: int
    ) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """(m,) seconds from which (m,) columns lead, -1 for none.

        Every frame while few fall into a column of the screen, else who led for most of each.
        """
        assert self._leading is not None
        low, high = self._rows(self._times_s, view)
        if high - low <= EXACT_PER_COLUMN * width:
            return self._times_s[low:high], self._leading[low:high]
        column, level, starts = self._in_columns(view, width)
        leads = np.add.reduceat(level.leads, starts, axis=0, dtype=np.int32)
        most = np.where(leads.sum(axis=1) > 0, leads.argmax(axis=1), -1)
        at_s = view[0] + column.astype(np.float64) * ((view[1] - view[0]) / width)
        return at_s, most.astype(np.int64)

    def _in_columns(
        self, view: tuple[float, float], width: int
    ) -> tuple[NDArray[np.int64], _Level, NDArray[np.int64]]:
        """The columns, rows of a level, and which of these is the first of each column."""
        if self._asked == (view, width):
            return self._answer
        level = self._fitting(view, width)
        share = (level.times_s - view[0]) / (view[1] - view[0])
        column = np.floor(share * width).astype(np.int64)
        starts = np.flatnonzero(np.r_[True, np.diff(column) > 0][: len(column)])
        self._asked, self._answer = (view, width), (column[starts], level, starts)
        return self._answer

    @cached_property
    def step_s(self) -> float:
        """Time between two frames, as a rule."""
        return float(np.median(np.diff(self._times_s))) if len(self._times_s) > 1 else 1.0

    def _fitting(self, view: tuple[float, float], width: int) -> _Level:
        """The rows in view, of the coarsest level that still has enough of them.

        Which one depends on the time of a column alone: parts of a view are painted as the whole.
        """
        in_column = (view[1] - view[0]) / width / max(self.step_s, 1e-6)
        if in_column <= MOST_PER_COLUMN:
            return self._frames(*self._rows(self._times_s, view))
        depth = 0
        while in_column > MOST_PER_COLUMN * FACTOR and depth < len(self._coarse) - 1:
            in_column, depth = in_column / FACTOR, depth + 1
        level = self._coarse[depth]
        return level.between(*self._rows(level.times_s, view))

    @staticmethod
    def _rows(times_s: NDArray[np.float64], view: tuple[float, float]) -> tuple[int, int]:
        """Those in view, and some around it (of a second, two at least): lines go outside."""
        low, high = np.searchsorted(times_s, [view[0] - 1, view[1] + 1])
        return max(0, int(low) - 2), min(len(times_s), int(high) + 2)

    def _frames(self, low: int, high: int) -> _Level:
        values = self._values[low:high]
        known = ~np.isnan(values)
        leads = np.zeros((high - low, values.shape[1]), np.int8)
        if self._leading is not None:
            leading = self._leading[low:high]
            rows = np.flatnonzero(leading >= 0)
            leads[rows, leading[rows]] = 1
        return _Level(
            self._times_s[low:high],
            np.where(known, values, np.float32(0)),
            known.view(np.int8),
            leads,
        )

    @cached_property
    def _coarse(self) -> tuple[_Level, ...]:
        """Each with a quarter of the rows of the one before."""
        level = self._frames(0, len(self._times_s))
        levels: list[_Level] = []
        while len(level.times_s) > FACTOR**4 or not levels:
            level = level.grouped(np.arange(0, len(level.times_s), FACTOR))
            levels.append(level)
        return tuple(levels)

"""From scores of a session's rows to moments: peaks with what belongs to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats

MERGE_S = 1.5
"""Stretches of one face that are nearer to one another are one moment."""
SHARE = 0.5
"""A moment reaches as far as the score is above this share of its peak."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows of a session that are one moment.

    Attributes:
        first: First row.
        last: Last row.
        peak: Row of the highest score.
        score: That score.
        then: Row of the highest score of the second sentence, or None.
    """

    first: int
    last: int
    peak: int
    score: float
    then: int | None = None


def stretches(rows: NDArray[np.void], scores: Floats, most: int, least: float) -> list[Stretch]:
    """The best moments of one sentence, the best first.

    Args:
        rows: (n,) of the index, by face and time.
        scores: (n,) of the sentence; what is not to be found is below ``least``.
        most: So many at most.
        least: Score of the lowest peak.
    """
    left = np.array(scores, np.float32)
    out: list[Stretch] = []
    while len(out) < most:
        peak = int(left.argmax())
        if not left[peak] >= least:
            break
        first, last = _around(rows, left, peak, SHARE * float(left[peak]))
        out.append(Stretch(first, last, peak, float(left[peak])))
        _cover(rows, left, first, last)
    return out


def ordered(
    rows: NDArray[np.void], scores: Floats, within_s: float, most: int, least: float
) -> list[Stretch]:
    """The best moments of one sentence and then another, on the same face.

    A moment's score is the lower one of the two: both have to be shown.

    Args:
        rows: (n,) of the index, by face and time.
        scores: (n, 2) of the two sentences.
        within_s: The second peak is at most so much later than the first.
        most: So many at most.
        least: Score of the lowest moment.
    """
    both = np.full(len(rows), -1.0, np.float32)
    where = np.zeros(len(rows), np.int64)
    begins = _begins(rows, scores, within_s, least)
    if not len(begins):
        return []
    after, where[begins] = _best_after(rows, np.asarray(scores[:, 1]), within_s, begins)
    both[begins] = np.minimum(scores[begins, 0], after)
    out: list[Stretch] = []
    while len(out) < most and len(both):
        peak = int(both.argmax())
        if not both[peak] >= least:
            break
        score, then = float(both[peak]), int(where[peak])
        first, _ = _around(rows, scores[:, 0], peak, SHARE * float(scores[peak, 0]))
        _, last = _around(rows, scores[:, 1], then, SHARE * float(scores[then, 1]))
        times = rows["time_s"]  # what was there long before, or stays on, is not the change
        first = max(first, int(np.searchsorted(times[first:then], times[then] - within_s)) + first)
        reach = int(np.searchsorted(times[peak : last + 1], times[peak] + within_s, side="right"))
        last = max(then, min(last, peak + reach - 1))
        out.append(Stretch(first, last, peak, score, then))
        _cover(rows, both, first, last)
    return out


def _begins(
    rows: NDArray[np.void], scores: Floats, within_s: float, least: float
) -> NDArray[np.int64]:
    """Rows that show the first sentence, with a later one within the time that shows the other."""
    begins = np.flatnonzero(scores[:, 0] >= least)
    others = np.flatnonzero(scores[:, 1] >= least)
    if not len(begins) or not len(others):
        return begins[:0]
    nearest = np.minimum(np.searchsorted(others, begins, side="right"), len(others) - 1)
    first, later = rows[begins], rows[others[nearest]]
    near = (others[nearest] > begins) & (first["track"] == later["track"])
    near &= later["time_s"] - first["time_s"] <= within_s
    return np.asarray(begins[near], np.int64)


def _best_after(
    rows: NDArray[np.void], scores: Floats, within_s: float, begins: NDArray[np.int64]
) -> tuple[Floats, NDArray[np.int64]]:
    """For some rows the best score of a later row of its face within the time, and that row."""
    times, tracks = rows["time_s"], rows["track"].astype(np.float64)
    span_s = float(np.ptp(times)) + within_s + 1.0  # faces are further apart than any time
    places = tracks * span_s + times
    ends = np.searchsorted(places, places[begins] + within_s, side="right")
    count = np.maximum(ends - begins - 1, 0)
    best = np.full(len(begins), -1.0, np.float32)
    where = np.zeros(len(begins), np.int64)
    # Of each row and the next 2, 4, 8 ... the best: two of them cover any stretch.
    winners, width = np.arange(len(rows)), 1
    while (mine := count >= width).any():
        first, last = winners[begins[mine] + 1], winners[ends[mine] - width]
        where[mine] = np.where(scores[last] > scores[first], last, first)
        left, right = winners[:-width], winners[width:]
        winners, width = np.where(scores[right] > scores[left], right, left), 2 * width
    some = count > 0
    best[some] = scores[where[some]]
    return best, where


def _around(rows: NDArray[np.void], scores: Floats, peak: int, least: float) -> tuple[int, int]:
    """First and last row about a peak that are above a score, over short breaks."""
    track = rows["track"][peak]
    begin, end = np.searchsorted(rows["track"], [track, track + 1])
    above = begin + np.flatnonzero(scores[begin:end] >= least)
    part = rows[above]
    starts, ends = part["time_s"] - part["before_s"], part["time_s"] + part["after_s"]
    breaks = np.flatnonzero(starts[1:] - ends[:-1] > MERGE_S)
    place = int(np.searchsorted(above, peak))
    run = int(np.searchsorted(breaks, place))
    first = int(breaks[run - 1]) + 1 if run else 0
    last = int(breaks[run]) if run < len(breaks) else len(above) - 1
    return int(above[first]), int(above[last])


def _cover(rows: NDArray[Any], scores: Floats, first: int, last: int) -> None:
    """Take a moment, and what is too near to be another one, out of the scores."""
    begin_s = rows["time_s"][first] - MERGE_S
    end_s = rows["time_s"][last] + MERGE_S
    near = (rows["time_s"] >= begin_s) & (rows["time_s"] <= end_s)
    scores[near & (rows["track"] == rows["track"][first])] = -1.0

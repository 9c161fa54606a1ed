"""How long each frame lasts, and what a person left out: the weights of all shares and means."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.sessions.manifest import Marker

PAUSE_S = 1.0
"""In a live recording, a step longer than this and ten usual ones is a pause, nobody's time."""
PAUSE_STEPS = 10
USUAL_STEP_S = 0.04
"""Of a single frame, where nothing else is known."""

Times = NDArray[np.float64]


def frame_ends(
    times_s: Times,
    *,
    live: bool = False,
    rate_hz: float | None = None,
    until_s: float | None = None,
    single_s: float | None = None,
) -> Times:
    """When each analysed frame ends: when the next one begins, however long that takes.

    The last one lasts as long as the one before it, but not beyond the end of the file.

    Args:
        times_s: (n,) begin of each frame, rising.
        live: Of a camera: during a pause nothing is on the screen.
        rate_hz: Frames a second of the source, for a single frame.
        until_s: Where the source ends, None if that is not known.
        single_s: How long a single frame of a source with an end stands for, None for one picture.
    """
    ends = np.append(times_s[1:], times_s[-1:])
    if not len(times_s):
        return ends
    steps = np.diff(times_s)
    if live and len(steps):
        usual_s = float(np.median(steps))
        pause = steps > max(PAUSE_S, PAUSE_STEPS * usual_s)
        ends[:-1][pause] = times_s[:-1][pause] + usual_s
        steps = steps[~pause] if not pause.all() else np.array([USUAL_STEP_S])
    shortest_s = 1.0 / rate_hz if rate_hz else USUAL_STEP_S
    alone_s = shortest_s
    if single_s is not None and until_s is not None and not live:
        alone_s = max(single_s, shortest_s)
    last_s = float(steps[-1]) if len(steps) else alone_s
    ends[-1] = times_s[-1] + last_s
    if until_s is not None and not live:
        ends[-1] = min(ends[-1], max(until_s, times_s[-1] + min(last_s, shortest_s)))
    return ends


def excluded_ranges(markers: Iterable[Marker], person: str = "") -> tuple[tuple[float, float], ...]:
    """Begin and end in seconds of what a person left out, by begin.

    Args:
        markers: Of a session.
        person: Whose face it is about: what is left out of theirs alone counts too; empty for
            what is left out of everybody's.
    """
    whose = {"", person.casefold()}
    return tuple(
        sorted(
            (marker.time_s, marker.end_s)
            for marker in markers
            if marker.kind == "exclude"
            and marker.end_s is not None
            and marker.person.casefold() in whose
        )
    )


def excluded(times_s: Times, ranges: Iterable[tuple[float, float]]) -> NDArray[np.bool_]:
    """(n,) which frames begin in a range that was left out."""
    out = np.zeros(len(times_s), np.bool_)
    for begin_s, end_s in ranges:
        out |= (times_s >= begin_s) & (times_s < end_s)
    return out


def clipped(times_s: Times, ends_s: Times, ranges: Iterable[tuple[float, float]]) -> Times:
    """(n,) ends of frames, not beyond the beginning of a range that was left out."""
    out = ends_s.copy()
    for begin_s, _ in ranges:
        out = np.where((times_s < begin_s) & (out > begin_s), begin_s, out)
    return out


def means_between(
    times_s: Times, ends_s: Times, values: NDArray[np.floating], edges_s: Times
) -> tuple[Times, NDArray[np.float64]]:
    """Means of curves between edges, each frame weighted by the time it lasts there.

    Args:
        times_s: (n,) begins of frames, rising.
        ends_s: (n,) their ends, none after the next begin.
        values: (n, k) values, one row per frame.
        edges_s: (m + 1,) rising.

    Returns:
        (m,) seconds that frames cover, and (m, k) means, NaN where none does.
    """
    if not len(times_s):
        blank = np.full((len(edges_s) - 1, values.shape[1]), np.nan)
        return np.zeros(len(edges_s) - 1), blank
    knots = np.stack([times_s, ends_s], axis=1).ravel()
    lengths = ends_s - times_s

    def between(weights: NDArray[np.float64]) -> Times:
        total = np.cumsum(weights)
        area = np.stack([total - weights, total], axis=1).ravel()
        return np.diff(np.interp(edges_s, knots, area))

    covered = between(lengths)
    sums = np.stack([between(lengths * values[:, i]) for i in range(values.shape[1])], axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        means = np.where(covered[:, None] > 1e-9, sums / covered[:, None], np.nan)
    return covered, means

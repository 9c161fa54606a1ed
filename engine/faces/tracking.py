"""Track numbers: which face of this frame is which face of the frames before.

All rules are in seconds and in face sizes, so that they mean the same at any rate and resolution.
A track is one face while it stays in view; it is no identity.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from emoscope.engine.data import Box, Floats
from emoscope.engine.faces.appearance import difference
from emoscope.engine.faces.assignment import assign

KEEP_S = 1.2
"""An unseen track is kept this long: one second, and the time of a slow camera's next frame."""

KEEP_STEPS = 2.5
"""Or for so many of the steps that were told to expect, where they are longer."""

REACH = 0.6
"""How far, in face sizes, a face may be from where its motion led it, in consecutive frames.

A quick nod at 10 frames a second moves a face by about half its size."""

REACH_PER_S = 1.2
"""How much further for each second that it was not seen: people walk on, turn round or stop."""

COAST_S = 0.4
"""Motion is trusted for about this long; an unseen face comes to rest in the prediction."""

SIZE_RATIO = 1.7
"""A face does not get larger or smaller than by this factor from one sight to the next."""

LOOK_LIMIT = 0.30
"""Above this difference of looks it is somebody else.

Measured on the project's clips: the same person one second later differs by 0.05 (p95; at most
0.12 with grimaces), two people in one frame by 0.17 to 0.27 (median)."""

LOOK_LIMIT_AFTER_GAP = 0.18
"""The same where nothing but place and look says who it is."""

GAP_S = 0.25
"""An unseen time from which a return is judged by the stricter limit."""

LOOK_WEIGHT = 4.0
"""A look that differs by 0.25 counts like a place one full reach away."""

LOOK_MEMORY_S = 1.0
VELOCITY_MEMORY_S = 0.15
"""Time constants of the running means."""

CROWDED = 0.1
"""From this overlap on, a face's crop shows part of another one: its look is not learnt."""


@dataclass(frozen=True, slots=True, eq=False)
class Sighting:
    """One face of one frame, before it has a track.

    Attributes:
        box: Where it is.
        look: As from :func:`emoscope.engine.faces.appearance.appearance`.
    """

    box: Box
    look: Floats


@dataclass(slots=True)
class _Track:
    number: int
    box: Box
    look: Floats
    seen_s: float
    velocity: tuple[float, float] = (0.0, 0.0)

    def predicted(self, time_s: float) -> tuple[float, float]:
        """Centre in px, with a speed that dies away over :data:`COAST_S`."""
        travelled_s = COAST_S * (1.0 - math.exp(-(time_s - self.seen_s) / COAST_S))
        x, y = self.box.centre_px
        return x + self.velocity[0] * travelled_s, y + self.velocity[1] * travelled_s


class Tracker:
    """Gives track numbers from 1; a number is never given twice, also not after a reset."""

    def __init__(self) -> None:
        self._tracks: list[_Track] = []
        self._next = 1
        self._time_s = -math.inf
        self._expected_s = 0.0

    def expect(self, step_s: float) -> None:
        """Frames may be this far apart."""
        self._expected_s = step_s

    def update(self, time_s: float, sightings: Sequence[Sighting]) -> list[int]:
        """Find the track of each face of a frame.

        Args:
            time_s: Of the frame. A time before the last one starts a new scene.
            sightings: The frame's faces.

        Returns:
            One track number per sighting, all different.
        """
        if time_s < self._time_s:
            self.reset()
        self._time_s = time_s
        keep_s = max(KEEP_S, KEEP_STEPS * self._expected_s)
        self._tracks = [t for t in self._tracks if time_s - t.seen_s <= keep_s]
        cost = np.full((len(self._tracks), len(sightings)), np.inf)
        for row, track in enumerate(self._tracks):
            for column, sighting in enumerate(sightings):
                cost[row, column] = _cost(track, sighting, time_s)
        numbers = [0] * len(sightings)
        for row, column in assign(cost):
            track = self._tracks[row]
            numbers[column] = track.number
            _move(track, sightings[column], time_s, _crowded(column, sightings))
        for column, sighting in enumerate(sightings):
            if not numbers[column]:
                numbers[column] = self._next
                self._tracks.append(_Track(self._next, sighting.box, sighting.look, time_s))
                self._next += 1
        return numbers

    @property
    def lost(self) -> tuple[tuple[int, Box], ...]:
        """Tracks not seen in the last frame that may still come back, with their last box."""
        return tuple(
            (t.number, t.box)
            for t in sorted(self._tracks, key=lambda t: t.number)
            if t.seen_s < self._time_s
        )

    def reset(self) -> None:
        """Forget all tracks; numbers go on."""
        self._tracks = []
        self._time_s = -math.inf


def _size(box: Box) -> float:
    return max(box.width_px, box.height_px, 1e-6)


def _cost(track: _Track, sighting: Sighting, time_s: float) -> float:
    """How unlikely it is that this is the track's face; ``inf`` if it cannot be."""
    gap_s = time_s - track.seen_s
    before, now = _size(track.box), _size(sighting.box)
    ratio = max(before, now) / min(before, now)
    if ratio > SIZE_RATIO:
        return math.inf
    # A face that was not seen is judged by the smaller size: a large face must not make up for
    # a long way.
    scale = min(before, now)
    x, y = track.predicted(time_s)
    centre = sighting.box.centre_px
    reach = REACH + REACH_PER_S * gap_s
    # Where it was last counts too: somebody hidden may have stopped or turned round.
    place = math.hypot(centre[0] - x, centre[1] - y) / scale
    if gap_s > GAP_S:
        last = track.box.centre_px
        place = min(place, math.hypot(centre[0] - last[0], centre[1] - last[1]) / scale)
    if place > reach:
        return math.inf
    look = difference(track.look, sighting.look)
    if look > (LOOK_LIMIT_AFTER_GAP if gap_s > GAP_S else LOOK_LIMIT):
        return math.inf
    return place / reach + LOOK_WEIGHT * look + math.log(ratio) + 0.5 * gap_s / KEEP_S


def _crowded(column: int, sightings: Sequence[Sighting]) -> bool:
    own = sightings[column].box
    return any(own.overlap(other.box) > CROWDED for i, other in enumerate(sightings) if i != column)


def _move(track: _Track, sighting: Sighting, time_s: float, crowded: bool) -> None:
    step_s = time_s - track.seen_s
    if step_s > 0:
        (x0, y0), (x1, y1) = track.box.centre_px, sighting.box.centre_px
        # Over a longer step the old speed says nothing more.
        fresh = 1.0 - math.exp(-step_s / VELOCITY_MEMORY_S)
        track.velocity = (
            track.velocity[0] + fresh * ((x1 - x0) / step_s - track.velocity[0]),
            track.velocity[1] + fresh * ((y1 - y0) / step_s - track.velocity[1]),
        )
        if not crowded:
            share = 1.0 - math.exp(-step_s / LOOK_MEMORY_S)
            mixed = track.look + share * (sighting.look - track.look)
            track.look = (mixed / (np.linalg.norm(mixed) + 1e-6)).astype(np.float32)
    track.box, track.seen_s = sighting.box, time_s

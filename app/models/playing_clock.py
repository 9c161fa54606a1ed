"""What time of a film it is while it plays: by the wall clock, or by what is heard."""

from __future__ import annotations

import time
from typing import Protocol


class PlayingClock(Protocol):
    """Begun when playing begins, anew after every seek and change of speed.

    Attributes:
        keeps_step: Pictures must not be later than it.
    """

    keeps_step: bool

    def begin(self, at_s: float, speed: float) -> None:
        """Run from this time of the film, at so many of its seconds in one."""

    def time_s(self) -> float:
        """The film's time now."""

    def hold(self, on: bool) -> None:
        """Stand still because the pictures are late, or go on."""

    def stop(self) -> None:
        """Playing has stopped."""


class WallClock:
    """Runs by itself. It does not wait for pictures: late ones are shown as they come."""

    keeps_step = False

    def __init__(self) -> None:
        self._at_s, self._since_s, self._speed = 0.0, time.perf_counter(), 1.0

    def begin(self, at_s: float, speed: float) -> None:
        self._at_s, self._since_s, self._speed = at_s, time.perf_counter(), speed

    def time_s(self) -> float:
        return self._at_s + (time.perf_counter() - self._since_s) * self._speed

    def hold(self, on: bool) -> None:
        pass

    def stop(self) -> None:
        pass

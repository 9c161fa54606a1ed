"""The rule that gives every frame of a file one time, also where the container gives none."""

from __future__ import annotations

JUMP_BACK_S = 0.25
"""A time this far before the last one means that the clock itself was set back (joined files)."""

NUDGE_S = 0.001
"""Distance kept between two frames that claim the same time."""

FALLBACK_RATE_HZ = 25.0


class BestEffort:
    """Which of a frame's two stamps is its time: the rule of FFmpeg's best-effort timestamp.

    Presentation stamps are taken while they have run back or stood still no more often than
    decoding stamps have.

    Args:
        stored_order: The container keeps no presentation stamps (AVI): those that the decoder
            makes up are in the order of storage, so decoding stamps alone are believed.
    """

    def __init__(self, *, stored_order: bool = False) -> None:
        self._stored_order = stored_order
        self._last: list[int | None] = [None, None]
        self._faults = [0, 0]

    def stamp(self, pts: int | None, dts: int | None) -> int | None:
        """The stamp of the next frame, in the stream's ticks; None where it has none."""
        if self._stored_order:
            return dts
        for place, (own, other) in enumerate(((pts, dts), (dts, pts))):
            last = self._last[place]
            if own is not None:
                self._faults[place] += last is not None and own <= last
                self._last[place] = own
            elif other is not None:
                self._last[place] = other
        if pts is not None and (dts is None or self._faults[0] <= self._faults[1]):
            return pts
        return dts


class PresentationClock:
    """Turns a stream's stamps into strictly rising seconds of a player's clock.

    The rule, in order:

    1. Time 0 is what a player shows as 0:00: the earliest start of any track of the container. A
       frame's time is its best-effort timestamp minus that zero, so pictures that start later
       than the sound keep their offset.
    2. A frame without a time comes one nominal frame after the last one. Frames without a time
       before the first one that has a time are left out: they lie before 0:00 and no player
       shows them. In a stream that has no times at all the first frame is at 0.
    3. A frame that claims a time not later than the last one comes 1 ms after it.
    4. A jump back of more than a quarter of a second is a clock that was set back: from there on
       all times are shifted so that they go on one nominal frame after the last one.

    Args:
        rate_hz: Nominal rate.
        zero_s: The container's time of 0:00.
        timed: The stream has times of its own.
    """

    def __init__(self, rate_hz: float | None, zero_s: float = 0.0, *, timed: bool = True) -> None:
        self._step_s = 1.0 / (rate_hz if rate_hz and rate_hz > 0 else FALLBACK_RATE_HZ)
        self._zero_s = zero_s
        self._timed = timed
        self._last_s: float | None = None
        self._shift_s = -zero_s

    def time_s(self, claimed_s: float | None) -> float | None:
        """The time of the next frame, None if it is left out.

        Args:
            claimed_s: The container's time in seconds, or None where it has none.
        """
        last = self._last_s
        if claimed_s is None:
            if last is None and self._timed:
                return None
            time = 0.0 if last is None else last + self._step_s
        else:
            time = claimed_s + self._shift_s
            if last is not None and time < last - JUMP_BACK_S:
                self._shift_s += last + self._step_s - time
                time = last + self._step_s
            elif last is not None and time <= last:
                time = last + NUDGE_S
        self._last_s = time
        return time

    def restart(self) -> None:
        """Forget the last frame (after a seek in a file whose clock is never set back)."""
        self._last_s = None
        self._shift_s = -self._zero_s

"""The rule that gives every frame of a file one time, also where the container gives none."""

from __future__ import annotations

JUMP_BACK_S = 1.0
"""A time this far before the last one means that the clock itself was reset (joined files)."""

NUDGE_S = 0.001
"""Distance kept between two frames that claim the same time."""

FALLBACK_RATE_HZ = 25.0


class PresentationClock:
    """Turns a stream's presentation times into strictly rising seconds.

    The rule, in order:

    1. A frame's time is what the container says, unchanged: a stream that starts at 1.4 s gives
       1.4 for its first frame, and times before zero stay before zero.
    2. A frame without a time comes one nominal frame after the last one (the first at 0).
    3. A frame that claims a time not later than the last one comes 1 ms after it.
    4. A jump back of more than a second is a reset clock: from there on all times are shifted so
       that they go on one nominal frame after the last one.
    """

    def __init__(self, rate_hz: float | None) -> None:
        self._step_s = 1.0 / (rate_hz if rate_hz and rate_hz > 0 else FALLBACK_RATE_HZ)
        self._last_s: float | None = None
        self._shift_s = 0.0

    def time_s(self, claimed_s: float | None) -> float:
        """The time of the next frame.

        Args:
            claimed_s: Presentation time of the container in seconds, or None where it has none.
        """
        last = self._last_s
        if claimed_s is None:
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
        """Forget the last frame (after a seek)."""
        self._last_s = None
        self._shift_s = 0.0

"""One timeline for rows, film, markers and subtitles of a recording."""

from __future__ import annotations

import threading

from emoscope.engine.live.sink import Stamp

STEP_S = 1 / 30
"""Between the last frame of a clip and the first of its next round, until a rate is known."""


class Timeline:
    """Seconds since a recording began.

    It begins at 0 with the first frame. A source that is opened again has a clock that begins
    anew: a camera's goes on where the time really is, so that a loss leaves its gap, and a file's
    goes on one step after its end, so that a clip in a loop has none.

    Args:
        live: The source is a camera.
    """

    def __init__(self, *, live: bool) -> None:
        self._live = live
        self._lock = threading.Lock()
        self._offsets: dict[int, float] = {}
        self._zero_s = 0.0
        self._last_s = 0.0
        self._step_s = STEP_S

    @property
    def seconds(self) -> float:
        """Time of the newest frame."""
        with self._lock:
            return self._last_s

    def frame(self, stamp: Stamp) -> float:
        """Place a frame; call it for every frame, in order."""
        with self._lock:
            offset = self._offsets.get(stamp.opening)
            if offset is None:
                offset = self._begin(stamp) - stamp.time_s
                self._offsets[stamp.opening] = offset
            time_s = stamp.time_s + offset
            if 0 < time_s - self._last_s < 1:
                self._step_s = time_s - self._last_s
            self._last_s = max(self._last_s, time_s)
            return time_s

    def result(self, stamp: Stamp) -> float | None:
        """The same place for what is said about a frame; None for one before the beginning."""
        with self._lock:
            offset = self._offsets.get(stamp.opening)
            if offset is None or stamp.time_s + offset < 0:
                return None
            return stamp.time_s + offset

    def _begin(self, stamp: Stamp) -> float:
        if not self._offsets:
            self._zero_s = stamp.arrived_s
            return 0.0
        if not self._live:
            return self._last_s + self._step_s
        return max(stamp.arrived_s - self._zero_s, self._last_s + 1e-3)

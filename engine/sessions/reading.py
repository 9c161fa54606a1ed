"""Frames of a file, decoded ahead in a thread of its own."""

from __future__ import annotations

import math
from collections.abc import Iterator

from engine.ahead import Ahead
from engine.data import Frame
from engine.sources.protocol import Source

AHEAD_BYTES = 48_000_000
"""Memory for frames that wait: 17 frames of 1280x720, never fewer than 2 of any size."""
AHEAD_MOST = 16


class ReadAhead(Ahead[Frame]):
    """Iterates over a source's frames while the next ones are decoded.

    Args:
        source: An open file; closed by its owner, after this.
        fps: At most this many frames a second are given; None for all. The others are decoded
            (they have to be) and dropped.
        end_s: Frames after this time are not given; None for all.
        origin_s: Time from which the rate counts, so that a run that begins later picks the
            same frames.

    Raises:
        EmoScopeError: From the iteration, what the source raised.
    """

    def __init__(
        self,
        source: Source,
        *,
        fps: float | None = None,
        end_s: float | None = None,
        origin_s: float = 0.0,
    ) -> None:
        info = source.info
        frame_bytes = max(1, info.width_px * info.height_px * 3)
        depth = max(2, min(AHEAD_MOST, AHEAD_BYTES // frame_bytes))
        super().__init__(depth, "emoscope-decode")
        self._source = source
        self._step_s = 1.0 / fps if fps else 0.0
        self._end_s = end_s
        self._origin_s = origin_s

    def _items(self) -> Iterator[Frame]:
        step: int | None = None
        while not self._stopping.is_set():
            frame = self._source.read()
            if frame is None or (self._end_s is not None and frame.time_s > self._end_s):
                return
            if self._step_s:
                before, step = step, self._step_of(frame)
                if step == before:
                    continue
            yield frame

    def _step_of(self, frame: Frame) -> int:
        # A frame a hair before its due time is the one that is meant.
        return math.floor((frame.time_s - self._origin_s) / self._step_s + 0.1)

"""Frames of a file, decoded ahead in a thread of its own."""

from __future__ import annotations

import math
import queue
import threading
from collections.abc import Iterator

from engine.data import Frame
from engine.sources.protocol import Source

AHEAD_BYTES = 48_000_000
"""Memory for frames that wait: 17 frames of 1280x720, never fewer than 2 of any size."""
AHEAD_MOST = 16
POLL_S = 0.1


class ReadAhead:
    """Iterates over a source's frames while the next ones are decoded.

    The queue is bounded, so memory stays flat when decoding is faster than the rest. Leaving the
    ``with`` block stops the thread also when the queue is full.

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
        self._source = source
        self._step_s = 1.0 / fps if fps else 0.0
        self._end_s = end_s
        self._origin_s = origin_s
        self._queue: queue.Queue[Frame | BaseException | None] = queue.Queue(depth)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._decode, name="emoscope-decode", daemon=True)

    def __enter__(self) -> Iterator[Frame]:
        self._thread.start()
        return self._frames()

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._thread.join()

    def _frames(self) -> Iterator[Frame]:
        while True:
            item = self._queue.get()
            if item is None:
                return
            if isinstance(item, BaseException):
                raise item
            yield item

    def _decode(self) -> None:
        step: int | None = None
        try:
            while not self._stopping.is_set():
                frame = self._source.read()
                if frame is None or (self._end_s is not None and frame.time_s > self._end_s):
                    break
                if self._step_s:
                    before, step = step, self._step_of(frame)
                    if step == before:
                        continue
                if not self._put(frame):
                    return
            self._put(None)
        except BaseException as error:  # handed to who iterates
            self._put(error)

    def _step_of(self, frame: Frame) -> int:
        # A frame a hair before its due time is the one that is meant.
        return math.floor((frame.time_s - self._origin_s) / self._step_s + 0.1)

    def _put(self, item: Frame | BaseException | None) -> bool:
        while not self._stopping.is_set():
            try:
                self._queue.put(item, timeout=POLL_S)
                return True
            except queue.Full:
                continue
        return False

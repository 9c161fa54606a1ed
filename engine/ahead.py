"""Faces of the next frame while the present one is scored: for files, where every frame counts.

Order and results are those of one frame after the other; only the times overlap.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable, Iterator

from engine.data import Frame
from engine.pipeline import Found, Pipeline

DEPTH = 2
"""Frames that wait with their faces; more would cost memory and change nothing."""
POLL_S = 0.05


class FacesAhead:
    """Runs a pipeline's first half in a thread; iterate inside of ``with`` and score what comes.

    Args:
        pipeline: Whose faces; nothing else may call its ``find`` or ``process`` meanwhile.
        frames: In order; iterated in the thread.

    Raises:
        Exception: From the iteration, what ``frames`` or the face stage raised.
    """

    def __init__(self, pipeline: Pipeline, frames: Iterable[Frame]) -> None:
        self._pipeline, self._frames = pipeline, frames
        self._queue: queue.Queue[Found | BaseException | None] = queue.Queue(DEPTH)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._find, name="emoscope-faces", daemon=True)

    def __enter__(self) -> Iterator[Found]:
        self._thread.start()
        return self._found()

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._thread.join()

    def _found(self) -> Iterator[Found]:
        while True:
            item = self._queue.get()
            if item is None:
                return
            if isinstance(item, BaseException):
                raise item
            yield item

    def _find(self) -> None:
        try:
            for frame in self._frames:
                if self._stopping.is_set() or not self._put(self._pipeline.find(frame)):
                    return
            self._put(None)
        except BaseException as error:  # handed to who iterates
            self._put(error)

    def _put(self, item: Found | BaseException | None) -> bool:
        while not self._stopping.is_set():
            try:
                self._queue.put(item, timeout=POLL_S)
                return True
            except queue.Full:
                continue
        return False

"""Work done ahead in a thread, for files, where every frame counts.

Order and results are those of one step after the other; only the times overlap.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from emoscope.engine.data import Frame
from emoscope.engine.pipeline import Found, Pipeline

T = TypeVar("T")
DEPTH = 2
"""Frames that wait with their faces; where they are scored one by one, more changes nothing."""
POLL_S = 0.05


class Ahead(Generic[T]):
    """Makes items in a thread; iterate inside of ``with`` and use what comes.

    The queue is bounded, so memory stays flat when making is faster than using. Leaving the
    ``with`` block stops the thread also when the queue is full.

    Args:
        depth: Items that wait at most.
        thread_name: Of the thread.

    Raises:
        Exception: From the iteration, what making an item raised.
    """

    def __init__(self, depth: int, thread_name: str) -> None:
        self._queue: queue.Queue[T | BaseException | None] = queue.Queue(depth)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._make, name=thread_name, daemon=True)

    def _items(self) -> Iterator[T]:
        """The items in order; runs in the thread, and ends soon after ``_stopping`` is set."""
        raise NotImplementedError

    def __enter__(self) -> Iterator[T]:
        self._thread.start()
        return self._made()

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._thread.join()

    def _made(self) -> Iterator[T]:
        while True:
            item = self._queue.get()
            if item is None:
                return
            if isinstance(item, BaseException):
                raise item
            yield item

    def _make(self) -> None:
        try:
            for item in self._items():
                if not self._put(item):
                    return
            self._put(None)
        except BaseException as error:  # handed to who iterates
            self._put(error)

    def _put(self, item: T | BaseException | None) -> bool:
        while not self._stopping.is_set():
            try:
                self._queue.put(item, timeout=POLL_S)
                return True
            except queue.Full:
                continue
        return False


class FacesAhead(Ahead[Found]):
    """Finds the faces of the next frame while the present one is scored.

    Args:
        pipeline: Whose faces; nothing else may call its ``find`` or ``process`` meanwhile.
        frames: In order; iterated in the thread.
        depth: Frames that wait with their faces.

    Raises:
        Exception: From the iteration, what ``frames`` or the face stage raised.
    """

    def __init__(self, pipeline: Pipeline, frames: Iterable[Frame], depth: int = DEPTH) -> None:
        super().__init__(depth, "emoscope-faces")
        self._pipeline, self._frames = pipeline, frames

    def _items(self) -> Iterator[Found]:
        for frame in self._frames:
            if self._stopping.is_set():
                return
            yield self._pipeline.find(frame)


def blocks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Items in lists of ``size``, the last one shorter.

    Raises:
        Exception: What ``items`` raised, after the items before it.
    """
    block: list[T] = []
    failure: Exception | None = None
    try:
        for item in items:
            block.append(item)
            if len(block) == size:
                yield block
                block = []
    except Exception as error:
        failure = error
    if block:
        yield block
    if failure is not None:
        raise failure

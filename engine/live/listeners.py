"""Who hangs at a live session, and how they are told: in order, and without the session's lock."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable

from emoscope.engine.live.phases import Change, Phase
from emoscope.engine.live.sink import Sink
from emoscope.engine.logs import PLAIN, TOLD

log = logging.getLogger(__name__)


class Listeners:
    """The sinks of one session.

    Transitions are noted by :meth:`note` while the session holds its lock, and told by
    :meth:`tell` when it does not, so that a sink may ask the session what it likes.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._telling = threading.RLock()
        self._untold: deque[Change] = deque()
        self._sinks: tuple[Sink, ...] = ()

    def add(self, sink: Sink) -> None:
        """Tell this one of everything from now on."""
        with self._lock:
            self._sinks = (*self._sinks, sink)

    def remove(self, sink: Sink) -> None:
        """Tell it nothing more; a call that is under way may still come."""
        with self._lock:
            self._sinks = tuple(each for each in self._sinks if each is not sink)

    def clear(self) -> None:
        """Tell nobody anything more."""
        with self._lock:
            self._sinks = ()

    def note(self, change: Change) -> None:
        """A transition to be told by the next :meth:`tell`."""
        self._untold.append(change)

    def tell(self) -> None:
        """Tell of the transitions that were noted; those of all threads in one order."""
        with self._telling:
            while self._untold:
                change = self._untold.popleft()
                bad = change.after in (Phase.LOST, Phase.FAILED)
                level = logging.WARNING if bad else logging.INFO
                words = "source %s -> %s"
                log.log(level, words, change.before, change.after, extra=PLAIN | TOLD)
                self.give(_moved(change))

    def give(self, call: Callable[[Sink], None]) -> None:
        """Call every sink; one that raises is dropped and logged."""
        for sink in self._sinks:
            try:
                call(sink)
            except Exception:  # one that is broken is none of the session's business
                log.exception("%s is told nothing more", type(sink).__name__)
                self.remove(sink)


def _moved(change: Change) -> Callable[[Sink], None]:
    return lambda sink: sink.moved(change)

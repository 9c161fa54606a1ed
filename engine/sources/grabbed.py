"""Live sources other than cameras: what gives pictures in a thread of its own, newest one only."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

import numpy as np

from emoscope.engine.closing import Closing
from emoscope.engine.data import Frame
from emoscope.engine.errors import SourceError, SourceLostError
from emoscope.engine.opencv import cv2
from emoscope.engine.sources.capture import Capture
from emoscope.engine.sources.grabber import MOST_HUNG, Grabbed, Grabber, GrabberState, hung
from emoscope.engine.sources.protocol import SourceInfo

OPEN_TIMEOUT_S = 15.0


class GrabbedSource(Closing):
    """An open live source; ``frame.time_s`` counts from opening.

    After a :class:`SourceLostError` it has to be opened again, by making it anew.

    Args:
        name: For people: no login, no query.
        opener: Opens it, in the grabber's thread; raises :class:`SourceError` where it cannot.
        silence_s: Longest time without a picture that is no loss; infinite for a source whose
            pictures come when somebody makes them.
        open_timeout_s: Time until the first picture; for an infinitely patient one until it
            is open.
        clock: Monotonic seconds.

    Raises:
        SourceError: It cannot be opened, or gives no picture.
    """

    def __init__(
        self,
        name: str,
        opener: Callable[[], Capture],
        *,
        silence_s: float = 1.0,
        open_timeout_s: float = OPEN_TIMEOUT_S,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        if hung(name) >= MOST_HUNG:
            raise _silent(name)
        self._silence_s = silence_s
        self._seen = self._given = 0
        self._closed = False
        self._opened_s = clock()
        self._capture: Capture | None = None

        def open_it() -> Capture:
            self._capture = opener()
            return self._capture

        self._grabber = Grabber(open_it, None, None, clock, name)
        first = self._first(open_timeout_s)
        if first is None and not self._rests():
            error = self._grabber.error
            self.close()
            if isinstance(error, SourceError):
                raise SourceError(error.cause, error.next_step) from None
            raise _silent(name)
        height, width = (0, 0) if first is None else first.picture.shape[:2]
        self._info = SourceInfo(name, True, width, height, silence_s=silence_s)

    def _first(self, timeout_s: float) -> Grabbed | None:
        if not math.isinf(self._silence_s):
            return self._grabber.wait(0, timeout_s)
        deadline = time.monotonic() + timeout_s
        while self._grabber.state is GrabberState.OPENING and not self._grabber.opened:
            if time.monotonic() > deadline:
                break
            time.sleep(0.005)
        return self._grabber.wait(0, 0.0)

    def _rests(self) -> bool:
        """It is open, and may take its time for the first picture."""
        return math.isinf(self._silence_s) and self._grabber.opened and self._grabber.error is None

    @property
    def info(self) -> SourceInfo:
        """Name and size as given; 0 x 0 before the first picture of a patient one."""
        return self._info

    def read(self, timeout_s: float = 1.0) -> Frame | None:
        """The newest frame that was not given yet; None once closed.

        Raises:
            SourceLostError: Nothing new came in ``timeout_s``, or what gave pictures has ended.
        """
        wait_s = timeout_s
        if math.isinf(self._silence_s):
            wait_s = 0.2
        while not self._closed:
            grabbed = self._grabber.wait(self._seen, wait_s)
            if grabbed is not None:
                return self._frame(grabbed)
            if self._closed or self._grabber.state is GrabberState.CLOSED:
                return None
            if self._grabber.state is GrabberState.RUNNING and math.isinf(self._silence_s):
                continue
            if self._grabber.state is GrabberState.OPENING and math.isinf(self._silence_s):
                continue
            raise self._lost()
        return None

    def _frame(self, grabbed: Grabbed) -> Frame:
        self._seen = grabbed.number
        image = np.asarray(cv2.cvtColor(grabbed.picture, cv2.COLOR_BGR2RGB), np.uint8)
        frame = Frame(image, grabbed.arrived_s - self._opened_s, self._given)
        self._given += 1
        return frame

    def _lost(self) -> SourceLostError:
        error, name = self._grabber.error, self._info.name
        if isinstance(error, SourceError):
            return SourceLostError(error.cause, error.next_step)
        if self._grabber.state is GrabberState.CHANGED:
            return SourceLostError(f"{name} has started again with another size")
        return SourceLostError(f"{name} gives no pictures", "It is tried again")

    def close(self) -> None:
        """Let it go; may be called twice and from another thread."""
        self._closed = True
        end = getattr(self._capture, "end", None)
        if end is not None:
            end()
        self._grabber.stop()


def _silent(name: str) -> SourceError:
    return SourceError(f"{name} gives no pictures", "Check that it runs, and try again")

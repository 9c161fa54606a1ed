"""The thread that owns a camera: opens, reads and releases it, and keeps the newest picture."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from emoscope.engine.opencv import cv2
from emoscope.engine.sources.capture import BgrPicture, Capture, Freshness, configure

MOST_HUNG = 4
"""Calls of one device that may hang at a time; one more would hang as well."""

RETRY_S = 0.01
"""Pause after a failed or repeated read, so that a dead driver does not take a whole core."""


class GrabberState(StrEnum):
    """How far the thread has come."""

    OPENING = "opening"
    RUNNING = "running"
    REFUSED = "refused"
    """The system did not open the device."""
    CHANGED = "changed"
    """The pictures suddenly have another size: the device was replaced or restarted."""
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, eq=False)
class Grabbed:
    """A picture as the camera gave it.

    Attributes:
        picture: (H, W, 3) uint8 BGR.
        arrived_s: By the grabber's clock.
        number: Counts all new pictures, from 1.
    """

    picture: BgrPicture
    arrived_s: float
    number: int


class Grabber:
    """Runs until :meth:`stop`. Every call on the device happens in its thread.

    A driver that hangs in opening, reading or releasing keeps only this thread; it is a daemon
    and is left behind.

    Args:
        opener: Opens the device.
        size_px: Width and height to ask for.
        rate_hz: Rate to ask for.
        clock: Monotonic seconds.
        device: What is opened, for :func:`hung`.
    """

    def __init__(
        self,
        opener: Callable[[], Capture],
        size_px: tuple[int, int] | None,
        rate_hz: float | None,
        clock: Callable[[], float] = time.perf_counter,
        device: object = None,
    ) -> None:
        self._device = device
        self._opener = opener
        self._size_px, self._rate_hz = size_px, rate_hz
        self._clock = clock
        self._changed = threading.Condition()
        self._state = GrabberState.OPENING
        self._newest: Grabbed | None = None
        self._opened = False
        self.error: Exception | None = None
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)
        self._thread.start()

    @property
    def state(self) -> GrabberState:
        return self._state

    @property
    def opened(self) -> bool:
        """True once the system has opened the device, even if no picture came."""
        return self._opened

    def wait(self, after: int, timeout_s: float) -> Grabbed | None:
        """The newest picture with a number above ``after``; None when none came in time."""
        with self._changed:
            self._changed.wait_for(
                lambda: (
                    self._state not in (GrabberState.OPENING, GrabberState.RUNNING)
                    or (self._newest is not None and self._newest.number > after)
                ),
                timeout=max(0.0, timeout_s),
            )
            newest = self._newest
            return newest if newest is not None and newest.number > after else None

    def stop(self, timeout_s: float = 1.0) -> None:
        """Ask the thread to end and wait a little; a hung driver is left behind."""
        self._stop.set()
        self._set_state(GrabberState.CLOSED)
        if threading.current_thread() is not self._thread:
            self._thread.join(timeout_s)
        left = (self._device, self._thread)
        if self._thread.is_alive() and left not in _left_behind:
            _left_behind.append(left)

    def _set_state(self, state: GrabberState) -> None:
        with self._changed:
            if self._state is not GrabberState.CLOSED:
                self._state = state
            self._changed.notify_all()

    def _run(self) -> None:
        capture: Capture | None = None
        try:
            capture = self._opener()
            if self._stop.is_set():
                return
            if not capture.isOpened():
                self._set_state(GrabberState.REFUSED)
                return
            self._opened = True
            configure(capture, self._size_px, self._rate_hz)
            self._read_all(capture)
        except Exception as error:  # a driver may raise anything; the reader is told
            self.error = error
            self._set_state(GrabberState.REFUSED)
        finally:
            if capture is not None:
                capture.release()

    def _read_all(self, capture: Capture) -> None:
        fresh = Freshness()
        shape: tuple[int, int] | None = None
        number = 0
        while not self._stop.is_set():
            good, raw = capture.read()
            picture = _as_bgr(raw) if good else None
            if picture is None or not fresh.is_new(picture, capture.get(cv2.CAP_PROP_POS_MSEC)):
                self._stop.wait(RETRY_S)
                continue
            size = (picture.shape[0], picture.shape[1])
            if shape is not None and size != shape:
                self._set_state(GrabberState.CHANGED)
                return
            shape = size
            number += 1
            with self._changed:
                self._newest = Grabbed(picture, self._clock(), number)
                if self._state is GrabberState.OPENING:
                    self._state = GrabberState.RUNNING
                self._changed.notify_all()


_left_behind: list[tuple[object, threading.Thread]] = []
"""Threads whose driver has not come back yet. One process has one of them, whoever opens."""


def hung(device: object) -> int:
    """Threads that a device still holds in a call that does not return."""
    _left_behind[:] = [each for each in _left_behind if each[1].is_alive()]
    return sum(each == device for each, _ in _left_behind)


def _as_bgr(raw: BgrPicture | None) -> BgrPicture | None:
    if raw is None or raw.size == 0 or raw.dtype != np.uint8:
        return None
    if raw.ndim == 2:
        return np.asarray(cv2.cvtColor(raw, cv2.COLOR_GRAY2BGR), np.uint8)
    return raw[..., :3] if raw.ndim == 3 and raw.shape[2] in (3, 4) else None

"""Notices cameras that come and go."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from emoscope.engine.sources.devices import camera_signature

T = TypeVar("T")

EVERY_S = 1.0
WITHOUT_SIGNATURE = 3
"""So many times longer between two looks where looking means to ask every driver."""
SETTLE_S = 0.7
"""A new device file gets its permissions a moment after it appears: look again then."""


class CameraWatch(Generic[T]):
    """Looks in a thread of its own and says when the list of cameras has changed.

    Args:
        changed: Called in the watch's thread with the new list, first with the list at the start.
        listing: Gives the cameras, in any form that can be compared; may be slow.
        signature: Cheap to ask, changes when a camera comes or goes; None where only the list
            itself can tell.
        every_s: Time between two looks; three times as long without a signature.
        settle_s: After a change, time until it is looked once more.
    """

    def __init__(
        self,
        changed: Callable[[tuple[T, ...]], object],
        listing: Callable[[], Sequence[T]],
        *,
        signature: Callable[[], object] = camera_signature,
        every_s: float = EVERY_S,
        settle_s: float = SETTLE_S,
    ) -> None:
        self._changed, self._listing, self._signature = changed, listing, signature
        self._every_s, self._settle_s = every_s, settle_s
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="emoscope-cameras", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self, timeout_s: float = 2.0) -> bool:
        """End it; True when its thread has ended (a driver may hang in listing)."""
        self._stop.set()
        if self._thread.ident is not None and self._thread is not threading.current_thread():
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        seen = self._signature()
        known = self._look(None)
        rest_s = self._every_s if seen is not None else self._every_s * WITHOUT_SIGNATURE
        while not self._stop.wait(rest_s):
            now = self._signature()
            if now is not None and now == seen:
                continue
            seen = now
            known = self._look(known)
            if now is not None and not self._stop.wait(self._settle_s):
                known = self._look(known)

    def _look(self, known: tuple[T, ...] | None) -> tuple[T, ...] | None:
        try:
            found = tuple(self._listing())
        except Exception:  # a driver's listing may raise anything; the next look may go well
            return known
        if found != known and not self._stop.is_set():
            self._changed(found)
        return found

"""How far an analysis is, and the switch to pause or stop it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from emoscope.engine.analysis.outcome import FileOutcome


@dataclass(frozen=True, slots=True)
class Progress:
    """Where one file stands.

    Attributes:
        path: The video, or the folder of pictures.
        number: Its place in the queue, from 1.
        total: Files in the queue.
        done_s: Seconds of the file that are analysed.
        duration_s: Seconds to analyse, or None where the container does not say.
        frames: Frames analysed.
        speed: Times real time, since the start of this file.
        remaining_s: Estimated seconds until this file is done, or None.
    """

    path: Path
    number: int
    total: int
    done_s: float
    duration_s: float | None
    frames: int
    speed: float
    remaining_s: float | None

    @property
    def fraction(self) -> float | None:
        """0 to 1, or None where the length is not known."""
        if not self.duration_s:
            return None
        return min(1.0, self.done_s / self.duration_s)


class Observer(Protocol):
    """Who is told how an analysis goes; called in the thread that analyses."""

    def started(self, path: Path, number: int, total: int) -> None: ...

    def progressed(self, progress: Progress) -> None: ...

    def finished(self, outcome: FileOutcome, number: int, total: int) -> None: ...


class Silent:
    """An observer that says nothing; base class for those that want only some calls."""

    def started(self, path: Path, number: int, total: int) -> None:
        """A file's turn has come."""

    def progressed(self, progress: Progress) -> None:
        """Some more of it is done; a few times a second."""

    def finished(self, outcome: FileOutcome, number: int, total: int) -> None:
        """A file is done, or failed."""


class Control:
    """Pauses and stops an analysis from another thread or a signal handler."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._running = threading.Event()
        self._running.set()

    def pause(self) -> None:
        self._running.clear()

    def resume(self) -> None:
        self._running.set()

    def cancel(self) -> None:
        """Stop after the current frame; what was computed is kept."""
        self._cancelled.set()
        self._running.set()

    @property
    def paused(self) -> bool:
        return not self._running.is_set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def wait(self) -> None:
        """Return at once, or when the pause ends."""
        self._running.wait()

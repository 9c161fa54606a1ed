"""Tells an observer how far a file is, a few times a second."""

from __future__ import annotations

import time
from pathlib import Path

from emoscope.engine.analysis.progress import Observer, Progress
from emoscope.engine.sessions.options import Options
from emoscope.engine.sources.films import Film

TELL_S = 0.2


class Meter:
    """Counts frames and estimates the rest.

    Args:
        observer: Told how it goes.
        path: The video, or the folder of pictures.
        number: Its place in the queue.
        total: Length of the queue.
        source: The file, open.
        options: Which part of it is analysed.
    """

    def __init__(
        self,
        observer: Observer,
        path: Path,
        number: int,
        total: int,
        source: Film,
        options: Options,
    ) -> None:
        self._observer = observer
        self._path, self._number, self._total = path, number, total
        self._origin_s = options.start_s or source.start_s
        self._duration_s = _duration_s(source.info.duration_s, options)
        self._began = self._told = time.perf_counter()
        self._first_s: float | None = None
        self._frames = 0

    def tick(self, time_s: float) -> None:
        """Count a frame and tell the observer now and then."""
        self._frames += 1
        if self._first_s is None:
            self._first_s = time_s
        now = time.perf_counter()
        if now - self._told < TELL_S:
            return
        self._told = now
        done_s = time_s - self._origin_s
        # A resumed run has not done what was there before.
        speed = (time_s - self._first_s) / max(1e-6, now - self._began)
        remaining_s = None
        if self._duration_s is not None and speed > 0:
            remaining_s = max(0.0, self._duration_s - done_s) / speed
        self._observer.progressed(
            Progress(
                path=self._path,
                number=self._number,
                total=self._total,
                done_s=done_s,
                duration_s=self._duration_s,
                frames=self._frames,
                speed=speed,
                remaining_s=remaining_s,
            )
        )


def _duration_s(whole_s: float | None, options: Options) -> float | None:
    """Seconds to analyse, None where the container does not say."""
    if whole_s is None:
        return None if options.end_s is None else options.end_s - options.start_s
    end_s = whole_s if options.end_s is None else min(whole_s, options.end_s)
    return max(0.0, end_s - options.start_s)

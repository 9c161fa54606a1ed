"""One file through the pipeline and to disk."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from engine.data import Frame, FrameResult
from engine.errors import EmoScopeError, OutputError, SourceError
from engine.pipeline import Pipeline
from engine.sessions.options import Options
from engine.sessions.outcome import FileOutcome, Status
from engine.sessions.progress import Control, Observer, Progress
from engine.sessions.reading import ReadAhead
from engine.sessions.score_csv import ScoreCsv
from engine.sessions.summary import Watcher
from engine.sessions.tracks import TrackNumbers
from engine.sources.video import VideoFile

FLUSH_S = 0.5
"""Wall time between two writes: a killed run loses less than a second."""
TELL_S = 0.2
SHORT_FRAMES, SHORT_S, SHORT_FRACTION = 2, 1.0, 0.03
"""A file counts as cut off when more than these are missing of what its container claims."""


class FileRun:
    """The analysis of one file.

    Args:
        path: The file.
        folder: For its results.
        options: What else can be set.
        observer: Told how it goes.
        control: To pause or stop.
    """

    def __init__(
        self, path: Path, folder: Path, options: Options, observer: Observer, control: Control
    ) -> None:
        self._path, self._folder, self._options = path, folder, options
        self._observer, self._control = observer, control
        self._source: VideoFile | None = None
        self._error: EmoScopeError | None = None
        self._last: Frame | None = None
        self._began = time.perf_counter()
        try:
            self._source = VideoFile(path)
            if options.start_s:
                self._source.seek(self._source.start_s + options.start_s)
        except EmoScopeError as error:
            self._error = error

    @property
    def readable(self) -> bool:
        """Whether there are frames to analyse."""
        return self._error is None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._source is not None:
            self._source.close()

    def analyse(self, pipeline: Pipeline | None, number: int, total: int) -> FileOutcome:
        """Run it to the end, to the first error, or until it is stopped."""
        self._began = time.perf_counter()
        if self._error is not None or self._source is None or pipeline is None:
            return self._outcome(Status.FAILED, str(self._error), None)
        watcher = Watcher(pipeline.labels.names)
        status, message = Status.DONE, ""
        pipeline.request_reset()
        try:
            with ScoreCsv(self._folder / "scores.csv", pipeline.labels.names) as scores:
                try:
                    for batch in self._batches(pipeline, watcher, number, total):
                        scores.append(batch)
                except SourceError as error:
                    status, message = Status.PARTIAL, str(error)
                except KeyboardInterrupt:
                    self._control.cancel()
        except OutputError as error:
            frames = watcher.seen().frames
            return self._outcome(Status.PARTIAL if frames else Status.FAILED, str(error), watcher)
        if self._control.cancelled:
            return self._outcome(Status.STOPPED, "Stopped; what was computed is kept.", watcher)
        if status is Status.DONE:
            status, message = self._ending()
        return self._outcome(status, message, watcher)

    def _batches(
        self, pipeline: Pipeline, watcher: Watcher, number: int, total: int
    ) -> Iterator[list[FrameResult]]:
        """Results in lots of about half a second of wall time."""
        assert self._source is not None
        start_s, end_s = self._bounds()
        batch: list[FrameResult] = []
        written = told = began = time.perf_counter()
        frames = 0
        numbers = TrackNumbers()
        reading = ReadAhead(self._source, fps=self._options.fps, end_s=end_s)
        with reading as ahead:
            for frame in ahead:
                self._control.wait()
                if self._control.cancelled:
                    break
                result = numbers.apply(pipeline.process(frame))
                watcher.add(result)
                batch.append(result)
                self._last = frame
                frames += 1
                now = time.perf_counter()
                if now - written >= FLUSH_S:
                    yield batch
                    batch, written = [], now
                if now - told >= TELL_S:
                    told = now
                    done_s = frame.time_s - start_s
                    self._observer.progressed(
                        self._progress(number, total, done_s, frames, now - began)
                    )
        yield batch

    def _bounds(self) -> tuple[float, float | None]:
        assert self._source is not None
        start_s = self._source.start_s + self._options.start_s
        end_s = self._options.end_s
        return start_s, None if end_s is None else self._source.start_s + end_s

    def _progress(
        self, number: int, total: int, done_s: float, frames: int, wall_s: float
    ) -> Progress:
        duration_s = self._duration_s()
        speed = done_s / wall_s if wall_s > 0 else 0.0
        remaining_s = None
        if duration_s is not None and speed > 0:
            remaining_s = max(0.0, duration_s - done_s) / speed
        return Progress(self._path, number, total, done_s, duration_s, frames, speed, remaining_s)

    def _duration_s(self) -> float | None:
        assert self._source is not None
        whole = self._source.info.duration_s
        end_s = self._options.end_s
        if whole is None:
            return None if end_s is None else end_s - self._options.start_s
        return max(0.0, min(whole, end_s or whole) - self._options.start_s)

    def _ending(self) -> tuple[Status, str]:
        """Whether the file really went to its end."""
        assert self._source is not None
        info, damaged = self._source.info, self._source.damaged
        if self._last is None:
            return Status.PARTIAL, (
                f"{self._path} has no frame in the asked time. Check --start and --end."
            )
        if self._options.end_s is None and info.duration_s is not None:
            step_s = 1.0 / info.rate_hz if info.rate_hz else 0.0
            reached_s = self._last.time_s + step_s - self._source.start_s
            missing_s = info.duration_s - reached_s
            if missing_s > max(SHORT_S, SHORT_FRACTION * info.duration_s):
                return Status.PARTIAL, (
                    f"{self._path} ends at {reached_s:.1f} s although it claims"
                    f" {info.duration_s:.1f} s: it was cut off. What is there was analysed; get the"
                    " file again for the rest."
                )
        if damaged:
            return Status.DONE, (
                f"{self._path} has {damaged} damaged frame{'s' if damaged != 1 else ''};"
                " they were left out."
            )
        return Status.DONE, ""

    def _outcome(self, status: Status, message: str, watcher: Watcher | None) -> FileOutcome:
        kept = watcher is not None and self._folder.is_dir()
        return FileOutcome(
            path=self._path,
            status=status,
            folder=self._folder if kept else None,
            message=message,
            seen=watcher.seen() if watcher is not None else None,
            wall_s=time.perf_counter() - self._began,
        )

"""One file through the pipeline and into its session."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from engine.ahead import FacesAhead
from engine.data import Frame
from engine.errors import EmoScopeError, SessionError, SourceError
from engine.pipeline import Pipeline
from engine.sessions.identity import source_of, whole_sum
from engine.sessions.manifest import Manifest, Marker, checksum_of, new_manifest, read_manifest
from engine.sessions.meter import Meter
from engine.sessions.options import Options
from engine.sessions.outcome import FileOutcome, Status
from engine.sessions.plan import Item, Todo
from engine.sessions.progress import Control, Observer
from engine.sessions.reading import ReadAhead
from engine.sessions.recorder import Recorder
from engine.sessions.resume import WarmUp, resume_point
from engine.sessions.score_csv import Export
from engine.sessions.session import Session
from engine.sessions.summary import seen_in
from engine.sessions.tracks import TrackNumbers
from engine.sources.video import VideoFile

SHORT_S, SHORT_FRACTION = 1.0, 0.03
"""A file counts as cut off when more than both is missing of what its container claims."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What a person wants to be kept with a session."""

    consent: str = ""
    markers: tuple[tuple[float, str], ...] = ()


@dataclass(slots=True)
class _Ending:
    status: Status = Status.DONE
    message: str = ""
    last_s: float | None = None


class FileRun:
    """The analysis of one file.

    Args:
        item: The file, its folder, what is to do.
        options: What else can be set.
        notes: To be kept with it.
        export: Writes results from the finished session.
        observer: Told how it goes.
        control: To pause or stop.
    """

    def __init__(
        self,
        item: Item,
        options: Options,
        notes: Notes,
        export: Export,
        observer: Observer,
        control: Control,
    ) -> None:
        self._item, self._options, self._notes = item, options, notes
        self._export, self._observer, self._control = export, observer, control

    def run(self, open_pipeline: Callable[[], Pipeline], number: int, total: int) -> FileOutcome:
        """Analyse it to the end, to the first error, or until it is stopped.

        Args:
            open_pipeline: Called once the file is known to be readable; its errors pass through.
            number: Place in the queue.
            total: Length of the queue.
        """
        path, folder = self._item.path, self._item.folder
        try:
            source = VideoFile(path)
        except SourceError as error:
            return FileOutcome(path, Status.FAILED, None, str(error))
        with source:
            pipeline = open_pipeline()
            began = time.perf_counter()
            meter = Meter(self._observer, self._item.path, number, total, source, self._options)
            try:
                ending = self._record(source, pipeline, meter)
            except EmoScopeError as error:
                ending = _Ending(Status.FAILED, str(error))
        return self._close(ending, folder, time.perf_counter() - began)

    def _record(self, source: VideoFile, pipeline: Pipeline, meter: Meter) -> _Ending:
        options, ending = self._options, _Ending()
        warm = self._warm_up(pipeline) if self._item.todo is Todo.RESUME else None
        manifest = self._manifest(source, pipeline, warm)
        origin_s = source.start_s + options.start_s
        begin_s = origin_s
        if warm is not None:
            begin_s = max(origin_s, warm.point.last_s - _warm_s(pipeline))
        if begin_s > source.start_s:
            source.seek(begin_s)
        end_s = None if options.end_s is None else source.start_s + options.end_s
        hashing = _Sum(self._item.path, manifest.source.sha256)
        pipeline.request_reset()
        ahead = ReadAhead(source, fps=options.fps, end_s=end_s, origin_s=origin_s)
        with Recorder(self._item.folder, manifest, resume=warm is not None) as recorder:
            try:
                with ahead as frames:
                    ending.last_s = self._pump(frames, pipeline, recorder, warm, origin_s, meter)
            except SourceError as error:
                ending.status, ending.message = Status.PARTIAL, str(error)
            except KeyboardInterrupt:
                self._control.cancel()
            self._judge(ending, source)
            stopped = ending.status is Status.STOPPED
            if not stopped:
                sha256 = hashing.result()
                kept = recorder.manifest.source.model_copy(update={"sha256": sha256})
                recorder.update(source=kept)
            recorder.finish(str(ending.status), ending.message, tidy=not stopped)
        return ending

    def _pump(
        self,
        frames: Iterable[Frame],
        pipeline: Pipeline,
        recorder: Recorder,
        warm: WarmUp | None,
        origin_s: float,
        meter: Meter,
    ) -> float | None:
        """Every frame through the pipeline; the time of the last one."""
        numbers = warm.numbers if warm is not None else TrackNumbers()
        next_index = warm.point.next_index if warm is not None else 0
        last_s = warm.point.last_s if warm is not None else None
        # a seek lands on the frame that is on the screen at that time
        wanted = (frame for frame in frames if frame.time_s >= origin_s - 1e-6)
        with FacesAhead(pipeline, wanted) as found_faces:
            for found in found_faces:
                self._control.wait()
                if self._control.cancelled:
                    break
                result = pipeline.score(found)
                if warm is not None and warm.before(result):
                    continue
                recorder.serve(pipeline.runtime, result.time_s)
                recorder.add(replace(numbers.apply(result), index=next_index))
                next_index += 1
                last_s = result.time_s
                meter.tick(result.time_s)
        return last_s

    def _warm_up(self, pipeline: Pipeline) -> WarmUp | None:
        try:
            point = resume_point(Session(self._item.folder), _warm_s(pipeline))
        except SessionError:
            return None  # nothing to go on from: the file is analysed from its beginning
        return None if point is None else WarmUp(point)

    def _manifest(self, source: VideoFile, pipeline: Pipeline, warm: WarmUp | None) -> Manifest:
        if warm is not None:
            manifest = read_manifest(self._item.folder)
            resumed = (*manifest.resumed_s, warm.point.last_s)
            return manifest.model_copy(update={"resumed_s": resumed, "state": "running"})
        fresh = new_manifest(
            pipeline.manifest,
            checksum_of(pipeline.manifest),
            pipeline.labels,
            source_of(self._item.path, source.info),
            self._options.kept,
            embeddings=self._options.embeddings,
        )
        markers = tuple(Marker(time_s=at, text=text) for at, text in self._notes.markers)
        return fresh.model_copy(update={"consent": self._notes.consent, "markers": markers})

    def _judge(self, ending: _Ending, source: VideoFile) -> None:
        """Whether the file really went to its end."""
        if self._control.cancelled:
            ending.status = Status.STOPPED
            ending.message = (
                f"{self._item.path.name} was stopped; what was computed is kept. Run the same"
                " command again to go on."
            )
            return
        if ending.status is not Status.DONE:
            return
        path, info, damaged = self._item.path, source.info, source.damaged
        if ending.last_s is None:
            ending.status = Status.PARTIAL
            ending.message = f"{path} has no frame in the asked time. Check --start and --end."
            return
        if self._options.end_s is None and info.duration_s is not None:
            step_s = 1.0 / info.rate_hz if info.rate_hz else 0.0
            reached_s = ending.last_s + step_s - source.start_s
            if info.duration_s - reached_s > max(SHORT_S, SHORT_FRACTION * info.duration_s):
                ending.status = Status.PARTIAL
                ending.message = (
                    f"The pictures of {path} end at {reached_s:.1f} s although it claims"
                    f" {info.duration_s:.1f} s: it was cut off. What is there was analysed; get"
                    " the whole file again for the rest."
                )
                return
        if damaged:
            some = "1 damaged frame was" if damaged == 1 else f"{damaged} damaged frames were"
            ending.message = f"{some} left out of {path}."

    def _close(self, ending: _Ending, folder: Path, wall_s: float) -> FileOutcome:
        path = self._item.path
        try:
            session = Session(folder)
            seen = seen_in(session)
        except EmoScopeError as error:
            message = ending.message or str(error)
            return FileOutcome(path, Status.FAILED, None, message, None, wall_s)
        if not seen.frames and ending.status is Status.FAILED:
            return FileOutcome(path, ending.status, None, ending.message, None, wall_s)
        if ending.status is Status.FAILED:
            ending.status = Status.PARTIAL
        try:
            self._export(session, path)
        except EmoScopeError as error:
            ending.status = Status.PARTIAL if ending.status is Status.DONE else ending.status
            ending.message = " ".join(filter(None, (ending.message, str(error))))
        return FileOutcome(path, ending.status, folder, ending.message, seen, wall_s)


def _warm_s(pipeline: Pipeline) -> float:
    """A whole clip and the time a face may be out of sight."""
    clip = pipeline.manifest.clip
    return clip.length * clip.stride_ms / 1000 + 1.5


class _Sum:
    """The sum of the whole file, computed beside the analysis."""

    def __init__(self, path: Path, known: str | None) -> None:
        self._value = known
        self._thread: threading.Thread | None = None
        if known is None:
            self._thread = threading.Thread(
                target=self._compute, args=(path,), name="emoscope-sum", daemon=True
            )
            self._thread.start()

    def _compute(self, path: Path) -> None:
        self._value = whole_sum(path)

    def result(self) -> str | None:
        if self._thread is not None:
            self._thread.join()
        return self._value

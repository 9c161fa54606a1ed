"""One file through the pipeline and into its session."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from emoscope.engine.ahead import FacesAhead, blocks
from emoscope.engine.analysis.inputs import Input, closed
from emoscope.engine.analysis.meter import Meter
from emoscope.engine.analysis.outcome import FileOutcome, Status
from emoscope.engine.analysis.plan import Item, Planner, Todo
from emoscope.engine.analysis.progress import Control, Observer
from emoscope.engine.analysis.reading import (
    SCORED_AT_ONCE,
    ReadAhead,
    fitting,
    sampling_of,
    short_as_stills,
)
from emoscope.engine.analysis.seeing_words import damaged_words, no_face_words, view_words
from emoscope.engine.analysis.tracks import TrackNumbers
from emoscope.engine.analysis.view import View, find_view
from emoscope.engine.data import Frame
from emoscope.engine.errors import EmoScopeError, SourceError
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.results.score_csv import Export
from emoscope.engine.results.summary import seen_in
from emoscope.engine.sessions.claims import Claim, ClaimedError, short_claim
from emoscope.engine.sessions.identity import quick_sum_of, source_of, whole_sum
from emoscope.engine.sessions.known_names import with_known_names
from emoscope.engine.sessions.manifest import (
    Manifest,
    Marker,
    checksum_of,
    new_manifest,
    read_manifest,
    write_manifest,
)
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.outside import outside_words
from emoscope.engine.sessions.recorder import Recorder
from emoscope.engine.sessions.session import Session
from emoscope.engine.sessions.tables import GAZE, SHAPE
from emoscope.engine.sources.chapters import Chapters
from emoscope.engine.sources.films import Film, Video
from emoscope.engine.sources.images import ImageFiles
from emoscope.engine.sources.picture_file import is_picture
from emoscope.engine.sources.video import VideoFile, missing_s


@dataclass(frozen=True, slots=True)
class Notes:
    """What a person wants to be kept with a session.

    Attributes:
        consent: Note on consent, kept with each session; may be empty.
        markers: Seconds and text of moments.
        excluded: Begin and end in seconds of what is to be left out of all figures.
    """

    consent: str = ""
    markers: tuple[tuple[float, str], ...] = ()
    excluded: tuple[tuple[float, float], ...] = ()

    def beside(self, kept: tuple[Marker, ...]) -> tuple[Marker, ...]:
        """Markers that a session has already, and those of these notes that it has not."""
        wanted = [Marker(time_s=at, text=text) for at, text in self.markers]
        wanted += [
            Marker(time_s=begin_s, end_s=end_s, kind="exclude", text="excluded")
            for begin_s, end_s in self.excluded
        ]
        return (*kept, *(marker for marker in wanted if marker not in kept))


@dataclass(slots=True)
class _Ending:
    status: Status = Status.DONE
    message: str = ""
    last_s: float | None = None


class FileRun:
    """The analysis of one file.

    Args:
        file: The video, or the folder of pictures.
        planner: Finds its folder, once it is known to be readable.
        planning: Held while it does.
        options: What else can be set.
        notes: To be kept with it.
        export: Writes results from the finished session.
        observer: Told how it goes.
        control: To pause or stop.
    """

    def __init__(
        self,
        file: Input,
        planner: Planner,
        planning: threading.Lock,
        options: Options,
        notes: Notes,
        export: Export,
        observer: Observer,
        control: Control,
    ) -> None:
        self._file, self._planner, self._planning = file, planner, planning
        self._options, self._notes = options, notes
        self._export, self._observer, self._control = export, observer, control

    def run(self, open_pipeline: Callable[[], Pipeline], number: int, total: int) -> FileOutcome:
        """Analyse it to the end, to the first error, or until it is stopped.

        Args:
            open_pipeline: Called once the file is known to be readable; its errors pass through.
            number: Place in the queue.
            total: Length of the queue.
        """
        path = self._file.path
        try:
            with self._planning:
                done = self._planner.done(self._file)
        except SourceError:
            done = None  # opening it will say why
        if done is not None:
            return skipped(done, self._export, self._notes)
        if why := closed(path):
            message = f"{path} cannot be opened ({why}). Check its permissions."
            return FileOutcome(path, Status.FAILED, None, message)
        if path.is_dir() and not self._file.film:
            message = (
                f"There are no videos or pictures in {path}; --recursive looks into folders below"
                " too."
            )
            return FileOutcome(path, Status.FAILED, None, message)
        try:
            options = self._options
            source = self._open(options.video_stream, options.rotate_deg or 0)
        except SourceError as error:
            return FileOutcome(path, Status.FAILED, None, str(error))
        with source:
            try:
                with self._planning:
                    item = self._planner.claim(self._file)
            except EmoScopeError as error:
                return FileOutcome(path, Status.FAILED, None, str(error))
            if item.claim is None:
                return (
                    busy(item)
                    if item.todo is Todo.BUSY
                    else skipped(item, self._export, self._notes)
                )
            with item.claim:
                try:
                    return self._analyse(item, item.claim, source, open_pipeline, number, total)
                except BaseException:
                    item.claim.drop()
                    raise

    def _open(self, track: int | None, turn_deg: int) -> Film:
        path, fps = self._file.path, self._options.fps
        if self._file.film and fps is not None:
            return ImageFiles(path, rate_hz=fps, rotate_deg=turn_deg)
        if is_picture(path) and path.is_file() and path.stat().st_size:
            return ImageFiles(path, still=True, rotate_deg=turn_deg)
        if self._file.chapters:
            return Chapters(self._file.chapters, track=track, rotate_deg=turn_deg)
        return VideoFile(path, track=track, rotate_deg=turn_deg)

    def _analyse(
        self,
        item: Item,
        claim: Claim,
        source: Film,
        open_pipeline: Callable[[], Pipeline],
        number: int,
        total: int,
    ) -> FileOutcome:
        pipeline = open_pipeline()
        began = time.perf_counter()
        try:
            view = find_view(self._open, source, pipeline.faces, self._options)
            with self._open_as(view, source) as seen:
                meter = Meter(self._observer, item.path, number, total, seen, self._options)
                ending = self._record(item, claim, seen, view, pipeline, meter)
        except EmoScopeError as error:
            ending = _Ending(Status.FAILED, str(error))
        outcome = self._close(ending, item.folder, time.perf_counter() - began)
        if outcome.folder is not None and item.note:
            message = " ".join(filter(None, (outcome.message, item.note)))
            outcome = replace(outcome, message=message)
        return outcome

    def _open_as(self, view: View, source: Film) -> AbstractContextManager[Film]:
        """The file as it is to be looked at: as it is open already, if that is the same."""
        if view.turned or view.chosen_track:
            return self._open(view.track, view.turn_deg)
        return nullcontext(source)

    def _record(
        self,
        item: Item,
        claim: Claim,
        source: Film,
        view: View,
        pipeline: Pipeline,
        meter: Meter,
    ) -> _Ending:
        options, ending = self._options, _Ending()
        manifest = self._manifest(item, source, view, pipeline)
        origin_s = options.start_s or source.start_s
        sampling = sampling_of(pipeline, options.fps, origin_s, source.info.rate_hz)
        begin_s = origin_s - (sampling.lead_s if sampling else 0.0)
        if begin_s > source.start_s:
            source.seek(begin_s)
        paths = item.file.chapters or (item.path,)
        hashing = _Sum(paths)
        pipeline.request_reset()
        pipeline.expect(max(_step_s(options.fps), _step_s(source.info.rate_hz)))
        at_once = fitting(source.info, SCORED_AT_ONCE)
        end_s = source.info.duration_s if options.end_s is None else options.end_s
        expected_s = None if end_s is None else end_s - origin_s
        ahead = ReadAhead(source, sampling=sampling, end_s=options.end_s)
        with Recorder(item.folder, manifest, claim=claim, films=paths) as recorder:
            try:
                with ahead as frames:
                    ending.last_s = self._pump(
                        frames, pipeline, recorder, origin_s, meter, at_once, expected_s
                    )
            except SourceError as error:
                ending.status, ending.message = Status.PARTIAL, str(error)
            except KeyboardInterrupt:
                self._control.cancel()
            self._judge(ending, source, view)
            if ending.status is Status.DONE and _changed(paths, manifest.source.quick_sum):
                ending.status = Status.PARTIAL
                ending.message = (
                    f"{item.path} changed while it was analysed: it may still be copied or"
                    " recorded. Run the command again when it is whole."
                )
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
        origin_s: float,
        meter: Meter,
        at_once: int,
        expected_s: float | None,
    ) -> float | None:
        """Every frame through the pipeline; the time of the last one."""
        numbers, last_s = TrackNumbers(), None
        # a seek lands on the frame that is on the screen at that time
        wanted: Iterable[Frame] = (f for f in frames if f.time_s >= origin_s - 1e-6 or not f.shown)
        clip = pipeline.manifest.clip
        clip_s = (clip.minimum - 1) * clip.stride_ms / 1000
        wanted = short_as_stills(wanted, clip_s, expected_s)
        with FacesAhead(pipeline, wanted, at_once) as found_faces:
            index = 0
            for block in blocks(found_faces, at_once):
                self._control.wait()
                if self._control.cancelled:
                    break
                for found, result in zip(block, pipeline.score_all(block), strict=True):
                    recorder.serve(pipeline.runtime, result.time_s)
                    shown = found.frame.shown
                    recorder.add(replace(numbers.apply(result), index=index), shown=shown)
                    if not shown:
                        continue
                    index += 1
                    last_s = result.time_s
                    meter.tick(result.time_s)
        return last_s

    def _manifest(self, item: Item, source: Film, view: View, pipeline: Pipeline) -> Manifest:
        chapters = source.chapters if isinstance(source, Chapters) else ()
        of = source_of(item.path, source.info, item.file.below, source.zero_s, chapters)
        found = {
            "track": view.track if view.chosen_track else None,
            "turned_deg": view.turn_deg if view.turned else 0,
        }
        fresh = new_manifest(
            pipeline.manifest,
            checksum_of(pipeline.manifest),
            pipeline.labels,
            of.model_copy(update=found),
            self._options.kept,
            embeddings=self._options.embeddings,
            measures=(*SHAPE, *GAZE) if self._options.gaze else SHAPE,
        )
        consent, before = self._notes.consent, item.before
        # What a person noted in the same run's last attempt stays.
        markers = self._notes.beside(before.markers if before is not None else ())
        if before is not None:
            consent = consent or before.consent
        strange = tuple(sorted(pipeline.strange))
        kept = {"consent": consent, "markers": markers, "strange": strange}
        if before is not None:
            kept |= {"people": before.people, "marker_types": before.marker_types}
        return fresh.model_copy(update=kept)

    def _judge(self, ending: _Ending, source: Film, view: View) -> None:
        """Whether the file really went to its end."""
        if self._control.cancelled:
            ending.status = Status.STOPPED
            ending.message = (
                f"{self._file.path.name} was stopped; what was computed is kept. The same command"
                " analyses this file from the start and continues with the others."
            )
            return
        if ending.status is not Status.DONE:
            return
        path = self._file.path
        if ending.last_s is None:
            ending.status = Status.PARTIAL
            ending.message = f"{path} has no frame in the requested time. Check --start and --end."
            return
        if not isinstance(source, ImageFiles):
            self._judge_video(ending, source)
        if ending.status is Status.DONE:  # not cut off
            seen = view_words(path, source, view, self._options)
            words = (seen, ending.message, damaged_words(path, source))
            ending.message = " ".join(filter(None, words))

    def _judge_video(self, ending: _Ending, source: Video) -> None:
        path, info = self._file.path, source.info
        if isinstance(source, Chapters):
            if short := source.short:
                ending.status = Status.PARTIAL
                ending.message = (
                    f"The chapter {short[0].path} was cut off: {short[0].missing_s:.1f} s are"
                    " missing, and all times after it are too early by that. Get the whole file."
                )
                return
            path = source.chapters[-1].path
        if self._options.end_s is None and info.duration_s is not None:
            step_s = 1.0 / info.rate_hz if info.rate_hz else 0.0
            reached_s = source.reached_s + step_s
            # The sound may go on after the last picture: then nothing is missing.
            if missing_s(reached_s, info.duration_s) and not source.whole():
                ending.status = Status.PARTIAL
                ending.message = (
                    f"The pictures of {path} end at {reached_s:.1f} s although it claims"
                    f" {info.duration_s:.1f} s: it was cut off. The existing part was"
                    f" analysed; get the whole file for the rest."
                )
                return
        if source.untimed:
            some = "1 frame" if source.untimed == 1 else f"{source.untimed} frames"
            ending.message = f"{some} before 0:00 had no time and were left out of {path}."

    def _close(self, ending: _Ending, folder: Path, wall_s: float) -> FileOutcome:
        path = self._file.path
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
        if not seen.faces and not ending.message:
            ending.message = no_face_words(path, self._options)
        if ending.status in (Status.DONE, Status.PARTIAL):
            session, lost = with_known_names(session, claimed=True)
            ending.message = " ".join(filter(None, (ending.message, lost)))
        if ending.status is Status.DONE:  # of a part the end is not known
            lying = outside_words(session, path, self._notes.beside(()))
            ending.message = " ".join(filter(None, (ending.message, lying)))
        try:
            self._export(session, path, claimed=True)
        except EmoScopeError as error:
            ending.status = Status.PARTIAL if ending.status is Status.DONE else ending.status
            ending.message = " ".join(filter(None, (ending.message, str(error))))
        return FileOutcome(path, ending.status, folder, ending.message, seen, wall_s)


def skipped(item: Item, export: Export, notes: Notes) -> FileOutcome:
    """What is known about a file that is done; exports that do not show it are made.

    Markers that are asked for now are added, as the window does: the scores stay.
    """
    try:
        if notes.markers or notes.excluded:
            with short_claim(item.folder):
                _note(item.folder, notes)
        session = Session(item.folder)
        export(session, item.path, anew=False)
        words, seen = outside_words(session, item.path, notes.beside(())), seen_in(session)
        return FileOutcome(item.path, Status.SKIPPED, item.folder, words, seen)
    except ClaimedError as error:
        return busy(replace(item, holder=error.holder))
    except EmoScopeError as error:
        return FileOutcome(item.path, Status.FAILED, item.folder, str(error))


def _note(folder: Path, notes: Notes) -> None:
    kept = read_manifest(folder)
    markers = notes.beside(kept.markers)
    if markers != kept.markers:
        write_manifest(folder, kept.model_copy(update={"markers": markers}))


def busy(item: Item) -> FileOutcome:
    """A file that another process analyses in the same way at this moment."""
    who = item.holder or "it does not say which"
    message = (
        f"{item.path.name} is being analysed by another EmoScope ({who}), into {item.folder}."
        " It was left to it; run the command again when it is done."
    )
    return FileOutcome(item.path, Status.BUSY, None, message)


def _changed(paths: Sequence[Path], known: str | None) -> bool:
    """Whether a file is another one now; one that is gone was read whole."""
    try:
        return quick_sum_of(paths) != known
    except SourceError:
        return False


def _step_s(rate_hz: float | None) -> float:
    return 1.0 / rate_hz if rate_hz else 0.0


class _Sum:
    """The sum of the whole file, computed beside the analysis."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._value: str | None = None
        self._thread = threading.Thread(
            target=self._compute, args=(paths,), name="emoscope-sum", daemon=True
        )
        self._thread.start()

    def _compute(self, paths: Sequence[Path]) -> None:
        self._value = whole_sum(paths)

    def result(self) -> str | None:
        self._thread.join()
        return self._value

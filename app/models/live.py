"""The live place: a session that runs beside the window, pulled by one timer."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from emoscope.app.i18n import tr
from emoscope.app.models.clip_thumbnails import Evidence
from emoscope.app.models.engine_access import Backend, SourceChoice
from emoscope.app.models.history import ScoreHistory
from emoscope.app.models.label_book import LabelBook
from emoscope.app.models.tasks import Task
from emoscope.app.models.whose_examples import WhoseExamples
from emoscope.engine.data import Frame, FrameResult
from emoscope.engine.errors import EmoScopeError, LabelSetError
from emoscope.engine.faces.ignoring import Ignored
from emoscope.engine.live import LiveSession, LiveStats, Phase
from emoscope.engine.live.recording import LiveRecording, Recorded, RecordOrder
from emoscope.engine.live.shared import SharedPipeline
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.sources.protocol import Source

T = TypeVar("T")

TICK_MS = 15
"""Twice a camera's rate, so that a frame never waits longer than half its own time."""

STALE_MS = 1000.0
"""A score older than this is no longer shown as live."""

CLOSING_S = 4.0
"""A new source waits so long for the one before to be let go: it may be the same camera."""

WRITING_S = 60.0
"""The program's end waits so long for a recording to be on the disk."""

QUIET = LiveStats(Phase.STOPPED, "", 0.0, 0.0, 0.0, 0.0, 0, 0, {})


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Which pack runs, and how."""

    pack: str = "compact"
    faces: int = 4
    runtime: str = "auto"
    second: str = ""
    """Another pack for the labels that the first cannot place, or none."""


class LiveModel(QObject):
    """Owns session and pipeline; says what is new.

    Nothing here waits: opening a source and loading a pack happen in threads, and what they find
    arrives as a signal.
    """

    frame_changed = Signal(object)
    """A new :class:`~emoscope.engine.data.Frame` to paint."""
    result_changed = Signal(object)
    """A new :class:`~emoscope.engine.data.FrameResult`."""
    ticked = Signal(object)
    """:class:`~emoscope.engine.live.LiveStats`, a few times a second and at every change of
    phase."""
    phase_changed = Signal(object, str)
    """:class:`~emoscope.engine.live.Phase` and its message."""
    pipeline_changed = Signal()
    """A pack is loaded, or gone."""
    problem = Signal(str)
    """One sentence for the message bar."""
    settled = Signal(str)
    """That sentence no longer holds."""
    strange_changed = Signal(object)
    """Labels that the model cannot place, as a frozenset of names."""
    answered_changed = Signal(object)
    """Another pack's name by the label that it answers."""
    _second_failed = Signal(str)
    read_as_changed = Signal(object)
    """English by the name of each label that was read in another language."""
    asleep_changed = Signal(bool)
    """The set has examples that the model in use cannot score with, or no longer."""
    results_taken = Signal(object)
    """Every result since the last time, oldest first."""
    recording_ended = Signal(object)
    """:class:`~emoscope.engine.live.recording.Recorded`, once all of it is written."""
    _written = Signal(object, object)
    size_given = Signal(int, int)
    """A camera gives another size than the one that the user chose for it."""
    returned = Signal(str)
    """Name of a source that was lost and is back."""
    source_opened = Signal()
    source_closed = Signal()
    """The session is about to end, or another one to begin."""

    def __init__(
        self, book: LabelBook, backend: Backend | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.book = book
        self.backend = backend or Backend()
        self.history = ScoreHistory()
        self.choice = SourceChoice()
        self.model = ModelChoice()
        self.whose = WhoseExamples()
        self.frame: Frame | None = None
        self.result: FrameResult | None = None
        self.stats = QUIET
        self.evidence: Evidence | None = None
        """The last crops that the model saw; None before it is loaded."""
        self.recording: LiveRecording | None = None
        """The one that runs."""
        self.left_out: tuple[Ignored, ...] = ()
        """Parts of the picture whose faces are not followed."""
        self.left_out_files: dict[Path, tuple[Ignored, ...]] = {}
        """The same of files that were looked at, for when they are analysed."""
        self._only_scored = False
        self._shared = SharedPipeline(book.label_set)
        self._session: LiveSession | None = None
        self._ending: list[LiveSession] = []
        self._finishing: list[LiveRecording] = []
        self._loading: list[Task] = []
        self._ticks = 0
        self._strange: frozenset[str] = frozenset()
        self._read_as: dict[str, str] = {}
        self._answered: dict[str, str] = {}
        self._second_failed.connect(self.problem)
        self._last_message = ""
        self._asleep = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        book.changed.connect(self.push_labels)
        self._written.connect(self._recording_written)

    # -- state ---------------------------------------------------------------------------------

    @property
    def session(self) -> LiveSession | None:
        return self._session

    @property
    def pipeline(self) -> Pipeline | None:
        """The loaded pipeline, or None while it loads or after it failed to."""
        return self._shared.real

    @property
    def usual_sensitivity(self) -> float | None:
        """The loaded pack's own sensitivity; None without a pack, or for one without a choice."""
        common = self.pipeline.manifest.scoring.common if self.pipeline is not None else None
        return None if common is None else common.sensitivity

    def ask(self, question: Callable[[Pipeline], T]) -> T:
        """Ask the pipeline something from any thread; it comes between two frames.

        Raises:
            PackError: There is no model yet.
        """
        return self._shared.ask(question)

    @property
    def loading(self) -> bool:
        return any(not task.cancelled for task in self._loading)

    @property
    def paused(self) -> bool:
        """The user wants the picture held, also while the source opens or is lost."""
        return self._session is not None and self._session.pause_wanted

    @property
    def running(self) -> bool:
        return self._session is not None

    @property
    def stale(self) -> bool:
        """The newest score is too old to pass for live, or the source is gone."""
        phase = self.stats.phase
        if phase in (Phase.LOST, Phase.FAILED):
            return True
        return phase is Phase.RUNNING and self.stats.score_age_ms > STALE_MS

    @property
    def only_scored(self) -> bool:
        """Faces are covered: only frames that have a result of their own are shown, even if late,
        and new faces are looked for in every one.
        """
        return self._only_scored

    @only_scored.setter
    def only_scored(self, wanted: bool) -> None:
        self._only_scored = wanted
        self._shared.look_always(wanted)

    def leave_out(self, regions: tuple[Ignored, ...]) -> None:
        """Follow no faces in these parts of the picture."""
        self.left_out = regions
        self._shared.ignore(regions)

    # -- what the user does --------------------------------------------------------------------

    def load(self, model: ModelChoice) -> None:
        """Load a pack in the background; the one in use serves until then.

        A session that runs goes on with the new pack as soon as it is there.
        """
        self.model = model
        for task in self._loading:
            task.cancel()
        # Whether the pack can use the set's examples is known when it is there.
        labels = replace(self.book.label_set, taught=None) if self.book.labels else None
        opener = self.backend.open_pipeline

        def work(task: Task) -> Pipeline:
            try:
                pipeline = opener(model.pack, labels, model.faces, model.runtime)
            except LabelSetError:
                # A pack that knows only its own classes: begin with those, and say so.
                pipeline = opener(model.pack, None, model.faces, model.runtime)
            if model.second and not task.cancelled:
                try:
                    self.backend.add_second(pipeline, model.second)
                except EmoScopeError as error:
                    self._second_failed.emit(str(error))  # the first serves alone
            if task.cancelled:
                pipeline.close()
            return pipeline

        task = Task(work, self)
        task.done.connect(self._loaded)
        task.failed.connect(self._load_failed)
        self._loading.append(task)
        task.start()
        self.pipeline_changed.emit()

    def open(self, choice: SourceChoice) -> None:
        """Look at another source; the old one is closed first."""
        # A list that is emptied: a session that knew the one before would keep all of them, each
        # with its last pictures.
        before = [session for session in (self._end_session(),) if session is not None]
        if choice.words != self.choice.words:
            self.whose.leave()
        self.choice = choice
        self.frame = self.result = None
        self.history.clear()
        opener = self.backend.source_opener(choice)

        def open_it() -> Source:
            while before:
                before.pop().wait_for_source(CLOSING_S)
            return opener()

        pipeline = self._shared.for_session(rounds=choice.loop)
        self._session = LiveSession(open_it, pipeline, loop=choice.loop)
        if self.evidence is not None:
            self.evidence.clear()
            self._session.add_sink(self.evidence)
        self.push_labels()
        self._session.start()
        self._last_message = ""
        self._set_stats(self._session.stats())
        self._timer.start()
        self.source_opened.emit()

    def toggle_pause(self) -> None:
        if self._session is None:
            return
        if self.stats.phase is Phase.ENDED:
            self.open(self.choice)  # play it again
            return
        if self._session.pause_wanted:
            self._session.resume()
        else:
            self._session.pause()
        self._set_stats(self._session.stats())

    def record(self, order: RecordOrder) -> None:
        """Begin a recording of what is live, with a session and a pipeline there."""
        session, pipeline = self._session, self.pipeline
        assert session is not None
        assert pipeline is not None
        self.end_recording()
        recording = LiveRecording(
            order,
            pipeline.labels,
            pipeline.runtime,
            lambda ended: self._written.emit(recording, ended),
        )
        self.recording = recording
        recording.start()
        session.add_sink(recording)

    def end_recording(self) -> None:
        """End the recording that runs; ``recording_ended`` comes when it is written."""
        recording, self.recording = self.recording, None
        if recording is None:
            return
        recording.end()
        if self._session is not None:
            self._session.remove_sink(recording)
        self._finishing.append(recording)

    def finish_recordings(self) -> bool:
        """Wait for the disk, at the program's end; False if it takes too long."""
        self.end_recording()
        late = [each for each in self._finishing if not each.wait(WRITING_S)]
        QCoreApplication.sendPostedEvents(self, 0)  # they have said how they ended
        return not late

    def _recording_written(self, recording: LiveRecording, ended: Recorded) -> None:
        if self.recording is recording:  # by itself: an error, or a source that failed
            self.recording = None
            if self._session is not None:
                self._session.remove_sink(recording)
        self._finishing = [each for each in self._finishing if each is not recording]
        self.recording_ended.emit(ended)

    def close_source(self) -> None:
        """Stop looking; the pack stays loaded."""
        self._end_session()
        self.frame = self.result = None
        self.history.clear()
        self._set_stats(QUIET)

    def close(self) -> None:
        """End everything; safe to call twice."""
        self._timer.stop()
        self._end_session()
        for task in self._loading:
            task.cancel()
            task.wait(5.0)
        self._loading.clear()
        self.finish_recordings()
        for session in self._ending:
            session.wait(3.0)
        self._ending.clear()
        self._shared.close()

    # -- inside --------------------------------------------------------------------------------

    def _end_session(self) -> LiveSession | None:
        """Ask the session to end, without waiting; gives it."""
        self._timer.stop()
        if self._session is None:
            return None
        self.source_closed.emit()
        self.end_recording()
        session, self._session = self._session, None
        session.end()
        self._ending = [each for each in self._ending if not each.wait(0.0)]
        self._ending.append(session)
        return session

    def _loaded(self, pipeline: Pipeline) -> None:
        self._drop_task()
        if self._shared.real is None:
            self._shared.become(pipeline)
            self._serves(pipeline)
            return
        # The old one may be at work: the change waits for that, and not in the window's thread.
        self.end_recording()  # a session is of one pack
        task = Task(lambda _: self._shared.become(pipeline), self)
        task.done.connect(lambda _: self._serves(pipeline))
        task.failed.connect(self._load_failed)
        self._loading.append(task)
        task.start()

    def _serves(self, pipeline: Pipeline) -> None:
        """Another pipeline is in use from now on."""
        self._drop_task()
        if self._session is not None and self.evidence is not None:
            self._session.remove_sink(self.evidence)
        self.evidence = Evidence(pipeline.manifest.clip.length)
        if self._session is not None:
            self._session.add_sink(self.evidence)
        self.history.clear()
        if pipeline.manifest.prompts == "own" and not self._fits(pipeline):
            self.problem.emit(
                tr(
                    "{name} supports only its built-in classes, so the label set is now: {classes}."
                ).format(name=pipeline.manifest.title, classes=", ".join(pipeline.manifest.classes))
            )
            self.book.use(pipeline.labels)
        self.push_labels()
        self.pipeline_changed.emit()

    def _fits(self, pipeline: Pipeline) -> bool:
        known = {name.casefold() for name in pipeline.manifest.classes}
        return all(label.name.casefold() in known for label in self.book.labels)

    def _drop_task(self) -> None:
        self._loading = [task for task in self._loading if not task.ended]

    def _load_failed(self, sentence: str) -> None:
        self._drop_task()
        self.pipeline_changed.emit()
        self.problem.emit(sentence)

    def push_labels(self) -> None:
        """Score with the book's labels from now on, the last picture too."""
        # An empty set, or one that is all muted, has no scores: the window says so instead.
        self._tell_asleep()
        if self._session is not None and self.book.usable:
            self._session.set_labels(self.asked)

    @property
    def asleep(self) -> bool:
        """The set has examples, and the model in use cannot score with them."""
        taught, pipeline = self.book.label_set.taught, self.pipeline
        if taught is None or pipeline is None:
            return False
        return not taught.here or not taught.space.fits(pipeline.manifest)

    @property
    def asked(self) -> LabelSet:
        """The book's labels, as the model in use scores them here: without another model's
        examples, and those of who may not be in view.
        """
        labels = self.book.label_set
        if self.asleep:
            return replace(labels, taught=None)
        return self.whose.scored_with(labels, self.choice.places)

    def _tell_asleep(self) -> None:
        if self.asleep != self._asleep:
            self._asleep = self.asleep
            self.asleep_changed.emit(self._asleep)

    def _tick(self) -> None:
        session = self._session
        if session is None:
            return
        results = session.take_results()
        scored = session.newest_scored() if self.only_scored else None
        if scored is not None and (not results or results[-1] is not scored[1]):
            results = [*results, *session.take_results()]  # one that came between the two
        frame = session.newest_frame() if scored is None else scored[0]
        if frame is not None and frame is not self.frame:
            if self.frame is None:
                self._check_size(frame)
            self.frame = frame
            self.frame_changed.emit(frame)
        for result in results:
            self.history.add(result)
        if results:
            self.results_taken.emit(results)
            self.result = results[-1]
            self.result_changed.emit(self.result)
        self._tell_strange()
        self._ticks += 1
        if self._ticks % 16 == 0 or session.phase is not self.stats.phase:
            self._set_stats(session.stats())

    def _tell_strange(self) -> None:
        strange = frozenset[str]() if self.pipeline is None else self.pipeline.strange
        if strange != self._strange:
            self._strange = strange
            self.strange_changed.emit(strange)
        read_as = {} if self.pipeline is None else dict(self.pipeline.scorer.read_as)
        if read_as != self._read_as:
            self._read_as = read_as
            self.read_as_changed.emit(read_as)
        answered = {} if self.pipeline is None else dict(self.pipeline.answered_by)
        if answered != self._answered:
            self._answered = answered
            self.answered_changed.emit(answered)

    def _tell(self, message: str) -> None:
        if message and _shape(message) == _shape(self._last_message):
            return  # the same with another number of seconds: it has been said
        if self._last_message and not message:
            self.settled.emit(self._last_message)
        self._last_message = message
        if message:
            self.problem.emit(message)

    def _check_size(self, first: Frame) -> None:
        height, width = first.image.shape[:2]
        asked = self.choice.size_px
        if self.choice.from_camera and asked is not None and asked != (width, height):
            self.size_given.emit(width, height)

    def _set_stats(self, stats: LiveStats) -> None:
        changed = stats.phase is not self.stats.phase or stats.message != self.stats.message
        back = self.stats.phase is Phase.LOST and stats.phase is Phase.RUNNING
        self.stats = stats
        if back:
            self.returned.emit(self.choice.words)
        if changed:
            self.phase_changed.emit(stats.phase, stats.message)
            self._tell(stats.message)
        self.ticked.emit(stats)


def _shape(sentence: str) -> str:
    return re.sub(r"\d+", "0", sentence)

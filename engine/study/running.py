"""Analysing a study's films: a queue with a row per session, each with a result of its own.

The rows are changed from other threads while they are worked through: their order, which are tried
again, a pause, the end. Results go below the study's ``results``, by participant; what is done is
skipped. Which folder holds a session's results is kept in the study as soon as it is there.
"""

from __future__ import annotations

import threading
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from emoscope.engine.analysis.analyse import Opener, analyze_files, jobs_for
from emoscope.engine.analysis.inputs import Input
from emoscope.engine.analysis.one_file import Notes, skipped
from emoscope.engine.analysis.outcome import FileOutcome, Outcome, Status
from emoscope.engine.analysis.plan import Asked, Item, Todo
from emoscope.engine.analysis.progress import Control, Observer, Progress, Silent
from emoscope.engine.errors import EmoScopeError, SessionError
from emoscope.engine.models.pack import find_pack, installed_pack
from emoscope.engine.opening import DEFAULT_PACK, default_labels
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.labels import LabelSet, load_label_set
from emoscope.engine.results.score_csv import CsvOnly, Export
from emoscope.engine.sessions.belongings import valid_manifest
from emoscope.engine.sessions.identity import quick_sum_of
from emoscope.engine.sessions.known_names import carry_notes
from emoscope.engine.sessions.manifest import MANIFEST
from emoscope.engine.sessions.names import plain
from emoscope.engine.sessions.options import Options
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.model import FileOptions, StudySession
from emoscope.engine.study.places import RESULTS, labels_of, place_of


class RowState(StrEnum):
    """Where a session of the queue stands: waiting, running, or its analysis' ``Status``.

    An enum cannot be extended, so the values of ``Status`` are listed again.
    """

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    SKIPPED = "skipped"
    PARTIAL = "partial"
    STOPPED = "stopped"
    FAILED = "failed"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class Row:
    """A session of the queue.

    Attributes:
        id: Id of the session.
        name: The session's, for people.
        fraction: How much of it is done, 0 to 1; None where that is not known.
        message: What went wrong, or is worth knowing.
        outcome: What came of it, None before.
    """

    id: int
    name: str
    state: RowState = RowState.WAITING
    fraction: float | None = None
    message: str = ""
    outcome: FileOutcome | None = None


class StudyRun:
    """A queue of a study's sessions. Opened at once, worked through by :meth:`run`.

    Args:
        opened: The study, opened.
        ids: Sessions that are meant; None for all that have a film.
        labels: Label set; None for the study's, else the pack's usual one.
        model: Name of the pack; None for the study's, else the usual one.
        options: For every session; what a session's own options say goes first.
        jobs: Sessions at a time; None for what the cores allow.
        again: Analyse also what is done.
        export: Writes results from each session.
        observer: Told how it goes; one call at a time, in a worker's thread.
        control: To pause or stop from elsewhere.

    Raises:
        SessionError: No session has a film, or a path of one cannot be followed.
        LabelSetError, PackError: Labels or pack cannot be used.
    """

    def __init__(
        self,
        opened: StudyFolder,
        ids: Collection[int] | None = None,
        *,
        labels: LabelSet | str | None = None,
        model: str | None = None,
        options: Options | None = None,
        jobs: int | None = None,
        again: bool = False,
        export: Export | None = None,
        observer: Observer | None = None,
        control: Control | None = None,
    ) -> None:
        study = opened.study
        self._opened, self._again = opened, again
        self._options = options or Options()
        self._export = export or CsvOnly()
        self._observer = observer or Silent()
        self.control = control or Control()
        self._pack = find_pack(model) if model else installed_pack(study.model or DEFAULT_PACK)
        asked = labels or labels_of(opened.folder, study.labels)
        self._labels = load_label_set(asked) if isinstance(asked, str) and asked else asked
        meant = [e for e in study.sessions if e.film and (ids is None or e.id in ids)]
        if not meant:
            raise SessionError(
                "No session of this study has a film to analyse",
                "Add videos with `emoscope study add DIR FILES`",
            )
        for each in meant:  # a path that cannot be followed ends it before it begins
            place_of(opened.folder, each.film)
            self._options_of(each)
        self._rows = [Row(each.id, each.name) for each in meant]
        self._afresh: set[int] = set()
        self._jobs = jobs_for(jobs, len(meant))
        self._lock = threading.RLock()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The queue as it is now."""
        with self._lock:
            return tuple(self._rows)

    def move(self, session_id: int, place: int) -> None:
        """Put a row that waits at another place of the queue, from 0, but behind those at work."""
        with self._lock:
            row = self._row(session_id)
            if row is not None and row.state is RowState.WAITING:
                self._rows.remove(row)
                at_work = [n for n, each in enumerate(self._rows) if each.state is RowState.RUNNING]
                self._rows.insert(max(place, 0, *(n + 1 for n in at_work)), row)

    def retry(self, session_id: int) -> None:
        """Have a session that has ended wait once more, also one that is done."""
        with self._lock:
            row = self._row(session_id)
            if row is not None and row.state not in (RowState.RUNNING, RowState.WAITING):
                if row.state in (RowState.DONE, RowState.SKIPPED):
                    self._afresh.add(row.id)
                self._set(Row(row.id, row.name))

    def leave_out(self, session_id: int) -> None:
        """Take a session that waits out of the queue."""
        with self._lock:
            row = self._row(session_id)
            if row is not None and row.state is RowState.WAITING:
                self._rows.remove(row)

    def run(self) -> Outcome:
        """Work through what waits; returns when nothing does, or at a stop. May be called again.

        Raises:
            EmoScopeError: No pipeline can be opened: no session would fare better.
        """
        if self._jobs == 1:
            self._work()
        else:
            with ThreadPoolExecutor(self._jobs, thread_name_prefix="emoscope-study") as pool:
                workers = [pool.submit(self._work) for _ in range(self._jobs)]
                try:
                    for worker in workers:
                        worker.result()
                except BaseException:
                    self.control.cancel()
                    raise
        outcomes = tuple(row.outcome for row in self.rows if row.outcome is not None)
        stopped = self.control.cancelled or any(o.status is Status.STOPPED for o in outcomes)
        return Outcome(outcomes, self._opened.folder / RESULTS, stopped)

    def _work(self) -> None:
        pipelines = _Pipelines(self)
        try:
            while (session := self._next()) is not None:
                outcome = self._noted(session, self._one(session, pipelines))
                with self._lock:
                    self._set(
                        Row(
                            session.id,
                            session.name,
                            RowState(outcome.status.value),
                            1.0 if outcome.good else None,
                            outcome.message,
                            outcome,
                        )
                    )
                    self._observer.finished(outcome, *self._place(session.id))
        finally:
            pipelines.close()

    def _noted(self, session: StudySession, outcome: FileOutcome) -> FileOutcome:
        """The outcome, once the study knows where the results are; failed where it cannot."""
        if outcome.folder is None or not (outcome.folder / MANIFEST).is_file():
            return outcome
        try:
            with self._lock:
                self._opened.note_results({session.id: outcome.folder})
        except EmoScopeError as error:
            return replace(outcome, status=Status.FAILED, message=str(error))
        return outcome

    def _next(self) -> StudySession | None:
        with self._lock:
            row = next((row for row in self._rows if row.state is RowState.WAITING), None)
            if row is None or self.control.cancelled:
                return None
            session = self._opened.study.by_id(row.id)
            if session is None:  # taken out of the study meanwhile
                self._rows.remove(row)
                return self._next()
            self._set(replace(row, state=RowState.RUNNING, fraction=0.0))
            return session

    def _one(self, session: StudySession, pipelines: _Pipelines) -> FileOutcome:
        film = place_of(self._opened.folder, session.film)
        whose = plain(session.participant) if session.participant else ""
        out = self._opened.folder / RESULTS / whose
        options = self._options_of(session)
        again = self._again or session.id in self._afresh
        try:
            if not again and (done := self._done(session, film, options)) is not None:
                return done
            found = analyze_files(
                [film],
                out=out,
                options=options,
                again=again,
                export=self._export,
                observer=_Told(self, session.id),
                control=self.control,
                pipeline=pipelines.of(options),
            )
        except (SessionError, OSError) as error:
            return FileOutcome(film, Status.FAILED, None, str(error))
        if not found.files:
            return FileOutcome(film, Status.STOPPED)
        outcome = found.files[0]
        if outcome.status is Status.FAILED:
            pipelines.close()  # who knows what state it is in
        before = self._opened.look(session).results
        if outcome.folder is None or before is None or outcome.status is Status.STOPPED:
            return outcome
        said = carry_notes(before, outcome.folder)
        return replace(outcome, message=" ".join(filter(None, (outcome.message, said))))

    def _done(self, session: StudySession, film: Path, options: Options) -> FileOutcome | None:
        """The results that the study has of this very run, wherever the film is now."""
        folder = self._opened.look(session).results
        manifest = valid_manifest(folder) if folder is not None else None
        if folder is None or manifest is None:
            return None
        asked = Asked.of(self._pack.manifest, self._labels_asked(), options)
        if not asked.same(manifest) or not asked.complete(folder, manifest):
            return None
        there = film.exists()
        if there and (not film.is_file() or quick_sum_of((film,)) != manifest.source.quick_sum):
            return None
        outcome = skipped(Item(Input(film), folder, Todo.SKIP), self._export, Notes())
        if there or not outcome.good:
            return outcome
        message = (
            f"The film {film} is not there; its results are whole. Say where it is now with"
            f' `emoscope study relocate {self._opened.folder} "{film}" NEW`.'
        )
        return replace(outcome, message=message)

    def _labels_asked(self) -> LabelSet:
        labels = self._labels or default_labels(self._pack)
        assert isinstance(labels, LabelSet)
        return labels

    def _options_of(self, session: StudySession) -> Options:
        own = session.options
        given = {
            name: value
            for name in FileOptions.model_fields
            if (value := getattr(own, name)) not in (None, ())
        }
        return replace(self._options, **given)

    def progressed(self, session_id: int, progress: Progress) -> None:
        """A worker says how far a session is."""
        with self._lock:
            row = self._row(session_id)
            if row is not None:
                self._set(replace(row, fraction=progress.fraction))
            number, total = self._place(session_id)
            self._observer.progressed(replace(progress, number=number, total=total))

    def started(self, session_id: int, path: Path) -> None:
        """A worker begins with a session."""
        with self._lock:
            self._observer.started(path, *self._place(session_id))

    def open(self, options: Options) -> Opener:
        """What opens a pipeline for some options."""
        return Opener(self._pack, self._labels_asked(), options, self._jobs)

    def _row(self, session_id: int) -> Row | None:
        return next((row for row in self._rows if row.id == session_id), None)

    def _set(self, row: Row) -> None:
        self._rows = [row if each.id == row.id else each for each in self._rows]

    def _place(self, session_id: int) -> tuple[int, int]:
        numbers = [row.id for row in self._rows]
        return (numbers.index(session_id) + 1 if session_id in numbers else 0), len(numbers)


class _Pipelines:
    """A worker's pipeline, opened anew where a session needs another one."""

    def __init__(self, run: StudyRun) -> None:
        self._run = run
        self._key: object = None
        self._opener: Opener | None = None
        self._pipeline: Pipeline | None = None

    def of(self, options: Options) -> Pipeline:
        key = (options.faces, options.ignored, options.runtime, options.gaze)
        if self._pipeline is None or key != self._key:
            self.close()
            self._opener = self._run.open(options)
            self._pipeline, self._key = self._opener.open(), key
        return self._pipeline

    def close(self) -> None:
        if self._pipeline is not None and self._opener is not None:
            self._opener.close(self._pipeline)
            self._pipeline = None


class _Told(Silent):
    """Hands on what one analysis says, under the session's place in the queue."""

    def __init__(self, run: StudyRun, session_id: int) -> None:
        self._run, self._id = run, session_id

    def started(self, path: Path, number: int, total: int) -> None:
        self._run.started(self._id, path)

    def progressed(self, progress: Progress) -> None:
        self._run.progressed(self._id, progress)

"""A study's films being analysed beside the window: a row per session. Knows no widgets."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from emoscope.app.models.tasks import Task
from emoscope.engine.analysis.outcome import FileOutcome
from emoscope.engine.analysis.progress import Control, Progress
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.sessions.options import Options
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.running import Row, RowState, StudyRun

if TYPE_CHECKING:
    from emoscope.engine.exports.formats import Formats


@dataclass(frozen=True, slots=True)
class StudyOrder:
    """What is analysed, and how.

    Attributes:
        ids: Sessions; None for all that have a film.
        labels: None for the study's, else the pack's usual ones.
        model: Name of the pack; empty for the study's, else the usual one.
        options: What a session's own options say goes first.
        jobs: Sessions at a time.
        again: Also what is done.
        formats: Files that are written from each session.
        blur: Faces are made unrecognisable in them.
    """

    ids: frozenset[int] | None = None
    labels: LabelSet | str | None = None
    model: str = ""
    options: Options = field(default_factory=Options)
    jobs: int = 1
    again: bool = False
    formats: tuple[str, ...] = ("csv",)
    blur: bool = False


class StudyQueue(QObject):
    """One run over a study, which can be paused, stopped, put in order and gone on with."""

    changed = Signal()
    """Rows, or whether they are worked on."""
    finished = Signal(object)
    """:class:`~emoscope.engine.analysis.outcome.FileOutcome` of one session."""
    ended = Signal()
    problem = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.name = ""
        """Of the study."""
        self._run: StudyRun | None = None
        self._task: Task | None = None
        self._formats: Formats | None = None
        self._stopping = False

    @property
    def rows(self) -> tuple[Row, ...]:
        """The queue as it is now; empty before the first run."""
        return self._run.rows if self._run is not None else ()

    @property
    def busy(self) -> bool:
        """Sessions are being analysed, perhaps paused."""
        return self._task is not None

    @property
    def paused(self) -> bool:
        return self._run is not None and self.busy and self._run.control.paused

    @property
    def waits(self) -> bool:
        """There are sessions that were not begun."""
        return any(row.state is RowState.WAITING for row in self.rows)

    def start(self, folder: Path, order: StudyOrder) -> bool:
        """Begin; False where that cannot be, or something runs already."""
        if self.busy:
            return False
        from emoscope.engine.exports.formats import Formats
        from emoscope.engine.exports.protocol import Request

        try:
            opened = StudyFolder(folder)
            # A run that goes on after a stop has another control.
            request = Request(
                blur=order.blur,
                cancelled=lambda: self._run is None or self._run.control.cancelled,
            )
            self._formats = Formats(order.formats, request)
            self._run = StudyRun(
                opened,
                order.ids,
                labels=order.labels,
                model=order.model or None,
                options=order.options,
                jobs=order.jobs,
                again=order.again,
                export=self._formats,
                observer=_Relay(self),
            )
        except EmoScopeError as error:
            self.problem.emit(str(error))
            return False
        self.folder, self.name = folder, opened.study.name
        self._work()
        return True

    def blur(self) -> None:
        """Faces are hidden from now on, also in the files that are still to be written."""
        if self._formats is not None:
            self._formats.blur()

    def _work(self) -> None:
        run = self._run
        assert run is not None
        self._stopping = False
        if run.control.cancelled:
            run.control = Control()
        self._task = Task(lambda _: run.run(), self)
        self._task.done.connect(lambda _: self._over(""))
        self._task.failed.connect(self._over)
        self._task.start()
        self.changed.emit()

    def _over(self, trouble: str) -> None:
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
        self._task = None
        if trouble:
            self.problem.emit(trouble)
        elif self.waits and not self._stopping:  # tried again in the last moment
            self._work()
            return
        self.changed.emit()
        self.ended.emit()

    # -- while it runs -------------------------------------------------------------------------

    def toggle_pause(self) -> None:
        """Pause, or go on."""
        if self._run is not None and self.busy:
            control = self._run.control
            if control.paused:
                control.resume()
            else:
                control.pause()
            self.changed.emit()

    def stop(self) -> None:
        """Stop after the current frame; what is done stays, what waits does not begin."""
        if self._run is not None and self.busy:
            self._stopping = True
            self._run.control.cancel()
            self.changed.emit()

    def go_on(self) -> None:
        """Work through what waits after a stop; what was stopped begins anew."""
        if self._run is None or self.busy:
            return
        for row in self.rows:
            if row.state is RowState.STOPPED:
                self._run.retry(row.id)
        if self.waits:
            self._work()

    def retry(self, ids: Collection[int]) -> None:
        """Have sessions that have ended analysed once more."""
        if self._run is None:
            return
        for each in ids:
            self._run.retry(each)
        if not self.busy and self.waits:
            self._work()
        self.changed.emit()

    def leave_out(self, ids: Collection[int]) -> None:
        """Take sessions that wait out of the queue."""
        if self._run is not None:
            for each in ids:
                self._run.leave_out(each)
            self.changed.emit()

    def move(self, session_id: int, by: int) -> None:
        """Put a session that waits before or behind the next one."""
        if self._run is not None:
            places = [row.id for row in self.rows]
            if session_id in places:
                self._run.move(session_id, places.index(session_id) + by)
                self.changed.emit()

    def clear(self) -> None:
        """Show no queue; not while it runs."""
        if not self.busy:
            self._run = None
            self.changed.emit()

    def end(self) -> None:
        """Stop the queue and wait for its thread."""
        task = self._task
        if task is not None and self._run is not None:
            self._run.control.cancel()
            task.cancel()
            task.wait(10.0)
        self._task = None


class _Relay:
    """Turns an observer's calls, in a worker's thread, into signals."""

    def __init__(self, queue: StudyQueue) -> None:
        self._queue = queue

    def started(self, path: Path, number: int, total: int) -> None:
        self._queue.changed.emit()

    def progressed(self, progress: Progress) -> None:
        self._queue.changed.emit()

    def finished(self, outcome: FileOutcome, number: int, total: int) -> None:
        self._queue.changed.emit()
        self._queue.finished.emit(outcome)

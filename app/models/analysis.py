"""Analysing files beside the window: a queue that can be paused, resumed and cancelled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from emoscope.app.models.tasks import Task
from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.outcome import FileOutcome, Outcome
from emoscope.engine.analysis.progress import Control, Progress
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.sessions.options import Options

Analyse = Callable[..., Outcome]


@dataclass(frozen=True, slots=True)
class Order:
    """What to analyse, and with what; ``embeddings`` lets the labels be changed later."""

    paths: tuple[Path, ...]
    labels: LabelSet
    pack: str
    out: Path
    faces: int = 4
    runtime: str = "auto"
    embeddings: bool = False
    ignored: tuple[tuple[float, float, float, float], ...] = ()
    gaze: bool = False


class AnalysisJob(QObject):
    """One run over some files. Its signals arrive in the window's thread."""

    started = Signal(object)
    """Path of the file whose turn has come."""
    progressed = Signal(object)
    """:class:`~emoscope.engine.analysis.progress.Progress`."""
    finished = Signal(object)
    """:class:`~emoscope.engine.analysis.outcome.FileOutcome` of one file."""
    ended = Signal(str)
    """The whole run is over; a sentence when it could not even begin."""

    def __init__(
        self, order: Order, analyse: Analyse = analyze_files, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.order = order
        self.control = Control()
        self._analyse = analyse
        self._task = Task(self._work, self)
        self._task.done.connect(lambda _: self.ended.emit(""))
        self._task.failed.connect(self.ended)

    def start(self) -> None:
        self._task.start()

    def cancel(self) -> None:
        """Stop after the current frame; what was computed is kept."""
        self.control.cancel()

    def end(self, timeout_s: float = 10.0) -> bool:
        """Stop and wait; True when nothing runs any more."""
        self.control.cancel()
        return self._task.wait(timeout_s)

    def _work(self, task: Task) -> Outcome:
        order = self.order
        return self._analyse(
            list(order.paths),
            order.labels,
            order.pack,
            order.out,
            options=Options(
                faces=order.faces,
                runtime=order.runtime,
                embeddings=order.embeddings,
                ignored=order.ignored,
                gaze=order.gaze,
            ),
            jobs=1,
            observer=_Relay(self),
            control=self.control,
        )


class _Relay:
    """Turns an observer's calls into signals."""

    def __init__(self, job: AnalysisJob) -> None:
        self._job = job

    def started(self, path: Path, number: int, total: int) -> None:
        self._job.started.emit(path)

    def progressed(self, progress: Progress) -> None:
        self._job.progressed.emit(progress)

    def finished(self, outcome: FileOutcome, number: int, total: int) -> None:
        self._job.finished.emit(outcome)

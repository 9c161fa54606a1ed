"""Scores a recording again when the labels change, always with the newest wish only."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from emoscope.app.models.kept_scorers import KeptScorers
from emoscope.app.models.live import LiveModel
from emoscope.app.models.recording import Recording
from emoscope.app.models.tasks import Task
from emoscope.engine.data import Floats
from emoscope.engine.prompts.labels import LabelSet


class Rescoring(QObject):
    """One rescoring at a time; a wish that comes meanwhile replaces the one before it."""

    done = Signal(object)
    """The :class:`Recording`, with its new scores."""
    failed = Signal(str)

    def __init__(self, live: LiveModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self._task: Task | None = None
        self._next: tuple[Recording, LabelSet] | None = None
        self._dropped = False
        self.scorers = KeptScorers(live)

    def ask(self, recording: Recording, labels: LabelSet) -> None:
        """Score in the background; ``done`` says when."""
        if self._task is not None:
            self._next = (recording, labels)
            return
        if self.live.pipeline is None:
            return  # asked again when the model is there

        def work(task: Task) -> Floats:
            return self._scores(recording, labels)

        self._task = Task(work, self)
        self._task.done.connect(lambda scores: self._finish(recording, labels, scores))
        self._task.failed.connect(self._fail)
        self._task.start()

    def _scores(self, recording: Recording, labels: LabelSet) -> Floats:
        return recording.rescored(self.scorers.of(recording.session), labels)

    def _finish(self, recording: Recording, labels: LabelSet, scores: Floats) -> None:
        self._task = None
        dropped, self._dropped = self._dropped, False
        if not dropped:
            recording.use_scores(labels, scores)
            self.done.emit(recording)
        self._go_on()

    def _fail(self, sentence: str) -> None:
        self._task = None
        dropped, self._dropped = self._dropped, False
        if not dropped:
            self.failed.emit(sentence)
        self._go_on()

    def _go_on(self) -> None:
        if self._next is not None:
            recording, labels = self._next
            self._next = None
            self.ask(recording, labels)

    def forget(self) -> None:
        """What is under way is no longer wanted."""
        self._next = None
        self._dropped = self._task is not None

    def end(self) -> None:
        """Wait for what is under way."""
        self._next = None
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
            self._task = None
        self.scorers.close()

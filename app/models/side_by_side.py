"""A second label set on the open recording: its scores, and where it says something else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from emoscope.app.models.kept_scorers import KeptScorers
from emoscope.app.models.lane_columns import LaneColumns
from emoscope.app.models.live import LiveModel
from emoscope.app.models.recording import Lane, Recording
from emoscope.app.models.tasks import Task
from emoscope.engine.data import Floats
from emoscope.engine.prompts.labels import LabelSet, load_label_set
from emoscope.engine.results.disagreement import differing, leading


@dataclass(frozen=True, eq=False)
class SecondLane:
    """A face under the second set.

    Attributes:
        lane: Its scores.
        differs: (n,) 1 where another label leads than in the first, 0 where the same, -1 unknown.
    """

    lane: Lane
    differs: NDArray[np.int8]

    @property
    def share(self) -> float | None:
        """Part of the frames with both scores that differ; None without any."""
        known = self.differs[self.differs >= 0]
        return float(known.mean()) if len(known) else None

    @cached_property
    def shares(self) -> LaneColumns:
        """Part of the frames that differ, for painting."""
        known = np.where(self.differs < 0, np.nan, self.differs)
        return LaneColumns(self.lane.times_s, known[:, None])


class SideBySide(QObject):
    """Scores the open recording with a second set in the background.

    Attributes:
        labels: The second set; None for none.
        name: Of the set, as it was asked for; empty for none.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, live: LiveModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.name = ""
        self.labels: LabelSet | None = None
        self._scores: Floats | None = None
        self._recording: Recording | None = None
        self._scorers = KeptScorers(live)
        self._task: Task | None = None

    def show(self, recording: Recording | None, name: str | None = None) -> None:
        """Compare a recording with the set of this name; None for the set as it is."""
        wanted = self.name if name is None else name
        if recording is self._recording and wanted == self.name and self._scores is not None:
            return
        self._recording, self.name = recording, wanted
        self.labels = self._scores = None
        self.changed.emit()
        self._ask()

    def _ask(self) -> None:
        recording, name = self._recording, self.name
        if recording is None or not name or self._task is not None or self.live.pipeline is None:
            return

        def work(task: Task) -> tuple[LabelSet, Floats]:
            labels = load_label_set(name)
            if labels.sensitivity is None:
                labels = replace(labels, sensitivity=recording.session.labels.sensitivity)
            return labels, recording.rescored(self._scorers.of(recording.session), labels)

        self._task = Task(work, self)
        self._task.done.connect(lambda made: self._finish(recording, name, made))
        self._task.failed.connect(lambda sentence: self._fail(recording, name, sentence))
        self._task.start()

    def _wanted(self, recording: Recording, name: str) -> bool:
        """Whether this is still what is wanted; else the newest wish is asked for."""
        self._task = None
        if recording is self._recording and name == self.name:
            return True
        self._ask()
        return False

    def _finish(self, recording: Recording, name: str, made: tuple[LabelSet, Floats]) -> None:
        if self._wanted(recording, name):
            self.labels, self._scores = made
            self.changed.emit()

    def _fail(self, recording: Recording, name: str, sentence: str) -> None:
        if self._wanted(recording, name):
            self.name = ""
            self.failed.emit(sentence)
            self.changed.emit()

    def lanes(self) -> dict[int, SecondLane]:
        """By track; nothing as long as there is no second set."""
        recording, labels = self._recording, self.labels
        if recording is None or labels is None or self._scores is None:
            return {}
        out = {}
        for track in recording.tracks:
            first, second = recording.lane(track), recording.lane(track, self._scores)
            out[track] = SecondLane(
                second,
                differing(
                    leading(recording.label_set.names, first.top), leading(labels.names, second.top)
                ),
            )
        return out

    def end(self) -> None:
        """Wait for what is under way."""
        self._recording = None
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
            self._task = None
        self._scorers.close()

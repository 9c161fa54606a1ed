"""Label sets compared on a labelled folder, in the background."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from emoscope.app.models.live import LiveModel
from emoscope.app.models.tasks import Task
from emoscope.engine.prompts.labels import LabelSet

if TYPE_CHECKING:
    from emoscope.engine.labelled.compare import Comparison


class Comparing(QObject):
    """One comparison at a time, with the model in use."""

    progressed = Signal(float)
    done = Signal(object)
    """:class:`~emoscope.engine.labelled.compare.Comparison`."""
    failed = Signal(str)

    def __init__(self, live: LiveModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        return self._task is not None

    def start(self, place: Path, sets: dict[str, LabelSet]) -> None:
        """Score a folder or a table with each of the sets."""
        if self.busy or not sets:
            return
        model, opener = self.live.model, self.live.backend.open_pipeline

        def work(task: Task) -> Comparison:
            # Video and tables are loaded when files are read, not when the window starts.
            from emoscope.engine.labelled.compare import Contender, compare
            from emoscope.engine.labelled.samples import labelled_files

            names = list(dict.fromkeys(name for each in sets.values() for name in each.names))
            samples = labelled_files(place, names)
            contenders = [Contender(name, each, model.pack) for name, each in sets.items()]
            return compare(
                samples,
                contenders,
                lambda pack: opener(pack, None, model.faces, model.runtime),
                progress=lambda share: task.progress.emit(share, ""),
                cancelled=lambda: task.cancelled,
            )

        self._task = Task(work, self)
        self._task.progress.connect(lambda share, _: self.progressed.emit(share))
        self._task.done.connect(self._finish)
        self._task.failed.connect(self._fail)
        self._task.start()

    def _finish(self, made: Comparison) -> None:
        self._task = None
        self.done.emit(made)

    def _fail(self, sentence: str) -> None:
        self._task = None
        self.failed.emit(sentence)

    def end(self) -> None:
        """Stop what is under way, and wait for it."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
        self._task = None

"""How far an analysis is, in the window's title: so in the task bar too, with the window hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from emoscope.app.models.analysis_queue import AnalysisQueue
    from emoscope.engine.analysis.progress import Progress


class TaskBarProgress(QObject):
    """Puts the whole percent of a run before the program's name, and takes it away again.

    Qt 6 has no progress of its own for task bars and docks; every system shows a title there.
    """

    def __init__(self, window: QWidget, work: AnalysisQueue) -> None:
        super().__init__(window)
        self._window = window
        self._own = window.windowTitle()
        work.progressed.connect(self._show)
        work.ended.connect(self._clear)

    def _show(self, progress: Progress) -> None:
        done = progress.number - 1 + (progress.fraction or 0.0)
        title = f"{int(100 * done / max(1, progress.total))} % · {self._own}"
        if title != self._window.windowTitle():  # screen readers read a title that changes
            self._window.setWindowTitle(title)

    def _clear(self) -> None:
        self._window.setWindowTitle(self._own)

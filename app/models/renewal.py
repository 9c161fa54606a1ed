"""Exports in a session's folder show its names and markers: made anew once those were edited."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from emoscope.app.models.tasks import Task
from emoscope.engine.exports.formats import renew

LONGEST_S = 10.0
"""At the end of the program; what is not done then is made anew by the next export."""


class Renewal(QObject):
    """Works when the recording is closed, so that no edit has to wait for it."""

    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edited: set[Path] = set()
        self._tasks: list[Task] = []

    def note(self, folder: Path) -> None:
        """Names or markers of this session were edited."""
        self._edited.add(folder)

    def forget(self, folders: Iterable[Path]) -> None:
        """These sessions are about to be deleted."""
        self._edited -= set(folders)

    def start(self) -> None:
        """Make the exports of all edited sessions anew, beside the window."""
        self._tasks = [each for each in self._tasks if not each.ended]
        for folder in self._edited:
            self._renew(folder)
        self._edited.clear()

    def _renew(self, folder: Path) -> None:
        task = Task(lambda _: renew(folder), self)
        task.failed.connect(self.failed)
        self._tasks.append(task.start())

    def end(self) -> None:
        """Likewise, and wait for it."""
        self.start()
        for task in self._tasks:
            task.wait(LONGEST_S)

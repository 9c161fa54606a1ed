"""At the start: what an earlier run of the program has left unfinished."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from emoscope.app.i18n import tr
from emoscope.app.models.archive import Archive
from emoscope.app.models.tasks import Task

if TYPE_CHECKING:
    from emoscope.app.commands.recordings_place import RecordingsPlace
    from emoscope.app.commands.shared_parts import SharedParts


class Reminders(QObject):
    """Offers to go on with files and to open a recording that was cut off; each is said once."""

    def __init__(
        self, shared: SharedParts, recordings: RecordingsPlace, archive: Archive | None = None
    ) -> None:
        super().__init__(shared.window)
        self._shared = shared
        self._recordings = recordings
        self._archive = archive or Archive()
        self._task: Task | None = None

    def at_start(self) -> None:
        """Look in a thread; the window does not wait."""
        archive = self._archive
        chosen = self._shared.store.values.recordings_folder
        task = Task(lambda _: (archive.unfinished_files(), archive.interrupted(chosen)), self)
        task.done.connect(self._found)
        self._task = task.start()

    def close(self) -> None:
        """Wait for the look."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
            self._task = None

    def _found(self, found: tuple[tuple[Path, ...], list[Path]]) -> None:
        files, recordings = found
        if files:
            self._archive.strike_files(files)
            names = ", ".join(file.name for file in files[:3]) + (" …" if len(files) > 3 else "")
            self._shared.message.offer(
                tr("The analysis of {names} was not finished.").format(names=names),
                tr("Resume"),
                lambda: self._recordings.analyse(list(files)),
            )
        for folder in recordings:
            self._archive.remember(folder, None)
        if recordings:
            newest = recordings[-1]
            self._shared.message.offer(
                tr("The recording {name} was interrupted. What was written is kept.").format(
                    name=newest.name
                ),
                tr("Open"),
                lambda: self._open(newest),
            )

    def _open(self, folder: Path) -> None:
        self._shared.go_to("recordings")
        self._recordings.page.open(folder, None)

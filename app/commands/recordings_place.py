"""The recordings place, made when it is first needed: tables and exports load slowly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from emoscope.app.commands.task_bar import TaskBarProgress

if TYPE_CHECKING:
    from emoscope.app.commands.exports import Exports
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.views.recordings_page import RecordingsPage


class RecordingsPlace(QObject):
    """Holds the page and its exports, and opens what other commands want to see there."""

    made = Signal()

    def __init__(self, shared: SharedParts, make: Callable[[], RecordingsPage]) -> None:
        super().__init__(shared.window)
        self._shared = shared
        self._make = make
        self._page: RecordingsPage | None = None
        self._exports: Exports | None = None

    @property
    def page(self) -> RecordingsPage:
        """Made if it is not there."""
        if self._page is None:
            self._page = self._make()
            TaskBarProgress(self._shared.window, self._page.work)
            self.made.emit()
        return self._page

    @property
    def shown(self) -> RecordingsPage | None:
        """The page if it was made already."""
        return self._page

    @property
    def exports(self) -> Exports:
        """Files that are written from what is open; made if it is not there."""
        if self._exports is None:
            from emoscope.app.commands.exports import Exports

            self._exports = Exports(self._shared, self.page)
        return self._exports

    @property
    def exporting(self) -> bool:
        return self._exports is not None and self._exports.busy

    @property
    def analysing(self) -> bool:
        return self._page is not None and self._page.job is not None

    def analyse(self, files: list[Path]) -> None:
        """Show the place and begin."""
        if files and self._shared.store.notice_accepted:
            self._shared.go_to("recordings")
            self.page.analyse(tuple(files))

    def open_session(self, folder: Path) -> None:
        """Show the place and open a recording, with its video where that is known."""
        self._shared.go_to("recordings")
        known = {str(session): video for session, video in self.page.archive.entries()}
        self.page.open(folder, known.get(str(folder)))

    def close(self) -> None:
        """Stop writing, and end the page."""
        if self._exports is not None:
            self._exports.close()
        if self._page is not None:
            self._page.end()

"""The studies place, made when it is first needed, and the studies that were open lately."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from emoscope.app.commands.menus import put_first

if TYPE_CHECKING:
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.models.study_book import StudyBook
    from emoscope.app.views.studies_page import StudiesPage


class StudiesPlace(QObject):
    """Holds the page, and says what can be asked of it before it is made."""

    made = Signal()

    def __init__(self, shared: SharedParts, make: Callable[[], StudiesPage]) -> None:
        super().__init__(shared.window)
        self._shared = shared
        self._make = make
        self._page: StudiesPage | None = None

    @property
    def page(self) -> StudiesPage:
        """Made if it is not there."""
        if self._page is None:
            self._page = self._make()
            self._page.show_recent(self.recent)
            self.made.emit()
        return self._page

    @property
    def shown(self) -> StudiesPage | None:
        """The page if it was made already."""
        return self._page

    @property
    def book(self) -> StudyBook | None:
        """The study that is open; None while none is."""
        if self._page is None or self._page.book.study is None:
            return None
        return self._page.book

    @property
    def chosen(self) -> tuple[int, ...]:
        """Sessions that are marked in the table."""
        return self._page.view.ids if self._page is not None and self.book is not None else ()

    @property
    def analysing(self) -> bool:
        """Films of a study are being analysed."""
        return self._page is not None and self._page.queue.busy

    # -- recent --------------------------------------------------------------------------------

    @property
    def recent(self) -> tuple[Path, ...]:
        """Studies that were open lately and are still there, the newest first."""
        known = map(Path, self._shared.store.values.recent_studies)
        return tuple(folder for folder in known if (folder / "study.yaml").is_file())

    def remember(self, folder: Path) -> None:
        """Put a study first."""
        store = self._shared.store
        names = put_first(folder, store.values.recent_studies)
        if names != store.values.recent_studies:
            store.set(recent_studies=names)
        if self._page is not None:
            self._page.show_recent(self.recent)

    def forget_recent(self) -> None:
        """Offer none any more."""
        self._shared.store.set(recent_studies=[])
        if self._page is not None:
            self._page.show_recent(())

    def close(self) -> None:
        """End the page."""
        if self._page is not None:
            self._page.end()

"""Videos that were opened lately, as a menu."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from emoscope.app.commands.menus import RecentMenu, put_first

if TYPE_CHECKING:
    from emoscope.app.commands.shared_parts import SharedParts


class RecentFiles(QObject):
    """Keeps them in the settings; those that are gone are not shown."""

    chosen = Signal(object)
    """A file that is to be opened."""

    def __init__(self, shared: SharedParts, file_menu: QMenu) -> None:
        super().__init__(shared.window)
        self._store = store = shared.store
        self.menu = RecentMenu(
            file_menu,
            "file/recent",
            shared.actions["file.open_camera"],
            lambda: self.files if store.notice_accepted else (),
            self.chosen.emit,
            lambda: store.set(recent=[]),
            self,
        )

    @property
    def files(self) -> tuple[Path, ...]:
        """Those that are still there, the newest first."""
        return tuple(path for path in map(Path, self._store.values.recent) if path.is_file())

    def remember(self, file: Path) -> None:
        """Put a file first."""
        self._store.set(recent=put_first(file, self._store.values.recent))

    def drop(self, files: set[Path]) -> None:
        """Name these no more: what was made of them was forgotten."""
        self._store.set(recent=[n for n in self._store.values.recent if Path(n) not in files])

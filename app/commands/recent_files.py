"""Videos that were opened lately, as a menu."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from emoscope.app.commands.action_rows import menu_titles
from emoscope.app.i18n import tr

if TYPE_CHECKING:
    from emoscope.app.commands.shared_parts import SharedParts

MOST = 8


class RecentFiles(QObject):
    """Keeps them in the settings; those that are gone are not shown."""

    chosen = Signal(object)
    """A file that is to be opened."""

    def __init__(self, shared: SharedParts, file_menu: QMenu) -> None:
        super().__init__(shared.window)
        self._shared = shared
        self._store = shared.store
        self.menu = QMenu(menu_titles()["file/recent"], file_menu)
        file_menu.insertMenu(shared.actions["file.open_camera"], self.menu)
        file_menu.aboutToShow.connect(self._look)
        self.menu.aboutToShow.connect(self.fill)

    @property
    def files(self) -> tuple[Path, ...]:
        """Those that are still there, the newest first."""
        return tuple(path for path in map(Path, self._store.values.recent) if path.is_file())

    def remember(self, file: Path) -> None:
        """Put a file first."""
        name = str(file.absolute())
        names = [name, *(each for each in self._store.values.recent if each != name)]
        self._store.set(recent=names[:MOST])

    def drop(self, files: set[Path]) -> None:
        """Name these no more: what was made of them was forgotten."""
        self._store.set(recent=[n for n in self._store.values.recent if Path(n) not in files])

    def fill(self) -> None:
        """Name the files as they are now."""
        self.menu.clear()
        files = self.files
        ready = self._store.notice_accepted
        for file in files:
            action = self.menu.addAction(file.name.replace("&", "&&"))
            action.setToolTip(str(file))
            action.setEnabled(ready)
            open_it = functools.partial(self.chosen.emit, file)
            action.triggered.connect(lambda _=False, run=open_it: run())
        self.menu.addSeparator()
        clear = self.menu.addAction(tr("Clear this list"))
        clear.triggered.connect(lambda: self._store.set(recent=[]))

    def _look(self) -> None:
        self.menu.setEnabled(bool(self.files))

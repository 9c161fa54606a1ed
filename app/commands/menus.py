"""The menu bar, and its menus of what was open lately."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from emoscope.app.commands.action_rows import menu_titles
from emoscope.app.commands.actions import ActionTable
from emoscope.app.i18n import tr

MOST = 8


def fill_menus(bar: QMenuBar, actions: ActionTable) -> dict[str, QMenu]:
    """Put each action into the menu of its row; menus by their ids."""
    titles = menu_titles()
    menus = {name: bar.addMenu(title) for name, title in titles.items() if "/" not in name}
    for spec in actions.specs.values():
        if spec.menu and spec.menu not in menus:
            menus[spec.menu] = menus[spec.menu.split("/")[0]].addMenu(titles[spec.menu])
        if spec.menu:
            menus[spec.menu].addAction(actions[spec.id])
    return menus


def put_first(path: Path, names: Sequence[str]) -> list[str]:
    """A list of what was open lately, with this one as the newest."""
    name = str(path.absolute())
    return [name, *(each for each in names if each != name)][:MOST]


class RecentMenu(QObject):
    """What was open lately, to be opened again.

    Args:
        menu: The menu that it is in.
        title: Its id in ``menu_titles``.
        before: The action below it.
        paths: Those that are still there, the newest first.
        choose: Opens one.
        clear: Forgets all.
    """

    def __init__(
        self,
        menu: QMenu,
        title: str,
        before: QAction,
        paths: Callable[[], Sequence[Path]],
        choose: Callable[[Path], object],
        clear: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._choose = choose
        self._clear = clear
        self.menu = QMenu(menu_titles()[title], menu)
        menu.insertMenu(before, self.menu)
        menu.aboutToShow.connect(self._look)
        self.menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Name them as they are now."""
        self.menu.clear()
        for path in self._paths():
            action = self.menu.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, chosen=path: self._choose(chosen))
        self.menu.addSeparator()
        self.menu.addAction(tr("Clear this list")).triggered.connect(lambda: self._clear())

    def _look(self) -> None:
        self.menu.setEnabled(bool(self._paths()))

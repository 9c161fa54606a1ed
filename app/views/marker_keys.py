"""Keys of a recording's own types of markers: one sets a marker of that type."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from emoscope.app.commands.action_rows import is_bare
from emoscope.app.commands.actions import ActionTable
from emoscope.engine.sessions.manifest import MarkerType

PLACE = "recordings"
OF_LANES = ("+", "-", "=", "0")
"""Keys that zoom."""


class MarkerKeys(QObject):
    """Act while the film or the lanes have the keyboard, as the place's other bare keys.

    Args:
        actions: Whose keys are taken.
        parent: Of this.
    """

    pressed = Signal(str)
    """Name of a type."""

    def __init__(self, actions: ActionTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        keys = [
            spec.shortcut
            for spec in actions.specs.values()
            if spec.id.split(".")[0] == PLACE and is_bare(spec.shortcut)
        ]
        self.taken = frozenset((*(key.casefold() for key in keys), *OF_LANES))
        self._widgets: list[QWidget] = []
        self._actions: list[QAction] = []

    def give(self, widget: QWidget) -> None:
        """Let the keys act in this widget too."""
        self._widgets.append(widget)

    def show_types(self, types: Sequence[MarkerType]) -> None:
        """Take the keys of these; one that does something else already stays with that."""
        for action in self._actions:
            for widget in self._widgets:
                widget.removeAction(action)
            action.deleteLater()
        self._actions = []
        for each in types:
            if not each.key or each.key.casefold() in self.taken:
                continue
            action = QAction(each.name, self)
            action.setShortcut(QKeySequence(each.key.upper()))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _=False, name=each.name: self.pressed.emit(name))
            for widget in self._widgets:
                widget.addAction(action)
            self._actions.append(action)

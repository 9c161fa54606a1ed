"""The actions as Qt objects, and what each of them does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from emoscope.app.commands.action_rows import action_specs, is_bare, plain
from emoscope.app.icons import Icons
from emoscope.app.keys import role, shortcuts


@dataclass(frozen=True, slots=True)
class Does:
    """What an action does, and how it stands; asked again at each ``refresh``.

    Attributes:
        run: When the user chooses it.
        enabled: It can be chosen now; None: always.
        checked: It is ticked; None: it stays as it is.
        text: What the user reads now; None: the text of its row.
        icon: Name of its icon now; None: that of its row.
    """

    run: Callable[[], object]
    enabled: Callable[[], bool] | None = None
    checked: Callable[[], bool] | None = None
    text: Callable[[], str] | None = None
    icon: Callable[[], str] | None = None


class ActionTable:
    """The actions as Qt objects, each made once and shared by all who show it."""

    def __init__(self, owner: QWidget, icons: Icons) -> None:
        self.specs = {spec.id: spec for spec in action_specs()}
        self._icons = icons
        self._actions: dict[str, QAction] = {}
        self._does: dict[str, Does] = {}
        self._drawn: dict[str, str] = {}
        self._only: frozenset[str] | None = None
        for spec in self.specs.values():
            action = QAction(spec.text, owner)
            action.setObjectName(spec.id)
            action.setCheckable(spec.checkable)
            action.setIconVisibleInMenu(not spec.checkable)  # a tick in its place
            bare = is_bare(spec.shortcut)
            action.setMenuRole(role(spec.id))
            if keys_of_it := shortcuts(spec.id, spec.shortcut):
                action.setShortcuts(keys_of_it)
                context = Qt.ShortcutContext
                action.setShortcutContext(
                    context.WidgetWithChildrenShortcut if bare else context.WindowShortcut
                )
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            tip = spec.help or plain(spec.text)
            action.setToolTip(f"{tip}  ({keys})" if keys else tip)
            action.setStatusTip("")
            if not bare:
                owner.addAction(action)
            self._actions[spec.id] = action
        self.tint()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def ids(self) -> Iterable[str]:
        return self.specs.keys()

    def connect(self, rows: dict[str, Callable[[], object] | Does]) -> None:
        """Say what actions do; a callable alone is always possible.

        Raises:
            KeyError: An action that is not in the table.
        """
        for name, does in rows.items():
            row = does if isinstance(does, Does) else Does(does)
            self._actions[name].triggered.connect(lambda _=False, run=row.run: run())
            self._does[name] = row

    def only(self, names: Iterable[str] | None) -> None:
        """From the next refresh on nothing but these can be chosen; None: all again."""
        self._only = None if names is None else frozenset(names)

    def refresh(self, *_: object) -> None:
        """Enable, tick and name the actions as things stand."""
        for name, action in self._actions.items():
            does = self._does.get(name)
            possible = does is None or does.enabled is None or does.enabled()
            action.setEnabled(possible and (self._only is None or name in self._only))
            if does is None:
                continue
            if does.checked is not None:
                action.setChecked(does.checked())
            if does.text is not None:
                action.setText(does.text())
            if does.icon is not None:
                self._draw(name, does.icon())

    def give(self, widget: QWidget, place: str, *, all_keys: bool = False) -> None:
        """Let the bare keys of a place act while this widget has the keyboard, or ``all_keys``."""
        for spec in self.specs.values():
            if spec.id.split(".")[0] == place and (all_keys or is_bare(spec.shortcut)):
                widget.addAction(self._actions[spec.id])

    def tint(self) -> None:
        """Draw the icons again in the theme's colour."""
        for name, spec in self.specs.items():
            icon = self._drawn.pop(name, spec.icon)
            if icon:
                self._draw(name, icon)

    def _draw(self, name: str, icon: str) -> None:
        if self._drawn.get(name) != icon:
            self._actions[name].setIcon(self._icons.icon(icon))
            self._drawn[name] = icon

"""Asks for a name, with those that were given before to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from emoscope.app.i18n import tr
from emoscope.app.views.boxes import Box
from emoscope.app.views.form import LINE_PX, FormDialog
from emoscope.engine.errors import EmoScopeError


class NameDialog(FormDialog):
    """Stays open, with the reason, while a name is refused.

    Args:
        title: The question.
        hint: What the name is for.
        names: To choose from; the first stands there.
        give: Takes the name, or raises an :class:`EmoScopeError`.
    """

    def __init__(
        self,
        title: str,
        hint: str,
        names: Sequence[str],
        give: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, tr("Name"), hint, parent)
        self._give = give
        self.name = Box()
        self.name.setEditable(True)
        self.name.setMinimumWidth(LINE_PX)
        self.name.addItems(list(dict.fromkeys(names)))
        line = self.name.lineEdit()
        if line is not None:
            line.selectAll()
        self.form.addRow(tr("Name:"), self.name)

    def wrong(self) -> str:
        """Why the name cannot be given; empty where it was."""
        try:
            self._give(self.name.currentText())
        except EmoScopeError as error:
            return str(error)
        return ""

"""Undo and redo: of the place that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from emoscope.app.commands.actions import Does
from emoscope.app.i18n import tr

if TYPE_CHECKING:
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.commands.studies_place import StudiesPlace


class UndoCommands(QObject):
    """Handlers of ``edit.undo`` and ``edit.redo``."""

    def __init__(self, shared: SharedParts, studies: StudiesPlace) -> None:
        super().__init__(shared.window)
        self._shared = shared
        self._studies = studies
        shared.actions.connect(
            {
                "edit.undo": Does(
                    self._undo,
                    lambda: bool(self._texts[0]),
                    text=lambda: named(tr("&Undo"), self._texts[0]),
                ),
                "edit.redo": Does(
                    self._redo,
                    lambda: bool(self._texts[1]),
                    text=lambda: named(tr("&Redo"), self._texts[1]),
                ),
            }
        )

    @property
    def _texts(self) -> tuple[str, str]:
        if self._shared.shown_place() == "studies":
            study = self._studies.book
            return (study.undo_text, study.redo_text) if study is not None else ("", "")
        labels = self._shared.live.book
        return labels.undo_text, labels.redo_text

    def _undo(self) -> None:
        if self._shared.shown_place() != "studies":
            self._shared.live.book.undo()
        elif (study := self._studies.book) is not None:
            study.undo()

    def _redo(self) -> None:
        if self._shared.shown_place() != "studies":
            self._shared.live.book.redo()
        elif (study := self._studies.book) is not None:
            study.redo()


def named(text: str, what: str) -> str:
    """An action's text with what it is about, if that is known."""
    return f"{text}: {what.replace('&', '&&')}" if what else text

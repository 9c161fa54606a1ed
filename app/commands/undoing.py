"""Undo and redo: of the place that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from emoscope.app.commands.actions import Does
from emoscope.app.i18n import tr

if TYPE_CHECKING:
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.commands.studies_place import StudiesPlace
    from emoscope.app.models.label_book import LabelBook
    from emoscope.app.models.study_book import StudyBook


class UndoCommands(QObject):
    """Handlers of ``edit.undo``, ``edit.redo`` and ``studies.forget_edits``."""

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
                "studies.forget_edits": Does(self.ask_forget, lambda: studies.book is not None),
            }
        )

    @property
    def _book(self) -> LabelBook | StudyBook | None:
        """What the place that is shown edits: the study that is open, or the labels."""
        if self._shared.shown_place() == "studies":
            return self._studies.book
        return self._shared.live.book

    @property
    def _texts(self) -> tuple[str, str]:
        book = self._book
        return (book.undo_text, book.redo_text) if book is not None else ("", "")

    def _undo(self) -> None:
        if (book := self._book) is not None:
            book.undo()

    def _redo(self) -> None:
        if (book := self._book) is not None:
            book.redo()

    def ask_forget(self) -> None:
        """Ask once more, then delete what undo knows of the study."""
        if (book := self._studies.book) is None:
            return
        self._shared.go_to("studies")
        self._shared.message.offer(
            tr("Delete earlier edits, and names in them? They cannot be taken back then."),
            tr("Delete"),
            book.forget_edits,
            about="study edits",
        )


def named(text: str, what: str) -> str:
    """An action's text with what it is about, if that is known."""
    return f"{text}: {what.replace('&', '&&')}" if what else text

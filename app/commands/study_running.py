"""Analysing a study in the window: what is asked first, and what is said then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from emoscope.app.commands.actions import Does
from emoscope.app.i18n import counted, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.commands.studies_place import StudiesPlace
    from emoscope.app.models.study_queue import StudyOrder
    from emoscope.engine.analysis.outcome import FileOutcome


class StudyRunCommands(QObject):
    """Handlers of ``studies.run`` and ``studies.options``."""

    def __init__(self, shared: SharedParts, place: StudiesPlace) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.place = place
        self.dialog: QDialog | None = None
        shared.actions.connect(
            {
                "studies.run": Does(
                    self.ask, lambda: place.book is not None and not place.analysing
                ),
                "studies.options": Does(self.ask_options, lambda: bool(place.chosen)),
            }
        )
        place.made.connect(self._made)
        shared.store.changed.connect(self._setting)

    def _made(self) -> None:
        queue = self.place.page.queue
        queue.problem.connect(self.shared.message.say)
        queue.finished.connect(self._finished)
        queue.ended.connect(self._ended)
        queue.changed.connect(self._changed)

    def _changed(self) -> None:
        # A method of this object ends with the window, as the page does.
        possible = self.place.book is not None and not self.place.analysing
        if self.shared.actions["studies.run"].isEnabled() != possible:
            self.shared.actions.refresh()

    def ask(self) -> None:
        """Ask how, and begin."""
        from emoscope.app.views.form import show_dialog
        from emoscope.app.views.study_run_dialog import StudyRunDialog

        self.shared.go_to("studies")
        page = self.place.page
        dialog = StudyRunDialog(
            page.book,
            self.shared.live,
            self.place.chosen,
            self.shared.store.values.keep_embeddings,
            self.shared.window,
        )
        self.dialog = dialog
        show_dialog(dialog, lambda: self.begin(dialog.order))

    def begin(self, order: StudyOrder) -> None:
        """Analyse the study that is open."""
        book = self.place.book
        if book is not None and book.folder is not None:
            order = replace(order, blur=self.shared.store.hides_faces)
            self.place.page.queue.start(book.folder, order)

    def _setting(self, name: str) -> None:
        page = self.place.shown
        if name == "hide_faces" and self.shared.store.hides_faces and page is not None:
            page.queue.blur()

    def ask_options(self) -> None:
        """Ask how the marked sessions are analysed."""
        from emoscope.app.views.form import show_dialog
        from emoscope.app.views.study_run_dialog import SessionOptionsDialog

        self.shared.go_to("studies")
        book, ids = self.place.page.book, self.place.chosen
        dialog = SessionOptionsDialog(book, ids, self.shared.window)
        self.dialog = dialog
        show_dialog(dialog, lambda: book.set_options(ids, dialog.options))

    def _finished(self, outcome: FileOutcome) -> None:
        page = self.place.page
        page.book.look_again()
        if not outcome.good and outcome.message:
            self.shared.message.say(outcome.message, about="study session")

    def _ended(self) -> None:
        """Sum up, in a sentence."""
        from emoscope.engine.study.running import RowState

        page = self.place.page
        page.book.look_again()
        states = [row.state for row in page.queue.rows]
        done = sum(state in (RowState.DONE, RowState.SKIPPED) for state in states)
        words = counted("{count} session is analysed.", "{count} sessions are analysed.", done)
        if left := len(states) - done:
            words += " " + counted(
                "{count} is not: the queue says why.", "{count} are not: the queue says why.", left
            )
        self.shared.message.say(words, "info" if left else "good", about="study run")
        self.shared.announcer.say(tr("The study's analysis has ended"))

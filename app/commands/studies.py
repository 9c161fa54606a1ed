"""What the actions of the studies place do: a study is made, opened, filled and edited."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from emoscope.app.commands.actions import Does
from emoscope.app.commands.menus import RecentMenu
from emoscope.app.i18n import counted, tr
from emoscope.app.models.folders import videos_first

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from emoscope.app.commands.recordings_place import RecordingsPlace
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.commands.studies_place import StudiesPlace
    from emoscope.app.views.studies_page import StudiesPage

TABLES = "*.csv *.tsv *.txt"


class StudiesCommands(QObject):
    """Handlers of the actions ``studies.…`` but those that analyse and write.

    Each shows the place first, which is made then.
    """

    def __init__(
        self, shared: SharedParts, place: StudiesPlace, recordings: RecordingsPlace, menu: QMenu
    ) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.place = place
        self.recordings = recordings
        self.dialog: QDialog | None = None

        def some() -> bool:
            return place.book is not None

        def marked() -> bool:
            return bool(place.chosen)

        rows: dict[str, Does] = {
            "new": Does(self.ask_new),
            "open": Does(self.ask_open),
            "add": Does(self.ask_files, some),
            "add_folder": Does(self.ask_folder, some),
            "import": Does(self.ask_table, some),
            "find": Does(lambda: place.page.take_search(), some),
            "show": Does(self.show_chosen, marked),
            "rename": Does(self.ask_rename, some),
            "move": Does(self.ask_move, marked),
            "up": Does(lambda: self.shift(-1), marked),
            "down": Does(lambda: self.shift(1), marked),
            "remove": Does(self.remove, marked),
            "relocate": Does(self.ask_relocate, some),
            "describe": Does(self.ask_describe, some),
            "close": Does(lambda: place.page.book.close(), some),
        }
        shared.actions.connect(
            {
                f"studies.{verb}": Does(functools.partial(self._there, does.run), does.enabled)
                for verb, does in rows.items()
            }
        )
        RecentMenu(
            menu,
            "studies/recent",
            shared.actions["studies.add"],
            lambda: place.recent,
            self.open,
            place.forget_recent,
            self,
        )
        place.made.connect(self._made)

    def _there(self, do: Callable[[], object]) -> None:
        self.shared.go_to("studies")
        do()

    @property
    def _page(self) -> StudiesPage:
        return self.place.page

    def _made(self) -> None:
        page, message = self.place.page, self.shared.message
        book = page.book
        book.problem.connect(message.say)
        book.said.connect(lambda text: message.say(text, "good"))
        book.opened.connect(self._opened)
        book.changed.connect(self._changed)
        book.added.connect(page.view.mark)
        page.view.chosen.connect(self._changed)
        page.open_wanted.connect(self.open_session)
        page.recent_chosen.connect(self.open)
        self.shared.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has the keyboard again: another program may have changed the study."""
        if event.type() == QEvent.Type.WindowActivate and self.shared.shown_place() == "studies":
            self._page.book.look_again()
        return False

    def _changed(self) -> None:
        # A method of this object ends with the window, as the page does.
        self.shared.actions.refresh()

    def _opened(self) -> None:
        book = self._page.book
        if book.folder is not None:
            self.place.remember(book.folder)
            self._page.search.clear()
            self._page.take_keyboard()
        if self.recordings.shown is not None:
            self.recordings.shown.queue.show_back("")

    # -- which study ---------------------------------------------------------------------------

    def _show(self, dialog: QDialog, accepted: Callable[[], object]) -> None:
        from emoscope.app.views.form import show_dialog

        self.dialog = dialog
        show_dialog(dialog, accepted)

    def ask_new(self, folder: Path | None = None, then: Sequence[Path] = ()) -> None:
        """Ask what a new study is called and where it lies.

        Args:
            folder: Proposed.
            then: What is added to it at once.
        """
        from emoscope.app.views.study_dialogs import StudyDialog

        dialog = StudyDialog(
            self._page.book,
            str(folder if folder is not None else ""),
            self.shared.window,
        )

        def make() -> None:
            made = self._page.book.create(
                dialog.place, dialog.name.text(), dialog.asked, dialog.note.toPlainText()
            )
            if made:
                self.shared.folders.remember("studies", dialog.place)
                self._page.book.add(then)

        self._show(dialog, make)

    def ask_open(self) -> None:
        """Ask for the folder of a study."""
        name = QFileDialog.getExistingDirectory(
            self.shared.window, tr("Open study"), self.shared.folders.last("studies")
        )
        if name:
            self.open(Path(name))

    def open(self, folder: Path) -> None:
        """Open a study; a folder that is none can be made one."""
        from emoscope.app.models.study_book import is_study

        self.shared.go_to("studies")
        self.shared.folders.remember("studies", folder)
        if folder.is_dir() and not is_study(folder):
            self.shared.message.offer(
                tr("There is no study in {folder}.").format(folder=folder),
                tr("New study here …"),
                lambda: self.ask_new(folder),
                about="study",
            )
        elif self._page.book.open(folder):
            self.shared.message.settle("study")

    # -- adding --------------------------------------------------------------------------------

    def ask_files(self) -> None:
        """Ask for videos and pictures."""
        folders = self.shared.folders
        names, _ = QFileDialog.getOpenFileNames(
            self.shared.window, tr("Add recordings"), folders.last("video"), videos_first()
        )
        if names:
            folders.remember("video", Path(names[0]))
            self._page.book.add([Path(name) for name in names])

    def ask_folder(self) -> None:
        """Ask for a folder of participants, or of results."""
        folders = self.shared.folders
        name = QFileDialog.getExistingDirectory(
            self.shared.window, tr("Add a folder"), folders.last("video")
        )
        if name:
            folders.remember("video", Path(name))
            self._page.book.add([Path(name)])

    def ask_table(self) -> None:
        """Ask for a table with a row per session."""
        folders = self.shared.folders
        name, _ = QFileDialog.getOpenFileName(
            self.shared.window,
            tr("Add from a table"),
            folders.last("studies"),
            f"{tr('Tables')} ({TABLES});;{tr('All files')} (*)",
        )
        if name:
            folders.remember("studies", Path(name))
            self._page.book.add([Path(name)])

    def dropped(self, files: Sequence[Path]) -> None:
        """Take files and folders: into the study that is open, else as one."""
        from emoscope.app.models.study_book import is_study

        first = files[0].parent if files[0].name == "study.yaml" else files[0]
        if first.is_dir() and is_study(first):
            self.open(first)
        elif self.place.book is not None:
            self.place.book.add(files)
        else:
            folder = first if first.is_dir() else first.parent
            self.ask_new(folder, files)

    # -- editing -------------------------------------------------------------------------------

    def ask_describe(self) -> None:
        """Ask for another name, label set or note of the study."""
        from emoscope.app.views.study_dialogs import StudyDialog

        dialog = StudyDialog(self._page.book, None, self.shared.window)
        self._show(
            dialog,
            lambda: self._page.book.describe(
                dialog.name.text().strip(), dialog.asked, dialog.note.toPlainText()
            ),
        )

    def ask_rename(self) -> None:
        """Ask for another name of a participant, condition or group."""
        from emoscope.app.views.study_dialogs import RenameDialog

        cell = self._page.view.cell
        column = cell[1] if cell is not None else "participant"
        if column not in RenameDialog.KINDS:
            column = "participant"
        name = cell[0].text(column) if cell is not None else ""
        dialog = RenameDialog(self._page.book, column, name, self.shared.window)
        self._show(
            dialog,
            lambda: self._page.book.rename(
                dialog.kind.currentData(), dialog.old.currentText(), dialog.new.text()
            ),
        )

    def ask_move(self) -> None:
        """Ask whose the marked sessions are, and what they were under."""
        from emoscope.app.views.study_dialogs import MoveDialog

        ids = self.place.chosen
        dialog = MoveDialog(self._page.book, ids, self.shared.window)
        self._show(dialog, lambda: self._page.book.give(ids, **dialog.values))

    def shift(self, by: int) -> None:
        """Put the marked session at another place of the study's own order."""
        page = self._page
        book, ids = page.book, self.place.chosen
        if page.table.by is not None or page.table.words.strip() or len(ids) != 1:
            self.shared.message.answer(
                tr("Choose one session, and show all of them in the study's order.")
            )
            return
        place = page.table.place_of(ids[0]) + by
        if 0 <= place < len(book.rows):
            book.move_to(ids[0], place)

    def remove(self) -> None:
        """Take the marked sessions out of the study; their files stay."""
        ids = self.place.chosen
        book = self._page.book
        if book.remove(ids):
            words = counted(
                "{count} session was taken out. Films and results stay where they are.",
                "{count} sessions were taken out. Films and results stay where they are.",
                len(ids),
            )
            self.shared.message.offer(words, tr("Undo"), book.undo, about="study removal")

    def ask_relocate(self) -> None:
        """Ask where films and results are after they were moved."""
        from emoscope.app.views.study_dialogs import RelocateDialog
        from emoscope.engine.study.folder import Kept

        book = self._page.book
        missing = [
            row.session.film or (book.study.results.get(row.session.id, "") if book.study else "")
            for row in book.rows
            if row.kept is Kept.MISSING and not row.trouble
        ]
        folder = book.folder or Path()
        old = str((folder / missing[0]).parent) if missing and missing[0] else ""
        dialog = RelocateDialog(old, self.shared.window)

        def look() -> None:
            count = book.relocate(dialog.old.text().strip(), Path(dialog.new.text))
            if count >= 0:
                words = counted("{count} path changed.", "{count} paths changed.", count)
                self.shared.message.say(words, "good" if count else "info")

        self._show(dialog, look)

    # -- opening a session ---------------------------------------------------------------------

    def show_chosen(self) -> None:
        """Open the first marked session."""
        ids = self.place.chosen
        if ids:
            self.open_session(ids[0])

    def open_session(self, session_id: int) -> None:
        """Show a session's results in the recordings place, with a way back."""
        book = self._page.book
        row = next((each for each in book.rows if each.session.id == session_id), None)
        if row is None:
            return
        if row.results is None:
            words = row.trouble or (
                tr("{name} is not analysed yet.").format(name=row.session.name)
                if row.film is not None
                else tr("Neither film nor results of {name} were found: {place}").format(
                    name=row.session.name, place=row.session.film
                )
            )
            self.shared.message.answer(words, about="study session")
            return
        self.shared.go_to("recordings")
        page = self.recordings.page
        page.open(row.results, row.film)
        page.queue.back_wanted.connect(self._back, Qt.ConnectionType.UniqueConnection)
        page.queue.show_back(book.study.name if book.study is not None else "")
        page.timeline.setFocus()

    def _back(self) -> None:
        self.shared.go_to("studies")

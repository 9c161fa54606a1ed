"""Markers and names for the sessions of a study, several at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from emoscope.app.commands.actions import Does
from emoscope.app.engine_words import in_language
from emoscope.app.i18n import counted, tr
from emoscope.app.models.tasks import Task

if TYPE_CHECKING:
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.commands.studies_place import StudiesPlace
    from emoscope.app.views.study_markers_dialog import MarkersDialog
    from emoscope.engine.results.marker_import import Import
    from emoscope.engine.study.folder import StudyFolder
    from emoscope.engine.study.model import StudySession

Failed = list[tuple[str, str]]
MOST_FAILED = 3
"""Of which a message says why."""


class StudyNotes(QObject):
    """Handlers of ``studies.markers`` and ``studies.people``."""

    def __init__(self, shared: SharedParts, place: StudiesPlace) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.place = place
        self.dialog: MarkersDialog | None = None
        self._task: Task | None = None

        def ready() -> bool:
            return place.book is not None and not self.busy

        shared.actions.connect(
            {
                "studies.markers": Does(self.ask_markers, ready),
                "studies.people": Does(self.name_longest, ready),
            }
        )

    @property
    def busy(self) -> bool:
        """Sessions are being changed."""
        return self._task is not None

    # -- markers -------------------------------------------------------------------------------

    def ask_markers(self) -> None:
        """Ask for files of markers, and how they are meant."""
        from emoscope.app.views.study_markers_dialog import marker_files

        self.shared.go_to("studies")
        folders = self.shared.folders
        names, _ = QFileDialog.getOpenFileNames(
            self.shared.window,
            tr("Import markers"),
            folders.last("markers"),
            marker_files(),
        )
        if names:
            folders.remember("markers", Path(names[0]))
            self.ask_how([Path(name) for name in names])

    def ask_how(self, files: Sequence[Path]) -> None:
        """Ask how the events of files become markers, and import them."""
        from emoscope.app.views.form import show_dialog
        from emoscope.app.views.study_markers_dialog import MarkersDialog

        dialog = MarkersDialog(len(files), self.shared.window)
        self.dialog = dialog
        show_dialog(
            dialog,
            lambda: self.import_markers(files, dialog.asked, every=dialog.every.isChecked()),
        )

    def import_markers(self, files: Sequence[Path], asked: Import, *, every: bool = False) -> None:
        """Import files, each into the sessions that it is named after, or into every one."""

        def work(study: StudyFolder) -> tuple[list[tuple[str, int]], Failed]:
            from emoscope.engine.study.marking import import_study_markers

            return import_study_markers(study, files, asked, every=every)

        def said(done: list[tuple[str, int]]) -> str:
            count = sum(number for _, number in done)
            return counted("{count} marker imported.", "{count} markers imported.", count)

        self._do(work, said)

    # -- people --------------------------------------------------------------------------------

    def name_longest(self) -> None:
        """Name the longest face of the chosen sessions, or of all, after its participant."""
        self._people(back=False)

    def _people(self, *, back: bool) -> None:
        self.shared.go_to("studies")
        chosen = set(self.place.chosen)
        meant_ids = chosen if len(chosen) > 1 else None

        def work(study: StudyFolder) -> tuple[list[str], Failed]:
            from emoscope.engine.study.people import name_longest, undo_longest

            meant: list[StudySession] = [
                each for each in study.study.sessions if meant_ids is None or each.id in meant_ids
            ]
            return (undo_longest if back else name_longest)(study, meant)

        def said(done: list[str]) -> str:
            if back:
                return counted("Undone in {count} session.", "Undone in {count} sessions.",
                               len(done))  # fmt: skip
            return counted(
                "The longest face was named in {count} session.",
                "The longest face was named in {count} sessions.",
                len(done),
            )

        self._do(work, said, None if back else lambda: self._people(back=True))

    # -- both ----------------------------------------------------------------------------------

    def _do(
        self,
        work: Callable[[StudyFolder], tuple[list[Any], Failed]],
        said: Callable[[list[Any]], str],
        undo: Callable[[], object] | None = None,
    ) -> None:
        from emoscope.engine.study.folder import StudyFolder

        book = self.place.book
        if book is None or book.folder is None or self.busy:
            return
        folder = book.folder
        task = Task(lambda _: work(StudyFolder(folder)), self)
        task.done.connect(lambda found: self._done(*found, said=said, undo=undo))
        task.failed.connect(self._failed)
        self._task = task
        task.start()
        self.shared.actions.refresh()

    def _done(
        self,
        done: list[Any],
        failed: Failed,
        *,
        said: Callable[[list[Any]], str],
        undo: Callable[[], object] | None,
    ) -> None:
        self._over()
        words = [said(done)]
        for name, why in failed[:MOST_FAILED]:
            if why:
                words.append(f"{name}: {in_language(why)}")
            else:
                words.append(tr("No analysed session has the name of {file}.").format(file=name))
        if len(failed) > MOST_FAILED:
            words.append(tr("and {count} more").format(count=len(failed) - MOST_FAILED))
        sentence, message = " ".join(words), self.shared.message
        if undo is not None and done:
            message.offer(sentence, tr("Undo"), undo, about="study notes")
        else:
            message.say(sentence, "info" if failed else "good", about="study notes")

    def _failed(self, sentence: str) -> None:
        self._over()
        self.shared.message.say(sentence, about="study notes")

    def _over(self) -> None:
        self._task = None
        self.shared.actions.refresh()

    def close(self) -> None:
        """Wait for what is being written: a session is never left half changed."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
            self._task = None

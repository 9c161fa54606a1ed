"""Tables, pictures and the report of a study: asked for, and written in the background."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QProgressDialog

from emoscope.app.commands.actions import Does
from emoscope.app.engine_words import in_language
from emoscope.app.i18n import tr
from emoscope.app.models.tasks import Task

if TYPE_CHECKING:
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.commands.studies_place import StudiesPlace
    from emoscope.app.models.study_output import OutputOrder, Written
    from emoscope.app.views.picture_dialog import PictureDialog
    from emoscope.app.views.study_output_dialog import StudyOutputDialog
    from emoscope.engine.analysis.progress import Control


class StudyOutputs(QObject):
    """Handler of ``studies.output``."""

    def __init__(self, shared: SharedParts, place: StudiesPlace) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.place = place
        self.dialog: StudyOutputDialog | None = None
        self.picture: PictureDialog | None = None
        self._last = ""
        self._task: Task | None = None
        self._control: Control | None = None
        shared.actions.connect(
            {"studies.output": Does(self.ask, lambda: place.book is not None and not self.busy)}
        )

    @property
    def busy(self) -> bool:
        """Something is being written."""
        return self._task is not None

    def ask(self) -> None:
        """Ask what to write, and where to."""
        from emoscope.app.views.form import show_dialog
        from emoscope.app.views.study_output_dialog import StudyOutputDialog

        self.shared.go_to("studies")
        page = self.place.page
        dialog = StudyOutputDialog(
            page.book,
            self.place.chosen,
            self.shared.folders.last("study outputs"),
            self.shared.window,
        )
        if self._last:
            dialog.choose(self._last)
        self.dialog = dialog
        show_dialog(dialog, lambda: self.write(dialog.order))

    def write(self, order: OutputOrder) -> None:
        """Write in the background, with progress and a way to stop."""
        from emoscope.app.models.study_output import write_output
        from emoscope.engine.analysis.progress import Control

        book = self.place.book
        if book is None or book.folder is None or self.busy:
            return
        folder, control = book.folder, Control()
        self.shared.folders.remember("study outputs", order.target)
        self._last, self._control = order.kind, control
        words = tr("Writing {path}").format(path=order.target.name)
        dialog = QProgressDialog(words, tr("Cancel"), 0, 100, self.shared.window)
        dialog.setMinimumDuration(400)
        task = Task(lambda running: write_output(folder, order, running, control), self)
        task.progress.connect(lambda share, _: dialog.setValue(round(share * 99)))
        task.done.connect(lambda written: self._written(dialog, written))
        task.failed.connect(lambda sentence: self._failed(dialog, sentence))
        dialog.canceled.connect(control.cancel)
        self._task = task
        task.start()
        self.shared.actions.refresh()

    def _written(self, dialog: QProgressDialog, written: Written) -> None:
        self._over(dialog)
        path = written.files[0]
        saved = tr("Saved {path}").format(path=path)
        notes = " ".join(in_language(each) for each in written.notes)
        words = f"{saved}. {notes}" if notes else saved
        self.shared.message.offer(words, tr("Show"), lambda: self.show(path), about="study output")

    def _failed(self, dialog: QProgressDialog, sentence: str) -> None:
        stopped = self._control is not None and self._control.cancelled
        self._over(dialog)
        if not stopped:
            self.shared.message.say(sentence, about="study output")

    def show(self, path: Path) -> None:
        """Show a picture here, anything else with the system's program for it."""
        from emoscope.app.views.picture_dialog import SHOWN, PictureDialog

        if path.suffix.lower() in SHOWN:
            self.picture = PictureDialog(path, self.shared.window)
            self.picture.finished.connect(self.picture.deleteLater)
            self.picture.open()
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _over(self, dialog: QProgressDialog) -> None:
        self._task = None
        dialog.blockSignals(True)
        dialog.close()
        dialog.deleteLater()
        self.shared.actions.refresh()

    def close(self) -> None:
        """Stop what is being written."""
        if self._task is not None and self._control is not None:
            self._control.cancel()
            self._task.cancel()
            self._task.wait()
            self._task = None

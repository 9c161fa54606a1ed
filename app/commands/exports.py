"""Exports of a recording: asked for, and written one after the other in the background."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressDialog

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import counted, tr
from emoscope.app.models.exporting import ExportOrder, export_recording
from emoscope.app.models.recording import Recording
from emoscope.app.models.tasks import Task
from emoscope.app.views.export_dialog import ExportDialog, Exported
from emoscope.engine.results.table_style import PLAIN, TableStyle
from emoscope.engine.sessions.names import plain

if TYPE_CHECKING:
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.views.recordings_page import RecordingsPage


class Exports(QObject):
    """Of the recording that is open, and of others beside it."""

    def __init__(self, shared: SharedParts, page: RecordingsPage) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.page = page
        self.dialog: ExportDialog | None = None
        self._task: Task | None = None
        self._next: list[tuple[Exported, str, Path]] = []
        self._style: TableStyle = PLAIN
        self._saved: list[Path] = []
        self._notes: list[str] = []

    @property
    def busy(self) -> bool:
        return self._task is not None

    def ask(self) -> None:
        recording = self.page.recording
        if recording is None:
            self.shared.message.answer(tr("Open a recording first."))
            return
        stem = f"{recording.folder.name} {plain(recording.label_set.name)}"
        first = Exported(recording.folder, recording.video, stem)
        others = tuple(
            Exported(folder, video, folder.name)
            for folder, video in self.page.archive.entries()
            if folder != recording.folder
        )
        folders = self.shared.folders
        dialog = ExportDialog(first, others, folders.last("exports"), self.shared.window)
        dialog.accepted.connect(lambda: self.write_all(dialog.targets, dialog.table_style))
        self.dialog = dialog
        dialog.open()

    def write_all(
        self, targets: list[tuple[Exported, str, Path]], style: TableStyle = PLAIN
    ) -> None:
        """Write several formats, one after the other."""
        if targets:
            self.shared.folders.remember("exports", targets[0][2])
            self._style = style
            self._next = list(targets)
            self._go_on()

    def write(self, target: Path, kind: str, of: Exported | None = None) -> None:
        """Write one format in the background, with progress and a way to stop.

        Args:
            target: File to write.
            kind: Name of the format.
            of: Another recording than the open one.
        """
        opened = self.page.recording
        if opened is None or self._task is not None:
            return
        folder = opened.folder if of is None else of.session
        recording: Recording | tuple[Path, Path | None] = opened
        if of is not None and folder != opened.folder:
            recording = of.session, of.video
        blur = self.shared.store.hides_faces
        order = ExportOrder(recording, kind, target, blur, self._style)
        dialog = QProgressDialog(
            tr("Writing {path}").format(path=target.name), tr("Cancel"), 0, 100, self.shared.window
        )
        dialog.setMinimumDuration(400)
        live = self.shared.live
        task = Task(lambda running: export_recording(order, live, running), self)
        task.progress.connect(lambda share, _: dialog.setValue(round(share * 100)))
        task.done.connect(lambda path: self._exported(dialog, path, order.notes))
        task.failed.connect(lambda sentence: self._failed(dialog, sentence))
        dialog.canceled.connect(task.cancel)
        dialog.canceled.connect(self._next.clear)
        dialog.canceled.connect(lambda: self._over(dialog))
        dialog.canceled.connect(self._say_saved)
        self._task = task
        task.start()

    def _exported(self, dialog: QProgressDialog, path: Path, notes: list[str]) -> None:
        self._over(dialog)
        self._saved.append(path)
        self._notes += [note for note in notes if note not in self._notes]
        self._go_on()

    def _go_on(self) -> None:
        if self._next:
            (of, kind, target), *self._next = self._next
            self.write(target, kind, of)
        else:
            self._say_saved()

    def _say_saved(self) -> None:
        """One sentence for all that was written: a stack of them would cover the page."""
        saved, notes, self._saved, self._notes = self._saved, self._notes, [], []
        if not saved:
            return
        words = (
            tr("Saved {path}").format(path=saved[0])
            if len(saved) == 1
            else counted(
                "{count} file saved in {folder}", "{count} files saved in {folder}", len(saved)
            ).format(folder=saved[0].parent)
        )
        if notes:  # a full stop between them, or the first one is not known as the engine's
            words = " ".join([f"{words}.", *map(in_language, notes)])
        self.shared.message.say(words, "good", stay=bool(notes))

    def _failed(self, dialog: QProgressDialog, sentence: str) -> None:
        self._over(dialog)
        self.shared.message.offer(sentence, tr("Export again …"), self.ask, about="export")
        self._go_on()

    def _over(self, dialog: QProgressDialog) -> None:
        self._task = None
        dialog.blockSignals(True)
        dialog.close()
        dialog.deleteLater()

    def close(self) -> None:
        """Stop what is being written."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
            self._task = None

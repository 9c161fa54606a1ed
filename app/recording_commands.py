"""What the actions of the recordings place do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from app.i18n import tr
from app.models.exporting import ExportOrder, export_recording, export_target
from app.models.tasks import Task
from engine.exports.formats import FORMATS

if TYPE_CHECKING:
    from app.views.main_window import MainWindow
    from app.views.recordings_page import RecordingsPage

VIDEO_FILES = "*.mp4 *.mov *.mkv *.avi *.webm *.m4v *.mpg *.mpeg *.ts *.gif"


class RecordingCommands(QObject):
    """Files in, markers, zoom, exports out."""

    def __init__(self, window: MainWindow, page: RecordingsPage) -> None:
        super().__init__(window)
        self.window = window
        self.page = page
        self._export: Task | None = None
        self.page.problem.connect(window.message.say)
        self.page.said.connect(lambda text: window.message.say(text, "info"))

    def do(self, name: str) -> None:
        """Run the action of this name (without ``recordings.``)."""
        timeline = self.page.timeline
        handlers: dict[str, Callable[[], object]] = {
            "analyse": self.ask_files,
            "open": self.ask_session,
            "play": self.page.toggle_play,
            "marker": lambda: self.page.markers.add_at(timeline.now_s),
            "zoom_in": lambda: timeline.zoom(0.6, timeline.now_s),
            "zoom_out": lambda: timeline.zoom(1.6, timeline.now_s),
            "zoom_all": timeline.show_all,
            "export": self.ask_export,
            "forget": self.window.keeping_commands.ask_forget,
            "forget_old": self.window.keeping_commands.ask_forget_old,
        }
        handlers[name]()

    def ask_files(self) -> None:
        films = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MoviesLocation)
        names, _ = QFileDialog.getOpenFileNames(
            self.window,
            tr("Analyse videos"),
            films,
            f"{tr('Videos')} ({VIDEO_FILES});;{tr('All files')} (*)",
        )
        self.analyse([Path(name) for name in names])

    def analyse(self, files: list[Path]) -> None:
        """Show the place and begin."""
        if files and self.window.store.notice_accepted:
            self.window.go_to("recordings")
            self.page.analyse(tuple(files))

    def ask_session(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self.window, tr("Open recording"), str(self.page.archive.folder)
        )
        if name:
            folder = Path(name)
            known = {str(session): video for session, video in self.page.archive.entries()}
            self.page.open(folder, known.get(str(folder)))

    # -- export --------------------------------------------------------------------------------

    def ask_export(self) -> None:
        recording = self.page.recording
        if recording is None:
            self.window.message.say(tr("Open a recording first."))
            return
        kinds = {
            f"{name} (*{Path(each.file).suffix})": name
            for name, each in FORMATS.items()
            if each.name != "video" or recording.video is not None
        }
        target, kind = QFileDialog.getSaveFileName(
            self.window,
            tr("Export recording"),
            str(export_target(recording)),
            ";;".join(kinds),
        )
        if target:
            self.export(Path(target), kinds.get(kind, "csv"))

    def export(self, target: Path, kind: str) -> None:
        """Write one format in the background, with progress and a way to stop."""
        recording = self.page.recording
        if recording is None or self._export is not None:
            return
        blur = self.window.store.values.hide_faces != "show"
        order = ExportOrder(recording, kind, target, blur)
        dialog = QProgressDialog(
            tr("Writing {path}").format(path=target.name), tr("Cancel"), 0, 100, self.window
        )
        dialog.setMinimumDuration(400)
        live = self.window.live
        task = Task(lambda running: export_recording(order, live, running), self)
        task.progress.connect(lambda share, _: dialog.setValue(round(share * 100)))
        task.done.connect(lambda path: self._exported(dialog, recording.folder, path, order.notes))
        task.failed.connect(lambda sentence: self._export_failed(dialog, sentence))
        dialog.canceled.connect(task.cancel)
        dialog.canceled.connect(lambda: self._export_over(dialog))
        self._export = task
        task.start()

    @property
    def exporting(self) -> bool:
        return self._export is not None

    def _exported(
        self, dialog: QProgressDialog, session: Path, path: Path, notes: list[str]
    ) -> None:
        self._export_over(dialog)
        self.page.archive.remember_export(session, path)
        words = " ".join([tr("Saved {path}").format(path=path), *notes])
        self.window.message.say(words, "good", stay=bool(notes))

    def _export_failed(self, dialog: QProgressDialog, sentence: str) -> None:
        self._export_over(dialog)
        self.window.message.say(sentence)

    def _export_over(self, dialog: QProgressDialog) -> None:
        self._export = None
        dialog.blockSignals(True)
        dialog.close()
        dialog.deleteLater()

    def close(self) -> None:
        if self._export is not None:
            self._export.cancel()
            self._export.wait()
            self._export = None
        self.page.end()

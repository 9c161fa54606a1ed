"""What the actions of the recordings place do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from emoscope.app.i18n import tr
from emoscope.app.models.exporting import ExportOrder, export_recording
from emoscope.app.models.recording import Recording
from emoscope.app.models.tasks import Task
from emoscope.app.views.export_dialog import ExportDialog, Exported
from emoscope.engine.results.table_style import PLAIN, TableStyle
from emoscope.engine.sessions.names import plain

if TYPE_CHECKING:
    from emoscope.app.views.recordings_page import RecordingsPage
    from emoscope.app.window import MainWindow

VIDEO_FILES = "*.mp4 *.mov *.mkv *.avi *.webm *.m4v *.mpg *.mpeg *.ts *.gif"


class RecordingsCommands(QObject):
    """Files in, markers, zoom, exports out."""

    def __init__(self, window: MainWindow, page: RecordingsPage) -> None:
        super().__init__(window)
        self.window = window
        self.page = page
        self._export: Task | None = None
        self._next_exports: list[tuple[Exported, str, Path]] = []
        self.dialog: ExportDialog | None = None
        self._style: TableStyle = PLAIN
        self.page.stopped.connect(self._offer_to_go_on)
        self.page.timeline.teach_wanted.connect(window.teaching_commands.mark_stretch)
        self.page.problem.connect(window.message.say)
        self.page.said.connect(lambda text: window.message.say(text, "info"))

    def do(self, name: str) -> None:
        """Run the action of this name (without ``recordings.``)."""
        timeline = self.page.timeline
        handlers: dict[str, Callable[[], object]] = {
            "analyse": self.ask_files,
            "open": self.ask_session,
            "play": self.page.toggle_play,
            "sample": self.window.help_commands.open_sample,
            "loop": self.page.show_loop,
            "sound": lambda: self.window.store.set(sound=not self.window.store.values.sound),
            "frame_back": lambda: self.page.step(-1),
            "frame_on": lambda: self.page.step(1),
            "faster": lambda: self.page.controls.change_speed(1),
            "slower": lambda: self.page.controls.change_speed(-1),
            "marker": lambda: self.page.markers.add_at(timeline.now_s),
            "zoom_in": lambda: timeline.zoom(0.6, timeline.now_s),
            "zoom_out": lambda: timeline.zoom(1.6, timeline.now_s),
            "zoom_all": timeline.show_all,
            "teach": self.window.teaching_commands.teach_from_stretch,
            "export": self.ask_export,
            "forget": self.window.retention_commands.ask_forget,
            "forget_old": self.window.retention_commands.ask_forget_old,
        }
        handlers[name]()

    def _offer_to_go_on(self, path: Path) -> None:
        self.window.message.offer(
            tr("{name} was stopped. Scores so far are kept.").format(name=path.name),
            tr("Analyse again"),
            lambda: self.analyse([path]),
        )

    def ask_files(self) -> None:
        folders = self.window.commands.folders
        names, _ = QFileDialog.getOpenFileNames(
            self.window,
            tr("Analyse videos"),
            folders.last("video"),
            f"{tr('Videos')} ({VIDEO_FILES});;{tr('All files')} (*)",
        )
        if names:
            folders.remember("video", Path(names[0]))
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
            self.open_session(Path(name))

    def open_session(self, folder: Path) -> None:
        """Open a recording, with its video where that is known."""
        known = {str(session): video for session, video in self.page.archive.entries()}
        self.page.open(folder, known.get(str(folder)))

    # -- export --------------------------------------------------------------------------------

    def ask_export(self) -> None:
        recording = self.page.recording
        if recording is None:
            self.window.message.say(tr("Open a recording first."))
            return
        stem = f"{recording.folder.name} {plain(recording.label_set.name)}"
        first = Exported(recording.folder, recording.video, stem)
        others = tuple(
            Exported(folder, video, folder.name)
            for folder, video in self.page.archive.entries()
            if folder != recording.folder
        )
        folders = self.window.commands.folders
        dialog = ExportDialog(first, others, folders.last("exports"), self.window)
        dialog.accepted.connect(lambda: self.export_all(dialog.targets, dialog.table_style))
        self.dialog = dialog
        dialog.open()

    def export_all(
        self, targets: list[tuple[Exported, str, Path]], style: TableStyle = PLAIN
    ) -> None:
        """Write several formats, one after the other."""
        if targets:
            self.window.commands.folders.remember("exports", targets[0][2])
            self._style = style
            self._next_exports = list(targets)
            self._go_on()

    def export(self, target: Path, kind: str, of: Exported | None = None) -> None:
        """Write one format in the background, with progress and a way to stop.

        Args:
            target: The file.
            kind: Name of the format.
            of: Another recording than the open one.
        """
        opened = self.page.recording
        if opened is None or self._export is not None:
            return
        folder = opened.folder if of is None else of.session
        recording: Recording | tuple[Path, Path | None] = opened
        if of is not None and folder != opened.folder:
            recording = of.session, of.video
        blur = self.window.store.values.hide_faces != "show"
        order = ExportOrder(recording, kind, target, blur, self._style)
        dialog = QProgressDialog(
            tr("Writing {path}").format(path=target.name), tr("Cancel"), 0, 100, self.window
        )
        dialog.setMinimumDuration(400)
        live = self.window.live
        task = Task(lambda running: export_recording(order, live, running), self)
        task.progress.connect(lambda share, _: dialog.setValue(round(share * 100)))
        task.done.connect(lambda path: self._exported(dialog, path, order.notes))
        task.failed.connect(lambda sentence: self._export_failed(dialog, sentence))
        dialog.canceled.connect(task.cancel)
        dialog.canceled.connect(self._next_exports.clear)
        dialog.canceled.connect(lambda: self._export_over(dialog))
        self._export = task
        task.start()

    @property
    def exporting(self) -> bool:
        return self._export is not None

    def _exported(self, dialog: QProgressDialog, path: Path, notes: list[str]) -> None:
        self._export_over(dialog)
        words = " ".join([tr("Saved {path}").format(path=path), *notes])
        self.window.message.say(words, "good", stay=bool(notes))
        self._go_on()

    def _go_on(self) -> None:
        if self._next_exports:
            (of, kind, target), *self._next_exports = self._next_exports
            self.export(target, kind, of)

    def _export_failed(self, dialog: QProgressDialog, sentence: str) -> None:
        self._export_over(dialog)
        self.window.message.offer(sentence, tr("Export again …"), self.ask_export, about="export")
        self._go_on()

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

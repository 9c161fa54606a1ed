"""Markers, ranges and thresholds of a recording: small controls beside the clock."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QToolButton, QWidget

from emoscope.app.commands.actions import ActionTable
from emoscope.app.i18n import counted, tr
from emoscope.app.models.recording import Recording
from emoscope.app.models.wording import clock_words
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.form import show_dialog
from emoscope.app.views.marker_keys import MarkerKeys
from emoscope.app.views.segment_button import SegmentButton
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.results.marker_import import Import
from emoscope.engine.results.segments import Rule, Segment
from emoscope.engine.sessions.manifest import Marker


class MarkerBar(QWidget):
    """Adds, removes and lists markers; turns a threshold into segments."""

    changed = Signal()
    segments_changed = Signal()
    seek_wanted = Signal(float)
    problem = Signal(str)
    said = Signal(str)

    def __init__(self, tokens: Tokens, actions: ActionTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.keys = MarkerKeys(actions, self)
        self.recording: Recording | None = None
        self.segments: tuple[Segment, ...] = ()
        self.rule: Rule | None = None
        self.choice = SegmentButton()
        self.choice.changed.connect(self.refresh_segments)
        self.list_button = QToolButton()
        self.list_button.setText(tr("Markers"))
        self.list_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.list_button.setMenu(self.menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.choice, self.list_button):
            layout.addWidget(widget)

    def show_recording(self, recording: Recording | None) -> None:
        """Take another recording, or the same with other labels."""
        self.recording = recording
        self.show_types()
        self.choice.offer(recording.label_set.names if recording else ())

    def show_types(self) -> None:
        """Take the keys of the recording's types."""
        self.keys.show_types(self.recording.marker_types if self.recording else ())

    # -- markers -------------------------------------------------------------------------------

    def add_at(self, time_s: float, type_of: str = "") -> None:
        """A marker at a moment, of one of the recording's types or of none."""
        number = len(self.recording.markers) + 1 if self.recording else 0
        words = type_of or tr("Marker {number}").format(number=number)
        self._add(time_s, None, "event", words, type_of)

    def add_range(self, start_s: float, end_s: float) -> None:
        """A stretch to leave out."""
        self._add(start_s, end_s, "exclude", tr("left out"))

    def _add(
        self, start_s: float, end_s: float | None, kind: str, text: str, type_of: str = ""
    ) -> None:
        if self.recording is None:
            return
        marker = Marker.model_validate(
            {"time_s": start_s, "end_s": end_s, "kind": kind, "text": text, "type": type_of}
        )
        self._do(lambda recording: recording.mark(marker))

    def undo(self) -> None:
        self._do(lambda recording: recording.undo())

    def redo(self) -> None:
        self._do(lambda recording: recording.redo())

    def _do(self, change: Callable[[Recording], None]) -> None:
        if self.recording is None:
            return
        try:
            change(self.recording)
        except EmoScopeError as error:
            self.problem.emit(str(error))
        self.show_types()
        self.changed.emit()

    def _fill_menu(self) -> None:
        self.menu.clear()
        recording = self.recording
        if recording is None:
            return
        undo = self.menu.addAction(tr("Undo last edit"))
        undo.setEnabled(recording.can_undo)
        undo.triggered.connect(self.undo)
        redo = self.menu.addAction(tr("Redo edit"))
        redo.setEnabled(recording.can_redo)
        redo.triggered.connect(self.redo)
        for words, does in ((tr("Types …"), self.ask_type), (tr("Import …"), self.ask_import)):
            self.menu.addAction(words).triggered.connect(does)
        self.menu.addSeparator()
        if not recording.markers:
            hint = QAction(tr("None yet: K sets one, Shift-drag marks a range"), self.menu)
            hint.setEnabled(False)
            self.menu.addAction(hint)
        for place, marker in enumerate(recording.markers):
            entry = self.menu.addMenu(f"{clock_words(marker.time_s, 0.1)}  {marker.text}")
            go = entry.addAction(tr("Go to"))
            go.triggered.connect(lambda _=False, at=marker.time_s: self.seek_wanted.emit(at))
            edit = entry.addAction(tr("Edit …"))
            edit.triggered.connect(lambda _=False, which=marker: self.ask_marker(which))
            remove = entry.addAction(tr("Remove"))
            remove.triggered.connect(
                lambda _=False, at=place: self._do(lambda r: r.remove_marker(at))
            )

    def ask_marker(self, marker: Marker) -> None:
        """Edit a marker."""
        if self.recording is not None:
            from emoscope.app.views.marker_dialogs import MarkerDialog

            show_dialog(MarkerDialog(self.recording, marker, self.window()), self._edited)

    def ask_type(self) -> None:
        """Make a type, or give one another colour or key."""
        if self.recording is not None:
            from emoscope.app.views.marker_dialogs import TypesDialog

            asked = TypesDialog(self.recording, self.tokens, self.keys.taken, self.window())
            show_dialog(asked, self._edited)

    def ask_import(self) -> None:
        """Ask for another program's file, and how its events become markers."""
        recording = self.recording
        if recording is None:
            return
        from emoscope.app.views.study_markers_dialog import MarkersDialog, marker_files

        name, _ = QFileDialog.getOpenFileName(
            self.window(), tr("Import markers"), str(recording.folder.parent), marker_files()
        )
        if name:
            dialog = MarkersDialog(0, self.window())
            show_dialog(dialog, lambda: self.import_markers(Path(name), dialog.asked))

    def import_markers(self, path: Path, asked: Import) -> None:
        """Take the events of a file as markers."""
        if self.recording is None:
            return
        try:
            count = self.recording.import_markers(path, asked)
        except EmoScopeError as error:
            self.problem.emit(str(error))
            return
        self.said.emit(counted("{count} marker imported.", "{count} markers imported.", count))
        self._edited()

    def _edited(self) -> None:
        self.show_types()
        self.changed.emit()

    # -- segments ------------------------------------------------------------------------------

    def refresh_segments(self) -> None:
        """Segments of the chosen labels by the thresholds, for every face."""
        names = self.choice.names if self.recording is not None else ()
        self.rule = self.choice.rule if names else None
        self.segments = ()
        if self.recording is not None and self.rule is not None:
            of = self.recording.segments
            self.segments = tuple(each for name in names for each in of(name, self.rule))
        self.segments_changed.emit()

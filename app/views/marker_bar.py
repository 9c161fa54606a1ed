"""Markers, ranges and thresholds of a recording: small controls beside the clock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QMenu, QToolButton, QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.recording import Recording
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.timeline import clock_words
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.sessions.manifest import Marker
from emoscope.engine.sessions.segments import Rule, Segment


class MarkerBar(QWidget):
    """Adds, removes and lists markers; turns a threshold into segments."""

    changed = Signal()
    segments_changed = Signal()
    seek_wanted = Signal(float)
    problem = Signal(str)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.recording: Recording | None = None
        self.segments: tuple[Segment, ...] = ()
        self.label = QComboBox()
        self.label.setAccessibleName(tr("Label for segments"))
        self.label.setMinimumWidth(130)
        self.label.setMaximumWidth(170)  # a whole sentence is read in the list
        self.label.activated.connect(lambda _: self.refresh_segments())
        self.threshold = QDoubleSpinBox()
        self.threshold.setRange(0.05, 1.0)
        self.threshold.setSingleStep(0.05)
        self.threshold.setValue(0.5)
        self.threshold.setPrefix(" ≥ ")
        self.threshold.setAccessibleName(tr("Threshold"))
        self.threshold.valueChanged.connect(lambda _: self.refresh_segments())
        self.list_button = QToolButton()
        self.list_button.setText(tr("Markers"))
        self.list_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.list_button.setMenu(self.menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.label, self.threshold, self.list_button):
            layout.addWidget(widget)

    def show_recording(self, recording: Recording | None) -> None:
        """Take another recording, or the same with other labels."""
        self.recording = recording
        chosen = self.label.currentText()
        self.label.clear()
        self.label.addItem(tr("no segments"), None)
        for name in recording.label_set.names if recording else ():
            self.label.addItem(name, name)
        self.label.setCurrentIndex(max(0, self.label.findText(chosen)))

    # -- markers -------------------------------------------------------------------------------

    def add_at(self, time_s: float, kind: str = "event") -> None:
        """A marker at a moment."""
        number = len(self.recording.markers) + 1 if self.recording else 0
        self._add(time_s, None, kind, tr("Marker {number}").format(number=number))

    def add_range(self, start_s: float, end_s: float) -> None:
        """A stretch to leave out."""
        self._add(start_s, end_s, "exclude", tr("left out"))

    def _add(self, start_s: float, end_s: float | None, kind: str, text: str) -> None:
        if self.recording is None:
            return
        marker = Marker.model_validate(
            {"time_s": start_s, "end_s": end_s, "kind": kind, "text": text}
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
        self.changed.emit()

    def _fill_menu(self) -> None:
        self.menu.clear()
        recording = self.recording
        if recording is None:
            return
        undo = self.menu.addAction(tr("Undo marker"))
        undo.setEnabled(recording.can_undo)
        undo.triggered.connect(self.undo)
        redo = self.menu.addAction(tr("Redo marker"))
        redo.setEnabled(recording.can_redo)
        redo.triggered.connect(self.redo)
        self.menu.addSeparator()
        if not recording.markers:
            hint = QAction(tr("None yet: K sets one, Shift and drag marks a stretch"), self.menu)
            hint.setEnabled(False)
            self.menu.addAction(hint)
        for place, marker in enumerate(recording.markers):
            entry = self.menu.addMenu(f"{clock_words(marker.time_s, 0.1)}  {marker.text}")
            go = entry.addAction(tr("Go there"))
            go.triggered.connect(lambda _=False, at=marker.time_s: self.seek_wanted.emit(at))
            remove = entry.addAction(tr("Remove"))
            remove.triggered.connect(
                lambda _=False, at=place: self._do(lambda r: r.remove_marker(at))
            )

    # -- segments ------------------------------------------------------------------------------

    def refresh_segments(self) -> None:
        """Segments of the chosen label at the threshold, for every face."""
        recording, name = self.recording, self.label.currentData()
        self.segments = ()
        if recording is not None and name:
            value = round(self.threshold.value(), 2)
            rule = Rule(on=value, off=max(0.01, round(value * 0.7, 3)))
            self.segments = recording.segments(str(name), rule)
        self.segments_changed.emit()

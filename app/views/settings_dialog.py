"""The settings, each of them saved as soon as it is changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QBoxLayout,
    QCheckBox,
    QDoubleSpinBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from emoscope.app import scale
from emoscope.app.engine_words import in_language
from emoscope.app.i18n import LANGUAGES, tr
from emoscope.app.models.archive import Archive, trouble_with
from emoscope.app.models.engine_access import usable_runtimes
from emoscope.app.models.settings import SettingsStore
from emoscope.app.views.boxes import Box
from emoscope.app.views.fitting import Dialog

SCROLL_BAR_PX = 16
FOLDER_PX = 150
"""Room for a folder's name; its tool tip has the whole path."""


class SettingsDialog(Dialog):
    """A form over the settings store; nothing has to be confirmed."""

    model_changed = Signal()
    """Pack, runtime or number of faces: the model must be loaded again."""
    keep_asks: QCheckBox
    question: QMessageBox | None = None

    def __init__(
        self, store: SettingsStore, packs: list[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.store = store
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 18)
        layout.setSpacing(12)
        self._labels: dict[QLabel, QGridLayout] = {}
        form = QWidget()
        columns = self._columns = QHBoxLayout(form)
        columns.setContentsMargins(24, 20, 24, 8)
        columns.setSpacing(44)
        left, right = (self._column(columns) for _ in range(2))
        self._look(left)
        self._live(left)
        self._log(left)
        self._model(right, packs)
        self._recording(right)
        self._keeping(right)
        for column in (left, right):
            column.addStretch(1)
        # Fields stand below each other, also across groups.
        for column in (left, right):
            grids = column.findChildren(QGridLayout)
            labels = [label for label in self._labels if self._labels[label] in grids]
            widest = max(label.sizeHint().width() for label in labels)
            for grid in grids:
                grid.setColumnMinimumWidth(0, widest)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have the keyboard
        scroll.setWidgetResizable(True)
        scroll.setWidget(form)
        self._form = form
        layout.addWidget(scroll, 1)
        self.note = QLabel()
        self.note.setObjectName("warning")
        self.note.setWordWrap(True)
        self.note.setContentsMargins(24, 0, 24, 0)
        layout.addWidget(self.note)
        self.trouble = QLabel()
        self.trouble.setObjectName("warning")
        self.trouble.setWordWrap(True)
        self.trouble.setContentsMargins(24, 0, 24, 0)
        layout.addWidget(self.trouble)
        self.reset_button = QPushButton(tr("Reset all settings"))
        self.reset_button.clicked.connect(self._ask_reset)
        close = QPushButton(tr("Close"))
        close.setObjectName("primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(self.reset_button)
        row.addStretch(1)
        row.addWidget(close)
        layout.addLayout(row)
        self.fill()
        self._fit()

    def _fit(self) -> None:
        """As large as the form wants, as far as screen and window allow; else it scrolls."""
        parent = self.parentWidget()
        room = self.screen().availableSize() - QSize(40, 60)
        if parent is not None:
            room = room.boundedTo(parent.window().size())
        beside = QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(beside)
        if self._form.sizeHint().width() + SCROLL_BAR_PX > room.width():
            # Wide letters, or a small screen: one column below the other.
            self._columns.setDirection(QBoxLayout.Direction.TopToBottom)
        wanted = self._form.sizeHint() + QSize(SCROLL_BAR_PX, 90)
        self.resize(wanted.boundedTo(room))

    # -- parts ---------------------------------------------------------------------------------

    def _column(self, columns: QHBoxLayout) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        columns.addLayout(column, 1)
        return column

    def _group(self, layout: QVBoxLayout, title: str) -> QGridLayout:
        head = QLabel(title)
        head.setObjectName("heading")
        if layout.count():
            layout.addSpacing(10)
        form = QGridLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(8)
        form.setColumnStretch(1, 1)
        form.setColumnMinimumWidth(1, 170)
        layout.addWidget(head)
        layout.addLayout(form)
        return form

    def _row(self, form: QGridLayout, words: str, field: QWidget) -> None:
        if isinstance(field, QAbstractSpinBox):
            field.lineEdit().setTextMargins(7, 0, 0, 0)  # a style sheet does not reach in there
        label = QLabel(words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        row = form.rowCount()
        self._labels[label] = form
        form.addWidget(label, row, 0)
        form.addWidget(field, row, 1)

    def _combo(
        self, form: QGridLayout, words: str, name: str, rows: Sequence[tuple[object, str]]
    ) -> None:
        box = Box()
        for value, text in rows:
            box.addItem(text, value)
        box.activated.connect(lambda _: self._set(name, box.currentData()))
        setattr(self, name, box)
        self._row(form, words, box)

    def _check(self, form: QGridLayout, words: str, name: str) -> None:
        box = QCheckBox(words)
        box.clicked.connect(lambda on: self._set(name, on))
        setattr(self, name, box)
        form.addWidget(box, form.rowCount(), 0, 1, 2)

    def _look(self, layout: QVBoxLayout) -> None:
        form = self._group(layout, tr("Look"))
        themes = [
            ("system", tr("same as the system")),
            ("dark", tr("dark")),
            ("light", tr("light")),
        ]
        self._combo(form, tr("Theme"), "theme", themes)
        languages = [("", tr("same as the system")), *LANGUAGES.items()]
        self._combo(form, tr("Language"), "language", languages)
        sizes = [(n, f"{n} %") for n in (100, 125, 150, 200)]
        self._combo(form, tr("Interface scale"), "zoom", sizes)
        self._check(form, tr("Reduced motion: bars jump instead of animating"), "reduced_motion")

    def _live(self, layout: QVBoxLayout) -> None:
        form = self._group(layout, tr("Live"))
        self._check(form, tr("Mirror the camera picture"), "mirror")
        self._check(form, tr("Show landmarks"), "landmarks")
        veils = [
            ("show", tr("shown")),
            ("blur", tr("blurred")),
            ("hide", tr("hidden")),
            ("all", tr("picture covered")),
        ]
        self._combo(form, tr("Faces"), "hide_faces", veils)
        self.smoothing_s = QDoubleSpinBox()
        self.smoothing_s.setRange(0.0, 2.0)
        self.smoothing_s.setSingleStep(0.05)
        self.smoothing_s.setSuffix(" s")
        self.smoothing_s.editingFinished.connect(
            lambda: self._set("smoothing_s", round(self.smoothing_s.value(), 2))
        )
        self._row(form, tr("Smoothing of the bars"), self.smoothing_s)

    def _log(self, layout: QVBoxLayout) -> None:
        form = self._group(layout, tr("Log file"))
        levels = [
            ("warning", tr("problems only")),
            ("info", tr("usual")),
            ("debug", tr("every step")),
        ]
        self._combo(form, tr("Detail"), "log_level", levels)

    def _model(self, layout: QVBoxLayout, packs: list[str]) -> None:
        form = self._group(layout, tr("Model"))
        names = list(dict.fromkeys([*packs, self.store.values.pack]))
        self._combo(form, tr("Pack"), "pack", [(name, name) for name in names])
        here = usable_runtimes()
        rows = [(name, name) for name in here]
        if self.store.values.runtime not in here:
            kept = self.store.values.runtime
            rows.append((kept, tr("{name} (not on this computer)").format(name=kept)))
        self._combo(form, tr("Runtime"), "runtime", rows)
        self.faces = QSpinBox()
        self.faces.setRange(1, 8)
        self.faces.editingFinished.connect(lambda: self._set("faces", self.faces.value()))
        self._row(form, tr("Maximum number of faces"), self.faces)

    def _recording(self, layout: QVBoxLayout) -> None:
        form = self._group(layout, tr("A recording keeps"))
        self._check(form, tr("scores"), "record_scores")
        self._check(
            form,
            tr("embeddings (personal data; allow changing labels later)"),
            "record_embeddings",
        )
        self._check(form, tr("the video itself"), "record_video")
        self.folder = QPushButton()
        self.folder.clicked.connect(self._choose_folder)
        self._row(form, tr("Folder for recordings"), self.folder)
        self.own_folder = QPushButton(tr("Use the program's own folder"))
        self.own_folder.clicked.connect(lambda: self._set("recordings_folder", ""))
        form.addWidget(self.own_folder, form.rowCount(), 1)
        self.folder_trouble = QLabel()
        self.folder_trouble.setObjectName("warning")
        self.folder_trouble.setWordWrap(True)
        form.addWidget(self.folder_trouble, form.rowCount(), 0, 1, 2)

    def _keeping(self, layout: QVBoxLayout) -> None:
        form = self._group(layout, tr("Retention of sessions"))
        days = [(0, tr("forever"))]
        days += [(n, tr("{days} days").format(days=n)) for n in (7, 30, 90)]
        self._combo(form, tr("Keep sessions"), "keep_days", days)
        self._check(form, tr("Ask at startup before deleting old sessions"), "keep_asks")
        hint = QLabel(
            tr(
                "Counted from the day a session started, in the folder for recordings. Analysed "
                "videos and files exported elsewhere are never deleted."
            )
        )
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        form.addWidget(hint, form.rowCount(), 0, 1, 2)

    # -- values --------------------------------------------------------------------------------

    def fill(self) -> None:
        """Show the settings as they are."""
        values = self.store.values
        names = ("theme", "language", "zoom", "hide_faces", "log_level", "pack", "runtime")
        for name in (*names, "keep_days"):
            box = getattr(self, name)
            box.setCurrentIndex(max(0, box.findData(getattr(values, name))))
        for name in (
            "mirror",
            "landmarks",
            "reduced_motion",
            "record_scores",
            "record_embeddings",
            "record_video",
            "keep_asks",
        ):
            getattr(self, name).setChecked(getattr(values, name))
        self._show_folder()
        self.smoothing_s.setValue(values.smoothing_s)
        self.faces.setValue(values.faces)
        self.keep_asks.setEnabled(values.keep_days > 0)
        self._show_note()
        self.trouble.setText(in_language(self.store.trouble))
        self.trouble.setVisible(bool(self.store.trouble))

    def _show_note(self) -> None:
        running, forced = scale.running_percent(), scale.is_forced()
        self.note.setText(
            tr(
                "The environment variable {name} sets the interface scale to {percent} %. "
                "The choice here counts without it."
            ).format(name=scale.VARIABLE, percent=running)
            if forced
            else tr("Takes effect after a restart.")
        )
        self.note.setVisible(self.store.values.zoom != running)

    def _show_folder(self) -> None:
        chosen = self.store.values.recordings_folder
        place = str(Archive().place(chosen))
        shown = self.folder.fontMetrics().elidedText(
            Path(place).name or place, Qt.TextElideMode.ElideMiddle, FOLDER_PX
        )
        self.folder.setText(shown.replace("&", "&&") + " …")
        self.folder.setToolTip(place)
        self.folder.setAccessibleDescription(place)
        self.own_folder.setVisible(bool(chosen))
        trouble = trouble_with(chosen)
        self.folder_trouble.setText(trouble)
        self.folder_trouble.setVisible(bool(trouble))

    def _choose_folder(self) -> None:
        place = Archive().place(self.store.values.recordings_folder)
        name = QFileDialog.getExistingDirectory(self, tr("Folder for recordings"), str(place))
        if not name:
            return
        if trouble := trouble_with(name):
            self.folder_trouble.setText(trouble)
            self.folder_trouble.show()
            return
        own = Path(name).absolute() == Archive().folder.absolute()
        self._set("recordings_folder", "" if own else str(Path(name).absolute()))

    def _set(self, name: str, value: object) -> None:
        if getattr(self.store.values, name) == value:
            return
        self.store.set(**{name: value})
        if name in ("pack", "runtime", "faces"):
            self.model_changed.emit()
        self.fill()

    def _ask_reset(self) -> None:
        box = QMessageBox(self)
        box.setWindowTitle("EmoScope")
        box.setText(tr("Reset everything in this dialog and the window's layout?"))
        words = tr("Label sets and recordings are kept. The old settings were saved as {name}")
        box.setInformativeText(words.format(name="settings.reset.json"))
        reset = box.addButton(tr("Reset"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        self.question = box
        box.buttonClicked.connect(lambda button: self._reset() if button is reset else None)
        box.open()

    def _reset(self) -> None:
        before = self.store.values
        self.store.reset()
        after = self.store.values
        changed = (before.pack, before.runtime, before.faces) != (
            after.pack,
            after.runtime,
            after.faces,
        )
        if changed:
            self.model_changed.emit()
        self.fill()

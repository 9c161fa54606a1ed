"""Label sets side by side on a labelled folder: choose, run, read one table."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import counted, tr
from emoscope.app.models.comparing import Comparing
from emoscope.app.models.sets import offered_sets
from emoscope.app.views.fitting import Dialog
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.labelled.compare import Comparison
from emoscope.engine.prompts.labels import LabelSet, load_label_set, own_label_sets


class CompareDialog(Dialog):
    """The set in use is the first row; the others are compared with it."""

    def __init__(self, comparing: Comparing, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparing = comparing
        self.place: Path | None = None
        self._start_folder = folder
        self.setWindowTitle(tr("Compare label sets"))
        self.setAcceptDrops(True)
        self.resize(900, 520)
        self.where = QLabel(tr("Choose or drop a folder with a folder for each label."))
        self.where.setWordWrap(True)
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        self.choose = QPushButton(tr("Choose folder …"))
        self.choose.clicked.connect(self.ask_folder)
        self.sets = QListWidget()
        self.sets.setAccessibleName(tr("Label sets"))
        self._fill_sets()
        self.run = QPushButton(tr("Compare"))
        self.run.setObjectName("primary")
        self.run.clicked.connect(self.start)
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.hide()
        self._build_table()
        self.notes = QLabel()
        self.notes.setWordWrap(True)
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        comparing.progressed.connect(lambda share: self.progress.setValue(round(100 * share)))
        comparing.done.connect(self.show_comparison)
        comparing.failed.connect(self.show_failure)
        self._enable()

    def _fill_sets(self) -> None:
        book = self.comparing.live.book
        own = QListWidgetItem(tr("{name} (in use)").format(name=book.label_set.name))
        own.setData(Qt.ItemDataRole.UserRole, "")
        items = [own]
        for name in [*own_label_sets(), *offered_sets()]:
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, name)
            items.append(item)
        for item in items:
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.sets.addItem(item)
        own.setCheckState(Qt.CheckState.Checked)
        self.sets.itemChanged.connect(lambda _: self._enable())

    def _build_table(self) -> None:
        self.table = QTableWidget(0, 5)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalHeaderLabels(
            [tr("label set"), tr("recall"), tr("right"), tr("gain"), "p"]
        )
        self.table.setAccessibleName(tr("Comparison"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        hint = QLabel(
            tr(
                "Recall is the mean over the labels, with its 95 % interval. Gain is above the "
                "first row, p of the exact paired test (McNemar). Examples of taught sets are left "
                "out."
            )
        )
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        left = QVBoxLayout()
        left.addWidget(self.where)
        left.addWidget(self.choose)
        left.addWidget(self.sets, 1)
        left.addWidget(self.run)
        right = QVBoxLayout()
        right.addWidget(self.table, 1)
        right.addWidget(self.notes)
        right.addWidget(self.progress)
        right.addWidget(hint)
        layout = QHBoxLayout(self)
        layout.addLayout(left, 2)
        layout.addLayout(right, 4)

    # -- choosing ------------------------------------------------------------------------------

    def ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, tr("A folder with a folder for each label"), self._start_folder
        )
        if name:
            self.take(Path(name))

    def take(self, place: Path) -> None:
        """Compare on this folder or table."""
        self.place = place
        self.where.setText(str(place))
        self._enable()

    def chosen(self) -> dict[str, LabelSet]:
        """The sets that are ticked, by name.

        Raises:
            LabelSetError: One cannot be read.
        """
        out = {}
        for row in range(self.sets.count()):
            item = self.sets.item(row)
            if item.checkState() == Qt.CheckState.Checked:
                name = str(item.data(Qt.ItemDataRole.UserRole))
                labels = load_label_set(name) if name else self.comparing.live.book.label_set
                out[item.text()] = labels
        return out

    def _enable(self) -> None:
        ticked = any(
            self.sets.item(row).checkState() == Qt.CheckState.Checked
            for row in range(self.sets.count())
        )
        ready = self.place is not None and ticked and not self.comparing.busy
        self.run.setEnabled(ready)

    # -- running -------------------------------------------------------------------------------

    def start(self) -> None:
        """Score in the background."""
        if self.place is None:
            return
        try:
            sets = self.chosen()
        except EmoScopeError as error:
            self.show_failure(str(error))
            return
        self.notes.setText("")
        self.progress.setValue(0)
        self.progress.show()
        self.comparing.start(self.place, sets)
        self._enable()

    def show_failure(self, sentence: str) -> None:
        self.progress.hide()
        self.notes.setText(in_language(sentence))
        self._enable()

    def show_comparison(self, made: Comparison) -> None:
        """One row for each set."""
        self.progress.hide()
        self.table.setRowCount(len(made.standings))
        for row, each in enumerate(made.standings):
            recall, gain = each.recall, each.gain
            cells = [
                each.name,
                f"{recall.value:.2f}  ({recall.low:.2f} – {recall.high:.2f})",
                f"{each.right:.2f}",
                "" if gain is None else f"{gain.value:+.2f}  ({gain.low:+.2f} – {gain.high:+.2f})",
                "" if each.p is None else f"{each.p:.3g}",
            ]
            for column, text in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()
        listed = ", ".join(f"{name} {count}" for name, count in made.labels.items())
        lines = [
            counted(
                "{count} file: {labels}",
                "{count} files: {labels}",
                made.count,
            ).format(labels=listed)
        ]
        lines += [
            tr("{name} has no label {labels}: never right there.").format(
                name=each.name, labels=", ".join(each.lacks)
            )
            for each in made.standings
            if each.lacks
        ]
        lines += made.notes
        if made.unused:
            lines.append(
                counted(
                    "{count} file is left out.", "{count} files are left out.", len(made.unused)
                )
            )
        self.notes.setText("\n".join(lines))
        self._enable()

    # -- dropping ------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.take(Path(url.toLocalFile()))
                return

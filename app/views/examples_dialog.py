"""What a label set was taught and what that is worth: look, leave out, delete for good."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import counted, tr
from emoscope.app.models.settings import SettingsStore
from emoscope.app.models.teaching import Teaching
from emoscope.app.models.wording import clock_words
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.confusion_view import ConfusionView, confusions
from emoscope.app.views.fitting import Dialog
from emoscope.app.views.painting import qimage
from emoscope.engine.prompts.examples import Example
from emoscope.engine.teaching.estimate import Estimate

PICTURE_PX = 40
KEY = Qt.ItemDataRole.UserRole
COUNTS, SHOWS, FROM, WHO = range(4)


class ExamplesDialog(Dialog):
    """A list beside the estimate; folders may be dropped on it."""

    dropped = Signal(object)
    """:class:`~pathlib.Path` of a folder or a table."""

    def __init__(
        self,
        teaching: Teaching,
        tokens: Tokens,
        store: SettingsStore,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self.teaching = teaching
        self._filling = False
        self.setWindowTitle(tr("Examples"))
        self.setAcceptDrops(True)
        self.resize(940, 560)
        self.summary = QLabel()
        self.summary.setObjectName("heading")
        self.summary.setWordWrap(True)
        self.warnings = QLabel()
        self.warnings.setWordWrap(True)
        self.warnings.setObjectName("warning")
        self.warnings.setTextFormat(Qt.TextFormat.PlainText)
        self.details = QLabel()
        self.details.setWordWrap(True)
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.confusion = ConfusionView(tokens)
        self._build_table()
        self.folder_button = QPushButton(tr("From a folder …"))
        self.delete_button = QPushButton(tr("Delete for good"))
        self.delete_button.setObjectName("danger")
        self.delete_button.clicked.connect(self.ask_delete)
        self.keep_crops = QCheckBox(tr("Keep face crops of new examples"))
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        for button in (self.folder_button, self.delete_button, close):
            button.setAutoDefault(False)
        self._lay_out(close)
        teaching.book.changed.connect(self.fill)
        store.changed.connect(self._take_settings)
        teaching.estimated.connect(self.show_estimate)
        teaching.busy_changed.connect(self._busy)
        self.fill()
        teaching.want_estimates(True)

    def _build_table(self) -> None:
        self.table = QTableWidget(0, 4)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalHeaderLabels(
            [tr("counts"), tr("shows"), tr("comes from"), tr("person")]
        )
        self.table.setAccessibleName(tr("Examples"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setIconSize(QSize(PICTURE_PX, PICTURE_PX))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(FROM, QHeaderView.ResizeMode.Stretch)
        self.table.itemChanged.connect(self._edited)
        self.table.itemSelectionChanged.connect(self._selected)

    def _lay_out(self, close: QPushButton) -> None:
        hint = QLabel(
            tr(
                "Examples hold embeddings of faces, which are personal data. They are part of this "
                "label set: saving or sharing its file saves or shares them."
            )
        )
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        right = QVBoxLayout()
        figures = QScrollArea()
        figures.setWidgetResizable(True)
        figures.setWidget(self.details)
        right.addWidget(self.confusion, 3)
        right.addWidget(figures, 2)
        middle = QHBoxLayout()
        middle.addWidget(self.table, 3)
        middle.addLayout(right, 2)
        row = QHBoxLayout()
        row.addWidget(self.folder_button)
        row.addWidget(self.keep_crops)
        row.addStretch(1)
        row.addWidget(self.delete_button)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.summary)
        layout.addWidget(self.warnings)
        layout.addLayout(middle, 1)
        layout.addWidget(hint)
        layout.addLayout(row)

    # -- the list ------------------------------------------------------------------------------

    def fill(self) -> None:
        """List the examples of the set as it is now."""
        examples = self.teaching.examples
        chosen = set(self.chosen())
        self._filling = True
        self.table.setRowCount(len(examples))
        for row, example in enumerate(examples):
            self._fill_row(row, example)
        self.table.clearSelection()
        for row, example in enumerate(examples):
            if example.key in chosen:
                self.table.selectRow(row)
        self.table.resizeColumnToContents(SHOWS)
        self._filling = False
        self._selected()
        if not examples:
            self.show_estimate(None)

    def _fill_row(self, row: int, example: Example) -> None:
        counts = QTableWidgetItem()
        counts.setData(KEY, example.key)
        counts.setFlags(
            Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
        )
        state = Qt.CheckState.Unchecked if example.left_out else Qt.CheckState.Checked
        counts.setCheckState(state)
        words = tr("not {label}") if example.negative else "{label}"
        shows = QTableWidgetItem(words.format(label=example.label))
        if example.picture is not None and not self._store.hides_faces:
            from emoscope.engine.sources.picture_file import (
                read_picture,  # OpenCV: not at the start
            )

            picture = read_picture(example.picture)  # it may be a stranger's
            if picture is not None:
                shown = QPixmap.fromImage(qimage(picture)).scaledToHeight(4 * PICTURE_PX)
                shows.setIcon(QIcon(shown))
                self.table.setRowHeight(row, PICTURE_PX + 6)
        origin = QTableWidgetItem(origin_words(example))
        origin.setToolTip(example.origin.name)
        who = QTableWidgetItem(example.group)
        for item in (shows, origin):
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        for column, item in ((COUNTS, counts), (SHOWS, shows), (FROM, origin), (WHO, who)):
            self.table.setItem(row, column, item)

    def _take_settings(self, name: str) -> None:
        if name == "hide_faces":
            self.fill()

    def chosen(self) -> list[str]:
        """Keys of the rows that are selected."""
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        items = [self.table.item(row, COUNTS) for row in sorted(rows)]
        return [str(item.data(KEY)) for item in items if item is not None]

    def _edited(self, item: QTableWidgetItem) -> None:
        if self._filling:
            return
        key = self.table.item(item.row(), COUNTS)
        if key is None:
            return
        keys = [str(key.data(KEY))]
        if item.column() == COUNTS:
            self.teaching.set_left_out(keys, item.checkState() == Qt.CheckState.Unchecked)
        elif item.column() == WHO:
            several = self.chosen()
            self.teaching.set_group(several if keys[0] in several else keys, item.text())

    def _selected(self) -> None:
        self.delete_button.setEnabled(bool(self.chosen()))

    def ask_delete(self) -> None:
        """Delete what is selected, after a question: undo does not bring it back."""
        keys = self.chosen()
        box = QMessageBox(self)
        box.setWindowTitle(tr("Examples"))
        box.setText(
            counted(
                "Delete {count} example for good?", "Delete {count} examples for good?", len(keys)
            )
        )
        box.setInformativeText(tr("The file of the set loses them too. Undo does not help."))
        delete = box.addButton(tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        if box.clickedButton() is delete:
            self.teaching.delete(keys)

    # -- the estimate --------------------------------------------------------------------------

    def show_estimate(self, made: Estimate | None) -> None:
        """Before and after, by label and person, and what to keep in mind."""
        self.confusion.show_estimate(made)
        self.warnings.setVisible(made is not None)
        if made is None:
            self.details.setText("")
            self.summary.setText(
                tr(
                    "No examples yet. Hold T while the face shows the chosen label, Control and "
                    "drag on a recording's timeline, or drop a folder with a folder for each label."
                )
            )
            return
        self.summary.setText(estimate_words(made))
        self.warnings.setText("\n".join(in_language(words) for words in made.warnings))
        lines = [
            f"{name} ({shown.count}): {shown.before.value:.2f} → {shown.after.value:.2f}"
            f"  ({shown.after.low:.2f} – {shown.after.high:.2f})"
            for name, shown in made.labels.items()
        ]
        lines += [
            f"{group or '–'} ({person.count}): {person.before:.2f} → {person.after:.2f}"
            for group, person in made.people.items()
        ]
        self.details.setText("\n".join([*lines[:24], "", *confusions(made)]).strip())

    def _busy(self) -> None:
        self.folder_button.setEnabled(not self.teaching.busy)

    # -- dropping ------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.dropped.emit(Path(url.toLocalFile()))
                return


def estimate_words(made: Estimate) -> str:
    """Before and after in a sentence."""
    if made.before.value != made.before.value:  # "not this" alone shows no label
        return counted(
            "{count} example of what a label is not.",
            "{count} examples of what labels are not.",
            made.count,
        )
    return tr(
        "Each left out in turn: sentences {before:.2f}, with your {count} examples {after:.2f}, "
        "95 % {low:.2f} to {high:.2f}."
    ).format(
        before=made.before.value,
        count=made.count,
        after=made.after.value,
        low=made.after.low,
        high=made.after.high,
    )


def origin_words(example: Example) -> str:
    """Where an example comes from, short."""
    origin = example.origin
    name = Path(origin.name).name if origin.name else ""
    if origin.kind == "earlier":
        return tr("an earlier version")
    if origin.kind == "live":
        return tr("live, {at}").format(at=origin.at[:16].replace("T", " "))
    if origin.start_s is None:
        return name
    return f"{name}  {clock_words(origin.start_s, 0.1)}"

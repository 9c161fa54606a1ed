"""The editable label list that sits beside the picture."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QColorDialog,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.commands.actions import ActionTable
from emoscope.app.i18n import tr
from emoscope.app.icons import Icons
from emoscope.app.models.label_book import LabelBook
from emoscope.app.models.wording import listed
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.elided import ElidedWords
from emoscope.app.views.finding import FindingView
from emoscope.app.views.hinted_line import HintedLine
from emoscope.app.views.label_rows import LabelPainter, LabelRows, label_colour
from emoscope.app.views.painting import swatch
from emoscope.app.views.scrolling import scroll_to
from emoscope.app.views.sensitivity_row import SensitivityRow
from emoscope.engine.errors import LabelSetError

FOLD_EDGES_PX = 50
"""What the arrow and the edges of the fold take of its width."""


class _ShortList(FindingView):
    """Asks for its least height: what scrolls a panel gives it what its parts would like best."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())


class LabelPanel(QFrame):
    """Labels: add, rename, delete, mute, reorder, prompts, colour, weight."""

    problem = Signal(str)

    def __init__(
        self,
        book: LabelBook,
        tokens: Tokens,
        icons: Icons,
        actions: ActionTable,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.book = book
        self.tokens = tokens
        self._filling = False
        self.title = QLabel()
        self.title.setObjectName("heading")
        self.title.setWordWrap(True)
        self.set_menu = QToolButton()
        self.set_menu.setObjectName("flat")
        self.set_menu.setIcon(icons.icon("folder"))
        self.set_menu.setToolTip(tr("Label sets"))
        self.set_menu.setAccessibleName(tr("Label sets"))
        self.set_menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.rows = LabelRows(book, tokens, self)
        self.rows.problem.connect(self.problem)
        self.rows.moved.connect(self.select)
        self.painter = LabelPainter(tokens, icons, self)
        self.painter.book = book
        self.list = _ShortList()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self.painter)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setDragDropOverwriteMode(False)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.list.setAccessibleName(tr("Labels"))
        self.list.setMinimumHeight(90)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.painter.mute_clicked.connect(self._toggle_mute)
        self.painter.delete_clicked.connect(self._remove)
        self.painter.colour_clicked.connect(self._ask_colour)

        self.empty = QLabel(tr("No labels yet. Type one below, or choose a set above."))
        self.empty.setObjectName("hint")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.strange = QLabel()
        self.strange.setTextFormat(Qt.TextFormat.PlainText)
        self._strange_words = self._read_words = ""
        self.strange.setObjectName("hint")
        self.strange.setWordWrap(True)
        self.strange.setContentsMargins(12, 2, 12, 2)
        self.strange.hide()
        self.new_name = HintedLine(tr("Add a label, or a whole sentence"), tr("Add label"))
        self.new_name.setAccessibleName(tr("New label"))
        self.new_name.returnPressed.connect(self.add_typed)
        self.add_button = QToolButton()
        self.add_button.setObjectName("flat")
        self.add_button.setIcon(icons.icon("plus"))
        self.add_button.setToolTip(tr("Add label"))
        self.add_button.setAccessibleName(tr("Add label"))
        self.add_button.clicked.connect(self.add_typed)

        self.sensitivity = SensitivityRow(book)
        self._build_detail()
        self._lay_out(actions)
        book.changed.connect(self._book_changed)
        book.history_changed.connect(self._title)
        self._book_changed()
        if book.labels:
            self.select(0)

    def _build_detail(self) -> None:
        self.expand = QToolButton()
        self.expand.setObjectName("fold")
        self._expand_words = ElidedWords(self.expand, FOLD_EDGES_PX)
        self.expand.setCheckable(True)
        self.expand.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.expand.setArrowType(Qt.ArrowType.RightArrow)
        self.expand.toggled.connect(self._expanded)
        self.detail = QWidget()
        self.prompts = QPlainTextEdit()
        self.prompts.setAccessibleName(tr("Prompts, one sentence per line"))
        self.prompts.setTabChangesFocus(True)
        self.prompts.setFixedHeight(66)
        self.prompts.textChanged.connect(self._prompts_edited)
        self.colour = QPushButton(tr("Colour"))
        self.colour.clicked.connect(lambda: self._ask_colour(self.row))
        self.weight = QDoubleSpinBox()
        self.weight.setRange(0.05, 20.0)
        self.weight.setSingleStep(0.25)
        self.weight.setPrefix(" " + tr("weight") + "  ")
        self.weight.setAccessibleName(tr("Weight"))
        self.weight.setToolTip(
            tr(
                "From 0.05 to 20; 1 is usual. A label of weight 2 is taken as twice as likely "
                "before anything is seen, so it wins more easily."
            )
        )
        self.weight.valueChanged.connect(self._weight_edited)
        line = QHBoxLayout()
        line.addWidget(self.colour, 1)
        line.addWidget(self.weight, 1)
        layout = QVBoxLayout(self.detail)
        layout.setContentsMargins(12, 2, 12, 12)
        layout.setSpacing(6)
        layout.addWidget(self.prompts)
        layout.addLayout(line)

    def _lay_out(self, actions: ActionTable) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 4)
        head.setSpacing(2)
        head.addWidget(self.title, 1)
        for name in ("edit.undo", "edit.redo"):
            button = QToolButton()
            button.setObjectName("flat")
            button.setDefaultAction(actions[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            head.addWidget(button)
        head.addWidget(self.set_menu)
        add = QHBoxLayout()
        add.setContentsMargins(12, 4, 8, 4)
        add.addWidget(self.new_name, 1)
        add.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.empty)
        layout.addWidget(self.strange)
        layout.addLayout(add)
        layout.addWidget(self.sensitivity)
        layout.addWidget(self.expand)
        layout.addWidget(self.detail)
        for name in ("labels.rename", "labels.delete"):
            # Delete and F2 mean the label only while the list has the keyboard.
            actions[name].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.list.addAction(actions[name])

    # -- the label at hand ---------------------------------------------------------------------

    @property
    def row(self) -> int:
        """Row of the chosen label, -1 for none."""
        index = self.list.currentIndex()
        return index.row() if index.isValid() and index.row() < len(self.book.labels) else -1

    def select(self, row: int) -> None:
        if 0 <= row < len(self.book.labels):
            self.list.setCurrentIndex(self.rows.index(row))

    def add_typed(self) -> None:
        """Add what was typed; an empty line asks for a name."""
        text = self.new_name.text().strip()
        if not text:
            self.new_name.setFocus()
            return
        try:
            row = self.book.add(text)
        except LabelSetError as error:
            self.problem.emit(str(error))
            return
        self.new_name.setText("")  # unlike clear(), its own undo begins anew: the set's is meant
        self.select(row)

    def rename_current(self) -> None:
        if self.row >= 0:
            self.list.edit(self.rows.index(self.row))

    def delete_current(self) -> None:
        self._remove(self.row)

    def mute_current(self) -> None:
        self._toggle_mute(self.row)

    def move_current(self, by: int) -> None:
        if self.row >= 0:
            self.select(self.book.move(self.row, self.row + by))

    def _remove(self, row: int) -> None:
        if row >= 0:
            self.book.remove(row)
            self.select(min(row, len(self.book.labels) - 1))

    def _toggle_mute(self, row: int) -> None:
        if row >= 0:
            self.book.set_muted(row, not self.book.labels[row].muted)

    def _ask_colour(self, row: int) -> None:
        if row < 0:
            return
        label = self.book.labels[row]
        now = QColor(label_colour(self.book, self.tokens, label))
        picked = QColorDialog.getColor(now, self, tr('Colour of "{name}"').format(name=label.name))
        if picked.isValid():
            self.book.change(row, "colour", picked.name())

    def _prompts_edited(self) -> None:
        if not self._filling and self.row >= 0:
            self.book.set_prompts(self.row, tuple(self.prompts.toPlainText().splitlines()))

    def _weight_edited(self, value: float) -> None:
        if not self._filling and self.row >= 0:
            self.book.change(self.row, "weight", round(value, 3))

    # -- showing -------------------------------------------------------------------------------

    def _current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self._fill_detail()

    def _book_changed(self) -> None:
        self._title()
        none = not self.book.labels
        self.empty.setVisible(none)
        self.list.setVisible(not none)
        if self.row < 0 and not none:
            self.select(0)
        self._fill_detail()

    def _title(self) -> None:
        mark = " •" if self.book.modified else ""
        self.title.setText(f"{tr('Labels')} – {self.book.label_set.name}{mark}")
        self.title.setToolTip(tr("Unsaved changes") if self.book.modified else "")

    def _fill_detail(self) -> None:
        row = self.row
        self.expand.setVisible(row >= 0)
        self.detail.setVisible(row >= 0 and self.expand.isChecked())
        if row < 0:
            return
        label = self.book.labels[row]
        self._filling = True
        self._expand_words.say(f"{tr('Prompts, colour, weight')} – {label.name}")
        self.expand.setToolTip(label.name)
        self.expand.setAccessibleDescription(label.name)
        self.prompts.setPlaceholderText(
            tr("The sentences that the model compares with the face, one per line.")
            + f"\n{label.name}"
        )
        self.prompts.viewport().update()  # the old hint is half painted over otherwise
        if not self.prompts.hasFocus():
            self.prompts.setPlainText("\n".join(label.prompts))
        self.weight.setValue(label.weight)
        colour = label_colour(self.book, self.tokens, label)
        self.colour.setIcon(swatch(colour, self.devicePixelRatioF()))
        self._filling = False

    def _expanded(self, wanted: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if wanted else Qt.ArrowType.RightArrow
        self.expand.setArrowType(arrow)
        self.detail.setVisible(wanted and self.row >= 0)
        if wanted:  # once the list has its new height: the row at hand stays in sight
            QTimer.singleShot(0, self, self._show_row)

    def _show_row(self) -> None:
        self.list.scrollTo(self.list.currentIndex())
        scroll_to(self.detail)

    def show_strange(self, names: frozenset[str]) -> None:
        """Say which labels the model cannot place."""
        self._strange_words = ""
        if names:
            words = tr(
                "Not known to this model, so its score means nothing: {names}. Teach it by "
                "example, or write it in English."
            )
            self._strange_words = words.format(names=listed(sorted(names)))
        self._show_hints()

    def show_read_as(self, english: Mapping[str, str]) -> None:
        """Say what labels of another language are read as."""
        pairs = listed([f"{name} → {words}" for name, words in english.items()])
        self._read_words = tr("Read in English: {pairs}.").format(pairs=pairs) if pairs else ""
        self._show_hints()

    def _show_hints(self) -> None:
        text = "\n".join(part for part in (self._strange_words, self._read_words) if part)
        self.strange.setText(text)
        self.strange.setVisible(bool(text))

    def use(self, tokens: Tokens, icons: Icons) -> None:
        """Take the colours of another theme."""
        self.set_menu.setIcon(icons.icon("folder"))
        self.add_button.setIcon(icons.icon("plus"))
        self.tokens = self.rows.tokens = self.painter.tokens = tokens
        self._fill_detail()
        self.list.viewport().update()

"""The sessions of a study as a table: Qt model, and a view that the keyboard reaches all of."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import tr
from emoscope.app.models.study_book import COLUMNS, Column, SessionRow, StudyBook
from emoscope.app.views.rows_table import Index, RowsTable, RowsView
from emoscope.engine.study.folder import Kept

ROW_PX = 34
HEADING_PX = 34
"""Beside the words of a heading: its margins, and bold letters."""
_WIDTHS_PX: dict[Column, int] = {
    "name": 150,
    "participant": 110,
    "condition": 110,
    "group": 80,
    "role": 80,
    "note": 150,
    "kept": 110,
}


def column_words() -> dict[Column, str]:
    """Headings in the language in use."""
    return {
        "name": tr("Session"),
        "participant": tr("Participant"),
        "condition": tr("Condition"),
        "group": tr("Group"),
        "role": tr("Role"),
        "note": tr("Notes"),
        "kept": tr("State"),
    }


def kept_words(kept: Kept) -> str:
    """What there is of a session, for people."""
    return {
        Kept.RESULTS: tr("analysed"),
        Kept.FILM: tr("not analysed"),
        Kept.MISSING: tr("not found"),
    }[kept]


class StudyTable(RowsTable[SessionRow]):
    """Rows of a :class:`StudyBook`, found and ordered; edits go to the book."""

    def __init__(self, book: StudyBook, parent: QObject | None = None) -> None:
        words = column_words()
        super().__init__([words[column] for column in COLUMNS], parent)
        self.book = book
        self.words = ""
        self.by: Column | None = None
        self.falling = False
        book.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the book as it is now."""
        self.show_rows(self.book.shown(self.words, self.by, self.falling))

    def find(self, words: str) -> None:
        """Show sessions in which all words occur."""
        self.words = words
        self.refresh()

    def order(self, by: Column | None, falling: bool = False) -> None:
        """By a column; None for the study's own order."""
        self.by, self.falling = by, falling
        self.refresh()

    # -- Qt's side -----------------------------------------------------------------------------

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        text = kept_words(row.kept) if column == "kept" else row.text(column)
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text.split()) if column == "note" else text
        if role == Qt.ItemDataRole.EditRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(row, column, text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headings[index.column()]}: {text or tr('nothing')}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        session = self.rows[index.row()].session
        return self.book.set_cell(session.id, COLUMNS[index.column()], str(value).strip())

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and COLUMNS[index.column()] != "kept":
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags


def _tip(row: SessionRow, column: Column, text: str) -> str:
    """All of a cell; of the state, where the files are."""
    if column != "kept":
        return text
    if row.trouble:
        return in_language(row.trouble)
    places = [str(place) for place in (row.film, row.results) if place is not None]
    return "\n".join(places) or row.session.film


class _CellEditor(QStyledItemDelegate):
    """A line that completes what the column already says somewhere."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        assert isinstance(model, StudyTable)
        line = QLineEdit(parent)
        line.setObjectName("cell")
        line.setAccessibleName(str(model.headerData(index.column(), Qt.Orientation.Horizontal)))
        if names := model.book.names(COLUMNS[index.column()]):
            completer = QCompleter(list(names), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            line.setCompleter(completer)
        return line


class StudyView(RowsView[SessionRow]):
    """Enter opens a session, F2 or typing edits a cell, Del takes sessions out."""

    opened = Signal(int)
    """Id of a session."""
    remove_wanted = Signal()
    chosen = Signal()
    """Another row is marked, or none."""

    def __init__(self, table: StudyTable, parent: QWidget | None = None) -> None:
        super().__init__(table, tr("Sessions of the study"), ROW_PX, parent)
        self._ids: set[int] = set()
        self._column = 0
        self.setItemDelegate(_CellEditor(self))
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.SelectedClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        heads = self.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setSortIndicatorClearable(True)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heads.setSortIndicatorShown(True)
        letters = heads.fontMetrics()
        words = column_words()
        states = max(letters.horizontalAdvance(kept_words(each)) for each in Kept)
        for number, column in enumerate(COLUMNS):
            least = letters.horizontalAdvance(words[column])
            least = max(least, states) if column == "kept" else least
            self.setColumnWidth(number, max(_WIDTHS_PX[column], least + HEADING_PX))
        heads.setMinimumSectionSize(letters.horizontalAdvance(words["note"]) + HEADING_PX)
        heads.setSectionResizeMode(COLUMNS.index("note"), QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        table.modelAboutToBeReset.connect(self._keep)
        table.filled.connect(self._mark_again)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    # -- what is marked ------------------------------------------------------------------------

    @property
    def cell(self) -> tuple[SessionRow, Column] | None:
        """Row and column that have the keyboard."""
        index = self.currentIndex()
        if not index.isValid() or index.row() >= len(self.table.rows):
            return None
        return self.table.rows[index.row()], COLUMNS[index.column()]

    def mark(self, ids: Iterable[int]) -> None:
        """Mark sessions, and go to the first of them."""
        places = sorted(place for each in ids if (place := self.table.place_of(each)) >= 0)
        chosen = QItemSelection()
        for place in places:
            last = self.table.index(place, len(COLUMNS) - 1)
            chosen.select(self.table.index(place, 0), last)
        flags = QItemSelectionModel.SelectionFlag
        if places:
            self.setCurrentIndex(self.table.index(places[0], self._column))
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        self.chosen.emit()

    def _keep(self) -> None:
        self._ids, self._column = set(self.ids), max(0, self.currentIndex().column())

    def _mark_again(self) -> None:
        self.mark(self._ids)

    # -- keyboard and mouse --------------------------------------------------------------------

    def _open(self, row: int) -> None:
        if 0 <= row < len(self.table.rows):
            self.opened.emit(self.table.rows[row].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        editing = self.state() is QAbstractItemView.State.EditingState
        if plain and not editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        elif plain and not editing and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)


def sorted_by_header(view: StudyView, changed: Callable[[Column | None, bool], object]) -> None:
    """Tell when a click on a heading asks for another order; a third click asks for none."""

    def asked(section: int, order: Qt.SortOrder) -> None:
        by = COLUMNS[section] if 0 <= section < len(COLUMNS) else None
        changed(by, order is Qt.SortOrder.DescendingOrder)

    view.horizontalHeader().sortIndicatorChanged.connect(asked)

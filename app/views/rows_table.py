"""Tables of rows that come, go and change: what the tables of a study share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

Index = QModelIndex | QPersistentModelIndex


class HasId(Protocol):
    """A row that keeps its number when others come and go."""

    @property
    def id(self) -> int: ...


R = TypeVar("R", bound=HasId)


class RowsTable(QAbstractTableModel, Generic[R]):
    """Rows under headings; the view keeps its place while the same rows are there."""

    filled = Signal()
    """Rows came, went or changed their order."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[R, ...] = ()
        self.headings = tuple(headings)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these instead."""
        if [row.id for row in rows] == [row.id for row in self.rows]:
            self.rows = tuple(rows)
            if rows:
                last = self.index(len(rows) - 1, len(self.headings) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()
        self.filled.emit()

    def place_of(self, row_id: int) -> int:
        """Where a row is shown; -1 where it is not."""
        ids = [row.id for row in self.rows]
        return ids.index(row_id) if row_id in ids else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.headings)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.headings[section]


class RowsView(QTableView, Generic[R]):
    """Whole rows are marked; Tab leaves the table, arrows go from cell to cell."""

    def __init__(
        self, table: RowsTable[R], name: str, row_px: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.table = table
        self.setModel(table)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(row_px)
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    @property
    def ids(self) -> tuple[int, ...]:
        """Rows that are marked, in their order."""
        places = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return tuple(self.table.rows[place].id for place in places if place < len(self.table.rows))

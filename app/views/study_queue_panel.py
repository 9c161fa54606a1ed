"""The queue of a study's analysis: a row per session, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import tr
from emoscope.app.models.study_queue import StudyQueue
from emoscope.app.models.wording import percent
from emoscope.app.views.queue_list import status_words
from emoscope.app.views.rows_table import Index, RowsTable, RowsView
from emoscope.engine.analysis.outcome import Status
from emoscope.engine.study.running import Row, RowState

ROW_PX = 30
_ENDED = frozenset(RowState) - {RowState.WAITING, RowState.RUNNING}
_GOOD = frozenset({RowState.DONE, RowState.SKIPPED})


def state_words(row: Row, *, paused: bool) -> str:
    """Where a session stands, in a word or two."""
    if row.state is RowState.WAITING:
        return tr("waiting")
    if row.state is RowState.RUNNING:
        share = percent(row.fraction) if row.fraction is not None else "…"
        return f"{tr('paused')}  {share}" if paused else share
    return status_words(Status(row.state.value))


class QueueTable(RowsTable[Row]):
    """Session, state and result of each row."""

    def __init__(self, queue: StudyQueue, parent: QObject | None = None) -> None:
        super().__init__((tr("Session"), tr("State"), tr("Result")), parent)
        self.queue = queue
        queue.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the queue as it is now."""
        self.show_rows(self.queue.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self.rows[index.row()]
        if index.column() == 0:
            return row.name
        if index.column() == 1:
            return state_words(row, paused=self.queue.paused)
        return in_language(row.message)


class QueueView(RowsView[Row]):
    """Del takes a row that waits out."""

    left_out = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.left_out.emit()
        else:
            super().keyPressEvent(event)


class StudyQueuePanel(QFrame):
    """Buttons above, rows below."""

    def __init__(self, queue: StudyQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue = queue
        self.setObjectName("card")
        self.totals = QLabel()
        self.totals.setObjectName("heading")
        self.totals.setWordWrap(True)
        self.table = QueueTable(queue, self)
        self.view = QueueView(self.table, tr("Sessions that are analysed"), ROW_PX)
        self.view.left_out.connect(lambda: queue.leave_out(self.ids))
        self.view.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.view.setColumnWidth(0, 220)
        self.view.setColumnWidth(1, 130)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        self.pause = self._button(tr("Pause"), queue.toggle_pause, buttons)
        self.stop = self._button(tr("Stop"), self._stop_or_go_on, buttons)
        self.again = self._button(tr("Try again"), lambda: queue.retry(self.ids), buttons)
        self.up = self._button(tr("Earlier"), lambda: self._move(-1), buttons)
        self.down = self._button(tr("Later"), lambda: self._move(1), buttons)
        self.out = self._button(tr("Leave out"), lambda: queue.leave_out(self.ids), buttons)
        self.hide_it = self._button(tr("Close"), queue.clear, buttons)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        layout.addWidget(self.totals)
        layout.addLayout(buttons)
        layout.addWidget(self.view, 1)
        queue.changed.connect(self.refresh)
        self.table.modelReset.connect(self._enable)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.refresh()

    def _button(self, words: str, do: Callable[[], object], row: QHBoxLayout) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(lambda _=False: do())
        row.addWidget(button)
        return button

    @property
    def ids(self) -> tuple[int, ...]:
        """Sessions that are marked."""
        return self.view.ids

    def _stop_or_go_on(self) -> None:
        if self.queue.busy:
            self.queue.stop()
        else:
            self.queue.go_on()

    def _move(self, by: int) -> None:
        ids = self.ids
        for each in ids if by < 0 else reversed(ids):
            self.queue.move(each, by)
        if ids and (place := self.table.place_of(ids[0])) >= 0:
            self.mark(place)

    def mark(self, row: int) -> None:
        """Mark one row, whatever keys are held down."""
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(
            self.table.index(row, 0), flags.ClearAndSelect | flags.Rows
        )

    def refresh(self) -> None:
        """Say how it stands."""
        queue, rows = self.queue, self.queue.rows
        self.setVisible(bool(rows))
        ended = sum(row.state in _ENDED for row in rows)
        bad = sum(row.state in _ENDED - _GOOD for row in rows)
        words = [queue.name, tr("{done} of {all}").format(done=ended, all=len(rows))]
        if bad:
            words.append(tr("not good: {count}").format(count=bad))
        if queue.paused:
            words.append(tr("paused"))
        elif not queue.busy and queue.waits:
            words.append(tr("stopped"))
        self.totals.setText(" · ".join(words))
        self.pause.setText(tr("Resume") if queue.paused else tr("Pause"))
        self.stop.setText(tr("Stop") if queue.busy else tr("Continue"))
        self._enable()

    def _enable(self) -> None:
        chosen = [row for row in self.table.rows if row.id in self.ids]
        waiting = bool(chosen) and all(row.state is RowState.WAITING for row in chosen)
        stopped = any(row.state is RowState.STOPPED for row in self.table.rows)
        self.pause.setEnabled(self.queue.busy)
        self.stop.setEnabled(self.queue.busy or self.queue.waits or stopped)
        self.again.setEnabled(any(row.state in _ENDED for row in chosen))
        for button in (self.up, self.down, self.out):
            button.setEnabled(waiting)
        self.hide_it.setEnabled(not self.queue.busy)

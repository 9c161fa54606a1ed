"""The studies place: who took part, under what, and which recordings there are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.commands.action_rows import plain
from emoscope.app.commands.actions import ActionTable
from emoscope.app.i18n import counted, tr
from emoscope.app.icons import Icons
from emoscope.app.models.study_book import COLUMNS, Column, StudyBook
from emoscope.app.models.study_queue import StudyQueue
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.boxes import Box
from emoscope.app.views.empty_state import EmptyState
from emoscope.app.views.finding import FindingList
from emoscope.app.views.hinted_line import HintedLine
from emoscope.app.views.study_queue_panel import StudyQueuePanel
from emoscope.app.views.study_table import StudyTable, StudyView, column_words, sorted_by_header
from emoscope.engine.study.folder import Kept

IN_THE_MENU = ("show", "rename", "move", "options", "remove")
"""Actions of the table's own menu."""
QUEUE_SHARE = 0.45
"""Of the height that a queue gets when it comes; the user may give it more or less."""


class StudiesPage(QWidget):
    """A table of the sessions of a study; without a study, what to begin with."""

    open_wanted = Signal(int)
    """Id of a session."""
    recent_chosen = Signal(object)
    """Folder of a study."""

    def __init__(
        self,
        book: StudyBook,
        tokens: Tokens,
        icons: Icons,
        actions: ActionTable,
        queue: StudyQueue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.book, self.queue = book, queue
        self._has_queue = False
        self._icons, self._actions = icons, actions
        self._buttons: list[tuple[QPushButton | QToolButton, str]] = []
        self.table = StudyTable(book, self)
        self.view = StudyView(self.table)
        self.view.opened.connect(self.open_wanted)
        self.view.remove_wanted.connect(actions["studies.remove"].trigger)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for name in IN_THE_MENU:
            if f"studies.{name}" in actions.ids():
                self.view.addAction(actions[f"studies.{name}"])
        sorted_by_header(self.view, self._sorted_by_header)
        self.empty = EmptyState()
        self._fill_empty(tokens)
        self.recent = FindingList()
        self.recent.setAccessibleName(tr("Recent studies"))
        self.recent.setMaximumHeight(150)
        self.recent.itemActivated.connect(self._choose_recent)
        self.recent.itemClicked.connect(self._choose_recent)
        self.recent_title = QLabel(tr("Recent studies"))
        self.recent_title.setObjectName("hint")
        self.stack = QStackedWidget()
        self.stack.addWidget(self._nothing())
        self.stack.addWidget(self._content())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 8)
        layout.addWidget(self.stack)
        book.changed.connect(self.refresh)
        self.table.filled.connect(self._say_found)
        self.view.chosen.connect(self._say_found)
        queue.changed.connect(self._make_room)
        self.refresh()

    # -- parts ---------------------------------------------------------------------------------

    def _fill_empty(self, tokens: Tokens) -> None:
        self.empty.fill(
            self._icons.pixmap("studies", 72, tokens.muted),
            tr("No study is open"),
            tr(
                "A study is a folder with participants, conditions and recordings. Make one, open"
                " one, or drop a folder here: a folder in it, such as P01, is a participant."
            ),
            [self._actions["studies.new"], self._actions["studies.open"]],
        )

    def _nothing(self) -> QWidget:
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.recent_title)
        layout.addWidget(self.recent)
        return whole

    def _content(self) -> QWidget:
        self.title = QLabel()
        self.title.setObjectName("title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.totals = QLabel()
        self.totals.setObjectName("hint")
        self.totals.setWordWrap(True)
        self.search = HintedLine(tr("Find sessions"), tr("Find"))
        self.search.setAccessibleName(tr("Find sessions"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(110)
        self.search.textChanged.connect(self.table.find)
        self.search.returnPressed.connect(self.take_keyboard)
        self.sort = Box()
        self.sort.setAccessibleName(tr("Order of the sessions"))
        self.sort.addItem(tr("in the study's order"), None)
        for column, words in column_words().items():
            self.sort.addItem(tr("by {column}").format(column=words), column)
        self.sort.currentIndexChanged.connect(lambda _: self._sorted())
        self.falling = QToolButton()
        self.falling.setObjectName("flat")
        self.falling.setCheckable(True)
        self.falling.setToolTip(tr("The other way round"))
        self.falling.setAccessibleName(tr("The other way round"))
        self.falling.toggled.connect(lambda _: self._sorted())
        self._buttons.append((self.falling, "down"))
        self.add_button = QPushButton(tr("Add"))
        menu = QMenu(self.add_button)
        for name in ("add", "add_folder", "import"):
            menu.addAction(self._actions[f"studies.{name}"])
        self.add_button.setMenu(menu)
        self._buttons.append((self.add_button, "plus"))
        tools = QHBoxLayout()
        tools.setSpacing(6)
        tools.addWidget(self.search, 2)
        tools.addWidget(self.sort, 2)
        tools.addWidget(self.falling)
        tools.addWidget(self.add_button)
        self.tools = tools
        self.output_button = self.add_tool("output")
        self.run_button = self.add_tool("run")
        self.run_button.setObjectName("primary")
        self.hint = QLabel()
        self.hint.setObjectName("hint")
        self.hint.setWordWrap(True)
        top = QFrame()
        top.setObjectName("card")
        inside = QVBoxLayout(top)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(6)
        inside.addWidget(self.title)
        inside.addWidget(self.totals)
        inside.addLayout(tools)
        inside.addWidget(self.view, 1)
        inside.addWidget(self.hint)
        self.whole = QSplitter(Qt.Orientation.Vertical)
        self.whole.setHandleWidth(8)
        self.whole.setChildrenCollapsible(False)
        self.whole.addWidget(top)
        self.panel = StudyQueuePanel(self.queue)
        self.whole.addWidget(self.panel)
        self.whole.setStretchFactor(0, 1)
        self._tint()
        return self.whole

    def _make_room(self) -> None:
        """Give a queue that has just come a part of the height."""
        came = self.panel.isVisibleTo(self) and not self._has_queue
        self._has_queue = self.panel.isVisibleTo(self)
        if came and self.whole.height() > 0:
            below = round(QUEUE_SHARE * self.whole.height())
            self.whole.setSizes([self.whole.height() - below, below])

    def add_tool(self, name: str) -> QPushButton:
        """A button, beside the others, for an action of the place."""
        action = self._actions[f"studies.{name}"]
        button = QPushButton(plain(action.text()))
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
        self.tools.addWidget(button)
        return button

    def _tint(self) -> None:
        for button, icon in self._buttons:
            button.setIcon(self._icons.icon(icon))

    def use(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        self.empty.picture.setPixmap(self._icons.pixmap("studies", 72, tokens.muted))
        self._tint()

    @property
    def splitters(self) -> dict[str, QSplitter]:
        """By the names under which their sizes are kept."""
        return {"study": self.whole}

    # -- showing -------------------------------------------------------------------------------

    def show_recent(self, folders: Iterable[Path]) -> None:
        """Offer studies that were open lately."""
        self.recent.clear()
        for folder in folders:
            item = QListWidgetItem(folder.name or str(folder))
            item.setToolTip(str(folder))
            item.setData(Qt.ItemDataRole.UserRole, folder)
            self.recent.addItem(item)
        for part in (self.recent, self.recent_title):
            part.setVisible(self.recent.count() > 0)

    def refresh(self) -> None:
        """Show the book as it is now."""
        study = self.book.study
        self.stack.setCurrentIndex(0 if study is None else 1)
        if study is None:
            return
        self.title.setText(study.name)
        self.title.setToolTip(str(self.book.folder))
        done = sum(row.kept is Kept.RESULTS for row in self.book.rows)
        missing = sum(row.kept is Kept.MISSING for row in self.book.rows)
        words = [
            counted("{count} participant", "{count} participants", len(study.participants)),
            counted("{count} condition", "{count} conditions", len(study.conditions)),
            counted("{count} session", "{count} sessions", len(study.sessions)),
            tr("analysed: {count}").format(count=done),
        ]
        if missing:
            words.append(tr("not found: {count}").format(count=missing))
        if self.book.busy:
            words.append(tr("looking for recordings …"))
        self.totals.setText(" · ".join(words))
        self._say_found()

    def _say_found(self) -> None:
        shown, chosen = len(self.table.rows), len(self.view.ids)
        if not self.book.rows:
            words = tr("Drop videos, folders or results here, or choose Add.")
        elif not shown:
            words = tr("No session matches these words.")
        else:
            words = counted("{count} session shown", "{count} sessions shown", shown)
            if chosen:
                words += " · " + tr("chosen: {count}").format(count=chosen)
            words += " · " + tr("Enter opens one, F2 edits a cell, Del takes it out.")
        self.hint.setText(words)

    def take_keyboard(self) -> None:
        """Give the keyboard to the table, or to what begins a study."""
        if self.book.study is None:
            self.empty.take_keyboard()
            return
        if not self.view.currentIndex().isValid() and self.table.rows:
            self.view.selectRow(0)
        self.view.setFocus()

    def take_search(self) -> None:
        """Give the keyboard to the search."""
        if self.book.study is not None:
            self.search.setFocus()
            self.search.selectAll()

    def _choose_recent(self, item: QListWidgetItem) -> None:
        self.recent_chosen.emit(Path(item.data(Qt.ItemDataRole.UserRole)))

    # -- order ---------------------------------------------------------------------------------

    def _sorted(self) -> None:
        self.order(self.sort.currentData(), self.falling.isChecked())

    def _sorted_by_header(self, by: Column | None, falling: bool) -> None:
        self.order(by, falling)

    def order(self, by: Column | None, falling: bool) -> None:
        """Order the rows, and say so at both places that can be asked for it."""
        header = self.view.horizontalHeader()
        way = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        for part in (self.sort, self.falling, header):
            part.blockSignals(True)
        self.sort.setCurrentIndex(self.sort.findData(by))
        self.falling.setChecked(falling)
        header.setSortIndicator(COLUMNS.index(by) if by is not None else -1, way)
        for part in (self.sort, self.falling, header):
            part.blockSignals(False)
        header.viewport().update()
        self.table.order(by, falling)

    def end(self) -> None:
        """Stop what runs, and wait for it."""
        self.queue.end()
        self.book.end()

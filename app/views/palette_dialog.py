"""Find any command by a few letters of its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.i18n import tr
from emoscope.app.views.fitting import Dialog

KEYS = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette."""

    text: str
    keys: str
    icon: QIcon
    run: Callable[[], object]


def rank(wanted: str, text: str) -> int:
    """How well a text fits what was typed: 0 best, -1 not at all.

    All words must occur; words at the start of the text or of one of its words come first.
    """
    low = text.casefold()
    total = 0
    for word in wanted.casefold().split():
        at = low.find(word)
        if at < 0:
            return -1
        begins = at == 0 or low[at - 1] in " :–("
        total += (0 if begins else 100) + min(at, 99)
    return total


class _WithKeys(QStyledItemDelegate):
    """The shortcut at the right edge, where the eye finds it."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        keys = index.data(KEYS)
        if keys:
            painter.save()
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
            where = option.rect.adjusted(0, 0, -12, 0)
            painter.drawText(
                where, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), keys
            )
            painter.restore()


class CommandPalette(Dialog):
    """Type, choose with the arrow keys, Enter."""

    def __init__(self, entries: list[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._entries = entries
        nothing = QPixmap(64, 64)
        nothing.fill(Qt.GlobalColor.transparent)
        self._blank = QIcon(nothing)  # texts begin below each other
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Type a command"))
        self.line.setAccessibleName(tr("Command"))
        self.line.textChanged.connect(self._filter)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Commands"))
        self.list.setItemDelegate(_WithKeys(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._run)
        self.list.itemClicked.connect(self._run)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self._filter("")
        if parent is not None:
            width = min(640, parent.width() - 80)
            self.resize(width, min(460, parent.height() - 120))
            corner = parent.mapToGlobal(parent.rect().topLeft())
            self.move(corner.x() + (parent.width() - width) // 2, corner.y() + 64)
        self.line.setFocus()

    def _filter(self, wanted: str) -> None:
        ranked = [(rank(wanted, entry.text), i) for i, entry in enumerate(self._entries)]
        self.list.clear()
        for _, i in sorted(pair for pair in ranked if pair[0] >= 0):
            entry = self._entries[i]
            item = QListWidgetItem(entry.text)
            item.setIcon(self._blank if entry.icon.isNull() else entry.icon)
            item.setData(Qt.ItemDataRole.UserRole, i)
            item.setData(KEYS, entry.keys)
            words = f"{entry.text}, {entry.keys}" if entry.keys else entry.text
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _run(self, item: QListWidgetItem) -> None:
        entry = self._entries[int(item.data(Qt.ItemDataRole.UserRole))]
        self.close()
        entry.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent):
            down = event.type() == QEvent.Type.KeyPress
            if down and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                count = max(1, self.list.count())
                self.list.setCurrentRow((self.list.currentRow() + step) % count)
                return True
            if down and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self.list.currentItem()
                if item is not None:
                    self._run(item)
                return True
        return super().eventFilter(watched, event)

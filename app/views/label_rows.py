"""The labels as rows of a list: Qt model and painter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QByteArray,
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from emoscope.app.i18n import counted, tr
from emoscope.app.icons import Icons
from emoscope.app.models.label_book import LabelBook
from emoscope.app.theme.tokens import Tokens, series_colour
from emoscope.engine.errors import LabelSetError
from emoscope.engine.prompts.labels import Label

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-emoscope-label-row"
ROW_PX = 34
BUTTON_PX = 26


def label_colour(book: LabelBook, tokens: Tokens, label: Label) -> str:
    """Its own colour, or the one that the book keeps for it."""
    return series_colour(tokens, book.colour_slot(label.name), label.colour)


class LabelRows(QAbstractListModel):
    """Shows a :class:`LabelBook` as a list; edits go to the book."""

    problem = Signal(str)
    moved = Signal(int)
    """Row that a dragged label went to."""

    def __init__(self, book: LabelBook, tokens: Tokens, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.book = book
        self.tokens = tokens
        self._count = len(book.labels)
        book.changed.connect(self._sync)

    def _sync(self) -> None:
        count = len(self.book.labels)
        if count == self._count:
            if count:
                self.dataChanged.emit(self.index(0), self.index(count - 1))
        else:
            self.beginResetModel()
            self._count = count
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.book.labels):
            return None
        label = self.book.labels[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return label.name
        if role == Qt.ItemDataRole.DecorationRole:
            return QColor(label_colour(self.book, self.tokens, label))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(label.sentences)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            muted = tr("muted") if label.muted else tr("scored")
            count = counted("{count} prompt", "{count} prompts", len(label.sentences))
            return f"{label.name}, {muted}, {count}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        try:
            self.book.rename(index.row(), str(value))
        except LabelSetError as error:
            self.problem.emit(str(error))
            return False
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemIsDragEnabled
        )

    # -- drag ----------------------------------------------------------------------------------

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, QByteArray(str(indexes[0].row()).encode()))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not data.hasFormat(MIME):
            return False
        source = int(bytes(data.data(MIME).data()).decode())
        target = row if row >= 0 else (parent.row() if parent.isValid() else self._count)
        went = self.book.move(source, target - 1 if target > source else target)
        self.moved.emit(went)
        # The book has moved it already: the view must not remove the row as well.
        return False


class LabelPainter(QStyledItemDelegate):
    """Paints a row: colour, name, prompts, and two buttons for muting and deleting."""

    mute_clicked = Signal(int)
    delete_clicked = Signal(int)
    colour_clicked = Signal(int)

    def __init__(self, tokens: Tokens, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.icons = icons
        self.book: LabelBook | None = None
        self.taught: frozenset[str] = frozenset()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self.book is None or index.row() >= len(self.book.labels):
            return
        label = self.book.labels[index.row()]
        rect: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            fill = QColor(self.tokens.raised)
            fill.setAlphaF(1.0 if selected else 0.5)
            painter.setBrush(fill)
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 7, 7)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.tokens.accent), 1))
            painter.drawRoundedRect(rect.adjusted(2, 1, -3, -2), 7, 7)
        self._grip(painter, rect)
        colour = QColor(label_colour(self.book, self.tokens, label))
        if label.muted:
            colour.setAlphaF(0.35)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(swatch_rect(rect), 4, 4)
        font = QFont(option.font)
        font.setStrikeOut(label.muted)
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.muted if label.muted else self.tokens.text))
        buttons = mute_rect(rect).left()
        extra = _extra_words(
            label.weight, len(label.prompts), label.muted, label.name in self.taught
        )
        extra_px = painter.fontMetrics().horizontalAdvance(extra) + 8 if extra else 0
        name_rect = QRect(rect.left() + 48, rect.top(), buttons - rect.left() - 54, rect.height())
        name = painter.fontMetrics().elidedText(
            label.name, Qt.TextElideMode.ElideRight, name_rect.width() - extra_px
        )
        painter.drawText(name_rect, int(Qt.AlignmentFlag.AlignVCenter), name)
        if extra:
            font.setStrikeOut(False)
            font.setPixelSize(11)
            painter.setFont(font)
            painter.setPen(QColor(self.tokens.muted))
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(name_rect, int(align), extra)
        tint = self.tokens.text if selected or hovered or label.muted else self.tokens.muted
        for icon, place in (
            ("mute" if label.muted else "eye", mute_rect(rect)),
            ("trash", delete_rect(rect)),
        ):
            size = 16
            at = place.center()
            picture = self.icons.pixmap(icon, size * 2, tint)
            painter.drawPixmap(QRect(at.x() - 8, at.y() - 8, size, size), picture)
        painter.restore()

    def _grip(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.tokens.muted))
        middle = rect.center().y()
        for x in (10, 15):
            for y in (-5, 0, 5):
                painter.drawEllipse(rect.left() + x, middle + y, 2, 2)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            rect: QRect = option.rect
            at = event.position().toPoint()
            for place, signal in (
                (mute_rect(rect), self.mute_clicked),
                (delete_rect(rect), self.delete_clicked),
                (swatch_rect(rect).adjusted(-4, -6, 4, 6), self.colour_clicked),
            ):
                if place.contains(at):
                    signal.emit(index.row())
                    return True
        return super().editorEvent(event, model, option, index)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        rect: QRect = option.rect
        if self.book is not None and 0 <= index.row() < len(self.book.labels):
            muted = self.book.labels[index.row()].muted
            for place, words in (
                (mute_rect(rect), tr("Unmute") if muted else tr("Mute")),
                (delete_rect(rect), tr("Delete")),
                (swatch_rect(rect), tr("Colour")),
            ):
                if place.contains(event.pos()):
                    QToolTip.showText(event.globalPos(), words, view)
                    return True
        return super().helpEvent(event, view, option, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(tr("Label name"))
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(40, 1, -2 * BUTTON_PX - 6, -1))


def swatch_rect(row: QRect) -> QRect:
    """Where a row's colour is."""
    return QRect(row.left() + 26, row.center().y() - 7, 14, 14)


def delete_rect(row: QRect) -> QRect:
    """Where a row's delete button is."""
    return QRect(row.right() - BUTTON_PX - 4, row.top(), BUTTON_PX, row.height())


def mute_rect(row: QRect) -> QRect:
    """Where a row's mute button is."""
    return delete_rect(row).translated(-BUTTON_PX, 0)


def _extra_words(weight: float, prompts: int, muted: bool, taught: bool) -> str:
    words = [tr("personal")] if taught else []
    if muted:
        words.append(tr("muted"))
    if weight != 1.0:
        words.append(f"× {weight:g}")
    if prompts > 1:
        words.append(counted("{count} prompt", "{count} prompts", prompts))
    return " · ".join(words)

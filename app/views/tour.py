"""A short tour: one card after the other beside the part that it speaks of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.i18n import tr
from emoscope.app.theme.tokens import Tokens

CARD_PX = 360
GAP_PX = 14


@dataclass(frozen=True, slots=True)
class Stop:
    """One card.

    Attributes:
        title: A few words.
        text: A sentence or three.
        part: Gives the widget that it is about, or None for the whole window.
    """

    title: str
    text: str
    part: Callable[[], QWidget | None]


class Tour(QWidget):
    """Lies over the window, darkens it but for one part, and is left at any time."""

    over = Signal()

    def __init__(self, stops: tuple[Stop, ...], tokens: Tokens, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._stops, self._tokens = stops, tokens
        self.place = 0
        self.card = QFrame(self)
        self.card.setObjectName("card")
        self.card.setFixedWidth(CARD_PX)
        self.title = QLabel()
        self.title.setObjectName("heading")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.count = QLabel()
        self.count.setObjectName("hint")
        self.leave_button = QPushButton(tr("Leave the tour"))
        self.leave_button.clicked.connect(self.leave)
        self.back = QPushButton(tr("Back"))
        self.back.clicked.connect(lambda: self.go(-1))
        self.next = QPushButton()
        self.next.setObjectName("primary")
        self.next.clicked.connect(lambda: self.go(1))
        row = QHBoxLayout()
        for widget in (self.leave_button, self.back, self.next):
            row.addWidget(widget)
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(16, 14, 16, 12)
        for label in (self.title, self.text, self.count):
            layout.addWidget(label)
        layout.addLayout(row)
        host.installEventFilter(self)
        self.setGeometry(host.rect())
        self._say()
        self.show()
        self.raise_()
        self.next.setFocus()

    def go(self, by: int) -> None:
        """The next stop, or the one before; after the last the tour is over."""
        if self.place + by >= len(self._stops):
            self.leave()
            return
        self.place = max(0, self.place + by)
        self._say()

    def leave(self) -> None:
        """End it."""
        self.hide()
        self.over.emit()
        self.deleteLater()

    def _say(self) -> None:
        stop = self._stops[self.place]
        last = self.place == len(self._stops) - 1
        self.title.setText(stop.title)
        self.text.setText(stop.text)
        self.count.setText(f"{self.place + 1} / {len(self._stops)}")
        self.next.setText(tr("Done") if last else tr("Next"))
        self.back.setEnabled(self.place > 0)
        self.card.setAccessibleName(f"{stop.title}. {stop.text}")
        self._bring_into_view(stop.part())
        self._arrange()

    def _bring_into_view(self, part: QWidget | None) -> None:
        """On a small screen the places scroll."""
        around = part.parentWidget() if part is not None else None
        while part is not None and around is not None and around is not self._host:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(part)
            around = around.parentWidget()

    def _hole(self) -> QRect:
        part = self._stops[self.place].part()
        if part is None or not part.isVisible():
            return QRect()
        top = part.mapTo(self._host, QPoint(0, 0))
        return QRect(top, part.size()).adjusted(-4, -4, 4, 4).intersected(self.rect())

    def _arrange(self) -> None:
        """The card stands where it covers its part least: right, left, below, above."""
        hole = self._hole()
        height = max(self.card.heightForWidth(CARD_PX), self.card.sizeHint().height())
        size = QSize(CARD_PX, height)
        self.card.resize(size)
        room = self.rect().adjusted(GAP_PX, GAP_PX, -GAP_PX, -GAP_PX)
        middle = QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)
        y = max(room.top(), min(hole.center().y() - height // 2, room.bottom() - height))
        x = max(room.left(), min(hole.center().x() - CARD_PX // 2, room.right() - CARD_PX))
        places = (
            QPoint(hole.right() + GAP_PX, y),
            QPoint(hole.left() - GAP_PX - CARD_PX, y),
            QPoint(x, hole.bottom() + GAP_PX),
            QPoint(x, hole.top() - GAP_PX - height),
            middle,
        )
        fits = (at for at in places if not hole.isNull() and room.contains(QRect(at, size)))
        self.card.move(next(fits, middle))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = QPainterPath()
        shade.addRect(QRectF(self.rect()))
        hole = QRectF(self._hole())
        if not hole.isNull():
            inside = QPainterPath()
            inside.addRoundedRect(hole, 8, 8)
            shade = shade.subtracted(inside)
        painter.fillPath(shade, QColor(0, 0, 0, 130))
        if not hole.isNull():
            painter.setPen(QPen(QColor(self._tokens.accent), 2))
            painter.drawRoundedRect(hole, 8, 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() == Qt.Key.Key_Right:
            self.go(1)
        elif event.key() == Qt.Key.Key_Left:
            self.go(-1)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._host.rect())
            self._arrange()
        return False

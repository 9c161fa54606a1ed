"""What to do while there is nothing to see."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.commands.action_rows import plain

MARGIN_PX = 22


class EmptyState(QWidget):
    """What to do while there is nothing to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = QLabel()
        self.title.setObjectName("title")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint = QLabel()
        self.hint.setObjectName("hint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.buttons.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(1)
        layout.addWidget(self.picture)
        layout.addWidget(self.title)
        layout.addWidget(self.hint)
        layout.addSpacing(8)
        layout.addLayout(self.buttons)
        layout.addStretch(1)

    def take_keyboard(self) -> None:
        """Give the keyboard to the first button."""
        first = self.findChild(QPushButton)
        if first is not None:
            first.setFocus()

    def fill(self, picture: QPixmap, title: str, hint: str, actions: list[QAction]) -> None:
        self.picture.setPixmap(picture)
        self.title.setText(title)
        self.hint.setText(hint)
        self.buttons.addStretch(1)
        for i, action in enumerate(actions):
            button = QPushButton(plain(action.text()))
            button.setIcon(action.icon())
            if i == 0:
                button.setObjectName("primary")
                button.setIcon(QPixmap())
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, else one below the other."""
        widths = [each.sizeHint().width() for each in self.findChildren(QPushButton)]
        wide = sum(widths) + self.buttons.spacing() * (len(widths) + 1) + 2 * MARGIN_PX
        way = QBoxLayout.Direction
        self.buttons.setDirection(
            way.LeftToRight if wide <= event.size().width() else way.TopToBottom
        )
        super().resizeEvent(event)

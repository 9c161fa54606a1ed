"""What to do while there is nothing to see."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.commands.action_rows import plain
from emoscope.app.views.breaking_row import BreakingRow

SPACING_PX = 10


class Stage(QStackedWidget):
    """What is to be seen, or what to do while there is nothing; never smaller than that alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return QSize() if shown is None else shown.minimumSizeHint().expandedTo(shown.minimumSize())


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
        self.title.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(1)
        layout.addWidget(self.picture)
        layout.addWidget(self.title)
        layout.addWidget(self.hint)
        layout.addSpacing(8)
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
        buttons = []
        for i, action in enumerate(actions):
            button = QPushButton(plain(action.text()))
            button.setIcon(action.icon())
            if i == 0:
                button.setObjectName("primary")
                button.setIcon(QPixmap())
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            buttons.append(button)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        row = BreakingRow(*buttons, centred=True, spacing=SPACING_PX)
        layout.insertWidget(layout.count() - 1, row)

"""The four places, at the left edge."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from emoscope.app.commands.action_rows import plain
from emoscope.app.commands.actions import ActionTable
from emoscope.app.i18n import tr
from emoscope.app.icons import Icons

PLACES = ("live", "recordings", "labels", "studies")
NARROWEST_PX = 74
FRAME_PX = 26
AT_THE_FOOT = ("file.settings", "help.doctor")


class Rail(QFrame):
    """One large button per place, and settings at the foot."""

    def __init__(self, actions: ActionTable, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(tr("Places"))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QToolButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 10, 6, 10)
        layout.setSpacing(6)
        for name in PLACES:
            action = actions[f"view.{name}"]
            button = self._button(name, plain(action.text()), icons)
            button.setCheckable(True)
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            self._group.addButton(button)
            layout.addWidget(button)
        layout.addStretch(1)
        for name in AT_THE_FOOT:
            action = actions[name]
            icon = actions.specs[name].icon
            button = self._button(icon, plain(action.text()), icons)
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            layout.addWidget(button)
        self._widen()
        self.mark("live")

    def _button(self, icon: str, words: str, icons: Icons) -> QToolButton:
        button = QToolButton()
        button.setObjectName("place")
        button.setText(words)
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(24, 24))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self._buttons[icon] = button
        return button

    def _widen(self) -> None:
        """All as wide as the longest word when it is bold."""
        font = QFont(self.font())
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.Bold)
        metrics = QFontMetrics(font)
        widest = max(metrics.horizontalAdvance(b.text()) for b in self._buttons.values())
        for button in self._buttons.values():
            button.setFixedWidth(max(NARROWEST_PX, widest + FRAME_PX))

    def mark(self, place: str) -> None:
        """Show where we are."""
        self._buttons[place].setChecked(True)

    def use(self, icons: Icons) -> None:
        """Draw the icons in another theme's colours."""
        for name, button in self._buttons.items():
            button.setIcon(icons.icon(name))

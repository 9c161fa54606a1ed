"""The bar above the places: source, tools and what must always be seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from emoscope.app.commands.actions import ActionTable
from emoscope.app.icons import Icons
from emoscope.app.models.live import LiveModel
from emoscope.app.views.badges import Badge, RecordBadge
from emoscope.app.views.source_button import SourceButton

TOOLS = (
    "live.pause",
    "live.record",
    "live.snapshot",
    "live.landmarks",
    "live.hide_faces",
    "live.presenter",
)


class ToolBar(QFrame):
    """Source button, the tools of the live place, and the badges."""

    def __init__(
        self,
        live: LiveModel,
        icons: Icons,
        actions: ActionTable,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 7, 10, 7)
        layout.setSpacing(4)
        self.source_button = SourceButton(live, icons, actions)
        layout.addWidget(self.source_button)
        layout.addSpacing(6)
        self.tools: dict[str, QToolButton] = {}
        for name in TOOLS:
            button = QToolButton()
            button.setObjectName("flat")
            button.setDefaultAction(actions[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(actions[name].text().replace("&", ""))
            layout.addWidget(button)
            self.tools[name] = button
        self.record_badge = RecordBadge()
        layout.addWidget(self.record_badge)
        layout.addStretch(1)
        self.badge = Badge()
        layout.addWidget(self.badge)
        self._tools_px = layout.minimumSize().width() - self.badge.minimumSizeHint().width()

    def fit(self, room_px: int) -> bool:
        """Say things shorter where there is little room; True where that was needed."""
        narrow = self.badge.fit(room_px - self._tools_px)
        self.record_badge.set_narrow(narrow)
        return narrow

    def show_recording(self, seconds: float | None, kept: str = "") -> None:
        """Say that a recording runs; None for no recording."""
        self.record_badge.show_recording(seconds, kept)
        button = self.tools["live.record"]
        if button.property("recording") != (seconds is not None):
            button.setProperty("recording", seconds is not None)
            button.style().unpolish(button)
            button.style().polish(button)

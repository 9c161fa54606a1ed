"""What lies below the film: controls, legend, and the lanes of the faces over time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from emoscope.app.i18n import tr
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.bars import BarRow
from emoscope.app.views.legend import legend
from emoscope.app.views.timeline import Timeline

LEGEND_MOST = 16
"""With very many labels the first ones."""


class TimelineCard(QFrame):
    """The timeline with its legend; its lanes scroll."""

    def __init__(self, controls: QWidget, tokens: Tokens) -> None:
        super().__init__()
        self.setObjectName("card")
        self.timeline = Timeline(tokens)
        self.legend = QLabel()
        self.legend.setObjectName("hint")
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.legend.setWordWrap(True)
        self._lanes = QScrollArea()
        self._lanes.setWidgetResizable(True)
        self._lanes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lanes.setWidget(self.timeline)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addWidget(controls)
        layout.addWidget(self.legend)
        layout.addWidget(self._lanes, 1)

    def show_legend(self, rows: Sequence[BarRow], second: Sequence[BarRow] = ()) -> None:
        """Say which colour is which label: of the set, and of a second one beside it."""
        if not second:
            self.legend.setText(_entries(rows))
            return
        lines = (
            f"<b>{which}</b>&nbsp; {_entries(of)}" for which, of in (("A", rows), ("B", second))
        )
        self.legend.setText("<br>".join(lines))

    def show_chosen(self) -> None:
        """Scroll to the lane of the chosen face."""
        rect = self.timeline.lane_rect(self.timeline.selected)
        if rect.isValid():
            self._lanes.ensureVisible(0, rect.center().y(), 0, rect.height() // 2 + 4)


def _entries(rows: Sequence[BarRow]) -> str:
    left = len(rows) - LEGEND_MOST
    more = tr("and {count} more").format(count=left) if left > 0 else ""
    return legend(((row, "■") for row in rows[:LEGEND_MOST]), more)

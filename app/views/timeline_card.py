"""What lies below the film: controls, legend, and the lanes of the faces over time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.measure_lines import lines_of, offered
from emoscope.app.models.recording import Recording
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.bars import BarRow
from emoscope.app.views.lane_painting import RULER_PX
from emoscope.app.views.legend import legend
from emoscope.app.views.measure_strip import MeasureStrip
from emoscope.app.views.measures_button import MeasuresButton
from emoscope.app.views.timeline import LANE_PX, Timeline

LEAST_PX = RULER_PX + LANE_PX + 8
"""Of the lanes: one stays in sight whatever else is shown."""
SCROLLED_PX = RULER_PX + 16
"""Of the lanes where there is not even room for that: they scroll, and nothing else is cut."""
MOST_OF_PAGE = 0.72
"""Of the height that this shares with the film, which stays in sight, too."""
LEGEND_MOST = 16
"""With very many labels the first ones."""


class TimelineCard(QFrame):
    """The timeline with its legend; its lanes scroll, the measures below them stay.

    Args:
        controls: The row above.
        tokens: Colours.
        measures: Says which measures are shown.
    """

    def __init__(self, controls: QWidget, tokens: Tokens, measures: MeasuresButton) -> None:
        super().__init__()
        self.setObjectName("card")
        self.timeline = Timeline(tokens)
        self.strip = MeasureStrip(self.timeline)
        self.measures = measures
        measures.chosen.connect(self.choose_measures)
        self._recording: Recording | None = None
        self.kind = ""
        self.legend = QLabel()
        self.legend.setObjectName("hint")
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.legend.setWordWrap(True)
        self._lanes = QScrollArea()
        self._lanes.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the timeline in it has the keyboard
        self._lanes.setWidgetResizable(True)
        self._lanes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lanes.setWidget(self.timeline)
        self._lanes.setMinimumHeight(LEAST_PX)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addWidget(controls)
        layout.addWidget(self.legend)
        layout.addWidget(self._lanes, 1)
        layout.addWidget(self.strip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hold()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # a legend of more lines, or measures
            self._hold()
        return done

    def _hold(self) -> None:
        """Take the height that all parts need at this width, from the film above if need be."""
        layout, shared = self.layout(), self.parentWidget()
        if layout is None or shared is None:
            return
        needed = layout.minimumHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
        rest = max(needed, layout.minimumSize().height()) - self._lanes.minimumHeight()
        most = int(MOST_OF_PAGE * shared.height())
        lanes = max(SCROLLED_PX, min(LEAST_PX, most - rest))
        if lanes != self._lanes.minimumHeight():
            self._lanes.setMinimumHeight(lanes)
        if (least := min(rest + lanes, most)) != self.minimumHeight():
            self.setMinimumHeight(least)

    def choose_measures(self, kind: str) -> None:
        """Show measures of the chosen face below the lanes: the id of a kind, empty for none."""
        self.kind = kind
        self.show_measures(self._recording)
        QTimer.singleShot(0, self, self.show_chosen)  # once the lanes have their height

    def show_measures(self, recording: Recording | None) -> None:
        """Show those of this recording's chosen face, if it has them."""
        self._recording = recording
        kinds = {} if recording is None else offered(recording)
        self.measures.offer(kinds, self.kind)
        self.measures.setEnabled(bool(kinds))
        track, kind = self.timeline.selected, kinds.get(self.kind)
        lines = None
        if recording is not None and kind is not None and track in recording.tracks:
            lines = lines_of(recording, track, kind)
        self.strip.show_lines(lines)

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

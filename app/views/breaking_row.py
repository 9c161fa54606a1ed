"""Parts side by side where there is room, else one below the other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

WORDS_PX = 180
"""Room that words get in a row before it breaks; they have lines of their own."""
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class BreakingRow(QWidget):
    """It can be as narrow as its widest part, however wide it is now.

    Qt takes the arrangement of the moment for the least that there can be: once side by side, the
    parts would stay so, or be squeezed.

    Args:
        parts: From left to right, or from above.
        growing: Number of the part that takes what room there is more.
        centred: In the middle, where none grows.
        spacing: Between parts, in pixels; negative for the style's.
    """

    def __init__(
        self, *parts: QWidget, growing: int = -1, centred: bool = False, spacing: int = -1
    ) -> None:
        super().__init__()
        self._parts = parts
        self._lines = QBoxLayout(_ACROSS, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        if spacing >= 0:
            self._lines.setSpacing(spacing)
        if centred:
            self._lines.addStretch(1)
        for number, part in enumerate(parts):
            self._lines.addWidget(part, int(number == growing))
        if centred:
            self._lines.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        widths = [each.minimumSizeHint().width() for each in self._shown]
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a text has changed
            self._arrange()
        return super().event(event)

    @property
    def is_broken(self) -> bool:
        """The parts stand one below the other."""
        return self._lines.direction() is _DOWN

    @property
    def across_px(self) -> int:
        """What the parts need side by side."""
        needed = [_needed_px(each) for each in self._shown]
        return sum(needed) + self._lines.spacing() * (len(needed) + 1)

    @property
    def _shown(self) -> list[QWidget]:
        return [each for each in self._parts if not each.isHidden()]

    def _arrange(self) -> None:
        wanted = _ACROSS if self.across_px <= self.width() else _DOWN
        if self._lines.direction() is not wanted:
            self._lines.setDirection(wanted)
            self.updateGeometry()


def _needed_px(part: QWidget) -> int:
    if isinstance(part, BreakingRow):
        return part.across_px
    if isinstance(part, QLabel) and part.wordWrap():
        return min(part.fontMetrics().horizontalAdvance(part.text()), WORDS_PX)
    return part.minimumSizeHint().width()

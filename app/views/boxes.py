"""Boxes to choose from: what is chosen is whole, or ends in dots."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

WIDEST_PX = 420
"""No box asks for more, whatever users call their things."""
WHOLE_PX = 320
"""Up to here every entry is whole, in every language."""


class Box(QComboBox):
    """As wide as its widest entry, also when entries come after it was shown.

    Qt measures what is there at first, or counts letters: what is longer, in another language or
    as a user's name, is cut in the middle of a letter. Here it ends in dots.

    Args:
        whole_px: It is never smaller than its widest entry, unless that is wider than this.
        parent: As everywhere.
    """

    def __init__(self, whole_px: int = WHOLE_PX, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole_px = whole_px
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        return QSize(min(wanted.width(), WIDEST_PX), wanted.height())

    def minimumSizeHint(self) -> QSize:
        wanted = super().sizeHint()  # Qt's own least size does not follow later entries
        return QSize(min(wanted.width(), self._whole_px), wanted.height())

    @property
    def room_px(self) -> int:
        """How wide the words in it may be."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self._field(option).width()

    def _field(self, option: QStyleOptionComboBox) -> QRect:
        box, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(box, option, part, self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        if not self.isEditable():
            room, dots = self._field(option).width(), Qt.TextElideMode.ElideRight
            option.currentText = self.fontMetrics().elidedText(self.currentText(), dots, room)
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

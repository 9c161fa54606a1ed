"""How slight an expression counts, for the label set at hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.label_book import LabelBook

STEPS = 100


class SensitivityRow(QWidget):
    """A slider from strong expressions only to slight ones too; hidden where a pack has no choice.

    Args:
        book: Keeps the choice with the label set.
    """

    def __init__(self, book: LabelBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.book = book
        self._usual: float | None = None
        self._filling = False
        self.words = QLabel(tr("Sensitivity"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setSingleStep(5)
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(tr("Sensitivity"))
        hint = tr(
            "Left: strong expressions only, as published figures are measured. Right: slight ones"
            " too, and more mistakes."
        )
        self.slider.setToolTip(hint)
        self.words.setToolTip(hint)
        self.slider.valueChanged.connect(self._moved)
        self.usual = QToolButton()
        self.usual.setObjectName("flat")
        self.usual.setText(tr("Usual"))
        self.usual.setToolTip(tr("Reset to the model's default"))
        self.usual.clicked.connect(lambda: self.book.set_sensitivity(None))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 8, 2)
        layout.addWidget(self.words)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.usual)
        book.changed.connect(self._fill)
        self.show_usual(None)

    def show_usual(self, usual: float | None) -> None:
        """The pack's own sensitivity; None for a pack that has no choice."""
        self._usual = usual
        self._fill()

    def _moved(self, value: int) -> None:
        if not self._filling:
            self.book.set_sensitivity(value / STEPS)

    def _fill(self) -> None:
        self.setVisible(self._usual is not None)
        own = self.book.label_set.sensitivity
        shown = self._usual if own is None else own
        self._filling = True
        self.slider.setValue(round((shown or 0.0) * STEPS))
        self._filling = False
        self.usual.setEnabled(own is not None)

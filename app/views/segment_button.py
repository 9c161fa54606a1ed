"""Which labels' segments are marked on the timeline, and by which thresholds."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.i18n import tr
from emoscope.app.views.scrolling import scrolling
from emoscope.engine.results.segments import Rule

HIGHEST_PX, WIDEST_PX = 420, 520
MOST_CHARACTERS = 28
"""Of the labels on the button: with more, the row above the timeline has no room at 960 px."""


class SegmentButton(QToolButton):
    """A button with a panel: a box per label, three numbers."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(tr("Mark where labels were shown, by thresholds"))
        self.boxes: dict[str, QCheckBox] = {}
        self.panel = QFrame(self, Qt.WindowType.Popup)
        self.panel.setObjectName("card")
        self.on = _number(0.5, 0.05, 1.0, 0.05)
        self.off = _number(0.35, 0.01, 1.0, 0.05)
        self.shortest = _number(0.2, 0.0, 60.0, 0.1)
        self.shortest.setSuffix(" s")
        self.on.valueChanged.connect(self._end_below_begin)
        self._end_below_begin(self.on.value())
        form = QFormLayout()
        for words, spin in (
            (tr("begins at"), self.on),
            (tr("ends below"), self.off),
            (tr("lasts at least"), self.shortest),
        ):
            spin.setAccessibleName(words)
            spin.valueChanged.connect(self._thresholds_changed)
            form.addRow(words, spin)
        self._labels = QWidget()
        self._column = QVBoxLayout(self._labels)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        layout = QVBoxLayout(self.panel)
        title = QLabel(tr("Segments"))
        title.setObjectName("heading")
        layout.addWidget(title)
        layout.addWidget(scrolling(self._labels), 1)
        layout.addLayout(form)
        self.clicked.connect(self.open)
        self._say()

    @property
    def names(self) -> tuple[str, ...]:
        """The labels that are chosen, in order."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    @property
    def rule(self) -> Rule:
        on = round(self.on.value(), 2)
        return Rule(on, min(on, round(self.off.value(), 2)), round(self.shortest.value(), 2))

    def take(self, names: tuple[str, ...], rule: Rule) -> None:
        """Mark these labels, with these thresholds."""
        self.on.setValue(rule.on)
        self.off.setValue(rule.off)
        self.shortest.setValue(rule.min_s)
        self.choose(*names)

    def _end_below_begin(self, value: float) -> None:
        self.off.setMaximum(value)

    def choose(self, *names: str) -> None:
        """Mark these labels and no others."""
        for name, box in self.boxes.items():
            box.setChecked(name in names)

    def offer(self, names: tuple[str, ...]) -> None:
        """Take the labels of a recording; those that were chosen and are still there stay so."""
        if names == tuple(self.boxes):
            return
        chosen = self.names
        for box in self.boxes.values():
            self._column.removeWidget(box)
            box.deleteLater()
        self.boxes = {}
        for place, name in enumerate(names):
            box = QCheckBox(name.replace("&", "&&"))
            box.setChecked(name in chosen)
            box.toggled.connect(self._chosen)
            self._column.insertWidget(place, box)
            self.boxes[name] = box
        self._say()

    def open(self) -> None:
        """Show the panel above or below the button, where it is whole."""
        self.panel.ensurePolished()
        size = self.panel.sizeHint()
        widest = max((box.sizeHint().width() for box in self.boxes.values()), default=0)
        width = max(230, size.width(), min(WIDEST_PX, widest + 48))
        height = min(HIGHEST_PX, size.height() + 24 * len(self.boxes))
        self.panel.resize(width, height)
        below = self.mapToGlobal(QPoint(0, self.height()))
        screen = self.screen().availableGeometry()
        y = below.y() if below.y() + height <= screen.bottom() else below.y() - height
        x = max(screen.left(), min(below.x(), screen.right() - width - 8))
        self.panel.move(x, max(screen.top(), y))
        self.panel.show()
        next(iter(self.boxes.values()), self.on).setFocus()

    def _thresholds_changed(self) -> None:
        if self.names:
            self.changed.emit()

    def _chosen(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        names = self.names
        words = tr("Segments")
        if names:
            words = tr("Segments: {names}").format(names=", ".join(names))
        self.setText(words if len(words) <= MOST_CHARACTERS else f"{words[: MOST_CHARACTERS - 1]}…")
        self.setAccessibleName(words)


def _number(value: float, low: float, high: float, step: float) -> QDoubleSpinBox:
    spin = QDoubleSpinBox()
    spin.setRange(low, high)
    spin.setSingleStep(step)
    spin.setValue(value)
    return spin

"""Which measures are shown below the lanes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.measure_lines import Kind


class MeasuresButton(QToolButton):
    """A button with those that the open recording has."""

    chosen = Signal(str)
    """Id of a kind; empty for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setText(tr("Measures"))
        self.setToolTip(
            tr("Show head pose, openings or valence of the chosen face below the lanes")
        )
        self.kinds = QMenu(self)
        self.kinds.setToolTipsVisible(True)
        self.setMenu(self.kinds)

    def offer(self, kinds: dict[str, Kind], now: str) -> None:
        """These can be chosen; one of them, or none, is shown."""
        self.kinds.clear()
        group = QActionGroup(self.kinds)
        for name, kind in (("", None), *kinds.items()):
            action = QAction(tr("None") if kind is None else kind.words, self.kinds)
            action.setToolTip("" if kind is None else kind.note)
            action.setCheckable(True)
            action.setChecked(name == now)
            action.triggered.connect(lambda _=False, wanted=name: self.chosen.emit(wanted))
            group.addAction(action)
            self.kinds.addAction(action)

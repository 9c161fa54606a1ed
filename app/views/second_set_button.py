"""Which second label set is shown beside the recording's own, and how far they differ."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.sets import offered_sets
from emoscope.app.models.side_by_side import SecondLane
from emoscope.engine.prompts.labels import own_label_sets


class SecondSetButton(QToolButton):
    """A button with the sets that there are."""

    chosen = Signal(str)
    """Name of a set; empty for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(tr("Show the scores of a second label set below those of the first"))
        self.sets = QMenu(self)
        self.sets.aboutToShow.connect(self._fill)
        self.setMenu(self.sets)
        self._name = ""
        self.show_second("", {}, 0)

    def _fill(self) -> None:
        self.sets.clear()
        group = QActionGroup(self.sets)
        names = ["", *own_label_sets(), *offered_sets()]
        for name in dict.fromkeys(names):
            action = QAction(name or tr("None"), self.sets)
            action.setCheckable(True)
            action.setChecked(name == self._name)
            action.triggered.connect(lambda _=False, wanted=name: self.chosen.emit(wanted))
            group.addAction(action)
            self.sets.addAction(action)

    def show_second(self, name: str, lanes: dict[int, SecondLane], track: int) -> None:
        """Say which set it is, and the chosen face's share of frames that differ."""
        self._name = name
        words = tr("Compare with")
        if name:
            words = f"B: {name}"
            share = lanes[track].share if track in lanes else None
            if share is not None:
                words += ", " + tr("{share:.0%} of frames differ").format(share=share)
            elif not lanes:
                words += " …"
        self.setText(words)
        self.setAccessibleName(words)

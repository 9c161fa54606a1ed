"""Play, speed and loop, the clock, and which labels the scores are of."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from emoscope.app.commands.actions import ActionTable
from emoscope.app.i18n import tr
from emoscope.app.icons import Icons
from emoscope.app.models.recording import Recording
from emoscope.app.models.wording import clock_words
from emoscope.app.views.boxes import WIDEST_PX, Box
from emoscope.app.views.breaking_row import BreakingRow
from emoscope.engine.prompts.labels import LabelSet

SPEEDS = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0)
"""Of the playback, beside the video's own."""
WHICH_PX = 210
"""Room for which labels the scores are of, with the names of the sets that come along."""


class PlaybackBar(QWidget):
    """The row above the timeline; the page's own parts and zoom stand at its end."""

    play_wanted = Signal()
    speed_chosen = Signal(float)
    rescored_wanted = Signal(bool)
    """True for the labels in use now, False for those of the analysis."""

    def __init__(
        self,
        icons: Icons,
        actions: ActionTable,
        others: Iterable[QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self.play = QToolButton()
        self.play.clicked.connect(self.play_wanted)
        self.speed = Box()
        self.speed.setAccessibleName(tr("Playback speed"))
        self.speed.setToolTip(tr("Playback speed"))
        for speed in SPEEDS:
            self.speed.addItem(f"{speed:g} ×", speed)
        self.speed.setCurrentIndex(SPEEDS.index(1.0))
        self.speed.currentIndexChanged.connect(
            lambda row: self.speed_chosen.emit(float(self.speed.itemData(row)))
        )
        self.clock = QLabel("0:00")
        self.which = Box(WHICH_PX)
        self.which.setAccessibleName(tr("Labels of this recording"))
        self.which.activated.connect(lambda row: self.rescored_wanted.emit(row == 1))
        self.words = QLabel()
        self.words.setObjectName("hint")
        self.words.setWordWrap(True)
        self.which.setMaximumWidth(WIDEST_PX)
        first, row = _row()
        row.addWidget(self.play)
        row.addWidget(_button(actions, "recordings.loop"))
        row.addWidget(_button(actions, "recordings.sound"))
        row.addWidget(self.speed)
        row.addWidget(self.clock)
        row.addWidget(self.which, 1)
        last, row = _row()
        row.addStretch(1)
        for each in others:
            row.addWidget(each)
        for name in ("recordings.zoom_in", "recordings.zoom_out", "recordings.export"):
            row.addWidget(_button(actions, name))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(BreakingRow(first, BreakingRow(self.words, last, growing=0), growing=0))
        self.show_playing(False)

    @property
    def speed_now(self) -> float:
        return float(self.speed.currentData())

    def change_speed(self, by: int) -> None:
        """The next faster (1) or slower (-1) one."""
        row = self.speed.currentIndex() + by
        self.speed.setCurrentIndex(max(0, min(len(SPEEDS) - 1, row)))

    def show_playing(self, playing: bool) -> None:
        self.play.setIcon(self._icons.icon("pause" if playing else "play"))
        self.play.setAccessibleName(tr("Pause") if playing else tr("Play"))

    def show_player(self, there: bool) -> None:
        """Whether there is a video to play."""
        self.play.setEnabled(there)
        self.speed.setEnabled(there)

    def show_time(self, recording: Recording, time_s: float) -> None:
        """Times as a player counts them."""
        zero_s = recording.session.player_zero_s
        end_s = recording.end_s - zero_s
        end = clock_words(end_s)
        # As wide as at the end: what stands beside it does not move while it runs.
        longest = f"{clock_words(end_s, 0.1)} / {end}"
        self.clock.setMinimumWidth(self.clock.fontMetrics().horizontalAdvance(longest) + 8)
        self.clock.setText(f"{clock_words(time_s - zero_s, 0.1)} / {end}")

    def say(self, words: str) -> None:
        """Something about the recording; empty for nothing."""
        self.words.setText(words)
        self.words.setToolTip(words)
        self.words.setVisible(bool(words))

    def show_which(self, recording: Recording, now: LabelSet) -> None:
        """What the scores belong to: the labels of the analysis, or those in use now."""
        made = recording.session.labels
        self.which.clear()
        self.which.addItem(tr("As analysed: {name}").format(name=made.name))
        if now != made:
            self.which.addItem(tr("Re-scored with: {name}").format(name=now.name))
        self.which.setCurrentIndex(0 if recording.as_analysed else self.which.count() - 1)
        self.which.setToolTip(self.which.currentText())


def _row() -> tuple[QWidget, QHBoxLayout]:
    part = QWidget()
    layout = QHBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    return part, layout


def _button(actions: ActionTable, name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("flat")
    button.setDefaultAction(actions[name])
    button.setIconSize(button.iconSize())
    return button

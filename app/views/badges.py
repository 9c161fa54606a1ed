"""What the bar says at once: whether faces are scored, and that a recording runs."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QSizePolicy,
    QWidget,
)

from emoscope.app.i18n import tr
from emoscope.app.models.live import LiveModel
from emoscope.engine.live import Phase

SHORTEST_LINE = 32
"""Letters that a line of the badge's sentence should have room for."""


def estimating(live: LiveModel) -> bool:
    """Faces of a running source are scored now: not while it is paused, lost or at its end."""
    return live.pipeline is not None and live.stats.phase is Phase.RUNNING and live.book.usable


class Badge(QFrame):
    """Says all the time that estimation runs, and what its scores are. Cannot be hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("badge")
        self.title = QLabel()
        self.title.setObjectName("badgeTitle")
        self.text = QLabel(tr("Scores say how a face looks to a model, not what a person feels."))
        self.text.setObjectName("badgeText")
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(10, 4, 10, 4)
        self._lines.setSpacing(8)
        self._lines.addWidget(self.title)
        self._lines.addWidget(self.text)
        self._running = False
        self._streams: tuple[str, ...] = ()
        self.set_running(False)

    @property
    def wide_px(self) -> int:
        """What it needs to stand in one line."""
        texts = (self.title, self.text)
        for each in texts:
            each.ensurePolished()  # it may not have been shown yet
        words = sum(each.fontMetrics().horizontalAdvance(each.text()) for each in texts)
        return words + 48

    def fit(self, room_px: int) -> bool:
        """Break the sentence into lines where there is no room for one, and put it below the title
        where the rest of the room would make many short ones; says whether it is broken.
        """
        narrow = self.wide_px > room_px
        title = self.title.fontMetrics().horizontalAdvance(self.title.text())
        left = room_px - title - 48
        below = narrow and left < SHORTEST_LINE * self.text.fontMetrics().averageCharWidth()
        ways = QBoxLayout.Direction
        self._lines.setDirection(ways.TopToBottom if below else ways.LeftToRight)
        self._lines.setSpacing(0 if below else 8)
        self.text.setWordWrap(narrow)
        return narrow

    def enlarge(self) -> None:
        """For a wall: read from the last row."""
        self.title.setStyleSheet("font-size: 22px;")
        self.text.setStyleSheet("font-size: 20px;")

    def set_running(self, running: bool) -> None:
        """Say whether faces are being scored now."""
        self._running = running
        words = (
            "●  " + tr("Emotion estimation is running")
            if running
            else "○  " + tr("Emotion estimation is off")
        )
        if self._streams:
            words += " · " + tr("sends to {streams}").format(streams=", ".join(self._streams))
        self.title.setText(words)
        self.setAccessibleName(f"{self.title.text()[3:]}. {self.text.text()}")

    def set_streams(self, names: tuple[str, ...]) -> None:
        """Say which streams send the scores to other programs."""
        self._streams = names
        self.set_running(self._running)


class RecordBadge(QLabel):
    """Red, beside the tools, for as long as a recording runs: since when, and what is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recordBadge")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._narrow = False
        self._shown: tuple[float | None, str] = (None, "")
        self.hide()

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what is kept, which the status line says too."""
        self._narrow = narrow
        self.show_recording(*self._shown)

    def show_recording(self, seconds: float | None, kept: str = "") -> None:
        """None for no recording."""
        self._shown = seconds, kept
        self.setVisible(seconds is not None)
        if seconds is not None:
            minutes, rest = divmod(int(seconds), 60)
            self.setText(f"● {minutes}:{rest:02d}" + ("" if self._narrow else f"  {kept}"))
            words = tr("recording") + f" {minutes}:{rest:02d} ({kept})"
            self.setAccessibleName(words)
            self.setToolTip(words)

"""Small parts of the window: message bar, badge, empty state, status line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStatusBar,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.commands.actions import plain
from emoscope.app.i18n import tr
from emoscope.app.models.live import LiveModel
from emoscope.app.models.wording import model_words, phase_words
from emoscope.engine.live import LiveStats, Phase
from emoscope.engine.pipeline import Pipeline

HINT_MARGIN_PX = 22


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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 4)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        self._running = False
        self._streams: tuple[str, ...] = ()
        self.set_running(False)

    @property
    def wide_px(self) -> int:
        """What it needs to stand in one line."""
        texts = (self.title, self.text)
        words = sum(each.fontMetrics().horizontalAdvance(each.text()) for each in texts)
        return words + 48

    def set_narrow(self, narrow: bool) -> None:
        """Break the sentence into lines where there is no room for one."""
        self.text.setWordWrap(narrow)

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


class EmptyState(QWidget):
    """What to do while there is nothing to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = QLabel()
        self.title.setObjectName("title")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint = QLabel()
        self.hint.setObjectName("hint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.buttons.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(1)
        layout.addWidget(self.picture)
        layout.addWidget(self.title)
        layout.addWidget(self.hint)
        layout.addSpacing(8)
        layout.addLayout(self.buttons)
        layout.addStretch(1)

    def fill(self, picture: QPixmap, title: str, hint: str, actions: list[QAction]) -> None:
        self.picture.setPixmap(picture)
        self.title.setText(title)
        self.hint.setText(hint)
        self.buttons.addStretch(1)
        for i, action in enumerate(actions):
            button = QPushButton(plain(action.text()))
            button.setIcon(action.icon())
            if i == 0:
                button.setObjectName("primary")
                button.setIcon(QPixmap())
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, else one below the other."""
        widths = [each.sizeHint().width() for each in self.findChildren(QPushButton)]
        wide = sum(widths) + self.buttons.spacing() * (len(widths) + 1) + 2 * HINT_MARGIN_PX
        way = QBoxLayout.Direction
        self.buttons.setDirection(
            way.LeftToRight if wide <= event.size().width() else way.TopToBottom
        )
        super().resizeEvent(event)


def scrolling(widget: QWidget) -> QScrollArea:
    """The widget as tall as it must be, in as much room as there is."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(widget)
    bar_px = scroll.verticalScrollBar().sizeHint().width()
    scroll.setMinimumWidth(widget.minimumSizeHint().width() + bar_px)
    return scroll


class HintedLine(QLineEdit):
    """A line to type in, with a hint that is said shorter where there is no room for all of it."""

    def __init__(self, long: str, short: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints = (long, short)
        self._choose()

    def _choose(self) -> None:
        long, short = self._hints
        room = self.width() - HINT_MARGIN_PX
        fits = self.fontMetrics().horizontalAdvance(long) <= room
        if self.placeholderText() != (hint := long if fits else short):
            self.setPlaceholderText(hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()


def rate_words(stats: LiveStats, scored: bool) -> str:
    """Pictures and scores per second; no scores are counted where there is no model."""
    if not scored:
        return tr("{picture:.0f} fps, not scored").format(picture=stats.capture_hz)
    return tr("{picture:.0f} fps, {scores:.0f} scored").format(
        picture=stats.capture_hz, scores=stats.score_hz
    )


class StatusLine(QStatusBar):
    """Model, runtime and precision, frames per second, latency, age, skipped frames."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.phase = QLabel()
        self.model = QLabel()
        self.rate = QLabel()
        self.latency = QLabel()
        self.age = QLabel()
        self.skipped = QLabel()
        self.more = QLabel()
        self._shown: tuple[Pipeline | None, bool] = (None, False)
        self.recording = QLabel()
        self.recording.setStyleSheet("font-weight: 600;")
        self.recording.hide()
        self.addWidget(self.recording)
        self.addWidget(self.phase)
        self.addWidget(self.model)
        for label in (self.more, self.rate, self.latency, self.age, self.skipped):
            self.addPermanentWidget(label)
        self.more.setToolTip(tr("The largest faces are tracked; Settings has their number"))
        self.rate.setToolTip(tr("Frames per second: picture, and through the model"))
        self.latency.setToolTip(
            tr("From a frame's arrival to its score, median of the last second")
        )
        self.age.setToolTip(tr("Time since the frame of the newest score arrived"))
        self.skipped.setToolTip(tr("Frames skipped because a newer one had arrived"))

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what can be read on the doctor's page too."""
        self.skipped.setVisible(not narrow)

    def show_stats(self, stats: LiveStats, source: str, *, file: bool = False) -> None:
        words = phase_words(stats.phase, file=file)
        self.phase.setText(f"{source} · {words}" if source else words)
        busy = stats.phase in (Phase.RUNNING, Phase.PAUSED)
        scored = busy and self._shown[0] is not None
        self.rate.setText(rate_words(stats, scored) if busy else "")
        self.more.setText(
            tr("{count} more in view").format(count=stats.unfollowed)
            if scored and stats.unfollowed
            else ""
        )
        self.latency.setText(
            tr("latency {ms:.0f} ms").format(ms=stats.latency_ms) if scored else ""
        )
        self.age.setText(
            tr("score age {ms:.0f} ms").format(ms=stats.score_age_ms)
            if scored and stats.phase is Phase.RUNNING
            else ""
        )
        self.skipped.setText(tr("skipped {count}").format(count=stats.skipped) if scored else "")
        self.show_model(*self._shown)  # another runtime may have taken over

    def show_recording(self, seconds: float | None, kept: str = "") -> None:
        """How long a recording runs and what it keeps, None for no recording."""
        self.recording.setVisible(seconds is not None)
        if seconds is not None:
            minutes, rest = divmod(int(seconds), 60)
            self.recording.setText("● " + tr("recording") + f" {minutes}:{rest:02d} ({kept})")

    def show_model(self, pipeline: Pipeline | None, loading: bool) -> None:
        self._shown = pipeline, loading
        self.model.setText(model_words(pipeline, loading))
        self.model.setToolTip(pipeline.explain() if pipeline is not None else "")

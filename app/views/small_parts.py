"""Small parts of the window: message bar, badge, empty state, status line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStatusBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.actions import plain
from app.i18n import tr
from app.icons import Icons
from app.models.live import model_words
from app.models.wording import phase_words
from engine.live import LiveStats, Phase
from engine.pipeline import Pipeline

GOOD_NEWS_MS = 12_000
HINT_MARGIN_PX = 22


class MessageBar(QFrame):
    """One sentence above the content until it is closed; the rest goes on working."""

    said = Signal(str)
    """Every new sentence, for a screen reader."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton()
        self.button.clicked.connect(self._use_offer)
        self._offer: Callable[[], object] | None = None
        self._said = ""
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(GOOD_NEWS_MS)
        self._leaving.timeout.connect(self.hide)
        self.close_button = QToolButton()
        self.close_button.setObjectName("flat")
        self.close_button.setIcon(icons.icon("close"))
        self.close_button.setAccessibleName(tr("Close message"))
        self.close_button.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 6, 6)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.button)
        layout.addWidget(self.close_button)
        self.hide()

    def say(self, sentence: str, kind: str = "bad", *, stay: bool = False) -> None:
        """Show a sentence; ``kind`` is bad, info or good.

        What went well leaves by itself after a while, unless it is to ``stay``.
        """
        self._offer = None
        self.button.hide()
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        if kind == "good" and not stay and self.isVisible():  # not while the window closes
            self._leaving.start()
        else:
            self._leaving.stop()
        if sentence != self._said:
            self._said = sentence
            self.said.emit(sentence)

    def take_back(self, sentence: str) -> None:
        """What this sentence said is over: it goes, unless something else is shown by now."""
        if self.text.text() == sentence:
            self.hide()

    def offer(self, sentence: str, button: str, action: Callable[[], object]) -> None:
        """Show a sentence with something to do about it."""
        self.say(sentence, "info")
        self._offer = action
        self.button.setText(button)
        self.button.show()

    def hideEvent(self, event: QHideEvent) -> None:
        self._leaving.stop()
        self._said = ""  # the same thing happening again is news again
        super().hideEvent(event)

    def _use_offer(self) -> None:
        action, self._offer = self._offer, None
        self.hide()
        if action is not None:
            action()


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
        layout.setContentsMargins(14, 4, 14, 4)
        layout.setSpacing(10)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
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
        self.title.setText(
            "●  " + tr("Emotion estimation is running")
            if running
            else "○  " + tr("Emotion estimation is off")
        )
        self.setAccessibleName(f"{self.title.text()[3:]}. {self.text.text()}")


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
        self.buttons = QHBoxLayout()
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
        self._shown: tuple[Pipeline | None, bool] = (None, False)
        self.recording = QLabel()
        self.recording.setStyleSheet("font-weight: 600;")
        self.recording.hide()
        self.addWidget(self.recording)
        self.addWidget(self.phase)
        self.addWidget(self.model)
        for label in (self.rate, self.latency, self.age, self.skipped):
            self.addPermanentWidget(label)
        self.rate.setToolTip(tr("Frames per second: picture, and through the model"))
        self.latency.setToolTip(
            tr("From a frame's arrival to its score, median of the last second")
        )
        self.age.setToolTip(tr("Time since the frame arrived that the newest score belongs to"))
        self.skipped.setToolTip(tr("Frames that the model never saw because a newer one had come"))

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what can be read on the doctor's page too."""
        self.skipped.setVisible(not narrow)

    def show_stats(self, stats: LiveStats, source: str) -> None:
        words = phase_words(stats.phase)
        self.phase.setText(f"{source} · {words}" if source else words)
        busy = stats.phase in (Phase.RUNNING, Phase.PAUSED)
        self.rate.setText(
            tr("{picture:.0f} fps, {scores:.0f} scored").format(
                picture=stats.capture_hz, scores=stats.score_hz
            )
            if busy
            else ""
        )
        self.latency.setText(tr("latency {ms:.0f} ms").format(ms=stats.latency_ms) if busy else "")
        self.age.setText(
            tr("score age {ms:.0f} ms").format(ms=stats.score_age_ms)
            if busy and stats.phase is Phase.RUNNING
            else ""
        )
        self.skipped.setText(tr("skipped {count}").format(count=stats.skipped) if busy else "")
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

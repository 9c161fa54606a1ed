"""The line at the bottom: model, rates, what is recorded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QLabel,
    QStatusBar,
    QWidget,
)

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import tr
from emoscope.app.models.wording import model_words, phase_words
from emoscope.engine.live import LiveStats, Phase
from emoscope.engine.pipeline import Pipeline


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
            tr("latency {ms:.0f} ms").format(ms=stats.latency_ms)
            if scored and stats.latency_ms > 0  # 0 before the first score
            else ""
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
        self.model.setToolTip(in_language(pipeline.explain()) if pipeline is not None else "")

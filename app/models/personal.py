"""A person's own neutral face, which scores are shown as change from."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from emoscope.app.i18n import tr
from emoscope.app.models.capture import Capture
from emoscope.app.models.live import LiveModel
from emoscope.app.models.tasks import Task
from emoscope.engine.data import Floats, FrameResult
from emoscope.engine.pipeline import Pipeline

NEUTRAL_S = 10.0
"""How long a person holds a neutral face for their baseline."""


class Personal(QObject):
    """Collects clip embeddings of a face at rest and makes a baseline of them.

    A baseline lives as long as its track.
    """

    changed = Signal()
    """A baseline came or went."""
    progressed = Signal(str)
    """How a capture stands, one sentence."""
    done = Signal(str)
    failed = Signal(str)

    def __init__(self, live: LiveModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.capture: Capture | None = None
        self.baselines: dict[int, Floats] = {}
        """(L + 1,) mean probabilities of each track's own neutral face, under the labels now."""
        self._neutral: dict[int, Floats] = {}
        self._task: Task | None = None
        self._again = False
        self._seen: Pipeline | None = None
        live.results_taken.connect(self._results)
        live.source_closed.connect(self.forget_tracks)
        live.pipeline_changed.connect(self._pipeline_changed)
        live.book.changed.connect(self.refresh)

    # -- capture -------------------------------------------------------------------------------

    def start_neutral(self, track: int) -> None:
        """Begin ten seconds of this face at rest."""
        self.capture = Capture(track, NEUTRAL_S)
        self.progressed.emit(tr("Hold a neutral face for ten seconds …"))

    def stop(self) -> None:
        """End a capture now: one that is too short does not count."""
        capture, self.capture = self.capture, None
        if capture is None:
            return
        if capture.seconds < capture.wanted_s - 0.2 or not capture.clips:
            self.failed.emit(
                tr("That was {seconds:.1f} s; at least {least:.0f} s is needed.").format(
                    seconds=capture.seconds, least=capture.wanted_s
                )
            )
            return
        self._neutral[capture.track] = np.stack(capture.clips).astype(np.float32)
        self.done.emit(
            tr("Face {number}: scores are now relative to this neutral face.").format(
                number=capture.track
            )
        )
        self.refresh()

    def _results(self, results: list[FrameResult]) -> None:
        capture = self.capture
        if capture is None:
            return
        capture.take(results)
        if capture.left_s <= 0:
            self.stop()
        elif capture.clips:
            words = tr("{what}: {seconds:.0f} s left").format(
                what=tr("Neutral face"), seconds=max(1.0, capture.left_s)
            )
            self.progressed.emit(words)

    # -- baselines -----------------------------------------------------------------------------

    def forget_neutral(self, track: int) -> None:
        self._neutral.pop(track, None)
        self.baselines.pop(track, None)
        self.changed.emit()

    def forget_tracks(self) -> None:
        """Tracks of another source are other faces."""
        self.capture = None
        self._neutral.clear()
        self.baselines.clear()
        self.changed.emit()

    def refresh(self) -> None:
        """Score the neutral faces under the labels as they are now, in the background."""
        if not self._neutral or self.live.pipeline is None or not self.live.book.usable:
            return
        if self._task is not None:
            self._again = True
            return
        labels, neutral = self.live.asked, dict(self._neutral)

        def score(pipeline: Pipeline) -> dict[int, Floats]:
            scorer = pipeline.scorers.scorer(labels)
            return {
                track: np.asarray(scorer.scores(clips).mean(axis=0), np.float32)
                for track, clips in neutral.items()
            }

        self._task = Task(lambda _: self.live.ask(score), self)
        self._task.done.connect(self._baselines_done)
        self._task.failed.connect(self._baselines_failed)
        self._task.start()

    def _baselines_done(self, baselines: dict[int, Floats]) -> None:
        self._task = None
        self.baselines = {t: mean for t, mean in baselines.items() if t in self._neutral}
        self.changed.emit()
        if self._again:
            self._again = False
            self.refresh()

    def _baselines_failed(self, sentence: str) -> None:
        self._task = None
        self.failed.emit(sentence)

    def _pipeline_changed(self) -> None:
        pipeline = self.live.pipeline
        if pipeline is None:
            return
        if pipeline is not self._seen:
            self._seen = pipeline
            self.forget_tracks()  # another face stage counts anew
        self.refresh()

    def end(self) -> None:
        """Wait for what is under way."""
        self.capture = None
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
        self._task = None

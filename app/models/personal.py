"""What belongs to one person: their own neutral face, and labels taught by their example."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from emoscope.app.i18n import tr
from emoscope.app.models.backend import SourceChoice
from emoscope.app.models.live import LiveModel
from emoscope.app.models.tasks import Task
from emoscope.engine import paths
from emoscope.engine.data import Floats, FrameResult
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.models.pack import Pack
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.prototypes import (
    LEAST_S,
    MOST_S,
    Prototypes,
    load_prototypes,
    save_prototypes,
)

NEUTRAL_S = 10.0
"""How long a person holds a neutral face for their baseline."""


@dataclass(slots=True, eq=False)
class _Capture:
    kind: str
    track: int
    label: str
    wanted_s: float
    clips: list[Floats] = field(default_factory=list)
    first_s: float | None = None
    last_s: float = 0.0

    @property
    def seconds(self) -> float:
        return 0.0 if self.first_s is None else max(0.0, self.last_s - self.first_s)


class Personal(QObject):
    """Collects clip embeddings for a while and makes a baseline or a prototype of them.

    A baseline lives as long as its track. A prototype is kept in a file of its own on this
    machine, per pack, and scores only while the source is open in which it was taught: in another
    one nobody knows who is seen, so that the user is asked.
    """

    offered = Signal(object)
    """Names of labels with an example from another source: may it be used here?"""
    changed = Signal()
    """A baseline or prototype came or went."""
    progressed = Signal(str)
    """How a capture stands, one sentence."""
    done = Signal(str)
    failed = Signal(str)

    def __init__(self, live: LiveModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.capture: _Capture | None = None
        self.baselines: dict[int, Floats] = {}
        """(L + 1,) mean probabilities of each track's own neutral face, under the labels now."""
        self.prototypes = Prototypes("")
        """All that are kept, in use or not."""
        self._used: frozenset[str] = frozenset()
        self._handed: dict[str, Floats] = {}
        self._of_before: tuple[SourceChoice, frozenset[str]] | None = None
        self._fresh = True
        self._offered = False
        self._neutral: dict[int, Floats] = {}
        self._task: Task | None = None
        self._tasks: list[Task] = []
        self._again = False
        self._seen: Pipeline | None = None
        live.results_taken.connect(self._results)
        live.source_closed.connect(self._source_closed)
        live.source_opened.connect(self._source_opened)
        live.pipeline_changed.connect(self._pipeline_changed)
        live.book.changed.connect(self.refresh)

    # -- capture -------------------------------------------------------------------------------

    def start_neutral(self, track: int) -> None:
        """Begin ten seconds of this face at rest."""
        self.capture = _Capture("neutral", track, "", NEUTRAL_S)
        self.progressed.emit(tr("Hold a neutral face for ten seconds …"))

    def start_teaching(self, track: int, label: str) -> None:
        """Begin an example of a label; it ends by :meth:`stop` or after ten seconds."""
        self.capture = _Capture("teach", track, label, MOST_S)
        self.progressed.emit(tr('Show "{label}" for three to ten seconds …').format(label=label))

    def stop(self) -> None:
        """End a capture now: a long enough example counts, a short one does not."""
        capture, self.capture = self.capture, None
        if capture is None:
            return
        least = LEAST_S if capture.kind == "teach" else capture.wanted_s
        if capture.seconds < least - 0.2 or not capture.clips:
            self.failed.emit(
                tr("That was {seconds:.1f} s; at least {least:.0f} s is needed.").format(
                    seconds=capture.seconds, least=least
                )
            )
            return
        clips = np.stack(capture.clips).astype(np.float32)
        if capture.kind == "neutral":
            self._neutral[capture.track] = clips
            self.done.emit(
                tr("Face {number}: scores are now relative to this neutral face.").format(
                    number=capture.track
                )
            )
            self.refresh()
        else:
            self._teach(capture.label, clips)

    def _results(self, results: list[FrameResult]) -> None:
        if self._fresh and self.live.pipeline is not None:
            self._fresh = False  # the new session has begun, without any example
            if self._used:
                self._hand_over()
        capture = self.capture
        if capture is None:
            return
        for result in results:
            for each in result.embeddings:
                if each.track == capture.track and each.clip is not None:
                    if capture.first_s is None or each.time_s < capture.last_s:
                        # The first one, or a file that began again.
                        capture.first_s = each.time_s - capture.seconds
                    capture.last_s = each.time_s
                    capture.clips.append(each.clip)
        left = capture.wanted_s - capture.seconds
        if left <= 0:
            self.stop()
        elif capture.clips:
            what = tr("Neutral face") if not capture.label else capture.label
            words = tr("{what}: {seconds:.0f} s left").format(what=what, seconds=max(1.0, left))
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
        labels, neutral = self.live.book.label_set, dict(self._neutral)

        def score(pipeline: Pipeline) -> dict[int, Floats]:
            scorer = pipeline.scorer_of(labels)
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

    # -- prototypes ----------------------------------------------------------------------------

    @property
    def taught(self) -> frozenset[str]:
        """Labels that are scored with a personal example now."""
        return self._used

    @property
    def kept(self) -> frozenset[str]:
        """Labels that have an example, in use or not."""
        return frozenset(self.prototypes.vectors)

    def use_kept(self) -> None:
        """Score with the kept examples here too: the user says it is the same person."""
        self._used = self.kept
        self._hand_over()
        self.changed.emit()

    def _source_closed(self) -> None:
        """Tracks of another source are other faces, and its examples other people's."""
        self._of_before = (self.live.choice, self._used)
        self._used = frozenset()
        self._fresh, self._offered = True, False
        self.forget_tracks()

    def _source_opened(self) -> None:
        before, self._of_before = self._of_before, None
        if before is not None and before[0].video is not None and before[0] == self.live.choice:
            self._used = before[1] & self.kept  # the same clip again
            self.changed.emit()
        self._offer()

    def _offer(self) -> None:
        others = self.kept - self._used
        if others and not self._offered and self.live.running and self.live.pipeline is not None:
            self._offered = True
            self.offered.emit(sorted(others))

    def _teach(self, label: str, clips: Floats) -> None:
        self._used |= {label}
        self._keep(self.prototypes.taught(label, clips))
        self.done.emit(
            tr('"{label}" now also knows this example, until another source is opened.').format(
                label=label
            )
        )

    def forget_label(self, label: str) -> None:
        """Take a label's example away, from the disk too."""
        self._used -= {label}
        self._keep(self.prototypes.without(label))

    def _keep(self, prototypes: Prototypes) -> None:
        self.prototypes = prototypes
        try:
            save_prototypes(prototypes, paths.taught())
        except EmoScopeError as error:
            self.failed.emit(str(error))
        self._hand_over()
        self.changed.emit()

    def _hand_over(self) -> None:
        kept = self.prototypes.vectors
        self._handed = {name: kept[name] for name in self._used if name in kept}
        # What is newest when its turn comes: two of these may overtake each other.
        task = Task(lambda _: self.live.ask(lambda p: p.set_prototypes(self._handed)), self)
        task.failed.connect(self.failed)
        task.done.connect(lambda _: self._handed_over())
        task.start()
        self._tasks = [*self._tasks, task][-4:]

    def _handed_over(self) -> None:
        self.live.push_labels()
        self.refresh()  # own neutral is scored as the bars are

    def _pipeline_changed(self) -> None:
        pipeline = self.live.pipeline
        if pipeline is None:
            return
        if pipeline is not self._seen:
            self._seen = pipeline
            self._used, self._fresh, self._offered = frozenset(), True, False
            self.forget_tracks()  # another face stage counts anew
        pack = Pack(Path(), pipeline.manifest).checksum
        if pack != self.prototypes.pack:
            path = paths.taught()
            try:
                self.prototypes = load_prototypes(
                    path, pack, pipeline.manifest.embedding_size, pipeline.manifest.earlier
                )
            except EmoScopeError as error:
                self.prototypes = Prototypes(pack)
                self.failed.emit(str(error))
        self._offer()
        self.refresh()
        self.changed.emit()

    def end(self) -> None:
        """Wait for what is under way."""
        self.capture = None
        for task in [self._task, *self._tasks]:
            if task is not None:
                task.cancel()
                task.wait()
        self._task = None
        self._tasks = []

"""Examples of the label set in use: taken from the live face, a recording, or a folder."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from emoscope.app.i18n import counted, tr
from emoscope.app.models import edit_words
from emoscope.app.models.capture import Capture
from emoscope.app.models.live import LiveModel
from emoscope.app.models.tasks import Task
from emoscope.engine import paths
from emoscope.engine.data import FrameResult
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.labelled.kept import now, picture_of
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.earlier_examples import earlier_examples, forget_earlier
from emoscope.engine.prompts.examples import Example, Examples, Origin, Space, space_of, unit
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.scoring import used
from emoscope.engine.teaching.estimate import Estimate, estimate

if TYPE_CHECKING:
    from emoscope.app.models.recording import Recording
    from emoscope.engine.labelled.teach import Taught

LEAST_S, MOST_S = 0.4, 10.0
"""Length of a live example: a shorter one catches a blink, a longer one wanders."""


class Teaching(QObject):
    """Adds examples to the label book, each time as one step that can be undone."""

    progressed = Signal(str)
    done = Signal(str)
    failed = Signal(str)
    refused = Signal(str)
    """Why what was just asked for teaches nothing."""
    offered = Signal(object)
    """Names of labels of which an earlier program was taught: shall they be taken over?"""
    estimated = Signal(object)
    """:class:`~emoscope.engine.teaching.estimate.Estimate`, or None without examples."""
    busy_changed = Signal()
    allowed = Signal()
    """The user lets all examples count wherever they were taught."""

    def __init__(self, live: LiveModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.book = live.book
        self.capture: Capture | None = None
        self.keep_crops = False
        self._shows = ("", False)
        self._reading: Task | None = None
        self._estimating: Task | None = None
        self._again = False
        self._wanted = False
        self._earlier: tuple[Example, ...] = ()
        self._asked_of: Pipeline | None = None
        live.results_taken.connect(self._results)
        live.source_closed.connect(self._drop)
        live.pipeline_changed.connect(self._pipeline_changed)
        self.book.changed.connect(self.refresh)

    # -- looking -------------------------------------------------------------------------------

    @property
    def examples(self) -> tuple[Example, ...]:
        """All of the set, those left out too."""
        taught = self.book.label_set.taught
        return () if taught is None else taught.items

    @property
    def taught(self) -> frozenset[str]:
        """Labels that are scored with examples now."""
        taught = self.live.asked.taught
        return frozenset() if taught is None else taught.taught

    @property
    def strange(self) -> frozenset[str]:
        """Keys of examples that do not count here: who is in view may be somebody else."""
        if self.live.asleep:
            return frozenset()
        return self.live.whose.strange(self.book.label_set.taught, self.live.choice.places)

    def let_count(self) -> None:
        """Score with all examples everywhere: the user says so."""
        self.live.whose.let_count(self.strange)
        self.live.push_labels()
        self.refresh()
        self.allowed.emit()

    # -- from the live face --------------------------------------------------------------------

    def start(self, track: int, label: str, *, negative: bool = False) -> None:
        """Begin an example; it ends by :meth:`stop` or after ten seconds."""
        self.capture = Capture(track, MOST_S)
        self._shows = (label, negative)
        words = (
            tr('Show something that is not "{label}"; release to stop …')
            if negative
            else tr('Show "{label}"; release to stop …')
        )
        self.progressed.emit(words.format(label=label))

    def stop(self) -> None:
        """End the example now; too short a one does not count."""
        capture, self.capture = self.capture, None
        if capture is None:
            return
        if capture.seconds < LEAST_S or not capture.clips:
            self.refused.emit(
                tr("That was {seconds:.1f} s; hold the key for half a second or more.").format(
                    seconds=capture.seconds
                )
            )
            return
        label, negative = self._shows
        evidence = self.live.evidence
        seen = evidence.of(capture.track) if evidence is not None else ()
        picture = picture_of(seen[-1].thumb) if self.keep_crops and seen else None
        camera = self.live.choice.video is None
        origin = Origin("live", "" if camera else str(self.live.choice.video), at=now())
        made = Example(label, unit(np.stack(capture.clips)), origin, negative, picture=picture)
        self.live.whose.taught_here([made.key])
        self._add([made], self._space())

    def _results(self, results: list[FrameResult]) -> None:
        if self.capture is None:
            return
        self.capture.take(results)
        if self.capture.left_s <= 0:
            self.stop()

    def _drop(self) -> None:
        self.capture = None

    # -- from a recording ----------------------------------------------------------------------

    def from_recording(
        self,
        recording: Recording,
        track: int,
        start_s: float,
        end_s: float,
        label: str,
        *,
        negative: bool = False,
    ) -> None:
        """Take a stretch of one face as an example."""
        try:
            clips = recording.clips_between(track, start_s, end_s)
        except EmoScopeError as error:
            self.failed.emit(str(error))
            return
        if not len(clips):
            self.refused.emit(tr("There is no scored face in this stretch."))
            return
        origin = Origin("session", str(recording.folder.resolve()), start_s, end_s, track, now())
        pack = recording.manifest.pack
        space = Space(
            pack.name, pack.version, pack.embeddings_sum or "", pack.checksum, pack.embedding_size
        )
        self._add([Example(label, unit(clips), origin, negative)], space)

    # -- from a folder -------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Files are being read."""
        return self._reading is not None

    def from_files(self, place: Path) -> None:
        """Learn from a folder with a folder for each label, or a table, in the background."""
        if self.busy:
            return
        labels, keep = self.book.label_set, self.keep_crops

        def learn(task: Task, pipeline: Pipeline) -> Taught:
            # Video and tables are loaded when files are read, not when the window starts.
            from emoscope.engine.labelled.samples import labelled_files
            from emoscope.engine.labelled.teach import teach

            samples = labelled_files(place, labels.names)
            return teach(
                replace(labels, taught=None),
                samples,
                pipeline,
                pictures=keep,
                progress=lambda done: task.progress.emit(done / len(samples), ""),
                cancelled=lambda: task.cancelled,
            )

        self._begin(learn, self._read)

    def teach_again(self) -> None:
        """Teach the set's examples to the model in use, from files and kept crops."""
        labels = self.book.label_set
        if self.busy or labels.taught is None:
            return
        count = len(labels.taught.items)

        def learn(task: Task, pipeline: Pipeline) -> Taught:
            from emoscope.engine.labelled.again import teach_again

            return teach_again(
                labels,
                pipeline,
                progress=lambda done: task.progress.emit(done / count, ""),
                cancelled=lambda: task.cancelled,
            )

        self._begin(learn, self._taught_again)

    def _begin(
        self, learn: Callable[[Task, Pipeline], Taught], then: Callable[[Taught], None]
    ) -> None:
        model, opener = self.live.model, self.live.backend.open_pipeline
        plain = replace(self.book.label_set, taught=None)

        def work(task: Task) -> Taught:
            pipeline = opener(model.pack, plain, model.faces, model.runtime)
            try:
                return learn(task, pipeline)
            finally:
                pipeline.close()

        self._reading = Task(work, self)
        self._reading.progress.connect(
            lambda share, _: self.progressed.emit(
                tr("Reading examples: {share:.0%}").format(share=share)
            )
        )
        self._reading.done.connect(then)
        self._reading.failed.connect(self._read_failed)
        self._reading.start()
        self.busy_changed.emit()

    def _taught_again(self, made: Taught) -> None:
        self._reading = None
        self.busy_changed.emit()
        if made.label_set.taught is not None:
            self.book.teach(made.label_set.taught, edit_words.TEACH_AGAIN)
            self.done.emit(
                counted(
                    "{count} example is taught again, {lost} dropped. Undo brings them back.",
                    "{count} examples are taught again, {lost} dropped. Undo brings them back.",
                    made.new,
                ).format(lost=len(made.unused))
            )

    def _read(self, made: Taught) -> None:
        self._reading = None
        self.busy_changed.emit()
        taught = made.label_set.taught
        if taught is not None:
            self._add(list(taught.items), taught.space, unused=len(made.unused))

    def _read_failed(self, sentence: str) -> None:
        self._reading = None
        self.busy_changed.emit()
        self.failed.emit(sentence)

    # -- what earlier programs were taught -----------------------------------------------------

    def take_earlier(self) -> None:
        """Add what an earlier program was taught of this set's labels."""
        names = self.book.label_set.names
        at = now()
        self._add(
            [
                replace(each, origin=replace(each.origin, at=at))
                for each in self._earlier
                if each.label in names
            ],
            self._space(),
        )

    def _pipeline_changed(self) -> None:
        pipeline = self.live.pipeline
        if pipeline is None or pipeline is self._asked_of:
            return
        self._asked_of, self._earlier = pipeline, ()
        self.capture = None
        try:
            self._earlier = earlier_examples(paths.taught(), pipeline.manifest)
        except EmoScopeError as error:
            self.failed.emit(str(error))
        has = {each.key for each in self.examples}
        names = [
            each.label
            for each in self._earlier
            if each.label in self.book.label_set.names and each.key not in has
        ]
        if names:
            self.offered.emit(names)
        self.refresh()

    # -- changing what is there ----------------------------------------------------------------

    def set_left_out(self, keys: Collection[str], left_out: bool) -> None:
        """Let examples count or not; they are kept."""
        self._change(
            keys,
            lambda each: replace(each, left_out=left_out),
            edit_words.LEAVE_OUT if left_out else edit_words.LET_COUNT,
        )

    def set_group(self, keys: Collection[str], group: str) -> None:
        """Say who is seen in them."""
        name = " ".join(group.split())[:100]
        self._change(keys, lambda each: replace(each, group=name), edit_words.SAY_WHO)

    def delete(self, keys: Collection[str]) -> None:
        """Delete examples for good, from the set's file too; undo does not bring them back."""
        earlier = [e.label for e in self.examples if e.key in keys and e.origin.kind == "earlier"]
        try:
            self.book.forget_examples(frozenset(keys))
            for label in earlier:
                forget_earlier(paths.taught(), label)
        except EmoScopeError as error:
            self.failed.emit(str(error))
            return
        self.done.emit(
            counted(
                "{count} example is deleted.",
                "{count} examples are deleted.",
                len(keys),
            )
        )

    def _change(
        self, keys: Collection[str], change: Callable[[Example], Example], what: str
    ) -> None:
        taught = self.book.label_set.taught
        if taught is not None:
            self.book.teach(taught.changed(keys, change), what)

    def _add(self, new: list[Example], space: Space | None, unused: int = 0) -> None:
        taught = self.book.label_set.taught
        if space is None:
            self.failed.emit(tr("No model is loaded yet"))
            return
        if taught is not None and taught.items and not _same(taught.space, space):
            self.failed.emit(
                tr(
                    "The examples of this set were taught with {name} {version}, these would be of "
                    "another model. Use that model, or begin with a set without examples."
                ).format(name=taught.space.name, version=taught.space.version)
            )
            return
        before = taught if taught is not None and taught.items else Examples(space)
        try:
            after = before.plus(new)
        except EmoScopeError as error:
            self.failed.emit(str(error))
            return
        added = len(after.items) - len(before.items)
        label = new[0].label if new else ""
        self.book.teach(after, edit_words.TEACH.format(label=label))
        words = counted(
            "{count} new example. Undo takes it back; saving the set keeps it.",
            "{count} new examples. Undo removes them; saving the set keeps them.",
            added,
        )
        if unused:
            words += " " + counted(
                "{count} file could not be used.", "{count} files could not be used.", unused
            )
        self.done.emit(words)

    def _space(self) -> Space | None:
        pipeline = self.live.pipeline
        return None if pipeline is None else space_of(pipeline.manifest)

    # -- what it is worth ----------------------------------------------------------------------

    def want_estimates(self, wanted: bool) -> None:
        """Whether anybody looks at :attr:`estimated`."""
        self._wanted = wanted
        self.refresh()

    def refresh(self) -> None:
        """Estimate anew in the background, if anybody looks."""
        if not self._wanted or self.live.pipeline is None or not self.book.usable:
            return
        if self._estimating is not None:
            self._again = True
            return
        labels = self.live.asked
        self._estimating = Task(lambda _: self.live.ask(lambda p: worth(p, labels)), self)
        self._estimating.done.connect(self._estimate_done)
        self._estimating.failed.connect(self._estimate_failed)
        self._estimating.start()

    def _estimate_done(self, made: Estimate | None) -> None:
        self._estimating = None
        self.estimated.emit(made)
        if self._again:
            self._again = False
            self.refresh()

    def _estimate_failed(self, sentence: str) -> None:
        self._estimating = None
        self.failed.emit(sentence)

    def end(self) -> None:
        """Wait for what is under way."""
        self.capture = None
        for task in (self._reading, self._estimating):
            if task is not None:
                task.cancel()
                task.wait()
        self._reading = self._estimating = None


def worth(pipeline: Pipeline, labels: LabelSet) -> Estimate | None:
    """What a set's examples are worth by left-out scores; None without examples."""
    scorer = pipeline.scorers.scorer(labels)
    if scorer.fitted is None:
        return None
    names = [scorer.label_set.labels[i].name for i in scorer.columns]
    return estimate(scorer.fitted, used(labels), names)


def _same(one: Space, other: Space) -> bool:
    if one.embeddings and other.embeddings:
        return one.embeddings == other.embeddings
    return one.checksum == other.checksum

"""Label scorers of one pack: its calibration, its words, and one cache of sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from emoscope.engine.data import Floats
from emoscope.engine.errors import LabelSetError
from emoscope.engine.models.pack import PackManifest
from emoscope.engine.prompts.cache import TextCache
from emoscope.engine.prompts.domain import KnownWords
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.prompts.sensitivity import settled
from emoscope.engine.prompts.wording import Worded, worded
from emoscope.engine.scoring import LabelScorer, ScoringRule, label_scorer


class MakesScorers(Protocol):
    """What scoring kept clips needs: :class:`Scorers`, or one that waits for its turn."""

    @property
    def manifest(self) -> PackManifest: ...

    def scorer(self, labels: LabelSet) -> LabelScorer: ...


class Scorers:
    """Makes label scorers: one text pass for what is new.

    Used from one thread at a time; the scorers themselves may go anywhere.

    Args:
        manifest: Manifest of the pack.
        encode: Sentences to (n, D) L2-normalised float32, by that pack.
        rule: The pack's calibration.
        words: Which labels the model can place, if it knows.
    """

    def __init__(
        self,
        manifest: PackManifest,
        encode: Callable[[Sequence[str]], Floats],
        rule: ScoringRule,
        words: KnownWords | None = None,
    ) -> None:
        self.manifest = manifest
        self._rule = rule
        self._words = words
        self._texts = TextCache(encode)

    def scorer(self, labels: LabelSet) -> LabelScorer:
        """A scorer of these labels.

        Raises:
            LabelSetError: The pack knows its own classes only and a label is not among them, or
                the set's examples are not here or not of this pack's space.
        """
        if labels.taught is not None:
            check_taught(labels, self.manifest)
        own = self.manifest.prompts == "own"
        asked = (
            Worded(own_classes(self.manifest, labels), {}) if own else worded(labels, self.manifest)
        )
        labels = settled(labels, self.manifest.scoring)
        embeddings = self._texts.labels(asked.labels)
        strange = (
            frozenset[str]()
            if self._words is None
            else self._words.strange(asked.labels, embeddings)
        )
        made = label_scorer(self._rule, labels, embeddings, strange)
        return replace(made, read_as=asked.read_as) if asked.read_as else made


def check_taught(labels: LabelSet, manifest: PackManifest) -> None:
    """Whether a pack can score with a set's examples.

    Raises:
        LabelSetError: They are not here, or of another pack.
    """
    taught = labels.taught
    if taught is None:
        return
    if not taught.here:
        raise LabelSetError(
            f"The scores of {labels.name} were made with {sum(taught.counts.values())} examples,"
            " which are not kept beside them",
            "Choose the taught set's own file",
        )
    if not taught.space.fits(manifest):
        space = taught.space
        raise LabelSetError(
            f"The examples of {labels.name} were taught with the pack {space.name} {space.version},"
            f" and {manifest.name} {manifest.version} encodes faces differently",
            "Teach it again (emoscope teach SET --model PACK --out FILE), or use that pack",
        )


def own_classes(manifest: PackManifest, labels: LabelSet) -> LabelSet:
    """The label set as a pack with classes of its own reads it: by name, no free sentences.

    Raises:
        LabelSetError: A label is not one of the pack's classes.
    """
    known = {name.casefold(): name for name in manifest.classes}
    unknown = [label.name for label in labels.labels if label.name.casefold() not in known]
    if unknown:
        raise LabelSetError(
            f"{manifest.title} supports only its built-in classes, not {', '.join(unknown[:5])}",
            f"Use {', '.join(manifest.classes)}, or a pack that takes free sentences",
        )
    return LabelSet(
        labels.name, tuple(Label(known[label.name.casefold()]) for label in labels.labels)
    )

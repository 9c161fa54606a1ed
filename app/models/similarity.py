"""Which labels the model in use can tell apart, and what a new sentence would score."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from emoscope.engine.data import Floats, FrameResult
from emoscope.engine.errors import LabelSetError
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.labels import Label, LabelSet, check

SAME = 0.92
"""Cosine from which on two labels of one set are as good as the same question. Compact's own
phrasings of one emotion lie above it, its different emotions below
(docs/decisions/similarity-limit.md).
"""


@dataclass(frozen=True, slots=True, eq=False)
class SimilarityMap:
    """Cosines between the labels of a set.

    Attributes:
        names: (K,) the labels that take part.
        cosines: (K, K) float32.
    """

    names: tuple[str, ...]
    cosines: Floats

    def too_close(self, limit: float = SAME) -> list[tuple[str, str, float]]:
        """Pairs that the model cannot tell apart, the closest first."""
        pairs = [
            (self.names[i], self.names[j], float(self.cosines[i, j]))
            for i in range(len(self.names))
            for j in range(i + 1, len(self.names))
            if self.cosines[i, j] >= limit
        ]
        return sorted(pairs, key=lambda pair: -pair[2])


def similarity_map(pipeline: Pipeline, label_set: LabelSet) -> SimilarityMap:
    """Encode a set's labels and compare them; runs in a thread beside the window.

    Each label is the normalised mean of its sentences, as in scoring.
    """
    names = tuple(label.name for label in label_set.labels if not label.muted)
    if not names:
        return SimilarityMap((), np.empty((0, 0), np.float32))
    sentences = replace(label_set, taught=None)  # the map is of what the sentences say
    return SimilarityMap(names, pipeline.scorers.scorer(sentences).similarities())


def try_sentence(pipeline: Pipeline, label_set: LabelSet, sentence: str) -> FrameResult | None:
    """What the faces in view would score if the sentence were a label too.

    The pipeline's labels are as before afterwards.

    Returns:
        The last frame's result with the sentence as last label; None while no face was seen.

    Raises:
        LabelSetError: The sentence is empty, or a label of that name is there already.
    """
    text = " ".join(sentence.split())
    if not text:
        raise LabelSetError("There is no sentence to try", "Type one")
    before = pipeline.scorer
    extended = check(replace(label_set, labels=(*label_set.labels, Label(text))))
    try:
        pipeline.set_labels(extended)
        return pipeline.rescore()
    finally:
        pipeline.use(before)
        pipeline.rescore()

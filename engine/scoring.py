"""From clip embeddings to probabilities of the user's labels, with "none of these".

The cosine between a clip and a label says little alone: some sentences lie nearer to every face
than others. Where a pack carries a reference bank (embeddings of many different training faces),
each label's cosine is standardised over that bank first, so that a label wins by fitting *this*
face better than it fits faces in general, and no label wins by being common.

A pack may carry a second bank, of what faces mostly look like. Measured by the first, whose faces
show eight emotions evenly, a slight expression is next to nothing; measured by the second, it is
far from the usual. ``sensitivity`` says how far scores are measured by the second.

Where a set has examples, sentences are the prior and examples move it (``engine.teaching``); that
works with packs that have no bank too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats
from emoscope.engine.prompts.examples import Example
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.teaching.fitting import Fitted, fit

CLIPS_AT_ONCE = 16_384
STD_FLOOR = 0.1
"""A sentence that means nothing to the model has nearly the same cosine with every face; without
a floor its noise would be blown up to the size of a real answer."""


@dataclass(frozen=True, slots=True, eq=False)
class ScoringRule:
    """A pack's calibration.

    Attributes:
        scale: Factor on the (standardised) cosine.
        none_logit: Logit of "none of these".
        reference: (N, D) float32 L2-normalised embeddings of the reference bank, or None.
        common: (M, D) likewise of common faces, or None.
        sensitivity: 0 measures by ``reference`` alone, 1 by ``common`` alone. For label sets that
            ask for nothing else.
        fits: (sensitivity, scale, none logit) from 0 to 1, for rules with ``common``.
        floor: Least deviation of a cosine over the bank.
    """

    scale: float
    none_logit: float
    reference: Floats | None = None
    common: Floats | None = None
    sensitivity: float = 0.0
    fits: tuple[tuple[float, float, float], ...] = ()
    floor: float = STD_FLOOR

    def fit(self, sensitivity: float) -> tuple[float, float]:
        """Scale and logit of "none" there."""
        if not self.fits:
            return self.scale, self.none_logit
        places, scales, nones = np.array(self.fits).T
        return (
            float(np.interp(sensitivity, places, scales)),
            float(np.interp(sensitivity, places, nones)),
        )


def measures(rule: ScoringRule, matrix: Floats, sensitivity: float = 0.0) -> tuple[Floats, Floats]:
    """Shift and gain (K,) for the cosine with each row, by the rule's banks.

    Between the two banks the mean moves in a straight line and the spread by equal factors.

    Args:
        rule: With its banks.
        matrix: (K, D) float32, L2-normalised.
        sensitivity: 0 to 1; without ``rule.common`` it means nothing.
    """
    if rule.reference is None or not len(matrix):
        return np.zeros(len(matrix), np.float32), np.ones(len(matrix), np.float32)
    shift, gain = standard(rule.reference, matrix, rule.floor)
    if rule.common is None or not sensitivity:
        return shift, gain
    common_shift, common_gain = standard(rule.common, matrix, rule.floor)
    shift = (1 - sensitivity) * shift + sensitivity * common_shift
    return shift, gain ** (1 - sensitivity) * common_gain**sensitivity


def standard(reference: Floats, matrix: Floats, floor: float = STD_FLOOR) -> tuple[Floats, Floats]:
    """Shift and gain (K,) that standardise the cosine with each row over a reference bank.

    Args:
        reference: (N, D) float32, L2-normalised.
        matrix: (K, D) float32, L2-normalised.
        floor: Least deviation.
    """
    usual = reference @ matrix.T
    return usual.mean(axis=0), 1.0 / np.maximum(usual.std(axis=0), floor)


@dataclass(frozen=True, slots=True, eq=False)
class LabelScorer:
    """Scores clips against one label set; never changes, so that any thread may use it.

    Everything that says how well a label fits a face asks one of these: the live pipeline, kept
    clips that are scored again, "why", own neutral, "try a sentence", the similarity map.

    Attributes:
        label_set: The labels, with the sensitivity that they are scored with; muted ones take no
            part.
        columns: Of the K unmuted labels in the set.
        matrix: (K, D) float32, one L2-normalised row per unmuted label: the mean of its sentences.
        shift, gain: (K,) see :func:`measures`.
        scale, none_logit: See :class:`ScoringRule`.
        prior: (K,) logarithms of the labels' weights.
        strange: Labels that the model cannot place and nobody has taught: their scores mean
            nothing.
        fitted: What the set's examples add, and how they did; None without examples.
        read_as: English by the name of each label that was read in another language.
    """

    label_set: LabelSet
    columns: tuple[int, ...]
    matrix: Floats
    shift: Floats
    gain: Floats
    scale: float
    none_logit: float
    prior: Floats
    strange: frozenset[str] = frozenset()
    fitted: Fitted | None = None
    read_as: Mapping[str, str] = field(default_factory=dict)

    def score(self, clips: Floats) -> tuple[Floats, Floats]:
        """Probabilities of each label and of none.

        Args:
            clips: (n, D) float32 L2-normalised clip embeddings.

        Returns:
            (n, L) float32 with NaN for muted labels, and (n,) float32 for "none of these";
            a row's labels and none sum to 1.
        """
        full = self.by_sentences(clips)
        if self.fitted is not None and self.fitted.head is not None:
            full = self.fitted.head.apply(clips, full)
        out = np.full((len(clips), len(self.label_set.labels)), np.nan, np.float32)
        out[:, list(self.columns)] = full[:, :-1]
        return out, full[:, -1].astype(np.float32)

    def scores(self, clips: NDArray[np.floating[Any]]) -> Floats:
        """Scores of kept clips, of which there may be many.

        Args:
            clips: (n, D) as a session has them: rounded to 16 bits, or not.

        Returns:
            (n, L + 1) float32: the labels in their order (NaN where muted), then none.
        """
        out = np.empty((len(clips), len(self.label_set.labels) + 1), np.float32)
        for start in range(0, len(clips), CLIPS_AT_ONCE):
            part = clips[start : start + CLIPS_AT_ONCE].astype(np.float32)
            # Rounding to 16 bits has changed the lengths a little.
            part /= np.maximum(np.linalg.norm(part, axis=1, keepdims=True), 1e-12)
            out[start : start + len(part), :-1], out[start : start + len(part), -1] = self.score(
                part
            )
        return out

    def similarities(self) -> Floats:
        """(K, K) cosines between the labels that take part: what the model can tell apart."""
        return np.asarray(self.matrix @ self.matrix.T, dtype=np.float32)

    def by_sentences(self, clips: Floats) -> Floats:
        """(n, K + 1) float32 probabilities without the set's examples; the last is none."""
        standing = (clips @ self.matrix.T - self.shift) * self.gain
        logits = standing * self.scale + self.prior
        none = np.full((len(clips), 1), self.none_logit, np.float32)
        full = np.concatenate([logits, none], axis=1)
        full = np.exp(full - full.max(axis=1, keepdims=True))
        full /= full.sum(axis=1, keepdims=True)
        return np.asarray(full, np.float32)


def label_scorer(
    rule: ScoringRule,
    label_set: LabelSet,
    embeddings: Floats,
    strange: frozenset[str] = frozenset(),
) -> LabelScorer:
    """A scorer of these labels, calibrated as the pack says.

    Args:
        rule: The pack's calibration.
        label_set: The labels to score.
        embeddings: (L, D) float32, one L2-normalised row per label.
        strange: Labels that the model cannot place.
    """
    columns = tuple(i for i, label in enumerate(label_set.labels) if not label.muted)
    matrix = np.ascontiguousarray(embeddings[list(columns)], dtype=np.float32)
    asked = label_set.sensitivity
    place = rule.sensitivity if asked is None else asked
    shift, gain = measures(rule, matrix, place)
    scale, none_logit = rule.fit(place)
    prior = np.log([label_set.labels[i].weight for i in columns]).astype(np.float32)
    made = LabelScorer(label_set, columns, matrix, shift, gain, scale, none_logit, prior, strange)
    if label_set.taught is None:
        return made
    return replace(made, strange=strange - label_set.taught.taught, fitted=_fitted(made))


def used(label_set: LabelSet) -> tuple[Example, ...]:
    """The examples that teach: those of labels that take part."""
    if label_set.taught is None:
        return ()
    names = {label.name for label in label_set.labels if not label.muted}
    return tuple(each for each in label_set.taught.active if each.label in names)


def _fitted(scorer: LabelScorer) -> Fitted | None:
    examples = used(scorer.label_set)
    if not examples:
        return None
    names = [scorer.label_set.labels[i].name for i in scorer.columns]
    vectors = np.stack([each.vector for each in examples])
    return fit(
        vectors,
        scorer.by_sentences(vectors),
        [names.index(each.label) for each in examples],
        [each.negative for each in examples],
        [each.group for each in examples],
    )

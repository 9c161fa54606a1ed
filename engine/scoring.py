"""From clip embeddings to probabilities of the user's labels, with "none of these".

The cosine between a clip and a label says little alone: some sentences lie nearer to every face
than others. Where a pack carries a reference bank (embeddings of many different training faces),
each label's cosine is standardised over that bank first, so that a label wins by fitting *this*
face better than it fits faces in general, and no label wins by being common.

A pack may carry a second bank, of what faces mostly look like. Measured by the first, whose faces
show eight emotions evenly, a slight expression is next to nothing; measured by the second, it is
far from the usual. ``sensitivity`` says how far scores are measured by the second.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from emoscope.engine.data import Floats
from emoscope.engine.prompts.labels import LabelSet

TAUGHT_SHARE = 0.5
"""How much a personal prototype counts against the label's sentences."""

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
    """

    scale: float
    none_logit: float
    reference: Floats | None = None
    common: Floats | None = None
    sensitivity: float = 0.0
    fits: tuple[tuple[float, float, float], ...] = ()

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
    shift, gain = standard(rule.reference, matrix)
    if rule.common is None or not sensitivity:
        return shift, gain
    common_shift, common_gain = standard(rule.common, matrix)
    shift = (1 - sensitivity) * shift + sensitivity * common_shift
    return shift, gain ** (1 - sensitivity) * common_gain**sensitivity


def standard(reference: Floats, matrix: Floats) -> tuple[Floats, Floats]:
    """Shift and gain (K,) that standardise the cosine with each row over a reference bank.

    Args:
        reference: (N, D) float32, L2-normalised.
        matrix: (K, D) float32, L2-normalised.
    """
    usual = reference @ matrix.T
    return usual.mean(axis=0), 1.0 / np.maximum(usual.std(axis=0), STD_FLOOR)


@dataclass(frozen=True, slots=True, eq=False)
class _Taught:
    """Prototypes of some of the columns, standardised over the reference bank like sentences."""

    columns: tuple[int, ...]
    matrix: Floats
    shift: Floats
    gain: Floats


@dataclass(frozen=True, slots=True, eq=False)
class _Active:
    label_set: LabelSet
    columns: tuple[int, ...]
    matrix: Floats
    shift: Floats
    gain: Floats
    scale: float
    none_logit: float
    prior: Floats
    taught: _Taught | None


class Scorer:
    """Scores clips against a label set.

    Args:
        rule: The pack's calibration.
    """

    def __init__(self, rule: ScoringRule) -> None:
        self._rule = rule
        self._active: _Active | None = None

    @property
    def label_set(self) -> LabelSet | None:
        return self._active.label_set if self._active else None

    def set_labels(
        self,
        label_set: LabelSet,
        embeddings: Floats,
        prototypes: Mapping[str, Floats] | None = None,
    ) -> None:
        """Use these labels from now on.

        Args:
            label_set: The labels; muted ones take no part.
            embeddings: (L, D) float32, one L2-normalised row per label.
            prototypes: (D,) vectors of labels that were taught by example, by name. They count
                only with a reference bank: faces are nearer to faces than to any sentence.
        """
        columns = tuple(i for i, label in enumerate(label_set.labels) if not label.muted)
        matrix = np.ascontiguousarray(embeddings[list(columns)], dtype=np.float32)
        asked = label_set.sensitivity
        place = self._rule.sensitivity if asked is None else asked
        shift, gain = measures(self._rule, matrix, place)
        prior = np.log([label_set.labels[i].weight for i in columns]).astype(np.float32)
        names = [label_set.labels[i].name for i in columns]
        # One assignment, so that a reader in another thread sees the old or the new labels whole.
        self._active = _Active(
            label_set, columns, matrix, shift, gain, *self._rule.fit(place), prior,
            self._taught(names, prototypes or {}, place),
        )  # fmt: skip

    def _taught(
        self, names: list[str], prototypes: Mapping[str, Floats], place: float
    ) -> _Taught | None:
        columns = tuple(i for i, name in enumerate(names) if name in prototypes)
        if not columns or self._rule.reference is None:
            return None
        matrix = np.stack([prototypes[names[i]] for i in columns]).astype(np.float32)
        return _Taught(columns, matrix, *measures(self._rule, matrix, place))

    def score(self, clips: Floats) -> tuple[Floats, Floats]:
        """Probabilities of each label and of none.

        Args:
            clips: (n, D) float32 L2-normalised clip embeddings.

        Returns:
            (n, L) float32 with NaN for muted labels, and (n,) float32 for "none of these";
            a row's labels and none sum to 1.
        """
        active = self._active
        if active is None:
            raise RuntimeError("set_labels comes before score")
        fit = (clips @ active.matrix.T - active.shift) * active.gain
        if (taught := active.taught) is not None:
            example = (clips @ taught.matrix.T - taught.shift) * taught.gain
            columns = list(taught.columns)
            fit[:, columns] += TAUGHT_SHARE * (example - fit[:, columns])
        logits = fit * active.scale + active.prior
        none = np.full((len(clips), 1), active.none_logit, np.float32)
        full = np.concatenate([logits, none], axis=1)
        full = np.exp(full - full.max(axis=1, keepdims=True))
        full /= full.sum(axis=1, keepdims=True)
        out = np.full((len(clips), len(active.label_set.labels)), np.nan, np.float32)
        out[:, list(active.columns)] = full[:, :-1]
        return out, full[:, -1].astype(np.float32)

    def similarities(self) -> Floats:
        """(K, K) cosines between the labels that take part: what the model can tell apart."""
        active = self._active
        if active is None:
            raise RuntimeError("set_labels comes before similarities")
        return np.asarray(active.matrix @ active.matrix.T, dtype=np.float32)

"""From clip embeddings to probabilities of the user's labels, with "none of these".

The cosine between a clip and a label says little alone: some sentences lie nearer to every face
than others. Where a pack carries a reference bank (embeddings of many different training faces),
each label's cosine is standardised over that bank first, so that a label wins by fitting *this*
face better than it fits faces in general, and no label wins by being common.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.data import Floats
from engine.prompts.labels import LabelSet

STD_FLOOR = 0.02
"""A sentence that means nothing to the model has nearly the same cosine with every face; without
a floor its noise would be blown up to the size of a real answer."""


@dataclass(frozen=True, slots=True, eq=False)
class ScoringRule:
    """A pack's calibration.

    Attributes:
        scale: Factor on the (standardised) cosine.
        none_logit: Logit of "none of these".
        reference: (N, D) float32 L2-normalised embeddings of the reference bank, or None.
    """

    scale: float
    none_logit: float
    reference: Floats | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Active:
    label_set: LabelSet
    columns: tuple[int, ...]
    matrix: Floats
    shift: Floats
    gain: Floats
    prior: Floats


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

    def set_labels(self, label_set: LabelSet, embeddings: Floats) -> None:
        """Use these labels from now on.

        Args:
            label_set: The labels; muted ones take no part.
            embeddings: (L, D) float32, one L2-normalised row per label.
        """
        columns = tuple(i for i, label in enumerate(label_set.labels) if not label.muted)
        matrix = np.ascontiguousarray(embeddings[list(columns)], dtype=np.float32)
        shift = np.zeros(len(columns), np.float32)
        gain = np.ones(len(columns), np.float32)
        if self._rule.reference is not None and columns:
            usual = self._rule.reference @ matrix.T
            shift = usual.mean(axis=0)
            gain = 1.0 / np.maximum(usual.std(axis=0), STD_FLOOR)
        prior = np.log([label_set.labels[i].weight for i in columns]).astype(np.float32)
        # One assignment, so that a reader in another thread sees the old or the new labels whole.
        self._active = _Active(label_set, columns, matrix, shift, gain, prior)

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
        logits = (clips @ active.matrix.T - active.shift) * active.gain * self._rule.scale
        logits = logits + active.prior
        none = np.full((len(clips), 1), self._rule.none_logit, np.float32)
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

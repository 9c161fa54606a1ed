"""How true every sentence is of every face, on tensors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from emoscope.lab.training.behaviours import BEHAVIOURS
from emoscope.lab.training.captions import Sentence
from emoscope.lab.training.vocabulary import CLASSES

FACTORS = 3
FLOOR = 0.04
"""Annotators and blendshapes err: even an untrue sentence is granted this much of its mean."""


@dataclass(frozen=True, slots=True, eq=False)
class Meanings:
    """Sentences as tensors.

    Attributes:
        roots: (m, 8) square roots of the profiles; zeros where no emotion is asserted.
        free: (m,) bool, no emotion is asserted.
        negated: (m,) bool, the emotion is denied.
        factors: (m, 3) int64 columns of :func:`columns`; the last column is always true.
    """

    roots: Tensor
    free: Tensor
    negated: Tensor
    factors: Tensor

    def pick(self, rows: Tensor) -> Meanings:
        return Meanings(self.roots[rows], self.free[rows], self.negated[rows], self.factors[rows])


def meanings(sentences: Sequence[Sentence]) -> Meanings:
    """Tensors of the sentences' meanings."""
    index = {behaviour.name: position for position, behaviour in enumerate(BEHAVIOURS)}
    always = 2 * len(BEHAVIOURS)
    profiles = np.zeros((len(sentences), len(CLASSES)), np.float32)
    factors = np.full((len(sentences), FACTORS), always)
    for row, sentence in enumerate(sentences):
        if sentence.profile is not None:
            profiles[row] = sentence.profile
        for slot, (name, wanted) in enumerate(sentence.factors[:FACTORS]):
            factors[row, slot] = index[name] + (0 if wanted else len(BEHAVIOURS))
    return Meanings(
        torch.from_numpy(np.sqrt(profiles)),
        torch.tensor([s.profile is None for s in sentences]),
        torch.tensor([s.negated for s in sentences]),
        torch.from_numpy(factors),
    )


def columns(truth: Mapping[str, NDArray[np.float32]]) -> Tensor:
    """(n, 2 b + 1): truths, their complements, and a column of ones."""
    stacked = torch.from_numpy(np.stack([truth[b.name] for b in BEHAVIOURS], axis=1))
    return torch.cat([stacked, 1 - stacked, torch.ones(len(stacked), 1)], dim=1)


def relevance(shares: Tensor, truth_columns: Tensor, of: Meanings) -> Tensor:
    """How true each sentence is of each face.

    The product of the agreement of the emotions (squared Bhattacharyya coefficient, see
    :func:`emoscope.lab.training.vocabulary.affinity`) and of the behaviours' truths.

    Args:
        shares: (n, 8) vote shares.
        truth_columns: (n, 2 b + 1) of :func:`columns`.
        of: m sentences.

    Returns:
        (n, m) float32 in 0..1.
    """
    agreement = (shares.sqrt() @ of.roots.T).clamp(0, 1) ** 2
    agreement = torch.where(of.negated, 1 - agreement, agreement)
    agreement = torch.where(of.free, torch.ones_like(agreement), agreement)
    for slot in range(FACTORS):
        agreement = agreement * truth_columns[:, of.factors[:, slot]]
    return agreement


def priors(
    shares: Tensor, truth_columns: Tensor, weights: Tensor, of: Meanings, chunk: int = 512
) -> Tensor:
    """(m,) mean truth of each sentence over faces drawn with ``weights`` (n,), sum 1."""
    parts = []
    for start in range(0, len(of.free), chunk):
        rows = torch.arange(start, min(start + chunk, len(of.free)))
        parts.append(weights @ relevance(shares, truth_columns, of.pick(rows)))
    return torch.cat(parts).clamp(min=1e-3)

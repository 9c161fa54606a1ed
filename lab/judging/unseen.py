"""A class that training never saw: its recall beside the others', one calibration for all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.lab.training.measure import auc, recalls

Scores = NDArray[np.floating]
Labels = NDArray[np.integer]
MOST_LOST = 0.05
"""Recall that the classes which training saw may lose to one that it did not."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """Figures of one class that was left out.

    Attributes:
        unseen: Recall of the class.
        seen: Mean recall of the others.
        seen_before: The same without calibration.
        auc: How well the class's own score ranks its faces.
        ausuc: Area under seen accuracy over unseen accuracy as a bonus on the class grows.
    """

    unseen: float
    seen: float
    seen_before: float
    auc: float
    ausuc: float

    @property
    def harmonic(self) -> float:
        """Harmonic mean of both recalls, 0 if one is 0."""
        total = self.unseen + self.seen
        return 2 * self.unseen * self.seen / total if total else 0.0


def both_recalls(scores: Scores, labels: Labels, unseen: int) -> tuple[float, float]:
    """Recall of the class, mean recall of the others."""
    each = recalls(labels, scores.argmax(axis=1), scores.shape[1])
    return float(each[unseen]), float(np.nanmean(np.delete(each, unseen)))


def ausuc(scores: Scores, labels: Labels, unseen: int) -> float:
    """Area under the curve of seen against unseen accuracy (Chao et al. 2016), over faces."""
    others = np.delete(scores, unseen, axis=1).max(axis=1)
    bonus = others - scores[:, unseen]  # from here on the class wins
    mine = labels == unseen
    rest = np.delete(scores, unseen, axis=1).argmax(axis=1)
    rest = rest + (rest >= unseen)
    right = ~mine & (rest == labels)
    steps = np.concatenate([[-np.inf], np.sort(bonus), [np.inf]])
    unseen_right = np.array([(bonus[mine] < step).mean() for step in steps])
    seen_right = np.array([(bonus[right] >= step).sum() / max(1, (~mine).sum()) for step in steps])
    return float(np.trapezoid(seen_right, unseen_right))


def calibrated(scores: Scores, distance: Scores, strength: float) -> Scores:
    """Scores with a bonus for labels far from what was trained, the same rule for all labels.

    Args:
        scores: (n, L) standardised.
        distance: (L,) one minus the cosine with the nearest trained sentence, in MiniLM's space.
        strength: Bonus per distance.
    """
    return scores + strength * distance


def figures(
    scores: Scores, labels: Labels, unseen: int, distance: Scores, strength: float
) -> Unseen:
    """All figures of one left-out class."""
    raised = calibrated(scores, distance, strength)
    found, seen = both_recalls(raised, labels, unseen)
    return Unseen(
        found,
        seen,
        both_recalls(scores, labels, unseen)[1],
        auc(scores[:, unseen], labels == unseen),
        ausuc(scores, labels, unseen),
    )


def best_strength(cases: list[tuple[Scores, Labels, int, Scores]]) -> float:
    """The bonus with the highest mean harmonic mean over the left-out classes.

    Only those count that cost the other classes :data:`MOST_LOST` of recall at most, on average.
    """
    best, highest = 0.0, -1.0
    for strength in np.arange(0.0, 20.1, 0.25):
        found = [figures(*case[:3], case[3], float(strength)) for case in cases]
        if np.mean([each.seen_before - each.seen for each in found]) > MOST_LOST:
            continue
        mean = float(np.mean([each.harmonic for each in found]))
        if mean > highest:
            best, highest = float(strength), mean
    return best

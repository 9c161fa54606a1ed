"""How much examples prove: each way to learn weighed by the scores of examples left out.

All left-out scores are in closed form: with A = (K + strength W^-1)^-1 and a = A (y - p), the
examples G, scored by all others, are off by (A_GG)^-1 a_G.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats
from emoscope.engine.teaching.folds import Fold, people, rounds
from emoscope.engine.teaching.head import Doubles, Head, distances, sharpened, tempered

WIDTHS = (0.25, 0.5, 1.0)
STRENGTHS = (0.3, 1.0, 3.0, 10.0)
TRUSTS = (1.0, 0.5, 0.25)
USUAL = (0.5, 1.0)
"""Width and strength that are the likeliest before any example is seen (see
``docs/decisions/teaching.md``)."""
SPREAD = 0.6
"""Standard deviation around it, of the logarithms."""
DISTRUST = 1.0
"""Taken from the logarithm of how likely a trust is beforehand, for each halving."""
DOUBT = -2.0
"""Logarithm of how likely it is beforehand, against that, that examples add nothing."""
TRUST = 4.0
"""How much a left-out example's squared error counts against those."""
PARTS = (1.0, 0.75, 0.5, 0.25)
POWERS = (0.5, 0.7, 1.0, 1.4, 2.0)
NONES = (-2.0, -1.0, 0.0)
CAUTION = 5.0
"""How many examples it takes to move "none of these" by one, or the power as far."""
SLIGHT = 1e-3


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A head and how it did.

    Attributes:
        head: None where the examples prove nothing: the sentences stay as they are.
        before: (N, K + 1) probabilities of the examples by the sentences.
        after: (N, K + 1) likewise with the examples, each scored by those that were taught without
            it (and without its group, where groups are given).
        by_group: Groups were left out, not single examples.
        missed_before: Mean squared error of the sentences, by which the examples are weighed.
        missed_after: Likewise of the examples, left out.
    """

    head: Head | None
    before: Doubles
    after: Doubles
    by_group: bool
    missed_before: float
    missed_after: float


def fit(
    vectors: Floats,
    shares: Floats,
    labels: Sequence[int],
    negative: Sequence[bool],
    groups: Sequence[str],
) -> Fitted:
    """Learn from examples.

    Args:
        vectors: (N, D) of the examples, L2-normalised.
        shares: (N, K + 1) their probabilities by the sentences; the last is none.
        labels: N columns below K.
        negative: N; the example shows that its label is *not* what is seen.
        groups: N names of who is seen, "" where nobody said.
    """
    x, before = vectors.astype(np.float64), shares.astype(np.float64)
    column, against = np.array(labels, np.int64), np.array(negative, bool)
    wanted = targets(before, column, against)
    weight = _weights(column, against)
    single = [np.array([i]) for i in range(len(x))]
    by_people = people(groups)
    draws = (by_people,) if by_people else rounds(column)
    priors = [tempered(before, trust) for trust in TRUSTS]
    ridges = _ridges(x, np.concatenate([wanted - prior for prior in priors], axis=1), weight)
    own = _error(wanted - before, weight)
    errors, tries = [], []
    for ridge in ridges:
        together = np.mean([ridge.left_out(folds, len(x)) for folds in draws], axis=0)
        alone = together if by_people else ridge.left_out(single, len(x))
        for missed, one in zip(_by_trust(together), _by_trust(alone), strict=True):
            errors.append((_error(missed, weight) + _error(one, weight)) / 2 - own)
            tries.append(wanted - missed)
    shared = _shares_of(np.array(errors))
    after = (1 - shared.sum()) * before + np.tensordot(shared.ravel(), np.array(tries), 1)
    part = _part(before, after, column, against)
    if part == 0.0 or shared.sum() < SLIGHT:
        sentences = own / float(weight.sum())
        return Fitted(None, before, before, bool(by_people), sentences, sentences)
    after = before + part * (after - before)
    power, none = _sharpness(after, column, against, weight)
    head = _head(x, ridges, part * shared, power, none)
    total = float(weight.sum())
    left = _error(wanted - after, weight) / total
    shown = sharpened(after, power, none)
    return Fitted(head, before, shown, bool(by_people), own / total, left)


def targets(shares: Doubles, column: NDArray[np.int64], against: NDArray[np.bool_]) -> Doubles:
    """(N, K + 1) what each example shows: its label, or the others in their proportions."""
    wanted = np.zeros_like(shares)
    rows = np.arange(len(shares))
    wanted[rows, column] = 1.0
    others = shares.copy()
    others[rows, column] = 0.0
    others /= np.maximum(others.sum(axis=1, keepdims=True), 1e-12)
    wanted[against] = others[against]
    return wanted


def uar(shares: Doubles, column: NDArray[np.int64], against: NDArray[np.bool_]) -> float:
    """Mean recall of the labels that examples show, NaN without any."""
    answers = shares[:, :-1].argmax(axis=1)
    shown = ~against
    recalls = [(answers[shown & (column == i)] == i).mean() for i in np.unique(column[shown])]
    return float(np.mean(recalls)) if recalls else float("nan")


@dataclass(frozen=True, slots=True, eq=False)
class _Ridge:
    """One width and strength, solved.

    Attributes:
        root: (N, N) with A = root diag(inverse) root^T.
        inverse: (N,).
        coefficients: (N, trusts * (K + 1)).
    """

    width: float
    root: Doubles
    inverse: Doubles
    coefficients: Doubles

    def left_out(self, folds: Sequence[Fold], count: int) -> Doubles:
        """As ``coefficients``: by how much each example is missed when its fold is left out."""
        missed = np.zeros((count, self.coefficients.shape[1]))
        for size in {len(fold) for fold in folds}:
            rows = np.stack([fold for fold in folds if len(fold) == size])
            part = self.root[rows]
            blocks = (part * self.inverse) @ part.transpose(0, 2, 1)
            missed[rows] = np.linalg.solve(blocks, self.coefficients[rows])
        return missed


def _ridges(x: Doubles, residual: Doubles, weight: Doubles) -> list[_Ridge]:
    apart = distances(x, x)
    root = np.sqrt(weight)[:, None]
    ridges = []
    for width in WIDTHS:
        values, turned = np.linalg.eigh(np.exp(-width * apart) * root * root.T)
        base = root * turned
        projected = base.T @ residual
        for strength in STRENGTHS:
            inverse = 1.0 / (np.maximum(values, 0.0) + strength)
            ridges.append(_Ridge(width, base, inverse, base @ (inverse[:, None] * projected)))
    return ridges


def _weights(column: NDArray[np.int64], against: NDArray[np.bool_]) -> Doubles:
    """(N,) so that each label counts about as much, whether it has few examples or many."""
    counts = np.bincount(column[~against], minlength=int(column.max()) + 1)
    usual = counts[counts > 0].mean() if counts.any() else 1.0
    weight = np.ones(len(column))
    weight[~against] = np.clip(usual / np.maximum(counts[column[~against]], 1), 0.25, 4.0)
    return weight


def _error(missed: Doubles, weight: Doubles) -> float:
    return float(weight @ (missed**2).sum(axis=1))


def _by_trust(columns: Doubles) -> list[Doubles]:
    return np.split(columns, len(TRUSTS), axis=1)


def _shares_of(errors: Doubles) -> Doubles:
    """(ridges, trusts) how much each counts; what is left to 1 is the sentences as they are."""
    beforehand = np.array(
        [
            -(np.log(width / USUAL[0]) ** 2 + np.log(strength / USUAL[1]) ** 2) / (2 * SPREAD**2)
            + DISTRUST * np.log2(trust)
            for width in WIDTHS
            for strength in STRENGTHS
            for trust in TRUSTS
        ]
    )
    told = beforehand - np.log(np.exp(beforehand).sum()) - TRUST * errors
    most = max(float(told.max()), DOUBT)
    likely = np.exp(told - most)
    return np.asarray(likely / (likely.sum() + np.exp(DOUBT - most))).reshape(-1, len(TRUSTS))


def _part(
    before: Doubles, after: Doubles, column: NDArray[np.int64], against: NDArray[np.bool_]
) -> float:
    """The largest part of the move that leaves the left-out figure no worse than the sentences'."""
    if against.all():
        return 1.0
    least = uar(before, column, against)
    for part in PARTS:
        if uar(before + part * (after - before), column, against) >= least:
            return part
    return 0.0


def _sharpness(
    after: Doubles, column: NDArray[np.int64], against: NDArray[np.bool_], weight: Doubles
) -> tuple[float, float]:
    """Power and shift of none that the left-out scores ask for."""
    shown = ~against
    if not shown.any():
        return 1.0, 0.0

    def cost(power: float, none: float) -> float:
        found = sharpened(after[shown], power, none)[np.arange(shown.sum()), column[shown]]
        told = -float(weight[shown] @ np.log(found))
        return float(told + CAUTION * (none**2 / 2 + 2 * np.log(power) ** 2))

    return min(((p, n) for p in POWERS for n in NONES), key=lambda both: cost(*both))


def _head(x: Doubles, ridges: Sequence[_Ridge], shared: Doubles, power: float, none: float) -> Head:
    columns = ridges[0].coefficients.shape[1] // len(TRUSTS)
    added = {width: np.zeros((len(x), columns)) for width in WIDTHS}
    for ridge, row in zip(ridges, shared, strict=True):
        for share, part in zip(row, _by_trust(ridge.coefficients), strict=True):
            added[ridge.width] += share * part
    by_trust = shared.sum(axis=0)
    by_trust[TRUSTS.index(1.0)] += 1 - by_trust.sum()
    return Head(
        x,
        WIDTHS,
        np.stack([added[width] for width in WIDTHS]),
        tuple(zip(TRUSTS, by_trust.tolist(), strict=True)),
        power,
        none,
    )

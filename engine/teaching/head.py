"""Proximal kernel ridge: sentences are the prior, examples move it by as much as they prove.

With the sentences' probabilities p(x) of K labels and none, examples x_i and what they show y_i:

    u(x) = p(x)^t + sum_i k(x, x_i) a_i,    a = (K + strength W^-1)^-1 (y - p^t),
    k(x, x') = exp(-width |x - x'|^2)

as in ProKeR (arXiv 2501.11175), p^t scaled to 1: t below 1 trusts the sentences less. Far from all
examples they speak alone. No single width, strength and t is right: each counts by how well it
scores examples that are left out, and so does leaving the sentences as they are (see ``fitting``).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats

Doubles = NDArray[np.float64]

LEAST = 1e-4
"""A label's share before it is sharpened: what the ridge puts below nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """What examples add to the sentences' probabilities.

    Attributes:
        vectors: (N, D) float64, of the examples.
        widths: (M,) of the kernels.
        coefficients: (M, N, K + 1): what each example adds to each label and to none.
        trusts: (t, share) of the sentences' probabilities; the shares sum to 1.
        power: Shares are raised to it: above 1 sharper.
        none: Added to the logarithm of none's share.
    """

    vectors: Doubles
    widths: tuple[float, ...]
    coefficients: Doubles
    trusts: tuple[tuple[float, float], ...]
    power: float = 1.0
    none: float = 0.0

    def apply(self, clips: Floats, shares: Floats) -> Floats:
        """Probabilities with the examples.

        Args:
            clips: (n, D) L2-normalised.
            shares: (n, K + 1) by the sentences; the last is none.

        Returns:
            (n, K + 1) float32.
        """
        apart = distances(clips.astype(np.float64), self.vectors)
        whole = shares.astype(np.float64)
        moved = sum((share * tempered(whole, trust) for trust, share in self.trusts), 0.0 * whole)
        for width, coefficients in zip(self.widths, self.coefficients, strict=True):
            moved += np.exp(-width * apart) @ coefficients
        return sharpened(moved, self.power, self.none).astype(np.float32)


def tempered(shares: Doubles, trust: float) -> Doubles:
    """Probabilities raised to a power and scaled to 1."""
    if trust == 1.0:
        return shares
    raised = shares**trust
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def distances(one: Doubles, other: Doubles) -> Doubles:
    """(n, m) squared distances of unit vectors."""
    return np.maximum(2.0 - 2.0 * (one @ other.T), 0.0)


def sharpened(moved: Doubles, power: float, none: float) -> Doubles:
    """Probabilities from what the ridge gives, whose rows sum to 1 and may leave 0 to 1."""
    shares = np.maximum(moved, LEAST) ** power
    shares[:, -1] *= np.exp(none)
    return np.asarray(shares / shares.sum(axis=1, keepdims=True))

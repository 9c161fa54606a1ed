"""Two label sets on one recording: where their leading labels differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import NONE
from emoscope.engine.errors import DataError
from emoscope.engine.sessions.series import Series
from emoscope.engine.sessions.session import Session

MOST_PAIRS = 10


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One face under two label sets.

    Attributes:
        track: Number of the track, from 1.
        compared: Frames in which both have a score.
        differing: Those of them in which another label leads.
        compared_s: Time of the first.
        differing_s: Time of the second.
        pairs: The most frequent differences: label of one set, of the other, frames.
    """

    track: int
    compared: int
    differing: int
    compared_s: float
    differing_s: float
    pairs: tuple[tuple[str, str, int], ...] = ()

    @property
    def share(self) -> float | None:
        """Part of the compared frames that differ; None if nothing was compared."""
        return self.differing / self.compared if self.compared else None


def leading(names: Sequence[str], top: NDArray[np.int64]) -> NDArray[np.object_]:
    """(n,) name of the leading label, empty without a score.

    Args:
        names: (L,) of the labels.
        top: (n,) column of the leading one, L for none of these, -1 without a score.
    """
    return np.array([*names, NONE, ""], dtype=object)[top]


def differing(first: NDArray[np.object_], second: NDArray[np.object_]) -> NDArray[np.int8]:
    """(n,) 1 where another label leads, 0 where the same, -1 where one of them has no score.

    Labels are the same if their names are, without regard to case.
    """
    one, index = _numbered(first, second)
    unknown = (first == "") | (second == "")
    return np.where(unknown, -1, one != index).astype(np.int8)


def disagreement(
    one: Series, names: Sequence[str], other: Series, others: Sequence[str]
) -> Disagreement:
    """One face under two label sets; both series have the same frames."""
    first, second = leading(names, one.top), leading(others, other.top)
    differs = differing(first, second)
    there, apart = differs >= 0, differs == 1
    pairs = Counter(zip(first[apart].tolist(), second[apart].tolist(), strict=True))
    return Disagreement(
        one.track,
        int(there.sum()),
        int(apart.sum()),
        float(one.lengths_s[there].sum()),
        float(one.lengths_s[apart].sum()),
        tuple((a, b, count) for (a, b), count in pairs.most_common(MOST_PAIRS)),
    )


def disagreements(first: Session, second: Session) -> tuple[Disagreement, ...]:
    """All faces of a recording under the label sets of two sessions of it.

    Args:
        first: A session.
        second: The same, scored again with other labels.

    Raises:
        DataError: They are not of the same run over the same file.
    """
    ones, others = first.series, second.series
    same = len(ones) == len(others) and all(
        a.track == b.track and np.array_equal(a.index, b.index)
        for a, b in zip(ones, others, strict=True)
    )
    if not same:
        raise DataError(
            f"{first.folder} and {second.folder} do not have the same faces in the same frames",
            "Compare a session with one that was made from it by rescore",
        )
    return tuple(
        disagreement(a, first.names, b, second.names) for a, b in zip(ones, others, strict=True)
    )


def _numbered(
    first: NDArray[np.object_], second: NDArray[np.object_]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    numbers: dict[str, int] = {}
    folded = [
        [numbers.setdefault(n.casefold(), len(numbers)) for n in each] for each in (first, second)
    ]
    return np.asarray(folded[0], np.int64), np.asarray(folded[1], np.int64)

"""Valence and arousal read from the words of a label set: where its labels lie on the circumplex.

They are not measured: a label that is a word of the vocabulary has the place that this project gave
the word, and a frame has the mean place of its labels, weighted by their probabilities.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats
from emoscope.engine.sessions.series import Series

LEAST_PLACED = 0.5
"""Where labels with a place have less of the probability together, a frame has none."""
_FILLING = re.compile(r"\b(?:a|an|the|face|expression|look|looking|person)\b")

Curve = NDArray[np.float64]


@cache
def words() -> dict[str, tuple[float, float]]:
    """Valence and arousal of each word, -1 to 1."""
    text = files("emoscope.engine.results").joinpath("circumplex.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {word: (float(valence), float(arousal)) for word, valence, arousal in rows}


def place_of_label(name: str) -> tuple[float, float] | None:
    """Valence and arousal of a label by its name; None where it is no word of the vocabulary.

    ``a surprised face`` is ``surprised``. A sentence has no place: words in it may be denied.
    """
    plain = " ".join(name.casefold().split())
    short = " ".join(_FILLING.sub(" ", plain).split())
    return words().get(plain) or words().get(short)


def placed(names: Sequence[str]) -> NDArray[np.float64]:
    """(L, 2) places of labels, NaN where there is none."""
    rows = [place_of_label(name) or (np.nan, np.nan) for name in names]
    return np.array(rows, np.float64).reshape(len(names), 2)


def path_of(series: Series, names: Sequence[str]) -> tuple[Curve, Curve]:
    """Where a face lies in each frame.

    Args:
        series: The face.
        names: The labels' names, without none.

    Returns:
        (n, 2) valence and arousal, NaN where there is no score or less than half of the probability
        has a place; and (n,) the part of the probability that has one, NaN without a score.
    """
    return path(series.scores, series.scored, names)


def path(scores: Floats, scored: NDArray[np.bool_], names: Sequence[str]) -> tuple[Curve, Curve]:
    """The same of any scores.

    Args:
        scores: (n, L + 1) probabilities, NaN where there is none; the last column is none.
        scored: (n,) whether a frame has scores.
        names: As for :func:`path_of`.
    """
    places = placed(names)
    known = ~np.isnan(places[:, 0])
    values = np.nan_to_num(scores[:, :-1][:, known].astype(np.float64))
    total = np.nansum(scores.astype(np.float64), axis=1)
    mass = values.sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        share = np.where(scored, mass / total, np.nan)
        means = values @ places[known] / mass[:, None]
    means[~(share >= LEAST_PLACED)] = np.nan
    return means, share

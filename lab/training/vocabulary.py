"""The emotion vocabulary: where each word lies, and which voted emotions it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

CLASSES = (
    "neutral", "happiness", "surprise", "sadness", "anger", "disgust", "fear", "contempt",
)  # fmt: skip
"""The eight emotions of FER+, in the order of its columns. Profiles are shares over these."""

SOURCES: dict[str, str] = {
    "russell80": "Russell, A circumplex model of affect, JPSP 39, 1980 (angles of 28 words)",
    "plutchik80": "Plutchik, Emotion: a psychoevolutionary synthesis, 1980 (wheel, dyads)",
    "ekman92": "Ekman, An argument for basic emotions, Cognition and Emotion 6, 1992, and 1999",
    "shaver87": "Shaver, Schwartz, Kirson, O'Connor, Emotion knowledge, JPSP 52, 1987 (135 names)",
    "scherer05": "Scherer, What are emotions?, Social Science Information 44, 2005",
    "ellsworth88": "Ellsworth and Smith, From appraisal to emotion, Motiv. Emot. 12, 1988",
    "rozin94": "Rozin, Lowery, Ebert, Varieties of disgust faces, JPSP 66, 1994",
    "rozin03": "Rozin and Cohen, High frequency of ... confusion, Emotion 3, 2003",
    "keltner95": "Keltner, Signs of appeasement (embarrassment), JPSP 68, 1995",
    "prkachin92": "Prkachin, The consistency of facial expressions of pain, Pain 51, 1992",
    "baroncohen96": "Baron-Cohen et al., Reading the mind in the face, Visual Cognition 3, 1996",
    "facs": "Ekman and Friesen, Facial Action Coding System, 1978 (what the face does)",
    "own": "placed by this project, from no list",
    "fer+": "Barsoum et al., Training deep networks with crowd-sourced labels, ICMI 2016",
}


@dataclass(frozen=True, slots=True)
class Word:
    """One word or short phrase for a feeling.

    Attributes:
        text: The word.
        valence, arousal: -1..1, placed by this project after ``source``.
        profile: Shares of the eight voted emotions, in the order of ``CLASSES``, sum 1.
        behaviour: Facial behaviour that belongs to it, or None.
        source: Key of ``SOURCES``.
    """

    text: str
    valence: float
    arousal: float
    profile: tuple[float, ...]
    behaviour: str | None
    source: str


def profile_of(text: str) -> tuple[float, ...]:
    """Shares (8,) from pairs such as ``"sadness 6 fear 3"``, sum 1.

    Raises:
        KeyError: A name is none of the eight.
    """
    parts = text.split()
    shares = dict.fromkeys(CLASSES, 0.0)
    for name, share in zip(parts[::2], parts[1::2], strict=True):
        if name not in shares:
            raise KeyError(name)
        shares[name] += float(share)
    total = sum(shares.values())
    return tuple(shares[name] / total for name in CLASSES)


@cache
def vocabulary() -> tuple[Word, ...]:
    """All words, in the order of ``vocabulary.tsv``."""
    text = files("emoscope.lab.training").joinpath("vocabulary.tsv").read_text(encoding="utf-8")
    words = []
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        word, valence, arousal, profile, behaviour, source = line.split("\t")
        words.append(
            Word(
                text=word,
                valence=float(valence),
                arousal=float(arousal),
                profile=profile_of(profile),
                behaviour=behaviour or None,
                source=source,
            )
        )
    return tuple(words)


def affinity(votes: NDArray[np.floating], profiles: NDArray[np.floating]) -> NDArray[np.float32]:
    """How well vote distributions agree with profiles: squared Bhattacharyya coefficient.

    For a one-word profile this is the share of votes for that word; for a mixture it is 1 only
    where the votes are mixed in the same way.

    Args:
        votes: (n, 8) shares.
        profiles: (m, 8) shares.

    Returns:
        (n, m) float32 in 0..1.
    """
    coefficient = np.sqrt(votes) @ np.sqrt(profiles).T
    return np.asarray(np.clip(coefficient, 0.0, 1.0) ** 2, np.float32)

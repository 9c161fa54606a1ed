"""Sequences of frame embeddings made from stills, with what is true of them.

A still face under several degradations is a face held still before a camera. Moving from one
still's embedding to another's is a change of expression; short visits to open-mouthed faces are
speech, to closed eyes are blinks; repeated, missing and foreign frames are drop-outs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from emoscope.lab.training.vocabulary import CLASSES

KINDS = ("hold", "change", "speech", "pulse")
"""Held expression; change from one to another; speech; an expression that came and went."""
RECENT_FRAMES = 9
"""What a clip "is" now: the last 0.6 s (9 frames at 15 a second), see decisions, 13."""

CHANGES: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("a neutral face breaks into a smile", ("neutral",), ("happiness",)),
    ("starting to smile", ("neutral", "sadness", "anger"), ("happiness",)),
    ("the smile fades", ("happiness",), ("neutral", "sadness", "anger")),
    ("suddenly surprised", ("neutral", "happiness", "sadness"), ("surprise",)),
    ("the surprise passes", ("surprise",), ("neutral", "happiness")),
    ("becoming sad", ("neutral", "happiness"), ("sadness",)),
    ("getting angry", ("neutral", "happiness", "sadness"), ("anger",)),
    ("calming down", ("anger", "fear", "surprise"), ("neutral",)),
)
"""Sentences about a change: from one of these classes, to one of those."""
SPEECH = ("talking", "speaking", "a person talking")


@dataclass(frozen=True, slots=True, eq=False)
class Stills:
    """Embeddings of stills under several degradations.

    Attributes:
        vectors: (n, views, D) float32, L2-normalised.
        shares: (n, 8) vote shares.
        open_mouth: Rows of faces with an open mouth.
        closed_eyes: Rows of faces with closed eyes.
        columns: (n, c) truth columns, see ``emoscope.lab.training.relevance``.
        plain: Rows of faces as they were photographed, without a drawn frown.
    """

    vectors: NDArray[np.float32]
    shares: NDArray[np.float32]
    open_mouth: NDArray[np.int64]
    closed_eyes: NDArray[np.int64]
    columns: Tensor
    plain: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Sequences:
    """A batch of clips of one length.

    Attributes:
        frames: (n, T, D) float32, oldest first.
        shares: (n, 8) what is true at the end.
        changes: (n, C) truth of each sentence of ``CHANGES``.
        speech: (n,) truth of ``SPEECH``.
        still: (n,) bool, held expressions: the mean is right for these.
        steady: (n,) bool, no change of expression: the answer should not move.
    """

    frames: NDArray[np.float32]
    shares: NDArray[np.float32]
    changes: NDArray[np.float32]
    speech: NDArray[np.float32]
    still: NDArray[np.bool_]
    steady: NDArray[np.bool_]


def _held(stills: Stills, row: int, length: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """One face for ``length`` frames: a base view, with flicker from its other views."""
    views = stills.vectors[row]
    base = views[rng.integers(len(views))]
    other = views[rng.integers(len(views), size=length)]
    flicker = rng.uniform(0.05, 0.5)
    return np.asarray((1 - flicker) * base + flicker * other, np.float32)


def _ramp(length: int, start: float, frames: float) -> NDArray[np.float32]:
    """0 before ``start``, 1 from ``start + frames`` on, smooth between."""
    x = np.clip((np.arange(length) - start) / max(frames, 1e-3), 0, 1)
    return np.asarray(x * x * (3 - 2 * x), np.float32)


def draw(stills: Stills, count: int, length: int, rng: np.random.Generator) -> Sequences:
    """A batch of random clips of ``length`` frames."""
    width = stills.vectors.shape[2]
    frames = np.zeros((count, length, width), np.float32)
    shares = np.zeros((count, len(CLASSES)), np.float32)
    changes = np.zeros((count, len(CHANGES)), np.float32)
    speech = np.zeros(count, np.float32)
    still = np.zeros(count, bool)
    steady = np.ones(count, bool)
    for index in range(count):
        kind = KINDS[int(rng.choice(4, p=[0.3, 0.35, 0.2, 0.15]))]
        first = int(rng.integers(len(stills.vectors)))
        second = int(rng.integers(len(stills.vectors)))
        clip = _held(stills, first, length, rng)
        part = np.zeros(length, np.float32)
        if kind == "hold":
            still[index] = True
        elif kind == "change":
            steady[index] = False
            part = _ramp(length, rng.uniform(-3, length - 1), rng.uniform(0.5, 6))
        elif kind == "speech":
            speech[index] = 1.0
            second = int(rng.choice(stills.open_mouth))
            rate = rng.uniform(0.2, 0.45)  # cycles a frame: 3 to 7 Hz
            wave = np.sin(2 * np.pi * (rate * np.arange(length) + rng.random()))
            part = np.asarray(np.clip(wave, 0, 1) * rng.uniform(0.3, 1.0), np.float32)
        else:
            centre, wide = rng.uniform(0, length - 4), rng.uniform(0.5, 1.6)
            part = np.exp(-0.5 * ((np.arange(length) - centre) / wide) ** 2).astype(np.float32)
        clip = (1 - part[:, None]) * clip + part[:, None] * _held(stills, second, length, rng)
        recent = 0.0
        if kind == "change":
            recent = float(part[-RECENT_FRAMES:].mean() > 0.4)
            _mark_change(changes[index], stills.shares[first], stills.shares[second], part)
        shares[index] = (1 - recent) * stills.shares[first] + recent * stills.shares[second]
        frames[index] = _disturb(clip, stills, rng)
    frames /= np.linalg.norm(frames, axis=2, keepdims=True) + 1e-6
    return Sequences(frames, shares, changes, speech, still, steady)


def _mark_change(
    truth: NDArray[np.float32],
    before: NDArray[np.float32],
    after: NDArray[np.float32],
    part: NDArray[np.float32],
) -> None:
    seen = float(part[-1] - part[0])
    for column, (_, sources, targets) in enumerate(CHANGES):
        source = sum(before[CLASSES.index(name)] for name in sources)
        target = sum(after[CLASSES.index(name)] for name in targets)
        truth[column] = seen * source * target


def _disturb(
    clip: NDArray[np.float32], stills: Stills, rng: np.random.Generator
) -> NDArray[np.float32]:
    """Blinks, drop-outs (a frame repeated), a foreign frame, jitter."""
    length = len(clip)
    out = clip.copy()
    if rng.random() < 0.3:
        at = int(rng.integers(length))
        eyes = stills.vectors[int(rng.choice(stills.closed_eyes)), 0]
        out[at : at + int(rng.integers(1, 3))] = 0.5 * out[at] + 0.5 * eyes
    if rng.random() < 0.3:
        at = int(rng.integers(length))
        out[at : at + int(rng.integers(1, 4))] = out[at]
    if rng.random() < 0.15:
        out[int(rng.integers(length))] = stills.vectors[int(rng.integers(len(stills.vectors))), 0]
    noise = rng.normal(0, rng.uniform(0, 0.03), out.shape)
    return np.asarray(out + noise, np.float32)

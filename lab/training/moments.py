"""Moments of performances, embedded frame by frame, with what is true of their motion."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import torch
from numpy.typing import NDArray

from emoscope.lab.actions.motion import FRAMES, Course
from emoscope.lab.training.augment import training_view
from emoscope.lab.training.motions import MOTIONS, truths
from emoscope.lab.training.performed import Performances
from emoscope.lab.training.state import Towers

_SHOWN = 0.1
"""An action weaker than this leaves a quiet face quiet."""
_NOISE = 0.03
CARRIED = 0.5
"""Share of the moments that are laid onto another face."""
ACTING = 2.0
"""How often somebody who acts is drawn to one who speaks, nods or sits still: actions are many."""


@dataclass(frozen=True, eq=False)
class Performed:
    """Embedded performances.

    Attributes:
        vectors: (n, views, T, D) float32, L2-normalised.
        courses: What each of them does.
    """

    vectors: NDArray[np.float32]
    courses: list[Course]

    @cached_property
    def resting(self) -> NDArray[np.int64]:
        """Rows of those who show no action."""
        return np.flatnonzero([not course.actions for course in self.courses])

    @cached_property
    def chances(self) -> NDArray[np.float64]:
        """(n,) how likely each is drawn."""
        weight = np.array([ACTING if c.kind == "action" else 1.0 for c in self.courses])
        return np.asarray(weight / weight.sum(), np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """A batch of clips of one length.

    Attributes:
        frames: (n, T, D) float32, oldest first.
        truths: (n, M) of ``MOTIONS``.
        quiet: (n,) bool, a neutral face that at most speaks, blinks or moves its head.
    """

    frames: NDArray[np.float32]
    truths: NDArray[np.float32]
    quiet: NDArray[np.bool_]


def embed_performances(
    towers: Towers, performances: Performances, views: int, seed: int = 0
) -> Performed:
    """Embeds every performance under some cameras, each the same from first to last frame."""
    towers.eval()
    count, width = len(performances.courses), towers.image.config.width
    vectors = np.zeros((count, views, FRAMES, width), np.float32)
    for row in range(count):
        for view in range(views):
            crops = [
                training_view(
                    np.asarray(picture), towers.image.config.size_px,
                    np.random.default_rng([seed, row, view]),
                )
                for picture in performances.frames[row]
            ]  # fmt: skip
            images = torch.from_numpy(np.stack(crops))[:, None].float()
            with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
                inputs = images.contiguous(memory_format=torch.channels_last)
                vectors[row, view] = towers.image(inputs).float().numpy()
    return Performed(vectors, performances.courses)


def moments(
    performed: Performed, rows: NDArray[np.integer], firsts: NDArray[np.integer], length: int,
    views: NDArray[np.integer],
) -> Moments:  # fmt: skip
    """These stretches of ``length`` frames, as they are."""
    frames = np.stack(
        [
            performed.vectors[row, view, first : first + length]
            for row, view, first in zip(rows, views, firsts, strict=True)
        ]
    )
    told = np.zeros((len(rows), len(MOTIONS)), np.float32)
    quiet = np.zeros(len(rows), bool)
    for place, (row, first) in enumerate(zip(rows, firsts, strict=True)):
        course, last = performed.courses[row], int(first) + length - 1
        told[place] = truths(course, int(first), last)
        shown = [curve[first : last + 1].max() for curve in course.actions.values()]
        quiet[place] = max(shown, default=0.0) < _SHOWN
    return Moments(frames, told, quiet)


def draw_moments(
    performed: Performed, count: int, length: int, rng: np.random.Generator
) -> Moments:
    """Stretches by chance, half of them carried to another face, with a little noise.

    A few dozen people show each motion: a tower could learn who they are. What changes in a
    performance is therefore laid onto somebody else's resting embedding.
    """
    rows = rng.choice(len(performed.courses), size=count, p=performed.chances)
    views = rng.integers(performed.vectors.shape[1], size=count)
    firsts = rng.integers(FRAMES - length + 1, size=count)
    drawn = moments(performed, rows, firsts, length, views)
    resting = performed.resting
    for place in np.flatnonzero(rng.random(count) < CARRIED if len(resting) else []):
        own = performed.vectors[rows[place], views[place]].mean(axis=0)
        other = performed.vectors[rng.choice(resting), rng.integers(performed.vectors.shape[1])]
        drawn.frames[place] += other.mean(axis=0) - own
    drawn.frames[:] += rng.normal(0, rng.uniform(0, _NOISE), drawn.frames.shape)
    drawn.frames[:] /= np.linalg.norm(drawn.frames, axis=2, keepdims=True) + 1e-6
    return drawn

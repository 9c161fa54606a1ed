"""How well a pack tells motions: performances of people whom no training saw."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.models.pack import Steady
from emoscope.engine.steadying import Steadying
from emoscope.lab.actions.motion import FRAMES, RATE, Course
from emoscope.lab.judging.slight import mean_sentences
from emoscope.lab.training.measure import auc
from emoscope.lab.training.motions import MOTIONS, truths
from emoscope.lab.training.performed import Performances
from emoscope.lab.training.report import PackJudge

Vectors = NDArray[np.float32]
LENGTH = 16
_EVERY = 4
"""Frames from one moment that is asked about to the next."""
_TRUE, _FALSE = 0.5, 0.05
"""Moments between them are not asked about: the motion is there in part."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """AUC of each motion, moments that show it against all others.

    Attributes:
        mean: (M,) by the mean of a clip's frames.
        tower: (M,) by the temporal model.
        steadied: (M,) by what the program scores; the same where a pack steadies nothing.
        moments: (M,) how many show it.
    """

    mean: NDArray[np.float64]
    tower: NDArray[np.float64]
    steadied: NDArray[np.float64]
    moments: NDArray[np.int64]


def told(judge: PackJudge, performances: Performances, steady: Steady | None) -> Told:
    """Looks at all performances.

    Args:
        judge: The pack.
        performances: Of held-out people.
        steady: How the pack steadies its clips, None for not at all.
    """
    asked = mean_sentences(judge, [motion.sentences for motion in MOTIONS])
    truth, means, towers, steadies = [], [], [], []
    lasts = np.arange(LENGTH - 1, FRAMES, _EVERY)
    for row, course in enumerate(performances.courses):
        frames = judge.canvases(np.asarray(performances.frames[row]))
        clips = judge.clips(sliding(frames, LENGTH))
        truth.append(_truth(course, lasts))
        means.append(np.stack([_one(frames[last - LENGTH + 1 : last + 1]) for last in lasts]))
        towers.append(clips[lasts - LENGTH + 1])
        steadies.append(followed(clips, steady)[lasts - LENGTH + 1])
    shown = np.concatenate(truth)
    mean, tower, steadied = (
        aucs(np.concatenate(clips) @ asked.T, shown) for clips in (means, towers, steadies)
    )
    return Told(mean, tower, steadied, (shown >= _TRUE).sum(axis=0))


def sliding(frames: Vectors, length: int) -> Vectors:
    """(T - length + 1, length, D) every stretch of (T, D) frames."""
    rows = np.arange(len(frames) - length + 1)[:, None] + np.arange(length)
    return np.asarray(frames[rows], np.float32)


def followed(clips: Vectors, steady: Steady | None) -> Vectors:
    """(n, D) clips of consecutive frames, steadied as the program does."""
    if steady is None:
        return clips
    steadying = Steadying(steady.seconds, steady.reach)
    return np.stack([steadying.follow(1, at / RATE, clip) for at, clip in enumerate(clips)])


def aucs(scores: Vectors, truth: Vectors) -> NDArray[np.float64]:
    """(M,) AUC of scores (n, M) over the moments where a motion is clearly there or not."""
    found = np.full(truth.shape[1], np.nan)
    for motion in range(truth.shape[1]):
        clear = (truth[:, motion] >= _TRUE) | (truth[:, motion] <= _FALSE)
        shown = truth[clear, motion] >= _TRUE
        if shown.any() and not shown.all():
            found[motion] = auc(scores[clear, motion], shown)
    return found


def _one(vectors: Vectors) -> Vectors:
    mean = vectors.mean(axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-12), np.float32)


def _truth(course: Course, lasts: NDArray[np.integer]) -> Vectors:
    return np.stack([truths(course, int(last) - LENGTH + 1, int(last)) for last in lasts])


def lines(found: Told, performers: int) -> list[str]:
    """A part of the page as Markdown."""
    made = [
        f"{performers} performers, none of whom a training saw; AUC of a motion's sentences,",
        f"moments of {LENGTH} frames that show it against those that do not.",
        "",
        "| motion | moments | mean of the frames | temporal model | steadied, as scored |",
        "|---|---:|---:|---:|---:|",
    ]
    columns = (found.mean, found.tower, found.steadied)
    for row, motion in enumerate(MOTIONS):
        cells = " | ".join(f"{column[row]:.2f}" for column in columns)
        made.append(f"| {motion.name} | {found.moments[row]} | {cells} |")
    means = " | ".join(f"**{np.nanmean(column):.2f}**" for column in columns)
    return [*made, f"| **mean** | {found.moments.sum()} | {means} |"]

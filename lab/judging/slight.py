"""Slight expressions: how well graded actions are told from rest, per action and strength."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.lab.actions.graded import STRENGTHS, Graded
from emoscope.lab.actions.table import ACTIONS, NEW
from emoscope.lab.training.measure import auc
from emoscope.lab.training.report import PackJudge

Scores = NDArray[np.float32]
LEAST_POOLED = {0.2: 0.65, 0.4: 0.80, 0.8: 0.93}
LEAST_PAIRS = {0.2: 0.85, 0.4: 0.95, 0.8: 0.99}
LEAST_ACTION = 0.70
LEAST_NEW = 0.85


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """Figures of one kind of picture, actions by strengths.

    Attributes:
        pooled: (A, S) AUC of faces that do it against resting ones, over all people.
        pairs: (A, S) share of people whose moved face has the higher score.
        control: (A,) AUC of resting faces against untouched ones: 0.5 if a warp alone means
            nothing; NaN where nothing was warped.
    """

    pooled: NDArray[np.float64]
    pairs: NDArray[np.float64]
    control: NDArray[np.float64]


def action_vectors(judge: PackJudge) -> Scores:
    """(A, D): per action the renormalised mean of its sentences."""
    return mean_sentences(judge, [action.sentences for action in ACTIONS])


def mean_sentences(judge: PackJudge, asked: Sequence[Sequence[str]]) -> Scores:
    """(n, D): of several sentences each the renormalised mean."""
    found = np.stack([judge.texts(sentences).mean(axis=0) for sentences in asked])
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), np.float32)


def curves(judge: PackJudge, graded: Graded) -> Curves:
    """The figures of a pack. Bank and sensitivity do not matter: each AUC is of one sentence."""
    asked = action_vectors(judge)
    people, actions, strengths = graded.moved.shape[:3]

    def scores(pictures: NDArray[np.uint8]) -> Scores:
        flat = judge.canvases(pictures.reshape(-1, *pictures.shape[-2:]))
        own = flat.reshape(people, actions, strengths, -1)
        return np.asarray(np.einsum("pasd,ad->pas", own, asked), np.float32)

    plain = judge.canvases(graded.plain) @ asked.T
    moved = scores(graded.moved)
    touched = bool((graded.resting != graded.plain[:, None, None]).any())
    resting = scores(graded.resting) if touched else np.broadcast_to(plain[:, :, None], moved.shape)
    pooled = np.array(
        [[_auc(moved[:, a, s], resting[:, a, s]) for s in range(strengths)] for a in range(actions)]
    )
    pairs = np.asarray((moved > resting).mean(axis=0), np.float64)
    control = np.full(actions, np.nan)
    if touched:
        for a in range(actions):
            control[a] = _auc(resting[:, a].ravel(), np.repeat(plain[:, a], strengths))
    return Curves(pooled, pairs, control)


def _auc(yes: Scores, no: Scores) -> float:
    both = np.concatenate([yes, no])
    return auc(both, np.arange(len(both)) < len(yes))


def lines(title: str, people: int, found: Curves) -> list[str]:
    """A part of the page as Markdown."""
    header = " | ".join(f"{strength:.0%}" for strength in STRENGTHS)
    made = [
        f"**{title}**, {people} people. AUC pooled over faces / share of pairs in the right order"
        + ("; control: a change that says nothing against none." if _known(found) else "."),
        "",
        f"| action | {header} | control |",
        "|---|" + "---:|" * (len(STRENGTHS) + 1),
    ]
    for a, action in enumerate(ACTIONS):
        cells = [
            f"{found.pooled[a, s]:.2f} / {found.pairs[a, s]:.2f}" for s in range(len(STRENGTHS))
        ]
        made.append(f"| {action.name} | " + " | ".join(cells) + f" | {_said(found.control[a])} |")
    means = [
        f"**{found.pooled[:, s].mean():.2f}** / **{found.pairs[:, s].mean():.2f}**"
        for s in range(len(STRENGTHS))
    ]
    control = float(np.mean(found.control))
    return [*made, "| **mean** | " + " | ".join(means) + f" | {_said(control)} |", ""]


def verdicts(found: Curves) -> list[str]:
    """Bars that are met and missed, in one line each."""
    place = {strength: index for index, strength in enumerate(STRENGTHS)}
    at = place[0.6]
    weak = [a.name for i, a in enumerate(ACTIONS) if found.pooled[i, at] < LEAST_ACTION]
    last = dict(zip((a.name for a in ACTIONS), found.pooled[:, -1], strict=True))
    new = [name for name in NEW if last[name] < LEAST_NEW]
    made = []
    for what, values, bars in (
        ("pooled AUC", found.pooled, LEAST_POOLED), ("pairs", found.pairs, LEAST_PAIRS),
    ):  # fmt: skip
        for strength, bar in bars.items():
            value = float(values[:, place[strength]].mean())
            word = "reached" if value >= bar else "**missed**"
            made.append(f"- {what} at {strength:.0%}: {value:.2f} (bar {bar:.2f}): {word}")
    made.append(f"- below {LEAST_ACTION:.2f} pooled at 60%: {', '.join(weak) or 'none'}")
    made.append(f"- new behaviours below {LEAST_NEW:.2f} at 80%: {', '.join(new) or 'none'}")
    return made


def _known(found: Curves) -> bool:
    return bool(np.isfinite(found.control).all())


def _said(value: float) -> str:
    return "–" if np.isnan(value) else f"{value:.2f}"

"""How far a taught set can be trusted, from examples that were left out in turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.prompts.examples import Example
from emoscope.engine.teaching.fitting import Fitted
from emoscope.engine.teaching.head import Doubles

FEW = 5
"""Examples of a label below which its left-out recall says little."""
ALIKE = 0.97
"""Cosine from which on two examples of different labels are as good as the same face."""
DRAWS = 4000


@dataclass(frozen=True, slots=True)
class Figure:
    """A share with its 95 % interval, 0 to 1."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Shown:
    """One label's examples, each scored by what was taught without it.

    Attributes:
        count: Examples that show it.
        before, after: Share that was recognised by the sentences, and with the examples.
    """

    count: int
    before: Figure
    after: Figure


@dataclass(frozen=True, slots=True)
class Person:
    """One group's examples, scored by what the others taught."""

    count: int
    before: float
    after: float


@dataclass(frozen=True, slots=True, eq=False)
class Estimate:
    """Recall on examples left out, before teaching and after.

    Attributes:
        count: Examples that teach.
        before, after: Mean recall of the labels with examples (UAR).
        labels: By name, in the set's order.
        people: By group; empty where no groups were left out.
        names: (K,) of the labels that take part.
        confusion: (K, K) examples; rows are what they show, columns the answer with the examples.
        missed_before, missed_after: Mean squared error of what was left out, by which the examples
            were weighed.
        proves: The examples change the scores; else the sentences stay as they are.
        warnings: What to keep in mind, in sentences.
    """

    count: int
    before: Figure
    after: Figure
    labels: Mapping[str, Shown]
    people: Mapping[str, Person]
    names: tuple[str, ...]
    confusion: NDArray[np.int64]
    missed_before: float
    missed_after: float
    proves: bool
    warnings: tuple[str, ...]


def estimate(fitted: Fitted, examples: Sequence[Example], names: Sequence[str]) -> Estimate:
    """What left-out examples say.

    Args:
        fitted: Of these examples.
        examples: N, in the order of ``fitted``.
        names: (K,) of the labels that take part, in the order of its columns.
    """
    shown = np.array([not each.negative for each in examples], bool)
    truth = np.array([names.index(each.label) for each in examples])[shown]
    groups = np.array([each.group for each in examples])[shown]
    before, after = (_answers(part[shown]) for part in (fitted.before, fitted.after))
    labels = {
        name: Shown(int(rows.sum()), _share(before[rows] == i), _share(after[rows] == i))
        for i, name in enumerate(names)
        if (rows := truth == i).any()
    }
    people = {
        str(group): Person(
            int((groups == group).sum()),
            float((before == truth)[groups == group].mean()),
            float((after == truth)[groups == group].mean()),
        )
        for group in (np.unique(groups) if fitted.by_group else ())
    }
    confusion = np.zeros((len(names), len(names)), np.int64)
    np.add.at(confusion, (truth, after), 1)
    recalls = _uar(before, truth), _uar(after, truth)
    return Estimate(
        count=len(examples),
        before=recalls[0],
        after=recalls[1],
        labels=labels,
        people=people,
        names=tuple(names),
        confusion=confusion,
        missed_before=fitted.missed_before,
        missed_after=fitted.missed_after,
        proves=fitted.head is not None,
        warnings=_warnings(fitted, examples, labels, recalls),
    )


def _answers(shares: Doubles) -> NDArray[np.int64]:
    return np.asarray(shares[:, :-1].argmax(axis=1) if len(shares) else [], np.int64)


def _share(right: NDArray[np.bool_]) -> Figure:
    """A share with Wilson's interval."""
    n, z = len(right), 1.96
    share = float(right.mean())
    middle = (share + z**2 / (2 * n)) / (1 + z**2 / n)
    half = z / (1 + z**2 / n) * float(np.sqrt(share * (1 - share) / n + z**2 / (4 * n**2)))
    return Figure(share, max(0.0, middle - half), min(1.0, middle + half))


def _uar(answers: NDArray[np.int64], truth: NDArray[np.int64]) -> Figure:
    """Mean recall; its interval from each label's, drawn by Jeffreys' rule."""
    if not len(truth):
        return Figure(float("nan"), float("nan"), float("nan"))
    rng = np.random.default_rng(0)
    drawn, recalls = np.zeros(DRAWS), []
    shown = np.unique(truth)
    for label in shown:
        rows = truth == label
        right = int((answers[rows] == label).sum())
        recalls.append(right / rows.sum())
        drawn += rng.beta(right + 0.5, rows.sum() - right + 0.5, DRAWS) / len(shown)
    low, high = np.quantile(drawn, (0.025, 0.975))
    value = float(np.mean(recalls))
    return Figure(value, min(value, float(low)), max(value, float(high)))


def _warnings(
    fitted: Fitted,
    examples: Sequence[Example],
    labels: Mapping[str, Shown],
    recalls: tuple[Figure, Figure],
) -> tuple[str, ...]:
    told = []
    if few := [f"{name} ({each.count})" for name, each in labels.items() if each.count < FEW]:
        told.append(
            f"Few examples: {', '.join(few[:8])}. Below {FEW} of a label its figure says little."
        )
    if not fitted.by_group:
        named = {each.group for each in examples} - {""}
        if len(named) == 1:
            told.append("All examples are of one person: how it does on others is not known.")
        else:
            told.append(
                "No persons were named, so the estimate holds for the same people and camera."
            )
    told += _against_each_other(examples)
    if fitted.head is None:
        told.append("The examples do not do better than the sentences, which stay as they are.")
    elif not recalls[1].value > recalls[0].value:
        before, after = fitted.missed_before, fitted.missed_after
        told.append(
            "The recall shows no gain; the examples still move the scores, as they are weighed by"
            f" squared error: {before:.2f} by the sentences, {after:.2f} with them."
        )
    return tuple(told)


def _against_each_other(examples: Sequence[Example]) -> list[str]:
    shown = [each for each in examples if not each.negative]
    if len(shown) < 2:
        return []
    vectors = np.stack([each.vector for each in shown])
    near = np.argwhere(np.triu(vectors @ vectors.T >= ALIKE, 1))
    pairs = sorted(
        {tuple(sorted((shown[i].label, shown[j].label))) for i, j in near}
        - {(each.label, each.label) for each in shown}
    )
    return [
        f"Examples of {one} and {other} are almost the same face: one of them may be wrong."
        for one, other in pairs[:5]
    ]

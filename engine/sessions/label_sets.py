"""The label sets of one session, one after the other: what is asked may change while it runs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from emoscope.engine.prompts.labels import Label, LabelSet


def asks_the_same(one: LabelSet, other: LabelSet) -> bool:
    """Whether two sets give the same scores: colours, notes, names of sets and order apart."""
    return (
        one.templates == other.templates
        and one.sensitivity == other.sensitivity
        and _asked(one) == _asked(other)
    )


def _asked(labels: LabelSet) -> set[tuple[object, ...]]:
    return {each.asked for each in labels.labels}


def union(sets: Iterable[LabelSet]) -> LabelSet:
    """One set with every label of some sets, for the columns of a table.

    The newest set says what a label means; columns stay in the order in which they came. A label
    is muted only if it was in every set that has it. Names that differ in case are one label.
    """
    labels: dict[str, Label] = {}
    newest: LabelSet | None = None
    for newest in sets:
        for label in newest.labels:
            known = labels.get(label.name.casefold())
            if known is not None:
                label = replace(label, name=known.name, muted=known.muted and label.muted)
            labels[label.name.casefold()] = label
    assert newest is not None
    return replace(newest, labels=tuple(labels.values()))

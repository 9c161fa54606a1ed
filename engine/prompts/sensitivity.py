"""How slight an expression a label set counts, and by which bank a pack measures it."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from emoscope.engine.errors import LabelSetError
from emoscope.engine.models.pack import Scoring
from emoscope.engine.prompts.labels import LabelSet

Bank = Literal["common", "ferplus"]
FERPLUS, COMMON = "ferplus", "common"
"""``ferplus``: faces drawn evenly over FER+'s eight emotions, as published figures are measured.
``common``: what faces mostly look like, mixed in as far as the sensitivity says."""


def settled(labels: LabelSet, scoring: Scoring) -> LabelSet:
    """The set with the sensitivity that it is scored with; None with a pack that has no choice."""
    if scoring.common is None:
        return labels if labels.sensitivity is None else replace(labels, sensitivity=None)
    if labels.sensitivity is not None:
        return labels
    return replace(labels, sensitivity=scoring.common.sensitivity)


def kept(labels: LabelSet, scoring: Scoring) -> LabelSet:
    """A session's label set likewise: one that names no sensitivity is of a time without choice."""
    if scoring.common is None or labels.sensitivity is not None:
        return settled(labels, scoring)
    return replace(labels, sensitivity=0.0)


def bank_of(sensitivity: float | None) -> Bank:
    """Which bank a label set is measured by."""
    return "common" if sensitivity else "ferplus"


def with_choice(
    labels: LabelSet,
    bank: str | None = None,
    sensitivity: float | None = None,
    scoring: Scoring | None = None,
) -> LabelSet:
    """The set with what was asked for beside it, if anything was.

    Args:
        labels: The set.
        bank: ``common`` or ``ferplus``.
        sensitivity: 0 to 1.
        scoring: Of the pack, where it is known.

    Raises:
        LabelSetError: There is no such bank or sensitivity, they exclude each other, or the pack
            has no choice.
    """
    if bank is None and sensitivity is None:
        return labels
    if scoring is not None and scoring.common is None:
        raise LabelSetError(
            "This pack has one way to measure only", "Leave out --bank and --sensitivity"
        )
    if bank is not None and bank not in (FERPLUS, COMMON):
        raise LabelSetError(f'There is no bank "{bank}"', f"Use {COMMON} or {FERPLUS}")
    if sensitivity is not None and not 0 <= sensitivity <= 1:
        raise LabelSetError(f"{sensitivity:g} is not a sensitivity", "Use a number from 0 to 1")
    if bank == FERPLUS:
        if sensitivity:
            raise LabelSetError(
                "The bank ferplus has no sensitivity to set", "Leave out one of the two options"
            )
        return replace(labels, sensitivity=0.0)
    if sensitivity is None and labels.sensitivity != 0:
        return labels
    if bank == COMMON and sensitivity == 0:
        raise LabelSetError("Sensitivity 0 is the bank ferplus", "Use a number above 0")
    return replace(labels, sensitivity=sensitivity)


def told(sensitivity: float | None) -> str:
    """For people: bank and sensitivity in a few words; empty where there is no choice."""
    if sensitivity is None:
        return ""
    if sensitivity == 0:
        return FERPLUS
    return f"{COMMON}, sensitivity {sensitivity:g}"

"""Which examples count where: a face that was taught in one source is not who is in another."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from emoscope.engine.prompts.examples import Examples
from emoscope.engine.prompts.labels import LabelSet

OF_SOMEBODY = ("live", "session")
"""Kinds of examples that were taken from one source; folders are taught to be used elsewhere."""


class WhoseExamples:
    """Knows what was taught in the source that is open, and what the user let count everywhere."""

    def __init__(self) -> None:
        self._here: set[str] = set()
        self._everywhere: set[str] = set()

    def taught_here(self, keys: Collection[str]) -> None:
        """They count until another source is opened."""
        self._here.update(keys)

    def leave(self) -> None:
        """Another source is opened."""
        self._here.clear()

    def let_count(self, keys: Collection[str]) -> None:
        """The user said so: they count everywhere until the program ends."""
        self._everywhere.update(keys)

    def strange(self, taught: Examples | None, places: Collection[str]) -> frozenset[str]:
        """Keys of the examples that count nowhere in these places.

        Args:
            taught: All examples of a set.
            places: Files or folders of recordings; the name of where an example comes from.
        """
        known = self._here | self._everywhere
        return frozenset(
            each.key
            for each in (() if taught is None else taught.items)
            if each.origin.kind in OF_SOMEBODY
            and not each.left_out
            and not (each.origin.name and each.origin.name in places)
            and each.key not in known
        )

    def scored_with(self, labels: LabelSet, places: Collection[str]) -> LabelSet:
        """The set without the examples that do not count there."""
        strange = self.strange(labels.taught, places)
        if not strange or labels.taught is None:
            return labels
        rest = labels.taught.without(strange)
        return replace(labels, taught=rest if rest.counts else None)

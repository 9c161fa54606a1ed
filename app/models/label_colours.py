"""Which of the theme's colours belongs to which label."""

from __future__ import annotations

from emoscope.app.theme.tokens import DARK
from emoscope.engine.prompts.labels import LabelSet

COLOURS = len(DARK.series)


class LabelColours:
    """A label keeps its colour while others are moved, added or deleted.

    A slot is a number that :func:`emoscope.app.theme.tokens.series_colour` turns into a colour;
    slots beyond the number of colours repeat them with another line style.
    """

    def __init__(self) -> None:
        self._slots: dict[str, int] = {}

    def follow(self, label_set: LabelSet) -> None:
        """Give new labels the first free slot; those that went keep theirs for an undo."""
        names = label_set.names
        used = {self._slots[name] for name in names if name in self._slots}
        for name in names:
            slot = self._slots.get(name)
            if slot is None:
                slot = next(n for n in range(len(used) + 1) if n not in used)
                self._slots[name] = slot
                used.add(slot)
        # A label that came back may meet another one in its slot.
        seen: set[int] = set()
        for name in names:
            if self._slots[name] in seen:
                self._slots[name] = next(n for n in range(len(names) + 1) if n not in seen | used)
                used.add(self._slots[name])
            seen.add(self._slots[name])

    def rename(self, old: str, new: str) -> None:
        """The same label under another name."""
        if old in self._slots:
            self._slots[new] = self._slots[old]

    def slot(self, name: str) -> int:
        """Of a label; 0 for one that is not known."""
        return self._slots.get(name, 0)

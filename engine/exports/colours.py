"""One colour per label, the same in every export."""

from __future__ import annotations

from emoscope.engine.prompts.labels import LabelSet

PALETTE = (
    "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#8c6d1f", "#7b5cc4",
    "#2f7f7b", "#b04a5a", "#6b8e23", "#4a5f8a",
)  # fmt: skip
"""The eight hues of Okabe and Ito (2008) that colour-blind people can tell apart come first, with
yellow and black replaced; then darker ones."""
NONE_COLOUR = "#9a9a9a"


def colours(labels: LabelSet) -> tuple[str, ...]:
    """``#rrggbb`` for each label in their order, and last for none."""
    own = [
        label.colour or PALETTE[number % len(PALETTE)] for number, label in enumerate(labels.labels)
    ]
    return (*own, NONE_COLOUR)


def rgb(colour: str) -> tuple[int, int, int]:
    """``#rrggbb`` as three numbers of 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)

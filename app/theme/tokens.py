"""The colours of the window, dark and light, and those of the labels.

Label colours start from Okabe and Ito's palette ("Color Universal Design", 2008), which people
with the common kinds of colour blindness can tell apart; some are lightened or darkened so that
each has at least 3 : 1 contrast with the surface it is drawn on. Colour is never alone: names and
numbers stand beside it, and lines repeat with other dashes.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by role, as ``#rrggbb``."""

    name: str
    window: str
    surface: str
    raised: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    good: str
    warn: str
    bad: str
    track: str
    series: tuple[str, ...]
    none: str

    @property
    def dark(self) -> bool:
        return self.name == "dark"


DARK = Tokens(
    name="dark",
    window="#0f1217",
    surface="#171b22",
    raised="#212732",
    border="#2d3542",
    text="#eef1f6",
    muted="#9aa6b8",
    accent="#5cc2ff",
    on_accent="#04131f",
    good="#3ecf9b",
    warn="#f2b84b",
    bad="#ff7d6b",
    track="#232a35",
    series=(
        "#e69f00",
        "#56b4e9",
        "#1cc395",
        "#f0e442",
        "#6f9bff",
        "#f0764a",
        "#d98cb3",
        "#b8c4d6",
    ),
    none="#8a95a6",
)

LIGHT = Tokens(
    name="light",
    window="#eef1f5",
    surface="#ffffff",
    raised="#f4f6f9",
    border="#d3dae4",
    text="#161b24",
    muted="#566375",
    accent="#0069b4",
    on_accent="#ffffff",
    good="#007a57",
    warn="#8a5a00",
    bad="#bb3311",
    track="#e6eaf0",
    series=(
        "#b97a00",
        "#2a8fc7",
        "#008a64",
        "#8f8600",
        "#1f52b8",
        "#c24a00",
        "#a8487f",
        "#4c586a",
    ),
    none="#75808f",
)


def series_colour(tokens: Tokens, position: int, own: str | None = None) -> str:
    """Colour of a label: its own, or one by position."""
    return own or tokens.series[position % len(tokens.series)]


def series_dash(position: int) -> int:
    """Which line style a position has: 0 solid, then dashed, dotted, dash-dotted."""
    return (position // len(DARK.series)) % 4

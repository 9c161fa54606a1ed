"""Which screen, or which part of all of them, a user means."""

from __future__ import annotations

import re
from dataclasses import dataclass

from emoscope.engine.errors import SourceError

LEAST_PX = 32


@dataclass(frozen=True, slots=True)
class ScreenArea:
    """A part of the desktop, in its own pixels.

    Attributes:
        left_px, top_px: From the desktop's upper left corner; may be negative beside it.
        width_px, height_px: Its size.
    """

    left_px: int
    top_px: int
    width_px: int
    height_px: int

    def __str__(self) -> str:
        return f"{self.left_px},{self.top_px},{self.width_px},{self.height_px}"


def parse_screen(text: str) -> int | ScreenArea:
    """``1`` or nothing for the first screen, ``2`` for the next, ``LEFT,TOP,WIDTH,HEIGHT`` for a
    part.

    Raises:
        SourceError: It is none of these.
    """
    text = text.strip() or "1"
    if text.isdecimal() and 1 <= int(text) <= 99:
        return int(text)
    found = re.fullmatch(r"(-?\d{1,6}),(-?\d{1,6}),(\d{1,6}),(\d{1,6})", text.replace(" ", ""))
    if found is None:
        raise SourceError(
            f'"screen:{text}" is not a screen or a part of one',
            "Write screen, screen:2 or screen:LEFT,TOP,WIDTH,HEIGHT in pixels",
        )
    region = ScreenArea(*(int(part) for part in found.groups()))
    if min(region.width_px, region.height_px) < LEAST_PX:
        raise SourceError(
            f"The part of the screen is too small ({region.width_px} x {region.height_px})",
            f"Take at least {LEAST_PX} x {LEAST_PX} pixels",
        )
    return region

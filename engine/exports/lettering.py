"""Text as small pictures, in any script that a font on this machine has."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

LONGEST = 60
BACK = (20, 22, 25)
PADDING = 0.25


@lru_cache(maxsize=4096)
def lettering(text: str, size_px: int, colour: tuple[int, int, int]) -> NDArray[np.uint8]:
    """A line of text on a dark ground with a bar of colour at its left.

    Args:
        text: Cut at 60 characters.
        size_px: Height of the letters.
        colour: Of the bar, 0 to 255 each.

    Returns:
        (H, W, 3) uint8, read-only.
    """
    from PIL import Image, ImageDraw

    font = _font(size_px)
    shown = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    left, top, right, bottom = (round(value) for value in font.getbbox(shown))
    pad = max(1, round(PADDING * size_px))
    width, height = right - min(0, left) + 4 * pad, round(1.4 * size_px)
    picture = Image.new("RGB", (max(1, width), max(1, height, bottom - top)), BACK)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, pad, height), fill=colour)
    draw.text((2.5 * pad, height / 2), shown, font=font, fill=(240, 241, 243), anchor="lm")
    out = np.array(picture, dtype=np.uint8)
    out.flags.writeable = False
    return out


@lru_cache(maxsize=8)
def _font(size_px: int) -> Any:
    from PIL import ImageFont

    path = _wide_font()
    if path is not None:
        return ImageFont.truetype(str(path), size_px)
    return ImageFont.load_default(size_px)


def _wide_font() -> Path | None:
    """DejaVu Sans, which comes with matplotlib (mediapipe needs it): most alphabets."""
    spec = find_spec("matplotlib")
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf" / "DejaVuSans.ttf"
    return path if path.is_file() else None

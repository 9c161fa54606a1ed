"""Picture files that hold several pictures shown one after the other: WebP, APNG, AVIF."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image as Picture

from emoscope.engine.data import Image
from emoscope.engine.errors import SourceError
from emoscope.engine.sources.picture_file import opened_picture

MOVING = frozenset({"WEBP", "PNG", "AVIF", "GIF"})
"""By Pillow's names. The pictures of a TIFF are pages."""
SHORTEST_S, USUAL_S = 0.02, 0.1
"""What is to be shown for less than the first is shown for the second: browsers do so too."""
MOST_DECODED = 2_000_000_000
"""Pixels of all pictures of one file: a thousand of full HD, half a minute of reading."""


class MovingPicture:
    """The pictures of one file, in order.

    Attributes:
        times_s: When each is shown, from 0.
        end_s: When the last one ends.
    """

    def __init__(self, picture: Picture.Image) -> None:
        self._picture = picture
        times, now_s = [], 0.0
        for number in range(int(getattr(picture, "n_frames", 1))):
            picture.seek(number)
            picture.load()
            times.append(now_s)
            shown_s = float(picture.info.get("duration") or 0) / 1000
            now_s += shown_s if shown_s >= SHORTEST_S else USUAL_S
        self.times_s, self.end_s = tuple(times), now_s

    @property
    def rate_hz(self) -> float:
        """Pictures per second, on average."""
        return len(self.times_s) / self.end_s

    def load(self, number: int) -> Image | None:
        """(H, W, 3) uint8 RGB; None where it cannot be read."""
        try:
            self._picture.seek(number)
            return np.array(self._picture.convert("RGB"), np.uint8)
        except Exception:  # many kinds, as for other pictures
            return None

    def at(self, time_s: float) -> int:
        """Number of the picture that is shown at a time."""
        number = int(np.searchsorted(self.times_s, time_s + 1e-6, side="right")) - 1
        return min(max(0, number), len(self.times_s) - 1)


def moving_picture(path: Path) -> MovingPicture | None:
    """A file's pictures, or None where it holds one alone or cannot be read.

    Raises:
        SourceError: It would take minutes: a small file may say so.
    """
    try:
        picture = opened_picture(path)
        if picture is None or picture.format not in MOVING:
            return None
        count = int(getattr(picture, "n_frames", 1))
        if count < 2:
            return None
        if count * picture.width * picture.height > MOST_DECODED:
            raise SourceError(
                f"{path} has {count} pictures of {picture.width} x {picture.height} pixels,"
                " which are too many",
                "Save it as a video",
            )
        return MovingPicture(picture)
    except SourceError:
        raise
    except Exception:  # many kinds: its first picture may still be read
        return None

"""A strip of pictures of a moment: its begin, its peak, its end."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from emoscope.engine.archive.finding import Moment
from emoscope.engine.data import Image
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.opencv import cv2
from emoscope.engine.sessions.manifest import read_manifest
from emoscope.engine.sessions.seen_film import open_film
from emoscope.engine.veil import veil

HEIGHT_PX = 64
BACK_S = 0.05
"""A moment ends with the frame before its end."""


def strip(moment: Moment, video: Path, *, hide: bool) -> Image | None:
    """Three pictures side by side, None where the video cannot be read.

    Args:
        moment: Whose.
        video: Its file.
        hide: Let nobody be recognised: the pictures are covered whole.
    """
    pictures = []
    try:
        with open_film(read_manifest(moment.session), video) as film:
            times = {moment.start_s, moment.peak_s, max(moment.start_s, moment.end_s - BACK_S)}
            for at_s in sorted(times):
                film.seek(max(film.start_s, at_s))
                frame = film.read()
                if frame is not None:
                    image = veil(frame.image, None) if hide else frame.image
                    height, width = image.shape[:2]
                    size = (max(1, round(width * HEIGHT_PX / height)), HEIGHT_PX)
                    pictures.append(cv2.resize(image, size, interpolation=cv2.INTER_AREA))
    except EmoScopeError:
        return None
    return np.ascontiguousarray(np.concatenate(pictures, axis=1)) if pictures else None

"""Making faces unrecognisable: the one way, for screens, films, exports and pictures of all kinds.

It fails closed. What is covered is said by what is known about the picture, and where nothing is
known, or too little, the whole picture is covered::

    shown = veil(frame.image, known_of(result, frame.time_s), Way.BLUR)

``known_of`` takes the newest result (None before the first) and the time of the frame, so that old
places grow and very old ones count for nothing. Who knows places from elsewhere makes a ``Known``.
``covers_whole`` says beforehand which of the two it will be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from emoscope.engine.data import Box, FrameResult, Image, State
from emoscope.engine.opencv import cv2

MARGIN = 0.35
"""A cover reaches this share of the box beyond it: hair and chin say who it is, too."""
GROWTH_PER_S = 3.0
"""And this many widths more for each second since the face was there: heads move fast."""
MOST_AGE_S = 0.2
"""Older places say nothing about where a face is now."""
CELLS = 5
"""A face keeps so many cells a side, a whole picture too: nothing is left to restore."""
GREY = 96


class Way(StrEnum):
    """How a face is covered: coarse colours, or plain grey."""

    BLUR = "blur"
    HIDE = "hide"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known about the faces in a picture.

    Attributes:
        boxes: Where they are, every one.
        age_s: How much older than the picture that is.
        lost: There is at least one more, and its place is not known.
    """

    boxes: tuple[Box, ...]
    age_s: float = 0.0
    lost: bool = False


def known_of(
    result: FrameResult | None, time_s: float, before: FrameResult | None = None
) -> Known | None:
    """What a result says about the picture of this time, of the same source; None: nothing.

    With the result ``before`` it a face that moves is as large as the way it came.
    """
    if result is None:
        return None
    was = {face.track: face.box for face in before.faces} if before is not None else {}
    return Known(
        boxes=boxes_of(result, was),
        age_s=abs(time_s - result.time_s),
        lost=hides_one(result),
    )


def hides_one(result: FrameResult) -> bool:
    """Somebody was found whose place it does not say: out of sight, or not followed."""
    return result.unfollowed > 0 or any(face.state is State.LOST for face in result.faces)


def boxes_of(result: FrameResult, was: Mapping[int, Box] | None = None) -> tuple[Box, ...]:
    """All that is to be covered: faces and what only may be one. The latter alone says too little.

    Args:
        result: What was found.
        was: Where the tracks were before; each face is covered all the way from there.
    """
    before = was or {}
    faces = tuple(_moved(face.box, before.get(face.track)) for face in result.faces)
    return (*faces, *result.suspected) if faces else ()


def with_places(known: Known | None, places: Iterable[Box]) -> Known | None:
    """The same, with places that are covered beside the faces: who is there is not followed."""
    if known is None or covers_whole(known):
        return known
    return replace(known, boxes=(*known.boxes, *places))


def _moved(box: Box, was: Box | None) -> Box:
    """A box that reaches as far in every direction as the face has moved."""
    if was is None:
        return box
    (x, y), (old_x, old_y) = box.centre_px, was.centre_px
    more_x, more_y = abs(x - old_x), abs(y - old_y)
    return Box(
        box.x_px - more_x, box.y_px - more_y, box.width_px + 2 * more_x, box.height_px + 2 * more_y
    )


def covers_whole(known: Known | None) -> bool:
    """Whether the whole picture will be covered.

    So it is without knowledge, with knowledge that is too old, while a face is lost, and where no
    face was found at all: whoever looks for a face may have missed it.
    """
    if known is None or known.lost or not known.boxes:
        return True
    # Not a number is neither younger nor older.
    return not known.age_s <= MOST_AGE_S


def veil(image: Image, known: Known | None, way: Way = Way.BLUR) -> Image:
    """A copy of the picture in which no face can be recognised.

    Args:
        image: (H, W, 3) uint8.
        known: What is known about its faces; None for nothing.
        way: How to cover them.
    """
    out = np.ascontiguousarray(image).copy()
    if known is None or covers_whole(known):
        cover(out, None, way)
        return out
    for box in grown(known.boxes, known.age_s):
        cover(out, box, way)
    return out


def grown(boxes: Iterable[Box], age_s: float) -> list[Box]:
    """The boxes with their margin, wider with age."""
    share = MARGIN + GROWTH_PER_S * age_s
    out = []
    for box in boxes:
        # A flat box is a face on the edge: it has moved by the longer side.
        more = share * max(box.width_px, box.height_px)
        out.append(
            Box(box.x_px - more, box.y_px - more, box.width_px + 2 * more, box.height_px + 2 * more)
        )
    return out


def cover(image: Image, box: Box | None, way: Way) -> None:
    """Cover a rectangle in place, with nothing added to it; None for the whole picture.

    A rectangle that is not finite covers the whole picture too.
    """
    rows, columns = image.shape[:2]
    left, top, right, bottom = 0, 0, columns, rows
    if box is not None:
        sides = np.array([box.x_px, box.y_px, box.width_px, box.height_px], np.float64)
        if np.isfinite(sides).all():
            x, y, width, height = sides
            left, right = (int(np.clip(v, 0, columns)) for v in (x, np.ceil(x + width)))
            top, bottom = (int(np.clip(v, 0, rows)) for v in (y, np.ceil(y + height)))
    part = image[top:bottom, left:right]
    if not part.size:
        return
    if way is Way.HIDE:
        part[:] = GREY
        return
    cells = (min(CELLS, part.shape[1]), min(CELLS, part.shape[0]))
    small = cv2.resize(part, cells, interpolation=cv2.INTER_AREA)
    size = (part.shape[1], part.shape[0])
    part[:] = cv2.resize(small, size, interpolation=cv2.INTER_LINEAR)

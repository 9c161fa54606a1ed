"""Covers the faces of a film, picture by picture: places of the session, and a look at each again.

A session knows the faces that it followed in the pictures that it analysed. The others (more than
were asked for, between two analysed pictures, entering, turned away) are looked for here, in each
picture and once more in what was covered. Where that leaves a doubt, the whole picture is covered.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from emoscope.engine.data import Box, Frame, Image
from emoscope.engine.faces.spotting import Spotter
from emoscope.engine.veil import MOST_AGE_S, Way, cover, grown, veil

HELD_S = 0.5
"""A face that is seen now was there, or will be, for so long: it enters, turns, flickers."""
MOST_HELD = 16
"""Pictures that wait for the next ones at most: 100 MB of full HD."""
MOST_GROWTH_S = 0.5
"""A face that was last seen longer ago may be anywhere."""
TRIES = 2
CROWD = 8
"""So many people at once are not all turned to the camera."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """What a session knows about a moment of the film.

    Attributes:
        seen: Places of the faces in sight in the last analysed picture.
        lost: Last places of faces that had just gone out of sight there.
        age_s: How long ago that was.
    """

    seen: tuple[Box, ...]
    lost: tuple[Box, ...]
    age_s: float


@dataclass(slots=True)
class Covered:
    """Counts of what was covered in a film.

    Attributes:
        pictures: Number of pictures.
        whole: Those that were covered whole, because their faces could not be located reliably.
        crowded: Those of the others with so many people that one who is turned away may be missed.
    """

    pictures: int = 0
    whole: int = 0
    crowded: int = 0


def covered(
    frames: Iterator[Frame],
    analysed: Callable[[float], Analysed | None],
    spotter: Spotter,
    count: Covered,
) -> Iterator[tuple[Frame, Image]]:
    """Each frame with a copy of its picture in which no face can be recognised.

    Args:
        frames: Of the film, in order.
        analysed: What the session knows about a time; None where nothing was analysed.
        spotter: Looks at every picture.
        count: Is filled.
    """
    seen: deque[tuple[float, list[Box]]] = deque()
    waiting: deque[tuple[Frame, list[Box]]] = deque()

    def first() -> tuple[Frame, Image]:
        frame, boxes = waiting.popleft()
        while seen and frame.time_s - seen[0][0] > HELD_S:
            seen.popleft()
        places = _places(frame.time_s, boxes, seen, analysed(frame.time_s))
        image = _checked(frame.image, places, spotter)
        count.pictures += 1
        count.whole += image is None
        count.crowded += image is not None and _many(boxes)
        return frame, veil(frame.image, None) if image is None else image

    for frame in frames:
        # Where nothing was analysed, everything is covered: nobody needs to look.
        boxes = [] if analysed(frame.time_s) is None else spotter.spot(frame.image)
        seen.append((frame.time_s, boxes))
        waiting.append((frame, boxes))
        while len(waiting) > MOST_HELD or frame.time_s - waiting[0][0].time_s > HELD_S:
            yield first()
    while waiting:
        yield first()


def _many(boxes: list[Box]) -> bool:
    """Whether there are the places of many people; one face may have several boxes."""
    apart: list[Box] = []
    for box in boxes:
        if not any(box.overlap(other) > 0 for other in apart):
            apart.append(box)
    return len(apart) >= CROWD


def _places(
    time_s: float,
    boxes: list[Box],
    seen: deque[tuple[float, list[Box]]],
    known: Analysed | None,
) -> list[Box] | None:
    """What to cover, margins included; None for everything."""
    if known is None:
        return None
    out = grown(boxes, 0.0)
    for at_s, others in seen:
        age_s = abs(at_s - time_s)
        out += grown([box for box in others if not _near(box, boxes, age_s)], age_s)
    if known.age_s <= MOST_AGE_S:
        out += grown(known.seen, known.age_s)
        uncertain = known.lost
    else:
        uncertain = (*known.seen, *known.lost)
    if not out or not all(_near(box, boxes, known.age_s) for box in uncertain):
        return None
    return out


def _near(box: Box, boxes: list[Box], age_s: float) -> bool:
    """Whether a face that was here may be one of these by now."""
    (place,) = grown([box], min(age_s, MOST_GROWTH_S))
    return any(place.overlap(other) > 0 for other in boxes)


def _checked(image: Image, places: list[Box] | None, spotter: Spotter) -> Image | None:
    """The covered picture in which no face is found any more; None where that fails."""
    if places is None:
        return None
    out = np.ascontiguousarray(image).copy()
    for box in places:
        cover(out, box, Way.BLUR)
    for _ in range(TRIES):
        left = spotter.left(out)
        if not left:
            return out
        for box in grown(left, 0.0):
            cover(out, box, Way.HIDE)
    return None if spotter.left(out) else out

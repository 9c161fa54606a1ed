"""Pictures of a recording wait until it is known where their faces are, if faces are covered."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from emoscope.engine.data import FrameResult, Image
from emoscope.engine.faces.ignoring import Ignored
from emoscope.engine.veil import (
    MOST_AGE_S,
    Known,
    Way,
    boxes_of,
    hides_one,
    veil,
    with_places,
)

WAITING = 12
"""Pictures that wait at most; the oldest then goes with what is known."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture for the film.

    Attributes:
        image: As it came.
        time_s: On the recording's timeline.
        way: ``show``, ``blur``, ``hide`` or ``all``.
        known: Where its faces are.
    """

    image: Image
    time_s: float
    way: str = "show"
    known: Known | None = None

    @property
    def shown(self) -> Image:
        """What may be kept of it."""
        if self.way == "show":
            return self.image
        known = None if self.way == "all" else self.known
        return veil(self.image, known, Way.HIDE if self.way == "hide" else Way.BLUR)


class FilmVeil:
    """Gives on each picture, at once or with what the results around it say.

    Args:
        way: How faces are covered: ``show``, ``blur``, ``hide``, ``all``. May be changed at any
            time; a picture has the way of the moment at which it came.
        give: Takes the pictures, in order.
        ignored: Parts in which no face is followed: they are covered, too.
    """

    def __init__(
        self, way: str, give: Callable[[Picture], None], ignored: Sequence[Ignored] = ()
    ) -> None:
        self.way = way
        self._ignored = tuple(ignored)
        self._give = give
        self._lock = threading.Lock()
        self._waiting: deque[Picture] = deque()
        self._last: tuple[float, FrameResult] | None = None
        self._size: tuple[int, ...] = ()
        self._changes: list[float] = []

    def frame(self, image: Image, time_s: float) -> None:
        """Take the next picture; it is released once enough is known to cover it."""
        with self._lock:
            if image.shape[:2] != self._size:  # places in pictures before it mean nothing here
                self._size = image.shape[:2]
                self._changes.append(time_s)
            self._waiting.append(Picture(image, time_s, self.way))
            if self.way in ("show", "all"):
                self._release(len(self._waiting))
            else:
                self._release(len(self._waiting) - WAITING)

    def result(self, result: FrameResult, time_s: float) -> None:
        """What was found in the picture of this time; those up to it need not wait any more."""
        with self._lock:
            now = (time_s, result)
            due = sum(picture.time_s <= time_s for picture in self._waiting)
            self._release(due, now)
            self._last = now

    def end(self) -> None:
        """Give on what still waits."""
        with self._lock:
            self._release(len(self._waiting))

    def _sizes_by(self, time_s: float) -> int:
        return sum(each <= time_s for each in self._changes)

    def _release(self, count: int, now: tuple[float, FrameResult] | None = None) -> None:
        for _ in range(max(0, count)):
            one = self._waiting.popleft()
            known = _around(
                one.time_s,
                [
                    each
                    for each in (self._last, now)
                    if each is not None and self._sizes_by(each[0]) == self._sizes_by(one.time_s)
                ],
            )
            height, width = one.image.shape[:2]
            known = with_places(known, [each.box(width, height) for each in self._ignored])
            self._give(Picture(one.image, one.time_s, one.way, known))


def _around(time_s: float, results: list[tuple[float, FrameResult]]) -> Known | None:
    """What the results before and after a moment say about it; None where both are far."""
    near = [(abs(time_s - at_s), result) for at_s, result in results]
    near = [(age_s, result) for age_s, result in near if age_s <= MOST_AGE_S]
    if not near:
        return None
    return Known(
        boxes=tuple(box for _, result in near for box in boxes_of(result)),
        age_s=max(age_s for age_s, _ in near),
        lost=any(hides_one(result) for _, result in near),
    )

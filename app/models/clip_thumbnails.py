"""The last crops that the model saw of each face, small, with their embeddings."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass

import numpy as np

from emoscope.engine.data import Box, Floats, Frame, FrameResult, Image
from emoscope.engine.live.phases import Change
from emoscope.engine.live.sink import Stamp
from emoscope.engine.prompts.labels import LabelSet

THUMB_PX = 72
MARGIN = 0.12


@dataclass(frozen=True, slots=True, eq=False)
class SeenFrame:
    """One encoded crop.

    Attributes:
        time_s: Time of its frame, in seconds.
        thumb: (THUMB_PX, THUMB_PX, 3) uint8, a small picture of the same place.
        vector: (D,) its embedding.
    """

    time_s: float
    thumb: Image
    vector: Floats


class Evidence:
    """Keeps as many crops per track as a clip has; nothing of it is ever stored.

    A sink of the live session.

    Args:
        length: Embeddings in a full clip.
    """

    def __init__(self, length: int) -> None:
        self._length = length
        self._lock = threading.Lock()
        self._seen: dict[int, deque[SeenFrame]] = {}

    def frame(self, frame: Frame, stamp: Stamp) -> None:
        """A frame without a result is no evidence."""

    def moved(self, change: Change) -> None:
        """What was seen stays what the score was made of."""

    def result(self, frame: Frame, stamp: Stamp, result: FrameResult, labels: LabelSet) -> None:
        """Take what was newly encoded."""
        if not result.embeddings:
            return
        boxes = {face.track: face.box for face in result.faces}
        with self._lock:
            for track in [track for track in self._seen if track not in boxes]:
                del self._seen[track]
            for each in result.embeddings:
                box = boxes.get(each.track)
                if box is None:
                    continue
                kept = self._seen.setdefault(each.track, deque(maxlen=self._length))
                if kept and each.time_s <= kept[-1].time_s:
                    kept.clear()  # the source began again
                kept.append(SeenFrame(each.time_s, thumb(frame.image, box), each.vector))

    def of(self, track: int) -> tuple[SeenFrame, ...]:
        """The crops of a track's clip, oldest first."""
        with self._lock:
            return tuple(self._seen.get(track, ()))

    def clear(self) -> None:
        with self._lock:
            self._seen.clear()


def thumb(image: Image, box: Box) -> Image:
    """A small square picture of a face."""
    from emoscope.engine.opencv import cv2

    height, width = image.shape[:2]
    side = max(box.width_px, box.height_px) * (1 + 2 * MARGIN)
    cx, cy = box.centre_px
    left, top = int(max(0, cx - side / 2)), int(max(0, cy - side / 2))
    right, bottom = int(min(width, cx + side / 2)), int(min(height, cy + side / 2))
    if right - left < 2 or bottom - top < 2:
        return np.zeros((THUMB_PX, THUMB_PX, 3), np.uint8)
    part = np.ascontiguousarray(image[top:bottom, left:right])
    small = cv2.resize(part, (THUMB_PX, THUMB_PX), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8)

"""Finding every face of a picture, to cover it: many rather than few, places rather than points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np

from emoscope.engine.data import Box, Image
from emoscope.engine.faces.opening import open_detectors
from emoscope.engine.faces.region import whole
from emoscope.engine.faces.tiles import FAR_TILE_PX, TILE_PX, tiles
from emoscope.engine.opencv import cv2

SURE = 0.25
"""A place that only may be a face is covered, too."""
HARDLY_SURE, AGREE_SHARE = 0.15, 0.5
"""One that is less likely still, such as a profile, counts where two looks find it: this share of
both boxes is common to them."""
ROOM_SHARE = 0.25
SIDES_PX = (TILE_PX, FAR_TILE_PX)
"""A face turned away is found in a tile of one size and missed in that of another."""


class Spotter(Protocol):
    """Says where faces are. Used from one thread."""

    def spot(self, image: Image) -> list[Box]:
        """Boxes of all faces of an (H, W, 3) uint8 picture; one face may have several."""
        ...

    def left(self, image: Image) -> list[Box]:
        """Boxes of faces that can still be seen in a picture whose faces were covered."""
        ...

    def close(self) -> None: ...


class FaceSpotter:
    """Both detectors of the face stage with low thresholds, on the picture and on its parts."""

    def __init__(self) -> None:
        self._sure, self._keen = open_detectors(SURE), open_detectors(HARDLY_SURE)

    def spot(self, image: Image) -> list[Box]:
        height, width = image.shape[:2]
        picture = whole(width, height)
        looks = [
            [box for part in parts for box in detector.boxes(image, [part])]
            for parts in ((picture,), *(tiles(width, height, side_px) for side_px in SIDES_PX))
            for detector in self._keen
        ]
        return self.left(image) + _agreed(looks)

    def left(self, image: Image) -> list[Box]:
        near, far = self._sure
        height, width = image.shape[:2]
        picture = whole(width, height)
        found = near.boxes(image, [picture])
        for square in (picture, *tiles(width, height)):
            found += far.boxes(image, [square])
        # With room around it a face that the edge cuts is found sooner.
        room = round(ROOM_SHARE * max(height, width))
        wide = cv2.copyMakeBorder(image, *(room,) * 4, cv2.BORDER_REPLICATE).astype(np.uint8)
        around = near.boxes(wide, [whole(width + 2 * room, height + 2 * room)])
        return found + [replace(box, x_px=box.x_px - room, y_px=box.y_px - room) for box in around]

    def close(self) -> None:
        for detector in (*self._sure, *self._keen):
            detector.close()


def _agreed(looks: Sequence[Sequence[Box]]) -> list[Box]:
    """Boxes that another look has too."""
    return [
        box
        for look in looks
        for box in look
        if any(
            box.overlap(other) >= AGREE_SHARE
            for others in looks
            if others is not look
            for other in others
        )
    ]

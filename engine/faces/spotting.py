"""Finding every face of a picture, to cover it: many rather than few, places rather than points."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

import numpy as np

from emoscope.engine.data import Box, Image
from emoscope.engine.faces.opening import open_detectors
from emoscope.engine.faces.region import whole
from emoscope.engine.faces.tiles import tiles
from emoscope.engine.opencv import cv2

LEAST_SURE = 0.25
"""A place that only may be a face is covered, too."""
ROOM_SHARE = 0.25


class Spotter(Protocol):
    """Says where faces are. Used from one thread."""

    def spot(self, image: Image) -> list[Box]:
        """Boxes of all faces of an (H, W, 3) uint8 picture; one face may have several."""
        ...

    def close(self) -> None: ...


class FaceSpotter:
    """Both detectors of the face stage with a low threshold, on the picture and on its parts."""

    def __init__(self) -> None:
        self._near, self._far = open_detectors(LEAST_SURE)

    def spot(self, image: Image) -> list[Box]:
        height, width = image.shape[:2]
        picture = whole(width, height)
        found = self._near.boxes(image, [picture])
        for square in (picture, *tiles(width, height)):
            found += self._far.boxes(image, [square])
        # With room around it a face that the edge cuts is found sooner.
        room = round(ROOM_SHARE * max(height, width))
        wide = cv2.copyMakeBorder(image, *(room,) * 4, cv2.BORDER_REPLICATE).astype(np.uint8)
        around = self._near.boxes(wide, [whole(width + 2 * room, height + 2 * room)])
        return found + [replace(box, x_px=box.x_px - room, y_px=box.y_px - room) for box in around]

    def close(self) -> None:
        self._near.close()
        self._far.close()

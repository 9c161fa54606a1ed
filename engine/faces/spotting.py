"""Finding every face of a picture, to cover it: many rather than few, places rather than points."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np

from engine.data import Box, Image
from engine.faces.stderr import quiet_start
from engine.opencv import cv2

LEAST_SURE = 0.25
"""A place that only may be a face is covered, too."""
ROOM_SHARE = 0.25
FROM_PX, TILE_PX, SHARED_PX = 1200, 720, 120
"""Larger pictures are also looked at in overlapping tiles: a face of a fortieth is found."""


class Spotter(Protocol):
    """Says where faces are. Used from one thread."""

    def spot(self, image: Image) -> list[Box]:
        """Boxes of all faces of an (H, W, 3) uint8 picture; one face may have several."""
        ...

    def close(self) -> None: ...


class FaceSpotter:
    """Both detectors of the face stage with a low threshold, on the picture and on its parts."""

    def __init__(self) -> None:
        # Importing takes 0.5 s.
        with quiet_start():
            from mediapipe.python.solutions.face_detection import FaceDetection

            self._models: list[Any] = [
                FaceDetection(min_detection_confidence=LEAST_SURE, model_selection=model)
                for model in (0, 1)
            ]
            for model in self._models:
                model.process(np.zeros((64, 64, 3), np.uint8))

    def spot(self, image: Image) -> list[Box]:
        near, far = self._models
        height, width = image.shape[:2]
        found = [*_boxes(near, image, 0, 0), *_boxes(far, image, 0, 0)]
        # With room around it a face that the edge cuts is found sooner.
        room = round(ROOM_SHARE * max(height, width))
        wide = cv2.copyMakeBorder(image, room, room, room, room, cv2.BORDER_REPLICATE)
        found += _boxes(near, wide.astype(np.uint8), -room, -room)
        if max(height, width) > FROM_PX:
            for top in _starts(height):
                for left in _starts(width):
                    tile = image[top : top + TILE_PX, left : left + TILE_PX]
                    found += _boxes(far, tile, left, top)
        return found

    def close(self) -> None:
        for model in self._models:
            model.close()


def _boxes(model: Any, image: Image, left: int, top: int) -> list[Box]:
    height, width = image.shape[:2]
    if min(height, width) < 32:  # the graph wants a few pixels
        scale = 32 / min(height, width)
        size = (round(width * scale), round(height * scale))
        image = cv2.resize(image, size).astype(np.uint8)
    found = model.process(np.ascontiguousarray(image)).detections or []
    places = [each.location_data.relative_bounding_box for each in found]
    return [
        Box(left + p.xmin * width, top + p.ymin * height, p.width * width, p.height * height)
        for p in places
    ]


def _starts(length: int) -> list[int]:
    if length <= TILE_PX:
        return [0]
    count = -(-(length - SHARED_PX) // (TILE_PX - SHARED_PX))
    return [round(i * (length - TILE_PX) / (count - 1)) for i in range(count)]

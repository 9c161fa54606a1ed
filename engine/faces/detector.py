"""Finding new faces in a picture, or in parts of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from emoscope.engine.data import Box, Floats, Image
from emoscope.engine.faces.anchors import FULL_RANGE, SHORT_RANGE, Grid, anchors
from emoscope.engine.faces.decode import detections
from emoscope.engine.faces.region import Region, around_detection
from emoscope.engine.networks.network import Network
from emoscope.engine.opencv import cv2


class Detector:
    """A detection network with its anchors.

    Args:
        network: Maps (n, side_px, side_px, 3) to raw boxes and scores. Closed with this.
        grids: Its anchors.
        side_px: Of what it sees.
        least: Score from which on an answer is a face.
    """

    def __init__(
        self, network: Network, grids: tuple[Grid, ...], side_px: int, least: float
    ) -> None:
        self.network = network
        self._anchors = anchors(grids)
        self._side_px = side_px
        self._least = least

    def find(self, image: Image, squares: Sequence[Region]) -> list[Region]:
        """Where there are faces: regions for the mesh, the surest of each square first.

        Args:
            image: (H, W, 3) uint8.
            squares: Parts to look at, upright, in one call.
        """
        answers = self._answers(image, squares)
        return [around_detection(*face) for face in self._placed(answers, self._least)]

    def survey(
        self, image: Image, squares: Sequence[Region], suspected: float
    ) -> tuple[list[Region], list[Box]]:
        """What :meth:`find` says and, from the same look, where a face may be at all.

        Args:
            image: (H, W, 3) uint8.
            squares: Parts to look at, upright, in one call.
            suspected: Score from which on an answer may be a face.
        """
        answers = self._answers(image, squares)
        found = [around_detection(*face) for face in self._placed(answers, self._least)]
        return found, [_box(bounds) for bounds, _ in self._placed(answers, suspected)]

    def boxes(
        self, image: Image, squares: Sequence[Region], least: float | None = None
    ) -> list[Box]:
        """Where there are faces: the detector's own boxes.

        Args:
            image: (H, W, 3) uint8.
            squares: Parts to look at, upright, in one call.
            least: Score of a face; None for the detector's own.
        """
        answers = self._answers(image, squares)
        least = self._least if least is None else least
        return [_box(bounds) for bounds, _ in self._placed(answers, least)]

    def _answers(
        self, image: Image, squares: Sequence[Region]
    ) -> list[tuple[Region, Floats, Floats]]:
        """Raw boxes and scores of each square."""
        seen = [s.crop(image, self._side_px, outside=cv2.BORDER_CONSTANT) for s in squares]
        boxes, scores = self.network.run(np.stack(seen))
        return list(zip(squares, boxes, scores, strict=True))

    def _placed(
        self, answers: Sequence[tuple[Region, Floats, Floats]], least: float
    ) -> Iterator[tuple[Floats, Floats]]:
        """(4,) corners of the box and (2, 2) eyes, in pixels of the picture."""
        for square, box, score in answers:
            corner = square.bounds[:2]
            for face in detections(box, score, self._anchors, self._side_px, least):
                bounds = (face.box.reshape(2, 2) * square.side_px + corner).reshape(4)
                yield bounds, face.points[:2] * square.side_px + corner

    def close(self) -> None:
        self.network.close()


def _box(bounds: Floats) -> Box:
    x0, y0, x1, y1 = bounds.tolist()
    return Box(x0, y0, x1 - x0, y1 - y0)


def full_range(network: Network, least: float) -> Detector:
    """Faces from a fortieth of the square's side up to all of it."""
    return Detector(network, FULL_RANGE, 192, least)


def short_range(network: Network, least: float) -> Detector:
    """Faces from a tenth of the square's side: a quarter of the other's cost."""
    return Detector(network, SHORT_RANGE, 128, least)

"""The face of a single picture: photos and tight crops, for evaluation and image folders."""

from __future__ import annotations

import numpy as np

from emoscope.engine.data import FaceCrop, Floats, Image
from emoscope.engine.faces.alignment import align, five_points
from emoscope.engine.faces.landmarks import LandmarkFinder
from emoscope.engine.faces.opening import open_still_finder
from emoscope.engine.faces.quality import face_box, judge
from emoscope.engine.opencv import cv2

WORK_PX = 192
"""Smaller pictures are enlarged to this: the detector finds few faces at 48 pixels."""
PAD_SHARE = 0.35
"""Border added on each side on the second try: in a tight crop the face fills the picture, and
the detector wants room around it."""


class StillFaces:
    """Finds and aligns the largest face of unrelated pictures.

    Args:
        template: The pack's five points, as fractions of the crop's side.
        size_px: Side of the crops.
        finder: Of landmarks; the shipped networks if not given. Closed with this.
    """

    def __init__(
        self,
        template: tuple[tuple[float, float], ...],
        size_px: int,
        *,
        finder: LandmarkFinder | None = None,
    ) -> None:
        self._template = template
        self._size_px = size_px
        self._finder = finder or open_still_finder()

    def face(self, image: Image) -> FaceCrop | None:
        """The largest face, track 1, or None if there is none.

        Args:
            image: (H, W, 3) uint8 RGB.
        """
        mesh = self._mesh(image)
        if mesh is None:
            return None
        crop = align(image, five_points(mesh[:, :2]), self._template, self._size_px)
        box = face_box(mesh)
        landmarks = np.ascontiguousarray(mesh[:, :2])
        return FaceCrop(1, box, landmarks, crop, judge(mesh, box, crop))

    def close(self) -> None:
        self._finder.close()

    def _mesh(self, image: Image) -> Floats | None:
        height, width = image.shape[:2]
        scale = max(1.0, WORK_PX / max(height, width))
        large = image
        if scale > 1.0:
            size = (round(width * scale), round(height * scale))
            large = cv2.resize(image, size, interpolation=cv2.INTER_CUBIC).astype(np.uint8)
        for pad_px in (0, round(PAD_SHARE * max(large.shape[:2]))):
            padded = cv2.copyMakeBorder(large, *(pad_px,) * 4, cv2.BORDER_REPLICATE)
            found = self._finder.find(padded.astype(np.uint8))
            if found:
                mesh = max(found, key=lambda m: float(np.ptp(m[:, 0]) * np.ptp(m[:, 1]))).copy()
                mesh[:, :2] -= pad_px
                return np.asarray(mesh / scale, np.float32)
        return None

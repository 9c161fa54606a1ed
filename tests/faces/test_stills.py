from __future__ import annotations

import numpy as np

from emoscope.engine.faces.alignment import ARCFACE_TEMPLATE
from emoscope.engine.faces.stills import StillFaces


class ScriptedFinder:
    """Finds nothing until the picture has a border; then a fixed face in the middle."""

    def __init__(self):
        self.sizes = []
        self.closed = False

    def find(self, image):
        self.sizes.append(image.shape[:2])
        if len(self.sizes) == 1:
            return []
        height, width = image.shape[:2]
        mesh = np.random.default_rng(0).normal(0, 0.1, (468, 3)).astype(np.float32)
        mesh[:, 0] = mesh[:, 0] * width + width / 2
        mesh[:, 1] = mesh[:, 1] * height + height / 2
        return [mesh]

    def reset(self):
        self.sizes.clear()

    def close(self):
        self.closed = True


def test_a_tight_crop_gets_a_border_on_the_second_try_and_places_are_given_back():
    finder = ScriptedFinder()
    faces = StillFaces(ARCFACE_TEMPLATE, 112, finder=finder)
    found = faces.face(np.full((48, 48, 3), 120, np.uint8))
    assert finder.sizes[0] == (192, 192)
    assert finder.sizes[1][0] > 192
    assert found.crop.shape == (112, 112, 3)
    # The middle of the enlarged, padded picture is the middle of the small one.
    np.testing.assert_allclose(found.landmarks.mean(axis=0), [24, 24], atol=2)
    faces.close()
    assert finder.closed


def test_no_face_is_none():
    class Blind(ScriptedFinder):
        def find(self, image):
            return []

    faces = StillFaces(ARCFACE_TEMPLATE, 112, finder=Blind())
    assert faces.face(np.zeros((300, 200, 3), np.uint8)) is None

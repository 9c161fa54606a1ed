from __future__ import annotations

import numpy as np

from emoscope.engine.faces.appearance import appearance, difference
from emoscope.engine.faces.tracking import LOOK_LIMIT
from emoscope.engine.opencv import cv2
from tests.faces.synthetic import face, painted


def crop(colour, level=1.0):
    image = painted((112, 112), [face((56, 56), 90)], [colour])
    return np.clip(image * level, 0, 255).astype(np.uint8)


def test_same_face_in_other_light():
    one = appearance(crop((200, 160, 140)))
    assert difference(one, one) < 1e-6
    assert difference(one, appearance(crop((200, 160, 140), 0.7))) < LOOK_LIMIT / 2


def test_another_look():
    one, other = appearance(crop((200, 160, 140))), appearance(crop((60, 60, 140)))
    assert difference(one, other) > LOOK_LIMIT


def test_any_crop_size_gives_the_same_look():
    image = crop((200, 160, 140))
    larger = cv2.resize(image, (224, 224))
    assert appearance(image).shape == (192,)
    assert difference(appearance(image), appearance(larger)) < 0.02
    assert np.isfinite(appearance(np.zeros((64, 64, 3), np.uint8))).all()

"""Darkness and lack of contrast."""

from __future__ import annotations

import numpy as np

from emoscope.engine.faces.light import light
from tests.fakes import crop_of


def test_light_falls_in_the_dark_and_without_contrast():
    crop = crop_of(1, 1.0).crop
    assert light(crop) == 1.0
    assert light((crop.astype(float) * 0.06).astype(np.uint8)) == 0.0
    assert light((128 + (crop.astype(float) - 128) * 0.04).astype(np.uint8)) == 0.0
    assert 0 < light((crop.astype(float) * 0.2).astype(np.uint8)) < 1

"""Darkness and lack of contrast."""

from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.faces.light import _part, light
from tests.fakes import crop_of


def test_light_falls_in_the_dark_and_without_contrast():
    crop = crop_of(1, 1.0).crop
    assert light(crop) == 1.0
    assert light((crop.astype(float) * 0.06).astype(np.uint8)) == 0.0
    assert light((128 + (crop.astype(float) - 128) * 0.04).astype(np.uint8)) == 0.0
    assert 0 < light((crop.astype(float) * 0.2).astype(np.uint8)) < 1


def test_parts_of_counted_levels_are_numpys_percentiles():
    pick = np.random.default_rng(0)
    for _ in range(30):
        sums = pick.integers(0, 766, pick.integers(1, 3000))
        for part in (0.05, 0.95):
            found = _part(np.bincount(sums).cumsum(), part)
            assert found == pytest.approx(np.percentile(sums / 3, 100 * part))

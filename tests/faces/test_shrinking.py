"""Shrinking by a whole number is a mean of squares."""

from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.faces.shrinking import shrunk


@pytest.mark.parametrize("factor", [1, 2, 3, 4, 6, 8])
def test_every_pixel_is_the_mean_of_its_square(factor):
    image = np.random.default_rng(0).integers(0, 256, (50, 67, 3), np.uint8)
    height, width = 50 // factor, 67 // factor
    cut = image[: height * factor, : width * factor].astype(np.float64)
    mean = cut.reshape(height, factor, width, factor, 3).mean(axis=(1, 3))
    got = shrunk(image, factor)
    assert got.dtype == np.uint8
    np.testing.assert_allclose(got, mean, atol=1.6)  # each halving rounds


def test_what_is_smaller_than_a_square_becomes_a_pixel():
    assert shrunk(np.full((3, 40, 3), 90, np.uint8), 8).shape == (1, 5, 3)
    assert shrunk(np.full((3, 3, 3), 90, np.uint8), 8).tolist() == [[[90, 90, 90]]]

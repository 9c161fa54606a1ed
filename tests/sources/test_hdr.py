"""High dynamic range as an ordinary screen shows it."""

from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.sources.hdr import BT2020, HLG, PQ, to_sdr


def pq(nits):
    """Code value of BT.2100's perceptual quantiser."""
    light = (nits / 10_000) ** 0.1593017578125
    return ((0.8359375 + 18.8515625 * light) / (1 + 18.6875 * light)) ** 78.84375


def gray(code):
    return np.full((2, 2, 3), round(65535 * code), np.uint16)


@pytest.mark.parametrize("nits", [1, 10, 40, 75])
def test_light_below_the_knee_is_kept(nits):
    shown = to_sdr(gray(pq(nits)), PQ, BT2020)
    expected = 255 * (nits / 100) ** (1 / 2.4)
    assert np.abs(shown.astype(float) - expected).max() <= 2


def test_highlights_rise_and_stay_inside():
    levels = [
        int(to_sdr(gray(pq(n)), PQ, BT2020)[0, 0, 0]) for n in (75, 100, 200, 400, 1000, 4000)
    ]
    assert levels == sorted(levels)
    assert levels[-1] == 255


def test_hlg_black_and_white():
    assert to_sdr(gray(0.0), HLG, BT2020).max() == 0
    assert to_sdr(gray(1.0), HLG, BT2020).min() >= 253

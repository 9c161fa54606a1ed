from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope.engine.faces.decode import overlaps
from emoscope.engine.faces.region import Region, around_detection, around_mesh, whole
from tests.faces.synthetic import face


def test_the_whole_picture_is_a_square_around_it():
    assert whole(640, 480) == Region(320, 240, 640, 0)


def test_a_level_face_gives_an_upright_square_half_again_as_large():
    region = around_mesh(face((300, 150), 120))
    assert region.angle == pytest.approx(0, abs=0.05)
    flat = face((300, 150), 120)[:, :2]
    assert region.side_px == pytest.approx(1.5 * np.ptp(flat, axis=0).max())


def test_the_eyes_say_how_far_the_head_is_tilted():
    box = np.array([100, 100, 200, 200], np.float32)
    region = around_detection(box, np.array([[120, 120], [170, 170]], np.float32))
    assert region.angle == pytest.approx(math.pi / 4)
    assert (region.x_px, region.y_px, region.side_px) == (150, 150, 150)


@given(st.floats(20, 280), st.floats(20, 180), st.floats(30, 200), st.floats(-math.pi, math.pi))
def test_what_is_seen_in_the_crop_is_put_back_where_it_is(x, y, side, angle):
    region = Region(x, y, side, angle)
    points = np.array([[0, 0, 0], [96, 96, 10], [192, 30, -5]], np.float32)
    back = region.place(points, 192)
    forward = back[:, :2] @ region._matrix(192)[:, :2].T + region._matrix(192)[:, 2]
    np.testing.assert_allclose(forward, points[:, :2], atol=0.05)
    np.testing.assert_allclose(back[:, 2], points[:, 2] * side / 192, rtol=1e-4, atol=1e-4)


def test_a_turned_face_is_upright_in_its_crop():
    picture = np.zeros((200, 200, 3), np.uint8)
    picture[95:106, 20:180] = 255  # a bar from left to right
    turned = Region(100, 100, 160, math.pi / 2).crop(picture, 64)
    assert turned[4:60, 31:33].mean() > 200
    assert turned[28:36, :16].mean() < 50


@pytest.mark.parametrize("side", [3000.0, 900.0])
def test_a_very_large_face_is_averaged_not_sampled(side):
    rng = np.random.default_rng(0)
    noise = rng.integers(0, 256, (1500, 1500, 3)).astype(np.uint8)
    crop = Region(750, 750, side, 0.3).crop(noise, 64)
    middle = crop[24:40, 24:40].astype(float)
    assert middle.std() < 30
    assert middle.mean() == pytest.approx(127.5, abs=8)


def test_a_region_outside_of_the_picture_gives_a_crop():
    picture = np.full((20, 30, 3), 7, np.uint8)
    for region in (Region(-5000, 9, 4000, 1.0), Region(1e5, 1e5, 30, 0), Region(15, 10, 1e4, 0)):
        assert region.crop(picture, 64).shape == (64, 64, 3)


@given(*[st.floats(0, 100)] * 4, st.floats(1, 90), st.floats(1, 90))
def test_overlap_is_that_of_boxes(x, y, other_x, other_y, side, other_side):
    one, other = Region(x, y, side, 0.3), Region(other_x, other_y, other_side, 0)
    expected = overlaps(one.bounds, other.bounds[None])[0]
    assert one.overlap(other) == pytest.approx(expected, abs=1e-4)
    assert one.overlap(other) == pytest.approx(other.overlap(one))


def test_a_region_of_no_numbers_overlaps_nothing():
    assert Region(math.nan, 1, 2, 0).overlap(Region(1, 1, 2, 0)) == 0


@pytest.mark.parametrize("side", [30.0, 100.0, 900.0])
def test_a_crop_is_written_where_it_is_wanted(side):
    picture = np.random.default_rng(0).integers(0, 256, (200, 300, 3)).astype(np.uint8)
    region = Region(150, 100, side, 0.3)
    rows = np.zeros((3, 64, 64, 3), np.uint8)
    region.crop(picture, 64, into=rows[1])
    np.testing.assert_array_equal(rows[1], region.crop(picture, 64))
    assert not rows[0].any()
    assert not rows[2].any()

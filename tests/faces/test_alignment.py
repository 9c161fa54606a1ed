from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.engine.faces.alignment import ARCFACE_TEMPLATE, align, five_points, similarity
from emoscope.engine.opencv import cv2
from tests.faces.synthetic import face

TARGET = np.asarray(ARCFACE_TEMPLATE, np.float32) * 112


@settings(max_examples=60, deadline=None)
@given(st.floats(-180, 180), st.floats(0.05, 20), st.floats(-500, 2000), st.floats(-500, 2000))
def test_undoes_any_turn_scale_and_shift(angle_deg, scale, x, y):
    angle = np.radians(angle_deg)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    moved = (TARGET @ turn.T * scale + [x, y]).astype(np.float32)
    matrix = similarity(moved, TARGET)
    assert np.allclose(moved @ matrix[:, :2].T + matrix[:, 2], TARGET, atol=0.05)


def test_a_degenerate_face_gives_finite_numbers():
    same = np.full((5, 2), 7.0, np.float32)
    assert np.isfinite(similarity(same, TARGET)).all()
    assert np.isfinite(similarity(TARGET, same)).all()


def test_five_points_are_left_and_right_as_in_the_picture():
    left_eye, right_eye, nose, left_mouth, right_mouth = five_points(face()[:, :2])
    assert left_eye[0] < nose[0] < right_eye[0]
    assert left_mouth[0] < right_mouth[0]
    assert left_eye[1] < nose[1] < left_mouth[1]


@pytest.mark.parametrize("width", [40, 150, 900])
@pytest.mark.parametrize("roll", [0, 25, -140])
def test_marks_land_on_the_template(width, roll):
    points = face((700, 650), width, roll_deg=roll)
    image = np.zeros((1300, 1400, 3), np.uint8)
    five = five_points(points[:, :2])
    for x, y in five:
        cv2.circle(image, (round(float(x)), round(float(y))), max(2, width // 25), (255,) * 3, -1)
    crop = align(image, five, ARCFACE_TEMPLATE, 112)
    assert crop.shape == (112, 112, 3)
    matrix = similarity(five, TARGET)
    for x, y in five @ matrix[:, :2].T + matrix[:, 2]:
        assert crop[round(y) - 1 : round(y) + 2, round(x) - 1 : round(x) + 2].max() > 120


def test_large_faces_are_not_aliased():
    """A fine check pattern must become grey, not moire."""
    image = np.indices((1200, 1200)).sum(axis=0) % 2 * 255
    image = np.repeat(image[..., None], 3, axis=2).astype(np.uint8)
    crop = align(image, five_points(face((600, 600), 800)[:, :2]), ARCFACE_TEMPLATE, 112)
    assert crop[20:90, 20:90].std() < 12


def test_outside_of_the_picture_is_black():
    image = np.full((100, 100, 3), 200, np.uint8)
    crop = align(image, five_points(face((0, 50), 80)[:, :2]), ARCFACE_TEMPLATE, 112)
    assert crop[:, :20].max() == 0
    assert crop[50, 100].min() > 150


def test_a_face_far_outside_gives_a_black_crop():
    image = np.full((100, 100, 3), 200, np.uint8)
    crop = align(image, five_points(face((9000, 9000), 2000)[:, :2]), ARCFACE_TEMPLATE, 112)
    assert crop.shape == (112, 112, 3)
    assert crop.max() == 0


@pytest.mark.parametrize("value", [7.0, np.nan])
def test_points_that_are_no_face_give_a_black_crop(value):
    image = np.full((100, 100, 3), 200, np.uint8)
    crop = align(image, np.full((5, 2), value, np.float32), ARCFACE_TEMPLATE, 112)
    assert crop.shape == (112, 112, 3)
    assert crop.max() == 0

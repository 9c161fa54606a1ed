from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.data import State
from emoscope.engine.faces.quality import (
    BLURRED,
    PITCH_ZERO_DEG,
    SMALL_PX,
    face_box,
    head_turn,
    judge,
    sharpness,
)
from emoscope.engine.opencv import cv2
from tests.faces.synthetic import face, painted


def crop(side=112, blur=0.0):
    image = painted((side, side), [face((side / 2, side / 2), side * 0.8)], [(200, 160, 140)])
    return cv2.GaussianBlur(image, (0, 0), blur) if blur else image


def test_box_holds_all_points():
    points = face((100, 80), 60)
    box = face_box(points)
    assert (points[:, 0] >= box.x_px).all()
    assert (points[:, 0] <= box.x_px + box.width_px).all()
    assert box.width_px == pytest.approx(60, rel=0.05)


@pytest.mark.parametrize("yaw", [-60, -25, 0, 25, 60])
def test_yaw_is_positive_to_the_pictures_right(yaw):
    assert head_turn(face(yaw_deg=yaw))[0] == pytest.approx(yaw, abs=2)
    assert head_turn(face(yaw_deg=yaw, roll_deg=30))[0] == pytest.approx(yaw, abs=2)


@pytest.mark.parametrize("pitch", [-30, 0, 30])
def test_pitch_is_positive_upwards(pitch):
    frontal = head_turn(face())[1]
    assert head_turn(face(pitch_deg=pitch))[1] - frontal == pytest.approx(pitch, abs=2)


def test_sharpness_falls_with_blur():
    values = [sharpness(crop(blur=sigma)) for sigma in (0, 1, 2, 4, 8)]
    assert values == sorted(values, reverse=True)
    assert values[0] > BLURRED > values[-1]


@pytest.mark.parametrize("side", [64, 112, 224])
def test_sharpness_means_the_same_at_every_size_and_contrast(side):
    # One picture, as packs of different crop sizes see it.
    large = crop(448, blur=3)
    seen = cv2.resize(large, (side, side), interpolation=cv2.INTER_AREA)
    reference = sharpness(cv2.resize(large, (112, 112), interpolation=cv2.INTER_AREA))
    assert sharpness(seen) == pytest.approx(reference, abs=0.12)
    pale = (seen // 2 + 60).astype(np.uint8)
    assert sharpness(pale) == pytest.approx(sharpness(seen), abs=0.05)


def test_sharpness_of_a_plain_picture_is_zero():
    assert sharpness(np.full((112, 112, 3), 77, np.uint8)) == 0


@pytest.mark.parametrize(
    ("how", "state"),
    [
        ({}, State.OK),
        ({"width": SMALL_PX * 0.9}, State.SMALL),
        ({"yaw_deg": 65}, State.TURNED),
        ({"pitch_deg": -60 + PITCH_ZERO_DEG}, State.TURNED),
    ],
)
def test_states(how, state):
    points = face(**{"width": 120, **how})
    quality = judge(points, face_box(points), crop())
    assert quality.state is state
    assert 0 <= quality.value <= 1


def test_blurred():
    points = face(width=120)
    blurred = judge(points, face_box(points), crop(blur=8))
    assert blurred.state is State.BLURRED
    assert blurred.value < judge(points, face_box(points), crop()).value


@pytest.mark.shared
def test_real_faces_look_the_way_the_mesh_says(media):
    """Yaw goes with the nose: to the picture's right is positive."""
    from emoscope.engine.faces.opening import open_finder
    from emoscope.engine.sources.video import VideoFile

    finder = open_finder(1)
    yaw, nose = [], []
    with VideoFile(media / "webcam.mp4") as source:
        for frame in iter(source.read, None):
            if frame.index > 250:
                break
            for points in finder.find(frame.image):
                yaw.append(head_turn(points)[0])
                left, right = points[234, 0], points[454, 0]
                nose.append((points[1, 0] - (left + right) / 2) / (right - left))
    finder.close()
    assert np.corrcoef(yaw, nose)[0, 1] > 0.8

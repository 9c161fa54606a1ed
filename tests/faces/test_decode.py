from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.faces.anchors import FULL_RANGE, anchors
from emoscope.engine.faces.decode import detections, overlaps

ANCHORS = anchors(FULL_RANGE)


def answers(*faces):
    """Raw answers at some anchors: (anchor, score, width in px, shift in px)."""
    boxes, scores = np.zeros((2304, 16), np.float32), np.zeros(2304, np.float32)
    for row, score, width, shift in faces:
        scores[row] = score
        boxes[row, :4] = shift, shift, width, width
        boxes[row, 4::2] = np.arange(6) + shift
        boxes[row, 5::2] = shift
    return boxes, scores


def found(*faces, least=0.6):
    boxes, scores = answers(*faces)
    return detections(boxes, scores, ANCHORS, 192, least)


def test_nothing_sure_enough_is_nothing():
    assert found((100, 0.59, 40, 0)) == []


def test_a_box_and_its_points_lie_around_the_anchor():
    (face,) = found((1000, 0.9, 48, 0))
    x, y = ANCHORS[1000]
    np.testing.assert_allclose(face.box, [x - 0.125, y - 0.125, x + 0.125, y + 0.125], atol=1e-6)
    np.testing.assert_allclose(face.points[3], [x + 3 / 192, y], atol=1e-6)
    assert face.score == pytest.approx(0.9)


def test_answers_about_one_face_are_averaged_by_their_scores():
    (face,) = found((1000, 0.9, 48, 0), (1001, 0.6, 48, 0))
    x = (0.9 * ANCHORS[1000, 0] + 0.6 * ANCHORS[1001, 0]) / 1.5
    assert face.box[[0, 2]].mean() == pytest.approx(x, abs=1e-6)
    assert face.score == pytest.approx(0.9)


def test_two_faces_stay_two_the_surer_one_first():
    faces = found((100, 0.7, 20, 0), (2000, 0.8, 20, 0))
    assert [round(face.score, 2) for face in faces] == [0.8, 0.7]


def test_boxes_without_a_size_or_that_are_no_numbers_are_dropped():
    assert found((5, 0.9, -3, 0)) == []
    assert found((5, 0.9, 30, np.nan)) == []


def test_overlap():
    box = np.array([0, 0, 2, 2], np.float32)
    others = np.array([[0, 0, 2, 2], [1, 0, 3, 2], [5, 5, 6, 6]], np.float32)
    np.testing.assert_allclose(overlaps(box, others), [1, 1 / 3, 0], atol=1e-6)

from __future__ import annotations

import numpy as np

from emoscope.engine.faces.anchors import FULL_RANGE, SHORT_RANGE, anchors


def test_as_many_as_the_networks_answer():
    assert anchors(FULL_RANGE).shape == (2304, 2)
    assert anchors(SHORT_RANGE).shape == (896, 2)


def test_row_by_row_in_the_middle_of_each_cell():
    places = anchors(FULL_RANGE) * 48
    np.testing.assert_allclose(places[:2], [[0.5, 0.5], [1.5, 0.5]])
    np.testing.assert_allclose(places[48], [0.5, 1.5])


def test_several_answers_for_a_place_stand_together():
    places = anchors(SHORT_RANGE)
    np.testing.assert_allclose(places[0], places[1])
    np.testing.assert_allclose(places[512:518], np.full((6, 2), 1 / 16))

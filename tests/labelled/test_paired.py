"""Intervals and the paired test."""

import numpy as np
import pytest

from emoscope.engine.labelled.paired import drawn_recalls, interval, mcnemar, mean_recall

TRUTH = np.repeat([0, 1], 20)
GOOD = np.ones(40, bool)
HALF = np.arange(40) % 2 == 0


def test_exact_p_is_that_of_a_fair_coin():
    assert mcnemar(GOOD, GOOD) == 1.0
    assert mcnemar(GOOD, HALF) == pytest.approx(2 / 2**20)
    one, other = np.zeros(10, bool), np.zeros(10, bool)
    one[:8], other[8:] = True, True
    assert mcnemar(one, other) == pytest.approx(2 * (1 + 10 + 45) / 1024)


def test_draws_are_the_same_for_all_so_that_differences_are_paired():
    drawn = drawn_recalls(np.stack([GOOD, HALF, HALF]), TRUTH, [""] * 40)
    np.testing.assert_array_equal(drawn[1], drawn[2])
    told = interval(mean_recall(HALF, TRUTH), drawn[1])
    assert told.value == 0.5
    assert 0.3 < told.low < 0.5 < told.high < 0.7
    assert (drawn[0] == 1.0).all()


def test_where_people_are_named_people_are_drawn():
    right = np.repeat([True, False], 20)
    truth = np.zeros(40, int)
    alone = drawn_recalls(right[None], truth, [""] * 40)[0]
    people = drawn_recalls(right[None], truth, ["ann"] * 20 + ["bob"] * 20)[0]
    assert people.std() > 2 * alone.std()

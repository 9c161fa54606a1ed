from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.sources.timing import PresentationClock


def run(claims, rate=25.0):
    clock = PresentationClock(rate)
    return [clock.time_s(claim) for claim in claims]


def test_times_are_left_alone():
    assert run([-0.2, 0.0, 0.04, 0.5]) == [-0.2, 0.0, 0.04, 0.5]


def test_missing_times_follow_the_rate():
    assert run([None, None, 1.0, None]) == pytest.approx([0.0, 0.04, 1.0, 1.04])


def test_equal_times_are_kept_apart():
    assert run([1.0, 1.0, 0.99, 1.04]) == pytest.approx([1.0, 1.001, 1.002, 1.04])


def test_reset_clock_goes_on():
    assert run([10.0, 10.04, 0.0, 0.04]) == pytest.approx([10.0, 10.04, 10.08, 10.12])


@given(st.lists(st.one_of(st.none(), st.floats(-1e4, 1e4)), max_size=60))
def test_times_always_rise(claims):
    times = run(claims)
    assert all(later > earlier for earlier, later in itertools.pairwise(times))

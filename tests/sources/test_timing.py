from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope.engine.sources.timing import BestEffort, PresentationClock


def run(claims, rate=25.0, **more):
    clock = PresentationClock(rate, **more)
    return [clock.time_s(claim) for claim in claims]


def test_times_are_left_alone():
    assert run([-0.2, 0.0, 0.04, 0.5]) == [-0.2, 0.0, 0.04, 0.5]


def test_time_zero_is_that_of_the_earliest_track():
    assert run([1001.4, 1001.44], zero_s=1001.375) == pytest.approx([0.025, 0.065])
    assert run([-0.7, 0.0], zero_s=-0.7) == pytest.approx([0.0, 0.7])


def test_missing_times_follow_the_rate():
    assert run([1.0, None, None, 1.5]) == pytest.approx([1.0, 1.04, 1.08, 1.5])


def test_what_has_no_time_before_the_first_that_has_one_is_left_out():
    assert run([None, None, 0.0, 0.04]) == [None, None, 0.0, 0.04]


def test_a_stream_without_times_counts_from_zero():
    assert run([None, None, None], timed=False) == pytest.approx([0.0, 0.04, 0.08])


def stamps(pairs, **more):
    effort = BestEffort(**more)
    return [effort.stamp(pts, dts) for pts, dts in pairs]


def test_presentation_stamps_are_believed_while_they_rise():
    assert stamps([(0, 0), (2, 1), (3, 2), (None, 3)]) == [0, 2, 3, 3]


def test_decoding_stamps_are_taken_where_the_others_run_back():
    assert stamps([(5, 1), (3, 2), (4, 3), (2, 4)]) == [5, 2, 3, 4]
    assert stamps([(1, 2), (3, 3), (2, 4), (8, None)], stored_order=True) == [2, 3, 4, None]


def test_equal_times_are_kept_apart():
    assert run([1.0, 1.0, 0.99, 1.04]) == pytest.approx([1.0, 1.001, 1.002, 1.04])


def test_reset_clock_goes_on():
    assert run([10.0, 10.04, 0.0, 0.04]) == pytest.approx([10.0, 10.04, 10.08, 10.12])


def test_a_clock_that_is_set_back_by_half_a_second_squeezes_no_frame():
    assert run([5.32, 5.36, 4.9, 4.94]) == pytest.approx([5.32, 5.36, 5.40, 5.44])


@given(st.lists(st.one_of(st.none(), st.floats(-1e4, 1e4)), max_size=60))
def test_times_always_rise(claims):
    times = [time for time in run(claims) if time is not None]
    assert all(later > earlier for earlier, later in itertools.pairwise(times))

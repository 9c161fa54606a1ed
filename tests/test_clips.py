from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope.engine.clips import ClipBuffer


def vector(value):
    return np.full(4, value, np.float32)


def feed(buffer, times, track=1):
    taken = []
    for time_s in times:
        buffer.tick(time_s)
        if buffer.due(track, time_s):
            buffer.add(track, time_s, vector(time_s))
            taken.append(time_s)
    return taken


def test_takes_every_second_frame_at_30_hz_for_a_15_hz_stride():
    times = [i / 30 for i in range(60)]
    taken = feed(ClipBuffer(16, 1000 / 15), times)
    assert taken == times[::2]


def test_keeps_the_mean_rate_on_a_camera_that_does_not_fit():
    taken = feed(ClipBuffer(16, 1000 / 15), [i / 25 for i in range(250)])
    assert abs(len(taken) - 150) <= 2


RATES_HZ = (15, 24, 25, 30_000 / 1001, 30, 50, 60)


@pytest.mark.parametrize("stride_ms", [1000 / 15, 160.0])
@pytest.mark.parametrize("rate_hz", RATES_HZ)
@pytest.mark.parametrize("digits", [9, 3])
def test_mean_stride_is_the_models_and_no_frame_is_half_a_frame_off(rate_hz, stride_ms, digits):
    """Also with whole milliseconds, as Matroska has them."""
    times = [round(i / rate_hz, digits) for i in range(int(120 * rate_hz))]
    taken = np.array(feed(ClipBuffer(16, stride_ms), times))
    grid = np.arange(len(taken)) * stride_ms / 1000
    assert np.abs(taken - grid).max() <= 0.5 / rate_hz + 0.0011
    assert np.diff(taken).mean() * 1000 == pytest.approx(stride_ms, rel=5e-4)


@pytest.mark.parametrize(
    ("rate_hz", "stride_ms", "every"),
    [(25, 160, 4), (50, 160, 8), (15, 1000 / 15, 1), (30, 1000 / 15, 2), (60, 1000 / 15, 4)],
)
def test_every_nth_frame_where_the_rate_divides(rate_hz, stride_ms, every):
    times = [10.0 + i / rate_hz for i in range(60 * rate_hz)]
    assert feed(ClipBuffer(16, stride_ms), times) == times[::every]


def test_at_24_hz_frames_are_the_nearest_and_not_the_early_ones():
    taken = feed(ClipBuffer(16, 160), [i / 24 for i in range(60)])
    assert [round(t * 24) for t in taken[:8]] == [0, 4, 8, 12, 15, 19, 23, 27]


def test_a_frame_lost_here_and_there_moves_no_later_one():
    times = [i / 30 for i in range(300) if i % 7 != 3]
    taken = np.array(feed(ClipBuffer(16, 1000 / 15), times))
    grid = np.round(taken * 15) / 15
    assert np.abs(taken - grid).max() <= 1.0001 / 30
    assert len(taken) == pytest.approx(150, abs=3)


def test_slow_camera_gives_every_frame():
    times = [i / 8 for i in range(20)]
    assert feed(ClipBuffer(16, 1000 / 15), times) == times


def test_ring_keeps_the_last_and_fills():
    buffer = ClipBuffer(4, 100, minimum=2)
    buffer.add(1, 0.0, vector(0))
    assert not buffer.ready(1)
    assert buffer.filled_s(1) == 0.1
    for i in range(1, 6):
        buffer.add(1, i / 10, vector(i))
    assert buffer.ready(1)
    assert buffer.filled_s(1) == 0.4
    np.testing.assert_array_equal(buffer.clips([1])[0][:, 0], [2, 3, 4, 5])
    assert buffer.newest_s(1) == 0.5


def test_long_gap_and_seek_back_start_anew():
    buffer = ClipBuffer(8, 100)
    feed(buffer, [0.0, 0.1, 0.2])
    feed(buffer, [5.0])
    assert len(buffer.clips([1])[0]) == 1
    feed(buffer, [5.1, 2.0])
    assert len(buffer.clips([1])[0]) == 1
    assert buffer.newest_s(1) == 2.0


def test_tracks_are_apart_and_forgotten():
    buffer = ClipBuffer(8, 100)
    feed(buffer, [0.0, 0.1], track=1)
    feed(buffer, [0.1], track=2)
    assert [len(c) for c in buffer.clips([1, 2])] == [2, 1]
    buffer.keep({2})
    assert buffer.newest_s(1) is None
    assert buffer.due(1, 0.2)


@given(st.lists(st.floats(0.001, 0.5), min_size=1, max_size=200))
def test_never_takes_more_often_than_the_stride_on_average(steps):
    times = np.cumsum(steps)
    buffer = ClipBuffer(16, 100)
    taken = feed(buffer, times.tolist())
    span = taken[-1] - taken[0]
    assert len(taken) <= span / 0.1 + 2
    assert (np.diff(taken) > 0.04).all()

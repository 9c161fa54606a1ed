from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.clips import ClipBuffer


def vector(value):
    return np.full(4, value, np.float32)


def feed(buffer, times, track=1):
    taken = []
    for time_s in times:
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

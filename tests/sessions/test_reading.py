from __future__ import annotations

import threading

import numpy as np
import pytest

from emoscope.engine.analysis.reading import ReadAhead, Sampling, short_as_stills
from emoscope.engine.data import Frame
from emoscope.engine.errors import SourceLostError
from emoscope.engine.sources.protocol import SourceInfo


class Frames:
    """A file of tiny pictures."""

    def __init__(self, times, fail_at=None, size=(4, 4)):
        self._times, self._fail_at, self._next = list(times), fail_at, 0
        self.info = SourceInfo("f", False, size[0], size[1])

    def read(self, timeout_s=1.0):
        if self._next == self._fail_at:
            raise SourceLostError("broken here")
        if self._next >= len(self._times):
            return None
        frame = Frame(np.zeros((1, 1, 3), np.uint8), self._times[self._next], self._next)
        self._next += 1
        return frame


def times_of(source, **more):
    with ReadAhead(source, **more) as frames:
        return [frame.time_s for frame in frames]


def moments(fps):
    return Sampling(fps, 0.0, 0.0, 1, 30.0)


def test_all_frames_in_order():
    assert times_of(Frames(range(100))) == list(range(100))


def test_an_error_comes_after_the_frames_before_it():
    got = []
    with (
        pytest.raises(SourceLostError),
        ReadAhead(Frames(range(9), fail_at=5)) as frames,
    ):
        got += [frame.time_s for frame in frames]
    with ReadAhead(Frames(range(9), fail_at=5)) as frames:
        for _ in range(5):
            got.append(next(frames).time_s)
    assert got == list(range(5))


def pictures(count):
    for index in range(count):
        yield Frame(np.zeros((1, 1, 3), np.uint8), index / 10, index)


@pytest.mark.parametrize(("count", "bursts"), [(0, set()), (2, {0}), (3, {None}), (9, {None})])
@pytest.mark.parametrize("expected_s", [None, 0.9])
def test_a_run_that_ends_before_a_clip_is_full_is_one_of_stills(count, bursts, expected_s):
    frames = list(short_as_stills(pictures(count), 0.2, expected_s))
    assert [frame.index for frame in frames] == list(range(count))
    assert {frame.burst for frame in frames} == bursts


def test_nothing_is_held_back_where_a_run_is_surely_long():
    source = pictures(9)
    frames = short_as_stills(source, 0.2, 60.0)
    assert next(frames).index == 0
    assert next(source).index == 1


def test_what_breaks_off_gives_what_was_there_first():
    def broken():
        yield from pictures(2)
        raise SourceLostError("broken here")

    got = []
    with pytest.raises(SourceLostError):
        got.extend(frame.index for frame in short_as_stills(broken(), 0.2, None))
    frames = short_as_stills(broken(), 0.2, None)
    assert [next(frames).index, next(frames).index] == [0, 1]


def test_leaving_early_ends_the_thread():
    before = set(threading.enumerate())
    with ReadAhead(Frames(range(10_000))) as frames:
        next(frames)
        (own,) = {each for each in threading.enumerate() if each.name == "emoscope-decode"} - before
    assert not own.is_alive()


def test_large_frames_wait_in_small_numbers():
    source = Frames(range(50), size=(7680, 4320))
    with ReadAhead(source) as frames:
        next(frames)
        threading.Event().wait(0.1)
        assert source._next <= 5


def test_a_lower_rate_keeps_its_pace():
    times = [i / 30 for i in range(90)]
    kept = times_of(Frames(times), sampling=moments(10))
    assert len(kept) == 30
    np.testing.assert_allclose(np.diff(kept), 0.1, atol=0.034)


def test_a_lower_rate_picks_the_same_frames_from_the_middle():
    times = [i / 30 for i in range(90)]
    whole = times_of(Frames(times), sampling=moments(7))
    later = times_of(Frames(times[40:]), sampling=moments(7))
    assert later[1:] == [t for t in whole if t > later[0]]


def test_the_end():
    assert times_of(Frames([0, 1, 2, 3]), end_s=2) == [0, 1, 2]

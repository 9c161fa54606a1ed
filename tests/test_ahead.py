"""Faces found ahead: the same results in the same order, and threads that end."""

import threading
from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from emoscope.engine.ahead import DEPTH, FacesAhead, blocks
from emoscope.engine.errors import RuntimeUnavailableError, SourceError
from tests.fakes import FakeFaces, FakeRuntime, crop_of, frame_at
from tests.test_pipeline import pipeline_of


def script():
    """Faces that come and go."""
    return {
        i: tuple(crop_of(t, i + t / 10) for t in (1, 2, 3)[: 1 + i // 7 % 3]) for i in range(60)
    }


def test_the_results_are_those_of_one_frame_after_the_other():
    frames = [frame_at(i) for i in range(60)]
    one_by_one = pipeline_of(FakeFaces(script()))
    want = [one_by_one.process(frame) for frame in frames]
    pipeline = pipeline_of(FakeFaces(script()))
    with FacesAhead(pipeline, frames) as ahead:
        got = [pipeline.score(found) for found in ahead]
    assert [r.index for r in got] == list(range(60))
    for a, b in zip(got, want, strict=True):
        assert [(f.track, f.state) for f in a.faces] == [(f.track, f.state) for f in b.faces]
        for mine, theirs in zip(a.faces, b.faces, strict=True):
            if theirs.probabilities is None:
                assert mine.probabilities is None
            else:
                np.testing.assert_array_equal(mine.probabilities, theirs.probabilities)
    np.testing.assert_array_equal(pipeline.clip_embedding(1), one_by_one.clip_embedding(1))


def test_a_reset_takes_effect_at_the_frame_it_was_asked_before():
    faces = FakeFaces()
    pipeline = pipeline_of(faces)
    gate = threading.Event()

    def frames():
        for i in range(9):
            yield frame_at(i)
        assert gate.wait(20)
        pipeline.request_reset()
        yield frame_at(9)

    states = []
    with FacesAhead(pipeline, frames()) as ahead:
        for found in ahead:
            states.append(pipeline.score(found).faces[0].state.value)
            if len(states) == 9:
                gate.set()
    assert states[8:] == ["ok", "filling"]
    assert faces.resets == 1


def test_it_stays_at_most_a_few_frames_ahead_and_ends_when_left():
    found = []

    class Counting(FakeFaces):
        def process(self, frame):
            found.append(frame.index)
            return super().process(frame)

    pipeline = pipeline_of(Counting())
    with FacesAhead(pipeline, (frame_at(i) for i in range(1000))) as ahead:
        pipeline.score(next(ahead))
    assert len(found) <= 1 + DEPTH + 1
    assert not [t for t in threading.enumerate() if t.name == "emoscope-faces"]


def test_an_error_comes_after_the_frames_before_it():
    def frames():
        yield frame_at(0)
        yield frame_at(1)
        raise SourceError("The file is broken")

    with FacesAhead(pipeline_of(), frames()) as ahead:
        assert [next(ahead).frame.index, next(ahead).frame.index] == [0, 1]
        with pytest.raises(SourceError, match="broken"):
            next(ahead)


@pytest.mark.parametrize("size", [4, 8, 60])
def test_frames_scored_at_once_are_those_of_one_after_the_other(size):
    def found_of(pipeline):
        for i in range(60):
            if i == 13:  # in the middle of a block
                pipeline.request_reset()
            found = pipeline.find(frame_at(i))
            yield replace(found, cut=True) if i == 30 else found

    # numpy adds up a larger product in another order
    same = partial(np.testing.assert_allclose, atol=1e-5)
    one_by_one, runtime = pipeline_of(FakeFaces(script())), FakeRuntime()
    want = [one_by_one.score(found) for found in found_of(one_by_one)]
    pipeline = pipeline_of(FakeFaces(script()), runtime)
    got = [
        result for block in blocks(found_of(pipeline), size) for result in pipeline.score_all(block)
    ]
    assert len(runtime.image_batches) == -(-60 // size)
    for a, b in zip(got, want, strict=True):
        assert (a.index, a.time_s, a.cut) == (b.index, b.time_s, b.cut)
        for mine, theirs in zip(a.faces, b.faces, strict=True):
            assert (mine.track, mine.state, mine.filled_s, mine.score_time_s) == (
                *(theirs.track, theirs.state, theirs.filled_s),
                theirs.score_time_s,
            )
            if theirs.probabilities is None:
                assert mine.probabilities is None
            else:
                same(mine.probabilities, theirs.probabilities)
        for mine, theirs in zip(a.embeddings, b.embeddings, strict=True):
            same(mine.vector, theirs.vector)
            assert (mine.clip is None) == (theirs.clip is None)
    same(pipeline.clip_embedding(1), one_by_one.clip_embedding(1))


def test_a_call_that_fails_leaves_no_clip_of_places_that_were_never_filled():
    runtime = FakeRuntime()
    pipeline = pipeline_of(runtime=runtime)
    for i in range(30):
        pipeline.process(frame_at(i))
    encode = runtime.encode_images

    def fails(crops):
        raise RuntimeUnavailableError("gone", "Start again")

    runtime.encode_images = fails
    with pytest.raises(RuntimeUnavailableError):
        pipeline.process(frame_at(30))
    runtime.encode_images = encode
    assert pipeline.process(frame_at(31)).faces[0].state.value == "filling"


def test_blocks_give_what_came_before_an_error():
    def items():
        yield from range(5)
        raise SourceError("cut off", "Get it again")

    given = blocks(items(), 3)
    assert [next(given), next(given)] == [[0, 1, 2], [3, 4]]
    with pytest.raises(SourceError):
        next(given)

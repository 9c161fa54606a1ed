"""The stand-in for the pipeline while it loads."""

import threading

import numpy as np
import pytest
from window_fakes import LABELS, MANIFEST, FakeFaces, FakeRuntime

from app.models.waiting_pipeline import WaitingPipeline
from engine.data import Box, Frame
from engine.errors import PackError
from engine.pipeline import Pipeline
from engine.scoring import ScoringRule


def frame(index):
    return Frame(np.zeros((48, 64, 3), np.uint8), index / 30, index)


@pytest.fixture
def faces():
    return FakeFaces()


@pytest.fixture
def real(faces):
    return Pipeline(MANIFEST, FakeRuntime(), faces, ScoringRule(8.0, 0.0, None), LABELS)


def test_results_are_empty_until_the_real_one_is_there(real):
    waiting = WaitingPipeline(LABELS)
    first = waiting.process(frame(0))
    assert first.faces == ()
    assert first.labels == LABELS.names
    assert waiting.rescore() is None
    with pytest.raises(PackError):
        waiting.ask(lambda pipeline: pipeline)
    waiting.become(real)
    assert len(waiting.process(frame(1)).faces) == 1
    assert waiting.ask(lambda pipeline: pipeline) is real


def test_evidence_keeps_one_clip_of_small_pictures(real):
    waiting = WaitingPipeline(LABELS)
    waiting.become(real)
    for index in range(10):
        waiting.process(frame(index))
    seen = waiting.evidence.of(1)
    assert len(seen) == MANIFEST.clip.length
    assert [each.time_s for each in seen] == sorted(each.time_s for each in seen)


def test_a_loop_counts_its_faces_from_one_each_round(real, faces):
    waiting = WaitingPipeline(LABELS, renumber=True)
    waiting.become(real)
    waiting.request_reset()
    for index in range(3):
        assert waiting.process(frame(index)).faces[0].track == 1
    faces.boxes = {2: Box(16, 8, 28, 32)}
    waiting.request_reset()
    again = waiting.process(frame(0))
    assert [face.track for face in again.faces] == [1]
    assert {each.track for each in again.embeddings} <= {1}
    assert waiting.rescore().faces[0].track == 1


def test_a_stage_that_counts_from_one_itself_is_left_alone(real):
    waiting = WaitingPipeline(LABELS, renumber=True)
    waiting.become(real)
    for _ in range(3):
        waiting.request_reset()
        for index in range(3):
            assert waiting.process(frame(index)).faces[0].track == 1


def test_a_question_comes_between_two_frames(real):
    waiting = WaitingPipeline(LABELS)
    waiting.become(real)
    inside, free, done = threading.Event(), threading.Event(), threading.Event()

    def ask():
        waiting.ask(lambda _: (inside.set(), free.wait(10)))

    def process():
        waiting.process(frame(0))
        done.set()

    threads = [threading.Thread(target=ask), threading.Thread(target=process)]
    threads[0].start()
    assert inside.wait(10)
    threads[1].start()
    assert not done.wait(0.1)
    free.set()
    assert done.wait(10)
    for thread in threads:
        thread.join()

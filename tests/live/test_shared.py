"""The pipeline of all live sessions: one owner, one lock, nothing of another session."""

from __future__ import annotations

import threading
import time

import pytest

from emoscope.engine.data import FrameResult
from emoscope.engine.errors import PackError
from emoscope.engine.live import LiveSession, Phase
from emoscope.engine.live.shared import SharedPipeline
from tests.fakes import FakeFaces, FakeRuntime, ListSource, crop_of, frame_at
from tests.live.test_live_session import live_frames, wait_until
from tests.test_pipeline import LABELS, pipeline_of


@pytest.fixture
def shared():
    return SharedPipeline(LABELS)


def tracks(result: FrameResult) -> list[int]:
    return [face.track for face in result.faces]


def test_results_are_empty_until_there_is_a_pipeline(shared):
    user = shared.for_session()
    first = user.process(frame_at(0))
    assert first.faces == ()
    assert first.labels == LABELS.names
    assert user.rescore() is None
    with pytest.raises(PackError):
        shared.ask(lambda pipeline: pipeline)
    real = pipeline_of()
    shared.become(real)
    assert len(user.process(frame_at(1)).faces) == 1
    assert shared.ask(lambda pipeline: pipeline) is real


class Counting(FakeFaces):
    """Numbers faces on and on, as the real stage does."""

    def __init__(self):
        super().__init__()
        self.track, self.used = 1, False

    def process(self, frame):
        self.used = True
        return (crop_of(self.track, frame.time_s),)

    def reset(self):
        self.track += self.used
        self.used = False


def test_each_session_counts_its_faces_from_one(shared):
    shared.become(pipeline_of(Counting()))
    for _ in range(3):
        user = shared.for_session()
        for index in range(3):
            assert tracks(user.process(frame_at(index))) == [1]
        assert tracks(user.rescore()) == [1]


def test_a_lost_camera_brings_new_numbers_in_the_same_session(shared):
    shared.become(pipeline_of(Counting()))
    user = shared.for_session()
    assert tracks(user.process(frame_at(0))) == [1]
    user.request_reset()
    assert tracks(user.process(frame_at(1))) == [2]


def test_a_loop_counts_its_faces_from_one_each_round(shared):
    faces = Counting()
    shared.become(pipeline_of(faces))
    user = shared.for_session(rounds=True)
    for index in range(3):
        assert tracks(user.process(frame_at(index))) == [1]
    faces.track += 1  # the real stage sees times that begin again
    user.request_reset()
    again = user.process(frame_at(0))
    assert tracks(again) == [1]
    assert {each.track for each in again.embeddings} <= {1}


def test_a_new_session_never_shows_what_the_last_one_saw(shared):
    shared.become(pipeline_of())
    before = LiveSession(lambda: ListSource(live_frames(20_000), live=True), shared.for_session())
    before.start()
    wait_until(lambda: (r := before.newest_result()) and r.faces and r.faces[0].none is not None)
    before.end()
    gate = threading.Event()

    def opener():
        gate.wait(10)
        return ListSource(live_frames(20), live=True)

    after = LiveSession(opener, shared.for_session())
    after.set_labels(LABELS)
    after.start()
    time.sleep(0.1)
    assert after.phase is Phase.OPENING
    assert after.take_results() == []
    gate.set()
    wait_until(lambda: after.newest_result() is not None)
    assert before.wait(5)
    assert after.stop(5)


def test_labels_of_a_camera_that_came_back_do_not_score_who_was_there(monkeypatch):
    monkeypatch.setattr("emoscope.engine.live.session.RETRY_S", 0.01)
    slow = FakeRuntime()
    session = LiveSession(lambda: ListSource(live_frames(50), live=True), pipeline_of(runtime=slow))
    session.start()
    wait_until(lambda: session.newest_result() is not None)
    with session._fresh:
        session._move(Phase.LOST, "gone")
        session._move(Phase.RUNNING)
        scene, session._pending = session._scene, None
    session._relabel(LABELS, scene, waits=False)
    if session._scored_scene != scene:
        assert all(face.probabilities is None for face in session.newest_result().faces)
    assert session.stop(5)


class Watched(FakeRuntime):
    """Works until it may end, and counts who is inside."""

    def __init__(self):
        super().__init__()
        self.inside = self.most = 0
        self.entered, self.may_end = threading.Event(), threading.Event()

    def encode_images(self, crops):
        self.inside += 1
        self.most = max(self.most, self.inside)
        self.entered.set()
        self.may_end.wait(10)
        self.inside -= 1
        return super().encode_images(crops)


def test_a_slow_model_never_has_two_sessions_inside(shared):
    runtime = Watched()
    shared.become(pipeline_of(runtime=runtime))
    one = LiveSession(lambda: ListSource(live_frames(20_000), live=True), shared.for_session())
    one.start()
    assert runtime.entered.wait(10)
    one.end()
    two = LiveSession(lambda: ListSource(live_frames(20_000), live=True), shared.for_session())
    two.start()
    assert runtime.inside == 1  # nobody waited for the model
    runtime.may_end.set()
    wait_until(lambda: len(runtime.image_batches) >= 3)
    assert runtime.most == 1
    assert two.stop(5)
    assert one.wait(5)


def test_it_is_replaced_only_when_nobody_is_inside(shared):
    runtime = Watched()
    old, new = pipeline_of(runtime=runtime), pipeline_of()
    shared.become(old)
    user = shared.for_session()
    worker = threading.Thread(target=user.process, args=(frame_at(0),))
    worker.start()
    assert runtime.entered.wait(10)
    threading.Timer(0.2, runtime.may_end.set).start()
    shared.become(new)
    assert runtime.inside == 0
    assert runtime.closed
    assert tracks(user.process(frame_at(1))) == [1]
    worker.join()


def test_a_session_that_is_over_touches_nothing_any_more(shared):
    shared.become(pipeline_of())
    old = shared.for_session()
    old.process(frame_at(0))
    new = shared.for_session()
    new.process(frame_at(0))
    assert old.process(frame_at(9)).faces == ()
    assert old.rescore() is None
    assert new.rescore().index == 0


def test_a_question_comes_between_two_frames(shared):
    shared.become(pipeline_of())
    user = shared.for_session()
    inside, free, done = threading.Event(), threading.Event(), threading.Event()

    def ask():
        shared.ask(lambda _: (inside.set(), free.wait(10)))

    def process():
        user.process(frame_at(0))
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


def test_close_does_not_wait_for_ever(shared):
    shared.become(pipeline_of())
    with shared._turn:
        assert shared.close(0.05) is False
    assert shared.close(0.05)
    assert shared.real is None


class Looking(FakeFaces):
    always = False

    def look_always(self, wanted):
        self.always = wanted


def test_covering_faces_looks_for_new_ones_in_every_frame(shared):
    first, second = Looking(), Looking()
    shared.become(pipeline_of(first))
    shared.look_always(True)
    assert first.always
    shared.become(pipeline_of(second))
    assert second.always
    shared.look_always(False)
    assert not second.always

from __future__ import annotations

import threading
import time

import pytest

from emoscope.engine import logs
from emoscope.engine.errors import DeviceError, SourceAskedError, SourceError, SourceLostError
from emoscope.engine.live import LiveSession, Phase
from emoscope.engine.live.phases import MOVES
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.runtime.failover import FailoverRuntime
from tests.fakes import FakeRuntime, ListSource, frame_at
from tests.test_pipeline import pipeline_of


def wait_until(condition, timeout_s=10.0):
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.005)


@pytest.fixture
def run():
    sessions = []

    def start(opener, pipeline=None, **options):
        session = LiveSession(opener, pipeline or pipeline_of(), **options)
        sessions.append(session)
        session.start()
        return session

    yield start
    for session in sessions:
        assert session.stop()
    assert not [t.name for t in threading.enumerate() if t.name.startswith("emoscope-")]


def live_frames(count, pause_s=0.002):
    def at(i):
        def give():
            time.sleep(pause_s)
            return frame_at(i)

        return give

    return [at(i) for i in range(count)]


def test_a_file_is_played_to_its_end_and_the_source_closed(run):
    source = ListSource([frame_at(i, 200) for i in range(20)])
    session = run(lambda: source)
    wait_until(lambda: session.stats().phase is Phase.ENDED)
    assert source.closed
    assert session.newest_frame().index == 19
    wait_until(lambda: (r := session.newest_result()) is not None and r.index == 19)


def test_a_missing_source_is_a_message(run):
    def opener():
        raise SourceError("There is no camera 7", "Connect it")

    session = run(opener)
    wait_until(lambda: session.stats().phase is Phase.FAILED)
    assert "no camera 7" in session.stats().message


def test_a_slow_model_makes_the_score_older_and_never_the_picture(run):
    pipeline = pipeline_of(runtime=FakeRuntime(delay_s=0.15))
    session = run(lambda: ListSource(live_frames(400), live=True), pipeline)
    wait_until(lambda: session.stats().frames > 200)
    stats = session.stats()
    assert stats.skipped > 50
    assert stats.capture_hz > 3 * stats.score_hz
    assert stats.score_age_ms > 0
    assert session.newest_frame().index > session.newest_result().index


def test_labels_change_at_once_also_on_a_file_that_has_ended(run):
    session = run(lambda: ListSource([frame_at(i, 200) for i in range(60)]))
    wait_until(lambda: session.stats().phase is Phase.ENDED)
    wait_until(lambda: (r := session.newest_result()) is not None and r.index == 59)
    session.set_labels(LabelSet("new", (Label("tired"), Label("proud"))))
    wait_until(lambda: session.newest_result().labels == ("tired", "proud"))
    assert session.newest_result().faces[0].probabilities is not None


def test_a_lost_camera_comes_back_and_old_tracks_do_not(run, monkeypatch):
    monkeypatch.setattr("emoscope.engine.live.session.RETRY_S", 0.01)
    opened = []

    def opener():
        opened.append(1)
        if len(opened) == 2:
            raise SourceError("The camera is not there", "Connect it")
        frames = live_frames(30)
        if len(opened) == 1:
            frames.append(SourceLostError("The camera gives no pictures", "Check the cable"))
        else:
            frames += live_frames(5000)
        return ListSource(frames, live=True)

    pipeline = pipeline_of()
    session = run(opener, pipeline)
    wait_until(lambda: len(opened) >= 3 and session.stats().phase is Phase.RUNNING)
    wait_until(lambda: pipeline.faces.resets >= 2)


def test_a_lost_camera_says_so(run, caplog):
    lost = SourceLostError("The camera gives no pictures", "Check the cable")
    session = run(lambda: ListSource([*live_frames(5), lost], live=True))
    wait_until(lambda: session.stats().phase is Phase.LOST)
    assert "no pictures" in session.stats().message
    wait_until(lambda: "source running -> lost" in [logs.said(each) for each in caplog.records])


def test_a_broken_file_keeps_what_was_seen(run):
    broken = SourceLostError("The file is broken from here on")
    session = run(lambda: ListSource([frame_at(0), frame_at(1), broken]))
    wait_until(lambda: session.stats().phase is Phase.ENDED)
    assert session.newest_frame().index == 1
    assert "broken" in session.stats().message


def test_pause_holds_the_picture_and_resume_goes_on(run):
    session = run(lambda: ListSource(live_frames(20_000), live=True))
    wait_until(lambda: session.stats().frames > 10)
    session.pause()
    time.sleep(0.05)
    held = session.stats().frames
    time.sleep(0.05)
    assert session.stats().frames == held
    assert session.stats().phase is Phase.PAUSED
    session.resume()
    wait_until(lambda: session.stats().frames > held + 5)


def test_loop_plays_again(run):
    opened = []

    def opener():
        opened.append(1)
        return ListSource([frame_at(i, 500) for i in range(5)])

    session = run(opener, loop=True)
    wait_until(lambda: len(opened) > 3)
    assert session.stats().phase is Phase.RUNNING


def test_results_are_kept_for_who_takes_them_and_bounded(run):
    session = run(lambda: ListSource([frame_at(i, 300) for i in range(30)]))
    wait_until(lambda: session.stats().phase is Phase.ENDED)
    wait_until(lambda: session.newest_result() is not None and session.newest_result().index == 29)
    taken = session.take_results()
    assert [r.index for r in taken] == sorted(r.index for r in taken)
    assert session.take_results() == []


def test_an_unexpected_error_in_the_model_is_a_message_not_a_dead_window(run):
    class Broken(FakeRuntime):
        def encode_images(self, crops):
            raise ValueError("boom")

    session = run(lambda: ListSource(live_frames(50), live=True), pipeline_of(runtime=Broken()))
    wait_until(lambda: session.stats().phase is Phase.FAILED)
    assert "boom" in session.stats().message


def test_a_card_that_fails_costs_no_frame_and_is_said(run):
    """The real failover around a runtime that fails in the middle of a session."""

    class OnCard(FakeRuntime):
        device, calls = "NVIDIA GeForce RTX 4090", 0

        def encode_images(self, crops):
            self.calls += 1
            if self.calls > 3:
                raise DeviceError("The graphics card stopped answering (launch: error 719)")
            return super().encode_images(crops)

        def close(self):
            pass

    notices = []
    runtime = FailoverRuntime(
        OnCard(), FakeRuntime, OnCard, waits_s=(), on_change=lambda text, _: notices.append(text)
    )
    pipeline = pipeline_of(runtime=runtime)
    pipeline.take_notice = lambda: notices.pop() if notices else ""
    session = run(lambda: ListSource(live_frames(80, 0.01), live=True), pipeline)
    wait_until(lambda: (r := session.newest_result()) is not None and r.index >= 60)
    taken = session.take_results()
    scored = [r.index for r in taken if r.faces and r.faces[0].probabilities is not None]
    assert scored[-1] >= 60, "scores go on after the card has failed"
    assert "error 719)); " in session.stats().message
    assert session.stats().message.endswith("on the CPU takes over")
    assert session.stats().phase is not Phase.FAILED
    assert runtime.device == "CPU"


def test_stop_does_not_wait_for_a_driver_that_hangs():
    release = threading.Event()

    def hang():
        release.wait(20)
        return frame_at(0)

    session = LiveSession(lambda: ListSource([hang], live=True), pipeline_of())
    session.start()
    time.sleep(0.05)
    started = time.monotonic()
    assert session.stop(timeout_s=0.2) is False
    assert time.monotonic() - started < 5
    release.set()
    wait_until(lambda: not any(t.is_alive() for t in session._threads))


def test_a_pause_while_the_source_opens_waits_for_its_first_picture(run):
    gate = threading.Event()

    def opener():
        gate.wait(10)
        return ListSource(live_frames(20_000), live=True)

    session = run(opener)
    session.pause()
    assert session.phase is Phase.OPENING
    gate.set()
    wait_until(lambda: session.phase is Phase.PAUSED)
    assert session.newest_frame() is not None
    session.resume()
    wait_until(lambda: session.stats().frames > 5)


def test_a_pause_while_the_camera_is_lost_does_not_keep_it_lost(run, monkeypatch):
    monkeypatch.setattr("emoscope.engine.live.session.RETRY_S", 0.05)
    lost = SourceLostError("The camera gives no pictures", "Check the cable")
    opened = []

    def opener():
        opened.append(1)
        frames = [*live_frames(5), lost] if len(opened) == 1 else live_frames(20_000)
        return ListSource(frames, live=True)

    session = run(opener)
    wait_until(lambda: session.phase is Phase.LOST)
    session.pause()
    wait_until(lambda: session.phase is Phase.PAUSED)
    assert session.pause_wanted
    session.resume()
    held = session.stats().frames
    wait_until(lambda: session.stats().frames > held + 5)


def test_the_message_of_refused_labels_goes_with_the_next_good_set(run):
    own = {"prompts": "own", "classes": ("happiness", "fear")}
    good = LabelSet("x", (Label("fear"),))
    pipeline = pipeline_of(labels=good, **own)
    session = run(lambda: ListSource(live_frames(20_000), live=True), pipeline)
    session.set_labels(LabelSet("y", (Label("bored"),)))
    wait_until(lambda: "bored" in session.stats().message)
    session.set_labels(good)
    wait_until(lambda: session.stats().message == "")


def test_a_file_that_has_ended_wakes_nobody(run):
    session = run(lambda: ListSource([frame_at(i, 500) for i in range(5)]))
    wait_until(lambda: (r := session.newest_result()) is not None and r.index == 4)
    wait_until(lambda: session.phase is Phase.ENDED)
    time.sleep(0.1)
    waits = []
    original = session._fresh.wait_for
    session._fresh.wait_for = lambda *args, **more: (waits.append(1), original(*args, **more))[1]
    time.sleep(0.5)
    assert waits == []


def test_every_transition_is_in_the_table_and_told_in_order(run, monkeypatch):
    monkeypatch.setattr("emoscope.engine.live.session.RETRY_S", 0.01)
    told = []

    class Listener:
        def frame(self, frame, stamp):
            pass

        def result(self, frame, stamp, result, labels):
            pass

        def moved(self, change):
            told.append((change.before, change.after))

    lost = SourceLostError("The camera gives no pictures", "Check the cable")
    opened = []

    def opener():
        opened.append(1)
        frames = [*live_frames(5), lost] if len(opened) == 1 else live_frames(20_000)
        return ListSource(frames, live=True)

    session = LiveSession(opener, pipeline_of())
    session.add_sink(Listener())
    session.start()
    wait_until(lambda: len(opened) == 2 and session.phase is Phase.RUNNING)
    session.pause()
    session.resume()
    assert session.stop()
    phases = [before for before, _ in told] + [told[-1][1]]
    names = ["opening", "running", "lost", "running", "paused", "running", "stopped"]
    assert [str(phase) for phase in phases] == names
    assert all(after in MOVES[before] for before, after in told)


def test_a_listener_that_breaks_is_dropped_and_the_session_goes_on(run):
    class Broken:
        told = 0

        def moved(self, change):
            pass

        def frame(self, frame, stamp):
            self.told += 1
            raise RuntimeError("boom")

    session, broken = run(lambda: ListSource(live_frames(20_000), live=True)), Broken()
    session.add_sink(broken)
    wait_until(lambda: broken.told)
    before = session.stats().frames
    wait_until(lambda: session.stats().frames > before + 20)
    assert broken.told == 1


def test_a_camera_that_the_system_asks_about_is_tried_again_and_it_is_said(run, monkeypatch):
    monkeypatch.setattr("emoscope.engine.live.session.RETRY_S", 0.02)
    answered = threading.Event()

    def opener():
        if not answered.is_set():
            raise SourceAskedError("The camera could not be opened", "Allow it")
        return ListSource(live_frames(5000), live=True)

    session = run(opener)
    wait_until(lambda: "the system's question" in session.stats().message)
    assert session.phase is Phase.OPENING
    answered.set()
    wait_until(lambda: session.stats().phase is Phase.RUNNING)
    assert session.stats().message == ""


def test_a_question_that_nobody_answers_ends_in_the_camera_s_own_sentence(run, monkeypatch):
    monkeypatch.setattr("emoscope.engine.live.session.RETRY_S", 0.02)
    monkeypatch.setattr("emoscope.engine.live.patience.ASKING_S", 0.1)

    def opener():
        raise SourceAskedError("The camera could not be opened", "Allow it")

    session = run(opener)
    wait_until(lambda: session.stats().phase is Phase.FAILED)
    assert session.stats().message == "The camera could not be opened. Allow it."

"""Outlets never wait, drop the oldest scores, come back; slots and triggers."""

import math
import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope.engine.data import State
from emoscope.engine.errors import StreamError
from emoscope.engine.streams import outlet as outlets
from emoscope.engine.streams.hub import Hub
from emoscope.engine.streams.messages import Event, FaceValues, Hello, Mark, Scores
from emoscope.engine.streams.outlet import QUEUED, Outlet
from emoscope.engine.streams.protocol import StreamPhase
from emoscope.engine.streams.slots import Slots
from emoscope.engine.streams.triggers import Trigger, TriggerStates, parse_trigger
from tests.streams.samples import HELLO, face, result, wait_for


class Recorder:
    """Keeps what it is given; can refuse to open, break while sending, or take its time."""

    name = "ws"
    receivers, sent_bytes, trouble = 1, 0, ""

    def __init__(self, refuse=0, break_at=None):
        self.got, self.opened, self.closed = [], 0, 0
        self._refuse, self._break_at = refuse, break_at
        self.gate = threading.Event()
        self.gate.set()

    def open(self, hello):
        self.opened += 1
        if self._refuse:
            self._refuse -= 1
            raise StreamError("Port 1 is taken", "Choose another")
        self.got.append(hello)
        return "there"

    def send(self, message):
        self.gate.wait(10)
        if self._break_at == len(self.got):
            self._break_at = None
            raise StreamError("The receiver is gone")
        self.got.append(message)

    def close(self):
        self.closed += 1


def scores(index):
    return Scores(index, index / 30, 0.0, (640, 480), ())


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(outlets, "RETRY_S", (0.01,))


def test_a_receiver_that_hangs_holds_nothing_up_and_gets_the_newest():
    stream = Recorder()
    outlet = Outlet(stream, HELLO)
    wait_for(lambda: outlet.status.phase is StreamPhase.ON)
    stream.gate.clear()
    begun = time.perf_counter()
    for index in range(1000):
        outlet.put(scores(index))
    outlet.put(Mark("cut", 1.0, 0.0))
    assert time.perf_counter() - begun < 0.5
    assert outlet.status.phase is StreamPhase.SLOW
    assert "cannot keep up" in outlet.status.message
    stream.gate.set()
    wait_for(lambda: len(stream.got) >= QUEUED)
    wait_for(lambda: isinstance(stream.got[-1], Mark))
    got = [m.index for m in stream.got if isinstance(m, Scores)]
    assert got == sorted(got)
    assert got[-1] == 999
    assert len(got) <= QUEUED + 1
    assert outlet.status.dropped == 1000 - len(got)
    assert outlet.close()


def test_a_stream_that_cannot_open_or_breaks_says_so_and_comes_back():
    stream = Recorder(refuse=2, break_at=2)
    outlet = Outlet(stream, HELLO)
    wait_for(lambda: outlet.status.phase is StreamPhase.ON)
    assert stream.opened == 3
    outlet.put(scores(1))
    outlet.put(scores(2))
    wait_for(lambda: stream.opened == 4 and outlet.status.phase is StreamPhase.ON)
    outlet.put(scores(3))
    wait_for(lambda: stream.got[-1] == scores(3))
    assert sum(isinstance(m, Hello) for m in stream.got) == 2
    outlet.close()
    assert outlet.status.phase is StreamPhase.OFF
    outlet.put(scores(4))  # harmless


def test_a_library_that_raises_anything_is_said_and_tried_again():
    stream = Recorder()
    stream.send = lambda message: 1 / 0
    outlet = Outlet(stream, HELLO)
    wait_for(lambda: outlet.status.phase is StreamPhase.ON)
    outlet.put(scores(1))
    wait_for(lambda: stream.opened > 1)
    outlet.close()


def test_results_of_other_labels_are_left_out_until_they_are_announced():
    stream, hub = Recorder(), Hub(HELLO)
    hub.add(stream)
    wait_for(lambda: hub.statuses[0].phase is StreamPhase.ON)
    hub.publish(result(0, face(1, values=(0.5,)), labels=("bored",)), 0.0, (640, 480))
    hub.set_hello(Hello(("bored",), ("#000000",), "compact 1", "a.mp4", 4))
    hub.publish(result(1, face(1, values=(0.5,)), labels=("bored",)), 0.0, (640, 480))
    wait_for(lambda: len(stream.got) == 3)
    assert [getattr(m, "index", None) for m in stream.got] == [None, None, 1]
    box = stream.got[-1].faces[0].box
    assert box == pytest.approx((0.1, 0.1, 0.1, 0.2))
    hub.close()
    assert hub.statuses == ()


def test_a_lost_face_has_no_numbers():
    stream, hub = Recorder(), Hub(HELLO)
    hub.add(stream)
    wait_for(lambda: hub.statuses[0].phase is StreamPhase.ON)
    hub.publish(result(0, face(7, state=State.LOST)), 0.0, (640, 480))
    wait_for(lambda: len(stream.got) == 2)
    only = stream.got[-1].faces[0]
    assert only.state == "lost"
    assert all(math.isnan(v) for v in (*only.values, only.none))
    hub.close()


@given(st.lists(st.sets(st.integers(1, 30), max_size=8), max_size=30), st.integers(1, 8))
def test_slots_are_stable_and_never_shared(frames, count):
    slots, before = Slots(count), {}
    for tracks in frames:
        now = slots.assign(tracks)
        assert len(now) == min(len(tracks), count) == len(set(now.values()))
        assert all(now[t] == before[t] for t in tracks & before.keys())
        assert all(1 <= slot <= count for slot in now.values())
        before = now


def values(time_s, value, slot=1, track=1):
    return Scores(
        0, time_s, 0.0, (1, 1), (FaceValues(slot, track, "ok", (0, 0, 1, 1), (value,), 0.1, 0.0),)
    )


def events_of(trigger, samples):
    states = TriggerStates((trigger,))
    return [
        (event.time_s, event.on, event.track)
        for sample in samples
        for event in states.update(sample, ("happiness",))
    ]


SMILE = Trigger("smile", "happiness", 0.8, 0.5, 1.0)


def test_it_goes_on_after_the_hold_time_and_off_below_the_lower_threshold():
    course = [0.9, 0.9, 0.9, 0.7, 0.6, 0.4, 0.9]
    assert events_of(SMILE, [values(t / 2, v) for t, v in enumerate(course)]) == [
        (1.0, True, 1),
        (2.5, False, 1),
    ]


def test_a_short_gap_changes_nothing_and_a_long_one_ends_it():
    nan = float("nan")
    course = [(0, 0.9), (1, 0.9), (1.3, nan), (1.4, 0.9), (1.6, nan), (2.0, nan), (2.5, nan)]
    assert events_of(SMILE, [values(*at) for at in course]) == [(1, True, 1), (2.0, False, 1)]


def test_another_face_in_the_slot_begins_anew_and_ends_the_first_ones():
    course = [values(0, 0.9), values(1, 0.9), values(1.1, 0.9, track=2), values(2.2, 0.9, track=2)]
    assert events_of(SMILE, course) == [(1, True, 1), (1.1, False, 1), (2.2, True, 2)]


def test_a_face_that_goes_ends_what_it_switched_on():
    course = [values(0, 0.9), values(1, 0.9), Scores(0, 9.0, 0.0, (1, 1), ())]
    assert events_of(SMILE, course) == [(1, True, 1), (9.0, False, 1)]


def test_a_label_that_is_not_there_triggers_nothing():
    assert events_of(Trigger("x", "bored", 0.5, 0.3), [values(0, 0.9)]) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("happiness>0.8", Trigger("happiness", "happiness", 0.8, 0.8 * 0.7)),
        ("smile: happiness > 0.8 for 1 s", Trigger("smile", "happiness", 0.8, 0.8 * 0.7, 1.0)),
        (
            "x: trying not to laugh > .6 for 0.5s until < 0.3",
            Trigger("x", "trying not to laugh", 0.6, 0.3, 0.5),
        ),
    ],
)
def test_triggers_are_read_as_people_write_them(text, meant):
    assert parse_trigger(text) == meant


@pytest.mark.parametrize(
    "text", ["", "happiness", "happiness > x", "h > 2", "h > 0", "h > 0.5 until < 0.9", "> 0.5"]
)
def test_what_is_no_trigger_is_refused_with_a_sentence(text):
    with pytest.raises(StreamError, match=r"\."):
        parse_trigger(text)


def test_events_reach_the_streams_after_their_scores():
    stream = Recorder()
    hub = Hub(HELLO, (Trigger("laugh", "trying not to laugh", 0.1, 0.05),))
    hub.add(stream)
    wait_for(lambda: hub.statuses[0].phase is StreamPhase.ON)
    hub.publish(result(0, face(1)), 0.0, (640, 480))
    wait_for(lambda: len(stream.got) == 3)
    assert isinstance(stream.got[1], Scores)
    event = stream.got[2]
    assert isinstance(event, Event)
    assert event.on
    assert event.name == "laugh"
    assert event.slot == 1
    hub.close()

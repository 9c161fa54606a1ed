"""OSC read back by its own library."""

import socket
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pythonosc.osc_bundle import OscBundle

from emoscope.engine.errors import StreamError
from emoscope.engine.streams.hub import Hub
from emoscope.engine.streams.messages import Hello, Mark
from emoscope.engine.streams.protocol import StreamPhase
from emoscope.engine.streams.senders.osc import OscStream, osc_names
from emoscope.engine.streams.triggers import Trigger
from tests.streams.samples import HELLO, face, result, wait_for


@pytest.fixture
def receiver():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as receiver:
        receiver.bind(("127.0.0.1", 0))
        receiver.settimeout(5)
        yield receiver


def read(receiver):
    """Address to values of one bundle."""
    bundle = OscBundle(receiver.recv(65_536))
    return {message.address: message.params for message in bundle}


def test_a_frame_is_one_bundle_with_an_address_for_each_label(receiver):
    hub = Hub(HELLO, (Trigger("smile", "happiness", 0.5, 0.3),))
    hub.add(OscStream(port=receiver.getsockname()[1]))
    names = read(receiver)
    assert names["/emoscope/labels"] == list(HELLO.labels)
    assert names["/emoscope/addresses"] == ["happiness", "trying_not_to_laugh", "mude"]
    wait_for(lambda: hub.statuses[0].phase is StreamPhase.ON)
    hub.publish(result(3, face(1), face(5), time_s=1.25), time.perf_counter(), (640, 480))
    frame = read(receiver)
    assert frame["/emoscope/face/1/label/happiness"] == [pytest.approx(0.6)]
    assert frame["/emoscope/face/2/label/trying_not_to_laugh"] == [pytest.approx(0.2)]
    assert frame["/emoscope/face/2/label/none"] == [pytest.approx(0.1)]
    assert frame["/emoscope/face/2/track"] == [5]
    assert frame["/emoscope/time"] == [pytest.approx(1.25)]
    assert read(receiver)["/emoscope/event/smile"] == [1, 1, pytest.approx(0.6)]
    assert read(receiver)["/emoscope/event/smile"][1] == 2
    hub.mark(Mark("now", 1.0, 0.0))
    assert read(receiver)["/emoscope/marker"] == ["now"]
    hub.close()


def test_many_labels_and_faces_are_split_into_datagrams_that_every_system_sends(receiver):
    labels = tuple(f"a label with a long name {i}" for i in range(60))
    hub = Hub(Hello(labels, ("#000000",) * 60, "p", "s", 8))
    hub.add(OscStream(port=receiver.getsockname()[1]))
    receiver.recv(65_536)
    wait_for(lambda: hub.statuses[0].phase is StreamPhase.ON)
    faces = [face(track, values=(0.01,) * 60) for track in range(1, 9)]
    hub.publish(result(0, *faces, labels=labels), 0.0, (640, 480))
    seen, sizes = {}, []
    while len([address for address in seen if "/label/" in address]) < 8 * 61:
        datagram = receiver.recv(65_536)
        sizes.append(len(datagram))
        seen.update({message.address: message.params for message in OscBundle(datagram)})
    assert max(sizes) < 9216
    hub.close()


def test_nobody_there_is_said_and_changes_nothing():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    hub = Hub(HELLO)
    hub.add(OscStream(port=port))
    wait_for(lambda: hub.statuses[0].phase is not StreamPhase.OPENING)

    def told():
        hub.publish(result(0, face(1)), 0.0, (640, 480))
        time.sleep(0.02)
        return "Nobody listens" in hub.statuses[0].message

    wait_for(told)
    hub.close()


def test_an_unknown_name_is_a_sentence():
    with pytest.raises(StreamError, match="cannot be reached"):
        OscStream("no.such.host.invalid").open(HELLO)


@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=30, unique=True))
def test_addresses_are_plain_and_no_two_alike(labels):
    names = osc_names(tuple(labels))
    assert len(set(names)) == len(labels)
    assert all(
        name.isascii() and name.replace("_", "a").replace("-", "a").isalnum() for name in names
    )

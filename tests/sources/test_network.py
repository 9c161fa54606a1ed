"""Streams from the network: servers on this machine that work, stall, drop, change and lie."""

from __future__ import annotations

import re
import threading

import pytest

from emoscope.engine.errors import SourceError, SourceLostError
from emoscope.engine.live import LiveSession, Phase
from emoscope.engine.sources import network_capture
from emoscope.engine.sources.address import parse_address
from emoscope.engine.sources.opening import SourceOpener, open_source
from emoscope.engine.sources.protocol import Source
from emoscope.engine.sources.wanted import Kind, parse_source
from tests.sources.servers import (
    RtspServer,
    WebServer,
    dribble,
    encoded,
    live_playlist,
    pictures,
    playlist,
    sends_to,
    stall,
    wait_until,
    whole,
)
from tests.test_pipeline import pipeline_of

SECRETS = ("geheim", "me:", "p%40ss", "p@ss")


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(network_capture.NetworkCapture.__init__, "__defaults__", (1.0, _clock()))
    monkeypatch.setattr("emoscope.engine.sources.grabbed.OPEN_TIMEOUT_S", 4.0)


def _clock():
    import time

    return time.perf_counter


@pytest.fixture(scope="module")
def stream():
    return encoded()[0]


def read(source, count=5):
    return [source.read(3.0) for _ in range(count)]


# -- what works ----------------------------------------------------------------------------------


def test_pictures_of_an_ip_camera_come_as_they_are_made():
    with WebServer({"/video": pictures(1000)}) as server:
        with open_source(source=server.url("/video?token=geheim")) as source:
            assert isinstance(source, Source)
            frames = read(source)
        assert source.info.live
        assert source.info.name == server.url("/video")
        assert [frame.image.shape for frame in frames] == [(48, 64, 3)] * 5
        assert [frame.index for frame in frames] == list(range(5))
        assert server.asked[0][0] == "/video?token=geheim"
        assert source.read(1.0) is None  # closed


def test_a_playlist_is_shown_at_its_own_pace(stream):
    later = encoded(first=50)[0]
    paths = {"/live.m3u8": playlist("a.ts", "b.ts"), "/a.ts": whole(stream), "/b.ts": whole(later)}
    with WebServer(paths) as server, open_source(source=server.url("/live.m3u8")) as source:
        frames = read(source, 15)
    # 25 pictures a second by its clock, though all of it came at once.
    assert 0.3 < frames[-1].time_s - frames[0].time_s < 3.0


def test_a_broadcast_without_an_end_goes_on():
    listed, segment = live_playlist()
    paths = {"/live.m3u8": listed} | {f"/{number}.ts": segment for number in range(200)}
    with WebServer(paths) as server, open_source(source=server.url("/live.m3u8")) as source:
        frames = read(source, 60)
        assert all(frame is not None for frame in frames)
        lists = [path for path, _ in server.asked if path == "/live.m3u8"]
    assert len(lists) >= 2  # the list was read again
    assert frames[-1].time_s > frames[0].time_s


def test_rtsp_goes_through_its_own_connection_alone():
    with RtspServer() as server, open_source(source=server.url()) as source:
        assert read(source)[-1].image.shape == (48, 64, 3)
        setup = next(lines for lines in server.requests if lines[0].startswith("SETUP"))
        assert any("RTP/AVP/TCP" in line for line in setup)


@pytest.mark.parametrize("digest", [False, True])
def test_a_login_is_given_to_the_server_and_to_nobody_else(digest):
    login = ("me", "p@ss")
    with WebServer({"/v": pictures(1000)}, login=login, digest=digest) as server:
        with open_source(source=server.url("/v", "me:p%40ss@")) as source:
            assert read(source)
            assert not any(secret in repr(source.info) for secret in SECRETS)
        assert all("p%40ss" not in path for path, _ in server.asked)
        with pytest.raises(SourceError, match="needs a name and a password") as told:
            open_source(source=server.url("/v", "me:wrong@"))
        assert "wrong" not in str(told.value)


def test_rtsp_with_a_login():
    with RtspServer(login=("me", "p@ss")) as server:
        with open_source(source=server.url("me:p%40ss@")) as source:
            assert read(source)
        with pytest.raises(SourceError, match="401") as told:
            open_source(source=server.url("me:geheim@"))
    assert not any(secret in str(told.value) for secret in SECRETS)


# -- what goes wrong -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (stall, "does not answer|gives no pictures"),
        (dribble, "gives no pictures|cannot be read"),
        (whole(b"<html>" * 2000, "text/html"), "cannot be read as live video"),
        (whole(b"", "video/mp2t"), "cannot be read as live video"),
        (whole(b"\x47" * 200_000), "cannot be read|no picture|gives no"),
        (playlist("file:///etc/passwd"), "cannot be read|not a web address"),
        (playlist("http://localhost:1/x.ts"), "leads to another server"),
        (playlist("concat:a|b", "/etc/passwd"), "cannot be read|nothing at this address"),
        (playlist("gone.ts"), "nothing at this address|cannot be read"),
        (sends_to("http://example.invalid/x"), "leads to another server"),
        (sends_to("/loop"), "answers with|cannot|redirect"),
        (sends_to("file:///etc/passwd"), "answers with|not a web address"),
    ],
)
def test_what_is_no_stream_is_one_sentence(answer, words):
    with WebServer({"/x.m3u8": answer, "/loop": sends_to("/loop")}) as server:
        with pytest.raises(SourceError, match=words):
            open_source(source=server.url("/x.m3u8"))
        assert all(path in ("/x.m3u8", "/loop", "/gone.ts", "/etc/passwd", "/concat:a%7Cb")
                   for path, _ in server.asked)  # fmt: skip


def test_a_file_of_this_computer_is_never_shown(tmp_path, stream):
    """A playlist of a stranger's names the user's own video."""
    (tmp_path / "mine.ts").write_bytes(stream)
    evil = playlist(f"file://{tmp_path}/mine.ts", f"{tmp_path}/mine.ts")
    with WebServer({"/x.m3u8": evil}) as server, pytest.raises(SourceError):
        open_source(source=server.url("/x.m3u8"))


def test_rtsp_that_leads_to_a_web_server_goes_nowhere():
    with WebServer({"/v": pictures(10)}) as web, RtspServer(elsewhere=web.url("/v")) as server:
        with pytest.raises(SourceError):
            open_source(source=server.url())
        assert web.asked == []


@pytest.mark.parametrize(
    "then",
    [
        pytest.param({"stall_after": 10}, id="stall"),
        pytest.param({"drop_after": 10}, id="drop"),
    ],
)
def test_rtsp_that_stalls_or_drops_is_lost(then):
    with RtspServer(**then) as server, open_source(source=server.url()) as source:
        assert "127.0.0.1" in lost(source)


def lost(source):
    """The sentence with which a source is lost, after pictures of one size."""
    try:
        for _ in range(100):
            assert source.read(2.0).image.shape == (48, 64, 3)
    except SourceLostError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    ("then", "words"),
    [
        (stall, "gives no pictures|has stopped sending"),
        (None, "has stopped sending"),
        (pictures(20, size=(96, 80)), "another size|has stopped sending|cannot be read"),
    ],
)
def test_a_stream_that_stops_or_changes_is_lost(then, words):
    with (
        WebServer({"/v": pictures(12, then=then)}) as server,
        open_source(source=server.url("/v")) as source,
    ):
        assert re.search(words, lost(source))


def test_a_live_session_comes_back_by_itself(monkeypatch):
    monkeypatch.setattr("emoscope.engine.live.session.RETRY_S", 0.05)
    with WebServer({"/v": pictures(15)}) as server:
        phases = []
        session = LiveSession(SourceOpener(source=server.url("/v")), pipeline_of())
        session.start()
        try:
            wait_until(lambda: phases.append(session.phase) or len(server.asked) >= 3, 20)
        finally:
            assert session.stop()
    assert Phase.LOST in phases
    assert Phase.FAILED not in phases


def test_closing_does_not_wait_for_a_server_that_says_nothing():
    with WebServer({"/v": pictures(5, then=stall)}) as server:
        source = open_source(source=server.url("/v"))
        read(source, 2)
        closing = threading.Thread(target=source.close)
        closing.start()
        closing.join(3.0)
        assert not closing.is_alive()


# -- addresses -----------------------------------------------------------------------------------


def test_what_is_shown_holds_no_login_and_no_token():
    typed = "RTSP://me:p%40ss@Camera.Local:8554/live/1?token=geheim#x"
    address = parse_address(typed)
    assert str(address) == address.shown == "rtsp://camera.local:8554/live/1"
    assert address.with_login == "rtsp://me:p%40ss@camera.local:8554/live/1?token=geheim"
    assert (address.user, address.password, address.port) == ("me", "p@ss", 8554)
    wanted = parse_source(typed)
    assert wanted.kind is Kind.NETWORK
    for text in (repr(address), repr(wanted), f"{address}", wanted.shown):
        assert not any(secret in text for secret in SECRETS), text


@pytest.mark.parametrize(
    "typed",
    [
        "file:///etc/passwd",
        "ftp://x/y",
        "udp://@239.0.0.1:1234",
        "concat://a",
        "data://x",
        "unix://x",
    ],
)
def test_other_kinds_of_addresses_are_refused(typed):
    with pytest.raises(SourceError, match="addresses are not supported"):
        open_source(source=typed)


@pytest.mark.parametrize(
    "typed",
    ["http://", "rtsp://:554/x", "http://a b/c", "http://me:geheim@h:99999/x", "http://[1/x"],
)
def test_a_malformed_address_is_refused_without_repeating_it(typed):
    with pytest.raises(SourceError, match="not an address") as told:
        open_source(source=typed)
    assert "geheim" not in str(told.value)

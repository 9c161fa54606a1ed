"""The WebSocket server against real receivers, good and bad."""

import http.client
import json
import shutil
import socket
import statistics
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from emoscope.engine.data import NONE_SHOWN
from emoscope.engine.errors import StreamError
from emoscope.engine.streams.hub import Hub
from emoscope.engine.streams.messages import Hello, Mark
from emoscope.engine.streams.protocol import StreamPhase
from emoscope.engine.streams.senders.websocket import MOST_RECEIVERS, WebSocketStream, new_token
from tests.streams.samples import HELLO, face, result, wait_for


@pytest.fixture
def hub():
    hub = Hub(HELLO)
    stream = WebSocketStream(0)
    hub.add(stream)
    wait_for(lambda: hub.statuses[0].phase is StreamPhase.ON)
    hub.stream, hub.port = stream, int(stream.address.rsplit(":", 1)[1].strip("/"))
    yield hub
    hub.close()


def url(hub, extra=""):
    return f"ws://127.0.0.1:{hub.port}/{extra}"


def publish(hub, index=0):
    hub.publish(result(index, face(1), face(2)), time.perf_counter(), (640, 480))


def test_a_program_is_greeted_and_gets_scores_labels_and_markers(hub):
    with connect(url(hub)) as receiver:
        hello = json.loads(receiver.recv(5))
        assert hello["type"] == "hello"
        assert hello["labels"] == list(HELLO.labels)
        assert hello["pack"] == "compact 1"
        wait_for(lambda: hub.statuses[0].receivers == 1)
        publish(hub, 7)
        scores = json.loads(receiver.recv(5))
        assert (scores["type"], scores["index"], len(scores["faces"])) == ("scores", 7, 2)
        first = scores["faces"][0]
        assert first["values"] == pytest.approx([0.6, 0.2, 0.1], abs=1e-4)
        assert first["none"] == pytest.approx(0.1)
        assert abs(scores["unix_s"] - time.time()) < 5
        hub.mark(Mark("stimulus 3", 2.0, time.perf_counter()))
        assert json.loads(receiver.recv(5))["text"] == "stimulus 3"
        hub.set_hello(Hello(("bored",), ("#000000",), "compact 1", "a.mp4", 4))
        assert json.loads(receiver.recv(5))["labels"] == ["bored"]
    wait_for(lambda: hub.statuses[0].receivers == 0)


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "https://127.0.0.1", "http://localhost:1"]
)
def test_a_page_of_another_site_is_refused(hub, origin):
    with pytest.raises(InvalidStatus) as refused, connect(url(hub), origin=origin):
        pass
    assert refused.value.response.status_code == 403


def test_its_own_page_is_let_in(hub):
    for name in ("127.0.0.1", "localhost"):
        with connect(url(hub), origin=f"http://{name}:{hub.port}") as receiver:
            assert json.loads(receiver.recv(5))["type"] == "hello"


def fetch(hub, path="/", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", hub.port, timeout=5)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    return answer, answer.read().decode()


def test_a_plain_get_serves_a_page_without_outside_addresses(hub):
    answer, page = fetch(hub)
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "https://" not in page
    assert "<title>EmoScope</title>" in page
    assert f'noneShown = "{NONE_SHOWN}"' in page


def test_a_name_that_points_here_from_outside_is_refused(hub):
    """DNS rebinding: the page's site resolves to 127.0.0.1, its Host header gives it away."""
    assert fetch(hub, Host="evil.example")[0].status == 403
    assert fetch(hub, "/other")[0].status == 404


def test_other_addresses_need_a_token():
    with pytest.raises(StreamError, match="no token"):
        WebSocketStream(0, "0.0.0.0")
    with pytest.raises(StreamError, match="not an IP address"):
        WebSocketStream(0, "everywhere")


def test_a_token_is_asked_of_page_and_program():
    token = new_token()
    stream = WebSocketStream(0, token=token)
    hub = Hub(HELLO)
    hub.add(stream)
    try:
        wait_for(lambda: hub.statuses[0].phase is StreamPhase.ON)
        hub.port = int(stream.address.split(":")[2].split("/")[0])
        assert fetch(hub)[0].status == 401
        assert fetch(hub, f"/?token={token}")[0].status == 200
        with pytest.raises(InvalidStatus), connect(url(hub, "?token=wrong")):
            pass
        with connect(url(hub, f"?token={token}")) as receiver:
            assert receiver.recv(5)
        bearer = {"Authorization": f"Bearer {token}"}
        with connect(url(hub), additional_headers=bearer) as receiver:
            assert receiver.recv(5)
    finally:
        hub.close()


def test_a_taken_port_is_said_and_tried_again(monkeypatch):
    from emoscope.engine.streams import outlet

    monkeypatch.setattr(outlet, "RETRY_S", (0.05,))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        hub = Hub(HELLO)
        hub.add(WebSocketStream(taken.getsockname()[1]))
        wait_for(lambda: hub.statuses[0].phase is StreamPhase.GONE)
        assert "cannot be used" in hub.statuses[0].message
    wait_for(lambda: hub.statuses[0].phase is StreamPhase.ON)
    hub.close()


def test_receivers_that_hang_flood_talk_rubbish_or_die_change_nothing_for_a_good_one(hub):
    hanging = connect(url(hub), max_queue=1, legacy=True)  # never reads
    half_open = socket.create_connection(("127.0.0.1", hub.port))
    rubbish = socket.create_connection(("127.0.0.1", hub.port))
    rubbish.sendall(b"\x00\xff" * 5000)
    flood = connect(url(hub), legacy=True)
    dying = connect(url(hub), legacy=True)
    dying.socket.close()
    late = []
    with connect(url(hub)) as good:
        good.recv(5)
        wait_for(lambda: hub.statuses[0].receivers >= 2)

        def talk():
            try:
                while True:
                    flood.send("x" * 900)
            except (ConnectionClosed, OSError):
                pass

        talker = threading.Thread(target=talk, daemon=True)
        talker.start()
        for index in range(60):
            publish(hub, index)
            begun = time.perf_counter()
            while json.loads(good.recv(5)).get("index") != index:
                pass
            late.append(time.perf_counter() - begun)
    assert statistics.median(late) < 0.05
    hanging.socket.close()
    half_open.close()
    rubbish.close()
    talker.join(10)
    assert not talker.is_alive(), "a flood was not cut off"


CROWD = """
import socket, sys
kept = []
for _ in range(10_000):
    one = socket.socket()
    one.setblocking(False)
    one.connect_ex(("127.0.0.1", int(sys.argv[1])))
    kept.append(one)
    if len(kept) > 300:
        kept.pop(0).close()
"""


def test_ten_thousand_connections_are_hung_up_on(hub):
    with connect(url(hub)) as good:
        good.recv(5)
        stranger = subprocess.Popen([sys.executable, "-c", CROWD, str(hub.port)])
        while stranger.poll() is None:
            publish(hub, 4)
            time.sleep(0.03)
        publish(hub, 5)
        while json.loads(good.recv(5))["index"] != 5:
            pass
        assert hub.statuses[0].receivers <= MOST_RECEIVERS
        assert stranger.returncode == 0
    assert hub.statuses[0].phase in (StreamPhase.ON, StreamPhase.SLOW)

    def again():
        try:
            with connect(url(hub), open_timeout=2) as receiver:
                return bool(receiver.recv(2))
        except (OSError, TimeoutError, ConnectionClosed, InvalidStatus):
            return False

    wait_for(again, 15)


def test_it_listens_on_loopback_alone(hub):
    listening = {
        line.split()[1]
        for name in ("/proc/net/tcp", "/proc/net/tcp6")
        for line in open(name).readlines()[1:]  # noqa: SIM115
        if line.split()[3] == "0A" and line.split()[1].endswith(f":{hub.port:04X}")
    }
    assert listening == {f"0100007F:{hub.port:04X}"}


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def browser(address, folder):
    """Chromium with the page open; gives a function that returns the page as it is now."""
    running = subprocess.Popen(
        [
            CHROMIUM,
            *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"),
            *("--no-first-run", "--disable-background-networking", "--disable-sync"),
            *("--disable-component-update", f"--user-data-dir={folder}"),
            *("--remote-debugging-port=0", address),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        told = folder / "DevToolsActivePort"
        wait_for(lambda: told.is_file() and told.read_text().count("\n"), 60)
        port = int(told.read_text().split()[0])
        pages = []

        def listed():
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", "/json/list")
            found = json.loads(connection.getresponse().read())
            pages[:] = [page for page in found if page["url"].startswith(address)]
            return pages

        wait_for(listed, 60)
        with connect(pages[0]["webSocketDebuggerUrl"], max_size=None) as tools:

            def page():
                asked = {"expression": "document.documentElement.outerHTML"}
                tools.send(json.dumps({"id": 1, "method": "Runtime.evaluate", "params": asked}))
                answer = json.loads(tools.recv(10)).get("result", {}).get("result", {})
                return answer.get("value") or ""  # none while the page is being loaded

            yield page
    finally:
        running.kill()
        running.wait()


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_the_page_shows_bars_and_boxes_in_a_browser(hub, tmp_path):
    stop = threading.Event()

    def keep_publishing():
        index = 0
        while not stop.wait(0.05):
            publish(hub, index)
            index += 1

    feeding = threading.Thread(target=keep_publishing)
    feeding.start()
    try:
        with browser(f"http://127.0.0.1:{hub.port}/", tmp_path) as current:
            wait_for(lambda: "Face 2" in current(), 60)
            page = current()
    finally:
        stop.set()
        feeding.join()
    assert "Face 2" in page
    assert "trying not to laugh" in page
    assert "60 %" in page
    assert 'class="box"' in page

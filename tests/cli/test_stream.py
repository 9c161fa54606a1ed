"""``emoscope stream`` as another process, with a real receiver."""

import json
import re
import subprocess
import sys

import pytest
from websockets.sync.client import connect

from emoscope.engine import paths
from emoscope.engine.cli.stream import News
from emoscope.engine.live.phases import Phase
from emoscope.engine.live.stats import LiveStats
from tests.e2e.command import assert_plain_failure, emoscope, environment
from tests.sources.servers import WebServer, jpeg, pictures


def streaming(folder, *words):
    """The command on a free port, from a folder that is its home too."""
    return subprocess.Popen(
        [*(sys.executable, "-m", "emoscope", "stream"), *map(str, words), "--port", "0"],
        cwd=folder,
        env=environment(folder, PYTHONUNBUFFERED="1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def address_in(line, running):
    """For receivers, from its first line."""
    found = re.search(r"ws: on \(http://127\.0\.0\.1:(\d+)/\)", line)
    assert found, line + running.stderr.read()
    return f"ws://127.0.0.1:{found[1]}/"


def test_a_video_is_streamed_to_a_receiver_at_its_own_pace(tmp_path):
    running = streaming(tmp_path, "--video", paths.demo_clip(), "--labels", "everyday", "--loop")
    try:
        with connect(address_in(running.stdout.readline(), running)) as receiver:
            hello = json.loads(receiver.recv(20))
            assert "bored" in hello["labels"]
            assert hello["source"] == "demo.mp4"
            times = []
            while len(times) < 30:
                message = json.loads(receiver.recv(20))
                if message["type"] == "scores":
                    times.append((message["time_s"], message["unix_s"]))
        video_s, clock_s = (times[-1][i] - times[0][i] for i in (0, 1))
        assert video_s < 0 or clock_s == pytest.approx(video_s, abs=1.0)  # < 0: it began again
    finally:
        running.kill()
        running.communicate()


@pytest.mark.parametrize("kind", ["test", "folder", "address"])
def test_any_source_is_streamed_and_no_login_is_told(tmp_path, kind):
    (tmp_path / "pictures").mkdir()
    with WebServer({"/live": pictures(10_000)}, login=("me", "geheim")) as server:
        source, shown = {
            "test": ("test", "test picture"),
            "folder": (f"folder:{tmp_path / 'pictures'}", "pictures"),
            "address": (server.url("/live?token=abc", login="me:geheim@"), server.url("/live")),
        }[kind]
        running = streaming(tmp_path, "--source", source)
        try:
            line = running.stdout.readline()
            with connect(address_in(line, running)) as receiver:
                assert json.loads(receiver.recv(20))["source"] == shown
                (tmp_path / "pictures" / "one.jpg").write_bytes(jpeg(0))
                while (scores := json.loads(receiver.recv(60)))["type"] == "source":
                    continue  # a folder had nothing to show before
        finally:
            running.kill()
            said = line + "".join(running.communicate())
    assert scores["type"] == "scores"
    assert scores["faces"] == []
    assert "geheim" not in said
    assert "token" not in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--to", "smoke"], "There is no stream smoke"),
        (["--listen", "0.0.0.0"], "Other computers could read"),
        (["--to", "osc", "--osc", "10.1.2.3:9000"], "is another computer"),
        (["--osc", "nonsense", "--to", "osc"], "is not an address"),
        (["--trigger", "nonsense"], "is not a trigger"),
        (["--trigger", "joy > 0.5"], "There is no label joy for a trigger"),
        (
            ["--trigger", "a: happiness > 0.5", "--trigger", "a: sadness > 0.5"],
            "Two triggers are called a",
        ),
        (["--camera", "0", "--video", "x.mp4"], "exclude each other"),
        (["--camera", "0", "--source", "test"], "exclude each other"),
        (["--source", "ftp://me:geheim@h/x"], "are not supported"),
        (["--source", "folder:"], "names nothing"),
    ],
)
def test_what_makes_no_sense_ends_with_a_sentence(words, said, tmp_path):
    assert_plain_failure(emoscope("stream", *words, home=tmp_path), said)


def test_what_happens_to_the_source_is_said_once():
    news = News()
    said = [
        news.of(LiveStats(phase, message, 0, 0, 0, 0, 0, 0, {}))
        for phase, message in (
            (Phase.OPENING, ""),
            (Phase.OPENING, "The source has not responded for 6 s."),
            (Phase.OPENING, "The source has not responded for 7 s."),
            (Phase.RUNNING, ""),
            (Phase.LOST, "It was unplugged."),
            (Phase.OPENING, "It was unplugged."),
            (Phase.RUNNING, ""),
            (Phase.RUNNING, "The picture is black."),
        )
    ]
    assert [each for each in said if each] == [
        "The source has not responded for 6 s.",
        "It was unplugged.",
        "The source is back.",
        "The picture is black.",
    ]


def test_a_source_that_is_lost_is_said_and_nothing_of_the_log(tmp_path):
    with WebServer({"/live": pictures(25)}) as server:
        running = streaming(tmp_path, "--source", server.url("/live"), "--seconds", "60")
        said = []
        for line in running.stderr:
            said.append(line)
            if "is back" in line:
                break
        running.kill()
        running.communicate()
    assert any(line.startswith("note: ") and "has stopped sending" in line for line in said)
    assert not any("->" in line or "Traceback" in line for line in said)

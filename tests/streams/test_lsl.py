"""LSL against real inlets and outlets in another process."""

import json
import math
import os
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from emoscope.engine.streams.hub import Hub
from emoscope.engine.streams.messages import Hello, Mark
from emoscope.engine.streams.protocol import StreamPhase
from tests.streams.samples import HELLO, face, result, wait_for

pytestmark = pytest.mark.skipif(find_spec("pylsl") is None, reason="the extra lsl is not installed")

CHILD = Path(__file__).parent / "lsl_child.py"


@pytest.fixture(scope="module", autouse=True)
def library(tmp_path_factory):
    """LSL reads its configuration once in a process, so all tests here share one home."""
    from emoscope.engine.streams.lsl_library import lsl

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("EMOSCOPE_HOME", str(tmp_path_factory.mktemp("lsl")))
        module = lsl()
    return module


def child(*arguments):
    return subprocess.Popen(
        [sys.executable, str(CHILD), *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        env=dict(os.environ),
    )


def test_the_configuration_is_ours_and_not_the_current_folders(library):
    config = Path(os.environ["LSLAPICFG"])
    assert (config.parent.name, config.stat().st_mode & 0o777) == ("lsl", 0o600)
    assert "ResolveScope = machine" in config.read_text()


def test_an_inlet_gets_described_channels_on_the_clock_of_the_frames(library):
    from emoscope.engine.streams.senders.lsl import LslStream

    hub = Hub(HELLO)
    hub.add(LslStream())
    wait_for(lambda: hub.statuses[0].phase is StreamPhase.ON)
    reader = child("read", 5)
    head = json.loads(reader.stdout.readline())
    assert head["channels"] == [
        *([label, "probability"] for label in (*HELLO.labels, "none")),
        ["quality_ok", "bool"],
        ["track", "number"],
    ]
    assert head["rate"] == 0.0
    wait_for(lambda: hub.statuses[0].receivers == 2)
    captured = []
    for index in range(5):
        now_s = time.perf_counter()
        captured.append(library.local_clock() - 0.5)  # the frame came half a second ago
        hub.publish(result(index, face(3)), now_s - 0.5, (640, 480))
        time.sleep(0.05)
    for expected in captured:
        line = json.loads(reader.stdout.readline())
        assert line["sample"] == pytest.approx([0.6, 0.2, 0.1, 0.1, 1.0, 3.0], abs=1e-6)
        assert abs(line["at"] - expected) < 0.005
    marked_s = library.local_clock()
    hub.mark(Mark("stimulus", 0.0, time.perf_counter()))
    line = json.loads(reader.stdout.readline())
    assert line["marker"] == "stimulus"
    assert abs(line["at"] - marked_s) < 0.005
    assert reader.wait(20) == 0
    hub.close()


def test_what_a_recorder_wrote_is_read_back_with_the_frames_times(library, tmp_path):
    import pyxdf

    from emoscope.engine.streams.senders.lsl import LslStream

    hub = Hub(HELLO)
    hub.add(LslStream())
    recorder = child("record", 10, tmp_path / "run.xdf")
    wait_for(lambda: hub.statuses and hub.statuses[0].receivers == 1, 30)
    times = []
    for index in range(10):
        now_s = time.perf_counter()
        times.append(library.local_clock() - (time.perf_counter() - now_s))
        hub.publish(result(index, face(1)), now_s, (640, 480))
        time.sleep(0.03)
    assert recorder.wait(30) == 0
    streams, _ = pyxdf.load_xdf(str(tmp_path / "run.xdf"), dejitter_timestamps=False)
    assert streams[0]["info"]["name"] == ["EmoScope face 1"]
    assert streams[0]["time_series"].shape == (10, 6)
    assert streams[0]["time_stamps"] == pytest.approx(times, abs=0.005)
    hub.close()


def test_a_face_that_is_not_there_is_nan(library):
    from emoscope.engine.streams.senders.lsl import LslStream

    stream = LslStream()
    stream.open(Hello(("a",), ("#000000",), "p", "s", 1))
    found = library.resolve_byprop("name", "EmoScope face 1", 1, 20)
    inlet = library.StreamInlet(found[-1])
    inlet.open_stream(10)
    from emoscope.engine.streams.messages import Scores

    stream.send(Scores(0, 0.0, time.perf_counter(), (1, 1), ()))
    sample, _ = inlet.pull_sample(10)
    assert all(math.isnan(value) for value in sample[:2])
    assert sample[2:] == [0.0, 0.0]
    inlet.close_stream()
    stream.close()


def test_markers_of_another_program_come_with_both_clocks(library):
    from emoscope.engine.streams.lsl_markers import MarkerInlet

    got = []
    inlet = MarkerInlet(got.append, "PsychoPy")
    sender = child("mark", "cue", "response é")
    assert sender.stdout.readline() == "ready\n"
    wait_for(lambda: len(got) == 2, 30)
    arrived_s = time.perf_counter()
    assert [mark.text for mark in got] == ["cue", "response é"]
    assert inlet.streams == ("PsychoPy",)
    assert all(abs(mark.offset_s) < 0.05 for mark in got)  # the same computer
    gap_s = got[1].captured_s - got[0].captured_s
    assert gap_s == pytest.approx(got[1].sender_s - got[0].sender_s, abs=0.005)
    assert 0.2 < arrived_s - got[1].captured_s < 1.5  # it was sent 0.25 s after its time
    sender.wait(20)
    assert inlet.close()

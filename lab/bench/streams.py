"""How quickly scores reach other programs, and what sending them costs the pipeline."""

from __future__ import annotations

import json
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from emoscope.engine import children
from emoscope.engine.data import Box, FaceScore, Frame, FrameResult, State
from emoscope.engine.errors import DataError
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.sources.protocol import Source
from emoscope.engine.streams.hub import Hub
from emoscope.engine.streams.messages import Hello
from emoscope.engine.streams.opening import NAMES, StreamOptions, open_streams

RATE_HZ = 30.0
FACES = 4
ROUNDS = 6
_OTHERS = 1_000_000


@dataclass(frozen=True, slots=True)
class Latency:
    """From the end of a frame's scoring to its bytes in a receiver on this computer.

    Attributes:
        stream: ``ws``, ``lsl`` or ``osc``.
        frames: Frames that arrived.
        median_ms: Median, in milliseconds.
        p99_ms: 99th percentile.
    """

    stream: str
    frames: int
    median_ms: float
    p99_ms: float


def measure_latency(seconds: float, labels: int = 8) -> list[Latency]:
    """Send made-up scores of four faces at 30 frames a second to three real receivers.

    Args:
        seconds: How long to send.
        labels: Number of labels.

    Raises:
        DataError: The receivers did not start or did not end.
    """
    frames = int(seconds * RATE_HZ)
    names = tuple(f"label {number}" for number in range(labels))
    ws_port, osc_port = _free_port(socket.SOCK_STREAM), _free_port(socket.SOCK_DGRAM)
    hub = Hub(Hello(names, ("#000000",) * labels, "bench", "bench", FACES))
    options = StreamOptions(port=ws_port, osc=f"127.0.0.1:{osc_port}")
    for stream in open_streams(NAMES, options):
        hub.add(stream)
    time.sleep(0.5)
    sent: dict[int, float] = {}
    with tempfile.TemporaryDirectory(prefix="emoscope-bench-") as folder:
        file = Path(folder) / "arrivals.json"
        words = (str(ws_port), str(osc_port), str(frames), str(file))
        child = children.start("emoscope.lab.bench.streams_receiver", words)
        try:
            _wait_for_receivers(hub)
            begun, index = time.perf_counter(), 0
            while child.poll() is None and index < frames + 300:  # some may be dropped
                time.sleep(max(0.0, begun + index / RATE_HZ - time.perf_counter()))
                result = _made_up(index, names)
                sent[index] = time.perf_counter()
                hub.publish(result, sent[index], (640, 480))
                index += 1
            child.wait(timeout=60)
            arrived: dict[str, list[tuple[int, float]]] = json.loads(file.read_text())
        except (subprocess.TimeoutExpired, OSError):
            raise DataError(
                "The receivers did not end as they should", "Try again on a quieter machine"
            ) from None
        finally:
            child.kill()
            hub.close()
    return [_latency(name, sent, arrived[name]) for name in NAMES]


def measure_cost(opener: Callable[[], Source], pipeline: Pipeline, seconds: float) -> list[float]:
    """Frames a second with all streams on, divided by without, in turns on the same video.

    Returns:
        One ratio for each pair of turns.
    """
    labels = pipeline.labels.names
    hub = Hub(Hello(labels, ("#000000",) * len(labels), "bench", "bench", FACES))
    options = StreamOptions(port=0, osc=f"127.0.0.1:{_free_port(socket.SOCK_DGRAM)}")
    frames = _endless(opener)
    each_s = seconds / (2 * ROUNDS)
    _rate(frames, pipeline, None, 1.0)
    for stream in open_streams(NAMES, options):
        hub.add(stream)
    try:
        ratios = []
        for number in range(ROUNDS):
            turns = (None, hub) if number % 2 else (hub, None)
            rates = {turn: _rate(frames, pipeline, turn, each_s) for turn in turns}
            ratios.append(rates[hub] / rates[None])
        return ratios
    finally:
        hub.close()


def _rate(frames: Iterator[Frame], pipeline: Pipeline, hub: Hub | None, seconds: float) -> float:
    count, spent = 0, 0.0
    while spent < seconds:
        frame = next(frames)
        begun = time.perf_counter()
        result = pipeline.process(frame)
        if hub is not None:
            hub.publish(result, begun, (frame.image.shape[1], frame.image.shape[0]))
        spent += time.perf_counter() - begun
        count += 1
    return count / spent


def _endless(opener: Callable[[], Source]) -> Iterator[Frame]:
    while True:
        with opener() as source:
            while (frame := source.read()) is not None:
                yield frame


def _made_up(index: int, names: tuple[str, ...]) -> FrameResult:
    values = np.full(len(names), 0.9 / len(names), np.float32)
    box = Box(100.0, 100.0, 120.0, 120.0)
    # The first face's number carries the frame's, for receivers that get no frame number.
    tracks = (index, *(_OTHERS + slot for slot in range(1, FACES)))
    faces = tuple(
        FaceScore(track, box, None, None, State.OK, values, 0.1, 1.0, 0.0) for track in tracks
    )
    return FrameResult(index, index / RATE_HZ, names, faces)


def _latency(name: str, sent: dict[int, float], arrived: list[tuple[int, float]]) -> Latency:
    late = [1000 * (at - sent[index]) for index, at in arrived if index in sent]
    return Latency(
        name, len(late), float(np.median(late)), float(np.percentile(late, 99)) if late else 0.0
    )


def _wait_for_receivers(hub: Hub) -> None:
    until = time.monotonic() + 60
    while True:
        receivers = {status.name: status.receivers for status in hub.statuses}
        if receivers["ws"] and receivers["lsl"]:
            time.sleep(1.0)
            return
        if time.monotonic() > until:
            raise DataError("The receivers did not connect", "See docs/streams.md")
        time.sleep(0.05)


def _free_port(kind: socket.SocketKind) -> int:
    with socket.socket(socket.AF_INET, kind) as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port

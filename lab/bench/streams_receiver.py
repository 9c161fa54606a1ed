"""The other program of ``emoscope bench streams``: notes when each frame's bytes arrive.

Writes JSON: stream to a list of [frame, seconds on the monotonic clock].
"""

from __future__ import annotations

import json
import socket
import threading
import time
from pathlib import Path

Arrivals = list[tuple[int, float]]
WAIT_S = 30.0


def _ws(port: int, frames: int, got: Arrivals) -> None:
    from websockets.sync.client import connect

    with connect(f"ws://127.0.0.1:{port}/") as receiver:
        while len(got) < frames:
            message = json.loads(receiver.recv(WAIT_S))
            if message["type"] == "scores":
                got.append((message["index"], time.perf_counter()))


def _osc(port: int, frames: int, got: Arrivals) -> None:
    from pythonosc.osc_bundle import OscBundle

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as receiver:
        receiver.bind(("127.0.0.1", port))
        receiver.settimeout(WAIT_S)
        while len(got) < frames:
            datagram = receiver.recv(65_536)
            now = time.perf_counter()
            for message in OscBundle(datagram):
                if message.address == "/emoscope/frame":
                    got.append((int(message.params[0]), now))


def _lsl(frames: int, got: Arrivals) -> None:
    from emoscope.engine.streams.lsl_library import lsl

    library = lsl()
    inlet = library.StreamInlet(library.resolve_byprop("name", "EmoScope face 1", 1, WAIT_S)[0])
    inlet.open_stream(WAIT_S)
    while len(got) < frames:
        sample, _ = inlet.pull_sample(WAIT_S)
        if sample is None:
            return
        # The bench hides the frame's number in the last channel, the number of the face.
        got.append((int(sample[-1]), time.perf_counter()))


def main(arguments: list[str]) -> int:
    """Receive by all three ways at once.

    Args:
        arguments: Port of the WebSocket, port of OSC, number of frames, file for the arrivals.
    """
    ws_port, osc_port, frames = (int(word) for word in arguments[:3])
    arrivals: dict[str, Arrivals] = {"ws": [], "osc": [], "lsl": []}
    threads = [
        threading.Thread(target=_ws, args=(ws_port, frames, arrivals["ws"])),
        threading.Thread(target=_osc, args=(osc_port, frames, arrivals["osc"])),
        threading.Thread(target=_lsl, args=(frames, arrivals["lsl"])),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    Path(arguments[3]).write_text(json.dumps(arrivals), encoding="utf-8")
    return 0

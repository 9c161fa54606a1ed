"""Lab Streaming Layer: one outlet per face slot, one for markers, on the clock of the frames."""

from __future__ import annotations

import time
from typing import Any

from emoscope.engine.data import NONE
from emoscope.engine.streams.lsl_library import lsl
from emoscope.engine.streams.messages import Event, Hello, Mark, Message, Scores, SourceState

EXTRA = (NONE, "quality_ok", "track")
"""Channels after the labels: "none of these", 1 where the face has a score, number of the face."""


class LslStream:
    """Outlets that LabRecorder and any inlet find by type ``Expression`` and ``Markers``.

    A sample's time is when its frame arrived, not when it was sent. The channels are the labels;
    when they change, the outlets are made anew under the same source id.

    Args:
        network: Let other computers find them; this computer alone by default.
    """

    name = "lsl"

    def __init__(self, *, network: bool = False) -> None:
        self._network = network
        self._lsl: Any = None
        self._faces: list[Any] = []
        self._markers: Any = None
        self._hello: Hello | None = None
        self._sent_bytes = 0

    @property
    def receivers(self) -> int | None:
        outlets = [*self._faces, *([self._markers] if self._markers else [])]
        return sum(bool(outlet.have_consumers()) for outlet in outlets)

    @property
    def sent_bytes(self) -> int:
        return self._sent_bytes

    @property
    def trouble(self) -> str:
        return ""

    def open(self, hello: Hello) -> str:
        """Make the outlets.

        Raises:
            StreamError: See :func:`emoscope.engine.streams.lsl_library.lsl`.
        """
        self._lsl = lsl(network=self._network)
        self._make_faces(hello)
        self._markers = self._outlet("EmoScope markers", "Markers", ("marker",), "string")
        reach = "on the network" if self._network else "on this computer"
        return f"LSL streams of type Expression and Markers, {reach}"

    def send(self, message: Message) -> None:
        match message:
            case Hello():
                if self._hello is None or _channels(message) != _channels(self._hello):
                    self._make_faces(message)
            case Scores():
                self._send_scores(message)
            case Mark():
                self._send_marker(message.text, message.captured_s)
            case Event():
                state = "on" if message.on else "off"
                self._send_marker(f"{message.name} {state} face {message.slot}", message.captured_s)

            case SourceState():
                self._send_marker(f"source {message.phase}", time.perf_counter())

    def close(self) -> None:
        self._faces.clear()  # the library ends an outlet when it is let go
        self._markers = self._hello = None

    def _send_scores(self, scores: Scores) -> None:
        assert self._hello is not None
        time_lsl = self._time(scores.captured_s)
        known = {face.slot: face for face in scores.faces}
        missing = [float("nan")] * (len(self._hello.labels) + 1) + [0.0, 0.0]
        for slot, outlet in enumerate(self._faces, 1):
            face = known.get(slot)
            if face is None or len(face.values) != len(self._hello.labels):
                sample = missing
            else:
                scored = float(face.none == face.none)
                sample = [*face.values, face.none, scored, float(face.track)]
            outlet.push_sample(sample, time_lsl)
            self._sent_bytes += 4 * len(sample)

    def _send_marker(self, text: str, captured_s: float) -> None:
        self._markers.push_sample([text], self._time(captured_s))
        self._sent_bytes += len(text.encode())

    def _time(self, captured_s: float) -> float:
        """The LSL clock at that moment of :func:`time.perf_counter`."""
        now_lsl: float = self._lsl.local_clock()
        return now_lsl - (time.perf_counter() - captured_s)

    def _make_faces(self, hello: Hello) -> None:
        self._hello = hello
        self._faces.clear()
        self._faces = [
            self._outlet(
                f"EmoScope face {slot}", "Expression", (*hello.labels, *EXTRA), "float32", hello
            )
            for slot in range(1, hello.faces + 1)
        ]

    def _outlet(
        self,
        name: str,
        kind: str,
        channels: tuple[str, ...],
        form: str,
        hello: Hello | None = None,
    ) -> Any:
        library = self._lsl
        info = library.StreamInfo(
            name,
            kind,
            len(channels),
            library.IRREGULAR_RATE,
            form,
            source_id=f"emoscope-{name.replace(' ', '-').lower()}",
        )
        description = info.desc()
        if hello is not None:
            description.append_child_value("pack", hello.pack)
            description.append_child_value("source", hello.source)
        described = description.append_child("channels")
        for position, channel in enumerate(channels):
            entry = described.append_child("channel")
            entry.append_child_value("label", channel)
            entry.append_child_value("unit", _unit(position, len(channels)) if hello else "text")
            entry.append_child_value("type", kind)
        return library.StreamOutlet(info)


def _unit(position: int, count: int) -> str:
    return "probability" if position < count - 2 else ("bool", "number")[position - count + 2]


def _channels(hello: Hello) -> tuple[tuple[str, ...], int]:
    return hello.labels, hello.faces

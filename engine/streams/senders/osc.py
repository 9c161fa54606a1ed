"""Open Sound Control over UDP, one bundle a frame (two where a datagram would be too large)."""

from __future__ import annotations

import re
import socket
import time
import unicodedata
from collections.abc import Sequence

from emoscope.engine.data import NONE
from emoscope.engine.errors import StreamError
from emoscope.engine.streams.messages import (
    Event,
    FaceValues,
    Hello,
    Mark,
    Message,
    Scores,
    SourceState,
)

PORT = 9000
MOST_BYTES = 8192
"""Of one datagram; macOS sends no larger ones than 9216 by default."""
REMEMBERED_S = 2.0
"""A refusal comes for every other datagram; it is remembered for this long."""


class OscStream:
    """Sends to one address.

    Args:
        host: IP address or name of the receiver.
        port: Its UDP port.
    """

    name = "osc"

    def __init__(self, host: str = "127.0.0.1", port: int = PORT) -> None:
        self._host, self._port = host, port
        self._socket: socket.socket | None = None
        self._names: tuple[str, ...] = ()
        self._sent_bytes = 0
        self._refused_s = float("-inf")
        self._full_s = float("-inf")

    @property
    def receivers(self) -> None:
        return None  # UDP does not know

    @property
    def sent_bytes(self) -> int:
        return self._sent_bytes

    @property
    def trouble(self) -> str:
        now_s = time.monotonic()
        if now_s - self._refused_s < REMEMBERED_S:
            return f"Nobody listens at {self._host} port {self._port}."
        if now_s - self._full_s < REMEMBERED_S:
            return "The network is saturated; scores were left out."
        return ""

    def open(self, hello: Hello) -> str:
        """Make the socket.

        Raises:
            StreamError: The receiver's name is not known.
        """
        try:
            kind, *_, where = socket.getaddrinfo(self._host, self._port, type=socket.SOCK_DGRAM)[0]
            self._socket = socket.socket(kind, socket.SOCK_DGRAM)
            self._socket.connect(where)
            self._socket.setblocking(False)
        except OSError as error:
            raise StreamError(
                f"{self._host} port {self._port} cannot be reached ({error.strerror})",
                "Check the address",
            ) from None
        self.send(hello)
        return f"osc://{self._host}:{self._port}"

    def send(self, message: Message) -> None:
        parts: list[_Part]
        match message:
            case Hello():
                self._names = osc_names(message.labels)
                parts = [
                    [("/emoscope/labels", list(message.labels))],
                    [("/emoscope/addresses", list(self._names))],
                    [("/emoscope/pack", [message.pack])],
                ]
            case Scores():
                head: _Part = [
                    ("/emoscope/time", [message.time_s]),
                    ("/emoscope/frame", [message.index]),
                ]
                parts = [head, *(_face(face, self._names) for face in message.faces)]
            case Mark():
                parts = [[("/emoscope/marker", [message.text])]]
            case Event():
                parts = [
                    [
                        (
                            f"/emoscope/event/{osc_name(message.name, 1)}",
                            [int(message.on), message.slot, float(message.value)],
                        )
                    ]
                ]
            case SourceState():
                parts = [[("/emoscope/source", [message.phase])]]
        for datagram in _bundles(parts):
            self._emit(datagram)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _emit(self, datagram: bytes) -> None:
        if self._socket is None:
            raise StreamError("The socket is closed", "It is opened again")
        try:
            self._socket.send(datagram)
        except ConnectionRefusedError:
            self._refused_s = time.monotonic()  # told by the answer to an earlier datagram
        except BlockingIOError:
            self._full_s = time.monotonic()
        except OSError as error:
            raise StreamError(
                f"Sending to {self._host} failed ({error.strerror})", "It is tried again"
            ) from None
        else:
            self._sent_bytes += len(datagram)


def osc_name(text: str, number: int) -> str:
    """A label as part of an OSC address: ASCII letters, digits, ``-`` and ``_``."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_-]+", "_", plain).strip("_") or f"label_{number}"


def osc_names(labels: tuple[str, ...]) -> tuple[str, ...]:
    """One for each label, no two alike."""
    names: list[str] = []
    for number, label in enumerate(labels, 1):
        name = osc_name(label, number)
        while name in names or name == NONE:
            name = f"{name}_{number}"
        names.append(name)
    return tuple(names)


_Part = list[tuple[str, Sequence[str | float | int]]]


def _face(face: FaceValues, names: tuple[str, ...]) -> _Part:
    at = f"/emoscope/face/{face.slot}"
    part: _Part = [
        (f"{at}/track", [face.track]),
        (f"{at}/state", [face.state]),
        (f"{at}/box", list(face.box)),
    ]
    for name, value in (*zip(names, face.values, strict=True), (NONE, face.none)):
        if value == value:  # a missing score is not sent
            part.append((f"{at}/label/{name}", [float(value)]))
    return part


def _bundles(parts: list[_Part]) -> list[bytes]:
    """As few bundles as fit; a part is only split when it is too large alone."""
    from pythonosc.osc_bundle_builder import IMMEDIATELY, OscBundleBuilder
    from pythonosc.osc_message_builder import OscMessageBuilder

    def built(messages: _Part) -> bytes:
        bundle = OscBundleBuilder(IMMEDIATELY)
        for address, values in messages:
            message = OscMessageBuilder(address)
            for value in values:
                message.add_arg(value, "f" if isinstance(value, float) else None)
            bundle.add_content(message.build())
        dgram: bytes = bundle.build().dgram
        return dgram

    whole = built([message for part in parts for message in part])
    if len(whole) <= MOST_BYTES:
        return [whole]
    datagrams: list[bytes] = []
    for part in parts:
        datagram = built(part)
        if len(datagram) <= MOST_BYTES:
            datagrams.append(datagram)
        else:
            datagrams.extend(built(part[i : i + 40]) for i in range(0, len(part), 40))
    return datagrams

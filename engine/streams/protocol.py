"""What a stream is: something that can be opened, sent to, and closed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from emoscope.engine.streams.messages import Hello, Message


class StreamPhase(StrEnum):
    """Where a stream stands."""

    OPENING = "opening"
    ON = "on"
    SLOW = "slow"
    GONE = "gone"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class StreamStatus:
    """What the window and the command line say of a stream.

    Attributes:
        name: ``ws``, ``lsl`` or ``osc``.
        phase: Where it stands.
        address: Where receivers find it, or where it sends to.
        message: Why it is slow or gone, one sentence; else empty.
        receivers: How many there are; None where the protocol cannot know.
        sent: Messages sent.
        sent_bytes: Bytes sent; 0 where the library does not say.
        dropped: Messages left out because a newer one had come.
    """

    name: str
    phase: StreamPhase
    address: str
    message: str
    receivers: int | None
    sent: int
    sent_bytes: int
    dropped: int


class Stream(Protocol):
    """One way out. All methods are called from one thread, never from the picture's."""

    @property
    def name(self) -> str: ...

    @property
    def receivers(self) -> int | None: ...

    @property
    def sent_bytes(self) -> int: ...

    @property
    def trouble(self) -> str:
        """What a receiver does wrong just now, one sentence; else empty."""
        ...

    def open(self, hello: Hello) -> str:
        """Begin to listen or to send.

        Returns:
            The address to show.

        Raises:
            StreamError: It cannot be had now; it will be tried again.
        """
        ...

    def send(self, message: Message) -> None:
        """Send one message.

        Raises:
            StreamError: The receiver is gone; the stream is opened again.
        """
        ...

    def close(self) -> None:
        """End; harmless when it was never opened."""
        ...

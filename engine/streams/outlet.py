"""A stream with a bounded queue and a thread of its own: sending never waits, newest wins."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque

from emoscope.engine.errors import StreamError
from emoscope.engine.logs import TOLD
from emoscope.engine.streams.messages import Hello, Message, Scores
from emoscope.engine.streams.protocol import Stream, StreamPhase, StreamStatus

QUEUED = 32
"""Messages that wait at most; older scores make room for newer ones."""

RETRY_S = (0.5, 1.0, 2.0, 5.0)
"""Pauses between attempts to open a stream again; the last one repeats."""

SLOW_S = 2.0
"""A stream that dropped a message this recently is called slow."""

CLOSE_S = 2.0

_log = logging.getLogger(__name__)


class Outlet:
    """Feeds one stream from any thread.

    Args:
        stream: Owned by this outlet from now on.
        hello: What the stream opens with, and opens again with.
    """

    def __init__(self, stream: Stream, hello: Hello) -> None:
        self._stream = stream
        self._hello = hello
        self._queue: deque[Message] = deque()
        self._wake = threading.Condition()
        self._closing = False
        self._phase = StreamPhase.OPENING
        self._address = ""
        self._message = ""
        self._sent = self._dropped = 0
        self._dropped_at_s = float("-inf")
        self._thread = threading.Thread(
            target=self._run, name=f"emoscope-stream-{stream.name}", daemon=True
        )
        self._thread.start()

    def put(self, message: Message) -> None:
        """Send when the stream is free. Returns at once; may be called from any thread."""
        with self._wake:
            if self._closing:
                return
            if isinstance(message, Hello):
                self._hello = message
            self._queue.append(message)
            while len(self._queue) > QUEUED:
                self._drop()
            self._wake.notify()

    @property
    def status(self) -> StreamStatus:
        with self._wake:
            phase, message = self._phase, self._message
            if phase is StreamPhase.ON:
                message = self._stream.trouble
                if time.monotonic() - self._dropped_at_s < SLOW_S:
                    message = message or "The stream cannot keep up; scores were left out."
                if message:
                    phase = StreamPhase.SLOW
            return StreamStatus(
                self._stream.name,
                phase,
                self._address,
                message,
                self._stream.receivers,
                self._sent,
                self._stream.sent_bytes,
                self._dropped,
            )

    def close(self) -> bool:
        """Stop sending and close the stream.

        Returns:
            False when the stream's library does not return; its thread is a daemon.
        """
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join(CLOSE_S)
        return not self._thread.is_alive()

    def _drop(self) -> None:
        """Leave out the oldest scores; other messages only when there is nothing else."""
        for message in self._queue:
            if isinstance(message, Scores):
                self._queue.remove(message)
                break
        else:
            self._queue.popleft()
        self._dropped += 1
        self._dropped_at_s = time.monotonic()

    def _next(self) -> Message | None:
        with self._wake:
            self._wake.wait_for(lambda: self._closing or bool(self._queue))
            return None if self._closing else self._queue.popleft()

    def _run(self) -> None:
        attempt = 0
        try:
            while not self._closing:
                try:
                    with self._wake:
                        hello = self._hello
                        self._queue.clear()  # what was said before anybody could hear it is old
                    address = self._stream.open(hello)
                    self._told(StreamPhase.ON, "", address)
                    attempt = 0
                    while (message := self._next()) is not None:
                        self._stream.send(message)
                        self._sent += 1
                except StreamError as error:
                    self._told(StreamPhase.GONE, str(error))
                except Exception as error:  # a library's own surprise must not end in silence
                    _log.exception("The stream %s stopped", self._stream.name, extra=TOLD)
                    self._told(StreamPhase.GONE, f"It stopped unexpectedly ({error}).")
                self._shut()
                if not self._closing:
                    self._pause(RETRY_S[min(attempt, len(RETRY_S) - 1)])
                    attempt += 1
        finally:
            self._told(StreamPhase.OFF, "")

    def _shut(self) -> None:
        try:
            self._stream.close()
        except Exception:
            _log.exception("The stream %s did not close", self._stream.name)

    def _pause(self, seconds: float) -> None:
        with self._wake:
            self._wake.wait_for(lambda: self._closing, timeout=seconds)

    def _told(self, phase: StreamPhase, message: str, address: str | None = None) -> None:
        with self._wake:
            self._phase, self._message = phase, message
            if address is not None:
                self._address = address

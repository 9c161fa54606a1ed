"""Markers that other programs send over LSL, with both clocks and the measured offset."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from emoscope.engine.streams.lsl_library import lsl

LOOK_AGAIN_S = 1.0
OWN = "EmoScope markers"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ForeignMark:
    """One marker of another program.

    Attributes:
        text: What it says.
        stream: Name of the stream it came by.
        sender_s: Its time on the sender's LSL clock.
        offset_s: Added to ``sender_s`` gives the LSL clock of this computer; measured.
        captured_s: The same moment on :func:`time.perf_counter`'s clock.
    """

    text: str
    stream: str
    sender_s: float
    offset_s: float
    captured_s: float


class MarkerInlet:
    """Finds streams of type ``Markers`` (not our own) and hands on what they send.

    Args:
        receive: Called for every marker, in the inlet's own thread.
        name: Only the stream of this name; "" for all.
        network: Look on the network too.

    Raises:
        StreamError: See :func:`emoscope.engine.streams.lsl_library.lsl`.
    """

    def __init__(
        self, receive: Callable[[ForeignMark], None], name: str = "", *, network: bool = False
    ) -> None:
        self._lsl = lsl(network=network)
        self._receive, self._name = receive, name
        self._inlets: dict[str, Any] = {}
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="emoscope-lsl-markers", daemon=True)
        self._thread.start()

    @property
    def streams(self) -> tuple[str, ...]:
        """Names of the streams that were found."""
        return tuple(inlet.info().name() for inlet in tuple(self._inlets.values()))

    def close(self) -> bool:
        """Stop listening; False when the library does not return."""
        self._closing.set()
        self._thread.join(3.0)
        return not self._thread.is_alive()

    def _run(self) -> None:
        resolver = self._lsl.ContinuousResolver("type", "Markers")
        looked_s = float("-inf")
        while not self._closing.is_set():
            if time.monotonic() - looked_s > LOOK_AGAIN_S:
                looked_s = time.monotonic()
                self._look(resolver)
            got = [self._pull(key) for key in tuple(self._inlets)]
            if not any(got):
                self._closing.wait(0.01)
        for inlet in self._inlets.values():
            inlet.close_stream()
        self._inlets.clear()

    def _look(self, resolver: Any) -> None:
        for info in resolver.results():
            key = info.uid()
            wanted = info.name() == self._name if self._name else info.name() != OWN
            if wanted and key not in self._inlets:
                try:
                    inlet = self._lsl.StreamInlet(info, recover=False)
                    inlet.open_stream(timeout=2.0)
                    self._inlets[key] = inlet
                except Exception:  # it went away meanwhile; it is looked for again
                    _log.info("An LSL stream went away while it was opened", exc_info=True)

    def _pull(self, key: str) -> bool:
        inlet = self._inlets[key]
        try:
            sample, sender_s = inlet.pull_sample(timeout=0.0)
            if sample is None:
                return False
            offset_s = inlet.time_correction(timeout=1.0)
        except Exception:  # LostError, TimeoutError of the library
            _log.info("An LSL stream ended", exc_info=True)
            self._inlets.pop(key, None)
            return False
        late_s = self._lsl.local_clock() - (sender_s + offset_s)
        captured_s = time.perf_counter() - late_s
        text = ", ".join(str(part) for part in sample)
        self._receive(ForeignMark(text, inlet.info().name(), sender_s, offset_s, captured_s))
        return True

"""Serving on a card, and on the CPU from the very call in which the card fails."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from emoscope.engine.data import Floats, Image
from emoscope.engine.errors import DeviceError, EmoScopeError, RuntimeUnavailableError
from emoscope.engine.logs import PLAIN
from emoscope.engine.runtime.protocol import Runtime
from emoscope.engine.runtime.switching import OnChange

WAITS_S = (30.0, 120.0, 600.0)
"""Before the card is tried again; after the last one it is left alone until the next start."""
_log = logging.getLogger(__name__)


class FailoverRuntime:
    """Answers every call: a device error closes the card's runtime and the CPU answers instead.

    Sleep, a driver that restarts (XID), memory that is used up and a card that is unplugged all
    come as errors of a call. Embeddings of both runtimes agree (the gate has seen to it), so that
    the clips of all tracks go on.

    Args:
        runtime: The runtime that runs on the card.
        spare: Opens the one for the CPU.
        again: Opens the card's anew; tried later, in a thread of its own.
        accept: A reason to refuse the new one, or "".
        on_change: Told in one sentence what serves from now on, and with what.
        waits_s: Pauses before the card is tried again.
    """

    def __init__(
        self,
        runtime: Runtime,
        spare: Callable[[], Runtime],
        again: Callable[[], Runtime],
        accept: Callable[[Runtime], str] = lambda runtime: "",
        on_change: OnChange = lambda sentence, runtime: None,
        waits_s: Sequence[float] = WAITS_S,
    ) -> None:
        self._runtime = runtime
        self._spare, self._again, self._accept = spare, again, accept
        self._on_change = on_change
        self._waits_s = list(waits_s)
        self._on_card = True
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def name(self) -> str:
        return self._runtime.name

    @property
    def precision(self) -> str:
        return self._runtime.precision

    @property
    def device(self) -> str:
        return self._runtime.device

    def encode_images(self, crops: Image) -> Floats:
        return self._answer(lambda runtime: runtime.encode_images(crops))

    def encode_clips(self, clips: Floats) -> Floats:
        return self._answer(lambda runtime: runtime.encode_clips(clips))

    def encode_texts(self, sentences: Sequence[str]) -> Floats:
        return self._answer(lambda runtime: runtime.encode_texts(sentences))

    def close(self) -> None:
        with self._lock:
            if not self._closed.is_set():
                self._closed.set()
                self._runtime.close()

    def wait(self, timeout_s: float | None = None) -> None:
        """Wait until the card has been tried again, or given up (tests)."""
        if self._thread is not None:
            self._thread.join(timeout_s)

    def _answer(self, call: Callable[[Runtime], Floats]) -> Floats:
        with self._lock:
            try:
                return call(self._runtime)
            except Exception as error:
                if not self._on_card or _is_the_callers(error):
                    raise
                sentence = self._fall(error)
            answer = call(self._runtime)
            fallen = self._runtime
        self._on_change(sentence, fallen)
        return answer

    def _fall(self, error: Exception) -> str:
        """Take the CPU, and say so."""
        why = error.cause if isinstance(error, EmoScopeError) else _first_line(error)
        failed = self._runtime
        try:
            spare = self._spare()
        except EmoScopeError as other:
            raise DeviceError(f"{why}; the CPU cannot take over ({other.cause})") from error
        with suppress(Exception):  # of a card that is gone
            failed.close()
        self._runtime, self._on_card = spare, False
        sentence = f"{failed.name} failed ({why}); {spare.name} on the CPU takes over"
        _log.warning("%s", sentence, extra=PLAIN)
        if self._waits_s:
            self._thread = threading.Thread(target=self._try_again, name="card-again", daemon=True)
            self._thread.start()
        return sentence

    def _try_again(self) -> None:
        while self._waits_s and not self._closed.wait(self._waits_s.pop(0)):
            try:
                anew = self._again()
            except Exception as error:  # still gone: whatever its library throws
                _log.info("the card is not back (%s)", error)
                continue
            if self._closed.is_set() or (refused := self._refusal(anew)):
                with suppress(Exception):
                    anew.close()
                if not self._closed.is_set():
                    _log.info("the card is back and refused: %s", refused)
                continue
            with self._lock:
                if self._closed.is_set():
                    anew.close()
                    return
                spare, self._runtime, self._on_card = self._runtime, anew, True
            spare.close()
            self._on_change(f"{anew.name} serves again on {anew.device}", anew)
            return

    def _refusal(self, anew: Runtime) -> str:
        try:
            return self._accept(anew)
        except Exception as error:
            return str(error)


def _is_the_callers(error: Exception) -> bool:
    """Whether the call itself was wrong (a bad shape, a class that the pack does not know)."""
    if isinstance(error, EmoScopeError):
        return not isinstance(error, RuntimeUnavailableError)
    return isinstance(error, ValueError)


def _first_line(error: Exception) -> str:
    line = (str(error).strip().splitlines() or [""])[0][:200]
    return f"{type(error).__name__}: {line}".rstrip(": ")

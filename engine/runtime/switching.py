"""Serving with one runtime while a better one gets ready, and changing over between two calls."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from emoscope.engine.data import Floats, Image
from emoscope.engine.runtime.protocol import Runtime

OnChange = Callable[[str, Runtime | None], None]
"""Told in one sentence what became of the better runtime; with it if it has taken over."""

PATIENCE_S = 15.0


def _ignore(sentence: str, runtime: Runtime | None) -> None:
    """Nobody wants to know."""


class SwitchingRuntime:
    """Serves at once; takes over a better runtime as soon as it is ready and has passed.

    A call runs wholly on one runtime: the change happens between calls, under the same lock, so
    that no frame is lost or half done, and every call after the change uses the new one. Frame
    embeddings of both agree (the gate has seen to it), so that the clips of all tracks go on.

    Args:
        serving: What serves now; closed after the change.
        prepare: Makes the better runtime, in a thread of its own. None: the present one is best;
            raising: it goes on serving.
        accept: Called with the better runtime, in the same thread; a reason to refuse it, or "".
        on_change: Told what became of it, from that thread.
        after_clips: Begin to prepare only when this many clips were answered, so that the first
            scores do not wait for it; at the latest after ``PATIENCE_S``.
        daemon: Do not hold up the end of the program. False for what ends soon after
            :meth:`close`: native code should not be running when the interpreter goes.
    """

    def __init__(
        self,
        serving: Runtime,
        prepare: Callable[[], Runtime | None],
        accept: Callable[[Runtime], str] = lambda runtime: "",
        on_change: OnChange = _ignore,
        *,
        after_clips: int = 0,
        daemon: bool = True,
    ) -> None:
        self._runtime = serving
        self._prepare, self._accept, self._on_change = prepare, accept, on_change
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._clips_to_go = after_clips
        self._begin = threading.Event()
        if after_clips <= 0:
            self._begin.set()
        self._thread = threading.Thread(target=self._work, name="runtime-switch", daemon=daemon)
        self._thread.start()

    @property
    def name(self) -> str:
        return self._runtime.name

    @property
    def precision(self) -> str:
        return self._runtime.precision

    @property
    def device(self) -> str:
        return self._runtime.device

    @property
    def switching(self) -> bool:
        """A better runtime is still being prepared."""
        return self._thread.is_alive()

    def encode_images(self, crops: Image) -> Floats:
        with self._lock:
            return self._runtime.encode_images(crops)

    def encode_clips(self, clips: Floats) -> Floats:
        with self._lock:
            answers = self._runtime.encode_clips(clips)
        self._clips_to_go -= 1
        if self._clips_to_go <= 0:
            self._begin.set()
        return answers

    def encode_texts(self, sentences: Sequence[str]) -> Floats:
        with self._lock:
            return self._runtime.encode_texts(sentences)

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait for the preparation to end; whether it has."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def close(self) -> None:
        """Release the serving runtime; one that is still being prepared is released when ready."""
        with self._lock:
            if not self._closed.is_set():
                self._closed.set()
                self._runtime.close()
        self._begin.set()

    @property
    def closed(self) -> bool:
        return self._closed.is_set()

    def _work(self) -> None:
        self._begin.wait(PATIENCE_S)
        if self._closed.is_set():
            return
        try:
            better = self._prepare()
        except Exception as error:  # of a third-party library: the present runtime goes on
            if self._closed.is_set():
                return
            self._on_change(f"{self._runtime.name} continues: {error}", None)
            return
        if better is None:
            return
        try:
            refused = self._accept(better)
        except Exception as error:
            refused = str(error)
        if refused:
            better.close()
            self._on_change(f"{better.name} is refused: {refused}", None)
            return
        with self._lock:
            if self._closed.is_set():
                better.close()
                return
            before, self._runtime = self._runtime, better
            before.close()
        self._on_change(f"{better.name} ({better.precision} on {better.device}) serves now", better)

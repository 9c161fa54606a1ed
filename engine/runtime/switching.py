"""Serving with one runtime while a better one gets ready, and changing over between two calls."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from engine.data import Floats, Image
from engine.runtime.protocol import Runtime

Ready = Callable[[str], None]


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
        on_change: Told in one sentence what became of it, from that thread.
    """

    def __init__(
        self,
        serving: Runtime,
        prepare: Callable[[], Runtime | None],
        accept: Callable[[Runtime], str] = lambda runtime: "",
        on_change: Ready = lambda sentence: None,
    ) -> None:
        self._runtime = serving
        self._prepare, self._accept, self._on_change = prepare, accept, on_change
        self._lock = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="runtime-switch", daemon=True)
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
            return self._runtime.encode_clips(clips)

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
            if not self._closed:
                self._closed = True
                self._runtime.close()

    def _work(self) -> None:
        try:
            better = self._prepare()
        except Exception as error:  # of a third-party library: the present runtime goes on
            self._on_change(f"{self._runtime.name} goes on serving: {error}")
            return
        if better is None:
            return
        try:
            refused = self._accept(better)
        except Exception as error:
            refused = str(error)
        if refused:
            better.close()
            self._on_change(f"{better.name} is refused: {refused}")
            return
        with self._lock:
            if self._closed:
                better.close()
                return
            before, self._runtime = self._runtime, better
            before.close()
        self._on_change(f"{better.name} ({better.precision} on {better.device}) serves now")

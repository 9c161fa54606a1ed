"""The loudspeaker: an optional library, behind two calls."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Protocol

import numpy as np

from emoscope.app.i18n import tr
from emoscope.engine.data import Floats

Fill = Callable[[int, float], Floats]
"""Asked for so many samples, which are heard from that time of ``perf_counter`` on: (n, 2)."""


class NoSpeakerError(Exception):
    """Nothing can be heard here; the text is a sentence for people."""


class Speaker(Protocol):
    """Asks for samples while it runs. All calls but the first come from one thread."""

    def start(self, fill: Fill) -> None:
        """
        Raises:
            NoSpeakerError: It cannot be opened.
        """

    def stop(self) -> None: ...

    def close(self) -> None: ...


class PortAudioSpeaker:
    """The system's default output, through the package ``sounddevice``.

    Args:
        rate_hz: Samples a second.
        channels: Number of channels.
    """

    def __init__(self, rate_hz: int, channels: int) -> None:
        self._rate_hz, self._channels = rate_hz, channels
        self._stream: Any = None

    def start(self, fill: Fill) -> None:
        library = _library()

        def wanted(out: np.ndarray, count: int, times: Any, status: object) -> None:
            ahead_s = times.outputBufferDacTime - times.currentTime
            if not 0.0 < ahead_s < 5.0:  # some systems give no times
                ahead_s = float(self._stream.latency) if self._stream is not None else 0.0
            out[:] = fill(count, time.perf_counter() + ahead_s)

        try:
            self._stream = library.OutputStream(
                samplerate=self._rate_hz,
                channels=self._channels,
                dtype="float32",
                latency="low",
                callback=wanted,
            )
            self._stream.start()
        except (library.PortAudioError, ValueError) as error:
            self.close()
            raise NoSpeakerError(
                tr("No sound: the system's loudspeaker cannot be used ({reason}).").format(
                    reason=str(error).splitlines()[0]
                )
            ) from error

    def stop(self) -> None:
        self.close()

    def close(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.close(ignore_errors=True)


def _library() -> Any:
    try:
        import sounddevice
    except ImportError:
        raise NoSpeakerError(
            tr('No sound: install EmoScope with the extra "sound" to hear recordings.')
        ) from None
    except OSError:  # Linux: its wheel does not hold PortAudio
        raise NoSpeakerError(
            tr("No sound: this system has no PortAudio; install its package (libportaudio2).")
        ) from None
    return sounddevice

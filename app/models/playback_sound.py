"""Plays the sound of a film, and says which time of the film is being heard."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from emoscope.app.i18n import tr
from emoscope.app.models.speaker import NoSpeakerError, Speaker
from emoscope.engine.data import Floats
from emoscope.engine.sources.sound_track import CHANNELS, RATE_HZ, Piece

AHEAD_S = 0.4
"""So much sound is kept ready."""
SILENT_S = 2.0
"""A loudspeaker that takes nothing for so long is taken for gone."""
OPENING_S = 8.0
"""It may take so much longer to open."""

log = logging.getLogger(__name__)


class GivesPieces(Protocol):
    """A :class:`~emoscope.engine.sources.sound_track.SoundTrack`."""

    def pieces(self, from_s: float, speed: float = 1.0) -> Iterator[Piece]: ...


@dataclass(frozen=True, slots=True)
class _Given:
    """A run of samples that the loudspeaker took: heard when, which time of the film, how long."""

    heard_at_s: float
    time_s: float
    seconds: float


class PlaybackSound:
    """A clock that the pictures follow (:class:`~emoscope.app.models.playing_clock.PlayingClock`).

    The film's time is that of the samples that leave the loudspeaker now, not of those that were
    given to it. Decoding and all calls of the loudspeaker but its own questions happen in a thread
    of its own.

    Attributes:
        trouble: Why nothing is heard, one sentence; the clock then stands still.
    """

    keeps_step = True

    def __init__(self, track: GivesPieces, speaker: Speaker) -> None:
        self._track, self._speaker = track, speaker
        self._lock = threading.Condition()
        self._ready: deque[Piece] = deque()
        self._given: deque[_Given] = deque()
        self._wanted: float | None = None
        """Where to begin; None while nothing is to be heard."""
        self._begun = 0
        """Counts the beginnings, so that pieces of an earlier one are dropped."""
        self._begin_s, self._speed = 0.0, 1.0
        self._held = self._closing = False
        self._asked_s = 0.0
        self.trouble = ""
        self._thread = threading.Thread(target=self._run, name="emoscope-sound", daemon=True)
        self._thread.start()

    # -- the clock -----------------------------------------------------------------------------

    def begin(self, at_s: float, speed: float) -> None:
        with self._lock:
            self._ready.clear()
            self._given.clear()
            self._wanted = self._begin_s = at_s
            self._speed, self._held = speed, False
            self._begun += 1
            self._asked_s = time.perf_counter() + OPENING_S
            self._lock.notify_all()

    def time_s(self) -> float:
        now_s = time.perf_counter()
        with self._lock:
            time_s = self._begin_s
            for given in self._given:
                if given.heard_at_s > now_s:
                    break
                heard_s = min(now_s - given.heard_at_s, given.seconds)
                time_s = given.time_s + heard_s * self._speed
            if self._wanted is not None and now_s - self._asked_s > SILENT_S and not self.trouble:
                self.trouble = tr("The sound has stopped: the loudspeaker does not answer.")
            return time_s

    def hold(self, on: bool) -> None:
        with self._lock:
            self._held = on

    def stop(self) -> None:
        with self._lock:
            self._wanted = None
            self._begun += 1
            self._ready.clear()
            self._lock.notify_all()

    def close(self, timeout_s: float = 3.0) -> bool:
        """End it; True when its thread has ended."""
        with self._lock:
            self._closing = True
            self._wanted = None
            self._lock.notify_all()
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    # -- what the loudspeaker asks -------------------------------------------------------------

    def _fill(self, count: int, heard_at_s: float) -> Floats:
        out = np.zeros((count, CHANNELS), np.float32)
        with self._lock:
            self._asked_s = time.perf_counter()
            if self._held or self._wanted is None:
                return out
            done = 0
            while done < count and self._ready:
                piece = self._ready.popleft()
                taken = min(count - done, len(piece.samples))
                out[done : done + taken] = piece.samples[:taken]
                self._given.append(
                    _Given(heard_at_s + done / RATE_HZ, piece.time_s, taken / RATE_HZ)
                )
                if taken < len(piece.samples):
                    later_s = piece.time_s + taken / RATE_HZ * self._speed
                    self._ready.appendleft(Piece(later_s, piece.samples[taken:]))
                done += taken
            while len(self._given) > 1 and self._given[1].heard_at_s < self._asked_s:
                self._given.popleft()
            self._lock.notify_all()
        return out

    # -- the thread ----------------------------------------------------------------------------

    def _run(self) -> None:
        running = False
        try:
            while True:
                with self._lock:
                    wanted, begun, speed = self._wanted, self._begun, self._speed
                    if wanted is None and not running:
                        if self._closing:
                            return
                        self._lock.wait()
                        continue
                if wanted is None:
                    self._speaker.stop()
                    running = False
                    continue
                if not running:
                    self._speaker.start(self._fill)
                    running = True
                with self._lock:
                    self._asked_s = time.perf_counter()
                self._feed(wanted, begun, speed)
        except NoSpeakerError as error:
            self._fail(str(error))
        except Exception as error:  # else the pictures would stand still without a word
            log.exception("the sound stopped unexpectedly")
            self._fail(tr("The sound stopped unexpectedly ({error}).").format(error=repr(error)))
        finally:
            self._speaker.close()

    def _fail(self, sentence: str) -> None:
        with self._lock:
            self.trouble = sentence

    def _feed(self, from_s: float, begun: int, speed: float) -> None:
        """Keep sound ready until another begin or a stop is wanted."""
        pieces = self._track.pieces(from_s, speed)
        while True:
            piece = next(pieces)
            with self._lock:
                self._lock.wait_for(lambda: self._begun != begun or self._closing or self._has_room)
                if self._begun != begun or self._closing:
                    return
                self._ready.append(piece)

    @property
    def _has_room(self) -> bool:
        return sum(len(piece.samples) for piece in self._ready) < AHEAD_S * RATE_HZ

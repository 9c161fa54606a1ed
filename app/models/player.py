"""Plays a video file at its own times in a thread; the window takes the newest frame."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from emoscope.app.models.playback_sound import PlaybackSound
from emoscope.app.models.playing_clock import PlayingClock, WallClock
from emoscope.app.models.speaker import PortAudioSpeaker
from emoscope.engine.data import Frame
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.sessions.manifest import Manifest
from emoscope.engine.sessions.seen_film import open_film
from emoscope.engine.sessions.session import PLAYER_TIMES
from emoscope.engine.sources.films import Film
from emoscope.engine.sources.sound_track import CHANNELS, RATE_HZ, sound_of
from emoscope.engine.sources.video import VideoFile

MAX_SIDE_PX = 1920
"""Larger frames are shrunk when they are decoded: no screen of a window shows more."""

LATE_S = 0.03
"""A picture that is later than the sound by more is passed over …"""
STILL_S = 0.25
"""… unless nothing was shown for so long."""
HOLD_S = 0.12
"""From so late a picture on the sound waits for it."""
LONGEST_WAIT_S = 0.01
"""The clock of the sound may stand still: it is asked again after so long."""

log = logging.getLogger(__name__)


class Player:
    """Plays, pauses, seeks. Nothing here waits for the file; all of it happens in the thread.

    Args:
        path: The video, or the folder of pictures.
        opener: Makes the source; tests replace it.
        container_times: Times are those of the container's own clock, as in old sessions, and do
            not count from 0:00.
        listen: Makes the sound of the open film, None if it has none; asked when it is to be heard
            for the first time. The pictures then follow the sound.
    """

    def __init__(
        self,
        path: Path,
        opener: Callable[[Path], Film] | None = None,
        *,
        container_times: bool = False,
        listen: Callable[[Film], PlaybackSound | None] | None = None,
    ) -> None:
        self.path = path
        self._open = opener or (lambda p: VideoFile(p, max_side_px=MAX_SIDE_PX))
        self._container_times = container_times
        self._shift_s = 0.0
        self._lock = threading.Condition()
        self._frame: Frame | None = None
        self._playing = False
        self._wanted_s: float | None = None
        self._stopping = False
        self._trouble = ""
        self._ended = False
        self._speed = 1.0
        self._loop: tuple[float, float] | None = None
        self._duration_s: float | None = None
        self._listen = listen
        self._listened = False
        self._sound_on = False
        self._sound: PlaybackSound | None = None
        self._wall = WallClock()
        self._clock: PlayingClock | None = None
        self._clock_speed = 1.0
        self._held = False
        self._shown_at_s = 0.0
        self._thread = threading.Thread(target=self._run, name="emoscope-player", daemon=True)

    def start(self) -> None:
        self._thread.start()

    @property
    def frame(self) -> Frame | None:
        """The frame to show now."""
        with self._lock:
            return self._frame

    @property
    def playing(self) -> bool:
        with self._lock:
            return self._playing

    @property
    def trouble(self) -> str:
        """Why there is no picture, one sentence; empty when all is well."""
        with self._lock:
            return self._trouble

    @property
    def duration_s(self) -> float | None:
        """As the container claims; None until the file is open."""
        with self._lock:
            return self._duration_s

    def play(self) -> None:
        """Go on; from the beginning if the end was reached."""
        with self._lock:
            if self._ended:
                self._wanted_s, self._ended = 0.0, False
            self._playing = True
            self._lock.notify_all()

    def set_speed(self, speed: float) -> None:
        """How many seconds of the video go by in one."""
        with self._lock:
            self._speed = speed
            self._lock.notify_all()

    def set_sound(self, on: bool) -> None:
        """Let the sound be heard, if there is any."""
        with self._lock:
            self._sound_on = on
            self._lock.notify_all()

    @property
    def sound_trouble(self) -> str:
        """Why the sound is not heard, one sentence; empty when all is well or nobody asked."""
        with self._lock:
            return self._sound.trouble if self._sound is not None else ""

    @property
    def heard(self) -> bool | None:
        """Whether the film has sound; None until it was to be heard."""
        with self._lock:
            return self._sound is not None if self._listened else None

    def set_loop(self, stretch: tuple[float, float] | None) -> None:
        """Play these seconds (first, last) again and again; None goes on to the end."""
        with self._lock:
            self._loop = stretch
            self._lock.notify_all()

    def pause(self) -> None:
        with self._lock:
            self._playing = False
            self._lock.notify_all()

    def seek(self, time_s: float) -> None:
        """Show the frame of this time; only the newest wish counts."""
        with self._lock:
            self._wanted_s, self._ended = max(0.0, time_s), False
            self._lock.notify_all()

    def close(self, timeout_s: float = 5.0) -> bool:
        """End the thread; True when it has ended."""
        with self._lock:
            self._stopping = True
            self._lock.notify_all()
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    # -- the thread ----------------------------------------------------------------------------

    def _run(self) -> None:
        try:
            with self._open(self.path) as video:
                with self._lock:
                    self._duration_s = video.info.duration_s
                    if self._container_times:
                        self._shift_s = video.zero_s
                self._publish(video.read())
                self._play(video)
        except EmoScopeError as error:
            with self._lock:
                self._trouble = str(error)
        except Exception as error:  # else the picture would stand still without a word
            log.exception("the player stopped unexpectedly")
            with self._lock:
                self._trouble = f"The video stopped unexpectedly ({error!r})."
        finally:
            if self._sound is not None:
                self._sound.close()

    def _play(self, video: Film) -> None:
        while True:
            with self._lock:
                while not (self._stopping or self._playing or self._wanted_s is not None):
                    self._stop_clock()
                    self._lock.wait()
                if self._stopping:
                    return
                wanted_s, self._wanted_s = self._wanted_s, None
            if wanted_s is not None:
                self._stop_clock()
                video.seek(wanted_s - self._shift_s)
            frame = video.read()
            if frame is None:
                self._stop_clock()
                with self._lock:
                    if self._loop is not None and self._playing and wanted_s is None:
                        self._wanted_s = self._loop[0]
                    else:
                        self._playing, self._ended = False, wanted_s is None
                continue
            if self._clock is not None and not self._due(frame, video):
                continue
            self._publish(frame)
            if self._clock is None and self._playing:
                self._begin_clock(self._wanted_clock(video), frame.time_s)
            self._begin_again(frame)

    def _due(self, frame: Frame, video: Film) -> bool:
        """Wait until it is a frame's time; False if it comes too late to be shown."""
        wanted = self._wanted_clock(video)
        with self._lock:
            while not self._stopping and self._playing and self._wanted_s is None:
                clock = self._clock
                if clock is None:
                    return True
                now_s = clock.time_s()
                if clock is not wanted or self._clock_speed != self._speed:
                    self._stop_clock()
                    self._begin_clock(wanted, now_s)
                    continue
                left_s = (frame.time_s - now_s) / self._clock_speed
                if clock.keeps_step:
                    self._held = left_s < 0 and (self._held or left_s < -HOLD_S)
                    clock.hold(self._held)
                    if left_s < -LATE_S and not self._held:
                        return time.perf_counter() - self._shown_at_s > STILL_S
                if left_s <= 0:
                    break
                self._lock.wait(min(left_s, LONGEST_WAIT_S))
                wanted = self._wanted_clock(video)
        return True

    def _begin_clock(self, clock: PlayingClock, at_s: float) -> None:
        self._clock, self._clock_speed, self._held = clock, self._speed, False
        clock.begin(at_s, self._speed)

    def _stop_clock(self) -> None:
        if self._clock is not None:
            self._clock.stop()
        self._clock = None

    def _wanted_clock(self, video: Film) -> PlayingClock:
        """That of the sound if there is any and it is to be heard."""
        if not self._sound_on or self._listen is None:
            return self._wall
        if not self._listened:
            try:
                self._sound = self._listen(video)
            finally:  # only now: until then nobody knows whether there is any
                self._listened = True
        return self._sound if self._sound is not None and not self._sound.trouble else self._wall

    def _begin_again(self, frame: Frame) -> None:
        """At the end of the stretch that is played in a loop."""
        with self._lock:
            if self._loop is None or not self._playing or self._wanted_s is not None:
                return
            first_s, last_s = self._loop
            if not first_s - 1.0 <= frame.time_s + self._shift_s < last_s - 1e-3:
                self._wanted_s = first_s

    def _publish(self, frame: Frame | None) -> None:
        with self._lock:
            if frame is not None:
                shift_s = self._shift_s
                self._frame = replace(frame, time_s=frame.time_s + shift_s) if shift_s else frame
                self._shown_at_s = time.perf_counter()


def listen(film: Film) -> PlaybackSound | None:
    """The sound of a film through the system's loudspeaker."""
    track = sound_of(film)
    if track is None:
        return None
    return PlaybackSound(track, PortAudioSpeaker(RATE_HZ, CHANNELS))


def player_of(
    manifest: Manifest,
    path: Path,
    listen: Callable[[Film], PlaybackSound | None] | None = listen,
) -> Player:
    """Plays the video of a session: the track and the turn that were analysed, at its times."""
    return Player(
        path,
        lambda p: open_film(manifest, p, max_side_px=MAX_SIDE_PX),
        container_times=manifest.made_in < PLAYER_TIMES,
        listen=listen,
    )

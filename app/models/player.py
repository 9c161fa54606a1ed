"""Plays a video file at its own times in a thread; the window takes the newest frame."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from emoscope.engine.data import Frame
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.sessions.manifest import Manifest
from emoscope.engine.sessions.seen_film import open_film
from emoscope.engine.sessions.session import PLAYER_TIMES
from emoscope.engine.sources.films import Film
from emoscope.engine.sources.video import VideoFile

MAX_SIDE_PX = 1920
"""Larger frames are shrunk when they are decoded: no screen of a window shows more."""

STEP_BACK_S = 0.25

log = logging.getLogger(__name__)


class Player:
    """Plays, pauses, seeks. Nothing here waits for the file; all of it happens in the thread.

    Args:
        path: The file.
        opener: Makes the source; tests replace it.
        container_times: Times are those of the container's own clock, as in old sessions, and do
            not count from 0:00.
    """

    def __init__(
        self,
        path: Path,
        opener: Callable[[Path], Film] | None = None,
        *,
        container_times: bool = False,
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

    def _play(self, video: Film) -> None:
        started_s: float | None = None
        first_s, speed = 0.0, 1.0
        while True:
            with self._lock:
                while not (self._stopping or self._playing or self._wanted_s is not None):
                    started_s = None
                    self._lock.wait()
                if self._stopping:
                    return
                wanted_s, self._wanted_s = self._wanted_s, None
            if wanted_s is not None:
                video.seek(wanted_s - self._shift_s)
                started_s = None
            frame = video.read()
            if frame is None:
                with self._lock:
                    if self._loop is not None and self._playing and wanted_s is None:
                        self._wanted_s = self._loop[0]
                    else:
                        self._playing, self._ended = False, wanted_s is None
                continue
            if wanted_s is None and started_s is not None:
                with self._lock:
                    while not self._stopping and self._playing and self._wanted_s is None:
                        now_s = time.perf_counter()
                        if speed != self._speed:  # count anew from the picture that is shown
                            first_s += (now_s - started_s) * speed
                            started_s, speed = now_s, self._speed
                        left_s = started_s + (frame.time_s - first_s) / speed - now_s
                        if left_s <= 0:
                            break
                        self._lock.wait(left_s)
            if started_s is None:
                started_s, first_s, speed = time.perf_counter(), frame.time_s, self._speed
            self._publish(frame)
            self._begin_again(frame)

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


def player_of(manifest: Manifest, path: Path) -> Player:
    """Plays the video of a session: the track and the turn that were analysed, at its times."""
    return Player(
        path,
        lambda p: open_film(manifest, p, max_side_px=MAX_SIDE_PX),
        container_times=manifest.made_in < PLAYER_TIMES,
    )

"""Sound and pictures in step, against a loudspeaker that is only simulated."""

import threading
import time

import numpy as np
import pytest

from emoscope.app.models import playback_sound
from emoscope.app.models.playback_sound import PlaybackSound
from emoscope.app.models.player import Player
from emoscope.app.models.speaker import NoSpeakerError
from emoscope.engine.sources.sound_track import RATE_HZ, Piece
from tests import media as make

BLOCK = 512
FULL_S = 100.0
"""A sample says which time of the film it is: this many seconds are 1.0."""


class Ramp:
    """Sound whose samples are the film's time."""

    def pieces(self, from_s, speed=1.0):
        at_s = from_s
        while True:
            times = at_s + np.arange(480) / RATE_HZ * speed
            yield Piece(at_s, np.repeat(times[:, None] / FULL_S, 2, axis=1).astype(np.float32))
            at_s += 480 / RATE_HZ * speed


class SimulatedSpeaker:
    """Asks for blocks at its own pace and keeps what is heard when.

    Args:
        latency_s: From a question to the moment when its first sample is heard.
        drift: Its clock is so much faster than the computer's.
        dies_after: Blocks after which it asks no more.
    """

    def __init__(self, latency_s=0.08, drift=0.0, dies_after=None):
        self.latency_s, self.drift, self.dies_after = latency_s, drift, dies_after
        self.heard: list[tuple[float, np.ndarray]] = []
        self.asked = 0
        self._stop = threading.Event()
        self._thread = None

    def start(self, fill):
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(fill, self._stop))
        self._thread.start()

    def _run(self, fill, stop):
        block_s = BLOCK / RATE_HZ / (1 + self.drift)
        free_s = time.perf_counter() + self.latency_s
        while not stop.is_set() and self.asked != self.dies_after:
            free_s = max(free_s, time.perf_counter() + self.latency_s)
            self.heard.append((free_s, fill(BLOCK, free_s)))
            self.asked += 1
            free_s += block_s
            stop.wait(max(0.0, free_s - self.latency_s - time.perf_counter()))

    def stop(self):
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    def close(self):
        self.stop()

    def film_time(self, now_s):
        """Which time of the film is heard at a moment; None for silence."""
        for begin_s, block in reversed(self.heard):
            if begin_s <= now_s:
                place = int((now_s - begin_s) * RATE_HZ)
                value = float(block[place, 0]) * FULL_S if place < BLOCK else 0.0
                return value or None
        return None


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    return make.video(tmp_path_factory.mktemp("film") / "f.mp4", frames=250, rate_hz=50, audio=True)


class Playing:
    """A player on the simulated loudspeaker, and how far apart the two are."""

    def __init__(self, film, speaker, **more):
        self.speaker = speaker
        self.player = Player(film, listen=lambda _: PlaybackSound(Ramp(), speaker), **more)
        self.player.set_sound(True)
        self.player.start()
        self.wait(lambda: self.player.frame is not None)

    def wait(self, reached, timeout_s=20.0):
        until_s = time.monotonic() + timeout_s
        while not reached():
            assert time.monotonic() < until_s, "it did not come"
            time.sleep(0.002)

    def apart(self, seconds, skip_s=0.0):
        """Seconds of a listener between what is seen and heard, at each new picture."""
        out, last = [], self.player.frame
        begun_s = time.perf_counter()
        while time.perf_counter() < begun_s + seconds:
            frame = self.player.frame
            now_s = time.perf_counter()
            if frame is not last and now_s > begun_s + skip_s:
                heard_s = self.speaker.film_time(now_s)
                if heard_s is not None:
                    out.append((frame.time_s - heard_s) / self.player._speed)
            last = frame
            time.sleep(0.001)
        assert len(out) > 10, "hardly anything was played"
        return np.abs(out)

    def close(self):
        assert self.player.close()


@pytest.fixture
def playing(film):
    made = []

    def make_one(speaker=None, **more):
        made.append(Playing(film, speaker or SimulatedSpeaker(), **more))
        return made[-1]

    yield make_one
    for each in made:
        each.close()


def in_step(apart):
    """A busy machine may wake the test itself too late now and then."""
    return np.percentile(apart, 90) <= 0.04 and np.median(apart) <= 0.03


@pytest.mark.parametrize("speed", [0.25, 1.0, 2.0])
def test_pictures_follow_what_is_heard_at_any_speed(playing, speed):
    both = playing(SimulatedSpeaker(latency_s=0.25))
    both.player.set_speed(speed)
    both.player.play()
    assert in_step(both.apart(1.5 if speed > 1 else 2.5))


def test_a_loudspeaker_with_a_clock_of_its_own_stays_in_step(playing):
    """At 4 % an hour's drift of a poor sound card comes in seconds."""
    both = playing(SimulatedSpeaker(drift=0.04))
    both.player.play()
    apart = both.apart(3.0)
    assert in_step(apart[-30:])


def test_after_a_seek_a_pause_and_a_change_of_speed_they_are_in_step(playing):
    both = playing()
    player = both.player
    player.play()
    both.apart(0.8)
    player.seek(3.0)
    both.wait(lambda: (both.speaker.film_time(time.perf_counter()) or 0) > 3.0)
    assert in_step(both.apart(0.6))
    player.pause()
    player.seek(0.5)
    both.wait(lambda: player.frame.time_s < 1.0)
    player.set_speed(0.5)
    player.play()
    both.wait(lambda: 0.5 < (both.speaker.film_time(time.perf_counter()) or 0) < 1.0)
    assert in_step(both.apart(1.0))


def test_the_sound_waits_for_pictures_that_are_slow(playing, film):
    from emoscope.engine.sources.video import VideoFile

    class Slow(VideoFile):
        def read(self, timeout_s=1.0):
            frame = super().read(timeout_s)
            if frame is not None and 0.5 < frame.time_s < 1.0:
                time.sleep(0.04)  # half as fast as it should be
            return frame

    both = playing(opener=Slow)
    both.player.play()
    both.wait(lambda: both.player.frame.time_s > 1.2)
    heard_s = both.speaker.film_time(time.perf_counter())
    assert abs(both.player.frame.time_s - heard_s) < 0.1
    assert in_step(both.apart(1.0))


def test_without_sound_wanted_nothing_is_asked_of_the_loudspeaker(playing):
    both = playing()
    both.player.set_sound(False)
    both.player.play()
    both.wait(lambda: both.player.frame.time_s > 0.3)
    assert both.speaker.asked == 0
    assert both.player.heard is None
    both.player.set_sound(True)
    both.wait(lambda: both.speaker.film_time(time.perf_counter()) is not None)
    assert in_step(both.apart(0.8))
    both.player.set_sound(False)
    both.wait(lambda: not both.speaker._thread.is_alive())
    before_s = both.player.frame.time_s
    both.wait(lambda: both.player.frame.time_s > before_s + 0.2)


def test_what_is_paused_is_silent(playing):
    both = playing()
    both.player.play()
    both.apart(0.5)
    both.player.pause()
    both.wait(lambda: not both.speaker._thread.is_alive())
    assert both.player.close()


def test_a_loudspeaker_that_cannot_be_opened_is_said_and_the_film_plays(playing):
    class Absent(SimulatedSpeaker):
        def start(self, fill):
            raise NoSpeakerError("No sound: there is none.")

    both = playing(Absent())
    both.player.play()
    both.wait(lambda: both.player.frame.time_s > 0.3)
    assert both.player.sound_trouble == "No sound: there is none."


def test_a_loudspeaker_that_goes_away_is_said_and_the_film_goes_on(playing, monkeypatch):
    monkeypatch.setattr(playback_sound, "SILENT_S", 0.3)
    both = playing(SimulatedSpeaker(dies_after=20))
    both.player.play()
    both.wait(lambda: both.player.sound_trouble)
    both.wait(lambda: both.player.frame.time_s > 1.0)
    assert "does not answer" in both.player.sound_trouble


def test_nobody_knows_of_sound_that_is_still_being_opened(film):
    """The window would say that the film has none."""
    opening, go_on = threading.Event(), threading.Event()

    def listen(_):
        opening.set()
        go_on.wait(10)
        return PlaybackSound(Ramp(), SimulatedSpeaker())

    player = Player(film, listen=listen)
    player.set_sound(True)
    player.start()
    player.play()
    assert opening.wait(10)
    assert player.heard is None
    go_on.set()
    end_s = time.perf_counter() + 10
    while player.heard is None and time.perf_counter() < end_s:
        time.sleep(0.01)
    assert player.heard
    player.close()

"""The sound of a film on the film's own clock, for people to hear."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np

from emoscope.engine.data import Floats
from emoscope.engine.sources.chapters import Chapters
from emoscope.engine.sources.containers import open_media
from emoscope.engine.sources.films import Film
from emoscope.engine.sources.images import ImageFiles

RATE_HZ = 48_000
CHANNELS = 2
RUN_IN_S = 0.3
"""A decoder starts so much before the place that is wanted: its first packets sound wrong."""
GAP_S = 0.02
"""From such a gap on there is silence in between; shorter ones are the container's rounding."""
BLOCK = 4_800
"""Samples of one piece of silence."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A piece of sound.

    Attributes:
        time_s: When it begins, as a player counts.
        samples: (n, 2) from -1 to 1, 48,000 a second.
    """

    time_s: float
    samples: Floats


@dataclass(frozen=True, slots=True)
class _Part:
    """A file, the film's time of its own 0:00, what its container calls that, and where it ends."""

    path: Path
    begin_s: float
    zero_s: float
    end_s: float


class SoundTrack:
    """The first sound track of a film; silence where it has none, and after its end.

    Made by :func:`sound_of`. It holds no file open by itself.
    """

    def __init__(self, parts: tuple[_Part, ...]) -> None:
        self._parts = parts

    def pieces(self, from_s: float, speed: float = 1.0) -> Iterator[Piece]:
        """Sound from a time of the film on, without an end: then there is silence.

        Args:
            from_s: Where to begin.
            speed: Seconds of the film in one second; the pitch stays.
        """
        blocks = self._placed(max(0.0, from_s))
        if speed != 1.0:
            blocks = _stretched(blocks, speed)
        at_s = max(0.0, from_s)
        for block in blocks:
            yield Piece(at_s, block)
            at_s += len(block) / RATE_HZ * speed

    def _placed(self, from_s: float) -> Iterator[Floats]:
        """Blocks one after the other on the film's clock, without a gap."""
        given = 0
        for part in self._parts:
            for time_s, block in _heard(part, from_s):
                # Samples of the block before what was given already, or missing after it.
                early = given - round((time_s - from_s) * RATE_HZ)
                if early < -GAP_S * RATE_HZ:
                    yield from _silence(-early)
                    given -= early
                elif early > 0 and (given == 0 or early > GAP_S * RATE_HZ):
                    block = block[early:]
                if len(block):
                    yield block
                    given += len(block)
        while True:
            yield from _silence(BLOCK)


def sound_of(film: Film) -> SoundTrack | None:
    """The sound of an open film; None for pictures and for a film without sound.

    A file whose clock is set back on the way has none here: nothing says where it belongs.
    """
    if isinstance(film, ImageFiles):
        return None
    if isinstance(film, Chapters):
        parts = tuple(
            _Part(each.path, each.begin_s, each.zero_s, each.end_s) for each in film.chapters
        )
    elif film.sets_back():
        return None
    else:
        parts = (_Part(film.path, 0.0, film.zero_s, float("inf")),)
    return SoundTrack(parts) if any(_has_sound(part.path) for part in parts) else None


def _has_sound(path: Path) -> bool:
    try:
        with open_media(path) as container:
            return bool(container.streams.audio)
    except (av.FFmpegError, OSError, ValueError):
        return False


def _heard(part: _Part, from_s: float) -> Iterator[tuple[float, Floats]]:
    """Decoded blocks of a file with their times; what is damaged ends it."""
    if from_s >= part.end_s:
        return
    try:
        with open_media(part.path) as container:
            if not container.streams.audio:
                return
            stream = container.streams.audio[0]
            wanted_s = from_s - part.begin_s - RUN_IN_S + part.zero_s
            if from_s - part.begin_s > RUN_IN_S:
                container.seek(int(wanted_s / stream.time_base), stream=stream, backward=True)
            resampler = av.AudioResampler(format="flt", layout="stereo", rate=RATE_HZ)
            next_s = part.begin_s
            for frame in container.decode(stream):
                if frame.pts is not None:
                    next_s = float(frame.pts * frame.time_base) - part.zero_s + part.begin_s
                seconds = frame.samples / frame.sample_rate
                if next_s >= part.end_s:
                    return
                frame.pts = None
                for made in resampler.resample(frame) if next_s + seconds > from_s else ():
                    samples = made.to_ndarray().reshape(-1, CHANNELS)
                    yield next_s, np.asarray(samples, np.float32)
                    next_s += len(samples) / RATE_HZ
                    seconds -= len(samples) / RATE_HZ
                next_s += seconds
    except (av.FFmpegError, OSError, ValueError):
        return


def _silence(samples: int) -> Iterator[Floats]:
    for begin in range(0, samples, BLOCK):
        yield np.zeros((min(BLOCK, samples - begin), CHANNELS), np.float32)


def _stretched(blocks: Iterator[Floats], speed: float) -> Iterator[Floats]:
    """The same at another speed and the same pitch."""
    graph = av.filter.Graph()
    source = graph.add_abuffer(sample_rate=RATE_HZ, format="flt", layout="stereo")
    last = source
    # One filter does half to double at its best.
    factors = [speed]
    while factors[-1] < 0.5:
        factors[-1:] = [0.5, factors[-1] / 0.5]
    for factor in factors:
        tempo = graph.add("atempo", f"{factor:.6f}")
        last.link_to(tempo)
        last = tempo
    sink = graph.add("abuffersink")
    last.link_to(sink)
    graph.configure()
    pushed = 0
    for block in blocks:
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(block).reshape(1, -1), format="flt", layout="stereo"
        )
        frame.sample_rate, frame.pts = RATE_HZ, pushed
        pushed += len(block)
        graph.push(frame)
        while True:
            try:
                made = sink.pull()
            except (av.error.BlockingIOError, EOFError):
                break
            yield np.asarray(made.to_ndarray().reshape(-1, CHANNELS), np.float32)

"""Hours of frames through the pipeline in minutes: the clock is simulated, the work is real."""

from __future__ import annotations

import gc
import os
import random
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from emoscope.engine.data import Box, FaceCrop, Frame, FrameResult, State
from emoscope.engine.pipeline import Pipeline
from tests.fakes import FakeRuntime, crop_of

WARM_SHARE = 0.1
"""Of the time; caches and the allocator's pages fill meanwhile."""
MOST_FACES = 8


def memory_kb() -> int:
    """Resident memory of this process; 0 where it cannot be known."""
    if sys.platform != "linux":
        return 0
    text = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("VmRSS"))


def entries(kind: str) -> int:
    """Open files (``fd``) or threads, native ones too (``task``), of this process."""
    return len(os.listdir(f"/proc/self/{kind}")) if sys.platform == "linux" else 0


class Forgetful(FakeRuntime):
    """The fake runtime without its lists of calls, which would grow as a leak does."""

    def __init__(self) -> None:
        super().__init__()
        self.image_batches = deque(maxlen=1)
        self.clip_batches = deque(maxlen=1)


class ComingAndGoing:
    """Up to eight faces that come, look away, get lost and leave; every visit is a new track."""

    def __init__(self, size_px: int, seed: int = 0) -> None:
        self._random = random.Random(seed)
        base = np.random.default_rng(seed).integers(0, 256, (64, size_px, size_px, 3), np.uint8)
        self._crops = base
        self._seen, self._turned = crop_of(1, 0.0), crop_of(1, 0.0, State.TURNED)
        self._here: dict[int, float] = {}
        self._gone: dict[int, float] = {}
        self._next = 1
        self.most = 0

    def process(self, frame: Frame):
        time_s = frame.time_s
        self._gone = {t: until for t, until in self._gone.items() if until > time_s}
        for track, until in list(self._here.items()):
            if until <= time_s:
                del self._here[track]
                self._gone[track] = time_s + 1.0
        if len(self._here) < MOST_FACES and self._random.random() < 0.1:
            self._here[self._next] = time_s + self._random.expovariate(1 / 60)
            self._next += 1
        self.most = max(self.most, len(self._here))
        return tuple(self._crop(track, frame.index) for track in sorted(self._here))

    def _crop(self, track: int, index: int) -> FaceCrop:
        pattern = self._turned if self._random.random() < 0.05 else self._seen
        return FaceCrop(
            track=track,
            box=Box(40.0 * (track % 16), 0, 50, 60),
            landmarks=pattern.landmarks,
            crop=self._crops[(track + index) % len(self._crops)],
            quality=pattern.quality,
        )

    @property
    def tracks(self) -> int:
        return self._next - 1

    @property
    def lost(self):
        return tuple((track, Box(0, 0, 10, 10)) for track in sorted(self._gone))

    def expect(self, step_s):
        pass

    def reset(self) -> None:
        self._here.clear()
        self._gone.clear()

    def close(self) -> None:
        pass


@dataclass(frozen=True)
class Soak:
    """What came out.

    Attributes:
        frames, tracks, most_faces: What was worked on.
        before_kb: Resident memory after warming up.
        after_kb: At the end.
    """

    frames: int
    tracks: int
    most_faces: int
    before_kb: int
    after_kb: int

    @property
    def growth(self) -> float:
        """Share by which memory grew after warming up."""
        return (self.after_kb - self.before_kb) / self.before_kb if self.before_kb else 0.0


def soak(
    pipeline: Pipeline,
    faces: ComingAndGoing,
    hours: float,
    rate_hz: float,
    each: Callable[[FrameResult], None] | None = None,
) -> Soak:
    """Take frames of so many simulated hours through a pipeline."""
    count = int(hours * 3600 * rate_hz)
    before = 0
    for frame in _frames(count, rate_hz):
        result = pipeline.process(frame)
        if each is not None:
            each(result)
        if frame.index == int(count * WARM_SHARE):
            gc.collect()
            before = memory_kb()
    gc.collect()
    return Soak(count, faces.tracks, faces.most, before, memory_kb())


@dataclass(frozen=True)
class ClipSoak:
    """What came out of a clip that was played over and over.

    Attributes:
        frames, rounds, scored: What was worked on; frames with a score.
        samples: (seconds, resident memory in kB, open files, threads) every few seconds.
    """

    frames: int
    rounds: int
    scored: int
    samples: tuple[tuple[float, int, int, int], ...]

    def memory_kb(self, start: float, end: float) -> float:
        """Median memory in a part of the time, 0 to 1."""
        last_s = self.samples[-1][0]
        part = [kb for at, kb, *_ in self.samples if start * last_s <= at <= end * last_s]
        return float(np.median(part))

    @property
    def before_kb(self) -> float:
        """After warming up: the sixth of the time after the first third."""
        return self.memory_kb(1 / 3, 1 / 2)

    @property
    def after_kb(self) -> float:
        """At the end: the last sixth of the time."""
        return self.memory_kb(5 / 6, 1.0)

    @property
    def growth(self) -> float:
        """Share by which memory grew after warming up."""
        return (self.after_kb - self.before_kb) / self.before_kb


def soak_clip(
    pipeline: Pipeline,
    clip: Path,
    minutes: float,
    each: Callable[[FrameResult], None] | None = None,
    between: Callable[[int], None] | None = None,
    every_s: float = 2.0,
) -> ClipSoak:
    """Decode a real clip and take it through a pipeline, over and over, as fast as it goes.

    Args:
        pipeline: With a real face stage and a real pack.
        clip: Each round is a new scene: the faces in it get new tracks.
        minutes: How long, by the clock.
        each: Given each result, with times and numbers that go on rising.
        between: Called with the number of each round before it.
        every_s: Time between two looks at the memory.
    """
    from emoscope.engine.analysis.tracks import TrackNumbers
    from emoscope.engine.sources.video import VideoFile

    numbers = TrackNumbers()
    samples: list[tuple[float, int, int, int]] = []
    began = time.monotonic()
    until, next_s, offset_s = began + 60 * minutes, began, 0.0
    frames = rounds = scored = 0
    while time.monotonic() < until:
        if between is not None:
            between(rounds)
        pipeline.request_reset()
        rounds += 1
        with VideoFile(clip) as source:
            last_s = 0.0
            while (frame := source.read()) is not None and time.monotonic() < until:
                result = pipeline.process(replace(frame, time_s=frame.time_s + offset_s))
                scored += any(face.probabilities is not None for face in result.faces)
                last_s = result.time_s
                if each is not None:
                    each(replace(numbers.apply(result), index=frames))
                frames += 1
                if time.monotonic() >= next_s:
                    next_s += every_s
                    at_s = time.monotonic() - began
                    samples.append((at_s, memory_kb(), entries("fd"), entries("task")))
            offset_s = last_s + 0.04
    return ClipSoak(frames, rounds, scored, tuple(samples))


def _frames(count: int, rate_hz: float) -> Iterator[Frame]:
    image = np.zeros((48, 64, 3), np.uint8)
    for index in range(count):
        yield Frame(image, index / rate_hz, index)

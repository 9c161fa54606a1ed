"""Hours of frames through the pipeline in minutes: the clock is simulated, the work is real."""

from __future__ import annotations

import gc
import random
import sys
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.data import Box, FaceCrop, Frame, FrameResult, State
from engine.pipeline import Pipeline
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


def _frames(count: int, rate_hz: float) -> Iterator[Frame]:
    image = np.zeros((48, 64, 3), np.uint8)
    for index in range(count):
        yield Frame(image, index / rate_hz, index)

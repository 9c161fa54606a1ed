"""Frames of a file, decoded ahead in a thread of its own."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from emoscope.engine.ahead import Ahead
from emoscope.engine.data import Frame
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.sources.protocol import Source, SourceInfo

AHEAD_BYTES = 48_000_000
"""Memory for frames that wait: 17 frames of 1280x720, never fewer than 2 of any size."""
AHEAD_MOST = 16
SURELY_LONG_S = 1.0
HELD_BYTES = 200_000_000
SCORED_AT_ONCE = 8
"""Frames whose crops and clips are encoded in one call: a third less work than one by one."""
BURST_FRAMES = 8
"""Frames of a clip that are read for each moment of a run that samples a file."""
HAIR_S = 0.04
NEAR_STRIDES = 2.0
"""Bursts with no more than that between them are one: all frames of the stride are read."""


class Sampling:
    """Which frames of a source a run takes that asks for so many a second.

    A model looks at clips with a stride of its own. Where fewer frames are asked for, a short burst
    at that stride is read before each moment; its frames feed the clip and have no row.

    Args:
        fps: Moments a second.
        origin_s: Time of the first moment.
        stride_s: Of the model, 0 if only the moments are wanted.
        frames: In a burst, the one of the moment included.
        rate_hz: Of the source, or None.
    """

    def __init__(
        self, fps: float, origin_s: float, stride_s: float, frames: int, rate_hz: float | None
    ) -> None:
        self._step_s, self._origin_s, self._stride_s = 1.0 / fps, origin_s, stride_s
        # A frame a hair before its due time is the one that is meant.
        frame_s = 1.0 / rate_hz if rate_hz else HAIR_S
        self._early_s = min(0.1 * self._step_s, frame_s / 2)
        self._thin_early_s = min(stride_s, frame_s) / 2
        self._burst_s = (frames - 1) * stride_s + frame_s
        self._bursts = stride_s > 0 and self._step_s > stride_s
        self._endless = self._step_s - self._burst_s <= NEAR_STRIDES * stride_s
        self._moment: int | None = None
        self._thin: int | None = None

    @property
    def lead_s(self) -> float:
        """How long before the first moment frames are wanted."""
        return self._burst_s if self._bursts else 0.0

    def take(self, frame: Frame) -> Frame | None:
        """The frame with its place in the run, None if it is not wanted."""
        since_s = frame.time_s - self._origin_s
        moment = math.floor((since_s + self._early_s) / self._step_s)
        burst = None if not self._bursts else 0 if self._endless else moment
        if moment >= 0 and moment != self._moment:
            self._moment = moment
            self._thin = self._place(since_s)
            return replace(frame, burst=burst)
        if not self._bursts:
            return None
        due_s = (moment + 1) * self._step_s
        place = self._place(since_s)
        if (due_s - since_s > self._burst_s and not self._endless) or place == self._thin:
            return None
        self._thin = place
        return replace(frame, burst=0 if self._endless else moment + 1, shown=False)

    def _place(self, since_s: float) -> int:
        return math.floor((since_s + self._thin_early_s) / self._stride_s) if self._bursts else 0


def sampling_of(
    pipeline: Pipeline, fps: float | None, origin_s: float, rate_hz: float | None
) -> Sampling | None:
    """The sampling of a run, None where all frames are taken."""
    if fps is None or (rate_hz is not None and fps >= rate_hz):
        return None
    clip = pipeline.manifest.clip
    frames = max(clip.minimum, min(clip.length, BURST_FRAMES))
    return Sampling(fps, origin_s, clip.stride_ms / 1000, frames, rate_hz)


def short_as_stills(
    frames: Iterable[Frame], clip_s: float, expected_s: float | None
) -> Iterator[Frame]:
    """Frames in order; where they end before a clip can be scored, each is scored by itself.

    Args:
        frames: Of a run.
        clip_s: How long a clip has to be.
        expected_s: How long the run is said to be; None if nobody knows. Where it is surely longer
            than a clip, nothing is held back.

    Raises:
        Exception: What ``frames`` raised, after the frames before it.
    """
    rest = iter(frames)
    held: list[Frame] = []
    failure: Exception | None = None
    if expected_s is None or expected_s < SURELY_LONG_S:
        held_bytes = 0
        try:
            for frame in rest:
                held.append(frame)
                held_bytes += frame.image.nbytes
                if frame.time_s - held[0].time_s >= clip_s or held_bytes > HELD_BYTES:
                    break
            else:
                held = [replace(f, burst=0) if f.burst is None else f for f in held]
        except Exception as error:
            failure = error
    yield from held
    if failure is not None:
        raise failure
    yield from rest


def fitting(info: SourceInfo, most: int) -> int:
    """How many of a source's frames may wait in one place: at least one, at most ``most``."""
    frame_bytes = max(1, info.width_px * info.height_px * 3)
    return max(1, min(most, AHEAD_BYTES // frame_bytes))


class ReadAhead(Ahead[Frame]):
    """Iterates over a source's frames while the next ones are decoded.

    Args:
        source: An open file; closed by its owner, after this.
        sampling: Which frames are given; None for all. The others are decoded (they have to be)
            and dropped.
        end_s: Frames after this time are not given; None for all.

    Raises:
        EmoScopeError: From the iteration, what the source raised.
    """

    def __init__(
        self,
        source: Source,
        *,
        sampling: Sampling | None = None,
        end_s: float | None = None,
    ) -> None:
        super().__init__(max(2, fitting(source.info, AHEAD_MOST)), "emoscope-decode")
        self._source = source
        self._sampling = sampling
        self._end_s = end_s

    def _items(self) -> Iterator[Frame]:
        while not self._stopping.is_set():
            frame = self._source.read()
            if frame is None or (self._end_s is not None and frame.time_s > self._end_s):
                return
            taken = frame if self._sampling is None else self._sampling.take(frame)
            if taken is not None:
                yield taken

"""Two face finders on the same frames: the same landmarks, the same tracks, and what each costs."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from emoscope.engine.ahead import blocks
from emoscope.engine.data import FaceScore, Floats, Frame
from emoscope.engine.faces.region import LEFT_CORNER, RIGHT_CORNER
from emoscope.engine.pipeline import Pipeline
from emoscope.lab.bench.pipeline import WARM_UP_FRAMES, tiled

BLOCK, REST_S = 16, 0.05
"""Frames are decoded in blocks, and the decoder's threads have come to rest before one is timed:
what they work would count as that of both finders."""
SAME_FACE = 0.5
"""Two meshes whose median distance is less, in distances between the eyes, are one face."""


@dataclass(frozen=True, slots=True)
class Side:
    """One finder on one clip.

    Attributes:
        faces: Found in all frames together.
        lives: Frames of each track, the longest first.
        stage_ms: Mean time of the face stage; the detector does not run in every frame.
        frame_ms: Mean time of a whole frame without decoding.
        stage_processor_ms, frame_processor_ms: The same in processor time of all threads, which
            neighbours on a busy machine disturb least.
    """

    faces: int
    lives: tuple[int, ...]
    stage_ms: float
    frame_ms: float
    stage_processor_ms: float
    frame_processor_ms: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two finders on one clip, frame by frame in turn.

    Attributes:
        name: Of the clip.
        frames: That were timed.
        one, other: The two.
        unmatched: Faces of the other that the one did not find.
        median, p95: Distance of landmarks, as a share of the distance between the eyes; NaN
            without a face that both found.
        stage_ratio, frame_ratio: Processor time of the one by that of the other.
    """

    name: str
    frames: int
    one: Side
    other: Side
    unmatched: int
    median: float
    p95: float

    @property
    def stage_ratio(self) -> float:
        return self.one.stage_processor_ms / self.other.stage_processor_ms

    @property
    def frame_ratio(self) -> float:
        return self.one.frame_processor_ms / self.other.frame_processor_ms


def compare(
    name: str, frames: Iterable[Frame], one: Pipeline, other: Pipeline, tiles: int = 1
) -> Comparison:
    """Run both over the same frames, the order turning, so that both meet the same load.

    Args:
        name: For the table.
        frames: Of one clip, in order.
        one: A pipeline.
        other: Likewise, with another face finder.
        tiles: Copies of each frame side by side: several faces.
    """
    pipelines = (one, other)
    times: tuple[list[tuple[float, ...]], ...] = ([], [])
    lives: tuple[Counter[int], ...] = (Counter(), Counter())
    distances: list[Floats] = []
    unmatched = count = 0
    for pipeline in pipelines:
        pipeline.request_reset()
    for count, frame in enumerate(_rested(frames), 1):
        shown = replace(frame, image=tiled(frame.image, tiles))
        seen: list[Sequence[FaceScore]] = [(), ()]
        for which in (0, 1) if count % 2 else (1, 0):
            began_s, worked_s = time.perf_counter(), time.process_time()
            found = pipelines[which].find(shown)
            found_s, searched_s = time.perf_counter(), time.process_time()
            result = pipelines[which].score(found)
            ended_s, done_s = time.perf_counter(), time.process_time()
            if count > WARM_UP_FRAMES:
                passed = (found_s - began_s, ended_s - began_s)
                times[which].append((*passed, searched_s - worked_s, done_s - worked_s))
            seen[which] = [face for face in result.faces if face.landmarks is not None]
            lives[which].update(face.track for face in seen[which])
        near, missing = landmark_distances(seen[0], seen[1])
        distances += near
        unmatched += missing
    sides = [_side(*pair) for pair in zip(times, lives, strict=True)]
    ways = np.concatenate(distances) if distances else np.array([np.nan], np.float32)
    return Comparison(
        name=name,
        frames=len(times[0]),
        one=sides[0],
        other=sides[1],
        unmatched=unmatched,
        median=float(np.median(ways)),
        p95=float(np.percentile(ways, 95)),
    )


def _rested(frames: Iterable[Frame]) -> Iterator[Frame]:
    for block in blocks(frames, BLOCK):
        rest()
        yield from block


def rest() -> None:
    """Wait for the decoder's threads."""
    time.sleep(REST_S)


def landmark_distances(
    found: Sequence[FaceScore], wanted: Sequence[FaceScore]
) -> tuple[list[Floats], int]:
    """How far the landmarks of one frame's faces are from those wanted.

    Args:
        found: Faces with landmarks.
        wanted: Likewise.

    Returns:
        (468,) distances by distance between the eyes for each face that both have, and how many
        of the wanted ones are missing.
    """
    near: list[Floats] = []
    for face in wanted:
        points = face.landmarks
        assert points is not None
        eyes = max(float(np.linalg.norm(points[LEFT_CORNER] - points[RIGHT_CORNER])), 1e-6)
        ways = [
            np.linalg.norm(other.landmarks - points, axis=1) / eyes
            for other in found
            if other.landmarks is not None
        ]
        best = min(ways, key=lambda way: float(np.median(way)), default=None)
        if best is not None and np.median(best) < SAME_FACE:
            near.append(np.asarray(best, np.float32))
    return near, len(wanted) - len(near)


def _side(times: list[tuple[float, ...]], lives: Counter[int]) -> Side:
    means = np.mean(times, axis=0) * 1000 if times else np.full(4, np.nan)
    stage, frame, stage_processor, frame_processor = (float(mean) for mean in means)
    lengths = tuple(sorted(lives.values(), reverse=True))
    return Side(sum(lengths), lengths, stage, frame, stage_processor, frame_processor)

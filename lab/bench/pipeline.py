"""Speed of the real pipeline on a video: frames per second and milliseconds per stage."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from emoscope.engine.ahead import Ahead, FacesAhead
from emoscope.engine.data import Frame
from emoscope.engine.errors import SourceError
from emoscope.engine.models.pack import Pack
from emoscope.engine.pipeline import Found, Pipeline
from emoscope.engine.sources.protocol import Source

WARM_UP_FRAMES = 15
"""First calls load graphs and fill caches; they are run and not counted."""
QUEUE = 4


@dataclass(frozen=True, slots=True)
class StageTime:
    """Milliseconds of one stage over the frames that ran it."""

    median_ms: float
    p95_ms: float
    calls: int


@dataclass(frozen=True, slots=True)
class BenchResult:
    """What ``emoscope bench`` prints.

    Attributes:
        fps: Frames through the whole pipeline per second, decoding included.
        frames: Frames that were timed.
        seconds: For how long.
        faces: Mean number of faces in a frame.
        scores_hz: New scores per second: a crop was encoded and its clip scored, over all faces.
        stages: Per stage, ``frame`` for all of a frame without decoding, and ``wait`` for what the
            scoring waited for.
    """

    fps: float
    frames: int
    seconds: float
    faces: float
    scores_hz: float
    width_px: int
    height_px: int
    pack: str
    runtime: str
    precision: str
    stages: dict[str, StageTime]

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def measure(
    open_video: Callable[[], Source],
    pipeline: Pipeline,
    *,
    seconds: float,
    tiles: int = 1,
    overlap: bool = False,
) -> BenchResult:
    """Run a video through the pipeline, over and over, for a while.

    Decoding runs in a thread of its own, as it does in the window and in ``analyze``.

    Args:
        open_video: Opens the file anew each time it has ended.
        pipeline: To be measured; its tracks start anew.
        seconds: Time to measure, after warming up.
        tiles: Copies of each frame side by side (1, 2, 4, ...), to have several faces.
        overlap: Find the faces of the next frame while one is scored
            (:mod:`emoscope.engine.ahead`).
    """
    stages: dict[str, list[float]] = {}
    faces = scores = done = 0
    shape = (0, 0)
    pipeline.request_reset()
    with ExitStack() as opened:
        frames = opened.enter_context(_Decoded(_endless(open_video, tiles)))
        given: Iterator[Found] = map(pipeline.find, frames)
        if overlap:
            given = opened.enter_context(FacesAhead(pipeline, frames))
        for _ in range(WARM_UP_FRAMES):
            pipeline.score(next(given))
        started_s = time.perf_counter()
        while (elapsed_s := time.perf_counter() - started_s) < seconds:
            asked_s = time.perf_counter()
            found = next(given)
            began_s = time.perf_counter()
            result = pipeline.score(found)
            ended_s = time.perf_counter()
            waited_ms = (began_s - asked_s) * 1000 - (0.0 if overlap else found.faces_ms)
            stages.setdefault("wait", []).append(waited_ms)
            whole_ms = found.faces_ms + (ended_s - began_s) * 1000
            stages.setdefault("frame", []).append(whole_ms)
            for name, value in result.stages_ms.items():
                stages.setdefault(name, []).append(value)
            faces += len(result.faces)
            scores += sum(embedding.clip is not None for embedding in result.embeddings)
            done += 1
            shape = found.frame.image.shape[:2]
    return BenchResult(
        fps=done / elapsed_s if done else 0.0,
        frames=done,
        seconds=elapsed_s,
        faces=faces / max(done, 1),
        scores_hz=scores / elapsed_s if done else 0.0,
        width_px=shape[1],
        height_px=shape[0],
        pack=pipeline.manifest.name,
        runtime=pipeline.runtime.name,
        precision=pipeline.runtime.precision,
        stages={
            name: StageTime(float(np.median(values)), float(np.percentile(values, 95)), len(values))
            for name, values in stages.items()
        },
    )


def in_turn(
    one: Callable[[float], BenchResult],
    other: Callable[[float], BenchResult],
    *,
    seconds: float,
    pairs: int = 10,
) -> tuple[list[BenchResult], list[BenchResult]]:
    """Measure two ways in turn in one process, the order turning, so that both meet the same load.

    Args:
        one: Measures for the given seconds.
        other: Likewise, the other way.
        seconds: For all together.
        pairs: Measurements of each.
    """
    results: tuple[list[BenchResult], list[BenchResult]] = ([], [])
    each_s = seconds / (2 * pairs)
    for number in range(pairs):
        for which in (0, 1) if number % 2 == 0 else (1, 0):
            results[which].append((one, other)[which](each_s))
    return results


def on_every_frame(pack: Pack) -> Pack:
    """The pack as one that encodes each frame, to see how many scores a second it could give."""
    clip = pack.manifest.clip.model_copy(update={"stride_ms": 1.0})
    return replace(pack, manifest=pack.manifest.model_copy(update={"clip": clip}))


def video_opener(path: Path) -> Callable[[], Source]:
    """Opens a video file each time it is called."""
    from emoscope.engine.sources.video import VideoFile

    return lambda: VideoFile(path)


def _endless(open_video: Callable[[], Source], tiles: int) -> Iterator[Frame]:
    """The video again and again, with times and indices that go on rising."""
    start_s, index, step_s, last_s = 0.0, 0, 1 / 30, 0.0
    while True:
        with open_video() as source:
            first_s: float | None = None
            while (frame := source.read()) is not None:
                first_s = frame.time_s if first_s is None else first_s
                time_s = start_s + frame.time_s - first_s
                step_s = max(time_s - last_s, 1e-3)
                last_s = time_s
                yield Frame(tiled(frame.image, tiles), time_s, index)
                index += 1
        if index == 0:
            return
        start_s = last_s + step_s


def tiled(image: Any, tiles: int) -> Any:
    """A picture beside and below itself, ``tiles`` times or a few more."""
    if tiles <= 1:
        return image
    columns = int(np.ceil(np.sqrt(tiles)))
    rows = int(np.ceil(tiles / columns))
    return np.ascontiguousarray(np.tile(image, (rows, columns, 1)))


class _Decoded(Ahead[Frame]):
    """Frames from an iterator, a few ahead."""

    def __init__(self, frames: Iterator[Frame]) -> None:
        super().__init__(QUEUE, "emoscope-decode")
        self._frames = frames

    def _items(self) -> Iterator[Frame]:
        yield from self._frames
        raise SourceError("The video has no pictures", "Choose another one")

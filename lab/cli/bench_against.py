"""``emoscope bench --against``: two ways of running the pipeline, in turn in one process."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from statistics import median

from emoscope.engine.cli.console import out
from emoscope.engine.faces.stage import FaceStage
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.sources.protocol import Source
from emoscope.lab.bench.pipeline import BenchResult, in_turn, measure


def against_ahead(
    opener: Callable[[], Source], pipeline: Pipeline, seconds: float, tiles: int
) -> None:
    """Faces found ahead against one frame after the other."""

    def way(overlap: bool, each_s: float) -> BenchResult:
        return measure(opener, pipeline, seconds=each_s, tiles=tiles, overlap=overlap)

    ahead, one = in_turn(partial(way, True), partial(way, False), seconds=seconds)
    _say("faces found ahead", ahead)
    _say("one after the other", one)
    ratios = [a.fps / b.fps for a, b in zip(ahead, one, strict=True)]
    out().print(f"frames a second, ahead / one after the other: {_spread(ratios)}", markup=False)


def against_one_face(
    opener: Callable[[], Source], pipeline: Pipeline, seconds: float, tiles: int
) -> None:
    """All faces against one, in pictures of the same size."""
    many, preprocess = pipeline.faces, pipeline.manifest.preprocess
    single = FaceStage(preprocess.template, preprocess.size_px, max_faces=1)

    def way(single_face: bool, each_s: float) -> BenchResult:
        pipeline.faces = single if single_face else many
        return measure(opener, pipeline, seconds=each_s, tiles=tiles)

    try:
        several, one = in_turn(partial(way, False), partial(way, True), seconds=seconds)
    finally:
        pipeline.faces = many
        single.close()
    _say(f"{several[-1].faces:.1f} faces", several)
    _say("one face", one)
    ratios = [b.fps / a.fps for a, b in zip(several, one, strict=True)]
    out().print(f"cost of a frame, several / one: {_spread(ratios)}", markup=False)


def _say(name: str, results: list[BenchResult]) -> None:
    rates = median(result.fps for result in results)
    parts = [
        f"{stage} {median(r.stages[stage].median_ms for r in results if stage in r.stages):.2f}"
        for stage in results[-1].stages
    ]
    line = f"{name}: {rates:.1f} frames a second; milliseconds: {', '.join(parts)}"
    out().print(line, markup=False)


def _spread(ratios: list[float]) -> str:
    ordered = sorted(ratios)
    low, high = ordered[len(ordered) // 4], ordered[3 * len(ordered) // 4]
    return f"{median(ordered):.2f} (quartiles {low:.2f} to {high:.2f}, {len(ordered)} pairs)"

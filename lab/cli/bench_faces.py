"""``emoscope bench faces``: the face stage beside MediaPipe's own graph."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from emoscope.engine.cli.console import err, out, plain_errors
from emoscope.engine.errors import DataError

if TYPE_CHECKING:
    from emoscope.engine.pipeline import Pipeline
    from emoscope.lab.bench.faces import Comparison

HEAD = (
    "| clip | frames | faces, ours / theirs | tracks | longest tracks | not found by ours"
    " | landmarks: median, p95 | face stage ms | processor ms | ratio | frame ms | processor ms"
    " | ratio |",
    "|---|---:|---:|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|",
)


@plain_errors
def faces(
    videos: Annotated[
        list[Path] | None, typer.Argument(help="Clips. Default: the bundled demo clip.")
    ] = None,
    against: Annotated[str, typer.Option(help="mediapipe: the original graph.")] = "mediapipe",
    most: Annotated[
        int, typer.Option("--faces", min=1, max=32, help="Maximum number of faces to track.")
    ] = 4,
    tiles: Annotated[
        int, typer.Option(min=1, max=16, help="Copies of the clip side by side: several faces.")
    ] = 1,
    frames: Annotated[int, typer.Option(min=20, help="Frames of each clip.")] = 300,
    model: Annotated[str, typer.Option(help="Model pack.")] = "compact",
    runtime: Annotated[str, typer.Option(help="Runtime of the pack, or auto.")] = "auto",
    save: Annotated[
        Path | None, typer.Option(help="Also write a page with command, commit and machine.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Landmarks, tracks and times of the shipped face networks and of MediaPipe, side by side."""
    if against != "mediapipe":
        raise DataError(f'--against does not know "{against}"', "It knows mediapipe")
    from emoscope.engine import paths
    from emoscope.engine.models.pack import find_pack
    from emoscope.engine.opening import open_pipeline
    from emoscope.engine.runtime.opening import open_runtime
    from emoscope.engine.sources.video import VideoFile
    from emoscope.lab.bench.faces import compare

    # One thread: a second one waits for the next call by spinning, while the other finder works.
    towers = open_runtime(find_pack(model), runtime, 1, measuring="first").runtime
    ours = open_pipeline(model, faces=most, runtime=towers)
    theirs: Pipeline | None = None
    rows: list[Comparison] = []
    try:
        theirs = _with_mediapipe(ours, model, most)
        for path in videos or [paths.demo_clip()]:
            if not as_json:
                err().print(f"Comparing on {path.name} ...", markup=False)
            with VideoFile(path) as video:
                clip = islice(iter(video.read, None), frames)
                rows.append(compare(path.stem, clip, ours, theirs, tiles))
    finally:
        if theirs is not None:
            theirs.faces.close()
        ours.close()
    if save is not None:
        _save(save, rows, videos or [], most, tiles)
    if as_json:
        out().print(json.dumps([asdict(row) for row in rows], indent=2), markup=False)
        return
    for line in table(rows):
        out().print(line, markup=False, soft_wrap=True)


def table(rows: list[Comparison]) -> list[str]:
    """Lines of a Markdown table."""
    return [*HEAD, *(_row(row) for row in rows)]


def _row(row: Comparison) -> str:
    one, other = row.one, row.other
    longest = " / ".join(
        ", ".join(str(life) for life in side.lives[:4]) or "none" for side in (one, other)
    )
    cells = (
        row.name,
        row.frames,
        f"{one.faces} / {other.faces}",
        f"{len(one.lives)} / {len(other.lives)}",
        longest,
        row.unmatched,
        f"{row.median:.2%}, {row.p95:.2%}",
        f"{one.stage_ms:.2f} / {other.stage_ms:.2f}",
        f"{one.stage_processor_ms:.2f} / {other.stage_processor_ms:.2f}",
        f"{row.stage_ratio:.2f}",
        f"{one.frame_ms:.2f} / {other.frame_ms:.2f}",
        f"{one.frame_processor_ms:.2f} / {other.frame_processor_ms:.2f}",
        f"{row.frame_ratio:.2f}",
    )
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def _with_mediapipe(ours: Pipeline, model: str, most: int) -> Pipeline:
    """A pipeline with MediaPipe's graph and our runtime.

    Raises:
        RuntimeUnavailableError: MediaPipe is not installed.
    """
    from emoscope.engine.faces.mediapipe_finder import MediaPipeFinder
    from emoscope.engine.faces.stage import FaceStage
    from emoscope.engine.opening import open_pipeline

    finder = MediaPipeFinder(most)
    theirs = open_pipeline(model, faces=most, runtime=ours.runtime)
    theirs.faces.close()
    preprocess = theirs.manifest.preprocess
    theirs.faces = FaceStage(preprocess.template, preprocess.size_px, max_faces=most, finder=finder)
    return theirs


def _save(page: Path, rows: list[Comparison], videos: list[Path], most: int, tiles: int) -> None:
    from emoscope.lab.bench.page import heading, save

    private = {str(page): "PAGE", **{str(video): "VIDEO" for video in videos}}
    words = ["emoscope", *(private.get(word, word) for word in sys.argv[1:])]
    lines = [
        *heading("Faces, ours against MediaPipe's graph", " ".join(words)),
        f"- up to {most} faces; {tiles} {'copy' if tiles == 1 else 'copies'} of each frame",
        "",
        "Frame by frame in turn in one process; means, since the detector does not run in every",
        "frame. Ratios are of processor time, which a busy machine disturbs least. Landmarks:",
        "distance as a share of the distance between the eyes.",
        "",
        *table(rows),
        "",
    ]
    save(page, "\n".join(lines))

"""``emoscope bench streams``: latency to a local receiver, and what sending costs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from emoscope.engine.cli.console import err, out, plain_errors


@plain_errors
def streams(
    seconds: Annotated[float, typer.Option(min=3, help="How long to measure, each part.")] = 20.0,
    video: Annotated[
        Path | None, typer.Option(help="Video for the cost; default: the bundled demo clip.")
    ] = None,
    save: Annotated[Path | None, typer.Option(help="Also write a page.")] = None,
) -> None:
    """Milliseconds from scored to received (four faces, 30 frames a second, all streams on)."""
    import numpy as np

    from emoscope.engine import paths
    from emoscope.engine.opening import open_pipeline
    from emoscope.lab.bench import page
    from emoscope.lab.bench.pipeline import video_opener
    from emoscope.lab.bench.streams import measure_cost, measure_latency

    err().print("Sending to three receivers ...")
    lines = ["| stream | frames | median ms | p99 ms |", "|---|---:|---:|---:|"]
    for one in measure_latency(seconds):
        lines.append(f"| {one.stream} | {one.frames} | {one.median_ms:.2f} | {one.p99_ms:.2f} |")
    pipeline = open_pipeline(measuring="first")
    try:
        err().print("Running the pipeline with and without ...")
        ratios = measure_cost(video_opener(video or paths.demo_clip()), pipeline, seconds)
    finally:
        pipeline.close()
    lines += [
        "",
        f"Frames a second with all streams on, to without: median {np.median(ratios):.3f}"
        f" of {len(ratios)} pairs ({min(ratios):.3f} to {max(ratios):.3f}).",
    ]
    for line in lines:
        out().print(line, markup=False)
    if save is not None:
        words = f"emoscope bench streams --seconds {seconds:g}"
        page.save(save, "\n".join([*page.heading("Streams", words), "", *lines, ""]))

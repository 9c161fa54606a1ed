"""The page that ``emoscope bench --save`` writes."""

from __future__ import annotations

import sys
from pathlib import Path

from emoscope.engine.paths import is_path
from emoscope.lab.bench.pipeline import BenchResult


def save_page(page: Path, result: BenchResult, runtime: str, video: Path, model: str) -> None:
    """Write the record; neither the video's name nor a pack's folder is in it.

    Raises:
        OutputError: It cannot be written.
    """
    from emoscope.lab.bench.page import heading, save

    private = {str(video): "VIDEO", str(page): "PAGE"}
    if is_path(model):
        private[model] = "PACK"
    words = [private.get(word, word) for word in sys.argv[1:]]
    lines = [
        *heading(f"Pipeline, {result.pack}", " ".join(["emoscope", *words])),
        f"- runtime: {runtime}",
        "",
        f"{result.width_px}x{result.height_px}, {result.faces:.1f} faces a frame:"
        f" **{result.fps:.1f} frames a second, {result.scores_hz:.1f} new scores a second**"
        f" ({result.frames} frames in {result.seconds:.1f} s, decoding included).",
        "",
        "| stage | median ms | p95 ms | calls |",
        "|---|---:|---:|---:|",
        *(
            f"| {name} | {stage.median_ms:.2f} | {stage.p95_ms:.2f} | {stage.calls} |"
            for name, stage in result.stages.items()
        ),
        "",
    ]
    save(page, "\n".join(lines))

"""``emoscope bench``: how fast the pipeline is here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from emoscope.engine.cli.choices import RUNTIMES
from emoscope.engine.cli.console import err, out, plain_errors
from emoscope.engine.errors import DataError

app = typer.Typer(help="Measure speed on this machine.")


@app.callback(invoke_without_command=True)
@plain_errors
def bench(
    ctx: typer.Context,
    video: Annotated[
        Path | None, typer.Option(help="Video to run. Default: the bundled demo clip.")
    ] = None,
    seconds: Annotated[float, typer.Option(min=0.5, help="How long to measure.")] = 10.0,
    model: Annotated[str, typer.Option(help="Model pack.")] = "compact",
    runtime: Annotated[str, typer.Option(help=RUNTIMES)] = "auto",
    labels: Annotated[str, typer.Option(help="Label set.")] = "",
    faces: Annotated[
        int, typer.Option(min=1, max=16, help="Maximum number of faces to track.")
    ] = 4,
    tiles: Annotated[
        int, typer.Option(min=1, max=16, help="Copies of the clip side by side: several faces.")
    ] = 1,
    every_frame: Annotated[
        bool,
        typer.Option(
            "--every-frame", help="Encode each frame, not only as often as the pack asks."
        ),
    ] = False,
    second: Annotated[
        str, typer.Option(help="Another pack, for labels that the first cannot place.")
    ] = "",
    save: Annotated[
        Path | None, typer.Option(help="Also write a page with command, commit and machine.")
    ] = None,
    against: Annotated[
        str,
        typer.Option(
            help="full-clip: the per-frame cache against encoding whole clips. ahead: the next"
            " frame's faces found while one is scored, against one after the other. one-face:"
            " --faces faces against one in the same picture."
        ),
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Frames per second and milliseconds per stage of the real pipeline on a video."""
    if ctx.invoked_subcommand is not None:
        return
    if against not in ("", "full-clip", "ahead", "one-face"):
        raise DataError(
            f'--against does not know "{against}"', "It knows full-clip, ahead and one-face"
        )
    if against == "full-clip":
        from emoscope.lab.cli.bench_full_clip import full_clip

        full_clip(as_json=as_json)
        return
    from emoscope.engine import paths
    from emoscope.engine.models.pack import find_pack
    from emoscope.engine.opening import open_pipeline
    from emoscope.engine.prompts.labels import load_label_set
    from emoscope.lab.bench.pipeline import measure, on_every_frame, video_opener

    path = video or paths.demo_clip()
    opener = video_opener(path)
    opener().close()  # a bad file is said before the model is loaded
    label_set = load_label_set(labels) if labels else None
    pack = on_every_frame(find_pack(model)) if every_frame else find_pack(model)
    pipeline = open_pipeline(pack, label_set, faces=faces, runtime=runtime, measuring="first")
    if second:
        from emoscope.engine.opening import add_second

        add_second(pipeline, second)
    try:
        if not as_json:
            err().print(f"Measuring for {seconds:g} s on {path.name} ...", markup=False)
        if against:
            from emoscope.lab.cli.bench_against import against_ahead, against_one_face

            compare = against_ahead if against == "ahead" else against_one_face
            compare(opener, pipeline, seconds, tiles)
            return
        result = measure(opener, pipeline, seconds=seconds, tiles=tiles)
    finally:
        pipeline.close()
    if save is not None:
        from emoscope.lab.cli.bench_page import save_page

        save_page(save, result, pipeline.explain(), path, model)
    if as_json:
        out().print(json.dumps(result.as_dict(), indent=2), markup=False)
        return
    console = out()
    console.print(
        f"{result.fps:.1f} frames a second, {result.scores_hz:.1f} new scores a second,"
        f" {result.width_px}x{result.height_px}, {result.faces:.1f} faces, {result.pack} on"
        f" {result.runtime} {result.precision}"
    )
    console.print(f"runtime: {pipeline.explain()}", markup=False)
    table = Table(box=None, header_style="bold")
    table.add_column("stage")
    for column in ("median ms", "p95 ms", "calls"):
        table.add_column(column, justify="right")
    for name, stage in result.stages.items():
        table.add_row(name, f"{stage.median_ms:.2f}", f"{stage.p95_ms:.2f}", str(stage.calls))
    console.print(table)

"""``emoscope bench full-clip``: the per-frame cache against encoding the whole clip again."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Table

from emoscope.engine.cli.console import err, out, plain_errors


@plain_errors
def full_clip(
    system: Annotated[
        list[str] | None, typer.Option(help="emoclip or dfer-clip; both by default.")
    ] = None,
    runs: Annotated[int, typer.Option(min=1, help="Pairs to measure.")] = 5,
    threads: Annotated[int | None, typer.Option(min=1, help="Of torch.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Milliseconds per new frame with and without the cache, side by side, random weights."""
    from emoscope.lab.evaluation.full_clip import LENGTHS, measure_saving

    savings = []
    for name in system or tuple(LENGTHS):
        err().print(f"Measuring {name} ...", markup=False)
        savings.append(measure_saving(name, runs, threads))
    if as_json:
        rows = [asdict(saving) | {"times": saving.times} for saving in savings]
        out().print(json.dumps(rows, indent=2), markup=False)
        return
    table = Table(box=None, header_style="bold")
    for name in ("system", "frames", "cached ms", "of it temporal ms", "full clip ms", "saves"):
        table.add_column(name, justify="left" if name == "system" else "right")
    for saving in savings:
        table.add_row(
            saving.system,
            str(saving.frames),
            f"{saving.cached_ms:.0f}",
            f"{saving.temporal_ms:.0f}",
            f"{saving.full_ms:.0f}",
            f"{saving.times:.1f} times",
        )
    out().print(table)
    out().print(
        f"Largest difference of the clip embeddings: {max(s.difference for s in savings):.1e}."
    )

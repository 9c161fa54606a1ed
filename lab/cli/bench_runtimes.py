"""``emoscope bench runtimes``: which back end is fastest here, and says the same as torch."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from emoscope.engine.cli.console import err, out, plain_errors

if TYPE_CHECKING:
    from emoscope.engine.runtime.bench import Report, Result, Timing
    from emoscope.engine.runtime.choosing import Kept


@plain_errors
def runtimes(
    model: Annotated[str, typer.Option(help="Model pack.")] = "compact",
    only: Annotated[
        str, typer.Option(help="Runtimes, comma-separated. Default: all that work on this machine.")
    ] = "",
    faces: Annotated[str, typer.Option(help="Faces per call, comma-separated.")] = "1,4,8",
    rounds: Annotated[int, typer.Option(min=3, help="Timed calls of each back end.")] = 20,
    threads: Annotated[int, typer.Option(min=0, help="Threads per call; 0: one per core.")] = 0,
    quick: Annotated[
        bool, typer.Option("--quick", help="Only what the first start measures.")
    ] = False,
    save: Annotated[
        Path | None, typer.Option(help="Also write a page with command, commit and machine.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Measure the back ends in turn, check them against torch and keep the best."""
    from emoscope.engine.models.pack import find_pack
    from emoscope.engine.runtime.bench import measure
    from emoscope.engine.runtime.candidates import candidate, first_candidates
    from emoscope.engine.runtime.choosing import keep
    from emoscope.engine.runtime.machine import this_machine
    from emoscope.lab.bench.page import markdown
    from emoscope.lab.bench.page import save as save_page

    names = [part.strip() for part in only.split(",") if part.strip()]
    for name in names:
        candidate(name)  # a wrong name is said before anything is measured
    counts = _counts(faces)
    pack = find_pack(model)
    report = measure(
        pack,
        names or (first_candidates() if quick else None),
        faces=counts,
        rounds=rounds,
        threads=threads or None,
        progress=(lambda text: None) if as_json else _progress,
    )
    # A part of the back ends is no choice among all of them.
    kept = keep(pack, report) if not names else None
    if save is not None:
        save_page(save, markdown(report, pack, " ".join(["emoscope", *sys.argv[1:]])))
    if as_json:
        record = {"machine": asdict(this_machine()), "pack": pack.manifest.name}
        out().print(json.dumps({**record, **asdict(report)}, indent=2), markup=False)
        return
    _show(report, kept, counts)


def _counts(text: str) -> tuple[int, ...]:
    try:
        counts = tuple(sorted({int(part) for part in text.split(",")}))
    except ValueError:
        counts = ()
    if not counts or counts[0] < 1 or counts[-1] > 64:
        raise typer.BadParameter(f'"{text}" is not a list of numbers of faces, for example 1,4,8')
    return counts


def _progress(text: str) -> None:
    err().print(f"  {text}", markup=False)


def _show(report: Report, kept: Kept | None, counts: tuple[int, ...]) -> None:
    from emoscope.engine.runtime.machine import this_machine

    console = out()
    console.print(str(this_machine()), markup=False)
    console.print(f"Checked against {report.reference} in f32. Milliseconds: median (p95).")
    table = Table(box=None, header_style="bold")
    console.width = max(console.width, 60 + 16 * len(counts))  # a cut figure is no figure
    table.add_column("back end", no_wrap=True)
    table.add_column("precision")
    for count in counts:
        table.add_column(f"{count} face{'s' if count > 1 else ''}", justify="right", no_wrap=True)
    for column in ("clip", "cosine", "load"):
        table.add_column(column, justify="right", no_wrap=True)
    served = [result for result in report.results if not result.refused]
    for result in sorted(served, key=lambda r: r.face_ms):
        table.add_row(*_row(result, counts))
    console.print(table)
    for result in report.results:
        if result.refused:
            console.print(f"{result.name}: not used: {result.refused}", markup=False)
    if kept is not None:
        console.print(f"Chosen: {kept.best}, {kept.why}", markup=False)


def _row(result: Result, counts: tuple[int, ...]) -> list[str]:
    def cell(timing: Timing | None) -> str:
        return f"{timing.median_ms:.2f} ({timing.p95_ms:.2f})" if timing else "-"

    return [
        result.name,
        result.precision,
        *(cell(result.images.get(count)) for count in counts),
        cell(result.clip),
        f"{result.cosine:.5f}",
        f"{result.load_ms:.0f}",
    ]

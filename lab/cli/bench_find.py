"""``emoscope bench find``: a sentence over made archives."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from emoscope.engine.cli.console import err, out, plain_errors


@plain_errors
def find(
    hours: Annotated[
        list[float] | None, typer.Option(help="Of one face. May be repeated; 10 and 1000.")
    ] = None,
    sessions: Annotated[int, typer.Option(min=1, help="In the largest archive.")] = 4000,
    rounds: Annotated[int, typer.Option(min=1, help="Each question so often, after one.")] = 3,
    threads: Annotated[int, typer.Option(min=1, help="At a time.")] = 2,
    folder: Annotated[
        Path | None,
        typer.Option("--folder", help="Where the archives are made; 3.9 GB for 1000 hours."),
    ] = None,
    save: Annotated[Path | None, typer.Option(help="Also write a page.")] = None,
) -> None:
    """Seconds for a question to an archive that the disk's cache holds, and memory."""
    from emoscope.engine.files import make_folder
    from emoscope.engine.models.pack import find_pack
    from emoscope.engine.opening import DEFAULT_PACK
    from emoscope.lab.bench import page
    from emoscope.lab.bench.finding import made_archive, measure

    pack = find_pack(DEFAULT_PACK)
    asked = sorted(hours or [10.0, 1000.0])
    lines = [
        "| hours of one face | sessions | vectors | question | seconds | processor s | memory |",
        "|---:|---:|---:|---|---:|---:|---:|",
    ]
    if folder is not None:
        make_folder(folder)
    with tempfile.TemporaryDirectory(prefix="emoscope-archive-", dir=folder) as name:
        for number, each in enumerate(asked):
            err().print(f"Making an archive of {each:g} hours ...", markup=False)
            count = max(1, round(sessions * each / asked[-1]))
            archive = made_archive(Path(name) / str(number), pack, each, count)
            done = measure(archive, pack, rounds=rounds, threads=threads)
            for one in done.took:
                lines.append(
                    f"| {done.hours:.0f} | {done.sessions} | {done.rows:,} | {one.text} |"
                    f" {one.wall_s:.3f} | {one.cpu_s:.3f} | +{done.grown_mb:.0f} MB |"
                )
    for line in lines:
        out().print(line, markup=False)
    if save is not None:
        words = f"emoscope bench find --threads {threads}"
        page.save(save, "\n".join([*page.heading("Finding moments", words), "", *lines, ""]))

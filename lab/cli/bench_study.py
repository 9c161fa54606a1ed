"""``emoscope bench study``: a large study opened and counted."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from emoscope.engine.cli.console import err, out, plain_errors


@plain_errors
def study(
    participants: Annotated[int, typer.Option(min=1)] = 40,
    conditions: Annotated[int, typer.Option(min=1)] = 6,
    minutes: Annotated[float, typer.Option(min=0.01, help="Of each session.")] = 10.0,
    rate: Annotated[float, typer.Option(min=1.0, help="Pictures a second.")] = 25.0,
    rounds: Annotated[int, typer.Option(min=1, help="The shortest counts.")] = 3,
    folder: Annotated[
        Path | None, typer.Option("--folder", help="Where the study is made.")
    ] = None,
) -> None:
    """Seconds to open a made study and to write its summary with all tables, and memory."""
    from emoscope.engine.files import make_folder
    from emoscope.engine.models.pack import find_pack
    from emoscope.engine.opening import DEFAULT_PACK
    from emoscope.lab.bench.studying import Size, made_study, measure

    size = Size(participants, conditions, minutes, rate)
    if folder is not None:
        make_folder(folder)
    with tempfile.TemporaryDirectory(prefix="emoscope-study-", dir=folder) as name:
        place = Path(name) / "study"
        err().print("Making a study ...", markup=False)
        made_study(place, find_pack(DEFAULT_PACK), size)
        found, grown_mb = measure(place, Path(name) / "table.csv", rounds)
    console = out()
    console.print(
        f"{participants} participants, {conditions} conditions, {minutes:g} minutes each at"
        f" {rate:g} Hz",
        markup=False,
    )
    for each in found:
        console.print(
            f"{each.what}: {each.wall_s:.2f} s, processor {each.cpu_s:.2f} s", markup=False
        )
    console.print(f"memory: +{grown_mb:.0f} MB", markup=False)

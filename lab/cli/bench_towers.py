"""``emoscope bench towers``: how fast the towers that can be got are on this processor."""

from __future__ import annotations

from typing import Annotated

import typer

from emoscope.engine.cli.console import err, out, plain_errors


@plain_errors
def towers(
    only: Annotated[
        str, typer.Option(help="Names of the catalogue, with commas; all if none is given.")
    ] = "",
    rounds: Annotated[int, typer.Option(min=3, help="Timed calls of each kind.")] = 12,
) -> None:
    """Time the towers of `emoscope models get` with random weights; nothing is downloaded."""
    from emoscope.engine.models.catalogue import catalogue, item_of
    from emoscope.engine.runtime.machine import this_machine
    from emoscope.lab.bench.towers import tower_speeds

    names = [part.strip() for part in only.split(",") if part.strip()]
    items = [item_of(name) for name in names] or list(catalogue())
    console = out()
    console.print(str(this_machine()), markup=False)
    console.print("Fastest (median) call in milliseconds, random weights.")
    for speed in tower_speeds(items, rounds, lambda text: err().print(f"  {text}", markup=False)):
        if speed.trouble:
            console.print(f"{speed.name}: not measured: {speed.trouble}", markup=False)
            continue
        image, text = speed.image_ms, speed.text_ms
        console.print(
            f"{speed.name}: face {image[0]:.1f} ({image[1]:.1f}),"
            f" sentence {text[0]:.1f} ({text[1]:.1f}), {speed.runtime}",
            markup=False,
        )

"""``emoscope bench towers``: what the towers that can be got cost this processor."""

from __future__ import annotations

from typing import Annotated

import typer

from emoscope.engine.cli.console import out, plain_errors


@plain_errors
def towers(
    only: Annotated[
        str, typer.Option(help="Names of the catalogue, with commas; all if none is given.")
    ] = "",
    rounds: Annotated[int, typer.Option(min=1, help="Timed calls of each kind.")] = 3,
) -> None:
    """Time the towers of `emoscope models get` with random weights; nothing is downloaded."""
    from emoscope.engine.models.catalogue import catalogue, item_of
    from emoscope.engine.runtime.machine import this_machine
    from emoscope.lab.bench.towers import tower_costs

    names = [part.strip() for part in only.split(",") if part.strip()]
    items = [item_of(name) for name in names] or list(catalogue())
    console = out()
    console.print(str(this_machine()), markup=False)
    console.print("Processor milliseconds in torch, one thread, median, random weights.")
    for cost in tower_costs(items, rounds):
        if cost.trouble:
            console.print(f"{cost.name}: not measured: {cost.trouble}", markup=False)
        else:
            console.print(
                f"{cost.name}: face {cost.image_ms:.0f}, sentence {cost.text_ms:.0f}", markup=False
            )

"""``emoscope doctor``: the product's report, or the proof of privacy."""

from __future__ import annotations

from typing import Annotated

import typer

from emoscope.engine.cli.console import plain_errors
from emoscope.engine.cli.doctor import show_report


@plain_errors
def doctor(
    model: Annotated[str, typer.Option(help="Model pack to ask about.")] = "compact",
    runtime: Annotated[str, typer.Option(help="Runtime to ask about.")] = "auto",
    privacy: Annotated[
        bool, typer.Option("--privacy", help="Prove that nothing leaves this machine.")
    ] = False,
) -> None:
    """Say what is installed, which runtime is used for a pack, and why. Nothing personal in it."""
    if not privacy:
        show_report(model, runtime)
        return
    from emoscope.lab.cli.doctor_privacy import privacy_report

    if not privacy_report(model):
        raise typer.Exit(1)

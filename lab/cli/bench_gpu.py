"""``emoscope bench gpu``: everything that an NVIDIA card has to show, on one page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from emoscope.engine.cli.console import out, plain_errors


@plain_errors
def gpu(
    page: Annotated[
        Path | None, typer.Option(help="Markdown file for all findings, to be sent or kept.")
    ] = None,
) -> None:
    """Check an NVIDIA card in at most eight minutes; fails where something does not hold."""
    from emoscope.engine.errors import OutputError
    from emoscope.lab.bench.gpu.run import run

    try:
        failed = run(lambda text: out().print(text, markup=False, soft_wrap=True), page)
    except OSError as error:
        raise OutputError(f"{page} cannot be written ({error})", "Choose another file") from error
    if failed:
        raise typer.Exit(1)

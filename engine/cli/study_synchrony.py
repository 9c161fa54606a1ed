"""``emoscope study synchrony``: whether two faces of a recording go together."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from emoscope.engine.cli.analyze import stoppable
from emoscope.engine.cli.console import check_ending, check_new, out, plain_errors
from emoscope.engine.cli.study_figures import Telling


@plain_errors
def synchrony(
    folder: Annotated[Path, typer.Argument(help="Folder of the study.", metavar="DIR")],
    out_file: Annotated[Path, typer.Option("--out", help="CSV file.")],
    window: Annotated[float, typer.Option(help="Seconds of a segment.")] = 10.0,
    lag: Annotated[float, typer.Option(help="Largest lag in seconds, either way.")] = 2.0,
    rate: Annotated[float, typer.Option(help="Steps a second.")] = 10.0,
    surrogates: Annotated[int, typer.Option(help="Shuffled orders of segments.")] = 1000,
    seed: Annotated[int, typer.Option(help="Of the shuffling.")] = 1,
    labels: Annotated[str, typer.Option(help="Only these labels, with commas.")] = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace a file that is there.")
    ] = False,
) -> None:
    """Lagged cross-correlation of each two faces of a recording, with a surrogate test."""
    from emoscope.engine.analysis.progress import Control
    from emoscope.engine.printing import printable
    from emoscope.engine.study.folder import StudyFolder
    from emoscope.engine.study.synchrony import Asked
    from emoscope.engine.study.synchrony_table import write_synchrony

    check_ending(out_file, "a CSV", ".csv")
    check_new([out_file], replace)
    asked = Asked(window, lag, rate, surrogates, seed)
    meant = frozenset(each.strip().casefold() for each in labels.split(",") if each.strip())
    opened, control = StudyFolder(folder), Control()
    with stoppable(control.cancel):
        count = write_synchrony(
            opened, asked, out_file, labels=meant, told=Telling(), control=control
        )
    out().print(f"{count:,} rows.", markup=False)
    out().print(printable(out_file), markup=False)

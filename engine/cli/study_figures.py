"""``emoscope study summary``: a study in tables."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from emoscope.engine.cli.console import err, note, out, plain_errors, say_error

TELL_FROM = 100
Folder = Annotated[Path, typer.Argument(help="Folder of the study.", metavar="DIR")]
On = Annotated[float, typer.Option(help="Probability at which a segment starts.")]
Off = Annotated[float, typer.Option(help="Probability below which it ends.")]
MarkerText = Annotated[
    str, typer.Option(help="Text of a marker from which latencies count; else the begin.")
]
MEASURES = ("mean", "share", "led_share", "per_min", "latency_s", "duration_s")


@plain_errors
def summary(
    folder: Folder,
    out_file: Annotated[Path, typer.Option("--out", help="CSV file; others lie beside it.")],
    by: Annotated[str, typer.Option(help="face, session or participant: what a row is of.")] = (
        "face"
    ),
    measure: Annotated[
        str, typer.Option(help=f"What is compared: {', '.join(MEASURES)}.")
    ] = "mean",
    marker: MarkerText = "",
    on: On = 0.5,
    off: Off = 0.35,
    table_style: Annotated[
        str, typer.Option(help="plain, excel, excel-comma or excel-point.")
    ] = "plain",
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace files that are there.")
    ] = False,
) -> None:
    """Write a row per participant, condition, face and label, transitions and comparisons.

    docs/study.md says what each column means.
    """
    from emoscope.engine.errors import OutputError
    from emoscope.engine.printing import printable
    from emoscope.engine.results.segments import Rule
    from emoscope.engine.results.table_style import style_of
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.study.figures import By, study_figures
    from emoscope.engine.study.folder import StudyFolder
    from emoscope.engine.study.summary import names_for, write_summary

    if out_file.suffix.lower() != ".csv":
        raise UsageError(f"{out_file.name} is no name of a CSV file", "End it with .csv")
    if by not in list(By):
        raise UsageError(f'A row cannot be of a "{by}"', f"Use --by {', '.join(By)}")
    if measure not in MEASURES:
        raise UsageError(f'"{measure}" cannot be compared', f"Use {', '.join(MEASURES)}")
    style = style_of(table_style)
    opened = StudyFolder(folder)
    there = [path for path in names_for(out_file) if path.exists()]
    if there and not replace:
        raise OutputError(f"{there[0]} is there already", "Choose another name, or add --replace")
    figures = study_figures(
        opened, rule=Rule(on=on, off=off), marker=marker or None, told=Telling()
    )
    files, why = write_summary(
        opened,
        figures,
        out_file,
        by=By(by),
        measure=measure,  # type: ignore[arg-type]
        style=style,
    )
    console = out()
    rows = sum(1 for _ in figures.rows(By(by)))
    console.print(f"{len(figures.sessions)} sessions, {rows:,} rows.", markup=False)
    for path in files:
        console.print(printable(path), markup=False)
    if why:
        note(f"There is no comparison. {why}")
    if figures.without:
        some = ", ".join(figures.without[:5])
        note(f"{len(figures.without)} sessions have no results here and are left out: {some}.")
    for name, cause in figures.failed:
        say_error(f"{printable(name)} is not in it: {printable(cause)}.")
    if figures.failed:
        raise typer.Exit(1)


class Telling:
    """How far it is, on stderr, where there is much to do."""

    def __init__(self) -> None:
        self._said = -1

    def __call__(self, done: int, of: int) -> None:
        part = 10 * done // of
        if of >= TELL_FROM and part != self._said:
            self._said = part
            err().print(f"{done} of {of} sessions", markup=False)

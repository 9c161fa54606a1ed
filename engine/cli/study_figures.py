"""``emoscope study summary``, ``epochs`` and ``plot``: a study in tables and pictures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from emoscope.engine.cli.console import (
    check_ending,
    check_new,
    err,
    note,
    out,
    plain_errors,
    say_error,
)
from emoscope.engine.study.pictures import KINDS, MEASURES

if TYPE_CHECKING:
    from emoscope.engine.study.epochs import Epochs

TELL_FROM = 100
Folder = Annotated[Path, typer.Argument(help="Folder of the study.", metavar="DIR")]
On = Annotated[float, typer.Option(help="Probability at which a segment starts.")]
Off = Annotated[float, typer.Option(help="Probability below which it ends.")]
MarkerText = Annotated[
    str, typer.Option(help="Text of a marker from which latencies count; else the begin.")
]
MarkerOf = Annotated[
    str, typer.Option("--marker", help="Text of the markers; nothing for every one.")
]
Begin = Annotated[float, typer.Option("--from", help="Begin, in seconds from the marker.")]
End = Annotated[float, typer.Option("--to", help="End, likewise.")]
Baseline = Annotated[
    str, typer.Option(help="Begin and end of what is taken off, likewise; or none.")
]


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
    from emoscope.engine.printing import printable
    from emoscope.engine.results.segments import Rule
    from emoscope.engine.results.table_style import style_of
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.study.figures import By, study_figures
    from emoscope.engine.study.folder import StudyFolder
    from emoscope.engine.study.summary import names_for, write_summary

    check_ending(out_file, "a CSV", ".csv")
    if by not in list(By):
        raise UsageError(f'A row cannot be of a "{by}"', f"Use --by {', '.join(By)}")
    if measure not in MEASURES:
        raise UsageError(f'"{measure}" cannot be compared', f"Use {', '.join(MEASURES)}")
    style = style_of(table_style)
    opened = StudyFolder(folder)
    check_new(names_for(out_file), replace)
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


@plain_errors
def plot(
    folder: Folder,
    out_file: Annotated[Path, typer.Option("--out", help="Picture: .svg, .png or .pdf.")],
    kind: Annotated[str, typer.Option(help=", ".join(KINDS))] = "shares",
    sessions: Annotated[
        list[str] | None,
        typer.Argument(help="Only sessions in which all of these words occur.", metavar="[WORDS]"),
    ] = None,
    measure: Annotated[str, typer.Option(help=f"Of shares and heat: {', '.join(MEASURES)}.")] = "",
    labels: Annotated[str, typer.Option(help="Of events: only these labels, with commas.")] = "",
    marker: MarkerOf = "",
    begin: Begin = -1.0,
    end: End = 5.0,
    baseline: Baseline = "-1,0",
    on: On = 0.5,
    off: Off = 0.35,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace a file that is there.")
    ] = False,
) -> None:
    """Draw a study: SVG, PDF with fonts, or PNG in print size."""
    from emoscope.engine.printing import printable
    from emoscope.engine.results.segments import Rule
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.study.folder import StudyFolder
    from emoscope.engine.study.pictures import style
    from emoscope.engine.study.pictures.kinds import Picture, write_picture
    from emoscope.engine.study.searching import search

    style.check_name(out_file)
    if kind not in KINDS:
        raise UsageError(f'There is no picture "{kind}"', f"Use --kind {', '.join(KINDS)}")
    if measure and measure not in MEASURES:
        raise UsageError(f'"{measure}" cannot be drawn', f"Use {', '.join(MEASURES)}")
    check_new([out_file], replace)
    opened = StudyFolder(folder)
    names = tuple(name.strip() for name in labels.split(",") if name.strip())
    around = _epochs(marker, begin, end, baseline)
    asked = Picture(kind, measure, names, around, Rule(on=on, off=off))
    meant = search(opened.study, " ".join(sessions or ()))
    write_picture(opened, meant, asked, out_file, told=Telling())
    out().print(printable(out_file), markup=False)


@plain_errors
def epochs(
    folder: Folder,
    out_file: Annotated[Path, typer.Option("--out", help="CSV file.")],
    marker: MarkerOf = "",
    begin: Begin = 0.0,
    end: End = 5.0,
    baseline: Baseline = "-1,0",
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace a file that is there.")
    ] = False,
) -> None:
    """Write the means of each label in a time around each marker, less those before it."""
    from emoscope.engine.printing import printable
    from emoscope.engine.study.folder import StudyFolder
    from emoscope.engine.study.summary import write_epochs

    check_ending(out_file, "a CSV", ".csv")
    check_new([out_file], replace)
    opened = StudyFolder(folder)
    count = write_epochs(opened, _epochs(marker, begin, end, baseline), out_file)
    out().print(f"{count:,} rows.", markup=False)
    out().print(printable(out_file), markup=False)


def _epochs(marker: str, begin: float, end: float, baseline: str) -> Epochs:
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.study.epochs import Epochs

    if baseline.strip().casefold() == "none":
        return Epochs(marker, begin, end, None)
    try:
        first, last = (float(part) for part in baseline.split(","))
    except ValueError:
        raise UsageError(
            f'"{baseline}" is not a time range before a marker',
            "Write it like --baseline=-1,0, or none",
        ) from None
    return Epochs(marker, begin, end, (first, last))


class Telling:
    """How far it is, on stderr, where there is much to do."""

    def __init__(self) -> None:
        self._said = -1

    def __call__(self, done: int, of: int) -> None:
        part = 10 * done // of
        if of >= TELL_FROM and part != self._said:
            self._said = part
            err().print(f"{done} of {of} sessions", markup=False)

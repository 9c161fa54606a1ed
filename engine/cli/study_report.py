"""``emoscope study report`` and ``frames``: a study as one page, and frame by frame."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from emoscope.engine.cli.console import check_ending, check_new, note, out, plain_errors, say_error
from emoscope.engine.cli.study_figures import Telling
from emoscope.engine.study.pictures import MEASURES

Folder = Annotated[Path, typer.Argument(help="Folder of the study.", metavar="DIR")]
Replace = Annotated[bool, typer.Option("--replace", help="Replace a file that is there.")]


@plain_errors
def report(
    folder: Folder,
    out_file: Annotated[Path, typer.Option("--out", help="HTML file.")],
    measure: Annotated[str, typer.Option(help=f"Drawn and compared: {', '.join(MEASURES)}.")] = (
        "mean"
    ),
    on: Annotated[float, typer.Option(help="Probability at which a segment starts.")] = 0.5,
    off: Annotated[float, typer.Option(help="Probability below which it ends.")] = 0.35,
    replace: Replace = False,
) -> None:
    """Write the whole study as one HTML file with pictures; it loads nothing from elsewhere."""
    from emoscope.engine.printing import printable
    from emoscope.engine.results.segments import Rule
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.study.figures import study_figures
    from emoscope.engine.study.folder import StudyFolder
    from emoscope.engine.study.report import write_report

    check_ending(out_file, "an HTML", ".html", ".htm")
    check_new([out_file], replace)
    if measure not in MEASURES:
        raise UsageError(f'"{measure}" cannot be compared', f"Use {', '.join(MEASURES)}")
    opened = StudyFolder(folder)
    figures = study_figures(opened, rule=Rule(on=on, off=off), told=Telling())
    missing = write_report(opened, figures, out_file, measure=measure)  # type: ignore[arg-type]
    for each in missing:
        note(printable(each))
    out().print(printable(out_file), markup=False)
    _failed(figures.failed)


@plain_errors
def frames(
    folder: Folder,
    out_file: Annotated[Path, typer.Option("--out", help="CSV file.")],
    replace: Replace = False,
) -> None:
    """Write head pose, openings, valence and arousal of each face in each frame.

    docs/columns.md says what each column is worth.
    """
    from emoscope.engine.printing import printable
    from emoscope.engine.study.folder import StudyFolder
    from emoscope.engine.study.frames import write_frames

    check_ending(out_file, "a CSV", ".csv")
    check_new([out_file], replace)
    count, failed = write_frames(StudyFolder(folder), out_file, Telling())
    out().print(f"{count:,} rows.", markup=False)
    out().print(printable(out_file), markup=False)
    _failed(failed)


def _failed(failed: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> None:
    from emoscope.engine.printing import printable

    for name, cause in failed:
        say_error(f"{printable(name)} is not in it: {printable(cause)}.")
    if failed:
        raise typer.Exit(1)

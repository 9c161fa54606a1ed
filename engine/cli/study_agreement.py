"""``emoscope study agreement``: people's annotations against the program, over a study."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from emoscope.engine.cli.console import check_ending, check_new, err, out, plain_errors, say_error

if TYPE_CHECKING:
    from emoscope.engine.study.coding import StudyAgreement


@plain_errors
def agreement(
    folder: Annotated[Path, typer.Argument(help="Folder of the study.", metavar="DIR")],
    coders: Annotated[
        list[Path],
        typer.Argument(
            help="Folders of annotations, one for each coder, or files; each is named as its"
            " session or film."
        ),
    ],
    out_file: Annotated[
        Path | None, typer.Option("--out", help="CSV file; beside it the confusion over time.")
    ] = None,
    step: Annotated[float, typer.Option(help="Seconds of a step of the confusion.")] = 10.0,
    tier: Annotated[str | None, typer.Option(help="Only this tier.")] = None,
    annotated: Annotated[
        bool, typer.Option("--annotated", help="Compare annotated time alone.")
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace files that are there.")
    ] = False,
) -> None:
    """Kappa and intraclass correlations of people and program, and where they differ in time."""
    from emoscope.engine.printing import printable
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.study.coding import study_agreement
    from emoscope.engine.study.coding_table import names_for, write_agreement
    from emoscope.engine.study.folder import StudyFolder

    if not 0 < step < 1e9:
        raise UsageError(f"{step:g} s is not a step", "Use --step 10")
    if out_file is not None:
        check_ending(out_file, "a CSV", ".csv")
        check_new(names_for(out_file), replace)
    opened = StudyFolder(folder)
    found = study_agreement(opened, coders, tier=tier, whole=not annotated)
    _show(found)
    if out_file is not None:
        for path in write_agreement(opened, found, out_file, step):
            out().print(printable(path), markup=False)
    if found.pooled.unknown:
        some = printable(", ".join(found.pooled.unknown))
        err().print(f"note: left out, as no session has such a label: {some}", markup=False)
    for name, cause in found.failed:
        say_error(f"{printable(name)} is not in it: {printable(cause)}.")
    if found.failed:
        raise typer.Exit(1)


def _show(found: StudyAgreement) -> None:
    from rich.table import Table
    from rich.text import Text

    from emoscope.engine.printing import printable

    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in ("label", "annotated", "predicted", "F1", "kappa", "ICC(2,1)", "95 %"):
        table.add_column(column, justify="left" if column == "label" else "right")
    for each in found.pooled.labels:
        one = found.shares.get(each.label)
        ends = ""
        if one is not None and one.single_low is not None and one.single_high is not None:
            ends = f"{one.single_low:.2f} to {one.single_high:.2f}"
        table.add_row(
            Text(printable(each.label)),
            f"{each.annotated_s:.1f} s",
            f"{each.predicted_s:.1f} s",
            _figure(each.f1),
            _figure(each.kappa),
            _figure(None if one is None else one.single),
            ends,
        )
    console = out()
    console.print(table)
    sessions = len({each.session for each in found.coded})
    people = len({each.coder for each in found.coded})
    console.print(
        f"{sessions} sessions, {people} coders, {found.pooled.scored_s:.1f} s compared: accuracy"
        f" {found.pooled.accuracy:.2f}, kappa {_figure(found.pooled.kappa)}",
        markup=False,
    )


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"

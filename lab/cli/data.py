"""``emoscope data check``: counts, missing clips and traps of a data set."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.table import Table

from emoscope.engine.cli.console import err, out, plain_errors
from emoscope.engine.errors import DataError

if TYPE_CHECKING:
    from emoscope.lab.datasets.check import CheckReport

app = typer.Typer(help="Look at video data sets on disk.", no_args_is_help=True)


@app.callback()
def data() -> None:
    """Look at video data sets on disk."""


@app.command("check")
@plain_errors
def check(
    dataset: Annotated[
        str,
        typer.Option("--data", help="dfew, ferv39k, mafw, mafw-compound, afew or generic."),
    ],
    root: Annotated[Path, typer.Option(help="Folder of the data set.")],
    fold: Annotated[int, typer.Option(help="Fold from 1; 0 for all, or the official split.")] = 0,
    lists_only: Annotated[
        bool, typer.Option("--lists-only", help="Do not look for the clips on disk.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Count clips, find missing ones, wrong frame counts, class-order traps and overlaps.

    Ends with code 1 if something would make training or evaluation fail or mislead.
    """
    from emoscope.lab.datasets.check import check as run
    from emoscope.lab.datasets.opening import folds_of

    reports = []
    for one in (fold,) if fold else folds_of(dataset):
        with Progress(
            TextColumn(f"fold {one}" if one else "looking"),
            BarColumn(),
            MofNCompleteColumn(),
            console=err(),
            disable=as_json or not err().is_terminal,
            transient=True,
        ) as bar:
            reports.append(
                run(
                    dataset,
                    root,
                    one,
                    disk=not lists_only,
                    progress=partial(_show, bar, bar.add_task("")),
                )
            )
    if as_json:
        out().print(json.dumps([_as_dict(report) for report in reports], indent=2), markup=False)
    else:
        for report in reports:
            _print(report)
    serious = sum(1 for report in reports for finding in report.findings if finding.serious)
    if serious:
        raise DataError(
            f"{serious} serious findings in {root}", "Fix them before training or evaluating"
        )
    if not as_json:
        out().print("Nothing serious.")


def _show(bar: Progress, task: TaskID, done: int, total: int) -> None:
    bar.update(task, completed=done, total=total)


def _print(report: CheckReport) -> None:
    split = report.split
    console = out()
    fold = f", fold {split.fold}" if split.fold else ""
    console.print(
        f"{split.dataset}{fold}: {len(split.train):,} training and {len(split.test):,} test clips",
        markup=False,
    )
    table = Table(box=None, header_style="bold")
    table.add_column("class")
    table.add_column("train", justify="right")
    table.add_column("test", justify="right")
    for name in split.classes:
        table.add_row(name, f"{report.counts['train'][name]:,}", f"{report.counts['test'][name]:,}")
    console.print(table)
    for finding in report.findings:
        mark = "!!" if finding.serious else "--"
        console.print(f"{mark} {finding.kind}: {finding.text}.", markup=False)


def _as_dict(report: CheckReport) -> dict[str, object]:
    return {
        "dataset": report.split.dataset,
        "fold": report.split.fold,
        "counts": {half: dict(counts) for half, counts in report.counts.items()},
        "findings": [
            {"kind": f.kind, "serious": f.serious, "text": f.text, "clips": list(f.clips)}
            for f in report.findings
        ],
    }

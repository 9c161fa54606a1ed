"""``emoscope agreement``: the model against a person's annotations, or two label sets."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from emoscope.engine.cli.console import err, out, plain_errors

if TYPE_CHECKING:
    from emoscope.engine.sessions.session import Session


@plain_errors
def agreement(
    session: Annotated[Path, typer.Argument(help="Session folder.")],
    annotations: Annotated[
        Path,
        typer.Argument(
            help="ELAN file, its tab export, or a table; or the session scored again with other"
            " labels."
        ),
    ],
    track: Annotated[int | None, typer.Option(help="Only this face.")] = None,
    tier: Annotated[str | None, typer.Option(help="Only this tier.")] = None,
    whole: Annotated[
        bool, typer.Option("--whole", help="Count time without an annotation as none.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Precision, recall and Cohen's kappa per label; for two sessions the frames that differ."""
    from emoscope.engine.results.agreement import agreement as compare
    from emoscope.engine.results.annotations import read_annotations
    from emoscope.engine.sessions.session import Session

    opened = Session(session)
    if annotations.is_dir():
        _two_sets(opened, Session(annotations), track, as_json)
        return
    result = compare(opened, read_annotations(annotations, tier), track=track, whole=whole)
    if result.unknown:
        err().print(
            f"note: left out, as the session has no such label: {', '.join(result.unknown)}",
            markup=False,
        )
    console = out()
    if as_json:
        console.print(json.dumps(asdict(result), indent=2, ensure_ascii=False), markup=False)
        return
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in ("label", "annotated", "predicted", "precision", "recall", "F1", "kappa"):
        table.add_column(column, justify="left" if column == "label" else "right")
    for each in result.labels:
        table.add_row(
            each.label,
            f"{each.annotated_s:.1f} s",
            f"{each.predicted_s:.1f} s",
            *(_figure(value) for value in (each.precision, each.recall, each.f1, each.kappa)),
        )
    console.print(table)
    console.print(
        f"{result.scored_s:.1f} s compared: accuracy {result.accuracy:.2f},"
        f" kappa {_figure(result.kappa)}"
    )


def _two_sets(first: Session, second: Session, track: int | None, as_json: bool) -> None:
    """The same faces under two label sets."""
    from emoscope.engine.data import shown_label
    from emoscope.engine.results.disagreement import disagreements

    faces = [each for each in disagreements(first, second) if track in (None, each.track)]
    console = out()
    if as_json:
        data = [{**asdict(each), "share": each.share} for each in faces]
        console.print(json.dumps(data, indent=2, ensure_ascii=False), markup=False)
        return
    for each in faces:
        share = "-" if each.share is None else f"{each.share:.1%}"
        console.print(
            f"face {each.track}: {share} of {each.compared} frames differ"
            f" ({each.differing_s:.1f} of {each.compared_s:.1f} s)",
            markup=False,
        )
        for one, other, frames in each.pairs:
            words = f"{shown_label(one)} / {shown_label(other)}"
            console.print(f"  {words}: {frames} frames", markup=False)


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"

"""``emoscope compare``: label sets, packs and taught sets on one labelled folder."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from emoscope.engine.cli.choices import RUNTIMES
from emoscope.engine.cli.console import counted, err, out, plain_errors

if TYPE_CHECKING:
    from emoscope.engine.labelled.compare import Comparison


@plain_errors
def compare(
    source: Annotated[
        Path,
        typer.Argument(
            help="Folder with a folder for each label, or CSV: path,label[,start_s,end_s,group]."
        ),
    ],
    labels: Annotated[
        list[str], typer.Option(help="Label set, a taught one too; give it several times.")
    ],
    model: Annotated[
        list[str] | None, typer.Option(help="Model pack; give it several times.")
    ] = None,
    runtime: Annotated[str, typer.Option(help=RUNTIMES)] = "auto",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Compare label sets on your own labelled pictures and videos, with a paired test."""
    from emoscope.engine.labelled.compare import Contender
    from emoscope.engine.labelled.compare import compare as run
    from emoscope.engine.labelled.samples import labelled_files
    from emoscope.engine.opening import open_pipeline
    from emoscope.engine.prompts.labels import load_label_set

    sets = {name: load_label_set(name) for name in labels}
    names = list(dict.fromkeys(label for each in sets.values() for label in each.names))
    samples = labelled_files(source, names)
    contenders = [
        Contender(Path(name).stem if name.endswith((".yaml", ".yml")) else name, each, pack)
        for pack in model or ["compact"]
        for name, each in sets.items()
    ]
    with Progress(
        TextColumn("scoring"), BarColumn(), TimeRemainingColumn(),
        console=err(), disable=as_json or not err().is_terminal,
    ) as bar:  # fmt: skip
        task = bar.add_task("", total=1.0)
        told = run(
            samples,
            contenders,
            lambda pack: open_pipeline(pack, runtime=runtime),
            progress=lambda share: bar.update(task, completed=share),
        )
    if as_json:
        out().print(json.dumps(asdict(told), indent=2), markup=False)
    else:
        _print(told)


def _print(told: Comparison) -> None:
    console = out()
    listed = ", ".join(f"{name} {count}" for name, count in told.labels.items())
    console.print(f"{counted(told.count, 'file')}: {listed}", markup=False)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("labels", "model", "recall", "95 %", "right", "gain", "95 %", "p"):
        left = column in ("labels", "model")
        table.add_column(column, justify="left" if left else "right", no_wrap=not left)
    for each in told.standings:
        gain = ["", "", ""]
        if each.gain is not None and each.p is not None:
            gain = [
                f"{each.gain.value:+.3f}",
                f"{each.gain.low:+.2f} … {each.gain.high:+.2f}",
                f"{each.p:.3g}",
            ]
        span = f"{each.recall.low:.2f} … {each.recall.high:.2f}"
        table.add_row(
            each.name, each.pack, f"{each.recall.value:.3f}", span, f"{each.right:.3f}", *gain
        )
    console.print(table)
    console.print(
        "recall: mean over the labels; gain: above the first; p: exact paired test of right answers"
        " against the first (McNemar)."
    )
    for each in told.standings:
        if each.lacks:
            words = f"{each.name} has no label {', '.join(each.lacks)}: never right there."
            console.print(words, markup=False)
    for note in told.notes:
        console.print(f"not asked: {note}", markup=False)
    for unused in told.unused[:10]:
        console.print(f"left out: {unused.said}", markup=False)
    if len(told.unused) > 10:
        console.print(f"... and {len(told.unused) - 10} more left out")

"""``emoscope labels``: the label sets that can be called by name."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table

from emoscope.engine.cli.console import out, plain_errors
from emoscope.engine.errors import LabelSetError


@plain_errors
def labels(
    name: Annotated[
        str, typer.Argument(help="Show this set's labels and sentences. Default: list all sets.")
    ] = "",
) -> None:
    """List the label sets, or show one."""
    from emoscope.engine.prompts.labels import load_label_set, own_label_sets, shipped_label_sets

    console = out()
    if name:
        label_set = load_label_set(name)
        console.print(f"{label_set.name}: {label_set.note}" if label_set.note else label_set.name)
        for label in label_set.labels:
            muted = " (muted)" if label.muted else ""
            console.print(f"  {label.name}{muted}", markup=False)
            for sentence in label_set.sentences(label):
                if sentence != label.name:
                    console.print(f"      {sentence}", markup=False)
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("name", "labels", "whose", "what"):
        table.add_column(column)
    for whose, names in (("shipped", shipped_label_sets()), ("yours", own_label_sets())):
        for each in names:
            try:
                label_set = load_label_set(each)
            except LabelSetError as error:
                table.add_row(each, "-", whose, f"cannot be read: {error.cause}")
                continue
            table.add_row(each, str(len(label_set.labels)), whose, label_set.note)
    console.print(table)

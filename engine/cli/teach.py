"""``emoscope teach``: examples make a label set right for a camera, people and words."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from emoscope.engine.cli.choices import RUNTIMES
from emoscope.engine.cli.console import err, out, plain_errors
from emoscope.engine.errors import LabelSetError

if TYPE_CHECKING:
    from emoscope.engine.labelled.teach import Taught
    from emoscope.engine.teaching.estimate import Estimate, Figure


@plain_errors
def teach(
    labels: Annotated[str, typer.Argument(help="Label set: a name or a file; a taught one too.")],
    target: Annotated[Path, typer.Option("--out", help="The taught set, a YAML file.")],
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            help="Folder with a folder for each label (in it one for each person, if you like), or"
            ' CSV: path,label[,start_s,end_s,group]. A label "not bored" shows what bored is not.'
            " Without it the examples of a taught set are taught again, to another pack.",
        ),
    ] = None,
    model: Annotated[str, typer.Option(help="Model pack that will score with it.")] = "compact",
    runtime: Annotated[str, typer.Option(help=RUNTIMES)] = "auto",
    pictures: Annotated[
        bool, typer.Option("--keep-crops", help="Keep the face crops in the file, to look at.")
    ] = False,
    sensitivity: Annotated[
        float | None, typer.Option(help="How slight an expression counts, 0 to 1.")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Replace an existing file.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Teach a label set by example and say what that is worth."""
    from emoscope.engine.labelled.again import teach_again
    from emoscope.engine.labelled.samples import labelled_files
    from emoscope.engine.labelled.teach import teach as run
    from emoscope.engine.opening import open_pipeline
    from emoscope.engine.prompts.labels import load_label_set, save_label_set
    from emoscope.engine.prompts.sensitivity import with_choice
    from emoscope.engine.scorers import check_taught
    from emoscope.engine.scoring import used
    from emoscope.engine.teaching.estimate import estimate

    if target.suffix.lower() not in (".yaml", ".yml"):
        raise LabelSetError(f"{target} is no YAML file", "Give --out a name that ends in .yaml")
    if target.exists() and not replace:
        raise LabelSetError(f"There is a {target} already", "Choose another name, or add --replace")
    label_set = with_choice(load_label_set(labels), None, sensitivity)
    names = [each.name for each in label_set.labels]
    samples = [] if source is None else labelled_files(source, names)
    known = 0 if label_set.taught is None else len(label_set.taught.items)
    if source is None and not known:
        raise LabelSetError(
            f"{label_set.name} has no examples to teach again", "Give a folder or a table by --from"
        )
    pipeline = open_pipeline(model, dataclasses.replace(label_set, taught=None), runtime=runtime)
    try:
        if source is not None:
            check_taught(label_set, pipeline.manifest)
        with Progress(
            TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
            console=err(), disable=as_json or not err().is_terminal,
        ) as bar:  # fmt: skip
            task = bar.add_task("", total=len(samples) or known)

            def progress(done: int) -> None:
                bar.update(task, completed=done)

            if source is None:
                made = teach_again(label_set, pipeline, progress=progress)
            else:
                made = run(label_set, samples, pipeline, pictures=pictures, progress=progress)
        scorer = pipeline.scorers.scorer(made.label_set)
    finally:
        pipeline.close()
    save_label_set(made.label_set, target)
    names = [scorer.label_set.labels[i].name for i in scorer.columns]
    told = None
    if scorer.fitted is not None:
        told = estimate(scorer.fitted, used(made.label_set), names)
    if as_json:
        out().print(json.dumps(_data(made, told), indent=2), markup=False)
        return
    _print(made, told, target)


def _print(made: Taught, told: Estimate | None, target: Path) -> None:
    console = out()
    for each in made.unused[:10]:
        console.print(f"not used: {each.said}", markup=False)
    if len(made.unused) > 10:
        console.print(f"... and {len(made.unused) - 10} more")
    total = len(made.label_set.taught.items) if made.label_set.taught else 0
    console.print(f"{made.new} new examples, {total} in all.")
    if told is not None:
        console.print(
            f"Each left out in turn: sentences {told.before.value:.2f}, with your {told.count}"
            f" examples {told.after.value:.2f}, 95 % {told.after.low:.2f} to {told.after.high:.2f}."
        )
        console.print(
            f"Squared error, by which they are weighed: sentences {told.missed_before:.2f}, with"
            f" your examples {told.missed_after:.2f}."
        )
        table = Table(box=None, pad_edge=False, header_style="bold")
        for column in ("label", "examples", "sentences", "taught", "95 %"):
            table.add_column(column, justify="left" if column == "label" else "right")
        for name, shown in told.labels.items():
            interval = f"{shown.after.low:.2f} to {shown.after.high:.2f}"
            table.add_row(
                name, str(shown.count), f"{shown.before.value:.2f}", f"{shown.after.value:.2f}",
                interval,
            )  # fmt: skip
        for group, person in told.people.items():
            table.add_row(
                f"person {group or '(not named)'}", str(person.count), f"{person.before:.2f}",
                f"{person.after:.2f}", "",
            )  # fmt: skip
        console.print(table)
        for warning in told.warnings:
            console.print(warning, markup=False)
    console.print(
        f"Written: {target}. It holds embeddings of faces, which are personal data; only you can"
        " read the file. Use it wherever a label set goes.",
        markup=False,
    )


def _data(made: Taught, told: Estimate | None) -> dict[str, Any]:
    out: dict[str, Any] = {
        "new": made.new,
        "unused": [{"path": each.path, "reason": each.reason} for each in made.unused],
    }
    if told is None:
        return out
    out |= {
        "examples": told.count,
        "before": _figure(told.before),
        "after": _figure(told.after),
        "error": {"before": told.missed_before, "after": told.missed_after},
        "changes_scores": told.proves,
        "labels": {
            name: {
                "examples": each.count,
                "before": _figure(each.before),
                "after": _figure(each.after),
            }
            for name, each in told.labels.items()
        },
        "people": {
            name: {"examples": each.count, "before": each.before, "after": each.after}
            for name, each in told.people.items()
        },
        "names": list(told.names),
        "confusion": told.confusion.tolist(),
        "warnings": list(told.warnings),
    }
    return out


def _figure(figure: Figure) -> dict[str, float]:
    return {"value": figure.value, "low": figure.low, "high": figure.high}

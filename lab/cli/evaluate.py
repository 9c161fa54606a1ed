"""``emoscope evaluate``: how well a pack tells labels apart, on labelled files or a data set.

``emoscope evaluate MANIFEST`` scores a list of files; ``emoscope evaluate emoclip --data ...`` is
the published protocol of a system (see ``evaluate_published``).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from typer.core import TyperGroup

from emoscope.engine.cli.choices import RUNTIMES
from emoscope.engine.cli.console import err, out, plain_errors
from emoscope.engine.errors import DataError, OutputError
from emoscope.lab.cli.evaluate_published import SYSTEMS, evaluate_published

if TYPE_CHECKING:
    from emoscope.lab.evaluation.samples import Evaluation


class _ByFirstWord(TyperGroup):
    """A system's name begins the published protocol; anything else is a manifest."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = "published" if args and args[0] in SYSTEMS else "manifest"
        return name, self.commands[name], args

    def list_commands(self, ctx: Any) -> list[str]:
        return sorted(self.commands)


app = typer.Typer(
    cls=_ByFirstWord,
    help="UAR and WAR on labelled files, or of a published system on a data set.",
    no_args_is_help=True,
    subcommand_metavar="MANIFEST|emoclip|dfer-clip|clip [OPTIONS]",
)
app.command("published")(evaluate_published)


@app.command("manifest")
@plain_errors
def evaluate_manifest(
    manifest: Annotated[
        Path, typer.Argument(help="CSV: path,label[,start_s,end_s]; paths relative to it.")
    ],
    labels: Annotated[str, typer.Option(help="Label set (name or file).")] = "basic7",
    model: Annotated[str, typer.Option(help="Model pack.")] = "compact",
    runtime: Annotated[str, typer.Option(help=RUNTIMES)] = "auto",
    bank: Annotated[
        str | None,
        typer.Option(
            help="common (usual faces) or ferplus (eight emotions evenly, as published figures"
            " are measured): what scores are measured by."
        ),
    ] = None,
    sensitivity: Annotated[
        float | None,
        typer.Option(
            help="How slight an expression counts, 0 to 1; nothing for what the label set or the"
            " pack says."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    folder: Annotated[
        Path | None, typer.Option("--out", help="Folder for evaluation.json and confusion.png.")
    ] = None,
) -> None:
    """Score the pictures and videos of a manifest and say how many were right."""
    from emoscope.engine.opening import open_pipeline
    from emoscope.engine.prompts.labels import load_label_set
    from emoscope.engine.prompts.sensitivity import told as told_bank
    from emoscope.engine.prompts.sensitivity import with_choice
    from emoscope.lab.evaluation.manifest import read_samples
    from emoscope.lab.evaluation.samples import evaluate

    label_set = with_choice(load_label_set(labels), bank, sensitivity)
    if any(label.muted for label in label_set.labels):
        raise DataError(f"The label set {label_set.name} has muted labels", "Unmute or remove them")
    samples = read_samples(manifest, label_set.names)
    pipeline = open_pipeline(model, label_set, faces=4, runtime=runtime)
    measured = told_bank(pipeline.labels.sensitivity)
    try:
        with Progress(
            TextColumn("scoring"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=err(),
            disable=as_json or not err().is_terminal,
        ) as bar:
            task = bar.add_task("", total=len(samples))
            told = evaluate(
                samples, pipeline, progress=lambda done: bar.update(task, completed=done)
            )
    finally:
        pipeline.close()
    if folder is not None:
        _write(told, folder)
    if as_json:
        out().print(json.dumps(told.as_dict(), indent=2, allow_nan=True), markup=False)
    else:
        title = ", ".join(filter(None, (model, label_set.name, measured)))
        _print(told, title)
    if not told.n:
        first = told.skipped[0]
        raise DataError(f"None of the {len(samples)} samples could be scored", first.reason)


def _print(told: Evaluation, title: str) -> None:
    console = out()
    console.print(
        f"{title}: {told.n} scored, {len(told.skipped)} skipped\n"
        f"UAR {told.uar:.3f} ({told.uar_interval[0]:.3f} to {told.uar_interval[1]:.3f}), "
        f"WAR {told.war:.3f} ({told.war_interval[0]:.3f} to {told.war_interval[1]:.3f}), "
        f"calibration error {told.calibration_error:.3f}, "
        f'"none" first in {told.none_share:.1%}'
    )
    table = Table(box=None, header_style="bold")
    table.add_column("truth")
    table.add_column("recall", justify="right")
    for name in told.labels:
        table.add_column(name[:10], justify="right")
    for name, row in zip(told.labels, told.confusion, strict=True):
        recall = told.recall[name]
        shown = "-" if recall is None else f"{recall:.2f}"
        table.add_row(name, shown, *(str(int(cell)) for cell in row))
    console.print(table)
    for skipped in told.skipped[:10]:
        console.print(f"skipped {skipped.path}: {skipped.reason}", markup=False)
    if len(told.skipped) > 10:
        console.print(f"... and {len(told.skipped) - 10} more")


def _write(told: Evaluation, folder: Path) -> None:
    from emoscope.lab.evaluation.plots import confusion_plot

    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "evaluation.json").write_text(
            json.dumps(told.as_dict(), indent=2) + "\n", encoding="utf-8"
        )
        confusion_plot(told.confusion, told.labels, folder / "confusion.png")
    except OSError as error:
        raise OutputError(f"{folder} cannot be written ({error.strerror})") from error

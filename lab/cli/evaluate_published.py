"""``emoscope evaluate emoclip|dfer-clip|clip``: reproduce a row of the papers' tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from emoscope.engine.cli.console import err, out, plain_errors
from emoscope.engine.errors import DataError

if TYPE_CHECKING:
    from emoscope.engine.models.published_prompts import Ensemble
    from emoscope.lab.evaluation.published import FoldResult
    from emoscope.lab.evaluation.published_model import Compound, Pixels, PublishedModel
    from emoscope.lab.evaluation.report import Line

SYSTEMS = {"emoclip": "emoclip", "dfer-clip": "dfer-clip", "clip": "clip-vit-b-32"}


@plain_errors
def evaluate_published(
    system: Annotated[str, typer.Argument(help="emoclip, dfer-clip or clip.")],
    dataset: Annotated[
        str,
        typer.Option("--data", help="dfew, ferv39k, mafw, mafw-compound, afew or generic."),
    ],
    root: Annotated[Path, typer.Option(help="Folder of the data set.")],
    fold: Annotated[int, typer.Option(help="One fold; 0 for all.")] = 0,
    model: Annotated[
        str, typer.Option(help="Pack; {fold} in it stands for the fold's number.")
    ] = "",
    seeds: Annotated[
        int, typer.Option(min=1, help="Passes of EmoCLIP's random test sampling.")
    ] = 5,
    deterministic: Annotated[
        bool, typer.Option("--deterministic", help="EmoCLIP: the middle window, one pass.")
    ] = False,
    ensemble: Annotated[
        str, typer.Option(help="Prompts of clip: name, expression, photo, five or ten.")
    ] = "photo",
    pixels: Annotated[
        str, typer.Option(help="own, or plain: squashed [0, 1], as published CLIP baselines.")
    ] = "own",
    compound: Annotated[
        str, typer.Option(help="Compound classes: description, mean, or both.")
    ] = "both",
    short: Annotated[
        str, typer.Option(help="DFER-CLIP's short clips are filled by their last or first frame.")
    ] = "last",
    keep_overlap: Annotated[
        bool, typer.Option("--keep-overlap", help="Score compound clips of the single training.")
    ] = False,
    skip_missing: Annotated[
        bool, typer.Option("--skip-missing", help="Leave out clips that cannot be read.")
    ] = False,
    supervised: Annotated[
        bool, typer.Option("--supervised", help="Compare with EmoCLIP's supervised figures.")
    ] = False,
    device: Annotated[str, typer.Option(help="auto, cpu or cuda.")] = "auto",
    folder: Annotated[
        Path | None, typer.Option("--out", help="Folder for tables, predictions and pictures.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """UAR and WAR as the papers define them, per fold and mean, with the published row beside."""
    _among(system, tuple(SYSTEMS), "system")
    _among(ensemble, ("name", "expression", "photo", "five", "ten"), "--ensemble")
    _among(pixels, ("own", "plain"), "--pixels")
    _among(compound, ("description", "mean", "both"), "--compound")
    _among(short, ("last", "first"), "--short")
    from emoscope.lab.datasets.opening import folds_of
    from emoscope.lab.evaluation.published import Options
    from emoscope.lab.evaluation.published_model import Prompts
    from emoscope.lab.evaluation.published_rows import published_row
    from emoscope.lab.evaluation.report import lines_of, write_report

    folds = (fold,) if fold else folds_of(dataset)
    ways = ("description", "mean") if compound == "both" else (compound,)
    if dataset != "mafw-compound" or system != "emoclip":
        ways = ("description",)
    told = []
    for way in ways:
        options = Options(
            seeds=() if deterministic else tuple(range(seeds)),
            short=short,
            prompts=Prompts(cast("Ensemble", ensemble), cast("Compound", way)),
            keep_overlap=keep_overlap,
            skip_missing=skip_missing,
        )
        results: list[FoldResult] = []
        loaded: dict[str, PublishedModel] = {}
        for one in folds:
            name = (model or SYSTEMS[system]).replace("{fold}", str(one))
            loaded = {name: loaded[name]} if name in loaded else {name: _load(name, device, pixels)}
            _fits(loaded[name], system)
            results.append(_one_fold(loaded[name], dataset, root, one, options, as_json))
        architecture = next(iter(loaded.values())).architecture
        key = "emoclip-supervised" if supervised and system == "emoclip" else architecture
        row = published_row(key, dataset)
        lines = lines_of(results, row, architecture)
        facts = {
            "system": system,
            "model": model or SYSTEMS[system],
            "dataset": dataset,
            "sampling": "deterministic" if deterministic or system != "emoclip" else "random",
            "passes": len(results[0].confusions),
            "compound": way if dataset == "mafw-compound" else None,
            "ensemble": ensemble if system == "clip" else None,
            "published": None if row is None else {"source": row.source, "setting": row.setting},
        }
        if folder is not None:
            write_report(folder / way if len(ways) > 1 else folder, results, lines, facts)
        told.append({**facts, "lines": [_as_dict(line) for line in lines]})
        if not as_json:
            title = f"{system} on {dataset}" + (f", compound by {way}" if len(ways) > 1 else "")
            _print(title, lines, results, None if row is None else f"{row.source}; {row.setting}")
    if as_json:
        out().print(json.dumps(told, indent=2), markup=False)


def _among(value: str, known: tuple[str, ...], what: str) -> None:
    if value not in known:
        raise DataError(f'"{value}" is no {what}', f"Use one of {', '.join(known)}")


def _load(name: str, device: str, pixels: str) -> PublishedModel:
    from emoscope.engine.models.pack import find_pack
    from emoscope.lab.evaluation.published_model import PublishedModel

    return PublishedModel(find_pack(name), device, cast("Pixels", pixels))


def _fits(model: PublishedModel, system: str) -> None:
    same = {"clip": ("clip", "exp-clip")}.get(system, (system,))
    if model.architecture not in same:
        raise DataError(
            f"The pack {model.pack.manifest.name} is {model.architecture}, not {system}",
            "Name another with --model",
        )


def _one_fold(
    model: PublishedModel, dataset: str, root: Path, fold: int, options: object, quiet: bool
) -> FoldResult:
    from emoscope.lab.datasets.opening import open_split
    from emoscope.lab.evaluation.published import Options, evaluate_fold

    split = open_split(dataset, root, fold)
    with Progress(
        TextColumn(f"fold {fold}" if fold else "scoring"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=err(),
        disable=quiet or not err().is_terminal,
        transient=True,
    ) as bar:
        task = bar.add_task("")
        return evaluate_fold(
            model,
            split,
            cast(Options, options),
            root=root,
            progress=lambda done, total: bar.update(task, completed=done, total=total),
        )


def _print(title: str, lines: list[Line], results: list[FoldResult], published: str | None) -> None:
    from emoscope.lab.evaluation.metrics import recalls
    from emoscope.lab.evaluation.report import RULE, total_confusion

    console = out()
    console.print(f"{title}: {sum(len(result.names) for result in results):,} test clips")
    table = Table(box=None, header_style="bold")
    table.add_column("")
    table.add_column("UAR %", justify="right")
    table.add_column("WAR %", justify="right")
    for line in lines:
        signed = line.name == "difference"
        table.add_row(
            line.name,
            _figure(line.uar, line.uar_spread, signed),
            _figure(line.war, line.war_spread, signed),
        )
    console.print(table)
    if published:
        console.print(f"Published: {published}", markup=False)
    classes = results[0].classes
    confusion = total_confusion(results)
    if len(classes) <= 12:
        shown = Table(box=None, header_style="bold")
        shown.add_column("truth")
        shown.add_column("recall", justify="right")
        for name in classes:
            shown.add_column(name[:9], justify="right")
        for name, recall, row in zip(classes, recalls(confusion), confusion, strict=True):
            share = "-" if recall != recall else f"{100 * recall:.1f}"
            shown.add_row(name, share, *(f"{int(cell):,}" for cell in row))
        console.print(shown)
    for result in results:
        for note in result.notes:
            console.print(f"fold {result.fold}: {note}", markup=False)
    console.print(RULE)


def _figure(value: float | None, spread: float | None, signed: bool) -> str:
    if value is None:
        return "-"
    text = f"{value:+.2f}" if signed else f"{value:.2f}"
    return text if spread is None else f"{text} ± {spread:.2f}"


def _as_dict(line: Line) -> dict[str, float | str | None]:
    return {
        "name": line.name,
        "uar": line.uar,
        "war": line.war,
        "uar_spread": line.uar_spread,
        "war_spread": line.war_spread,
    }

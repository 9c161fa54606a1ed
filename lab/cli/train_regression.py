"""``emoscope train regression``: continuous targets per video, such as a symptom's severity."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from emoscope.engine.cli.console import err, out, plain_errors
from emoscope.engine.errors import DataError, OutputError

if TYPE_CHECKING:
    from emoscope.lab.datasets.clips import Clip
    from emoscope.lab.evaluation.regression import RegressionResult


@plain_errors
def train_regression(
    table: Annotated[
        Path, typer.Option(help="labels.csv: path, subject and columns with numbers.")
    ],
    folder: Annotated[Path, typer.Option("--out", help="Folder for figures and pictures.")],
    model: Annotated[str, typer.Option(help="Pack of EmoCLIP, DFER-CLIP, CLIP or Exp-CLIP.")],
    target: Annotated[
        list[str] | None, typer.Option(help="Column; can be repeated. All of them by default.")
    ] = None,
    folds: Annotated[int, typer.Option(min=2, help="Folds, grouped by subject.")] = 5,
    tuned: Annotated[
        bool, typer.Option("--tuned", help="Train the temporal Transformer too, as EmoCLIP did.")
    ] = False,
    down_sample: Annotated[int, typer.Option(min=1, help="Keep every n-th frame.")] = 8,
    epochs: Annotated[int, typer.Option(min=1)] = 200,
    seed: Annotated[int, typer.Option(min=0)] = 0,
    device: Annotated[str, typer.Option(help="auto, cpu or cuda, for the image tower.")] = "auto",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Cross-validated by subject: Pearson, concordance, MAE, RMSE, and pictures of each target.

    Scores are answers of a statistical model about recordings, no diagnosis of a person.
    """
    import numpy as np

    from emoscope.engine.models.pack import find_pack
    from emoscope.lab.datasets import generic
    from emoscope.lab.datasets.frames import FrameReader
    from emoscope.lab.evaluation.published_model import PublishedModel
    from emoscope.lab.evaluation.regression import RegressionSettings, regress
    from emoscope.lab.evaluation.regression_data import read_sequences

    split = generic.read(table)
    clips = (*split.train, *split.test)
    if not any(clip.subject for clip in clips):
        err().print(
            "The table has no column subject: every video counts as a person of its own. "
            "Figures are too high if one person is in several videos."
        )
    encoder = PublishedModel(find_pack(model), device)
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=err(),
        disable=as_json or not err().is_terminal,
        transient=True,
    ) as bar:
        reading, fitting = bar.add_task("reading"), bar.add_task("folds", total=folds)
        data = read_sequences(
            lambda images: np.asarray(encoder.frames(images).cpu().numpy()),
            clips,
            tuple(target or ()),
            length=encoder.pack.manifest.clip.length,
            down_sample=down_sample,
            emoclip=encoder.architecture == "emoclip",
            reader=FrameReader(),
            progress=lambda done, total: bar.update(reading, completed=done, total=total),
        )
        settings = RegressionSettings(tuned=tuned, folds=folds, epochs=epochs, seed=seed)
        result = regress(
            data,
            encoder.temporal_module(),
            settings,
            lambda done, total: bar.update(fitting, completed=done, total=total),
        )
    used = [clip for clip in clips if any(name in clip.targets for name in data.names)]
    _write(folder, result, data.names, used)
    told = [_as_dict(figures) for figures in result.figures]
    if as_json:
        out().print(json.dumps(told, indent=2), markup=False)
        return
    shown = Table(box=None, header_style="bold")
    for name in ("target", "videos", "Pearson (95 %)", "CCC", "MAE", "RMSE", "MAE of the mean"):
        shown.add_column(name, justify="left" if name == "target" else "right")
    for row in result.figures:
        interval = f"{row.pearson.value:.3f} ({row.pearson.low:.2f} to {row.pearson.high:.2f})"
        shown.add_row(
            row.name,
            str(row.videos),
            interval,
            f"{row.concordance:.3f}",
            f"{row.mae:.3f}",
            f"{row.rmse:.3f}",
            f"{row.baseline_mae:.3f}",
        )
    out().print(shown)
    out().print(f"{folds} folds, no subject in two of them. Pictures and answers: {folder}")


def _as_dict(figures: Any) -> dict[str, Any]:
    interval = figures.pearson
    return {
        "target": figures.name,
        "videos": figures.videos,
        "pearson": interval.value,
        "pearson_low": interval.low,
        "pearson_high": interval.high,
        "concordance": figures.concordance,
        "mae": figures.mae,
        "rmse": figures.rmse,
        "baseline_mae": figures.baseline_mae,
    }


def _write(
    folder: Path, result: RegressionResult, names: tuple[str, ...], clips: list[Clip]
) -> None:
    if len(clips) != len(result.answers):
        raise DataError("The table changed while it was read", "Run the command again")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps([_as_dict(figures) for figures in result.figures], indent=2)
        (folder / "figures.json").write_text(text + "\n", encoding="utf-8")
        with (folder / "answers.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            columns = [f"{name}{end}" for name in names for end in ("", "_answer")]
            writer.writerow(["path", "subject", "fold", *columns])
            for i, clip in enumerate(clips):
                cells: list[object] = []
                for k in range(len(names)):
                    truth = float(result.truth[i, k])
                    cells += ["" if truth != truth else truth, f"{result.answers[i, k]:.5f}"]
                writer.writerow([clip.name, clip.subject, int(result.fold[i]) + 1, *cells])
        for k, name in enumerate(names):
            _plot(folder / f"target-{k + 1}.png", name, result, k)
    except OSError as error:
        raise OutputError(f"The results cannot be written to {folder} ({error})") from error


def _plot(path: Path, name: str, result: RegressionResult, k: int) -> None:
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    except ImportError:
        return
    figure = Figure(figsize=(4.5, 4.5), layout="constrained")
    FigureCanvasAgg(figure)
    axes = cast(Any, figure.add_subplot())
    truth, answers = result.truth[:, k], result.answers[:, k]
    axes.scatter(truth, answers, c=result.fold, cmap="tab10", s=14)
    low, high = (
        min(axes.get_xlim()[0], axes.get_ylim()[0]),
        max(axes.get_xlim()[1], axes.get_ylim()[1]),
    )
    axes.plot([low, high], [low, high], color="grey", linewidth=0.8)
    axes.set(
        xlabel=f"{name}, rated", ylabel=f"{name}, answered", xlim=(low, high), ylim=(low, high)
    )
    axes.set_title(f"Pearson {result.figures[k].pearson.value:.2f}; colours are folds")
    figure.savefig(path, dpi=120)

"""Tables and files of an evaluation of a published model."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from emoscope.engine.errors import OutputError
from emoscope.lab.evaluation.metrics import Counts, published_uar, recalls
from emoscope.lab.evaluation.published import FoldResult
from emoscope.lab.evaluation.published_rows import Row

RULE = (
    "UAR is the mean recall of the classes that have test clips, WAR is accuracy; "
    "folds are averaged as percentages."
)

AUTHORS = "authors' UAR"
"""Name of the line with the authors' own figure; empty where their code gives none (NaN)."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table, in percent.

    Attributes:
        name: ``fold 1``, ``mean``, ``authors' UAR`` (only where a class has no test clips),
            ``published``, ``difference``.
        uar, war: Figures; None where unknown.
        uar_spread, war_spread: Standard deviation over the seeds (of the folds' means for the
            mean), or None with one pass.
    """

    name: str
    uar: float | None
    war: float | None
    uar_spread: float | None = None
    war_spread: float | None = None


def lines_of(results: Sequence[FoldResult], published: Row | None, system: str = "") -> list[Line]:
    """Folds, their mean, the published row and the difference.

    Args:
        results: One per fold.
        published: Row to compare with.
        system: ``emoclip`` or ``dfer-clip``: where a fold lacks a class, a line gives the mean of
            the figure that its authors' code would print.
    """
    lines = []
    for result in results:
        name = f"fold {result.fold}" if result.fold else "official split"
        lines.append(
            Line(
                name,
                _mean(result.uars),
                _mean(result.wars),
                _spread(result.uars),
                _spread(result.wars),
            )
        )
    mean_uar, mean_war = (
        float(np.mean([line.uar for line in lines])),
        float(np.mean([line.war for line in lines])),
    )
    if len(lines) > 1:
        # Seeds are the same in all folds: the spread of the five-fold mean over the seeds.
        uars = np.mean([result.uars for result in results], axis=0)
        wars = np.mean([result.wars for result in results], axis=0)
        lines.append(Line("mean", mean_uar, mean_war, _spread(uars), _spread(wars)))
    if system in ("emoclip", "dfer-clip") and any(_lacks_a_class(result) for result in results):
        theirs = [published_uar(table, system) for one in results for table in one.confusions]
        lines.append(Line(AUTHORS, None if np.isnan(theirs).any() else _mean(theirs), None))
    if published is not None:
        lines.append(Line("published", published.uar, published.war))
        lines.append(
            Line(
                "difference",
                mean_uar - published.uar,
                None if published.war is None else mean_war - published.war,
            )
        )
    return lines


def _lacks_a_class(result: FoldResult) -> bool:
    return bool((result.confusions[0].sum(axis=1) == 0).any())


def total_confusion(results: Sequence[FoldResult]) -> Counts:
    """Sum over folds and seeds."""
    total = sum(sum(result.confusions) for result in results)
    return np.asarray(total, dtype=np.int64)


def write_report(
    folder: Path,
    results: Sequence[FoldResult],
    lines: Sequence[Line],
    facts: dict[str, Any],
) -> None:
    """Write ``summary.json``, ``predictions.csv``, ``confusion.csv`` and ``confusion.png``.

    Raises:
        OutputError: The folder cannot be written.
    """
    classes = results[0].classes
    confusion = total_confusion(results)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        summary = {
            **facts,
            "rule": RULE,
            "lines": [{name: getattr(line, name) for name in Line.__slots__} for line in lines],
            "recall_percent": {
                name: None if np.isnan(recall) else round(100 * float(recall), 2)
                for name, recall in zip(classes, recalls(confusion), strict=True)
            },
            "notes": [note for result in results for note in result.notes],
        }
        text = json.dumps(summary, indent=2, ensure_ascii=False)
        (folder / "summary.json").write_text(text + "\n", encoding="utf-8")
        with (folder / "confusion.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["truth", *classes])
            writer.writerows(
                [[n, *row] for n, row in zip(classes, confusion.tolist(), strict=True)]
            )
        with (folder / "predictions.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["fold", "clip", "truth", "answer", *classes])
            for result in results:
                for name, truth, row in zip(result.names, result.truth, result.logits, strict=True):
                    answer = classes[int(row.argmax())]
                    cells = [f"{value:.4f}" for value in row]
                    writer.writerow([result.fold, name, classes[int(truth)], answer, *cells])
        _plot(confusion, classes, folder / "confusion.png")
    except OSError as error:
        raise OutputError(f"The results cannot be written to {folder} ({error})") from error


def _plot(confusion: Counts, classes: tuple[str, ...], path: Path) -> None:
    from emoscope.lab.evaluation.plots import confusion_plot

    try:
        confusion_plot(confusion, classes, path)
    except ImportError:
        return  # matplotlib is an extra; the table holds the same


def _mean(values: Sequence[float]) -> float:
    return 100 * float(np.mean(values))


def _spread(values: Any) -> float | None:
    return 100 * float(np.std(values, ddof=1)) if len(values) > 1 else None

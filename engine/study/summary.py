"""A study's figures as tables: ``table.csv``, and beside it transitions and comparisons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any

from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.files import make_folder
from emoscope.engine.results.table_style import PLAIN, TableStyle, styled
from emoscope.engine.study.comparing import Comparison, Measure, comparisons
from emoscope.engine.study.csv_table import write_csv
from emoscope.engine.study.epochs import Epochs, epochs
from emoscope.engine.study.figures import By, Figures, Key, LabelRow
from emoscope.engine.study.folder import StudyFolder

WHOSE = ("group", "participant", "condition", "session", "face")
FIGURES = tuple(each.name for each in fields(LabelRow) if each.name not in ("key", "label"))
HEAD = (*WHOSE, "label", *FIGURES)
TRANSITIONS = (*WHOSE, "from", "to", "count")
EPOCHS = (
    *(*WHOSE, "marker", "number", "time_s", "label"),
    *("baseline", "mean", "change", "covered_share"),
)
COMPARISONS = tuple(each.name for each in fields(Comparison))


def names_for(out: Path) -> tuple[Path, Path, Path]:
    """``table.csv``, ``table-transitions.csv`` and ``table-comparisons.csv``."""
    transitions, compared = (
        out.with_name(f"{out.stem}-{what}{out.suffix}") for what in ("transitions", "comparisons")
    )
    return out, transitions, compared


def write_summary(
    opened: StudyFolder,
    figures: Figures,
    out: Path,
    *,
    by: By = By.FACE,
    measure: Measure = "mean",
    style: TableStyle = PLAIN,
) -> tuple[tuple[Path, ...], str]:
    """Write the tables; the comparisons where there is something to compare.

    Returns:
        The files, and why there are no comparisons; empty where there are.

    Raises:
        OutputError: The place cannot be written; what was there stays.
    """
    make_folder(out.absolute().parent)
    table, transitions, compared = names_for(out)
    rows = ([*_whose(row.key), row.label, *_cells(row)] for row in figures.rows(by))
    _write(table, HEAD, rows, style, (*WHOSE, "label"))
    changes = (
        [*_whose(key), one, other, count]
        for key, each in sorted(figures.transitions(by).items(), key=lambda item: item[0].order)
        for (one, other), count in sorted(each.items())
    )
    _write(transitions, TRANSITIONS, changes, style, (*WHOSE, "from", "to"))
    files, why = [table, transitions], ""
    try:
        found = comparisons(figures, measure)
    except RuntimeUnavailableError as error:
        found, why = (), str(error)
    if found:
        lines = map(astuple, found)
        _write(compared, COMPARISONS, lines, style, ("kind", "one", "other", "within", "label"))
        files.append(compared)
    elif not why:
        why = "No two conditions have two participants in common, and no two groups have two each."
    opened.note_saved(files)
    return tuple(files), why


def write_epochs(opened: StudyFolder, asked: Epochs, out: Path) -> int:
    """Write a row per marker, face and label.

    Returns:
        How many rows.

    Raises:
        SessionError: As of :func:`emoscope.engine.study.epochs.epochs`.
        OutputError: The place cannot be written; what was there stays.
    """

    def rows() -> Iterator[Sequence[object]]:
        for each in epochs(opened, asked):
            start = [*_whose(each.key), each.marker, each.number, each.time_s]
            for column, label in enumerate(each.labels):
                values = (each.baseline, each.mean, each.corrected)
                figures = [_known(float(value[column])) for value in values]
                if asked.baseline_s is None:
                    figures[0] = figures[2] = None
                yield [*start, label, *figures, each.covered_share]

    make_folder(out.absolute().parent)
    count = write_csv(out, EPOCHS, rows())
    opened.note_saved([out])
    return count


def _known(value: float) -> float | None:
    return None if value != value else value


def _whose(key: Key) -> list[str]:
    return [getattr(key, name) for name in WHOSE]


def _cells(row: LabelRow) -> list[Any]:
    return [getattr(row, name) for name in FIGURES]


def _write(
    path: Path,
    head: Sequence[str],
    rows: Iterable[Sequence[Any]],
    style: TableStyle,
    texts: Sequence[str],
) -> None:
    def write(target: Path) -> None:
        write_csv(target, head, rows)

    styled(path, style, texts, write)

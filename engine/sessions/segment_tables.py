"""Segments and figures as CSV files."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from engine.files import replacing
from engine.sessions.rows import neutral_cell
from engine.sessions.segments import Segment
from engine.sessions.statistics import LabelFigures

SEGMENTS, FIGURES = "segments.csv", "statistics.csv"
SEGMENT_COLUMNS = ("track", "label", "start_s", "end_s", "duration_s", "mean", "peak", "peak_s")
FIGURE_COLUMNS = (
    "track",
    "label",
    "segments",
    "duration_s",
    "share",
    "mean",
    "longest_s",
    "first_s",
    "latency_s",
)


def write_segments(path: Path, segments: Iterable[Segment]) -> None:
    """One row per segment, in ``docs/columns.md``.

    Raises:
        OutputError: The place cannot be written.
    """
    _write(path, SEGMENT_COLUMNS, segments)


def write_figures(path: Path, figures: Iterable[LabelFigures]) -> None:
    """One row per face and label, in ``docs/columns.md``; track 0 is the whole file.

    Raises:
        OutputError: The place cannot be written.
    """
    _write(path, FIGURE_COLUMNS, figures)


def _write(path: Path, columns: Sequence[str], rows: Iterable[object]) -> None:
    with replacing(path) as partial, partial.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([_cell(getattr(row, name)) for name in columns])


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return neutral_cell(value) if isinstance(value, str) else value

"""Segments and figures as CSV files."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine.errors import EmoScopeError
from engine.files import replacing
from engine.sessions.marking import MARKERS, write_markers
from engine.sessions.results import Results, results_in
from engine.sessions.rows import neutral_cell
from engine.sessions.segments import Rule, Segment, label_segments
from engine.sessions.session import Session
from engine.sessions.statistics import LabelFigures, figures

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


def write_tables(
    folder: Path,
    session: Session,
    rule: Rule,
    marker_s: float | None = None,
    *,
    replace: bool = False,
) -> tuple[LabelFigures, ...]:
    """Write the tables of a session into a folder, and give the figures.

    Its markers are written too, if it has any.

    Raises:
        OutputError: The place cannot be written, or there are files of these names.
    """
    found = label_segments(session, rule)
    numbers = figures(session, rule, marker_s=marker_s, segments=found)
    how = {"rule": asdict(rule), "marker_s": marker_s}
    markers = session.manifest.markers
    names = (SEGMENTS, FIGURES, MARKERS) if markers else (SEGMENTS, FIGURES)
    with results_in(folder, session, names, replace=replace) as results:
        results.write(SEGMENTS, how, lambda path: write_segments(path, found), replace=replace)
        results.write(FIGURES, how, lambda path: write_figures(path, numbers), replace=replace)
        if markers or MARKERS in results.stale():
            results.write(MARKERS, {}, lambda path: write_markers(path, markers), replace=replace)
    return tuple(numbers)


def renew_tables(results: Results, session: Session, name: str, how: dict[str, Any]) -> None:
    """Make one of them anew, as it was made before.

    Raises:
        OutputError: The place cannot be written.
    """
    if name == MARKERS:
        results.write(name, {}, lambda path: write_markers(path, session.manifest.markers))
        return
    try:
        rule, marker_s = Rule(**how.get("rule", {})), how.get("marker_s")
    except (TypeError, EmoScopeError):
        rule, marker_s = Rule(), None
    found = label_segments(session, rule)
    how = {"rule": asdict(rule), "marker_s": marker_s}
    if name == SEGMENTS:
        results.write(name, how, lambda path: write_segments(path, found))
        return
    numbers = figures(session, rule, marker_s=marker_s, segments=found)
    results.write(name, how, lambda path: write_figures(path, numbers))


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

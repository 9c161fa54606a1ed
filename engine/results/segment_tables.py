"""Segments and figures as CSV files."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from emoscope.engine.errors import EmoScopeError
from emoscope.engine.files import replacing
from emoscope.engine.results.segments import Rule, Segment, label_segments
from emoscope.engine.results.statistics import LabelFigures, figures
from emoscope.engine.results.table_style import PLAIN, TableStyle, style_of, styled
from emoscope.engine.sessions.export_records import Results, results_in
from emoscope.engine.sessions.manifest import Marker
from emoscope.engine.sessions.marking import MARKERS, write_markers
from emoscope.engine.sessions.rows import neutral_cell
from emoscope.engine.sessions.session import PERSON, Session

SEGMENTS, FIGURES = "segments.csv", "statistics.csv"
TEXTS = ("label", "kind", "text", "type", PERSON)
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
    style: TableStyle = PLAIN,
) -> tuple[LabelFigures, ...]:
    """Write the tables of a session into a folder, and give the figures.

    Its markers are written too, if it has any.

    Raises:
        OutputError: The place cannot be written, or there are files of these names.
    """
    found = label_segments(session, rule)
    numbers = figures(session, rule, marker_s=marker_s, segments=found)
    how = _how(rule, marker_s, style)
    markers = session.manifest.markers
    names = (SEGMENTS, FIGURES, MARKERS) if markers else (SEGMENTS, FIGURES)
    with results_in(folder, session, names, replace=replace) as results:
        wanted = [*names, *({MARKERS} & set(results.stale()) - set(names))]
        for name in wanted:
            made = (found, numbers, markers, _people(session))
            _write_one(results, name, how, style, made, replace=replace)
    return tuple(numbers)


def renew_tables(results: Results, session: Session, name: str, how: dict[str, Any]) -> None:
    """Make one of them anew, as it was made before.

    Raises:
        OutputError: The place cannot be written.
    """
    try:
        rule, marker_s = Rule(**how.get("rule", {})), how.get("marker_s")
        style = style_of(str(how.get("style", PLAIN.name)))
    except (TypeError, EmoScopeError):
        rule, marker_s, style = Rule(), None, PLAIN
    found = label_segments(session, rule)
    numbers = figures(session, rule, marker_s=marker_s, segments=found)
    made = (found, numbers, session.manifest.markers, _people(session))
    _write_one(results, name, _how(rule, marker_s, style), style, made)


def _people(session: Session) -> dict[int, str]:
    """Names by number, where faces were named."""
    if not session.manifest.people:
        return {}
    return {series.track: series.person for series in session.people}


def _how(rule: Rule, marker_s: float | None, style: TableStyle) -> dict[str, Any]:
    how: dict[str, Any] = {"rule": asdict(rule), "marker_s": marker_s}
    return how if style.plain else how | {"style": style.name}


def _write_one(
    results: Results,
    name: str,
    how: dict[str, Any],
    style: TableStyle,
    made: tuple[Sequence[Segment], Sequence[LabelFigures], Sequence[Marker], Mapping[int, str]],
    *,
    replace: bool = False,
) -> None:
    found, numbers, markers, people = made

    def plain(path: Path) -> None:
        if name == SEGMENTS:
            write_segments(path, found, people)
        elif name == FIGURES:
            write_figures(path, numbers, people)
        else:
            write_markers(path, markers)

    results.write(name, how, lambda path: styled(path, style, TEXTS, plain), replace=replace)


def write_segments(
    path: Path, segments: Iterable[Segment], people: Mapping[int, str] | None = None
) -> None:
    """One row per segment, in ``docs/columns.md``.

    Args:
        path: File to write.
        segments: Of a session.
        people: Name by number, where faces were named: a column more.

    Raises:
        OutputError: The place cannot be written.
    """
    _write(path, SEGMENT_COLUMNS, segments, people)


def write_figures(
    path: Path, figures: Iterable[LabelFigures], people: Mapping[int, str] | None = None
) -> None:
    """One row per face and label, in ``docs/columns.md``; track 0 is the whole file.

    Args:
        path: File to write.
        figures: Of a session.
        people: As of :func:`write_segments`.

    Raises:
        OutputError: The place cannot be written.
    """
    _write(path, FIGURE_COLUMNS, figures, people)


def _write(
    path: Path,
    columns: Sequence[str],
    rows: Iterable[Segment | LabelFigures],
    people: Mapping[int, str] | None,
) -> None:
    with replacing(path) as partial, partial.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow((*columns, PERSON) if people else columns)
        for row in rows:
            cells = [_cell(getattr(row, name)) for name in columns]
            if people:
                cells.append(_cell(people.get(row.track, "")))
            writer.writerow(cells)


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return neutral_cell(value) if isinstance(value, str) else value

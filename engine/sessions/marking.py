"""Markers as columns of the score table, and as rows of their own."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from emoscope.engine.files import replacing
from emoscope.engine.sessions.durations import excluded
from emoscope.engine.sessions.manifest import Marker
from emoscope.engine.sessions.rows import neutral_cell

MARKERS = "markers.csv"
EXCLUDED, TEXT = "is_excluded", "marker_text"
BETWEEN = "; "
MARKER_COLUMNS = ("time_s", "end_s", "kind", "text", "type", "person_name")


def marker_columns(markers: Sequence[Marker]) -> tuple[str, ...]:
    """Columns that a score table has for these markers, after all others; none without any."""
    if not markers:
        return ()
    left_out = any(each.kind == "exclude" and each.end_s is not None for each in markers)
    return (EXCLUDED, TEXT) if left_out else (TEXT,)


def marker_texts(
    times_s: NDArray[np.float64],
    ends_s: NDArray[np.float64],
    markers: Sequence[Marker],
    names: NDArray[np.object_],
) -> list[str | None]:
    """The markers of each frame: moments in the frame that is on the screen then, and ranges.

    Args:
        times_s: (n,) begins.
        ends_s: (n,) ends.
        markers: Of the session.
        names: (n,) whose face it is: markers of a person are in that person's rows alone.
    """
    texts: list[list[str]] = [[] for _ in times_s]
    for marker in markers:
        end_s = marker.time_s if marker.end_s is None else marker.end_s
        if marker.kind == "exclude" and marker.end_s is not None:
            inside = excluded(times_s, [(marker.time_s, end_s)])
        elif end_s > marker.time_s:
            inside = (times_s < end_s) & (ends_s > marker.time_s)
        else:
            inside = (times_s <= marker.time_s + 1e-6) & (ends_s > marker.time_s + 1e-6)
        if marker.person:
            inside &= names == marker.person.casefold()
        for row in np.flatnonzero(inside):
            texts[row].append(marker.text)
    return [BETWEEN.join(each) or None for each in texts]


def with_markers(
    table: pa.Table,
    times_s: NDArray[np.float64],
    ends_s: NDArray[np.float64],
    markers: Sequence[Marker],
    names: NDArray[np.object_],
    left_out: NDArray[np.bool_],
) -> pa.Table:
    """The table with the columns of :func:`marker_columns`.

    Args:
        table: Rows of faces.
        times_s: (n,) begins.
        ends_s: (n,) ends.
        markers: Of the session.
        names: (n,) whose each is, in small letters.
        left_out: (n,) what a person left out.
    """
    for name in marker_columns(markers):
        if name == EXCLUDED:
            column = pa.array(left_out)
        else:
            column = pa.array(marker_texts(times_s, ends_s, markers, names), pa.string())
        table = table.append_column(name, column)
    return table


def write_markers(path: Path, markers: Sequence[Marker]) -> None:
    """``markers.csv``: one row per marker, by time.

    Raises:
        OutputError: The place cannot be written.
    """
    with replacing(path) as partial, partial.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(MARKER_COLUMNS)
        for marker in sorted(markers, key=lambda each: each.time_s):
            end = "" if marker.end_s is None else f"{marker.end_s:.6f}".rstrip("0").rstrip(".")
            begin = f"{marker.time_s:.6f}".rstrip("0").rstrip(".")
            texts = (marker.text, marker.type, marker.person)
            writer.writerow((begin, end, marker.kind, *(neutral_cell(each) for each in texts)))

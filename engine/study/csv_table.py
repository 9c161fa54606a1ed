"""Tables of a study as CSV files."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from emoscope.engine.files import replacing
from emoscope.engine.sessions.rows import neutral_cell


def write_csv(path: Path, head: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    """Write a table in one step; rows may be shorter than the head.

    Args:
        path: File to write.
        head: Names of the columns.
        rows: None is an empty cell, a float has all its digits, and no text runs as a formula.

    Returns:
        How many rows.

    Raises:
        OutputError: The place cannot be written; what was there stays.
    """
    count = 0
    with replacing(path) as partial, partial.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        for row in rows:
            count += 1
            writer.writerow([*map(_cell, row), *[""] * (len(head) - len(row))])
    return count


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(value)
    return neutral_cell(value) if isinstance(value, str) else str(value)

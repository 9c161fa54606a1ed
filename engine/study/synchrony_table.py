"""Synchrony as a table."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import astuple, fields
from pathlib import Path

from emoscope.engine.analysis.progress import Control
from emoscope.engine.files import make_folder, replacing
from emoscope.engine.sessions.rows import neutral_cell
from emoscope.engine.sessions.written import note_saved
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.synchrony import Asked, Synchrony, study_synchrony


def write_synchrony(
    opened: StudyFolder,
    asked: Asked,
    out: Path,
    *,
    labels: frozenset[str] = frozenset(),
    told: Callable[[int, int], None] | None = None,
    control: Control | None = None,
) -> int:
    """Write a row per session, pair of faces and label.

    Returns:
        How many rows.

    Raises:
        SessionError: As of :func:`emoscope.engine.study.synchrony.study_synchrony`.
        OutputError: The place cannot be written; what was there stays.
    """
    count = 0
    make_folder(out.absolute().parent)
    with replacing(out) as partial, partial.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([each.name for each in fields(Synchrony)])
        for row in study_synchrony(opened, asked, labels, told=told, control=control):
            count += 1
            cells = ["" if value is None else value for value in astuple(row)]
            writer.writerow([neutral_cell(c) if isinstance(c, str) else repr(c) for c in cells])
    note_saved([each.results for each in opened.looked() if each.results is not None], [out])
    return count

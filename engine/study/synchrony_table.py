"""Synchrony as a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple, fields
from pathlib import Path

from emoscope.engine.analysis.progress import Control
from emoscope.engine.files import make_folder
from emoscope.engine.study.csv_table import write_csv
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
    make_folder(out.absolute().parent)
    rows = study_synchrony(opened, asked, labels, told=told, control=control)
    count = write_csv(out, [each.name for each in fields(Synchrony)], map(astuple, rows))
    opened.note_saved([out])
    return count

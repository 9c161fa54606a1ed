"""A study frame by frame: pose, openings, valence and arousal of each face, as one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from emoscope.engine.errors import EmoScopeError, SessionError
from emoscope.engine.files import make_folder, replacing
from emoscope.engine.results.circumplex import path_of
from emoscope.engine.results.measures import exported, measures_of, numbers
from emoscope.engine.sessions.manifest import read_manifest
from emoscope.engine.sessions.rows import csv_header, csv_lines
from emoscope.engine.sessions.session import Session
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.model import StudySession

WHOSE = ("group", "participant", "condition", "session", "face")
FRAME = (*WHOSE, "index", "time_s", "length_s", "is_excluded", "quality", "sharpness")
WORDS = ("valence", "arousal", "placed_share")


def write_frames(
    opened: StudyFolder, out: Path, told: Callable[[int, int], None] | None = None
) -> tuple[int, list[tuple[str, str]]]:
    """Write a row per frame and face of each session; columns in ``docs/columns.md``.

    Returns:
        How many rows, and sessions that cannot be read with the reason.

    Raises:
        OutputError: The place cannot be written; what was there stays.
    """
    make_folder(out.absolute().parent)
    looked = [each for each in opened.looked() if each.results is not None]
    measures = measures_of(_kept(each.results for each in looked if each.results is not None))
    count, failed = 0, []
    with replacing(out) as partial, partial.open("wb") as file:
        file.write(csv_header((*FRAME, *exported(measures), *WORDS)).encode())
        for number, each in enumerate(looked, 1):
            assert each.results is not None
            try:
                group = opened.study.group_of(each.session.participant)
                tables = list(_tables(Session(each.results), each.session, group, measures))
            except EmoScopeError as error:
                failed.append((each.session.name, error.cause))
                continue
            for table in tables:
                count += len(table)
                if len(table):
                    file.write(csv_lines(table))
            if told is not None:
                told(number, len(looked))
    opened.note_saved([out])
    return count, failed


def _kept(folders: Iterable[Path]) -> Iterator[str]:
    """Measures that any of these sessions has."""
    for folder in folders:
        try:
            yield from read_manifest(folder).measures
        except SessionError:
            continue  # told when its rows are asked for


def _tables(
    session: Session, of: StudySession, group: str, measures: Sequence[str]
) -> Iterator[pa.Table]:
    faces = session.faces
    tracks, index = faces["track"].to_numpy(), faces["index"].to_numpy()
    for series in session.series:
        rows = np.flatnonzero(tracks == series.track)
        rows = rows[np.argsort(index[rows], kind="stable")]
        part = faces.take(pa.array(rows))
        means, share = path_of(series, session.names)
        names = session.person_names(tracks[rows], series.times_s)
        count = len(rows)
        columns: list[Any] = [
            *(pa.array([text] * count, pa.string()) for text in (group, of.participant)),
            *(pa.array([text] * count, pa.string()) for text in (of.condition, of.name)),
            pa.array([name or f"face {series.track}" for name in names], pa.string()),
            pa.array(series.index),
            pa.array(series.times_s - session.player_zero_s),
            pa.array(series.lengths_s),
            pa.array(series.excluded),
            *(numbers(part, name) for name in ("quality", "sharpness", *measures)),
            *(pa.array(values, from_pandas=True) for values in (means[:, 0], means[:, 1], share)),
        ]
        yield pa.Table.from_arrays(columns, names=[*FRAME, *exported(measures), *WORDS])

"""``scores.csv``: the score table for people and spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from emoscope.engine.files import replacing
from emoscope.engine.sessions.export_records import is_current, results_in
from emoscope.engine.sessions.rows import csv_header, csv_lines
from emoscope.engine.sessions.session import Session

NAME = "scores.csv"


class Export(Protocol):
    """Writes results from a session into its folder."""

    def __call__(
        self, session: Session, source: Path, *, anew: bool = True, claimed: bool = False
    ) -> Sequence[Path]:
        """Write them; also those that are there of an older state or run, or put these aside.

        Args:
            session: Finished, or as far as it went.
            source: The video that was analysed.
            anew: Also what shows the session already.
            claimed: The folder is this process's.

        Raises:
            OutputError: The folder cannot be written.
        """
        ...


def write_scores_csv(session: Session, path: Path) -> None:
    """Write one row per frame and face; columns in ``docs/columns.md``.

    Raises:
        OutputError: The place cannot be written; what was there stays.
        SessionError: The session is damaged.
    """
    with replacing(path) as partial, partial.open("wb") as file:
        file.write(csv_header(session.columns).encode())
        for table in session.rows():
            if len(table):
                file.write(csv_lines(table))


class CsvOnly:
    """The usual export: ``scores.csv``."""

    def __call__(
        self, session: Session, source: Path, *, anew: bool = True, claimed: bool = False
    ) -> Sequence[Path]:
        if not anew and is_current(session, {NAME: {}}):
            return []
        with results_in(session.folder, session, [NAME], claimed=claimed) as results:
            path = results.write(NAME, {}, lambda path: write_scores_csv(session, path))
            for name in results.stale():
                results.put_aside(name)
        return [path]

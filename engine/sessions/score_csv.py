"""``scores.csv``: the score table for people and spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from engine.files import replacing
from engine.sessions.rows import csv_header, csv_lines
from engine.sessions.session import Session

NAME = "scores.csv"


class Export(Protocol):
    """Writes results from a session into its folder."""

    @property
    def names(self) -> Sequence[str]:
        """File names that it makes."""
        ...

    def __call__(self, session: Session, source: Path) -> Sequence[Path]:
        """Write them.

        Args:
            session: Finished, or as far as it went.
            source: The video that was analysed.

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

    names = (NAME,)

    def __call__(self, session: Session, source: Path) -> Sequence[Path]:
        path = session.folder / NAME
        write_scores_csv(session, path)
        return [path]

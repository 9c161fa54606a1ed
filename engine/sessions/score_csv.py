"""``scores.csv``, written as the run goes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from engine.data import FrameResult
from engine.sessions.output import make_folder, partial_of, writing
from engine.sessions.rows import csv_header, csv_lines, score_columns, score_table


class ScoreCsv:
    """A score table on disk that grows by whole lines.

    It has the ending ``.part`` until it is closed; closing gives it its name, also after an error:
    the lines that are there are right.

    Args:
        path: Where it will be.
        labels: Names in the label set's order.

    Raises:
        OutputError: From every method, when the place cannot be written.
    """

    def __init__(self, path: Path, labels: Sequence[str]) -> None:
        self.path = path
        self._labels = tuple(labels)
        make_folder(path.parent)
        with writing(path):
            self._file = partial_of(path).open("wb")
            self._file.write(csv_header(score_columns(labels)).encode())

    def append(self, results: Iterable[FrameResult]) -> None:
        """Write the rows of these frames and hand them to the system."""
        table = score_table(self._labels, results)
        with writing(self.path):
            if table.num_rows:
                self._file.write(csv_lines(table))
            self._file.flush()

    def close(self) -> None:
        """Give the file its name; a second call does nothing."""
        if self._file.closed:
            return
        with writing(self.path):
            try:
                self._file.flush()
                os.fsync(self._file.fileno())
            finally:
                self._file.close()
                os.replace(partial_of(self.path), self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

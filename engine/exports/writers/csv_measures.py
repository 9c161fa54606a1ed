"""CSV, one row per frame and face: head pose and openings, with no label in it."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.files import replacing
from emoscope.engine.results.measures import exported, measures_of, numbers
from emoscope.engine.results.table_style import styled
from emoscope.engine.sessions.rows import csv_header, csv_lines
from emoscope.engine.sessions.session import Session

COLUMNS = ("index", "time_s", "track", "state", "quality")
TEXTS = ("state", "marker_text", "is_excluded", "person_name")


class MeasuresCsv(Exporter):
    """``measures.csv``; columns in ``docs/columns.md``."""

    name, file = "measures", "measures.csv"
    depends = ("style",)

    def write(self, session: Session, path: Path, request: Request) -> None:
        styled(path, request.style, TEXTS, lambda plain: self._write(session, plain))

    def _write(self, session: Session, path: Path) -> None:
        names = ("sharpness", *measures_of(session.manifest.measures))
        marks = session.more_columns
        head = (*COLUMNS, *exported(names), *marks)
        with replacing(path) as partial, partial.open("wb") as file:
            file.write(csv_header(head).encode())
            begin = 0
            for rows in session.rows():
                faces = session.faces.slice(begin, len(rows))
                begin += len(rows)
                columns = [rows[name] for name in COLUMNS]
                columns += [numbers(faces, name) for name in names]
                columns += [rows[name] for name in marks]
                if len(rows):
                    file.write(csv_lines(pa.table(columns, names=list(head))))

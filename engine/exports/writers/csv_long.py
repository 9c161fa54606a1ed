"""CSV, one row per frame, face and label: the form that statistics programs like."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa

from emoscope.engine.data import NONE
from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.files import replacing
from emoscope.engine.results.table_style import styled
from emoscope.engine.sessions.rows import csv_header, csv_lines
from emoscope.engine.sessions.session import Session

COLUMNS = ("index", "time_s", "track", "state", "label", "probability")
TEXTS = ("state", "label", "marker_text", "is_excluded", "person_name")
SCORED_AT_ONCE = 10_000


class LongCsv(Exporter):
    """``scores_long.csv``: only frames with a score, no rows for muted labels."""

    name, file = "csv-long", "scores_long.csv"
    depends = ("style",)

    def write(self, session: Session, path: Path, request: Request) -> None:
        styled(path, request.style, TEXTS, lambda plain: self._write(session, plain))

    def _write(self, session: Session, path: Path) -> None:
        labels = np.array([*session.names, NONE], dtype=object)
        with replacing(path) as partial, partial.open("wb") as file:
            marks = session.more_columns
            file.write(csv_header((*COLUMNS, *marks)).encode())
            for table in session.rows(SCORED_AT_ONCE):
                kept = table.filter(table[NONE].is_valid())
                if not len(kept):
                    continue
                values = np.stack([kept[name].to_numpy() for name in labels], axis=1).ravel()
                known = ~np.isnan(values)
                each = np.repeat(np.arange(len(kept)), len(labels))[known]
                columns = [kept[name].take(pa.array(each)) for name in COLUMNS[:4]]
                columns.append(pa.array(np.tile(labels, len(kept))[known]))
                columns.append(pa.array(values[known]))
                columns += [kept[name].take(pa.array(each)) for name in marks]
                file.write(csv_lines(pa.table(columns, names=[*COLUMNS, *marks])))

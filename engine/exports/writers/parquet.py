"""Parquet: the score table for pandas, R, DuckDB and Arrow."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.files import replacing
from emoscope.engine.notice import ONE_LINE
from emoscope.engine.sessions.session import Session


class ScoreParquet(Exporter):
    """``scores.parquet``: the columns of ``scores.csv``, labels by their exact names."""

    name, file = "parquet", "scores.parquet"
    depends = ()

    def write(self, session: Session, path: Path, request: Request) -> None:
        about = {
            b"notice": ONE_LINE.encode(),
            b"emoscope": session.manifest.program.encode(),
            b"emoscope_manifest": session.manifest.model_dump_json().encode(),
        }
        with replacing(path) as partial, partial.open("wb") as file:
            writer: pq.ParquetWriter | None = None
            try:
                for table in session.rows():
                    if writer is None:
                        schema = table.schema.with_metadata(about)
                        writer = pq.ParquetWriter(file, schema, compression="zstd")
                    writer.write_table(table.cast(writer.schema))
            finally:
                if writer is not None:
                    writer.close()

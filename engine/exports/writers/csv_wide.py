"""CSV, one row per frame and face, one column per label."""

from __future__ import annotations

from pathlib import Path

from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.results.score_csv import NAME, write_scores_csv
from emoscope.engine.results.table_style import styled
from emoscope.engine.sessions.session import Session

TEXTS = ("state", "top", "marker_text", "is_excluded", "person_name")


class WideCsv(Exporter):
    """``scores.csv``; columns in ``docs/columns.md``."""

    name, file = "csv", NAME
    depends = ("style",)

    def write(self, session: Session, path: Path, request: Request) -> None:
        styled(path, request.style, TEXTS, lambda plain: write_scores_csv(session, plain))

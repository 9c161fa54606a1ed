"""An Excel workbook: numbers are numbers in every language, and texts stay texts."""

from __future__ import annotations

import errno
import io
import math
from pathlib import Path
from typing import Any

from emoscope.engine.exports.dates import began
from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.files import replacing
from emoscope.engine.sessions.marking import MARKER_COLUMNS
from emoscope.engine.sessions.session import Session

MOST_ROWS = 1_048_576
"""Of a sheet; more go to the next one."""


class Workbook(Exporter):
    """``scores.xlsx``: the columns of ``scores.csv``, the markers, and what the session is."""

    name, file = "xlsx", "scores.xlsx"
    depends = ()

    def write(self, session: Session, path: Path, request: Request) -> None:
        import xlsxwriter
        from xlsxwriter.exceptions import FileCreateError

        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with replacing(path) as partial:
            # Not into the file: where that fails, xlsxwriter leaves it open, so that Windows does
            # not delete it, and Python complains of it at some later time.
            packed = io.BytesIO()
            book = xlsxwriter.Workbook(packed, options | {"in_memory": False})
            try:
                book.set_properties({"created": began(session)})
                bold = book.add_format({"bold": True})
                _scores(book, bold, session)
                if session.manifest.markers:
                    _markers(book, bold, session)
                _about(book, bold, session)
                book.close()
            except FileCreateError as error:
                raise OSError(errno.EIO, str(error)) from error
            partial.write_bytes(packed.getbuffer())


def _scores(book: Any, bold: Any, session: Session) -> None:
    sheet, row, number = None, 0, 0
    for table in session.rows():
        names = table.column_names
        columns = [column.to_pylist() for column in table.columns]
        for values in zip(*columns, strict=True):
            if sheet is None or row == MOST_ROWS:
                number += 1
                sheet = _sheet(book, bold, "scores" if number == 1 else f"scores {number}", names)
                row = 1
            for place, value in enumerate(values):
                if value is None or (isinstance(value, float) and not math.isfinite(value)):
                    continue
                sheet.write(row, place, round(value, 8) if isinstance(value, float) else value)
            row += 1
        if sheet is None:
            sheet, row, number = _sheet(book, bold, "scores", names), 1, 1


def _sheet(book: Any, bold: Any, name: str, columns: list[str]) -> Any:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column, bold)
    return sheet


def _markers(book: Any, bold: Any, session: Session) -> None:
    sheet = _sheet(book, bold, "markers", list(MARKER_COLUMNS))
    markers = sorted(session.manifest.markers, key=lambda each: each.time_s)
    for row, marker in enumerate(markers, 1):
        sheet.write_number(row, 0, marker.time_s)
        if marker.end_s is not None:
            sheet.write_number(row, 1, marker.end_s)
        sheet.write_string(row, 2, marker.kind)
        for place, text in enumerate((marker.text, marker.type, marker.person), 3):
            sheet.write_string(row, place, text)


def _about(book: Any, bold: Any, session: Session) -> None:
    manifest = session.manifest
    facts = {
        "program": manifest.program,
        "file": manifest.source.name,
        "folder": manifest.source.folder,
        "analysed": manifest.clock.started,
        "pack": f"{manifest.pack.name} {manifest.pack.version}",
        "label set": manifest.label_set.name,
        "state": manifest.state,
        "message": manifest.message,
        "consent": manifest.consent,
    }
    sheet = book.add_worksheet("about")
    for row, (name, value) in enumerate(facts.items()):
        sheet.write_string(row, 0, name, bold)
        sheet.write_string(row, 1, value)

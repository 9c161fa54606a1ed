"""SPSS: the score table with labels for its variables; needs ``pyreadstat`` (extra ``spss``)."""

from __future__ import annotations

import errno
import re
import textwrap
import unicodedata
from datetime import datetime
from pathlib import Path

from emoscope.engine.errors import OutputError
from emoscope.engine.exports.dates import began
from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.extras import how_to_get
from emoscope.engine.files import replacing
from emoscope.engine.notice import ONE_LINE
from emoscope.engine.sessions.session import Session

MOST_BYTES = 64
"""Of a variable's name in SPSS."""

DATE_AT = 92
"""Where the header has its date ("26 Nov 26") and time ("04:10:00")."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

NOTE_WIDTH = 78
"""Characters in a line of SPSS's notes."""


class Sav(Exporter):
    """``scores.sav``; a label's own name is the variable's label, its name what SPSS allows."""

    name, file = "sav", "scores.sav"
    depends = ()
    package = "pyreadstat"

    def write(self, session: Session, path: Path, request: Request) -> None:
        try:
            import pyreadstat
        except ImportError:
            raise OutputError(
                "SPSS files need pyreadstat, which is not installed",
                how_to_get("spss"),
            ) from None
        table = session.to_pandas()
        names = spss_names(tuple(table.columns))
        labels = [str(column) for column in table.columns]
        table.columns = list(names)
        for name in table.columns:
            if table[name].dtype == object:
                table[name] = table[name].fillna("").astype(str)
        with replacing(path) as partial:
            notes = textwrap.wrap(ONE_LINE, NOTE_WIDTH)
            try:
                pyreadstat.write_sav(table, str(partial), column_labels=labels, note=notes)
            except pyreadstat.ReadstatError as error:
                # It does not say which; of a checked table the disk alone can refuse anything.
                raise OSError(errno.EIO, str(error)) from error
            _date(partial, began(session))


def _date(path: Path, began: datetime) -> None:
    """Put the session's date into the header: the same session gives the same file."""
    day = f"{began.day:02} {_MONTHS[began.month - 1]} {began.year % 100:02}"
    with path.open("r+b") as file:
        file.seek(DATE_AT)
        file.write(f"{day}{began:%H:%M:%S}".encode("ascii"))


def spss_names(columns: tuple[str, ...]) -> tuple[str, ...]:
    """Names that SPSS takes: a letter first, no spaces, at most 64 bytes, no two alike."""
    out: list[str] = []
    for number, column in enumerate(columns, 1):
        plain = unicodedata.normalize("NFKD", column).encode("ascii", "ignore").decode()
        name = re.sub(r"[^A-Za-z0-9_]+", "_", plain).strip("_")[: MOST_BYTES - 8]
        if not name or not name[0].isalpha() or name.upper() in _RESERVED:
            name = f"v_{name or number}"
        while name.casefold() in {known.casefold() for known in out}:
            name = f"{name}_{number}"
        out.append(name)
    return tuple(out)


_RESERVED = frozenset(
    ("ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH")
)

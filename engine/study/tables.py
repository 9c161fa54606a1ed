"""Sessions from a table: CSV of any spreadsheet, a row per session."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

from emoscope.engine.errors import DataError
from emoscope.engine.files import TooLargeError, plain_bytes
from emoscope.engine.sessions.manifest import MANIFEST
from emoscope.engine.study.edits import NewSession
from emoscope.engine.study.places import kept_path, place_of

LIMIT_BYTES = 20_000_000
MOST_ROWS = 20_000
SUFFIXES = frozenset({".csv", ".tsv", ".txt"})
NEXT_STEP = "Give a table with the columns film, participant and condition"
_WORDS = {
    "film": "film|file|video|path|recording|filename|datei",
    "results": "results|result|session folder|ergebnisse",
    "participant": "participant|subject|person|proband|participant_id|subject_id|id|teilnehmer",
    "condition": "condition|task|stimulus|bedingung",
    "group": "group|gruppe",
    "name": "name|session",
    "role": "role|rolle",
    "note": "note|notes|comment|notiz",
}
_HEADINGS = {word: what for what, words in _WORDS.items() for word in words.split("|")}


def is_table(path: Path) -> bool:
    """Whether a name is that of a table."""
    return path.suffix.lower() in SUFFIXES and path.is_file()


def rows_of_table(folder: Path, path: Path) -> list[NewSession]:
    """Sessions of a table; films are looked for beside it.

    Args:
        folder: Of the study.
        path: Of the table: headings in any case and order, separated by commas, semicolons or
            tabs.

    Raises:
        DataError: It cannot be read, has no column of films or results, or names a file that is
            not there.
        SessionError: It names an address, or another computer than its own.
    """
    try:
        raw = plain_bytes(path, LIMIT_BYTES)
        utf16 = raw[:2] in (b"\xff\xfe", b"\xfe\xff")
        text = raw.decode("utf-16" if utf16 else "utf-8-sig")
    except TooLargeError:
        raise DataError(f"{path} is too large for a table of sessions", NEXT_STEP) from None
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path} cannot be read ({error})", NEXT_STEP) from error
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max("\t;,", key=first.count)
    try:
        lines = [cells for cells in csv.reader(io.StringIO(text), delimiter=separator) if cells]
    except csv.Error as error:
        raise DataError(f"{path} cannot be read ({error})", NEXT_STEP) from error
    head = [_HEADINGS.get(cell.strip().casefold(), "") for cell in lines[0]] if lines else []
    if "film" not in head and "results" not in head:
        raise DataError(f"{path} has no column film", NEXT_STEP)
    if len(lines) > MOST_ROWS:
        raise DataError(f"{path} has too many lines", NEXT_STEP)
    rows = [
        _row(folder, path, head, cells, line)
        for line, cells in enumerate(lines[1:], 2)
        if any(cell.strip() for cell in cells)
    ]
    if not rows:
        raise DataError(f"{path} has no sessions", NEXT_STEP)
    return rows


def _row(folder: Path, table: Path, head: list[str], cells: list[str], line: int) -> NewSession:
    values: dict[str, str] = {}
    for what, cell in zip(head, cells, strict=False):
        if what and not values.get(what):
            values[what] = cell.strip()
    film, results = values.get("film", ""), values.get("results", "")
    if not film and not results:
        raise DataError(f"{table}, line {line}: there is no film", NEXT_STEP)
    film_path, results_path = place_of(table.parent, film), place_of(table.parent, results)
    if film and not os.path.exists(film_path):
        raise DataError(
            f"{table}, line {line}: there is no file {film_path}",
            "Give film paths relative to the table",
        )
    if results and not os.path.isfile(results_path / MANIFEST):
        raise DataError(
            f"{table}, line {line}: there are no results in {results_path}",
            "Name a folder that `emoscope analyze` has made",
        )
    return NewSession(
        name=values.get("name", ""),
        participant=values.get("participant", ""),
        condition=values.get("condition", ""),
        group=values.get("group", ""),
        role=values.get("role", ""),
        note=values.get("note", ""),
        film=kept_path(folder, film_path) if film else "",
        results=kept_path(folder, results_path) if results else "",
        stem=Path(film or results).stem,
    )

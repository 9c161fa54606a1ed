"""Annotations in tables: CSV of any spreadsheet, and ELAN's tab-delimited export."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from emoscope.engine.errors import DataError
from emoscope.engine.files import plain_bytes

NEXT_STEP = "Give an ELAN file (.eaf), ELAN's tab-delimited export, or a table with the columns"
NEXT_STEP += " start_s, end_s, label"

LIMIT_BYTES = 100_000_000

_CLOCK = re.compile(r"^(\d+):([0-5]?\d):([0-5]?\d(?:[.,]\d+)?)$")
_SECONDS, _MILLISECONDS, _HOURS = "s", "ms", "clock"

_WORDS = {
    "start": "start_s|start|begin|begin_s|onset|onset_s|begin time|start time|von|beginn|anfang",
    "end": "end_s|end|offset|offset_s|end time|bis|ende",
    "label": "label|annotation|value|code|emotion|text",
    "tier": "tier|tier name|ebene",
    "track": "track|face|gesicht",
}
_HEADINGS = {word: what for what, words in _WORDS.items() for word in words.split("|")}
_UNITS = {"msec": _MILLISECONDS, "ss.msec": _SECONDS, "hh:mm:ss.ms": _HOURS}


@dataclass(frozen=True, slots=True)
class Row:
    """One annotation of a table, as it stands there; times in seconds."""

    line: int
    start_s: float
    end_s: float
    label: str
    tier: str = ""
    track: str = ""


def table_rows(path: Path) -> Iterator[Row]:
    """Annotations of a table: separators, decimal commas and headings as programs write them.

    Raises:
        DataError: It has no such columns, or a time is no number.
        OSError, UnicodeDecodeError, csv.Error: It cannot be read.
    """
    text = _text(plain_bytes(path, LIMIT_BYTES))
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max("\t;,", key=first.count)
    if not first:
        raise _no_columns(path, [])
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    head: list[tuple[str, str]] | None = None
    begun = False
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        if not begun:
            begun = True
            head = _head(cells)
            if head is not None:
                continue
            if separator != "\t":
                raise _no_columns(path, cells)
        yield (
            _by_head(cells, head, reader.line_num, path)
            if head
            else _elan(cells, reader.line_num, path)
        )


def _text(raw: bytes) -> str:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):  # "Unicode text" of Excel
        return raw.decode("utf-16")
    return raw.decode("utf-8-sig")


def _head(cells: Sequence[str]) -> list[tuple[str, str]] | None:
    """What each column is, and its unit; None if this is no line of headings."""
    found = []
    for cell in cells:
        name, _, unit = cell.strip().casefold().partition(" - ")
        found.append((_HEADINGS.get(name, ""), _UNITS.get(unit.strip(), _SECONDS)))
    known = {what for what, _ in found}
    return found if {"start", "end", "label"} <= known else None


def _no_columns(path: Path, cells: Sequence[str]) -> DataError:
    known = {_HEADINGS.get(cell.strip().casefold().partition(" - ")[0], "") for cell in cells}
    names = {"start": "start_s", "end": "end_s", "label": "label"}
    missing = [name for what, name in names.items() if what not in known]
    return DataError(f"{path} has no column {', '.join(missing)}", NEXT_STEP)


def _by_head(cells: Sequence[str], head: Sequence[tuple[str, str]], line: int, path: Path) -> Row:
    values: dict[str, str] = {}
    units: dict[str, str] = {}
    for cell, (what, unit) in zip(cells, head, strict=False):
        # ELAN can write the same time in three ways, one column each.
        if what and (what not in values or unit == _SECONDS):
            values[what], units[what] = cell.strip(), unit
    return Row(
        line,
        _time(values.get("start", ""), units.get("start", _SECONDS), path, line),
        _time(values.get("end", ""), units.get("end", _SECONDS), path, line),
        values.get("label", ""),
        values.get("tier", ""),
        values.get("track", ""),
    )


def _elan(cells: Sequence[str], line: int, path: Path) -> Row:
    """A line of ELAN's export without headings: tier, participant, times, value."""
    texts = [cell.strip() for cell in cells]
    times = [(i, text) for i, text in enumerate(texts[1:-1], 1) if _is_time(text)]
    clocks = [text for _, text in times if _CLOCK.match(text)]
    if len(clocks) >= 2:
        begin, end, unit = clocks[0], clocks[1], _HOURS
    else:
        begin, end, unit = _pair([text for _, text in times])
    if not begin:
        raise DataError(f"{path}, line {line}: there are no times", NEXT_STEP)
    start_s, end_s = _time(begin, unit, path, line), _time(end, unit, path, line)
    return Row(line, start_s, end_s, texts[-1], texts[0])


def _pair(texts: Sequence[str]) -> tuple[str, str, str]:
    """Begin and end among begin, end and duration, in seconds or milliseconds or both."""
    for decimal, unit in ((True, _SECONDS), (False, _MILLISECONDS)):
        mine = [text for text in texts if (("." in text) or ("," in text)) is decimal]
        if len(mine) >= 2:
            return mine[0], mine[1], unit
    return "", "", _SECONDS


def _is_time(text: str) -> bool:
    return bool(_CLOCK.match(text) or re.match(r"^\d+(?:[.,]\d+)?$", text))


def _time(text: str, unit: str, path: Path, line: int) -> float:
    clock = _CLOCK.match(text)
    if clock:
        hours, minutes, seconds = clock[1], clock[2], clock[3].replace(",", ".")
        return float(hours) * 3600 + int(minutes) * 60 + float(seconds)
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = float("nan")
    if value != value or abs(value) == float("inf"):
        raise DataError(f'{path}, line {line}: "{text}" is not a number', NEXT_STEP)
    return value / 1000 if unit == _MILLISECONDS else value

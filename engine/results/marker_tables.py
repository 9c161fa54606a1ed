"""Markers in tables: a row per marker, BORIS' exported events, and PsychoPy's trials."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from emoscope.engine.errors import DataError

_CLOCK = re.compile(r"^(?:(\d+):)?([0-5]?\d):([0-5]?\d(?:[.,]\d+)?)$")
_WORDS = {
    "start": "time_s|time|onset|onset_s|start|start_s|start (s)|begin|begin_s|begin time"
    "|start time|von|beginn|anfang|zeit",
    "end": "end_s|end|stop|stop (s)|offset|offset_s|end time|bis|ende",
    "long": "duration|duration_s|duration (s)|dauer",
    "text": "text|label|marker|event|annotation|behavior|behaviour|code|trial_type|value|stimulus"
    "|name|comment",
    "status": "status|behavior type|behaviour type",
    "part": "observation id|tier|observation",
    "whose": "subject|person|person_name|participant",
    "kind": "kind",
    "type": "type",
}
_HEADINGS = {word: what for what, words in _WORDS.items() for word in words.split("|")}
_STARTED, _STOPPED = ".started", ".stopped"


@dataclass(frozen=True, slots=True)
class Found:
    """A moment or a stretch of a file.

    Attributes:
        start_s: As the file counts.
        end_s: None for a moment.
        text: What it is.
        part: Tier or observation.
        whose: Person that it is of, empty for none.
        kind: ``exclude`` or ``event`` where the file says so; else empty.
        type: Own type of the file, likewise.
    """

    start_s: float
    end_s: float | None
    text: str
    part: str = ""
    whose: str = ""
    kind: str = ""
    type: str = ""


def table_text(raw: bytes) -> str:
    """Text of a table of any spreadsheet."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16")
    return raw.decode("utf-8-sig")


def events_of_table(text: str, path: Path) -> tuple[list[Found], list[str]]:
    """Events of a table, and the names of its observations or tiers.

    The headings may come after other lines, as BORIS writes them.

    Raises:
        DataError: It has no columns of times and texts, or a time is no number.
    """
    lines = text.splitlines()
    most = max((line for line in lines if line.strip()), key=lambda each: len(each), default="")
    separator = max("\t;,", key=most.count)
    rows = list(csv.reader(io.StringIO(text), delimiter=separator))
    for place, cells in enumerate(rows):
        head = [cell.strip().casefold() for cell in cells]
        if any(cell.endswith(_STARTED) for cell in head):
            return _trials(cells, rows[place + 1 :]), []
        known = [_HEADINGS.get(cell, "") for cell in head]
        if {"start", "text"} <= set(known):
            return _rows(known, rows[place + 1 :], place + 2, path)
    raise DataError(
        f"{path} has no columns of times and texts",
        "Give a table with the columns time_s and text, and end_s for stretches",
    )


def _rows(
    head: Sequence[str], rows: Sequence[Sequence[str]], line: int, path: Path
) -> tuple[list[Found], list[str]]:
    out: list[Found] = []
    open_: dict[tuple[str, str, str], Found] = {}
    parts: dict[str, None] = {}
    for number, cells in enumerate(rows, line):
        if not any(cell.strip() for cell in cells):
            continue
        values: dict[str, str] = {}
        for what, cell in zip(head, cells, strict=False):
            if what and not values.get(what):
                values[what] = cell.strip()
        start_s = _seconds(values.get("start", ""), path, number)
        end_s: float | None = None
        if _given(values.get("end", "")):
            end_s = _seconds(values["end"], path, number)
        elif _given(values.get("long", "")):
            end_s = start_s + _seconds(values["long"], path, number)
        if end_s is not None and end_s < start_s:
            raise DataError(f"{path}, line {number}: the end is before the start", "")
        found = Found(
            start_s,
            None if end_s is None or end_s == start_s else end_s,
            values.get("text", "") or values.get("kind", ""),
            values.get("part", ""),
            _name(values.get("whose", "")),
            values.get("kind", "").casefold(),
            values.get("type", ""),
        )
        parts[found.part] = None
        status = values.get("status", "").casefold()
        key = (found.part, found.whose, found.text)
        if status == "start":
            open_[key] = found
        elif status == "stop" and key in open_:
            begun = open_.pop(key)
            out.append(Found(begun.start_s, start_s, begun.text, begun.part, begun.whose))
        else:
            out.append(found)
    return [*out, *open_.values()], [each for each in parts if each]


def _trials(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Found]:
    """PsychoPy's data: ``stimulus.started`` and ``stimulus.stopped`` of each trial."""
    places = {name.strip(): place for place, name in enumerate(head)}
    out = []
    for name, place in places.items():
        if not name.endswith(_STARTED):
            continue
        what = name.removesuffix(_STARTED)
        stop = places.get(what + _STOPPED)
        for cells in rows:
            begin = _maybe(cells, place)
            end = None if stop is None else _maybe(cells, stop)
            if begin is not None:
                out.append(Found(begin, end if end is not None and end > begin else None, what))
    return out


def _maybe(cells: Sequence[str], place: int) -> float | None:
    try:
        value = float(cells[place])
    except (IndexError, ValueError):
        return None
    return value if math.isfinite(value) else None


def _given(text: str) -> bool:
    return text.casefold() not in ("", "na", "n/a", "nan", "none")


def _name(text: str) -> str:
    return "" if text.casefold() in ("no focal subject", "n/a", "na") else text


def _seconds(text: str, path: Path, line: int) -> float:
    clock = _CLOCK.match(text)
    if clock:
        return float(clock[1] or 0) * 3600 + int(clock[2]) * 60 + float(clock[3].replace(",", "."))
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise DataError(
            f'{path}, line {line}: "{text}" is not a time', "Give seconds, or 0:01:02.5"
        )
    return value

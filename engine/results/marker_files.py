"""Markers from files of other programs: ELAN, BORIS, PsychoPy, and tables.

Each gives moments and stretches with a text; what they mean in a recording (kind, type, offset) is
said by whoever imports them.
"""

from __future__ import annotations

import csv
import json
import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from emoscope.engine.errors import DataError
from emoscope.engine.files import TooLargeError, plain_bytes, plain_text
from emoscope.engine.printing import visible
from emoscope.engine.results.annotation_tables import LIMIT_BYTES
from emoscope.engine.results.annotations import MOST, read_annotations
from emoscope.engine.results.marker_tables import Found, events_of_table, table_text

NEXT_STEP = (
    "Give an ELAN file (.eaf), a BORIS project or its exported events, a PsychoPy .csv or .log, or"
    " a table with the columns time_s and text"
)
MOST_S = 1e9
"""Of a time; a clock that counts from 1970 has more than a recording."""
_LOG = re.compile(r"^\s*(-?\d+(?:\.\d+)?)\s*\t\s*([A-Z]+)\s*\t\s*(.*)$")
_LOG_KINDS = frozenset({"EXP", "DATA"})


@dataclass(frozen=True, slots=True)
class MarkerFile:
    """What a file has.

    Attributes:
        events: In order of time, as the file counts.
        parts: Names of its observations (BORIS) or tiers (ELAN); empty where it has none.
    """

    events: tuple[Found, ...]
    parts: tuple[str, ...] = ()


def read_marker_file(path: Path, part: str = "") -> MarkerFile:
    """Moments and stretches of a file.

    Args:
        path: ``.eaf``, ``.boris``, PsychoPy's ``.log``, or a table with headings.
        part: Only this tier or observation.

    Raises:
        DataError: It cannot be read, has nothing, or several observations and none is named.
    """
    try:
        found = _read(path, part)
        for each in found.events:
            if not max(abs(each.start_s), abs(each.end_s or 0.0)) <= MOST_S:
                raise ValueError(f"a marker at {each.start_s:g} s")
    except TooLargeError:
        raise DataError(f"{path} is too large for markers", NEXT_STEP) from None
    except FileNotFoundError:
        raise DataError(f"There is no file {path}", "Check the name") from None
    except (OSError, ValueError, RecursionError, csv.Error, ET.ParseError) as error:
        raise DataError(f"{path} cannot be read ({error})", NEXT_STEP) from error
    if not found.events:
        raise DataError(f"{path} has no markers", NEXT_STEP)
    if len(found.events) > MOST:
        raise DataError(f"{path} has too many lines", NEXT_STEP)
    events = [
        replace(each, text=visible(each.text), whose=visible(each.whose), type=visible(each.type))
        for each in found.events
    ]
    ordered = sorted(events, key=lambda each: (each.start_s, each.text))
    return replace(found, events=tuple(ordered))


def shifted(events: Sequence[Found], offset_s: float) -> tuple[Found, ...]:
    """Events on another clock, later by an offset."""
    return tuple(
        replace(
            each,
            start_s=each.start_s + offset_s,
            end_s=None if each.end_s is None else each.end_s + offset_s,
        )
        for each in events
    )


def offset_by(events: Sequence[Found], text: str, at_s: float, path: Path) -> float:
    """The offset that puts the first event of a text at a time of the recording.

    Raises:
        DataError: There is no such event.
    """
    wanted = text.casefold()
    for each in events:
        if each.text.casefold() == wanted:
            return at_s - each.start_s
    some = ", ".join(dict.fromkeys(each.text for each in events[:200]))[:300]
    raise DataError(f'{path} has no event "{text}"', f"It has: {some}")


def _read(path: Path, part: str) -> MarkerFile:
    suffix = path.suffix.lower()
    if suffix == ".eaf":
        rows = read_annotations(path, part or None)
        rows_found = tuple(Found(r.start_s, r.end_s, r.label, r.tier) for r in rows)
        return MarkerFile(rows_found, tuple(sorted({r.tier for r in rows})))
    if suffix in (".boris", ".json"):
        return _boris(path, part)
    if suffix == ".log":
        return MarkerFile(tuple(_psychopy_log(path)))
    events, parts = events_of_table(table_text(plain_bytes(path, LIMIT_BYTES)), path)
    return _of_part(path, events, parts, part)


def _of_part(path: Path, events: Sequence[Found], parts: Sequence[str], part: str) -> MarkerFile:
    if part:
        events = [each for each in events if each.part == part]
        if not events:
            some = ", ".join(parts) or "none"
            raise DataError(f'{path} has no "{part}"', f"It has: {some}")
    return MarkerFile(tuple(events), tuple(parts))


def _psychopy_log(path: Path) -> list[Found]:
    """Lines of PsychoPy's log: seconds, level, text; levels EXP and DATA say what happened."""
    out = []
    for line in table_text(plain_bytes(path, LIMIT_BYTES)).splitlines():
        found = _LOG.match(line)
        if found and found[2] in _LOG_KINDS and found[3].strip():
            out.append(Found(float(found[1]), None, found[3].strip()))
    return out


def _boris(path: Path, part: str) -> MarkerFile:
    """A project: each observation has events of seconds, subject, behaviour, modifier, comment."""
    raw: Any = json.loads(plain_text(path, LIMIT_BYTES))
    try:
        lasting = {
            str(each["code"])
            for each in raw["behaviors_conf"].values()
            if str(each["type"]).lower().startswith("state")
        }
        observations = {
            str(name): [list(event) for event in each["events"]]
            for name, each in raw["observations"].items()
        }
    except (KeyError, TypeError, AttributeError) as error:
        raise DataError(f"{path} is not a BORIS project", NEXT_STEP) from error
    if part and part not in observations:
        raise DataError(f'{path} has no "{part}"', f"It has: {', '.join(observations)}")
    if not part and len(observations) > 1:
        raise DataError(
            f"{path} has several observations",
            f"Name one with --part: {', '.join(observations)}",
        )
    chosen = observations[part] if part else next(iter(observations.values()), [])
    try:
        rows = [(float(e[0]), str(e[1]), str(e[2])) for e in chosen]
    except (IndexError, TypeError) as error:
        raise DataError(f"{path} is not a BORIS project", NEXT_STEP) from error
    return MarkerFile(tuple(paired(rows, lasting)), tuple(observations))


def paired(rows: Sequence[tuple[float, str, str]], lasting: set[str]) -> list[Found]:
    """Events of seconds, subject and behaviour: every second one of a state is its end.

    A state that has no end goes on to no known time: its begin is kept as a moment.
    """
    out: list[Found] = []
    begun: dict[tuple[str, str], float] = {}
    for time_s, subject, code in sorted(rows):
        if not math.isfinite(time_s):
            continue
        if code not in lasting:
            out.append(Found(time_s, None, code, whose=subject))
        elif (subject, code) in begun:
            out.append(Found(begun.pop((subject, code)), time_s, code, whose=subject))
        else:
            begun[subject, code] = time_s
    out += [Found(at, None, code, whose=who) for (who, code), at in begun.items()]
    return out

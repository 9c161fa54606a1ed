"""What a person annotated: from ELAN or CSV."""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from emoscope.engine.errors import DataError
from emoscope.engine.files import TooLargeError, plain_bytes
from emoscope.engine.results.annotation_tables import LIMIT_BYTES, NEXT_STEP, table_rows

MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Annotation:
    """A stretch of time that a person gave a label.

    Attributes:
        start_s: Begin, counted as a player does.
        end_s: End, in seconds.
        label: As the person wrote it.
        tier: Of an ELAN file, or the column ``tier``; may be empty.
        track: Face that is meant, None for any.
    """

    start_s: float
    end_s: float
    label: str
    tier: str = ""
    track: int | None = None


def read_annotations(path: Path, tier: str | None = None) -> tuple[Annotation, ...]:
    """Annotations of a file in order of time.

    Args:
        path: ``.eaf``, ELAN's tab-delimited export, or a table with ``start_s``, ``end_s``,
            ``label`` and perhaps ``track`` and ``tier``: headings in any case, separated by
            commas, semicolons or tabs, with decimal points or commas.
        tier: Only this one.

    Raises:
        DataError: It cannot be read, or nothing is in it.
    """
    try:
        found = _eaf(path) if path.suffix.lower() == ".eaf" else _table(path)
    except TooLargeError:
        raise DataError(f"{path} is too large for annotations", NEXT_STEP) from None
    except FileNotFoundError:
        raise DataError(f"There is no file {path}", "Check the name") from None
    except (OSError, UnicodeDecodeError, ET.ParseError, csv.Error) as error:
        raise DataError(f"{path} cannot be read ({error})", NEXT_STEP) from error
    tiers = sorted({each.tier for each in found})
    if tier is not None:
        found = [each for each in found if each.tier == tier]
        if not found:
            raise DataError(f'{path} has no tier "{tier}"', f"It has: {', '.join(tiers)}")
    if not found:
        raise DataError(f"{path} has no annotations", NEXT_STEP)
    return tuple(sorted(found, key=lambda each: (each.start_s, each.end_s)))


def _eaf(path: Path) -> list[Annotation]:
    data = plain_bytes(path, LIMIT_BYTES)
    if _has_document_type(data):
        # ELAN never writes one, and its entities can be made to expand without end.
        raise DataError(f"{path} has a document type, which ELAN files do not have", NEXT_STEP)
    root = ET.fromstring(data)
    slots: dict[str, float] = {}
    for slot in root.iter("TIME_SLOT"):
        value = slot.get("TIME_VALUE")
        if value is not None:
            slots[slot.get("TIME_SLOT_ID", "")] = _number(value, path) / 1000
    out = []
    for tier in root.iter("TIER"):
        for annotation in tier.iter("ALIGNABLE_ANNOTATION"):
            begin = slots.get(annotation.get("TIME_SLOT_REF1", ""))
            end = slots.get(annotation.get("TIME_SLOT_REF2", ""))
            label = (annotation.findtext("ANNOTATION_VALUE") or "").strip()
            if begin is not None and end is not None and end > begin and label:
                out.append(Annotation(begin, end, label, tier.get("TIER_ID", "")))
    return out


class _DocumentTypeError(Exception):
    pass


def _has_document_type(data: bytes) -> bool:
    """Whether XML has one, in whatever encoding; read up to it and no further.

    Raises:
        ET.ParseError: It is no XML.
    """

    def begins(*_: object) -> None:
        raise _DocumentTypeError

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = begins
    try:
        parser.Parse(data, True)
    except _DocumentTypeError:
        return True
    except expat.ExpatError as error:
        raise ET.ParseError(str(error)) from error
    return False


def _table(path: Path) -> list[Annotation]:
    out: list[Annotation] = []
    for row in table_rows(path):
        if row.end_s <= row.start_s:
            raise DataError(f"{path}, line {row.line}: the end is not after the start", NEXT_STEP)
        track = int(_number(row.track, path)) if row.track else None
        out.append(Annotation(row.start_s, row.end_s, row.label, row.tier, track))
        if len(out) > MOST:
            raise DataError(f"{path} has too many lines", NEXT_STEP)
    return out


def _number(text: str | None, path: Path) -> float:
    try:
        value = float(text or "")
    except ValueError:
        value = float("nan")
    if value != value or abs(value) == float("inf"):
        raise DataError(f'{path}: "{text}" is not a number', NEXT_STEP)
    return value

"""What a person annotated: from ELAN or CSV."""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from engine.errors import DataError

LIMIT_BYTES = 100_000_000
MOST = 1_000_000
NEXT_STEP = "Give an ELAN file (.eaf) or a CSV with the columns start_s, end_s, label"


@dataclass(frozen=True, slots=True)
class Annotation:
    """A stretch of time that a person gave a label.

    Attributes:
        start_s: Begin, counted as a player does.
        end_s: End.
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
        path: ``.eaf``, or a CSV with ``start_s``, ``end_s``, ``label`` and perhaps ``track`` and
            ``tier``.
        tier: Only this one.

    Raises:
        DataError: It cannot be read, or nothing is in it.
    """
    try:
        if path.stat().st_size > LIMIT_BYTES:
            raise DataError(f"{path} is too large for annotations", NEXT_STEP)
        found = _eaf(path) if path.suffix.lower() == ".eaf" else _csv(path)
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
    data = path.read_bytes()
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        # ELAN never writes one, and its entities can be made to expand without end.
        raise DataError(f"{path} has a document type, which ELAN files have not", NEXT_STEP)
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


def _csv(path: Path) -> list[Annotation]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        missing = {"start_s", "end_s", "label"} - set(reader.fieldnames or ())
        if missing:
            raise DataError(f"{path} has no column {', '.join(sorted(missing))}", NEXT_STEP)
        out: list[Annotation] = []
        for row in reader:
            start_s, end_s = _number(row["start_s"], path), _number(row["end_s"], path)
            if end_s <= start_s:
                raise DataError(
                    f"{path}, line {reader.line_num}: the end is not after the start", NEXT_STEP
                )
            track = (row.get("track") or "").strip()
            out.append(
                Annotation(
                    start_s,
                    end_s,
                    (row["label"] or "").strip(),
                    (row.get("tier") or "").strip(),
                    int(_number(track, path)) if track else None,
                )
            )
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

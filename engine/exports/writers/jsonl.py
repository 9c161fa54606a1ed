"""JSON lines, one object per frame and face."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from emoscope.engine.data import NONE
from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.files import replacing
from emoscope.engine.sessions.rows import (
    FACE_COLUMNS,
    PIXEL_DIGITS,
    PROBABILITY_DIGITS,
    QUALITY_DIGITS,
    TIME_DIGITS,
)
from emoscope.engine.sessions.session import Session

_DIGITS = {"time_s": TIME_DIGITS, "quality": QUALITY_DIGITS}
_DIGITS |= dict.fromkeys(("x_px", "y_px", "width_px", "height_px"), PIXEL_DIGITS)


class JsonLines(Exporter):
    """``scores.jsonl``: the columns of ``scores.csv``; the labels are in ``scores``, or null."""

    name, file = "jsonl", "scores.jsonl"
    depends = ()

    def write(self, session: Session, path: Path, request: Request) -> None:
        marks = session.more_columns
        with (
            replacing(path) as partial,
            partial.open("w", encoding="utf-8", newline="\n") as file,
        ):
            for table in session.rows():
                for row in table.to_pylist():
                    found = _object(row, session.names) | {name: row[name] for name in marks}
                    file.write(json.dumps(found, ensure_ascii=False) + "\n")


def _object(row: dict[str, Any], labels: tuple[str, ...]) -> dict[str, Any]:
    out = {name: _rounded(row[name], _DIGITS.get(name)) for name in FACE_COLUMNS}
    if row[NONE] is None:
        out["scores"] = None
    else:
        out["scores"] = {name: _rounded(row[name], PROBABILITY_DIGITS) for name in (*labels, NONE)}
    return out


def _rounded(value: Any, digits: int | None) -> Any:
    return value if digits is None or value is None else round(value, digits)

"""Label sets as tables: what other programs write as CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from emoscope.engine.errors import LabelSetError
from emoscope.engine.prompts.label_fields import FIELDS

COLUMNS = ("name", *(each.name for each in FIELDS))
HEADINGS = {
    **dict.fromkeys(("name", "label", "labels", "emotion", "class", "nom", "nombre"), "name"),
    **dict.fromkeys(("bezeichnung", "étiquette", "etiquette", "etiqueta", "klasse"), "name"),
    **{heading: each.name for each in FIELDS for heading in each.headings},
}
"""What people write over the columns of a list of labels, in the four languages."""

_FORMULA = re.compile("'*[=+\\-@\t\r＝＋－＠]")


def entries_of(text: str, where: str) -> list[dict[str, object]]:
    """Labels as a YAML file would list them, from CSV with commas or semicolons.

    It may have headings (:data:`HEADINGS`), or be a plain list: a name and its prompts.

    Args:
        text: Of the file.
        where: For messages.

    Raises:
        LabelSetError: It is no table, or has no labels.
    """
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    try:
        rows = [row for row in csv.reader(io.StringIO(text), delimiter=delimiter) if any(row)]
    except csv.Error as error:
        raise LabelSetError(f"{where} cannot be read ({error})", "") from error
    if not rows:
        raise LabelSetError(f"{where} is empty", "Write one label per line")
    head = _headings(rows[0])
    if head is None:
        return [
            {"name": _plain(row[0]), "prompts": [_plain(c) for c in row[1:] if c.strip()]}
            for row in rows
        ]
    if not rows[1:]:
        raise LabelSetError(f"{where} has headings and no labels", "Write one label per line")
    return [_entry(dict(zip(head, row, strict=False)), where) for row in rows[1:]]


def table_of(rows: Iterable[Iterable[str]]) -> str:
    """CSV with our headings, from cells in the order of ``COLUMNS``.

    Cells that a spreadsheet would run as a formula get an apostrophe in front.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return out.getvalue()


def _headings(row: list[str]) -> list[str] | None:
    """The columns that a first row names, in our words; None if it is a label like the others.

    A row is headings when each cell of it is the name of a column, and one is that of the label.
    A single cell has to be one of ours: a plain list may well begin with the label "emotion".
    """
    cells = [cell.strip().casefold() for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    known = [HEADINGS.get(cell) for cell in cells]
    if len(cells) == 1:
        return ["name"] if cells[0] in ("name", "label", "labels") else None
    if "name" in known and all(known):
        return [name or "" for name in known]
    # Our own columns beside others that we do not read.
    return [name or "" for name in known] if "name" in cells else None


def _entry(cells: dict[str, str], where: str) -> dict[str, object]:
    entry: dict[str, object] = {"name": _plain(cells.get("name", ""))}
    for each in FIELDS:
        if cell := _plain(cells.get(each.name, "")):
            entry[each.name] = each.from_cell(cell, where)
    return entry


def _safe(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _plain(cell: str) -> str:
    text = cell.strip()
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text

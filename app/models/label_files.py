"""Label sets from and to the files that other programs write: CSV, JSON, YAML."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

from emoscope.engine.errors import LabelSetError
from emoscope.engine.files import TooLargeError, plain_text, write_text
from emoscope.engine.prompts.label_fields import FIELDS
from emoscope.engine.prompts.labels import (
    FILE_LIMIT_BYTES,
    LabelSet,
    label_set_from,
    label_set_to,
    load_label_set,
    save_label_set,
)

COLUMNS = ("name", *(each.name for each in FIELDS))
HEADINGS = {
    **dict.fromkeys(("name", "label", "labels", "emotion", "class", "nom", "nombre"), "name"),
    **dict.fromkeys(("bezeichnung", "étiquette", "etiquette", "etiqueta", "klasse"), "name"),
    **{heading: each.name for each in FIELDS for heading in each.headings},
}
"""What people write over the columns of a list of labels, in the four languages."""

_FORMULA = re.compile("'*[=+\\-@\t\r＝＋－＠]")


def import_labels(path: Path) -> LabelSet:
    """A label set from YAML, JSON or CSV, by the file's ending.

    A CSV may have headings (:data:`HEADINGS`), or be a plain list: a name and its prompts.

    Raises:
        LabelSetError: It cannot be read or is no label set.
    """
    if path.suffix.lower() != ".csv":
        return load_label_set(path)
    try:
        text = plain_text(path, FILE_LIMIT_BYTES, "utf-8-sig")
        dialect = (
            ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
        )
        rows = [row for row in csv.reader(io.StringIO(text), delimiter=dialect) if any(row)]
    except TooLargeError:
        raise LabelSetError(
            f"{path} is too large for a label set", "It may have up to 4 MB"
        ) from None
    except UnicodeDecodeError as error:
        raise LabelSetError(f"{path} is not UTF-8 text", "Save it as UTF-8 and try again") from (
            error
        )
    except (OSError, csv.Error) as error:
        raise LabelSetError(f"{path} cannot be read ({error})", "") from error
    if not rows:
        raise LabelSetError(f"{path} is empty", "Write one label per line")
    head = _headings(rows[0])
    if head is not None:
        entries = [_entry(dict(zip(head, row, strict=False)), path) for row in rows[1:]]
        if not entries:
            raise LabelSetError(f"{path} has headings and no labels", "Write one label per line")
    else:
        entries = [
            {"name": _plain(row[0]), "prompts": [_plain(c) for c in row[1:] if c.strip()]}
            for row in rows
        ]
    return label_set_from({"labels": entries}, default_name=path.stem, where=str(path))


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


def _entry(cells: dict[str, str], path: Path) -> dict[str, object]:
    entry: dict[str, object] = {"name": _plain(cells.get("name", ""))}
    for each in FIELDS:
        if cell := _plain(cells.get(each.name, "")):
            entry[each.name] = each.from_cell(cell, str(path))
    return entry


def export_labels(label_set: LabelSet, path: Path) -> None:
    """Write a label set as YAML, JSON or CSV, by the file's ending.

    Without what it was taught: examples are embeddings of faces, which only saving keeps.
    Cells that a spreadsheet would run as a formula get an apostrophe in front.

    Raises:
        LabelSetError: It cannot be written.
    """
    label_set = replace(label_set, taught=None)
    suffix = path.suffix.lower()
    if suffix not in (".csv", ".json"):
        save_label_set(label_set, path)
        return
    if suffix == ".json":
        text = json.dumps(label_set_to(label_set), indent=2, ensure_ascii=False) + "\n"
    else:
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        for label in label_set.labels:
            cells = [each.to_cell(getattr(label, each.name)) for each in FIELDS]
            writer.writerow([_safe(cell) for cell in (label.name, *cells)])
        text = out.getvalue()
    write_text(path, text, LabelSetError)


def _safe(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _plain(cell: str) -> str:
    text = cell.strip()
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text

"""How tables for people are written: plain, or so that Excel opens them with a double click."""

from __future__ import annotations

import csv
import locale
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from emoscope.engine.files import replacing
from emoscope.engine.sessions.options import UsageError

_NUMBER = re.compile(r"^-?\d+(\.\d+)?(e-?\d+)?$")


@dataclass(frozen=True, slots=True)
class TableStyle:
    """How a CSV file is written.

    Attributes:
        name: As on the command line.
        separator: Between the cells.
        decimal: Before the fraction of a number.
        mark: Begin with the mark by which Excel knows UTF-8.
        line_end: After each row.
    """

    name: str = "plain"
    separator: str = ","
    decimal: str = "."
    mark: bool = False
    line_end: str = "\n"

    @property
    def plain(self) -> bool:
        return self == PLAIN


PLAIN = TableStyle()
POINT = TableStyle("excel-point", ",", ".", True, "\r\n")
COMMA = TableStyle("excel-comma", ";", ",", True, "\r\n")
STYLES = ("plain", "excel", "excel-comma", "excel-point")


def style_of(name: str, decimal: Callable[[], str] | None = None) -> TableStyle:
    """A style by its name; ``excel`` is that of the system's language.

    Raises:
        UsageError: There is none of that name.
    """
    named = {each.name: each for each in (PLAIN, POINT, COMMA)}
    if name == "excel":
        return COMMA if (decimal or _decimal)() == "," else POINT
    if name not in named:
        raise UsageError(f'There is no table style "{name}"', f"There are: {', '.join(STYLES)}")
    return named[name]


def _decimal() -> str:
    """The decimal sign of the user's language."""
    before = locale.setlocale(locale.LC_NUMERIC)
    try:
        locale.setlocale(locale.LC_NUMERIC, "")
        return str(locale.localeconv()["decimal_point"])
    except locale.Error:
        return "."
    finally:
        locale.setlocale(locale.LC_NUMERIC, before)


def styled(
    path: Path, style: TableStyle, texts: Iterable[str], write: Callable[[Path], None]
) -> None:
    """Write a CSV file in a style.

    Args:
        path: File to write.
        style: Conventions of the table.
        texts: Columns that are no numbers, whatever their cells look like.
        write: Writes the plain file.

    Raises:
        OutputError: The place cannot be written; what was there stays.
    """
    if style.plain:
        write(path)
        return
    with replacing(path) as partial:
        plain = partial.with_name(f"{partial.name}.csv")
        try:
            write(plain)
            _convert(plain, partial, style, frozenset(texts))
        finally:
            plain.unlink(missing_ok=True)


def _convert(plain: Path, target: Path, style: TableStyle, texts: frozenset[str]) -> None:
    encoding = "utf-8-sig" if style.mark else "utf-8"
    with (
        plain.open(encoding="utf-8", newline="") as source,
        target.open("w", encoding=encoding, newline="") as file,
    ):
        rows = csv.reader(source)
        writer = csv.writer(file, delimiter=style.separator, lineterminator=style.line_end)
        head = next(rows, [])
        writer.writerow(head)
        if style.decimal == ".":
            writer.writerows(rows)
            return
        numbers = [name not in texts for name in head]
        for row in rows:
            writer.writerow(
                [
                    cell.replace(".", style.decimal) if number and _NUMBER.match(cell) else cell
                    for number, cell in zip(numbers, row, strict=False)
                ]
            )

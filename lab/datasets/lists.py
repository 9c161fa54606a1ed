"""Reading list files as they are distributed: encodings, separators and line ends differ."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from pathlib import Path

from emoscope.engine.errors import DataError

LIMIT_BYTES = 200_000_000


def read_text(path: Path) -> str:
    """Text in UTF-8 (with or without mark), GB18030 or its subset GBK, whichever fits.

    Raises:
        DataError: It is missing, too large, or in none of them.
    """
    try:
        if path.stat().st_size > LIMIT_BYTES:
            raise DataError(f"{path} is larger than a list can be")
        data = path.read_bytes()
    except OSError as error:
        raise DataError(f"{path} cannot be read ({error.strerror or error})") from error
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise DataError(f"{path} is neither UTF-8 nor GB18030 text", "Get the list file again")


def rows_of(path: Path) -> list[tuple[int, str]]:
    """Line numbers (from 1) and lines that are not empty, without line ends of any system."""
    lines = re.split(r"\r\n|\r|\n", read_text(path))
    return [
        (i, line.strip("\ufeff ")) for i, line in enumerate(lines, 1) if line.strip("\ufeff \t")
    ]


def framed_rows(path: Path) -> list[tuple[str, int, int]]:
    """Rows ``path frames label`` with spaces between (EmoCLIP's and DFER-CLIP's lists).

    The path may hold spaces; the last two fields are numbers.

    Raises:
        DataError: A row has another form; the text names file and line.
    """
    found = []
    for number, line in rows_of(path):
        parts = line.rsplit(maxsplit=2)
        if len(parts) != 3 or not parts[1].isdigit() or not parts[2].isdigit():
            raise bad_row(path, number, line, "path frames label")
        found.append((parts[0].replace("\\", "/"), int(parts[1]), int(parts[2])))
    return found


def table(path: Path, needed: Sequence[str]) -> list[dict[str, str]]:
    """A CSV with a header; names of columns in lower case.

    Raises:
        DataError: A column is missing, or the file is no CSV.
    """
    text = read_text(path)
    try:
        reader = csv.DictReader(text.splitlines(), strict=True, skipinitialspace=True)
        found = [
            {(key or "").strip().lower(): (value or "").strip() for key, value in row.items()}
            for row in reader
        ]
        header = [(name or "").strip().lower() for name in reader.fieldnames or ()]
    except csv.Error as error:
        raise DataError(f"{path} is no CSV table ({error})") from error
    missing = [name for name in needed if name not in header]
    if missing:
        raise DataError(
            f"{path} has no column {' and '.join(missing)}", f"Its header is {','.join(header)}"
        )
    return found


def bad_row(path: Path, number: int, line: str, form: str) -> DataError:
    """The error for a row of another form."""
    return DataError(f'{path}, line {number}, is "{line[:80]}"', f"Expected: {form}")


def first_of(root: Path, names: Sequence[str], what: str) -> Path:
    """The first of several places that exists below a root.

    Raises:
        DataError: None does; the text lists them.
    """
    if not root.is_dir():
        raise DataError(f"There is no folder {root}", "Give the data set's folder with --root")
    for name in names:
        for found in sorted(root.glob(name)):
            return found
    raise DataError(
        f"{root} holds no {what}", "Looked for " + ", ".join(str(root / name) for name in names)
    )


def by_number(names: Sequence[str], number: int, offset: int, path: Path, clip: str) -> str:
    """Class name of a number in a list file that counts from ``offset``."""
    place = number - offset
    if not 0 <= place < len(names):
        raise DataError(
            f"{path} gives {clip} the label {number}",
            f"Labels there are {offset} to {offset + len(names) - 1}",
        )
    return names[place]

"""What a person says of files: a table ``path,label[,start_s,end_s,group]``, or a folder."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from emoscope.engine.analysis.inputs import VIDEO_SUFFIXES
from emoscope.engine.errors import DataError
from emoscope.engine.files import plain_bytes
from emoscope.engine.prompts.examples import Example
from emoscope.engine.sources.picture_file import is_picture

COLUMNS = ("path", "label", "start_s", "end_s", "group")
NOT = "not "
"""Begins a label, or a folder's name, where the files show that it is *not* what is seen."""
MOST_SAMPLES = 100_000
LIMIT_BYTES = 100_000_000


@dataclass(frozen=True, slots=True)
class Labelled:
    """One picture, video, or part of a video.

    Attributes:
        path: Absolute path of the file.
        label: As it is called in the label set.
        negative: It shows that this label is not what is seen.
        start_s, end_s: Part of a video; all of it by default.
        group: Who is seen; "" where nobody said.
        line: Of the table that names it; 0 where none does.
    """

    path: Path
    label: str
    negative: bool = False
    start_s: float = 0.0
    end_s: float = math.inf
    group: str = ""
    line: int = 0


def labelled_files(place: Path, names: Sequence[str]) -> list[Labelled]:
    """Read a table, or a folder with one folder for each label.

    In a label's folder, a folder of its own for each person says who is seen.

    Args:
        place: CSV file with a header, its paths relative to it; or a folder.
        names: Of the label set; compared without regard to case.

    Raises:
        DataError: It cannot be read, or a label is not in the set.
    """
    known = {name.casefold(): name for name in names}
    samples = _of_folder(place, known) if place.is_dir() else _of_table(place, known)
    if not samples:
        raise DataError(
            f"{place} holds no pictures or videos of labels",
            f"Put them into a folder for each label: {', '.join(names[:5])}",
        )
    if len(samples) > MOST_SAMPLES:
        raise DataError(f"{place} lists {len(samples)} files", f"The limit is {MOST_SAMPLES}")
    return samples


class Stretch(Protocol):
    """A file, or a part of it."""

    @property
    def path(self) -> Path: ...
    @property
    def start_s(self) -> float: ...
    @property
    def end_s(self) -> float: ...


def taught_by(sample: Stretch, examples: Sequence[Example]) -> bool:
    """Whether a sample was an example, or shares time with one."""
    place = str(sample.path.resolve())
    return any(
        each.origin.kind == "file"
        and each.origin.name == place
        and (each.origin.start_s or 0.0) < sample.end_s
        and sample.start_s < (math.inf if each.origin.end_s is None else each.origin.end_s)
        for each in examples
    )


def _of_folder(place: Path, known: dict[str, str]) -> list[Labelled]:
    samples, strange = [], []
    try:
        folders = sorted(path for path in place.iterdir() if path.is_dir() and _seen(path))
        for folder in folders:
            label, negative = _asked(folder.name, known)
            files = [path for path in sorted(folder.rglob("*")) if _is_media(path, folder)]
            if not label:
                strange += [folder.name] if files else []
                continue
            for path in files:
                inner = path.relative_to(folder).parts
                group = inner[0] if len(inner) > 1 else ""
                samples.append(Labelled(path.resolve(), label, negative, group=group))
    except OSError as error:
        raise DataError(f"{place} cannot be read ({error.strerror})") from error
    if strange:
        raise _unknown(strange, known)
    return samples


def _of_table(place: Path, known: dict[str, str]) -> list[Labelled]:
    try:
        text = plain_bytes(place, LIMIT_BYTES).decode("utf-8-sig")
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        rows = list(reader)
        header = tuple(reader.fieldnames or ())
    except FileNotFoundError:
        raise DataError(f"There is no file or folder {place}", "Check the path") from None
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{place} cannot be read as a CSV table ({error})") from error
    missing = [name for name in COLUMNS[:2] if name not in header]
    if missing:
        raise DataError(
            f"{place} has no column {' and '.join(missing)}",
            "Its header is path,label[,start_s,end_s,group]",
        )
    labels = {(row["label"] or "").strip() for row in rows} - {""}
    if strange := sorted(name for name in labels if not _asked(name, known)[0]):
        raise _unknown(strange, known)
    return [_labelled(place, line, row, known) for line, row in enumerate(rows, 2)]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table of labelled files, as it stands there."""

    path: str
    label: str
    start_s: float
    end_s: float


def row_of(place: Path, line: int, row: Mapping[str, str | None]) -> Row:
    """Read a line of a table.

    Args:
        place: The table, for the message.
        line: Its number in it.
        row: By column.

    Raises:
        DataError: Path or label is empty, or a time is none.
    """
    path, label = (row.get("path") or "").strip(), (row.get("label") or "").strip()
    if not path or not label:
        raise DataError(f"{place}, line {line}: path or label is empty")
    start_s = _seconds(place, line, row.get("start_s"), 0.0)
    end_s = _seconds(place, line, row.get("end_s"), math.inf)
    if end_s <= start_s:
        raise DataError(f"{place}, line {line}: end_s is not after start_s")
    return Row(path, label, start_s, end_s)


def _labelled(
    place: Path, line: int, row: dict[str, str | None], known: dict[str, str]
) -> Labelled:
    said = row_of(place, line, row)
    name, negative = _asked(said.label, known)
    group = (row.get("group") or "").strip()
    try:
        path = (place.parent / said.path).resolve()
    except (OSError, ValueError):  # no file can have such a name
        raise DataError(f"There is no file or folder {said.path!r}", "Check the path") from None
    return Labelled(path, name, negative, said.start_s, said.end_s, group, line)


def _seconds(place: Path, line: int, text: str | None, default: float) -> float:
    if text is None or not text.strip():
        return default
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if math.isnan(value):
        raise DataError(f'{place}, line {line}: "{text}" is not a time in seconds')
    return value


def _asked(text: str, known: dict[str, str]) -> tuple[str, bool]:
    folded = text.strip().casefold()
    if folded in known:
        return known[folded], False
    if folded.startswith(NOT) and folded[len(NOT) :].strip() in known:
        return known[folded[len(NOT) :].strip()], True
    return "", False


def _unknown(strange: Sequence[str], known: dict[str, str]) -> DataError:
    return DataError(
        f"No label is called {', '.join(strange[:10])}",
        f"The label set has {', '.join(known.values())}",
    )


def _seen(path: Path) -> bool:
    return not path.name.startswith(".")


def _is_media(path: Path, below: Path) -> bool:
    inner = path.relative_to(below).parts
    return (
        (is_picture(path) or path.suffix.lower() in VIDEO_SUFFIXES)
        and not any(part.startswith(".") for part in inner)
        and path.is_file()
    )

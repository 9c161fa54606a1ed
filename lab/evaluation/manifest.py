"""A list of labelled pictures and videos: ``path,label[,start_s,end_s]``."""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass
from pathlib import Path

from emoscope.engine.errors import DataError
from emoscope.engine.labelled.samples import row_of

COLUMNS = ("path", "label", "start_s", "end_s")


@dataclass(frozen=True, slots=True)
class Sample:
    """One labelled picture, video, or part of a video.

    Attributes:
        path: Absolute path of the file.
        truth: Number of its label in the label set.
        start_s, end_s: Part of a video; all of it by default.
    """

    path: Path
    truth: int
    start_s: float = 0.0
    end_s: float = math.inf


def read_samples(manifest: Path, labels: tuple[str, ...]) -> list[Sample]:
    """Read a manifest; paths in it are relative to it.

    Args:
        manifest: CSV with a header.
        labels: Names of the label set; compared without regard to case.

    Raises:
        DataError: It cannot be read, a column is missing, a time is no number, or a label is not
            in the set (the text names all of them).
    """
    try:
        with manifest.open(newline="", encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file, strict=True))
            header = tuple(rows[0]) if rows else ()
    except FileNotFoundError:
        raise DataError(f"There is no manifest {manifest}", "Check the path") from None
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{manifest} cannot be read as a CSV table ({error})") from error
    if not rows:
        raise DataError(f"{manifest} lists nothing", "It needs a header and at least one row")
    missing = [name for name in COLUMNS[:2] if name not in header]
    if missing:
        raise DataError(
            f"{manifest} has no column {' and '.join(missing)}",
            "Its header is path,label[,start_s,end_s]",
        )
    number = {name.casefold(): i for i, name in enumerate(labels)}
    unknown = sorted({row["label"] or "" for row in rows} - {""}, key=str.casefold)
    unknown = [name for name in unknown if name.strip().casefold() not in number]
    if unknown:
        raise DataError(
            f"No prompt covers the label {', '.join(unknown[:10])}",
            f"The label set has {', '.join(labels)}",
        )
    return [_sample(manifest, i, row, number) for i, row in enumerate(rows, 2)]


def _sample(
    manifest: Path, line: int, row: dict[str, str | None], number: dict[str, int]
) -> Sample:
    said = row_of(manifest, line, row)
    truth = number[said.label.casefold()]
    return Sample(manifest.parent / said.path, truth, said.start_s, said.end_s)

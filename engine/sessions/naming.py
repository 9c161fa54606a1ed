"""Which folder each file's results go to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path


def folders_for(files: Iterable[Path], out: Path) -> Iterator[tuple[Path, Path]]:
    """A folder of its own for every file: ``out/<stem>``, then ``out/<stem>-2`` and so on.

    Names that differ in case only count as equal, as they do on Windows and macOS.
    """
    taken: set[str] = set()
    for path in files:
        stem = path.stem.rstrip(". ") or "video"
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name.casefold())
        yield path, out / name

"""From what a person names to the files that are meant."""

from __future__ import annotations

import glob
from collections.abc import Iterable
from pathlib import Path

_USUAL = {".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi"}
_OTHER = {".mpg", ".mpeg", ".ts", ".mts", ".m2ts", ".wmv", ".flv", ".3gp", ".ogv", ".mxf"}
VIDEO_SUFFIXES = frozenset(_USUAL | _OTHER)


def expand(named: Iterable[Path | str]) -> list[Path]:
    """Files, folders and patterns to files, each once, in a stable order.

    A folder stands for the videos in it (by ending, not those in folders below; ``**`` in a
    pattern reaches these). A file that is named is taken whatever its ending. A name with nothing
    behind it stays, so that it is reported like any file that cannot be read.
    """
    found: dict[Path, Path] = {}
    for each in named:
        for path in _files(Path(each)):
            found.setdefault(_resolved(path), path)
    return list(found.values())


def _files(path: Path) -> list[Path]:
    try:
        if path.is_dir():
            # A folder without any is reported as what it is: not a video.
            return _videos(path.iterdir()) or [path]
        if path.exists() or not glob.has_magic(str(path)):
            return [path]
        matches = [Path(match) for match in glob.glob(str(path), recursive=True)]
    except OSError:
        return [path]
    chosen = _videos(matches) or sorted(match for match in matches if match.is_file())
    return chosen or [path]


def _videos(paths: Iterable[Path]) -> list[Path]:
    return sorted(p for p in paths if p.suffix.lower() in VIDEO_SUFFIXES and p.is_file())


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path

"""Folders that bear EmoScope's marks and are no session that can be read: to be named, and left.

The one proof of a session is its manifest. Where that is damaged, missing or of a newer program the
folder may still hold what people's faces said, so whoever deletes by age has to hear of it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from emoscope.engine.errors import SessionError
from emoscope.engine.sessions.journal import FOLDER as JOURNAL
from emoscope.engine.sessions.journal import ORDER
from emoscope.engine.sessions.manifest import MANIFEST, read_manifest
from emoscope.engine.sessions.store import table_file

_PROGRAM = re.compile(rb'"program"\s*:\s*"emoscope\b')
_HEAD_BYTES = 65_536
_PARQUET, _STREAM = b"PAR1", b"\xff\xff\xff\xff"
_PART = re.compile(rf"\d{{4}}\.({'|'.join(ORDER)})\.arrow")
_ENOUGH_TABLES = 2
"""One table of such a name may be anybody's."""


def no_session(folder: Path) -> SessionError:
    """Why nothing here is deleted: no manifest, or one that is not valid and proves nothing."""
    path = folder / MANIFEST
    try:
        read_manifest(folder)
    except SessionError as error:
        cause = error.cause if os.path.lexists(path) else f"There is no file {path}"
        if path.is_file() or bears_marks(folder):
            return SessionError(
                f"{folder} may not be a session of EmoScope's: {cause}",
                "If it is, delete the folder yourself",
            )
    return SessionError(
        f"There is no session in {folder}", "Give a folder that `emoscope analyze` made"
    )


def bears_marks(folder: Path) -> bool:
    """Whether EmoScope seems to have made it: a manifest that says so, or tables as ours are.

    A folder with a manifest of its own and a table called as one of ours is a stranger's.
    """
    if folder.is_symlink():
        return False
    if _PROGRAM.search(_head(folder / MANIFEST, _HEAD_BYTES)):
        return True
    tables = [each for each in ORDER if _begins(table_file(folder, each), _PARQUET)]
    return len(tables) >= _ENOUGH_TABLES or any(
        _begins(part, _STREAM) for part in _parts(folder / JOURNAL)
    )


def _parts(place: Path) -> list[Path]:
    try:
        if place.is_symlink():
            return []
        return [each for each in sorted(place.iterdir()) if _PART.fullmatch(each.name)]
    except OSError:
        return []


def _begins(path: Path, start: bytes) -> bool:
    return _head(path, len(start)) == start


def _head(path: Path, size: int) -> bytes:
    """The first bytes of a plain file; nothing of a link, a pipe, or what may not be read."""
    try:
        if path.is_symlink() or not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(size)
    except OSError:
        return b""

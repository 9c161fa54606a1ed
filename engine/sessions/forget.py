"""Deleting sessions, so that nothing of the people in them stays in their folders.

Deleted means: the files are gone from the file system. What a disk, a snapshot or a backup keeps of
deleted files is beyond a program's reach; an encrypted disk is the answer to that.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from engine.errors import SessionError
from engine.files import writing
from engine.sessions.belongings import FOLDERS, others, own, something_else
from engine.sessions.belongings import is_session as is_session
from engine.sessions.manifest import MANIFEST, Manifest, read_manifest

LEAVING = ".forgotten"
"""Ending of a folder that is being deleted; whoever finds one may finish the work."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was deleted.

    Attributes:
        folders: Of the sessions, the asked one first, then those with its clips under other labels.
        files: Number of files deleted.
        bytes: What they held.
        left: Files in the folders that are not EmoScope's and were left alone.
    """

    folders: tuple[Path, ...]
    files: int
    bytes: int
    left: tuple[Path, ...]


def forget_session(folder: Path) -> Forgotten:
    """Delete a session: scores, embeddings, exports beside them, and its rescored copies.

    Files in its folder that are not EmoScope's stay, and then the folder does too. Exports that
    were put elsewhere are not known and not touched.

    Args:
        folder: Of the session.

    Raises:
        SessionError: There is no session in the folder; nothing is deleted.
        OutputError: A file may not be deleted; deleting again goes on.
    """
    _finish_earlier(folder.parent)
    if folder.is_symlink() or not is_session(folder):
        raise SessionError(
            f"There is no session in {folder}", "Give a folder that `emoscope analyze` made"
        )
    folders = (folder, *copies_of(folder))
    files = size = 0
    left: list[Path] = []
    for each in folders:
        mine = list(own(each))
        files += len(mine)
        size += sum(path.lstat().st_size for path in mine)
        left += others(each)
        _delete(each)
    return Forgotten(folders, files, size, tuple(left))


def copies_of(folder: Path) -> list[Path]:
    """Sessions beside this one that carry its clips under other labels, and its later parts."""
    original = _manifest_of(folder)
    if original is None:
        return []
    found = []
    for other in sorted(folder.parent.iterdir()):
        if other == folder or other.is_symlink() or not (other / MANIFEST).is_file():
            continue
        manifest = _manifest_of(other)
        if manifest is None or manifest.source != original.source:
            continue
        rescored = manifest.rescored_from or ""
        copy = manifest.clock == original.clock and rescored.startswith(f"{folder.name}, ")
        # A live recording goes on in another folder when its labels are changed.
        part = re.fullmatch(rf"{re.escape(folder.name)} part \d+", other.name)
        if copy or (part and manifest.source.kind == "camera"):
            found.append(other)
    return found


def expired(root: Path, days: float, now: datetime | None = None) -> list[Path]:
    """Sessions below a folder whose run began more than so many days ago, oldest first.

    A session that does not say when it began counts from when its manifest was last written.

    Args:
        root: Looked through with the folders in it, two levels deep.
        days: How long sessions are kept.
        now: Time to count back from; None for this moment.
    """
    limit = (now or datetime.now(UTC)) - timedelta(days=days)
    found = []
    for folder in _sessions_below(root):
        began = _began(folder)
        if began < limit:
            found.append((began, folder))
    return [folder for _, folder in sorted(found)]


def _sessions_below(root: Path) -> Iterator[Path]:
    if not root.is_dir():
        return
    for folder in [root, *sorted(root.glob("*/")), *sorted(root.glob("*/*/"))]:
        if not folder.is_symlink() and (folder / MANIFEST).is_file():
            yield folder


def _began(folder: Path) -> datetime:
    manifest = _manifest_of(folder)
    try:
        began = datetime.fromisoformat(manifest.clock.started if manifest else "")
        return began if began.tzinfo else began.replace(tzinfo=UTC)
    except ValueError:
        return datetime.fromtimestamp((folder / MANIFEST).stat().st_mtime, UTC)


def _manifest_of(folder: Path) -> Manifest | None:
    try:
        return read_manifest(folder)
    except SessionError:
        return None


def _delete(folder: Path) -> None:
    with writing(folder):
        if not others(folder):
            # Out of sight in one step: a session is there whole or not at all.
            leaving = folder.with_name(folder.name + LEAVING)
            if leaving.exists():
                _remove(leaving)
            folder.replace(leaving)
            shutil.rmtree(leaving)
            return
        for path in list(own(folder)):
            path.unlink(missing_ok=True)
        for name in FOLDERS:
            inner = folder / name
            if inner.is_dir() and not inner.is_symlink() and not any(inner.iterdir()):
                inner.rmdir()


def _remove(leaving: Path) -> None:
    """Delete what an interrupted deletion has left, and nothing else."""
    if strange := others(leaving):
        raise something_else(strange[0])
    shutil.rmtree(leaving)


def _finish_earlier(parent: Path) -> None:
    """Delete what an interrupted deletion has left."""
    if not parent.is_dir():
        return
    with writing(parent):
        for leaving in parent.glob(f"*{LEAVING}"):
            if leaving.is_dir() and not leaving.is_symlink() and not others(leaving):
                shutil.rmtree(leaving)

"""Writing files so that a crash, a full disk or a read-only folder never costs what was there.

Everything that the program replaces is written here: whole, under a name of its own beside the
target, flushed to the disk, then renamed. A reader finds the old file or the new one, nothing else.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from emoscope.engine.errors import EmoScopeError, OutputError

PARTIAL = ".part"
"""Ending of a file that is still being written."""
STALE_S = 3600.0
"""An unfinished file that nobody has touched for so long was left by a crash."""
HELD_S = 1.0
"""How long a file that another program holds open is waited for (Windows)."""
_HELD = frozenset({5, 32, 33})
"""Windows' errors for it: access denied, sharing violation, lock violation."""
FOLDER_MODE, FILE_MODE = 0o700, 0o600
"""What is kept is personal: its owner alone may read it."""


def output_error(
    path: Path, error: OSError, kind: type[EmoScopeError] = OutputError
) -> EmoScopeError:
    """The sentence for a place that cannot be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return kind(f"The disk is full while writing {path}", "Free some space and try again")
    if getattr(error, "winerror", None) in (32, 33):
        return kind(f"{path} is open in another program", "Close it there and try again")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return kind(f"{path} cannot be written: no permission", "Choose another folder")
    if error.errno == errno.EEXIST:
        return kind(f"{path} is a file, not a folder", "Choose another folder")
    if error.errno == errno.ENOTDIR:
        return kind(f"A folder above {path} is a file", "Choose another folder")
    if error.errno == errno.ENAMETOOLONG:
        return kind(f"The name {path} is too long", "Choose a shorter one")
    return kind(f"{path} cannot be written ({error.strerror or error})", "Choose another location")


@contextmanager
def writing(path: Path, kind: type[EmoScopeError] = OutputError) -> Iterator[None]:
    """Turns what the system says about a place into a sentence.

    Args:
        path: What is being written; named in the message.
        kind: The error to raise.

    Raises:
        EmoScopeError: Of that kind: no permission, a full disk, a broken name.
    """
    try:
        yield
    except OSError as error:
        raise output_error(path, error, kind) from error


def make_folder(path: Path, kind: type[EmoScopeError] = OutputError) -> None:
    """Make a folder that only its owner may look into, and those above it that are missing.

    Raises:
        EmoScopeError: Of that kind: it cannot be made.
    """
    with writing(path, kind):
        # ``mkdir(parents=True)`` would give those above the usual mode.
        for above in [p for p in reversed(path.parents) if not p.exists()]:
            above.mkdir(mode=FOLDER_MODE, exist_ok=True)
        path.mkdir(mode=FOLDER_MODE, exist_ok=True)


@contextmanager
def replacing(path: Path, kind: type[EmoScopeError] = OutputError) -> Iterator[Path]:
    """Write a whole file under a name of its own; it gets its name when all went well.

    Only its owner may read the new file; one that is replaced hands on the permissions that its
    owner has given it. Several processes may replace the same file: the last one wins.

    Args:
        path: Of the file.
        kind: The error to raise.

    Yields:
        The path to write to, an empty file. On an error it is removed and what was at ``path``
        stays.

    Raises:
        EmoScopeError: Of that kind: the place cannot be written.
    """
    partial = path.with_name(f".{path.name}.{secrets.token_hex(4)}{PARTIAL}")
    try:
        with writing(path, kind):
            _sweep(path)
            # Exclusive: a link that somebody has laid there is not followed.
            os.close(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE))
            yield partial
            _hand_on_mode(path, partial)
            sync(partial)
            _put_in_place(partial, path)
            sync_folder(path.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        raise


def _put_in_place(partial: Path, path: Path) -> None:
    """Give a file its name. Windows refuses while another program holds the old one: a virus
    scanner or an indexer lets go soon, a spreadsheet does not.
    """
    until_s = time.monotonic() + HELD_S
    while True:
        try:
            os.replace(partial, path)
            return
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD or time.monotonic() > until_s:
                raise
        time.sleep(0.05)


def write_text(path: Path, text: str, kind: type[EmoScopeError] = OutputError) -> None:
    """Write UTF-8 text; the file is the old or the new one, whatever happens.

    Raises:
        EmoScopeError: Of that kind: the place cannot be written.
    """
    write_bytes(path, text.encode("utf-8"), kind)


def write_bytes(path: Path, content: bytes, kind: type[EmoScopeError] = OutputError) -> None:
    """Write bytes; the file is the old or the new one, whatever happens.

    Raises:
        EmoScopeError: Of that kind: the place cannot be written.
    """
    with replacing(path, kind) as partial:
        partial.write_bytes(content)


class TooLargeError(OSError):
    """A file is larger than its reader takes."""


def plain_bytes(path: Path, most_bytes: int) -> bytes:
    """What is in a file that may be a stranger's.

    A pipe would be waited for, a device never ends, and a size says nothing of either.

    Raises:
        TooLargeError: It is larger, or grows while it is read.
        OSError: It is not there, cannot be read, or is a pipe or a device.
    """
    facts = path.stat()
    if not (stat.S_ISREG(facts.st_mode) or stat.S_ISDIR(facts.st_mode)):
        raise OSError("it is a pipe or a device, not a file")
    if facts.st_size > most_bytes:
        raise TooLargeError(f"it is larger than {most_bytes:,} bytes")
    with path.open("rb") as file:
        content = file.read(most_bytes + 1)
    if len(content) > most_bytes:  # it grows, or says less than it has
        raise TooLargeError(f"it is larger than {most_bytes:,} bytes")
    return content


def plain_text(path: Path, most_bytes: int, encoding: str = "utf-8") -> str:
    """The same as text, with the line ends of this program.

    Raises:
        OSError: As of :func:`plain_bytes`.
        UnicodeDecodeError: It is no text of this encoding.
    """
    content = plain_bytes(path, most_bytes)
    return io.TextIOWrapper(io.BytesIO(content), encoding=encoding).read()


def unfinished(path: Path) -> list[Path]:
    """What crashes have left of a file beside it, and what is being written now."""
    start = f".{path.name}."
    with contextlib.suppress(OSError), os.scandir(path.parent) as entries:
        return [
            path.parent / entry.name
            for entry in entries
            if entry.name.startswith(start)
            and entry.name.endswith(PARTIAL)
            and len(entry.name) == len(start) + 8 + len(PARTIAL)
        ]
    return []


def sync(path: Path) -> None:
    """Ask the disk to keep what was written, so that a rename never points to an empty file."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Ask the disk to keep the names in a folder, so that a power cut does not undo a rename.

    Where the system has no such call (Windows) or the file system refuses it, nothing happens: the
    file itself is safe by then.
    """
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _hand_on_mode(path: Path, partial: Path) -> None:
    with contextlib.suppress(OSError):
        known = path.lstat()
        if stat.S_ISREG(known.st_mode) and known.st_uid == partial.stat().st_uid:
            partial.chmod(stat.S_IMODE(known.st_mode) & 0o666 | FILE_MODE)


def _sweep(path: Path) -> None:
    """Remove what earlier crashes have left of this file."""
    for left in unfinished(path):
        with contextlib.suppress(OSError):
            if time.time() - left.lstat().st_mtime > STALE_S:
                left.unlink()

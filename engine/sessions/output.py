"""Writing results so that a crash, a full disk or a read-only folder never costs what was there."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.errors import OutputError

PARTIAL = ".part"
"""Ending of a file that is still being written."""


def output_error(path: Path, error: OSError) -> OutputError:
    """The sentence for a place that cannot be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return OutputError(
            f"The disk is full while writing {path}", "Free some space and run again"
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return OutputError(f"{path} may not be written", "Choose another folder with --out")
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return OutputError(f"{path} is a file, not a folder", "Choose another folder with --out")
    if error.errno == errno.ENAMETOOLONG:
        return OutputError(f"The name {path} is too long", "Choose a shorter one with --out")
    return OutputError(
        f"{path} cannot be written ({error.strerror or error})", "Choose another place"
    )


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turns what the system says about a place into an :class:`OutputError`.

    Args:
        path: What is being written; named in the message.

    Raises:
        OutputError: No permission, a full disk, a broken name.
    """
    try:
        yield
    except OSError as error:
        raise output_error(path, error) from error


def make_folder(path: Path) -> None:
    """Make a folder that only its owner may look into, and those above it.

    Raises:
        OutputError: It cannot be made.
    """
    with writing(path):
        path.mkdir(mode=0o700, parents=True, exist_ok=True)


def partial_of(path: Path) -> Path:
    """Where a file is written before it gets its name."""
    return path.with_name(path.name + PARTIAL)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Write a whole file under a temporary name; it gets its name when all went well.

    Yields:
        The path to write to. On an error it is removed and what was at ``path`` stays.

    Raises:
        OutputError: The place cannot be written.
    """
    partial = partial_of(path)
    try:
        with writing(path):
            yield partial
            sync(partial)
            os.replace(partial, path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 text; the file is the old or the new one, whatever happens.

    Raises:
        OutputError: The place cannot be written.
    """
    with replacing(path) as partial:
        partial.write_text(text, encoding="utf-8", newline="\n")


def sync(path: Path) -> None:
    """Ask the disk to keep what was written, so that a rename never points to an empty file."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

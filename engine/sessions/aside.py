"""A folder for a moment: a session under other labels, while an export is made of it.

It lies in the program's own folder and not among everybody's temporary ones, so that what a kill
has left there is known to be ours. A lock beside it says that it is in use.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock

from emoscope.engine import paths
from emoscope.engine.files import FILE_MODE, make_folder

LOCK = ".lock"


@contextmanager
def aside() -> Iterator[Path]:
    """A new folder, removed at the end with all that is in it.

    Raises:
        OutputError: It cannot be made.
    """
    sweep()
    make_folder(_root())
    place = _root() / secrets.token_hex(8)
    lock = FileLock(f"{place}{LOCK}", mode=FILE_MODE, thread_local=False)
    try:
        with suppress(OSError, NotImplementedError):  # without locks nobody sweeps either
            lock.acquire(timeout=0)
        make_folder(place)
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)
        lock.release()
        with suppress(OSError):
            Path(f"{place}{LOCK}").unlink(missing_ok=True)


def sweep() -> None:
    """Remove what exports have left that were killed."""
    root = _root()
    if root.is_symlink() or not root.is_dir():
        return
    for path in sorted(root.glob(f"*{LOCK}")):
        with suppress(OSError, NotImplementedError):  # somebody has it
            with FileLock(path, timeout=0, mode=FILE_MODE):
                shutil.rmtree(path.with_suffix(""), ignore_errors=True)
            path.unlink(missing_ok=True)


def _root() -> Path:
    return paths.user_data() / "exporting"

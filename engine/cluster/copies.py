"""Where a worker keeps its copy of a film for the time of a task, and what killed ones left."""

from __future__ import annotations

import os
import re
import shutil
import socket
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from emoscope.engine.errors import OutputError
from emoscope.engine.sessions.claims import MARKS, claim, holder_of

PREFIX = "emoscope-worker-"
WORK = "a task of a cluster"
IN, OUT = "in", "out"

_NAME = re.compile(re.escape(PREFIX) + "[a-z0-9_]{8}")


@contextmanager
def task_folder() -> Iterator[Path]:
    """A folder of this task's own, with ``in`` and ``out``, deleted at its end; first, those
    that killed workers left here are deleted.

    Raises:
        OutputError: It cannot be made.
    """
    sweep()
    with tempfile.TemporaryDirectory(prefix=PREFIX) as name:
        folder = Path(name)
        with claim(folder, work=WORK):
            for below in (IN, OUT):
                (folder / below).mkdir()
            yield folder


def sweep() -> None:
    """Delete what killed workers left in this user's temporary folder."""
    with suppress(OSError):
        for folder in list(Path(tempfile.gettempdir()).iterdir()):
            if _left_behind(folder):
                _remove(folder)


def _left_behind(folder: Path) -> bool:
    """Whether a folder is one of :func:`task_folder`. A tidy end takes its holder's word away;
    whether the holder lives is for the lock to say.
    """
    if not _NAME.fullmatch(folder.name):
        return False
    try:
        found = folder.lstat()
        names = {path.name for path in folder.iterdir()} if stat.S_ISDIR(found.st_mode) else None
    except OSError:
        return False
    if names is None or not names <= {IN, OUT, *MARKS} or not _mine(found):
        return False
    holder = holder_of(folder)
    return holder is not None and (holder.work, holder.host) == (WORK, socket.gethostname())


def _mine(found: os.stat_result) -> bool:
    """Whether nobody else can have put anything there; Windows' temporary folder is a user's."""
    if sys.platform == "win32":
        return True
    return found.st_uid == os.getuid() and stat.S_IMODE(found.st_mode) == 0o700


def _remove(folder: Path) -> None:
    try:
        claimed = claim(folder, work=WORK)
    except OutputError:
        return  # at work
    for below in (IN, OUT):
        shutil.rmtree(folder / below, ignore_errors=True)
    claimed.drop()

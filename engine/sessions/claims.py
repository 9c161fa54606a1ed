"""One process at a time writes into a session's folder.

The system holds the lock (``flock``, on Windows ``msvcrt.locking``), so that it goes with its
process, however that ends. Where a file system has no such locks (some network shares), a file
that exists stands for one.
"""

from __future__ import annotations

import errno
import json
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from filelock import BaseFileLock, FileLock, SoftFileLock, Timeout

from emoscope.engine.errors import OutputError
from emoscope.engine.files import FILE_MODE, make_folder, output_error, plain_text, write_text

LOCK, SOFT_LOCK, HOLDER = ".lock", ".lock.soft", ".holder.json"
MARKS = (LOCK, SOFT_LOCK, HOLDER)
HOLDER_LIMIT_BYTES = 100_000
"""Files that a claim puts into a folder; the first one stays."""

WAIT_S = 10.0
"""How long short work, such as an export, waits for other short work."""

_NO_LOCKS = {errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a folder.

    Attributes:
        pid: Number of its process.
        host: Name of its machine.
        since: Date and time, with its zone.
        work: What it does there: the sum of a run, or nothing.
        source: Quick sum of the file that it analyses, or nothing.
        question: Sum of the labels that it asks, or nothing.
    """

    pid: int
    host: str
    since: str
    work: str = ""
    source: str = ""
    question: str = ""

    def __str__(self) -> str:
        where = "" if self.host == socket.gethostname() else f" on {self.host}"
        try:
            began = datetime.fromisoformat(self.since).astimezone().strftime("%H:%M:%S")
        except ValueError:
            return f"process {self.pid}{where}"
        return f"process {self.pid}{where} since {began}"


class ClaimedError(OutputError):
    """Another run is writing into a folder."""

    def __init__(self, folder: Path, holder: Holder | None) -> None:
        self.folder, self.holder = folder, holder
        who = f"another EmoScope ({holder or 'it does not say which'})"
        super().__init__(
            f"{folder} is being written by {who}", "Wait until it is done, or use another folder"
        )


class Claim:
    """The right to write into a folder; released at the end, and by the end of the process."""

    def __init__(self, folder: Path, lock: BaseFileLock) -> None:
        self.folder = folder
        self._lock = lock
        self._releasing = threading.Lock()

    def release(self) -> None:
        """Give it back; a second call does nothing."""
        with self._releasing:
            if not self._lock.is_locked:
                return
            with suppress(OSError):
                (self.folder / HOLDER).unlink(missing_ok=True)
            self._lock.release()

    def drop(self) -> None:
        """Give it back, and remove the folder if nothing came into it."""
        try:
            self._remove_empty()
        except PermissionError:
            # Windows deletes nothing that is open, so the lock goes first. Whoever takes the
            # folder in between keeps it: their lock is open then.
            self.release()
            with suppress(OSError):
                self._remove_empty()
        except OSError:
            pass
        self.release()

    def _remove_empty(self) -> None:
        if {path.name for path in self.folder.iterdir()} <= set(MARKS):
            for name in MARKS:
                (self.folder / name).unlink(missing_ok=True)
            self.folder.rmdir()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def claim(
    folder: Path, *, work: str = "", source: str = "", question: str = "", wait_s: float = 0.0
) -> Claim:
    """Take a folder, made if missing.

    Args:
        folder: For a session or exports.
        work: Told others, see :class:`Holder`.
        source: Likewise.
        question: Likewise.
        wait_s: How long to wait for whoever has it.

    Raises:
        ClaimedError: Somebody else has it.
        OutputError: It cannot be made or written.
    """
    make_folder(folder)
    lock = _locked(folder, wait_s)
    holder = Holder(os.getpid(), socket.gethostname(), _now(), work, source, question)
    try:
        write_text(folder / HOLDER, json.dumps(asdict(holder)) + "\n")
    except BaseException:
        lock.release()
        raise
    return Claim(folder, lock)


@contextmanager
def short_claim(folder: Path) -> Iterator[None]:
    """Take a folder for a moment's work; waits a little for others.

    Raises:
        ClaimedError: Somebody has it for longer.
        OutputError: It cannot be made or written.
    """
    with claim(folder, wait_s=WAIT_S):
        yield


def holder_of(folder: Path) -> Holder | None:
    """Who says to have a folder; a process that was killed may have left its word."""
    try:
        raw: Any = json.loads(plain_text(folder / HOLDER, HOLDER_LIMIT_BYTES))
        return Holder(
            int(raw["pid"]),
            str(raw["host"])[:100],
            str(raw["since"])[:40],
            str(raw.get("work", "")),
            str(raw.get("source", "")),
            str(raw.get("question", "")),
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _locked(folder: Path, wait_s: float) -> BaseFileLock:
    try:
        return _acquired(FileLock(folder / LOCK, mode=FILE_MODE, thread_local=False), wait_s)
    except Timeout:  # an OSError too
        raise ClaimedError(folder, holder_of(folder)) from None
    except NotImplementedError:
        pass  # older filelock: a file system without locks
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise output_error(folder, error) from error
    try:
        return _acquired(SoftFileLock(folder / SOFT_LOCK, thread_local=False), wait_s)
    except Timeout:
        raise ClaimedError(folder, holder_of(folder)) from None
    except OSError as error:
        raise output_error(folder, error) from error


def _acquired(lock: BaseFileLock, wait_s: float) -> BaseFileLock:
    lock.acquire(timeout=wait_s)
    return lock


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")

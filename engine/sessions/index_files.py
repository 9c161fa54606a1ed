"""The files of an archive's index: kept clip embeddings of many sessions side by side.

An index lies in ``.emoscope-index`` beside the sessions. ``index.json`` (the book) says which
session has which rows; for each space of embeddings there is one file of vectors (float16) and one
of rows (:data:`ROW`), written at their ends and mapped into memory to read. The book is replaced
last, so what a crash leaves behind its rows counts for nothing. One process at a time writes.

What is in it is derived from faces: its owner alone may read it, and :func:`purge` erases a
session's rows when the session is forgotten.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
from filelock import FileLock, Timeout
from pydantic import BaseModel, ConfigDict, ValidationError

from emoscope.engine import paths
from emoscope.engine.errors import OutputError
from emoscope.engine.files import FILE_MODE, make_folder, plain_bytes, write_text, writing

FOLDER, BOOK, LOCK = ".emoscope-index", "index.json", ".lock"
FORMAT = 2
LIMIT_BYTES = 500_000_000
WAIT_S = 600.0
ROW = np.dtype(
    [
        ("time_s", "<f8"),
        ("before_s", "<f4"),
        ("after_s", "<f4"),
        ("quality", "<f4"),
        ("track", "<i4"),
    ]
)
"""One kept clip: its time, how far it reaches before and after that, quality and face."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Block(_Strict):
    """What an index knows of a session.

    Attributes:
        folder: Below the archive, with slashes.
        stamp: Changes when the session does.
        video: Name of its source, for people.
        below: Folder that the source was in, for people.
        source: The same for sessions of the same source.
        part: Of the source that was asked for.
        began: When the run began.
        zero_s: The session's time of a player's 0:00.
        pack: Name and version of its pack.
        checksum: Of that pack's files.
        space: Of its embeddings: the sum of what makes them; nothing where none are kept.
        copied: It has the clips of another session.
        camera: The source was no file.
        trouble: Why nothing of it can be read.
        first: Its first row.
        rows: How many it has.
        step_s: Usual time between two pictures of its clips.
        sum: SHA-256 of its vectors and rows.
    """

    folder: str
    stamp: str
    video: str = ""
    below: str = ""
    source: str = ""
    part: str = ""
    began: str = ""
    zero_s: float = 0.0
    pack: tuple[str, str] = ("", "")
    checksum: str = ""
    space: str = ""
    copied: bool = False
    camera: bool = False
    trouble: str = ""
    first: int = 0
    rows: int = 0
    step_s: float = 0.0
    sum: str = ""


class Space(_Strict):
    """Where the embeddings of one kind are.

    Attributes:
        name: Of its two files, without the ending.
        size: Numbers in a vector.
        rows: That are written, those of sessions that are gone included.
    """

    name: str
    size: int
    rows: int = 0

    def vectors(self, folder: Path) -> Path:
        return folder / f"{self.name}.vectors"

    def table(self, folder: Path) -> Path:
        return folder / f"{self.name}.rows"


class Book(_Strict):
    """``index.json``.

    Attributes:
        root: Folder of the archive, for an index that had to be put elsewhere.
    """

    format: int = FORMAT
    root: str = ""
    spaces: dict[str, Space] = {}
    blocks: dict[str, Block] = {}


def place_of(root: Path) -> Path:
    """Folder of an archive's index: beside the sessions, or in the user's cache."""
    beside = root / FOLDER
    if beside.is_dir() and not beside.is_symlink() and os.access(beside, os.W_OK):
        return beside
    if not beside.exists() and os.access(root, os.W_OK):
        return beside
    name = hashlib.sha256(os.fsencode(os.path.realpath(root))).hexdigest()[:24]
    return paths.user_cache() / "archives" / name


@contextmanager
def writing_alone(folder: Path) -> Iterator[None]:
    """Keep other processes from changing an index.

    Raises:
        OutputError: The place cannot be written, or somebody has had it for ten minutes.
    """
    make_folder(folder)
    with writing(folder):
        lock = FileLock(folder / LOCK, timeout=WAIT_S, mode=FILE_MODE)
        try:
            lock.acquire()
        except Timeout:
            raise OutputError(
                f"Another EmoScope is making the index {folder}", "Try again when it is done"
            ) from None
        try:
            yield
        finally:
            lock.release()


def read_book(folder: Path) -> Book | None:
    """The book of an index; None where there is none, or it or a file of it is damaged."""
    path = folder / BOOK
    try:
        if path.is_symlink():
            return None
        book = Book.model_validate_json(plain_bytes(path, LIMIT_BYTES))
    except (OSError, ValidationError, ValueError, RecursionError):
        return None
    return book if book.format == FORMAT and _whole(folder, book) else None


def _whole(folder: Path, book: Book) -> bool:
    """Whether every block lies within files that are long enough."""
    for space in book.spaces.values():
        if Path(space.name).name != space.name or not 0 < space.size <= 8192:
            return False
        lengths = ((space.vectors(folder), 2 * space.size), (space.table(folder), ROW.itemsize))
        for path, width in lengths:
            try:
                if path.is_symlink() or path.stat().st_size < space.rows * width:
                    return False
            except OSError:
                return False
    return all(
        not block.rows
        or (
            block.space in book.spaces
            and block.first >= 0
            and block.first + block.rows <= book.spaces[block.space].rows
        )
        for block in book.blocks.values()
    )


def write_book(folder: Path, book: Book) -> None:
    """Replace the book in one step.

    Raises:
        OutputError: The place cannot be written.
    """
    text = json.dumps(book.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":"))
    write_text(folder / BOOK, text)


def erase(folder: Path, book: Book, block: Block) -> None:
    """Write zeros over a session's vectors and rows.

    Raises:
        OutputError: The place cannot be written.
    """
    space = book.spaces.get(block.space)
    if space is None or not block.rows:
        return
    for path, width in (
        (space.vectors(folder), 2 * space.size),
        (space.table(folder), ROW.itemsize),
    ):
        with writing(path), path.open("r+b") as file:
            file.seek(block.first * width)
            left = block.rows * width
            while left > 0:
                left -= file.write(b"\0" * min(left, 1 << 20))
            file.flush()
            os.fsync(file.fileno())


def purge(session: Path) -> None:
    """Take a session out of every index that has it, and erase its rows.

    Raises:
        OutputError: An index cannot be written.
    """
    real = Path(os.path.realpath(session))
    for root, folder in _indexes_over(real):
        with writing_alone(folder):
            gone = _purged(folder, real.relative_to(root).as_posix())
        if gone:
            # Windows deletes no lock that is held. Who took it in between has it open.
            _remove_empty(folder)


def _purged(folder: Path, name: str) -> bool:
    """Take a session out of one index; whether nothing of the index is left."""
    book = read_book(folder)
    if book is None:
        _remove(folder)  # nobody can say what is in it; it can be made again
        return True
    block = book.blocks.get(name)
    if block is None:
        return False
    erase(folder, book, block)
    rest = {key: each for key, each in book.blocks.items() if key != name}
    if rest:
        write_book(folder, book.model_copy(update={"blocks": rest}))
    else:
        _remove(folder)
    return not rest


def _indexes_over(session: Path) -> Iterator[tuple[Path, Path]]:
    """Archives that a session may be in, each with the folder of its index."""
    for root in session.parents:
        beside = root / FOLDER
        if beside.is_dir() and not beside.is_symlink():
            yield root, beside
    elsewhere = paths.user_cache() / "archives"
    for folder in sorted(elsewhere.glob("*/")) if elsewhere.is_dir() else ():
        book = read_book(folder)
        if book is not None and Path(book.root) in session.parents:
            yield Path(book.root), folder


def _remove(folder: Path) -> None:
    """Delete an index: its own files, then the folder if nothing else is in it."""
    with writing(folder):
        for path in folder.iterdir():
            if path.suffix in (".vectors", ".rows") or path.name == BOOK:
                path.unlink(missing_ok=True)
    _remove_empty(folder)


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        if {path.name for path in folder.iterdir()} <= {LOCK}:
            (folder / LOCK).unlink(missing_ok=True)
            folder.rmdir()

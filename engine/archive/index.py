"""An archive's index, kept up to date by itself."""

from __future__ import annotations

import hashlib
import os
import secrets
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.archive.listing import sessions_below, stamp_of
from emoscope.engine.archive.rows import rows_of, step_of
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.files import FILE_MODE, writing
from emoscope.engine.sessions.belongings import valid_manifest
from emoscope.engine.sessions.index_files import (
    ROW,
    Block,
    Book,
    Space,
    erase,
    place_of,
    read_book,
    write_book,
    writing_alone,
)
from emoscope.engine.sessions.manifest import Manifest
from emoscope.engine.sessions.session import PLAYER_TIMES, Session

SAVE_EVERY_S = 10.0
MOST_GONE, LEAST_GONE = 0.25, 20_000
"""From such a share and number of rows without a session on the files are written anew."""
COPY_ROWS = 16_384

Told = Callable[[int, int], None]
"""Sessions that are done, of how many."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A folder of sessions with its index.

    Attributes:
        root: The folder.
        place: Folder of the index.
        book: What is in it.
        asked: Names in the book of the sessions that are searched.
    """

    root: Path
    place: Path
    book: Book
    asked: tuple[str, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(self.book.blocks[name] for name in self.asked if name in self.book.blocks)

    def session(self, block: Block) -> Path:
        """Folder of a block's session."""
        return self.root / block.folder

    def table(self, space: str) -> NDArray[np.void]:
        """Rows of all sessions of a space, mapped."""
        known = self.book.spaces[space]
        return np.memmap(known.table(self.place), ROW, "r", shape=(known.rows,))

    def vectors(self, space: str) -> NDArray[np.float16]:
        """(n, D) embeddings of a space, mapped."""
        known = self.book.spaces[space]
        shape = (known.rows, known.size)
        return np.memmap(known.vectors(self.place), np.float16, "r", shape=shape)

    def sound(self, block: Block) -> bool:
        """Whether a block's rows are as they were written."""
        part = slice(block.first, block.first + block.rows)
        return _sum(self.vectors(block.space)[part], self.table(block.space)[part]) == block.sum


def open_archive(folder: Path, told: Told | None = None, *, anew: bool = False) -> Archive:
    """The archive of a folder; what is new or has changed is taken into its index first.

    Args:
        folder: With sessions below it, or a session: then only that one is searched.
        told: How far it is, where there is much to take in.
        anew: Make the whole index again.

    Raises:
        OutputError: The index cannot be written.
    """
    folder = Path(os.path.abspath(folder))
    alone = valid_manifest(folder) is not None
    root = folder.parent if alone else folder
    found = [folder] if alone else list(sessions_below(root))
    stamps = {session.relative_to(root).as_posix(): stamp_of(session) for session in found}
    place = place_of(root)
    book = None if anew else read_book(place)
    if book is None or _behind(book, stamps, whole=not alone):
        with writing_alone(place):
            update = _Update(root, place, None if anew else read_book(place))
            book = update.run(stamps, told or _silent, whole=not alone)
    return Archive(root, place, book, tuple(stamps))


def _behind(book: Book, stamps: dict[str, str], *, whole: bool) -> bool:
    if any(
        name not in book.blocks or book.blocks[name].stamp != stamp
        for name, stamp in stamps.items()
    ):
        return True
    return whole and len(book.blocks) != len(stamps)


def _silent(done: int, of: int) -> None:
    pass


class _Update:
    """Takes changes of an archive into its index. The caller keeps other writers out."""

    def __init__(self, root: Path, place: Path, book: Book | None) -> None:
        self._root, self._place = root, place
        if book is None:
            _clear(place)
        book = book or Book(root=os.path.realpath(root))
        self._spaces, self._blocks = dict(book.spaces), dict(book.blocks)
        self._named = book.root

    def run(self, stamps: dict[str, str], told: Told, *, whole: bool) -> Book:
        gone = [name for name in self._blocks if whole and name not in stamps]
        new = [
            name
            for name, stamp in stamps.items()
            if name not in self._blocks or self._blocks[name].stamp != stamp
        ]
        for name in (*gone, *new):
            self._drop(name)
        saved_s = time.monotonic()
        for number, name in enumerate(new):
            told(number, len(new))
            self._blocks[name] = self._taken(name, stamps[name])
            if time.monotonic() - saved_s > SAVE_EVERY_S:
                write_book(self._place, self._book)
                saved_s = time.monotonic()
        told(len(new), len(new))
        for space in list(self._spaces):
            self._tidy(space)
        write_book(self._place, self._book)
        return self._book

    @property
    def _book(self) -> Book:
        return Book(root=self._named, spaces=self._spaces, blocks=self._blocks)

    def _drop(self, name: str) -> None:
        block = self._blocks.pop(name, None)
        if block is not None:
            erase(self._place, self._book, block)

    def _taken(self, name: str, stamp: str) -> Block:
        folder = self._root / name
        manifest = valid_manifest(folder)
        if manifest is None:
            return Block(folder=name, stamp=stamp, trouble="its manifest cannot be read")
        block = _facts(name, stamp, manifest)
        if not manifest.embeddings:
            return block
        try:
            session = Session(folder)
            if not session.has_embeddings:
                return block
            rows, vectors = rows_of(session)
        except EmoScopeError as error:
            return block.model_copy(update={"trouble": error.cause})
        space = manifest.pack.embeddings_sum or manifest.pack.checksum
        if space in self._spaces and self._spaces[space].size != vectors.shape[1]:
            return block.model_copy(update={"trouble": "its embeddings are not those of its pack"})
        first = self._append(space, rows, vectors)
        mine = {"space": space, "first": first, "rows": len(rows), "step_s": step_of(session)}
        return block.model_copy(update={**mine, "sum": _sum(vectors, rows)})

    def _append(self, space: str, rows: NDArray[np.void], vectors: NDArray[np.float16]) -> int:
        known = self._spaces.get(space) or self._new_space(space, vectors.shape[1])
        _put(known.vectors(self._place), known.rows * 2 * known.size, vectors)
        _put(known.table(self._place), known.rows * ROW.itemsize, rows)
        self._spaces[space] = known.model_copy(update={"rows": known.rows + len(rows)})
        return known.rows

    def _new_space(self, space: str, size: int) -> Space:
        made = Space(name=f"{space[:12]}-{secrets.token_hex(4)}", size=size)
        for path in (made.vectors(self._place), made.table(self._place)):
            with writing(path):
                os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE))
        return made

    def _tidy(self, space: str) -> None:
        """Write a space anew without the rows of sessions that are gone, where they are many."""
        known = self._spaces[space]
        mine = sorted(
            (b for b in self._blocks.values() if b.space == space and b.rows),
            key=lambda block: block.first,
        )
        live = sum(block.rows for block in mine)
        if known.rows - live < max(LEAST_GONE, MOST_GONE * live) and (live or not known.rows):
            return
        if not live:
            del self._spaces[space]
        else:
            self._copy(space, known, mine)
        write_book(self._place, self._book)
        for path in (known.vectors(self._place), known.table(self._place)):
            with suppress(OSError):  # Windows: somebody reads it; the next change tries again
                path.unlink()

    def _copy(self, space: str, known: Space, blocks: Iterable[Block]) -> None:
        old = Archive(self._root, self._place, self._book, ())
        vectors, table = old.vectors(space), old.table(space)
        new, rows = self._new_space(space, known.size), 0
        moved: dict[str, Block] = {}
        for block in blocks:
            for start in range(block.first, block.first + block.rows, COPY_ROWS):
                part = slice(start, min(start + COPY_ROWS, block.first + block.rows))
                to = rows + start - block.first
                _put(new.vectors(self._place), to * 2 * known.size, vectors[part])
                _put(new.table(self._place), to * ROW.itemsize, table[part])
            moved[block.folder] = block.model_copy(update={"first": rows})
            rows += block.rows
        self._blocks |= moved
        self._spaces[space] = new.model_copy(update={"rows": rows})


def _facts(name: str, stamp: str, manifest: Manifest) -> Block:
    source, pack = manifest.source, manifest.pack
    said = source.quick_sum or f"{source.name} {manifest.clock.started}"
    return Block(
        folder=name,
        stamp=stamp,
        video=source.name,
        below=source.folder,
        source=said,
        part=f"{manifest.options.start_s:g}-{manifest.options.end_s or 0:g}",
        began=manifest.clock.started,
        zero_s=source.start_s if manifest.made_in < PLAYER_TIMES else 0.0,
        pack=(pack.name, pack.version),
        checksum=pack.checksum,
        copied=manifest.rescored_from is not None,
        camera=source.kind == "camera",
    )


def _put(path: Path, offset: int, values: NDArray[Any]) -> None:
    with writing(path), path.open("r+b") as file:
        file.seek(offset)
        file.write(np.ascontiguousarray(values).tobytes())


def _sum(vectors: NDArray[Any], rows: NDArray[Any]) -> str:
    digest = hashlib.sha256(np.ascontiguousarray(vectors).view(np.uint8).data)
    digest.update(np.ascontiguousarray(rows).view(np.uint8).data)
    return digest.hexdigest()


def _clear(place: Path) -> None:
    """Remove the files of an index that cannot be read."""
    with writing(place):
        for path in place.iterdir():
            if path.suffix in (".vectors", ".rows"):
                with suppress(OSError):
                    path.unlink()

"""The tables of a running session: Arrow streams that grow by whole batches.

Each part of a run (a resumed run has several) has one stream per table,
``journal/<part>.<table>.arrow``. What the system was given survives a killed program; the last
batch of a stream may be cut off and is then left out. Embeddings and scores are written before the
faces that point to them, and these before the frames: the frames that can be read say how far a
part is whole.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

import pyarrow as pa
import pyarrow.compute as pc

from emoscope.engine.errors import SessionError
from emoscope.engine.files import make_folder, writing
from emoscope.engine.sessions.arrow_header import is_compressed

FOLDER = "journal"
ORDER = ("clips", "scores", "faces", "frames")
MOST_PARTS = 10_000
_NAME = re.compile(r"^(\d{4})\.frames\.arrow$")


class Journal:
    """One part of a session's journal, open for writing.

    Args:
        folder: Of the session.
        schemas: Columns of each table.

    Raises:
        OutputError: From every method, when the place cannot be written.
    """

    def __init__(self, folder: Path, schemas: Mapping[str, pa.Schema]) -> None:
        self.folder = folder / FOLDER
        make_folder(self.folder)
        number = max(parts(folder), default=-1) + 1
        self._files: dict[str, IO[bytes]] = {}
        self._streams: dict[str, pa.ipc.RecordBatchStreamWriter] = {}
        try:
            for name in ORDER:
                path = part_file(folder, number, name)
                with writing(path):
                    path.unlink(missing_ok=True)  # of a part that was killed before it was one
                    file = path.open("xb")
                    self._files[name] = file
                    self._streams[name] = pa.ipc.new_stream(file, schemas[name])
        except BaseException:
            self._close_files()
            raise

    def append(self, batches: Mapping[str, pa.RecordBatch]) -> None:
        """Write the rows of some frames and hand them to the system."""
        for name in ORDER:
            with writing(self.folder):
                if batches[name].num_rows:
                    self._streams[name].write_batch(batches[name])
                self._files[name].flush()

    def close(self) -> None:
        """End the streams; a second call does nothing."""
        try:
            for name, stream in self._streams.items():
                with writing(part_file(self.folder.parent, 0, name)):
                    stream.close()
        finally:
            self._streams.clear()
            self._close_files()

    def _close_files(self) -> None:
        for file in self._files.values():
            try:
                file.close()
            except OSError:
                continue  # a full disk was already said by append or by the stream's end
        self._files.clear()


def part_file(folder: Path, number: int, table: str) -> Path:
    """Where a part of a table is."""
    return folder / FOLDER / f"{number:04}.{table}.arrow"


def parts(folder: Path) -> list[int]:
    """Numbers of the parts that a session's journal has."""
    place = folder / FOLDER
    if place.is_symlink() or not place.is_dir():
        return []
    found = (_NAME.match(path.name) for path in place.iterdir())
    return sorted(int(match[1]) for match in found if match)[:MOST_PARTS]


def batches_of(path: Path, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """The whole batches of a stream, up to where it ends or was cut off.

    A stream that lacks columns of numbers is from before a label came: they are empty in it. One
    with any other columns has none: it is not from this session. What a row takes in memory it
    takes in the file.

    Raises:
        SessionError: It is compressed, which EmoScope never writes; nothing was expanded.
    """
    if path.is_symlink() or not path.is_file():
        return
    with _Bounded(path) as file:
        try:
            messages = pa.ipc.MessageReader.open_stream(file)
            first = messages.read_next_message()
            if first.type != "schema":  # pyarrow would take it for one, and crash
                return
            found = pa.ipc.read_schema(first)
            same = found.equals(schema)
            if not same and not _fewer(found, schema):
                return
            while True:
                message = messages.read_next_message()
                if is_compressed(message.metadata.to_pybytes()):
                    raise SessionError(
                        f"{path} was not written by EmoScope: it is compressed",
                        "Analyse the file again, into another folder",
                    )
                batch = pa.ipc.read_record_batch(message, found)
                batch.validate(full=True)
                yield batch if same else _widened(batch, schema)
        except (StopIteration, pa.ArrowException, OSError, EOFError, ValueError, MemoryError):
            return


def _fewer(part: pa.Schema, whole: pa.Schema) -> bool:
    """Whether a part has some of the columns, and only scores can be what it lacks."""
    if len(set(part.names)) != len(part.names) or not part.names:
        return False
    known = {field.name: field for field in whole}
    if any(field.name not in known or not field.equals(known[field.name]) for field in part):
        return False
    return all(pa.types.is_float32(field.type) for field in whole) and len(part) < len(whole)


def _widened(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    columns = [
        batch.column(field.name)
        if field.name in batch.schema.names
        else pa.nulls(batch.num_rows, field.type)
        for field in schema
    ]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


class _Bounded(io.FileIO):
    """A file of which nobody can ask more than there is: a length in it may be a lie."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "rb")
        self._size = os.fstat(self.fileno()).st_size

    def read(self, size: int | None = -1, /) -> bytes:
        left = max(0, self._size - self.tell())
        return super().read(left if size is None or size < 0 else min(size, left)) or b""


def recovered(
    folder: Path, number: int, name: str, schemas: Mapping[str, pa.Schema]
) -> Iterator[pa.RecordBatch]:
    """One table of one part, cut to what is whole in all of its tables."""
    rows = batches_of(part_file(folder, number, name), schemas[name])
    if name in ("clips", "scores"):
        left = min(_rows(folder, number, each, schemas[each]) for each in ("clips", "scores"))
        for batch in rows:
            kept = batch.slice(0, left)
            left -= kept.num_rows
            if kept.num_rows:
                yield kept
        return
    last = -1
    for batch in batches_of(part_file(folder, number, "frames"), schemas["frames"]):
        if batch.num_rows:
            last = batch.column("index")[-1].as_py()
    for batch in rows:
        kept = batch.filter(pc.less_equal(batch.column("index"), last))
        if kept.num_rows:
            yield kept


def _rows(folder: Path, number: int, name: str, schema: pa.Schema) -> int:
    return sum(batch.num_rows for batch in batches_of(part_file(folder, number, name), schema))

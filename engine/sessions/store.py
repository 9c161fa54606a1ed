"""Where a session's tables are: Parquet when it is finished, the journal while it runs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from emoscope.engine.errors import SessionError
from emoscope.engine.files import make_folder, replacing, sync_folder, writing
from emoscope.engine.sessions.journal import FOLDER as JOURNAL
from emoscope.engine.sessions.journal import ORDER, parts, recovered
from emoscope.engine.sessions.manifest import MANIFEST
from emoscope.engine.sessions.momentary import Moment, momentary
from emoscope.engine.sessions.parquet_pages import Column, PageError, check_pages, columns_of

DATA = "data"
GROUP_ROWS = 65_536
ROWS_FOR_ONE = 200_000
"""Up to so many rows one thread reads a table faster than several do."""
MOST_ROWS = 100_000_000
"""About 230 hours of four faces at 30 frames a second; more is no session but an attack."""
MOST_EXPANSION, HARMLESS_BYTES = 100, 256_000_000
"""A table in memory may be so many times its file, or this large; real ones are 3 to 20 times."""
MOST_WORDS, WORD = 1000, 100
_TRASH = "journal.old"


def table_file(folder: Path, name: str) -> Path:
    """Where a finished table is."""
    return folder / DATA / f"{name}.parquet"


def in_journal(folder: Path) -> bool:
    """Whether the journal is what counts: a run is going on, or ended before its time."""
    return bool(parts(folder))


def table(
    folder: Path,
    name: str,
    schemas: Mapping[str, pa.Schema],
    most: int = MOST_ROWS,
    columns: Sequence[str] | None = None,
) -> pa.Table:
    """One table of a session.

    Args:
        folder: Of the session.
        name: Of the table.
        schemas: Columns of all its tables.
        most: Rows that a finished table may have; with more it is refused unread.
        columns: Only these, in the table's order; None for all.

    Raises:
        SessionError: It is missing, damaged, or has other columns.
    """
    schema = schemas[name]
    if in_journal(folder):
        whole = pa.Table.from_batches(_journalled(folder, name, schemas), schema)
        return whole if columns is None else whole.select(columns)
    path = table_file(folder, name)
    try:
        if path.is_symlink() or not path.is_file():
            raise SessionError(f"{path} is missing", "Analyse the file again")
        with path.open("rb") as handle:
            groups = columns_of(handle, path.stat().st_size)
        # Given a name, pyarrow would take some of them for addresses and refuse others.
        with path.open("rb") as handle, pq.ParquetFile(handle) as file:
            if not file.schema_arrow.equals(schema):
                raise SessionError(
                    f"{path} has columns other than those in its manifest", "Analyse the file again"
                )
            if file.metadata.num_rows > most:
                raise SessionError(
                    f"{path} has {file.metadata.num_rows:,} rows, more than the {most:,} that its"
                    " manifest says",
                    "Analyse the file again",
                )
            _check_size(path, file.metadata.num_rows, groups, schema)
            with path.open("rb") as pages:
                for group in groups:
                    for column, field in zip(group, schema.names, strict=True):
                        if columns is None or field in columns:
                            check_pages(pages, column)
        if columns is not None:
            schema = pa.schema([schema.field(field) for field in columns])
        words = [name for name in schema.names if schema.field(name).type == pa.string()]
        with (
            path.open("rb") as handle,
            pq.ParquetFile(handle, read_dictionary=words) as file,
        ):
            many = file.metadata.num_rows > ROWS_FOR_ONE
            whole = _spelled(path, file.read(columns, use_threads=many), schema)
            whole.validate(full=True)
            return whole
    except (pa.ArrowException, OSError, ValueError) as error:  # ValueError: names that are no text
        raise SessionError(
            f"{path} is damaged ({_first_line(error)})", "Analyse it again"
        ) from error


def _check_size(
    path: Path, rows: int, groups: Sequence[Sequence[Column]], schema: pa.Schema
) -> None:
    """Whether what a table becomes in memory is in proportion to its file, before it is read.

    Raises:
        SessionError: It is a small file that would fill the memory.
        PageError: Its summary does not fit the table.
    """
    if any(len(group) != len(schema) for group in groups):
        raise PageError("a row group with other columns")
    columns = [pair for group in groups for pair in zip(group, schema, strict=True)]
    expanded = sum(column.expanded for column, _ in columns)
    expanded += rows * sum(_row_bytes(field.type) for field in schema)
    size = path.stat().st_size
    many = rows > MOST_ROWS or sum(group[0].rows for group in groups) > rows
    many |= any(column.values > column.rows * _width(field.type) for column, field in columns)
    if many or expanded > max(HARMLESS_BYTES, MOST_EXPANSION * size):
        raise SessionError(
            f"{path} has {rows:,} rows, too many for its {size:,} bytes",
            "Analyse the file again",
        )


def _width(kind: pa.DataType) -> int:
    """Values in a row."""
    return int(kind.list_size) if pa.types.is_fixed_size_list(kind) else 1


def _row_bytes(kind: pa.DataType) -> int:
    if pa.types.is_fixed_size_list(kind):
        return int(kind.list_size * _row_bytes(kind.value_type))
    return 8 if pa.types.is_string(kind) else int(kind.bit_width // 8)


def _spelled(path: Path, table: pa.Table, schema: pa.Schema) -> pa.Table:
    """The table with its words spelled out; few and short ones, or a row is no row of ours.

    Raises:
        SessionError: There is a long one, or there are many.
    """
    for name in schema.names:
        for chunk in table[name].chunks if pa.types.is_dictionary(table[name].type) else ():
            words = chunk.dictionary
            if len(words) > MOST_WORDS or (pc.max(pc.binary_length(words)).as_py() or 0) > WORD:
                raise SessionError(f"{path} is damaged: an unknown {name}", "Analyse it again")
    return table.cast(schema)


def complete(folder: Path, schemas: Mapping[str, pa.Schema]) -> bool:
    """Whether all finished tables are there with these columns; nothing else of them is read."""
    for name, schema in schemas.items():
        path = table_file(folder, name)
        if path.is_symlink() or not path.is_file():
            return False
        try:
            with path.open("rb") as handle:
                columns_of(handle, path.stat().st_size)
                if not pq.read_schema(handle).equals(schema):
                    return False
        except (pa.ArrowException, OSError, ValueError):
            return False
    return True


def discard_tables(folder: Path) -> None:
    """Remove the tables of an older session, once a journal is what counts.

    Raises:
        OutputError: No permission.
    """
    with writing(folder / DATA):
        for name in ORDER:
            table_file(folder, name).unlink(missing_ok=True)


def _journalled(
    folder: Path, name: str, schemas: Mapping[str, pa.Schema]
) -> Iterator[pa.RecordBatch]:
    for number in parts(folder):
        yield from recovered(folder, number, name, schemas)


def compact(folder: Path, schemas: Mapping[str, pa.Schema]) -> None:
    """Turn the journal into Parquet files and remove it; memory stays flat.

    Raises:
        OutputError: No room or no permission. The journal stays, and the session can be read.
    """
    make_folder(folder / DATA)
    with ExitStack() as stack:  # all are written before the first gets its name
        for name in ORDER:
            partial = stack.enter_context(replacing(table_file(folder, name)))
            _write(partial, _journalled(folder, name, schemas), name, schemas[name])
    discard_journal(folder)


def discard_journal(folder: Path) -> None:
    """Remove the journal; first out of sight in one step, so that no half of it is ever read.

    Raises:
        OutputError: No permission.
    """
    trash = folder / _TRASH
    with writing(folder / JOURNAL):
        if trash.exists():
            shutil.rmtree(trash)
        if (folder / JOURNAL).exists():
            (folder / JOURNAL).replace(trash)
            shutil.rmtree(trash)


def replace_folder(new: Path, folder: Path) -> None:
    """Put a finished folder in the place of another one; :func:`put_back` heals a crash between.

    What is at ``folder`` is deleted, so the caller has seen to it that it is EmoScope's.

    Raises:
        OSError: No permission, or something is where the older folder goes for a moment.
    """
    old = momentary(folder, Moment.REPLACED)
    if folder.exists():
        folder.replace(old)
    new.replace(folder)
    sync_folder(folder.parent)
    if old.exists():
        shutil.rmtree(old)


def put_back(folder: Path) -> None:
    """Undo a replacement that was cut off between its two steps.

    Raises:
        OutputError: No permission.
    """
    old = momentary(folder, Moment.REPLACED)
    try:
        if not (old / MANIFEST).is_file() or folder.exists():
            return
    except OSError:  # a name that is too long: nothing can ever have been there
        return
    with writing(folder):
        old.replace(folder)


def write_table(path: Path, whole: pa.Table) -> None:
    """Write a finished table in one step.

    Raises:
        OutputError: The place cannot be written.
    """
    make_folder(path.parent)
    with replacing(path) as partial:
        _write(partial, iter(whole.to_batches()), path.stem, whole.schema)


def _write(path: Path, batches: Iterator[pa.RecordBatch], name: str, schema: pa.Schema) -> None:
    # Embeddings are noise to a compressor: 6 % smaller at three times the reading time.
    plain = "embedding" in schema.names
    with (
        path.open("wb") as file,
        pq.ParquetWriter(
            file,
            schema,
            compression="none" if plain else "zstd",
            use_dictionary=["state"] if name == "faces" else False,
        ) as writer,
    ):
        held: list[pa.RecordBatch] = []
        rows = 0
        for batch in batches:
            held.append(batch)
            rows += batch.num_rows
            if rows >= GROUP_ROWS:
                writer.write_table(pa.Table.from_batches(held, schema).combine_chunks())
                held, rows = [], 0
        if held:
            writer.write_table(pa.Table.from_batches(held, schema).combine_chunks())


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0][:200] if str(error) else type(error).__name__

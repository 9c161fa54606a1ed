"""The pages of a Parquet file, checked before pyarrow reads them.

The file's own summary says how large its columns are. Each page has a header of its own that says
so once more, and a reader makes room for what that one says. The summary is read here and not by
pyarrow, which ends the program where a column's facts contradict each other. Facts of the format:
``FileMetaData`` at the file's end and a ``PageHeader`` before each page, in Thrift's compact
protocol.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, BinaryIO

from emoscope.engine.sessions.thrift_compact import Compact, ThriftError

HEADER_BYTES = 100_000
"""No header of a page is longer: it holds a few numbers and the least and greatest value."""
FOOTER_BYTES, FOOTER_SHARE = 1_000_000, 2
"""A file's summary is this small, or less than half of the file."""
ENCODINGS = frozenset({0, 2, 3, 4, 8})
"""PLAIN, PLAIN_DICTIONARY, RLE, BIT_PACKED, RLE_DICTIONARY: in none of them a value takes from the
one before it and grows."""


class PageError(ValueError):
    """A page that is not what the summary of its file says."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a row group, as the summary has it.

    Attributes:
        rows: Of the row group.
        values: In the column.
        expanded, stored: Bytes of its pages, without and with compression.
        place: Where the first page is; 0 for none.
        encodings: By the format's numbers.
    """

    rows: int
    values: int
    expanded: int
    stored: int
    place: int
    encodings: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Page:
    expanded: int
    stored: int
    values: int


def columns_of(file: BinaryIO, size: int) -> list[list[Column]]:
    """Columns of each row group of a file of this size.

    Raises:
        PageError: The summary is out of proportion to the file, or cannot be read.
    """
    file.seek(max(0, size - 8))
    length = int.from_bytes(file.read(8)[:4], "little")
    if length > min(size, max(FOOTER_BYTES, size // FOOTER_SHARE)):
        raise PageError(f"a summary of {length:,} bytes in a file of {size:,}")
    file.seek(max(0, size - 8 - length))
    try:
        groups = Compact(file.read(length)).struct()[4]
        return [[_column(each, group[3]) for each in group[1]] for group in groups]
    except (ThriftError, LookupError, TypeError, AttributeError) as error:
        raise PageError(f"a summary that cannot be read ({error})") from error


def _column(raw: dict[int, Any], rows: int) -> Column:
    facts = raw[3]
    values, expanded, stored = (facts[number] for number in (5, 6, 7))
    # A column without rows may have no pages.
    places = [facts.get(number) for number in (9, 11)]
    place = min((at for at in places if at), default=0)
    if not all(
        isinstance(each, int) and each >= 0 for each in (rows, values, expanded, stored, place)
    ):
        raise PageError("a column without a place or a size")
    return Column(rows, values, expanded, stored, place, frozenset(facts[2]))


def check_pages(file: BinaryIO, column: Column) -> None:
    """Whether every page of a column is as large as the summary says, and says so itself.

    Raises:
        PageError: One is not, or its header cannot be read.
    """
    if not column.encodings <= ENCODINGS:
        raise PageError("values that are packed in a way that lets them grow")
    place, stored = column.place, column.stored
    expanded, values = column.expanded, column.values
    if stored and not place:
        raise PageError("a column without a place")
    while stored > 0:
        file.seek(place)
        length, page = _header(file.read(min(HEADER_BYTES, stored)))
        place, stored = place + length + page.stored, stored - length - page.stored
        expanded -= length + page.expanded
        values -= page.values
        if min(stored, expanded, values) < 0:
            raise PageError("a page that is larger than its column")


def _header(data: bytes) -> tuple[int, _Page]:
    """A page's header: its length, and what it says."""
    reader = Compact(data)
    try:
        found = reader.struct()
    except ThriftError as error:
        raise PageError(f"a page whose header cannot be read ({error})") from error
    kind, expanded, stored = (found.get(field) for field in (1, 2, 3))
    inner = found.get({0: 5, 2: 7, 3: 8}.get(kind if isinstance(kind, int) else -1, -1))
    if not isinstance(expanded, int) or not isinstance(stored, int) or not isinstance(inner, dict):
        raise PageError("a page of an unknown kind")
    values = inner.get(1)
    encoding = inner.get(4 if kind == 3 else 2)
    if not isinstance(encoding, int) or encoding not in ENCODINGS:
        raise PageError("a page that is packed in an unknown way")
    if not isinstance(values, int) or min(values, expanded, stored) < 0:
        raise PageError("a page that is smaller than nothing")
    # Words of a dictionary are none of the column's values.
    return reader.place, _Page(expanded, stored, values if kind != 2 else 0)

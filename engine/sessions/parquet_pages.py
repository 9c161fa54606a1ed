"""The pages of a Parquet file, checked before pyarrow reads them.

The file's own summary says how large its columns are, and is held against the file elsewhere. Each
page has a header of its own that says so once more, and a reader makes room for what that one says.
Facts of the format: a ``PageHeader`` in Thrift's compact protocol before each page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

import pyarrow.parquet as pq

HEADER_BYTES = 100_000
"""No header of a page is longer: it holds a few numbers and the least and greatest value."""
FOOTER_BYTES, FOOTER_SHARE = 1_000_000, 2
"""A file's summary is this small, or less than half of the file."""
ENCODINGS = frozenset({"PLAIN", "RLE", "PLAIN_DICTIONARY", "RLE_DICTIONARY", "BIT_PACKED"})
"""In none of them a value takes from the one before it and grows."""
_ENCODINGS = frozenset({0, 2, 3, 4, 8})
_DEPTH = 8
_TRUE, _FALSE, _BYTE, _DOUBLE, _BINARY, _LIST, _SET, _STRUCT = 1, 2, 3, 7, 8, 9, 10, 12


class PageError(ValueError):
    """A page that is not what the summary of its file says."""


@dataclass(frozen=True, slots=True)
class _Page:
    expanded: int
    stored: int
    values: int


def check_footer(file: BinaryIO, size: int) -> None:
    """Whether a file's summary is in proportion to it; the summary is read whole into memory.

    Raises:
        PageError: It is not.
    """
    file.seek(max(0, size - 8))
    length = int.from_bytes(file.read(8)[:4], "little")
    file.seek(0)
    if length > max(FOOTER_BYTES, size // FOOTER_SHARE):
        raise PageError(f"a summary of {length:,} bytes in a file of {size:,}")


def check_pages(file: BinaryIO, facts: pq.FileMetaData) -> None:
    """Whether every page is as large as the summary says, and says so itself.

    Raises:
        PageError: One is not, or its header cannot be read.
    """
    for number in range(facts.num_row_groups):
        group = facts.row_group(number)
        for at in range(group.num_columns):
            column = group.column(at)
            if not set(column.encodings) <= ENCODINGS:
                raise PageError(f"values that are packed as {', '.join(column.encodings)}")
            _check_column(file, column)


def _check_column(file: BinaryIO, column: Any) -> None:
    places = (column.dictionary_page_offset, column.data_page_offset)
    place = min((at for at in places if at), default=-1)  # a column without rows may have none
    left = (column.total_compressed_size, column.total_uncompressed_size, column.num_values)
    stored, expanded, values = left
    if min(left) < 0 or (place < 0 and stored):
        raise PageError("a column without a place or a size")
    while stored > 0:
        file.seek(place)
        data = file.read(min(HEADER_BYTES, stored))
        length, page = _header(data)
        place, stored = place + length + page.stored, stored - length - page.stored
        expanded -= length + page.expanded
        values -= page.values
        if min(stored, expanded, values) < 0:
            raise PageError("a page that is larger than its column")


def _header(data: bytes) -> tuple[int, _Page]:
    """A page's header: its length, and what it says."""
    reader = _Compact(data)
    found = reader.struct()
    kind, expanded, stored = (found.get(field) for field in (1, 2, 3))
    inner = found.get({0: 5, 2: 7, 3: 8}.get(kind if isinstance(kind, int) else -1, -1))
    if not isinstance(expanded, int) or not isinstance(stored, int) or not isinstance(inner, dict):
        raise PageError("a page of an unknown kind")
    values = inner.get(1)
    encoding = inner.get(4 if kind == 3 else 2)
    if encoding not in _ENCODINGS:
        raise PageError("a page that is packed in an unknown way")
    if not isinstance(values, int) or min(values, expanded, stored) < 0:
        raise PageError("a page that is smaller than nothing")
    # Words of a dictionary are none of the column's values.
    return reader.place, _Page(expanded, stored, values if kind != 2 else 0)


class _Compact:
    """Reads Thrift's compact protocol: numbers are kept, everything else is stepped over."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.place = 0

    def struct(self, depth: int = 0) -> dict[int, Any]:
        """Numbers and inner structs by the number of their field."""
        out: dict[int, Any] = {}
        for field, kind in self._fields():
            out[field] = self._value(kind, depth)
        return out

    def _fields(self) -> Iterator[tuple[int, int]]:
        field = 0
        while (head := self._byte()) != 0:
            step = head >> 4
            field = field + step if step else self._number()
            yield field, head & 15

    def _value(self, kind: int, depth: int) -> Any:
        if depth > _DEPTH:
            raise PageError("a page's header that is too deep")
        if kind in (_TRUE, _FALSE):
            return kind == _TRUE
        if kind == _BYTE:
            return self._byte()
        if kind < _DOUBLE:
            return self._number()
        if kind == _STRUCT:
            return self.struct(depth + 1)
        if kind in (_DOUBLE, _BINARY):
            self._skip(8 if kind == _DOUBLE else self._varint())
        elif kind in (_LIST, _SET):
            head = self._byte()
            for _ in range(head >> 4 if head >> 4 < 15 else self._varint()):
                self._value(head & 15, depth + 1)
        else:
            raise PageError("a page's header of an unknown form")
        return None

    def _byte(self) -> int:
        if self.place >= len(self._data):
            raise PageError("a page's header that does not end")
        self.place += 1
        return self._data[self.place - 1]

    def _varint(self) -> int:
        value = shift = 0
        while True:
            byte = self._byte()
            value |= (byte & 127) << shift
            if byte < 128:
                return value
            shift += 7
            if shift > 63:
                raise PageError("a number without end")

    def _number(self) -> int:
        value = self._varint()
        return (value >> 1) ^ -(value & 1)

    def _skip(self, count: int) -> None:
        self.place += count
        if self.place > len(self._data):
            raise PageError("a page's header that does not end")

"""Thrift's compact protocol, as far as the summary and the pages of a Parquet file need it.

Numbers, lists and structs are kept; texts are stepped over.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_DEPTH = 12
_TRUE, _FALSE, _BYTE, _DOUBLE, _BINARY, _LIST, _SET, _STRUCT = 1, 2, 3, 7, 8, 9, 10, 12


class ThriftError(ValueError):
    """What cannot be read."""


class Compact:
    """Reads what it is given from its beginning.

    Args:
        data: As it stands in the file.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.place = 0

    def struct(self, depth: int = 0) -> dict[int, Any]:
        """Numbers, lists and inner structs by the number of their field."""
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
            raise ThriftError("a header that is too deep")
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
            count = head >> 4 if head >> 4 < 15 else self._varint()
            if count > len(self._data):  # each takes a byte at least
                raise ThriftError("a list that is longer than what it is in")
            return [self._value(head & 15, depth + 1) for _ in range(count)]
        else:
            raise ThriftError("a header of an unknown form")
        return None

    def _byte(self) -> int:
        if self.place >= len(self._data):
            raise ThriftError("a header that does not end")
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
                raise ThriftError("a number without end")

    def _number(self) -> int:
        value = self._varint()
        return (value >> 1) ^ -(value & 1)

    def _skip(self, count: int) -> None:
        self.place += count
        if self.place > len(self._data):
            raise ThriftError("a header that does not end")

"""One fact in the header of an Arrow message that pyarrow does not tell: is its body compressed?

Facts of the format: a flatbuffer (``Message.fbs`` of Arrow 1.0). ``Message`` has the fields
version, header type, header, body length; ``RecordBatch`` has length, nodes, buffers, compression.
"""

from __future__ import annotations

import struct

_RECORD_BATCH = 3
_HEADER_TYPE, _HEADER = 1, 2
_COMPRESSION = 3


def is_compressed(metadata: bytes) -> bool:
    """Whether the body of a message is, or may be, compressed.

    Args:
        metadata: The message's header as it stands in the stream.

    Returns:
        True also for what is no record batch, or cannot be read.
    """
    try:
        (message,) = struct.unpack_from("<I", metadata, 0)
        kind, header = _field(metadata, message, _HEADER_TYPE), _field(metadata, message, _HEADER)
        if kind is None or header is None or metadata[kind] != _RECORD_BATCH:
            return True
        (step,) = struct.unpack_from("<I", metadata, header)
        return _field(metadata, header + step, _COMPRESSION) is not None
    except (struct.error, IndexError):
        return True


def _field(metadata: bytes, table: int, number: int) -> int | None:
    """Where a field of a table is; None where the table does not have it."""
    (back,) = struct.unpack_from("<i", metadata, table)
    vtable = table - back
    if vtable < 0:
        raise IndexError
    (size,) = struct.unpack_from("<H", metadata, vtable)
    place = 4 + 2 * number
    if place + 2 > size:
        return None
    (offset,) = struct.unpack_from("<H", metadata, vtable + place)
    return table + offset if offset else None

"""Reading safetensors files: the one way, header first.

What a header says about each tensor is held against the file before a byte of a tensor is read, so
that no reader ever works with a length that a stranger made up. Facts of the format: eight bytes
with the header's size, the header as JSON, then the tensors without a gap; ``data_offsets`` count
from the header's end.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open

ITEM_BYTES = {
    **{"F64": 8, "F32": 4, "F16": 2, "I64": 8, "U64": 8, "I32": 4, "U32": 4},
    **{"I16": 2, "U16": 2, "I8": 1, "U8": 1, "BOOL": 1},
}
"""Kinds of numbers that numpy has."""
MOST_HEADER_BYTES = 10_000_000
MOST_TENSORS = 100_000
MOST_AXES = 8
_METADATA = "__metadata__"


class TensorFileError(ValueError):
    """A file that is no safetensors file, or whose header does not fit it."""


def read_tensor_file(path: Path) -> tuple[dict[str, NDArray[Any]], dict[str, str]]:
    """All tensors of a file by name, and its metadata.

    Raises:
        TensorFileError: The file is not what its header says.
        OSError: It cannot be read.
    """
    check_header(path)
    try:
        with safe_open(path, framework="numpy") as file:
            return dict(file.get_tensors()), dict(file.metadata() or {})
    except (SafetensorError, KeyError, ValueError) as error:
        raise TensorFileError(str(error)) from error


def check_header(path: Path) -> None:
    """Whether a file holds exactly the tensors that its header names, and nothing else.

    Raises:
        TensorFileError: It does not.
        OSError: It cannot be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if size < 8 or length > min(size - 8, MOST_HEADER_BYTES):
            raise TensorFileError(f"a header of {length:,} bytes in a file of {size:,}")
        entries = _entries(file.read(length))
    if len(entries) > MOST_TENSORS:
        raise TensorFileError(f"{len(entries):,} tensors")
    end = 0
    for begin, stop, name in sorted(_span(name, entry) for name, entry in entries.items()):
        if begin != end:
            raise TensorFileError(f"{name} does not begin where the tensor before it ends")
        end = stop
    if end != size - 8 - length:
        raise TensorFileError(f"tensors of {end:,} bytes in a file that has {size - 8 - length:,}")


def _entries(header: bytes) -> dict[str, Any]:
    try:
        found = json.loads(header, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise TensorFileError(f"a header that cannot be read ({error})") from error
    if not isinstance(found, dict):
        raise TensorFileError("a header that is not an object")
    found.pop(_METADATA, None)
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    out = dict(pairs)
    if len(out) != len(pairs):
        raise ValueError("a name stands there twice")
    return out


def _span(name: str, entry: Any) -> tuple[int, int, str]:
    """Where a tensor begins and ends, counted from the header's end."""
    if not isinstance(entry, dict):
        raise TensorFileError(f"{name} is not described")
    item = ITEM_BYTES.get(str(entry.get("dtype")))
    if item is None:
        raise TensorFileError(f"{name} has numbers of the unknown kind {entry.get('dtype')}")
    shape, offsets = _counts(entry.get("shape")), _counts(entry.get("data_offsets"))
    if shape is None or len(shape) > MOST_AXES or offsets is None or len(offsets) != 2:
        raise TensorFileError(f"{name} has no shape or no place")
    begin, stop = offsets
    if stop - begin != math.prod(shape) * item:
        raise TensorFileError(f"{name} has {stop - begin:,} bytes, which is not its shape")
    return begin, stop, name


def _counts(values: Any) -> list[int] | None:
    """Numbers of things: whole, not negative, and no more than a disk has; else None."""
    fit = isinstance(values, list) and all(
        isinstance(each, int) and not isinstance(each, bool) and 0 <= each < 2**53
        for each in values
    )
    return values if fit else None

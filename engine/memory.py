"""Memory that nobody uses any more, and that the C library keeps all the same."""

from __future__ import annotations

import ctypes
import functools
import sys
from collections.abc import Callable


def give_back() -> None:
    """Hand it to the system; for threads beside the window's, where something large has ended.

    The GNU library keeps what threads have freed between pieces that are in use: after films and
    pictures of different sizes that is hundreds of megabytes. Other libraries need no asking.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@functools.cache
def _trim() -> Callable[[int], int] | None:
    if sys.platform != "linux":
        return None
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError):  # another C library
        return None
    trim.argtypes, trim.restype = (ctypes.c_size_t,), ctypes.c_int
    return trim

"""The most memory that this process has had, or has had since it was last asked to forget."""

from __future__ import annotations

import math
import sys
from contextlib import suppress
from pathlib import Path

from emoscope.engine.memory import give_back


def peak_mb() -> float:
    """In megabytes; not a number on Windows, whose Python does not say."""
    if sys.platform == "win32":
        return math.nan
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024**2 if sys.platform == "darwin" else most / 1024  # bytes there, kB here


def forget_peak() -> None:
    """Count from what is in use now, without what has been freed; only Linux can do that."""
    give_back()
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")

"""The most memory that this process has had."""

from __future__ import annotations

import math
import sys


def peak_mb() -> float:
    """In megabytes; not a number on Windows, whose Python does not say."""
    if sys.platform == "win32":
        return math.nan
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024**2 if sys.platform == "darwin" else most / 1024  # bytes there, kB here

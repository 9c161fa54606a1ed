"""Whether macOS lets this program see the screen: where it does not, it gives an empty desktop."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

CORE_GRAPHICS = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics"


def mac_allows(load: Callable[[str], Any] = ctypes.cdll.LoadLibrary) -> bool:
    """Ask the system, which asks the user the first time and says no until then.

    Args:
        load: Loads a library of the system's.

    Returns:
        True also where the system cannot be asked.
    """
    try:
        core = load(CORE_GRAPHICS)
        ways = (core.CGPreflightScreenCaptureAccess, core.CGRequestScreenCaptureAccess)
    except (OSError, AttributeError):  # older than macOS 10.15
        return True
    for way in ways:
        way.argtypes, way.restype = (), ctypes.c_bool
    return any(way() for way in ways)

"""How much larger than usual everything is: by the settings, or by Qt's environment variable."""

from __future__ import annotations

import os

VARIABLE = "QT_SCALE_FACTOR"

_set_here: set[str] = set()


def enlarge(percent: int) -> None:
    """Ask Qt for larger letters and widgets; it listens only before the application is made.

    What the user's environment says wins.
    """
    if percent != 100 and VARIABLE not in os.environ:
        os.environ[VARIABLE] = f"{percent / 100:g}"
        _set_here.add(os.environ[VARIABLE])


def running_percent() -> int:
    """The scale that this run began with."""
    try:
        return round(float(os.environ.get(VARIABLE, "1")) * 100)
    except ValueError:
        return 100


def is_forced() -> bool:
    """Whether the user's environment sets the scale, so that the settings cannot."""
    return VARIABLE in os.environ and os.environ[VARIABLE] not in _set_here

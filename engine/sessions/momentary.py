"""Names that a session's folder has for a moment: no name of a user's, and no session's own.

What a crash leaves under such a name may be finished or removed by whoever finds it, so no folder
of anybody's may ever be called so: sessions are never given these names.
"""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

_NAME = re.compile(r"\..+\.emoscope-(building|replaced|forgotten)")


class Moment(StrEnum):
    """Why a folder has such a name: being made, making way for another, or being deleted."""

    BUILDING = "building"
    REPLACED = "replaced"
    FORGOTTEN = "forgotten"


def momentary(folder: Path, moment: Moment) -> Path:
    """The name beside the folder."""
    return folder.with_name(f".{folder.name}.emoscope-{moment}")


def is_momentary(name: str) -> bool:
    """Whether a name is kept for this; upper case counts too, as on Windows and macOS."""
    return _NAME.fullmatch(name.casefold()) is not None

"""Arguments as a shell hands them over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def with_files(arguments: Sequence[str]) -> list[str]:
    """Arguments in which a file whose name begins like an option is a file.

    ``emoscope analyze *.mp4`` names ``-holiday.mp4`` too. What has an ending and is there is meant;
    no option of ours has one.
    """
    return [f"./{each}" if _is_file(each) else each for each in arguments]


def _is_file(argument: str) -> bool:
    if not argument.startswith("-") or "=" in argument:
        return False
    path = Path(argument)
    try:
        return path.suffix[1:2].isalpha() and path.is_file()
    except (OSError, ValueError):
        return False

"""Arguments as a shell hands them over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup


def with_files(arguments: Sequence[str]) -> list[str]:
    """Arguments in which a file whose name begins like an option is a file.

    ``emoscope analyze *.mp4`` names ``-holiday.mp4`` too. What has an ending and is there is meant;
    no option of ours has one.
    """
    return [f"./{each}" if _is_file(each) else each for each in arguments]


class Commands(TyperGroup):
    """The commands; a file in their place is answered with what takes files."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        unknown = args and not ctx.resilient_parsing and self.get_command(ctx, args[0]) is None
        if unknown and _exists(args[0]):
            raise typer.BadParameter(
                f"{args[0]} is a file or folder, no command. Analyse it with `emoscope analyze"
                f" FILE`, or open it in the window with `emoscope --open FILE`."
            )
        return super().resolve_command(ctx, args)


def _exists(argument: str) -> bool:
    try:
        return Path(argument).exists()
    except (OSError, ValueError):
        return False


def _is_file(argument: str) -> bool:
    if not argument.startswith("-") or "=" in argument:
        return False
    path = Path(argument)
    try:
        return path.suffix[1:2].isalpha() and path.is_file()
    except (OSError, ValueError):
        return False

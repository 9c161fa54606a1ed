"""Options that need another one: without it they would do nothing, so they are refused.

Whoever asks for covered faces has to hear that no film is written, not to believe it.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from emoscope.engine.results.table_style import PLAIN, style_of
from emoscope.engine.sessions.options import UsageError

VIDEO = "video"
STYLED = ("csv", "csv-long", "measures")
"""Formats that a table style changes."""


def check_formats_use(
    formats: Collection[str], *, blur: bool = False, sound: bool = True, table_style: str = ""
) -> None:
    """Whether the formats that are asked for use these options.

    Raises:
        UsageError: One of them would do nothing.
    """
    for name, given in (("--blur", blur), ("--no-sound", not sound)):
        if given and VIDEO not in formats:
            raise UsageError(
                f"{name} is for the annotated video, and the format video was not asked for",
                f"Leave it out, or add video to --formats: {','.join((*formats, VIDEO))}",
            )
    styled = bool(table_style) and style_of(table_style) != PLAIN
    if styled and not any(each in formats for each in STYLED):
        raise UsageError(
            f"--table-style is for CSV tables, and none of {', '.join(STYLED)} was asked for",
            "Leave it out, or add csv to --formats",
        )


def check_clips_use(
    clips: Path | None,
    list_file: Path | None,
    *,
    videos: bool,
    blur: bool,
    sound: bool,
    replace: bool,
) -> None:
    """The same of finding, whose films are cut with ``--clips`` only.

    Raises:
        UsageError: One of them would do nothing.
    """
    for name, given in (("--blur", blur), ("--no-sound", not sound), ("--videos", videos)):
        if given and clips is None:
            raise UsageError(
                f"{name} is for films of the moments, and --clips was not given",
                "Leave it out, or name a folder with --clips",
            )
    if replace and clips is None and list_file is None:
        raise UsageError(
            "--replace is for a list or films, and neither --out nor --clips was given",
            "Leave it out, or name what is to be written",
        )

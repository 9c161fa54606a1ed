"""The notice before the first results on the command line, once."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from emoscope.engine import notice
from emoscope.engine.cli.console import err

YesNotice = Annotated[
    bool, typer.Option("--yes-notice", help="Accept the notice that the first run shows.")
]
"""The option of every command that looks at faces."""


def first_notice(yes: bool) -> None:
    """Show the notice if this user has not had it: a terminal is asked, a pipe is told.

    Args:
        yes: It is accepted unseen.

    Raises:
        typer.Exit: They do not accept it; nothing is begun.
    """
    known = notice.told()
    current = known.version >= notice.VERSION
    if current and known.answered:
        return
    if yes:
        notice.remember(answered=True)
        return
    asked = sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()
    if current and not asked:
        return
    console = err()
    console.print("Before you begin:", markup=False)
    for point in notice.POINTS:
        console.print(f"- {point}", markup=False)
    if not asked:
        console.print("(Shown once; --yes-notice accepts it.)", markup=False)
        notice.remember(answered=False)
        return
    if not typer.confirm("Do you accept this?", err=True):
        console.print("Nothing was begun.", markup=False)
        raise typer.Exit(1)
    notice.remember(answered=True)

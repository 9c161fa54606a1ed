"""``emoscope study people``: the faces of a study by name."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from emoscope.engine.cli.console import out, plain_errors, say_error


@plain_errors
def people(
    folder: Annotated[Path, typer.Argument(help="Folder of the study.", metavar="DIR")],
    words: Annotated[
        list[str] | None, typer.Argument(help="Only sessions in which these words occur.")
    ] = None,
    longest: Annotated[
        bool,
        typer.Option(
            "--longest",
            help="Name the face that is longest in sight after its session's participant.",
        ),
    ] = False,
    undo: Annotated[
        bool, typer.Option("--undo", help="Take --longest back where it was the last edit.")
    ] = False,
) -> None:
    """List the faces of a study's sessions, and name them after the participants.

    `emoscope people` names, joins and splits the faces of one session.
    """
    from rich.table import Table
    from rich.text import Text

    from emoscope.engine.printing import printable
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.study.folder import StudyFolder
    from emoscope.engine.study.people import faces_of, name_longest, undo_longest
    from emoscope.engine.study.searching import search

    if longest and undo:
        raise UsageError("--longest and --undo are opposites", "Use one of them")
    opened = StudyFolder(folder)
    meant = search(opened.study, " ".join(words or ()))
    console = out()
    failed: list[tuple[str, str]] = []
    if longest or undo:
        done, failed = (name_longest if longest else undo_longest)(opened, meant)
        what = "named" if longest else "taken back"
        console.print(f"{len(done)} of {len(meant)} sessions: {what}.", markup=False)
    faces, unread = faces_of(opened, meant)
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in ("session", "face", "from", "to", "in sight", "name"):
        table.add_column(column, justify="left" if column in ("session", "name") else "right")
    for each in faces:
        table.add_row(
            Text(printable(each.session.name)),
            str(each.track),
            f"{each.first_s:.1f} s",
            f"{each.last_s:.1f} s",
            f"{each.seen_s:.1f} s",
            Text(printable(each.name)),
        )
    if faces:
        console.print(table)
    else:
        console.print("No session has faces.", markup=False)
    broken = dict([*failed, *unread])
    for name, cause in broken.items():
        say_error(f"{printable(name)}: {printable(cause)}.")
    if broken:
        raise typer.Exit(1)

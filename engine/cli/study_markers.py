"""``emoscope study markers``: files of markers into the sessions that they are of."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from emoscope.engine.cli.console import out, plain_errors, say_error
from emoscope.engine.cli.markers import (
    At,
    KindOf,
    Offset,
    Only,
    Part,
    Person,
    Sync,
    TypeOf,
    asked_for,
)


@plain_errors
def markers(
    folder: Annotated[Path, typer.Argument(help="Folder of the study.", metavar="DIR")],
    files: Annotated[
        list[Path],
        typer.Argument(help="Files, each named as its film or session (talk.csv for talk.mp4)."),
    ],
    every: Annotated[
        bool, typer.Option("--all", help="One file for every session, as where all saw one film.")
    ] = False,
    kind: KindOf = "",
    type_of: TypeOf = "",
    person: Person = "",
    part: Part = "",
    only: Only = "",
    offset: Offset = 0.0,
    sync: Sync = "",
    at: At = "",
) -> None:
    """Import files of markers into the sessions of a study (see `emoscope markers import`)."""
    from emoscope.engine.errors import EmoScopeError
    from emoscope.engine.printing import printable
    from emoscope.engine.results.marker_import import import_markers
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.study.folder import StudyFolder
    from emoscope.engine.study.marking import sessions_for

    asked = asked_for(kind, type_of, person, part, only, offset, sync, at)
    opened = StudyFolder(folder)
    if every and len(files) != 1:
        raise UsageError("--all takes one file", "Name one, or leave --all out")
    console, failed = out(), 0
    for file in files:
        meant = sessions_for(opened, None if every else file)
        if not meant:
            say_error(f"No session with results is called as {printable(file.name)}.")
            failed += 1
        for session, place in meant:
            try:
                count = import_markers(place, file, asked)
            except EmoScopeError as error:
                say_error(f"{printable(session.name)}: {printable(error)}")
                failed += 1
                continue
            console.print(f"{printable(session.name)}: {count} markers.", markup=False)
    if failed:
        raise typer.Exit(1)

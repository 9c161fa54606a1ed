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
    from emoscope.engine.printing import printable
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.study.folder import StudyFolder
    from emoscope.engine.study.marking import import_study_markers

    asked = asked_for(kind, type_of, person, part, only, offset, sync, at)
    opened = StudyFolder(folder)
    if every and len(files) != 1:
        raise UsageError("--all takes one file", "Name one, or leave --all out")
    done, failed = import_study_markers(opened, files, asked, every=every)
    for name, count in done:
        out().print(f"{printable(name)}: {count} markers.", markup=False)
    for name, why in failed:
        if why:
            say_error(f"{printable(name)}: {printable(why)}")
        else:
            say_error(f"No session with results is called as {printable(name)}.")
    if failed:
        raise typer.Exit(1)

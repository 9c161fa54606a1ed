"""``emoscope people``: who is who in a recording."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from emoscope.engine.cli.console import note, out, plain_errors

if TYPE_CHECKING:
    from emoscope.engine.sessions.naming import People
    from emoscope.engine.sessions.session import Session

Place = Annotated[Path, typer.Argument(help="Session folder.", metavar="SESSION")]
Faces = Annotated[str, typer.Argument(help="Numbers of faces, with commas: 1,3.", metavar="FACES")]
Begin = Annotated[float | None, typer.Option("--from", help="Only from this second on.")]
End = Annotated[float | None, typer.Option("--to", help="Only up to this second.")]


@plain_errors
def show(session: Place) -> None:
    """List the faces of a session, their times and names."""
    from rich.table import Table
    from rich.text import Text

    from emoscope.engine.printing import printable
    from emoscope.engine.sessions.session import Session

    opened = Session(session)
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in ("face", "from", "to", "in sight", "name"):
        table.add_column(column, justify="left" if column == "name" else "right")
    zero_s = opened.player_zero_s
    for each in opened.series:
        named = [one for one in opened.manifest.people if one.track == each.track]
        texts = [f"{one.name}{_part(one.start_s, one.end_s, zero_s)}" for one in named]
        table.add_row(
            str(each.track),
            f"{each.times_s[0] - zero_s:.2f} s",
            f"{each.ends_s[-1] - zero_s:.2f} s",
            f"{each.lengths_s[each.seen].sum():.1f} s",
            Text(printable(", ".join(texts))),
        )
    console = out()
    console.print(table)
    console.print(_totals(opened), markup=False)


@plain_errors
def suggest(
    session: Place,
    videos: Annotated[
        list[Path] | None, typer.Option(help="Folder with the film; more than once for several.")
    ] = None,
) -> None:
    """Say which faces of this recording may be one person's, by their looks; names nobody."""
    from emoscope.engine.archive.videos import Videos
    from emoscope.engine.errors import SessionError
    from emoscope.engine.sessions.lookalikes import lookalikes
    from emoscope.engine.sessions.session import Session

    opened = Session(session)
    film = Videos(videos or ()).of(session)
    if film is None:
        raise SessionError(
            f"The film of {session} is not where it was, and looks are compared in its pictures",
            "Say where it is with --videos DIR",
        )
    found = lookalikes(opened, film)
    for each in found:
        person = next((p.name for p in opened.manifest.people if p.track == each.like), "NAME")
        out().print(
            f"Face {each.track} may be the same person as face {each.like}. If so:"
            f" emoscope people name {session} {each.like},{each.track} {person}",
            markup=False,
        )
    if not found:
        out().print("No two faces look enough alike.")
    note("Looks are coarse colours, compared within this recording only; nobody is recognised.")


@plain_errors
def name(
    session: Place,
    faces: Faces,
    person: Annotated[str, typer.Argument(metavar="NAME", help="Whose they are.")],
    begin: Begin = None,
    end: End = None,
) -> None:
    """Say whose faces these are; those of one name are put together."""
    from emoscope.engine.sessions.naming import named

    tracks = _numbers(faces)
    which = ", ".join(str(track) for track in tracks)
    _edit(
        session,
        f'Name face {which} "{person}"',
        lambda opened, people: named(
            opened, people, tracks, person, _own(opened, begin), _own(opened, end)
        ),
    )


@plain_errors
def split(
    session: Place,
    face: Annotated[int, typer.Argument(help="Number of the face.", metavar="FACE")],
    at: Annotated[float, typer.Argument(help="Second from which it is somebody else.")],
    person: Annotated[str, typer.Argument(metavar="NAME", help="Who it is from then on.")],
) -> None:
    """Take a face apart: from a second on it is somebody else's."""
    from emoscope.engine.sessions.naming import named

    _edit(
        session,
        f'Split face {face} at {at:g} s, then "{person}"',
        lambda opened, people: named(opened, people, [face], person, _own(opened, at)),
    )


@plain_errors
def rename(
    session: Place,
    old: Annotated[str, typer.Argument(help="Name now.")],
    to: Annotated[str, typer.Argument(metavar="NEW", help="New name.")],
) -> None:
    """Give a person another name."""
    from emoscope.engine.sessions.naming import renamed

    _edit(session, f'Rename "{old}" to "{to}"', lambda _, people: renamed(people, old, to))


@plain_errors
def clear(session: Place, faces: Faces) -> None:
    """Take the names of faces away."""
    from emoscope.engine.sessions.naming import unnamed

    tracks = _numbers(faces)
    which = ", ".join(str(track) for track in tracks)
    _edit(
        session,
        f"Take the name of face {which} away",
        lambda opened, people: unnamed(opened, people, tracks),
    )


@plain_errors
def undo(
    session: Place,
    forget: Annotated[
        bool,
        typer.Option("--forget", help="Instead delete what undo knows, and the names in it."),
    ] = False,
) -> None:
    """Take the last edit of names or markers back."""
    from emoscope.engine.sessions.noting import forget_noted, undo_notes

    if forget:
        known = forget_noted(session)
        out().print("Deleted." if known else "Nothing to delete.")
        return
    out().print(f"Undone: {undo_notes(session)}.", markup=False)
    renewed(session)


@plain_errors
def redo(session: Place) -> None:
    """Do what was taken back again."""
    from emoscope.engine.sessions.noting import redo_notes

    out().print(f"Done again: {redo_notes(session)}.", markup=False)
    renewed(session)


def commands() -> typer.Typer:
    """The commands below ``emoscope people``."""
    group = typer.Typer(help="Who is who: faces of a session by name.", no_args_is_help=True)
    group.command("list")(show)
    group.command("suggest")(suggest)
    group.command("name")(name)
    group.command("split")(split)
    group.command("rename")(rename)
    group.command("clear")(clear)
    group.command("undo")(undo)
    group.command("redo")(redo)
    return group


def _edit(folder: Path, what: str, change: Callable[[Session, People], People]) -> None:
    from emoscope.engine.sessions.noting import edit_notes
    from emoscope.engine.sessions.session import Session

    opened = Session(folder)
    edit_notes(
        folder,
        what,
        lambda kept: kept.model_copy(update={"people": change(opened, kept.people)}),
    )
    out().print(f"{what}: done. `emoscope people undo` takes it back.", markup=False)
    renewed(folder)


def renewed(folder: Path) -> None:
    """Make exports that lie in the session's folder anew: they show the names."""
    from emoscope.engine.errors import EmoScopeError
    from emoscope.engine.exports.formats import renew

    try:
        renew(folder)
    except EmoScopeError as error:
        note(f"Exports in {folder} were not made anew: {error}")


def _numbers(text: str) -> list[int]:
    from emoscope.engine.sessions.options import UsageError

    try:
        found = [int(part) for part in text.split(",") if part.strip()]
    except ValueError:
        found = []
    if not found:
        raise UsageError(f'"{text}" is not the number of a face', "Write it like 2, or 1,3")
    return found


def _own(opened: Session, player_s: float | None) -> float | None:
    """A time as a player counts in the session's own."""
    return None if player_s is None else player_s + opened.player_zero_s


def _part(start_s: float | None, end_s: float | None, zero_s: float) -> str:
    words = []
    if start_s is not None:
        words.append(f"from {start_s - zero_s:.2f} s")
    if end_s is not None:
        words.append(f"to {end_s - zero_s:.2f} s")
    return f" ({' '.join(words)})" if words else ""


def _totals(opened: Session) -> str:
    count = sum(bool(each.person) for each in opened.people)
    rest = sum(not each.person for each in opened.people)
    return f"{count} named, {rest} not."

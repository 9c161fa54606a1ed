"""``emoscope markers``: moments and stretches of a recording that a person named."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from emoscope.engine.cli import people
from emoscope.engine.cli.console import note, out, plain_errors

if TYPE_CHECKING:
    from emoscope.engine.results.marker_import import Import, Kind
    from emoscope.engine.sessions.manifest import Marker

Place = Annotated[Path, typer.Argument(help="Session folder.", metavar="SESSION")]
KindOf = Annotated[
    str,
    typer.Option(
        "--kind", help="event, exclude (left out of figures) or own; else as the file says."
    ),
]
TypeOf = Annotated[str, typer.Option("--type", help="One of your own types, such as stimulus.")]
Person = Annotated[str, typer.Option(help='Whose: a name, or "face 3"; else everybody\'s.')]
Part = Annotated[str, typer.Option(help="Only this tier (ELAN) or observation (BORIS).")]
Only = Annotated[str, typer.Option(help="Only events of these texts, with commas.")]
Offset = Annotated[float, typer.Option(help="Seconds added to the file's times.")]
Sync = Annotated[
    str, typer.Option(help="Text of an event of the file by which its clock is set, with --at.")
]
At = Annotated[
    str,
    typer.Option(
        help="When that is in the recording: seconds, or the text of a marker; else the marker of"
        " the same text."
    ),
]


@plain_errors
def show(session: Place) -> None:
    """List the markers of a session."""
    from rich.table import Table
    from rich.text import Text

    from emoscope.engine.printing import printable
    from emoscope.engine.sessions.session import Session

    opened = Session(session)
    zero_s = opened.player_zero_s
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in ("no.", "from", "to", "kind", "type", "whose", "text"):
        table.add_column(column, justify="right" if column in ("no.", "from", "to") else "left")
    for number, each in enumerate(opened.manifest.markers, 1):
        end = "" if each.end_s is None else f"{each.end_s - zero_s:.2f} s"
        texts = (each.kind, each.type, each.person, each.text)
        table.add_row(
            str(number),
            f"{each.time_s - zero_s:.2f} s",
            end,
            *(Text(printable(text)) for text in texts),
        )
    console = out()
    if opened.manifest.markers:
        console.print(table)
    for kind in opened.manifest.marker_types:
        words = [f"type {kind.name}", kind.colour, f"key {kind.key}" if kind.key else ""]
        console.print(printable(" ".join(filter(None, words))), markup=False)
    console.print(f"{len(opened.manifest.markers)} markers.", markup=False)


@plain_errors
def add(
    session: Place,
    time: Annotated[float, typer.Argument(help="Second, as a player counts.")],
    text: Annotated[str, typer.Argument(help="What it is.")],
    end: Annotated[float | None, typer.Option(help="End of a stretch.")] = None,
    kind: KindOf = "event",
    type_of: TypeOf = "",
    person: Person = "",
) -> None:
    """Set a marker: a moment, or with --end a stretch."""
    from emoscope.engine.results.marker_import import add_markers
    from emoscope.engine.sessions.manifest import Marker
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.sessions.session import Session

    zero_s = Session(session).player_zero_s
    if not abs(time) < 1e9 or (end is not None and not time < end < 1e9):
        raise UsageError("These are no times of a marker", "Give a begin before its end")
    chosen = _kind(kind)
    if chosen == "exclude" and end is None:
        raise UsageError("Only a stretch can be left out", "Add --end")
    made = Marker(
        time_s=time + zero_s,
        text=text[:1000],
        end_s=None if end is None else end + zero_s,
        kind=chosen or "event",
        type=type_of[:100],
        person=person[:200],
    )
    add_markers(session, [made], f'Set the marker "{text[:60]}"')
    _done(session, f'Marker "{text}" set')
    _say_outside(session, [made])


@plain_errors
def remove(
    session: Place,
    numbers: Annotated[str, typer.Argument(help="Numbers of `markers list`, with commas; or all.")],
) -> None:
    """Take markers away."""
    from emoscope.engine.sessions.noting import edit_notes
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.sessions.session import Session

    count = len(Session(session).manifest.markers)
    every = numbers.strip().casefold() == "all"
    try:
        gone = set(range(1, count + 1)) if every else {int(p) for p in numbers.split(",")}
    except ValueError:
        gone = set()
    if not gone or not gone <= set(range(1, count + 1)):
        raise UsageError(f'"{numbers}" are no numbers of its {count} markers', "See `markers list`")
    edit_notes(
        session,
        f"Take {len(gone)} markers away",
        lambda kept: kept.model_copy(
            update={"markers": tuple(m for n, m in enumerate(kept.markers, 1) if n not in gone)}
        ),
    )
    _done(session, f"{len(gone)} markers taken away")


@plain_errors
def import_(
    session: Place,
    file: Annotated[
        Path,
        typer.Argument(
            help="ELAN (.eaf), BORIS (project or exported events), PsychoPy (.csv, .log), or a"
            " table with time_s and text."
        ),
    ],
    kind: KindOf = "",
    type_of: TypeOf = "",
    person: Person = "",
    part: Part = "",
    only: Only = "",
    offset: Offset = 0.0,
    sync: Sync = "",
    at: At = "",
) -> None:
    """Take the events of another program's file as markers."""
    from emoscope.engine.results.marker_import import import_markers
    from emoscope.engine.sessions.session import Session

    asked = asked_for(kind, type_of, person, part, only, offset, sync, at)
    before = Session(session).manifest.markers
    count = import_markers(session, file, asked)
    _done(session, f"{count} markers imported")
    known = set(before)
    _say_outside(session, [m for m in Session(session).manifest.markers if m not in known])


@plain_errors
def type_(
    session: Place,
    name: Annotated[str, typer.Argument(help="Of the type.")],
    colour: Annotated[str, typer.Option(help="Such as #0072b2.")] = "",
    key: Annotated[str, typer.Option(help="One letter or digit that sets one.")] = "",
) -> None:
    """Make a type of markers, or give it another colour or key."""
    from emoscope.engine.results.marker_import import typed
    from emoscope.engine.sessions.noting import edit_notes

    edit_notes(
        session,
        f'Type "{name}"',
        lambda kept: kept.model_copy(
            update={"marker_types": typed(kept.marker_types, name, colour, key)}
        ),
    )
    _done(session, f'Type "{name}" kept')


def commands() -> typer.Typer:
    """The commands below ``emoscope markers``."""
    group = typer.Typer(help="Markers of a session.", no_args_is_help=True)
    group.command("list")(show)
    # A time before 0 and a text that begins with a minus are no options.
    group.command("add", context_settings={"ignore_unknown_options": True})(add)
    group.command("remove")(remove)
    group.command("import")(import_)
    group.command("type")(type_)
    group.command("undo")(people.undo)
    group.command("redo")(people.redo)
    return group


def asked_for(
    kind: str, type_of: str, person: str, part: str, only: str, offset: float, sync: str, at: str
) -> Import:
    """What the options say."""
    from emoscope.engine.results.marker_import import Import
    from emoscope.engine.sessions.options import UsageError

    if at and not sync:
        raise UsageError("--at says when the event of --sync is", "Add --sync TEXT")
    if not abs(offset) < 1e9:
        raise UsageError(f"{offset} is not an offset", "Give seconds")
    return Import(
        kind=_kind(kind),
        type=type_of,
        person=person,
        part=part,
        only=frozenset(each.strip().casefold() for each in only.split(",") if each.strip()),
        offset_s=offset,
        sync=sync,
        sync_at=at,
    )


def _kind(text: str) -> Kind | None:
    from emoscope.engine.results.marker_import import KINDS
    from emoscope.engine.sessions.options import UsageError

    if not text:
        return None
    found = next((each for each in KINDS if each == text.casefold()), None)
    if found is None:
        raise UsageError(f'"{text}" is not a kind of marker', f"Use {', '.join(KINDS)}")
    return found


def _say_outside(folder: Path, markers: Iterable[Marker]) -> None:
    from emoscope.engine.sessions.outside import times_outside_words
    from emoscope.engine.sessions.session import Session

    opened = Session(folder)
    if said := times_outside_words(opened, opened.manifest.source.name, markers):
        note(said)


def _done(folder: Path, what: str) -> None:
    out().print(f"{what}. `emoscope markers undo` takes it back.", markup=False)
    people.renewed(folder)

"""Markers of files in a session: which events, as what, and when in the recording."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from emoscope.engine.errors import SessionError
from emoscope.engine.results.marker_files import offset_by, read_marker_file, shifted
from emoscope.engine.results.marker_tables import Found
from emoscope.engine.results.statistics import marker_time
from emoscope.engine.sessions.manifest import Manifest, Marker, MarkerType
from emoscope.engine.sessions.noting import edit_notes
from emoscope.engine.sessions.options import UsageError
from emoscope.engine.sessions.session import Session

Kind = Literal["event", "exclude", "own"]
KINDS: tuple[Kind, ...] = ("event", "exclude", "own")
_COLOUR = re.compile(r"^#[0-9a-fA-F]{6}$")


@dataclass(frozen=True, slots=True)
class Import:
    """How the events of a file become markers.

    Attributes:
        kind: Of all of them, or what the file says where it is None.
        type: Own type of all of them; empty for what the file says.
        person: Whose they are; empty for what the file says.
        part: Tier or observation.
        only: Texts that are taken, in small letters; empty for all.
        offset_s: Added to the file's times.
        sync: Text of an event of the file that fixes the offset; empty for none.
        sync_at: When it is in the recording: seconds, or the text of a marker; empty for a marker
            of the same text.
    """

    kind: Kind | None = None
    type: str = ""
    person: str = ""
    part: str = ""
    only: frozenset[str] = frozenset()
    offset_s: float = 0.0
    sync: str = ""
    sync_at: str = ""


def import_markers(folder: Path, path: Path, asked: Import) -> int:
    """Take the events of a file into a session; those that are there already are passed by.

    Returns:
        How many markers are new.

    Raises:
        DataError: The file cannot be read, or has nothing of what is asked.
        SessionError: There is no session, or a moment is to be left out.
        UsageError: Nothing says when the sync event is in the recording.
        ClaimedError, OutputError: The session cannot be written.
    """
    session = Session(folder)
    found = read_marker_file(path, asked.part).events
    offset_s = asked.offset_s
    if asked.sync:
        offset_s += offset_by(found, asked.sync, _sync_time(session, asked), path)
    if asked.only:
        found = tuple(each for each in found if each.text.casefold() in asked.only)
    if not found:
        raise SessionError(f"{path} has none of these events", "Check their texts in the file")
    made = [_marker(each, asked) for each in shifted(found, offset_s + session.player_zero_s)]
    count = 0

    def change(manifest: Manifest) -> Manifest:
        nonlocal count
        known = set(manifest.markers)
        new = [marker for marker in dict.fromkeys(made) if marker not in known]
        count = len(new)
        return manifest.model_copy(
            update={
                "markers": (*manifest.markers, *new),
                "marker_types": with_types(manifest.marker_types, [each.type for each in new]),
            }
        )

    edit_notes(folder, f"Import markers of {path.name}", change)
    return count


def add_markers(folder: Path, markers: Sequence[Marker], what: str) -> None:
    """Put markers into a session.

    Raises:
        SessionError, ClaimedError, OutputError: As of :func:`import_markers`.
    """

    def change(manifest: Manifest) -> Manifest:
        return manifest.model_copy(
            update={
                "markers": (*manifest.markers, *markers),
                "marker_types": with_types(manifest.marker_types, [m.type for m in markers]),
            }
        )

    edit_notes(folder, what, change)


def with_types(known: Sequence[MarkerType], names: Sequence[str]) -> tuple[MarkerType, ...]:
    """The types, and new ones for names that have none."""
    there = {each.name.casefold() for each in known}
    out = list(known)
    for name in names:
        if name and name.casefold() not in there:
            there.add(name.casefold())
            out.append(MarkerType(name=name))
    return tuple(out)


def typed(known: Sequence[MarkerType], name: str, colour: str, key: str) -> tuple[MarkerType, ...]:
    """The types with one made or changed.

    Raises:
        SessionError: The colour is none, or another type has the key.
    """
    if colour and not _COLOUR.match(colour):
        raise SessionError(f'"{colour}" is not a colour', "Write it like #0072b2")
    if len(key) > 1:
        raise SessionError(f'"{key}" is more than one key', "Give one letter or digit")
    taken = [
        each.name
        for each in known
        if key and each.key.casefold() == key.casefold() and each.name.casefold() != name.casefold()
    ]
    if taken:
        raise SessionError(f'The key "{key}" sets "{taken[0]}"', "Give another one")
    made = MarkerType(name=name, colour=colour.casefold(), key=key)
    rest = [each for each in known if each.name.casefold() != name.casefold()]
    return (*rest, made)


def _marker(found: Found, asked: Import) -> Marker:
    kind = asked.kind or (found.kind if found.kind in KINDS else "event")
    if kind == "exclude" and found.end_s is None:
        raise SessionError(
            f'"{found.text}" at {found.start_s:.2f} s is a moment, and only stretches can be left'
            " out",
            "Import it as --kind event, or give the file a column of ends",
        )
    kind_of: Kind = next(each for each in KINDS if each == kind)
    return Marker(
        time_s=round(found.start_s, 6),
        text=found.text[:1000] or kind,
        end_s=None if found.end_s is None else round(found.end_s, 6),
        kind=kind_of,
        type=(asked.type or found.type)[:100],
        person=(asked.person or found.whose)[:200],
    )


def _sync_time(session: Session, asked: Import) -> float:
    """When the sync event is, as a player counts."""
    found = marker_time(session, asked.sync_at or asked.sync)
    if found is None:
        raise UsageError(
            f'Nothing says when "{asked.sync}" is in {session.folder.name}',
            "Give --at SECONDS, or set a marker of that text there",
        )
    is_marker = any(
        (asked.sync_at or asked.sync).casefold() in (each.text.casefold(), each.type.casefold())
        for each in session.manifest.markers
    )
    return found - session.player_zero_s if is_marker else found

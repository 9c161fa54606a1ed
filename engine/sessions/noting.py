"""Edits of what a person says about a session: names of faces and markers, each taken back by undo.

They stand in the manifest; what undo knows is in ``.edits.json`` beside it, written first. A kill
loses at most the edit under way.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from emoscope.engine.errors import SessionError
from emoscope.engine.sessions.belongings import EDITS
from emoscope.engine.sessions.claims import short_claim
from emoscope.engine.sessions.manifest import (
    MOST_MARKERS,
    Manifest,
    Marker,
    MarkerType,
    NamedFace,
    read_manifest,
    write_manifest,
)
from emoscope.engine.sessions.undo import (
    Edits,
    changed_elsewhere,
    done_again,
    forget_edits,
    nothing_left,
    read_edits,
    taken_back,
    write_edits,
)

Change = Callable[[Manifest], Manifest]
_KINDS: dict[str, tuple[str, type[Marker] | type[NamedFace] | type[MarkerType]]] = {
    "m": ("markers", Marker),
    "p": ("people", NamedFace),
    "t": ("marker_types", MarkerType),
}
"""What can be edited: how its lines begin, the manifest's field, and what each is."""


def edit_notes(folder: Path, what: str, change: Change, *, claimed: bool = False) -> Manifest:
    """Change names or markers of a session; can be taken back.

    Args:
        folder: Of the session.
        what: In words, for people: "Name face 2 Anna".
        change: From the manifest as it is on disk to one with other ``people``, ``markers`` or
            ``marker_types``.
        claimed: The folder is this process's.

    Raises:
        SessionError: There is no session, or the change does not fit it; nothing was changed.
        ClaimedError: Somebody is writing there.
        OutputError: The folder cannot be written.
    """
    with nullcontext() if claimed else short_claim(folder):
        before = read_manifest(folder)
        after = change(before)
        if len(after.markers) > MOST_MARKERS:
            raise SessionError(
                f"A session has at most {MOST_MARKERS} markers", "Import a part of them"
            )
        notes = {name: getattr(after, name) for name, _ in _KINDS.values()}
        after = before.model_copy(update=notes)
        old, new = _text(before), _text(after)
        if old != new:
            journal = folder / EDITS
            edits = read_edits(journal).at_text(old) or Edits()
            write_edits(journal, edits.with_edit(what, old, new))
            write_manifest(folder, after)
    return after


def undo_notes(folder: Path) -> str:
    """Take the last edit back.

    Returns:
        What it was, in words.

    Raises:
        SessionError: There is none, or markers were added since by something else.
    """
    return _step(folder, -1)


def redo_notes(folder: Path) -> str:
    """Do what was taken back again.

    Returns:
        What it was, in words.

    Raises:
        SessionError: As of :func:`undo_notes`.
    """
    return _step(folder, +1)


def undoable(folder: Path) -> str | None:
    """What would be taken back, in words; None for nothing.

    Raises:
        SessionError: There is no session.
    """
    edits = read_edits(folder / EDITS).at_text(_text(read_manifest(folder)))
    return None if edits is None or edits.undoable is None else edits.undoable.what


def redoable(folder: Path) -> str | None:
    """What would be done again, in words; None for nothing.

    Raises:
        SessionError: There is no session.
    """
    edits = read_edits(folder / EDITS).at_text(_text(read_manifest(folder)))
    return None if edits is None or edits.redoable is None else edits.redoable.what


def forget_noted(folder: Path) -> bool:
    """Delete what undo knows, and names in it that are used no more.

    Returns:
        Whether there was anything.
    """
    with short_claim(folder):
        return forget_edits(folder / EDITS)


def _step(folder: Path, way: int) -> str:
    word = "undo" if way < 0 else "do again"
    journal = folder / EDITS
    with short_claim(folder):
        manifest = read_manifest(folder)
        text, known = _text(manifest), read_edits(journal)
        if not known.edits:
            raise nothing_left(word, "session")
        edits = known.at_text(text)
        if edits is None:
            raise changed_elsewhere(folder)
        edit = edits.undoable if way < 0 else edits.redoable
        if edit is None:
            raise nothing_left(word, "session")
        there = taken_back(edit, text) if way < 0 else done_again(edit, text)
        write_manifest(folder, _with_text(manifest, there, folder))
        write_edits(journal, Edits(edits.place + way, edits.edits))
    return edit.what


def _text(manifest: Manifest) -> str:
    """A line per marker and named face."""
    rows = [(kind, each) for kind, (name, _) in _KINDS.items() for each in getattr(manifest, name)]
    return "".join(f"{kind} {json.dumps(each.model_dump(mode='json'))}\n" for kind, each in rows)


def _with_text(manifest: Manifest, text: str, folder: Path) -> Manifest:
    try:
        rows = [(line[:1], json.loads(line[2:])) for line in text.splitlines()]
        notes = {
            name: tuple(model.model_validate(raw) for kind, raw in rows if kind == mine)
            for mine, (name, model) in _KINDS.items()
        }
    except ValueError as error:
        raise SessionError(f"{folder / EDITS} is damaged", "Delete it") from error
    return manifest.model_copy(update=notes)

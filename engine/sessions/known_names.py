"""Names and markers after another analysis of the same recording."""

from __future__ import annotations

from pathlib import Path

from emoscope.engine.errors import EmoScopeError
from emoscope.engine.sessions.manifest import Manifest, read_manifest
from emoscope.engine.sessions.naming import People, known_again, lost_words
from emoscope.engine.sessions.noting import edit_notes
from emoscope.engine.sessions.session import Session


def with_known_names(session: Session, *, claimed: bool = False) -> tuple[Session, str]:
    """A session that was analysed anew, without names whose faces are not there any more.

    Args:
        session: With the names of the earlier analysis.
        claimed: Its folder is this process's.

    Returns:
        The session as it is then, and a sentence on the names that were lost; nothing for none.

    Raises:
        EmoScopeError: It cannot be read or written.
    """
    people = session.manifest.people
    if not people:
        return session, ""
    kept = known_again(session, people)
    if not kept.lost:
        return session, ""
    _keep(session.folder, kept.people, claimed=claimed)
    return Session(session.folder), lost_words(kept.lost)


def carry_notes(before: Path, after: Path) -> str:
    """Take names and markers of an earlier result into another result of the same file.

    Nothing is done where the other one has some already.

    Returns:
        A sentence on names that are not carried; nothing for none.
    """
    try:
        old, new = read_manifest(before), read_manifest(after)
        same = old.source.quick_sum is not None and old.source.quick_sum == new.source.quick_sum
        if before.resolve() == after.resolve() or not same or new.people or new.markers:
            return ""
        if not old.people and not old.markers:
            return ""
        kept = known_again(Session(after), old.people)
        notes = {
            "people": kept.people,
            "markers": old.markers,
            "marker_types": old.marker_types,
        }

        def change(manifest: Manifest) -> Manifest:
            return manifest.model_copy(update=notes)

        edit_notes(after, "Take over names and markers", change)
    except EmoScopeError as error:
        return f"Names and markers of the earlier result were not taken over: {error}"
    return lost_words(kept.lost)


def _keep(folder: Path, people: People, *, claimed: bool) -> None:
    edit_notes(
        folder,
        "Take names of faces away that are not there any more",
        lambda manifest: manifest.model_copy(update={"people": people}),
        claimed=claimed,
    )

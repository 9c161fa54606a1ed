"""Forgetting a session that studies know: no study says any more where its results were.

The row of the session stays, unless it is asked for too: it is the user's own list, as the film is
the user's own file. It is named, so that the user can take it out. What undo knows goes in any
case: it may name people whose rows were renamed or taken out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from emoscope.engine.errors import EmoScopeError
from emoscope.engine.sessions import written
from emoscope.engine.sessions.copies import copies_of
from emoscope.engine.sessions.forget import Forgotten, forget_session
from emoscope.engine.sessions.undo import forget_edits
from emoscope.engine.study.files import STUDY
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.places import HIDDEN, JOURNAL


def forget_with_studies(folder: Path, *, saved: bool = False, examples: bool = True) -> Forgotten:
    """As :func:`emoscope.engine.sessions.forget.forget_session`, in the studies too.

    Args:
        folder: Of the session.
        saved: Also what the user has saved, and the session's rows in studies with participants
            who have no other.
        examples: Also what label sets were taught from it.

    Returns:
        What was deleted, with the studies that list the session, or did.
    """
    sessions = (folder, *copies_of(folder))
    places = studies_of(sessions)
    done = forget_session(folder, saved=saved, examples=examples)
    listing: list[Path] = []
    unlisted: list[Path] = []
    for place in places:
        try:
            if not _forget_in(place, (*sessions, *done.folders), rows=saved):
                continue
            (unlisted if saved else listing).append(place / STUDY)
        except EmoScopeError:
            # A study that is damaged, or cannot be written, is no reason to keep anything else.
            listing += [place / STUDY] if (place / STUDY).is_file() else []
    return replace(done, studies=tuple(listing), unlisted=tuple(unlisted))


def studies_of(sessions: Iterable[Path]) -> list[Path]:
    """Folders of studies that may name sessions: those that were noted, and those around them."""
    found: dict[Path, None] = {}
    for session in sessions:
        around = [each for each in session.absolute().parents if (each / STUDY).is_file()]
        found |= dict.fromkeys((*around, *written.studies_of(session)))
    return list(found)


def _forget_in(place: Path, sessions: Iterable[Path], *, rows: bool) -> bool:
    """Whether the study listed one of the sessions."""
    try:
        study = StudyFolder(place)
    except EmoScopeError:
        forget_edits(place / HIDDEN / JOURNAL)
        raise
    return study.forget_results(sessions, rows=rows)

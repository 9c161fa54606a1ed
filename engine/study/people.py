"""Who is who over a study: the longest face of each session named after its participant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from emoscope.engine.errors import EmoScopeError
from emoscope.engine.sessions.naming import named
from emoscope.engine.sessions.noting import edit_notes, undo_notes, undoable
from emoscope.engine.sessions.session import Session
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.model import StudySession

LONGEST = "Name the longest face after the participant"


@dataclass(frozen=True, slots=True)
class FaceOf:
    """A face of a session of a study.

    Attributes:
        session: Of the study.
        folder: Of its results.
        track: Number of the face, or of the person's first.
        name: Of the person, empty where nobody has said.
        seen_s: How long it is in sight, in seconds.
        first_s: When it came, as a player counts.
        last_s: When it was last seen, in seconds.
    """

    session: StudySession
    folder: Path
    track: int
    name: str
    seen_s: float
    first_s: float
    last_s: float


def faces_of(
    opened: StudyFolder, sessions: Iterable[StudySession]
) -> tuple[list[FaceOf], list[tuple[str, str]]]:
    """The faces of sessions, longest first in each.

    Returns:
        They, and sessions that cannot be read with the reason.
    """
    found: list[FaceOf] = []
    failed: list[tuple[str, str]] = []
    for each in sessions:
        place = opened.look(each).results
        if place is None:
            continue
        try:
            session = Session(place)
            mine = [
                FaceOf(
                    each,
                    place,
                    series.track,
                    series.person,
                    float(series.lengths_s[series.seen].sum()),
                    float(series.times_s[0]) - session.player_zero_s,
                    float(series.ends_s[-1]) - session.player_zero_s,
                )
                for series in session.people
            ]
        except EmoScopeError as error:
            failed.append((each.name, error.cause))
            continue
        found += sorted(mine, key=lambda face: (-face.seen_s, face.track))
    return found, failed


def name_longest(
    opened: StudyFolder, sessions: Iterable[StudySession]
) -> tuple[list[str], list[tuple[str, str]]]:
    """Give the face that is longest in sight the name of its session's participant.

    Sessions of nobody, without a face, or in which somebody has that name already are passed by.

    Returns:
        Names of the sessions that were changed, and those that cannot be with the reason.
    """
    done: list[str] = []
    faces, failed = faces_of(opened, sessions)
    for session in {each.session.id: each.session for each in faces}.values():
        mine = [each for each in faces if each.session.id == session.id]
        person = session.participant
        taken = any(each.name.casefold() == person.casefold() for each in mine)
        longest = next((each for each in mine if not each.name), None)
        if not person or taken or longest is None or longest is not mine[0]:
            continue
        try:
            _name(longest, person)
        except EmoScopeError as error:
            failed.append((session.name, error.cause))
            continue
        done.append(session.name)
    return done, failed


def undo_longest(
    opened: StudyFolder, sessions: Iterable[StudySession]
) -> tuple[list[str], list[tuple[str, str]]]:
    """Take :func:`name_longest` back where it was the last edit of a session."""
    done: list[str] = []
    failed: list[tuple[str, str]] = []
    for each in sessions:
        place = opened.look(each).results
        if place is None:
            continue
        try:
            if undoable(place) != LONGEST:
                continue
            undo_notes(place)
        except EmoScopeError as error:
            failed.append((each.name, error.cause))
            continue
        done.append(each.name)
    return done, failed


def _name(face: FaceOf, person: str) -> None:
    opened = Session(face.folder)
    edit_notes(
        face.folder,
        LONGEST,
        lambda kept: kept.model_copy(
            update={"people": named(opened, kept.people, [face.track], person)}
        ),
    )

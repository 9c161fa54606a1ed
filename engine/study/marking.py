"""Files of markers into the sessions of a study that they are of."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from emoscope.engine.errors import EmoScopeError
from emoscope.engine.results.marker_import import Import, import_markers
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.model import StudySession


def sessions_for(opened: StudyFolder, file: Path | None) -> list[tuple[StudySession, Path]]:
    """Sessions with results that a file is named after: by session, by film, or by results.

    Args:
        opened: The study, opened.
        file: Of markers; None for all sessions.
    """
    found = []
    for each in opened.study.sessions:
        place = opened.look(each).results
        if place is None:
            continue
        names = {each.name.casefold(), Path(each.film).stem.casefold(), place.name.casefold()}
        if file is None or file.stem.casefold() in names:
            found.append((each, place))
    return found


def import_study_markers(
    opened: StudyFolder, files: Iterable[Path], asked: Import, *, every: bool = False
) -> tuple[list[tuple[str, int]], list[tuple[str, str]]]:
    """Import files of markers, each into the sessions that it is named after.

    Args:
        opened: The study, opened.
        files: Of markers.
        asked: How their events become markers.
        every: Import each into every session.

    Returns:
        Names of sessions with the number of markers that are new, and what failed: names of
        sessions, or of files that no session is named after, with the reason; empty for that one.
    """
    done: list[tuple[str, int]] = []
    failed: list[tuple[str, str]] = []
    for file in files:
        meant = sessions_for(opened, None if every else file)
        if not meant:
            failed.append((file.name, ""))
        for session, place in meant:
            try:
                done.append((session.name, import_markers(place, file, asked)))
            except EmoScopeError as error:
                failed.append((session.name, str(error)))
    return done, failed

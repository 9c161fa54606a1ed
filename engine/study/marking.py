"""Which sessions of a study a file of markers is of."""

from __future__ import annotations

from pathlib import Path

from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.model import StudySession


def sessions_for(opened: StudyFolder, file: Path | None) -> list[tuple[StudySession, Path]]:
    """Sessions with results that a file is named after: by session, by film, or by results.

    Args:
        opened: The study.
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

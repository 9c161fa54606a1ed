"""Forgetting a session that studies know: no study says any more where its results were.

The row of the session stays: it is the user's own list, as the film is the user's own file. It is
named, so that the user can take it out.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

from emoscope.engine.errors import EmoScopeError
from emoscope.engine.sessions import written
from emoscope.engine.sessions.forget import Forgotten, copies_of, forget_session
from emoscope.engine.study.files import STUDY
from emoscope.engine.study.folder import StudyFolder


def forget_with_studies(folder: Path, *, saved: bool = False, examples: bool = True) -> Forgotten:
    """As :func:`emoscope.engine.sessions.forget.forget_session`, in the studies too.

    Returns:
        What was deleted, and in ``studies`` the files of studies that list the session.
    """
    sessions = (folder, *copies_of(folder))
    places = list(dict.fromkeys(place for each in sessions for place in _studies_of(each)))
    done = forget_session(folder, saved=saved, examples=examples)
    listing = []
    for place in places:
        # A study that is damaged, or cannot be written, is no reason to keep anything else.
        with contextlib.suppress(EmoScopeError):
            if StudyFolder(place).drop_results((*sessions, *done.folders)):
                listing.append(place / STUDY)
    return replace(done, studies=tuple(listing))


def _studies_of(session: Path) -> list[Path]:
    """Folders of studies that may name a session: those that were noted, and those around it."""
    around = [each for each in session.absolute().parents if (each / STUDY).is_file()]
    return [*around, *(each for each in written.studies_of(session) if each not in around)]

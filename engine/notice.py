"""What everybody who uses the scores has to know: one wording for commands, exports and reports."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from emoscope.engine import paths
from emoscope.engine.errors import OutputError
from emoscope.engine.files import make_folder, write_text

VERSION = 1
"""Raise it when the meaning changes: everyone is asked again."""

CAUTION = (
    "These figures say how well the labels' sentences describe how a face looks to a model. "
    "They do not say what a person feels."
)
PROHIBITED = (
    "Not for inferring emotions of people at work or in education, which the European Union's AI"
    " Act (Article 5) prohibits; not for hiring, policing, border control or medical decisions."
)
ONE_LINE = f"{CAUTION} {PROHIBITED}"
POINTS = (
    ONE_LINE,
    "Scores are uncertain and often wrong: published models of this kind name the right one of"
    " several emotions in well under half of the clips they were never trained on.",
    "Tell the people in view, say what it is for, have their consent, and stop when they ask. That"
    " goes for people in a video call, or before a camera elsewhere, too.",
    "Everything is computed on this computer, and scores leave it only by `emoscope stream` or a"
    " stream that you switch on. Scores and places of faces are"
    " stored in the results' folder; `emoscope forget` deletes them.",
)


@dataclass(frozen=True, slots=True)
class Told:
    """What this user has been told on the command line.

    Attributes:
        version: Version of the notice.
        answered: They accepted it; else it was only printed.
    """

    version: int = 0
    answered: bool = False


def told() -> Told:
    """What is kept of it; nothing where nothing can be read."""
    try:
        raw = json.loads(_file().read_text(encoding="utf-8"))
        return Told(int(raw["version"]), bool(raw["answered"]))
    except (OSError, ValueError, TypeError, KeyError):
        return Told()


def remember(*, answered: bool) -> None:
    """Keep that the notice was printed or accepted; where that fails it comes again."""
    try:
        make_folder(paths.user_data())
        write_text(_file(), json.dumps(asdict(Told(VERSION, answered))))
    except OutputError:
        return


def _file() -> Path:
    return paths.user_data() / "notice.json"

"""The sessions below a folder, and whether one has changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from emoscope.engine.sessions.journal import FOLDER as JOURNAL
from emoscope.engine.sessions.manifest import MANIFEST
from emoscope.engine.sessions.momentary import is_momentary
from emoscope.engine.sessions.store import DATA


def sessions_below(root: Path) -> Iterator[Path]:
    """Folders with a manifest, the root itself too, by name; links and hidden ones are passed by.

    Whether they are sessions is not looked at.
    """
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name, reverse=True)
        except OSError:
            continue
        if any(entry.name == MANIFEST for entry in entries):
            yield folder
            continue
        for entry in entries:
            hidden = entry.name.startswith(".") or is_momentary(entry.name)
            if not hidden and entry.is_dir(follow_symlinks=False):
                waiting.append(Path(entry.path))


def stamp_of(session: Path) -> str:
    """Text that is another one when a session's manifest or clips are."""
    facts = []
    places = [
        session / MANIFEST,
        session / DATA / "clips.parquet",
        session / DATA / "faces.parquet",
    ]
    journal = session / JOURNAL
    if journal.is_dir():
        places += sorted(journal.iterdir())
    for path in places:
        try:
            known = path.stat()
        except OSError:
            facts.append("-")
            continue
        facts.append(f"{known.st_mtime_ns:x}.{known.st_size:x}")
    return " ".join(facts)

"""Where the video of a session is: a session names no place."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from emoscope.engine import paths
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.sessions.identity import quick_sum
from emoscope.engine.sessions.manifest import read_manifest

FILM = "video.mp4"


class Videos:
    """Finds the videos of sessions: in the session itself, in folders, in the window's list.

    Args:
        folders: To look through, with those below; files with the session's name count, if they
            are the very file that was analysed.
    """

    def __init__(self, folders: Iterable[Path] = ()) -> None:
        self._folders = tuple(folders)
        self._by_name: dict[str, list[Path]] | None = None
        self._found: dict[Path, Path | None] = {}

    def of(self, session: Path) -> Path | None:
        """The video of a session, None where it is not here."""
        if session not in self._found:
            self._found[session] = self._look(session)
        return self._found[session]

    def _look(self, session: Path) -> Path | None:
        film = session / FILM
        if film.is_file() and not film.is_symlink():
            return film
        try:
            source = read_manifest(session).source
        except EmoScopeError:
            return None
        for path in (*self._named(source.name), *_remembered(session)):
            try:
                if source.quick_sum is not None and quick_sum(path) == source.quick_sum:
                    return path
            except EmoScopeError:
                continue
        return None

    def _named(self, name: str) -> list[Path]:
        if self._by_name is None:
            self._by_name = {}
            for folder in self._folders:
                for place, _, files in os.walk(folder):
                    for file in files:
                        self._by_name.setdefault(file, []).append(Path(place) / file)
        return self._by_name.get(name, [])


def _remembered(session: Path) -> list[Path]:
    """What the window's list of recordings says."""
    try:
        raw = json.loads((paths.user_data() / "recordings" / "index.json").read_text("utf-8"))
        video = raw.get(str(session), "")
    except (OSError, ValueError, AttributeError, RecursionError):
        return []
    return [Path(video)] if isinstance(video, str) and video else []

"""Where recordings are kept, and which video belongs to which session folder."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
import threading
from collections.abc import Iterable
from pathlib import Path

from emoscope.app.i18n import tr
from emoscope.engine import paths
from emoscope.engine.errors import OutputError
from emoscope.engine.files import make_folder, write_text
from emoscope.engine.sessions import written

INDEX = "index.json"
UNFINISHED = "unfinished.json"
MADE = "made.json"
MOST_KEPT = 200
_LISTS = threading.Lock()
"""Held from reading a list to writing it: the window and a task may both change one."""


class Archive:
    """Remembers which file a session was made from: a session itself never names a path.

    Its lists stay in the program's own folder, wherever the sessions are.

    Args:
        folder: The program's own folder; tests choose another.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or paths.user_data() / "recordings"

    def place(self, chosen: str) -> Path:
        """Where new sessions go.

        Args:
            chosen: The folder of the settings; empty for the program's own.
        """
        return Path(chosen) if chosen else self.folder

    def _load(self, name: str) -> dict[str, object]:
        try:
            raw = json.loads((self.folder / name).read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return raw if isinstance(raw, dict) else {}

    def _read(self) -> dict[str, str]:
        return {str(k): str(v) for k, v in self._load(INDEX).items()}

    def _write(self, name: str, entries: object) -> None:
        make_folder(self.folder)
        write_text(self.folder / name, json.dumps(entries, indent=1, ensure_ascii=False))

    def remember(self, session: Path, video: Path | None, *, looked_at: bool = False) -> None:
        """Keep that this session was made from this file; the newest come first.

        Args:
            session: Its folder.
            video: None where it is not here.
            looked_at: It was only opened: it keeps its place, or the list would move under the
                mouse.
        """
        # Without the list only the recent ones are lost.
        with _LISTS, contextlib.suppress(OutputError):
            known = self._read()
            if not looked_at:
                known.pop(str(session), None)
            entries = {str(session): "", **known} if str(session) not in known else known
            entries[str(session)] = str(video or "")
            self._write(INDEX, dict(list(entries.items())[:MOST_KEPT]))

    def note_made(self, session: Path) -> None:
        """Keep that this program made the session: to look at one does not make it ours.

        By a sum of its path: sessions are deleted by commands too, which do not know this list,
        and no name may stay.
        """
        with _LISTS, contextlib.suppress(OutputError):
            known = self._load(MADE)
            if _sum_of(session) not in known:
                self._write(MADE, {**known, _sum_of(session): ""})

    def made_here(self, sessions: Iterable[Path]) -> list[Path]:
        """Those of them that were recorded or analysed here."""
        known = self._load(MADE)
        return [each for each in sessions if _sum_of(each) in known]

    def note_files(self, files: tuple[Path, ...]) -> None:
        """Keep that these files are being analysed, until each is struck off."""
        with _LISTS, contextlib.suppress(OutputError):
            known = self._load(UNFINISHED)
            self._write(UNFINISHED, {**known, **{str(file): "" for file in files}})

    def strike_files(self, files: tuple[Path, ...]) -> None:
        """Their analysis is over, or not wanted any more."""
        with _LISTS, contextlib.suppress(OutputError):
            known = self._load(UNFINISHED)
            left = {each: "" for each in known if Path(each) not in files}
            if left != known:
                self._write(UNFINISHED, left)

    def unfinished_files(self) -> tuple[Path, ...]:
        """Files whose analysis ended with the program, and that are still there."""
        return tuple(Path(each) for each in self._load(UNFINISHED) if os.path.isfile(each))

    def interrupted(self, chosen: str = "") -> list[Path]:
        """Recordings that were cut off and that no list knows; reads the disk.

        Args:
            chosen: The folder of the settings, looked through beside the program's own.
        """
        from emoscope.engine.errors import EmoScopeError
        from emoscope.engine.sessions.claims import short_claim
        from emoscope.engine.sessions.manifest import read_manifest

        known, out = self._read(), []
        places = dict.fromkeys((self.folder, self.place(chosen)))
        for file in sorted(file for each in places for file in each.glob("*/manifest.json")):
            folder = file.parent
            if str(folder) in known:
                continue
            with contextlib.suppress(EmoScopeError):  # damaged, or another window's of now
                if read_manifest(folder).state == "running":
                    with short_claim(folder):
                        out.append(folder)
        return out

    def exports_of(self, session: Path) -> list[Path]:
        """Exported files of a session that lie outside its folder and are still there."""
        found = written.saved_of(session)
        return [each for each in found if session not in each.parents and each.is_file()]

    def forget(self, session: Path) -> None:
        """Take a session out of the lists; its folder stays.

        Raises:
            OutputError: The lists cannot be written.
        """
        with _LISTS:
            known = self._read()
            if known.pop(str(session), None) is not None:
                self._write(INDEX, known)
            made = self._load(MADE)
            if made.pop(_sum_of(session), None) is not None:
                self._write(MADE, made)

    def entries(self) -> list[tuple[Path, Path | None]]:
        """Sessions that are still there, the newest first, with their video if it is."""
        out: list[tuple[Path, Path | None]] = []
        for session, video in self._read().items():
            folder = Path(session)
            # Unlike Path.is_file, these take a name that no file can have.
            if os.path.isfile(folder / "manifest.json"):
                out.append((folder, Path(video) if video and os.path.exists(video) else None))
        return out


def _sum_of(session: Path) -> str:
    return hashlib.sha256(os.fsencode(session)).hexdigest()


def trouble_with(chosen: str) -> str:
    """Why no session can be written to the folder of the settings; empty if it can.

    A folder that is gone is not made anew: its drive may not be connected.

    Args:
        chosen: Empty for the program's own, which is made when it is needed.
    """
    if not chosen:
        return ""
    if not Path(chosen).is_dir():
        return tr(
            "The folder for recordings is not there: {folder}. Connect its drive, or choose"
            " another folder in Settings."
        ).format(folder=chosen)
    try:
        with tempfile.TemporaryFile(dir=chosen):
            return ""
    except OSError:
        return tr(
            "Nothing can be written to the folder for recordings: {folder}. Choose another folder"
            " in Settings."
        ).format(folder=chosen)

"""A study on disk: opened, edited, taken back.

Every edit reads the file again and replaces it whole, under a short claim on the folder, so that a
window and commands can work on one study; a kill loses at most the edit that was under way.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from emoscope.engine.errors import SessionError
from emoscope.engine.files import make_folder
from emoscope.engine.sessions.claims import WAIT_S, claim, short_claim
from emoscope.engine.sessions.manifest import MANIFEST
from emoscope.engine.sessions.undo import (
    Edits,
    changed_elsewhere,
    done_again,
    forget_edits,
    nothing_left,
    read_edits,
    taken_back,
    write_edits,
)
from emoscope.engine.sessions.written import note_saved, note_study
from emoscope.engine.study.edits import remade, without_people
from emoscope.engine.study.files import STUDY, edited_text, parsed, read_text, write_study
from emoscope.engine.study.model import Study, StudySession
from emoscope.engine.study.places import HIDDEN, JOURNAL, kept_path, place_of

Change = Callable[[Study], Study]


class Kept(StrEnum):
    """What there is of a session on this machine."""

    RESULTS = "results"
    FILM = "film"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Looked:
    """A session of a study, and where it lies.

    Attributes:
        session: What the study says of it.
        kept: ``results``: it is analysed; ``film``: it can be; ``missing``: neither is there.
        film: Its video or picture, None where it has none or it is not there.
        results: Folder of its results, likewise.
    """

    session: StudySession
    kept: Kept
    film: Path | None
    results: Path | None


class StudyFolder:
    """A study that is open.

    Args:
        folder: Of the study.
        wait_s: How long an edit waits for another program's.

    Raises:
        SessionError: There is none, or it is damaged.
    """

    def __init__(self, folder: Path | str, wait_s: float = WAIT_S) -> None:
        self.folder = Path(folder)
        self._wait_s = wait_s
        self.study = self._read()

    @property
    def _journal(self) -> Path:
        return self.folder / HIDDEN / JOURNAL

    def _read(self) -> Study:
        return parsed(read_text(self.folder), self.folder / STUDY)

    def reload(self) -> Study:
        """The study as it is on disk now.

        Raises:
            SessionError: It is gone or damaged.
        """
        self.study = self._read()
        return self.study

    def edit(self, what: str, change: Change) -> Study:
        """Change the study; can be taken back.

        Args:
            what: In words, for people: "Rename P01 to Anna".
            change: From the study as it is on disk to the new one.

        Raises:
            SessionError: The change does not fit the study; nothing was changed.
            OutputError: The folder cannot be written.
        """
        with self._claimed():
            before = self._read()
            after = change(before)
            old, new = edited_text(before), edited_text(after)
            if old != new:
                edits = read_edits(self._journal).at_text(old) or Edits()
                write_edits(self._journal, edits.with_edit(what, old, new))
            if after != before:
                self._note(set(after.results.values()) - set(before.results.values()))
                write_study(self.folder, after)
            self.study = after
        return after

    def note_results(self, results: dict[int, Path]) -> Study:
        """Keep where results of sessions are; no edit, and not taken back by undo.

        Args:
            results: Folder by the session's id.

        Raises:
            OutputError: The folder cannot be written.
        """
        with self._claimed():
            before = self._read()
            kept = {number: kept_path(self.folder, path) for number, path in results.items()}
            after = before.model_copy(update={"results": {**before.results, **kept}})
            if after != before:
                self._note(kept.values())
                write_study(self.folder, after)
            self.study = after
        return after

    def forget_results(self, folders: Iterable[Path], *, rows: bool = False) -> bool:
        """Let nothing here say where results of sessions were that are deleted.

        What undo and redo know goes too.

        Args:
            folders: That the sessions were in.
            rows: Take these sessions out as well, and participants who have no other.

        Returns:
            Whether the study listed one of these sessions.

        Raises:
            SessionError: The study is gone or damaged.
            OutputError: The folder cannot be written.
        """
        gone = {os.path.realpath(folder) for folder in folders}
        with self._claimed():
            forget_edits(self._journal)
            before = self._read()
            ids = {
                number
                for number, kept in _listed_results(before).items()
                if os.path.realpath(place_of(self.folder, kept)) in gone
            }
            kept = {n: kept for n, kept in _listed_results(before).items() if n not in ids}
            after = before.model_copy(update={"results": kept})
            self.study = without_people(after, ids) if rows else after
            if self.study != before:
                write_study(self.folder, self.study)
        return bool(ids)

    def forget_edits(self) -> bool:
        """Delete what undo and redo know: it may name people who are in the study no more.

        Returns:
            Whether there was anything.

        Raises:
            SessionError: The study is gone or damaged.
            OutputError: It may not be deleted.
        """
        with self._claimed():
            known = forget_edits(self._journal)
            before = self._read()
            self.study = before.model_copy(update={"results": _listed_results(before)})
            if self.study != before:
                write_study(self.folder, self.study)
        return known or self.study != before

    def _note(self, results: Iterable[str]) -> None:
        note_study([place_of(self.folder, kept) for kept in results], self.folder)

    @property
    def undoable(self) -> str | None:
        """What would be taken back, in words; None for nothing."""
        edits = read_edits(self._journal).at_text(edited_text(self.study))
        return None if edits is None or edits.undoable is None else edits.undoable.what

    @property
    def redoable(self) -> str | None:
        """What would be done again, in words; None for nothing."""
        edits = read_edits(self._journal).at_text(edited_text(self.study))
        return None if edits is None or edits.redoable is None else edits.redoable.what

    def undo(self) -> str:
        """Take the last edit back.

        Returns:
            What it was, in words.

        Raises:
            SessionError: There is none, or the file was changed by another program since.
        """
        return self._step(-1)

    def redo(self) -> str:
        """Do what was taken back again.

        Returns:
            What it was, in words.

        Raises:
            SessionError: There is nothing, or the file was changed by another program since.
        """
        return self._step(+1)

    def _step(self, way: int) -> str:
        word = "undo" if way < 0 else "do again"
        with self._claimed():
            before = self._read()
            text = edited_text(before)
            known = read_edits(self._journal)
            edits = known.at_text(text)
            if not known.edits:
                raise nothing_left(word)
            if edits is None:
                raise changed_elsewhere(self.folder / STUDY)
            edit = edits.undoable if way < 0 else edits.redoable
            if edit is None:
                raise nothing_left(word)
            there = taken_back(edit, text) if way < 0 else done_again(edit, text)
            after = parsed(there, self.folder / STUDY)
            self.study = after.model_copy(update={"results": before.results})
            write_study(self.folder, self.study)
            write_edits(self._journal, Edits(edits.place + way, edits.edits))
        return edit.what

    def _claimed(self) -> AbstractContextManager[object]:
        if not (self.folder / STUDY).exists():
            self._read()  # says so: a folder that is gone is not made anew for the claim
        return claim(self.folder / HIDDEN, wait_s=self._wait_s)

    def look(self, session: StudySession) -> Looked:
        """Where a session lies, and what of it is there.

        Raises:
            SessionError: A path of it cannot be followed.
        """
        kept = self.study.results.get(session.id, "")
        results = place_of(self.folder, kept) if kept else None
        film = place_of(self.folder, session.film) if session.film else None
        there = results if results is not None and (results / MANIFEST).is_file() else None
        seen = film if film is not None and film.exists() else None
        state = Kept.RESULTS if there else Kept.FILM if seen else Kept.MISSING
        return Looked(session, state, seen, there)

    def looked(self) -> tuple[Looked, ...]:
        """All sessions, in the study's order."""
        return tuple(self.look(each) for each in self.study.sessions)

    def note_saved(
        self, files: Iterable[Path], sessions: Iterable[StudySession] | None = None
    ) -> None:
        """Keep that files hold something of the results, so that forgetting names them.

        Args:
            files: Written just now.
            sessions: Of which; None for all.
        """
        meant = self.study.sessions if sessions is None else sessions
        places = [self.look(each).results for each in meant]
        note_saved([place for place in places if place is not None], files)


def _listed_results(study: Study) -> dict[int, str]:
    """Results without those that rows have left behind which were taken out: undo needs these."""
    ids = {each.id for each in study.sessions}
    return {number: kept for number, kept in study.results.items() if number in ids}


def create_study(folder: Path, name: str = "", *, labels: str = "", note: str = "") -> StudyFolder:
    """Make a study in a folder, made if missing; what else is in it stays.

    Args:
        folder: For ``study.yaml``.
        name: For people; the folder's name if empty.
        labels: Label set that is asked; empty for the pack's usual one.
        note: For people.

    Raises:
        SessionError: There is a study already, or a text does not fit.
        OutputError: The folder cannot be made or written.
    """
    title = name.strip() or folder.absolute().name or "study"
    made = remade(Study(name="study"), name=title, labels=labels, note=note)
    make_folder(folder)
    with short_claim(folder / HIDDEN):
        if (folder / STUDY).exists() or (folder / STUDY).is_symlink():
            raise SessionError(
                f"There is a study in {folder} already", "Add to it with `emoscope study add`"
            )
        write_study(folder, made)
    return StudyFolder(folder)

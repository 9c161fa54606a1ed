"""The study that is open in the window: read, edited, taken back. Knows no widgets."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from PySide6.QtCore import QObject, Signal

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import counted, tr
from emoscope.app.models import edit_words
from emoscope.app.models.tasks import Task
from emoscope.engine.errors import EmoScopeError, SessionError
from emoscope.engine.printing import one_line
from emoscope.engine.study import edits
from emoscope.engine.study.adding import new_sessions
from emoscope.engine.study.files import STUDY
from emoscope.engine.study.folder import Kept, StudyFolder, create_study
from emoscope.engine.study.model import FileOptions, Study, StudySession
from emoscope.engine.study.places import kept_labels
from emoscope.engine.study.relocating import relocate
from emoscope.engine.study.searching import natural, ordered, search

if TYPE_CHECKING:
    from emoscope.engine.study.edits import Kind, NewSession

Column = Literal["name", "participant", "condition", "group", "role", "note", "kept"]
COLUMNS: tuple[Column, ...] = get_args(Column)
"""As the table shows them; the last one is looked up, all others can be edited."""

WAIT_S = 1.0
"""How long an edit waits for another program's: the window stands still meanwhile."""
_ORDER = {Kept.RESULTS: 0, Kept.FILM: 1, Kept.MISSING: 2}


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session as the table shows it.

    Attributes:
        session: What the study says.
        group: Of its participant; empty for none.
        kept: What of it is on this machine.
        film: Its video or picture if that is there.
        results: Folder of its results, likewise.
        trouble: Why a path of it cannot be followed; empty where it can.
    """

    session: StudySession
    group: str
    kept: Kept
    film: Path | None = None
    results: Path | None = None
    trouble: str = ""

    @property
    def id(self) -> int:
        return self.session.id

    def text(self, column: Column) -> str:
        """What a cell of it holds; of ``kept`` the engine's own word."""
        if column == "group":
            return self.group
        return str(self.kept.value if column == "kept" else getattr(self.session, column))


class StudyBook(QObject):
    """One study. Every edit is written at once, and can be taken back."""

    changed = Signal()
    """The study, or what of it is there; also when another one is opened, or none."""
    opened = Signal()
    """Another study, or none."""
    problem = Signal(str)
    said = Signal(str)
    added = Signal(object)
    """Ids of sessions that are new."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.rows: tuple[SessionRow, ...] = ()
        self.undo_text = self.redo_text = ""
        self._study: StudyFolder | None = None
        self._stamp: tuple[int, int] = (0, 0)
        self._adding: Task | None = None

    @property
    def study(self) -> Study | None:
        """As it was read last; None while none is open."""
        return self._study.study if self._study is not None else None

    @property
    def busy(self) -> bool:
        """Folders are looked through for recordings."""
        return self._adding is not None

    # -- which ---------------------------------------------------------------------------------

    def open(self, folder: Path) -> bool:
        """Open a study; the one that is open stays where that fails."""
        try:
            self._take(StudyFolder(folder, WAIT_S))
        except EmoScopeError as error:
            self.problem.emit(str(error))
            return False
        return True

    def create(self, folder: Path, name: str = "", labels: str = "", note: str = "") -> bool:
        """Make a study in a folder, and open it."""
        try:
            kept = kept_labels(folder, labels)
            create_study(folder, name, labels=kept, note=note)
            self._take(StudyFolder(folder, WAIT_S))
        except EmoScopeError as error:
            self.problem.emit(str(error))
            return False
        return True

    def close(self) -> None:
        """Close the study."""
        self._study = self.folder = None
        self.rows, self.undo_text, self.redo_text = (), "", ""
        self.changed.emit()
        self.opened.emit()

    def _take(self, study: StudyFolder) -> None:
        self._study, self.folder = study, study.folder.absolute()
        self._look()
        self.changed.emit()
        self.opened.emit()

    def look_again(self) -> None:
        """Read the file again if another program changed it, and look what is there now."""
        if self._study is None:
            return
        try:
            if self._stamp != _stamp_of(self._study.folder):
                self._study.reload()
        except EmoScopeError as error:
            self.problem.emit(str(error))
            return
        before = self.rows
        self._look()
        if self.rows != before:
            self.changed.emit()

    def _look(self) -> None:
        study = self._study
        assert study is not None
        self._stamp = _stamp_of(study.folder)
        groups = {each.name: each.group for each in study.study.participants}
        self.rows = tuple(
            _row(study, each, groups.get(each.participant, "")) for each in study.study.sessions
        )
        self.undo_text = edit_words.said(study.undoable or "")
        self.redo_text = edit_words.said(study.redoable or "")

    # -- what is in it -------------------------------------------------------------------------

    def shown(self, words: str, by: Column | None, falling: bool = False) -> list[SessionRow]:
        """Rows in which all words occur, ordered by a column; None for the study's order."""
        if self.study is None:
            return []
        rows = {row.session.id: row for row in self.rows}
        found = search(self.study, words)
        if by is not None and by != "note" and by != "kept":
            found = ordered(self.study, found, by, falling=falling)
        kept = [rows[each.id] for each in found if each.id in rows]
        if by == "kept":
            kept.sort(key=lambda row: _ORDER[row.kept], reverse=falling)
        elif by == "note":
            kept.sort(key=lambda row: natural(row.session.note), reverse=falling)
        return kept

    def names(self, column: Column) -> tuple[str, ...]:
        """What a column can say without anything new."""
        study = self.study
        if study is None:
            return ()
        tables = {
            "participant": study.participants,
            "condition": study.conditions,
            "group": study.groups,
        }
        if column in tables:
            return tuple(each.name for each in tables[column])  # type: ignore[attr-defined]
        if column == "role":
            return tuple(dict.fromkeys(each.role for each in study.sessions if each.role))
        return ()

    # -- editing -------------------------------------------------------------------------------

    def set_cell(self, session_id: int, column: Column, text: str) -> bool:
        """Give one session another text in a column; what it names is listed if it is new."""
        row = next((row for row in self.rows if row.session.id == session_id), None)
        if row is None or column == "kept" or row.text(column) == text:
            return row is not None
        what = edit_words.EDIT.format(name=row.session.name)
        if column == "name":
            if not text:
                self.problem.emit(tr("A session needs a name."))
                return False
            return self._edit(what, lambda study: edits.changed(study, session_id, name=text))
        return self._edit(what, lambda study: edits.given(study, {session_id}, **{column: text}))

    def give(self, ids: Collection[int], **values: str) -> bool:
        """Give several sessions to a participant, condition or group, or a role or note."""
        return self._edit(
            edit_words.in_english(edit_words.MOVE_SESSIONS, len(ids)),
            lambda study: edits.given(study, set(ids), **values),
        )

    def rename(self, kind: Kind, old: str, new: str) -> bool:
        """Give a participant, condition or group another name, wherever it stands."""
        what = edit_words.RENAME_KIND.format(old=old, new=new.strip())
        return self._edit(what, lambda study: edits.renamed(study, kind, old, new))

    def remove(self, ids: Collection[int]) -> bool:
        """Take sessions out; their films and results stay."""
        return self._edit(
            edit_words.in_english(edit_words.REMOVE_SESSIONS, len(ids)),
            lambda study: edits.removed(study, set(ids)),
        )

    def move_to(self, session_id: int, place: int) -> bool:
        """Put a session at another place of the study's own order, from 0."""
        return self._edit(
            edit_words.REORDER, lambda study: edits.reordered(study, session_id, place)
        )

    def set_options(self, ids: Collection[int], options: FileOptions) -> bool:
        """Say how the films of some sessions are analysed where they differ from the rest.

        Regions that are left out stay as they are: each film has its own.
        """

        def change(study: Study) -> Study:
            for each in study.sessions:
                if each.id in ids:
                    own = options.model_copy(update={"ignored": each.options.ignored})
                    study = edits.changed(study, each.id, options=own)
            return study

        return self._edit(edit_words.in_english(edit_words.OPTIONS, len(ids)), change)

    def describe(self, name: str, labels: str, note: str) -> bool:
        """Give the study another name, label set or note."""
        known = self.study.labels if self.study is not None else ""
        if labels != known and self.folder is not None:
            labels = kept_labels(self.folder, labels)
        return self._edit(
            edit_words.EDIT_STUDY,
            lambda study: edits.remade(study, name=name, labels=labels, note=note),
        )

    def relocate(self, old: str, new: Path) -> int:
        """Have paths below one folder lead below another; how many changed, -1 where it failed."""
        if self._study is None:
            return -1
        try:
            count = relocate(self._study, old, new)
        except EmoScopeError as error:
            self.problem.emit(str(error))
            return -1
        finally:
            self._show()
        return count

    def _edit(self, what: str, change: Callable[[Study], Study]) -> bool:
        if self._study is None:
            return False
        try:
            self._study.edit(what, change)
        except EmoScopeError as error:
            self.problem.emit(str(error))
            return False
        finally:
            self._show()
        return True

    def _show(self) -> None:
        self._look()
        self.changed.emit()

    def undo(self) -> None:
        """Take the last edit back."""
        self._step(lambda study: study.undo(), tr("Undone: {what}."))

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(lambda study: study.redo(), tr("Redone: {what}."))

    def forget_edits(self) -> None:
        """Delete what undo and redo know, and names in it."""
        none = tr("There are no earlier edits.")
        self._step(lambda study: tr("Earlier edits are deleted.") if study.forget_edits() else none)

    def _step(self, step: Callable[[StudyFolder], str], words: str = "{what}") -> None:
        if self._study is None:
            return
        try:
            self.said.emit(words.format(what=edit_words.said(step(self._study))))
        except EmoScopeError as error:
            self.problem.emit(str(error))
        finally:
            self._show()

    # -- adding --------------------------------------------------------------------------------

    def add(self, files: Iterable[Path]) -> None:
        """Add films, folders, results and tables; looked through in a thread."""
        named, study = list(files), self._study
        if study is None or not named:
            return
        if self._adding is not None:
            self.problem.emit(tr("Recordings are being added. Wait until that is done."))
            return
        folder = study.folder
        self._adding = Task(lambda _: new_sessions(folder, named), self)
        self._adding.done.connect(self._found)
        self._adding.failed.connect(self._not_found)
        self._adding.start()
        self.changed.emit()

    def _found(self, rows: Sequence[NewSession]) -> None:
        self._adding = None
        study = self._study
        if study is None:
            return
        before = {each.id for each in study.study.sessions}
        rows, refused = edits.sorted_out(rows)
        if refused:
            row, reason = refused[0]
            self.problem.emit(_refusal(row, reason, len(refused)))
        meant = edits.fresh(study.study, rows)
        what = edit_words.in_english(edit_words.ADD_SESSIONS, len(meant))
        if meant and not self._edit(what, lambda now: edits.added(now, rows)):
            return
        if not meant:
            self.changed.emit()
        words = counted("{count} session added.", "{count} sessions added.", len(meant))
        if there := len(rows) - len(meant):
            words += " " + counted(
                "{count} was in the study already.", "{count} were in the study already.", there
            )
        if rows or not refused:
            self.said.emit(words)
        self.added.emit({each.id for each in study.study.sessions} - before)

    def _not_found(self, sentence: str) -> None:
        self._adding = None
        self.changed.emit()
        self.problem.emit(sentence)

    def end(self) -> None:
        """Wait for what runs; nothing is added any more."""
        if self._adding is not None:
            self._adding.cancel()
            self._adding.wait()
            self._adding = None


def is_study(folder: Path) -> bool:
    """There is a study in a folder, perhaps a damaged one."""
    return os.path.lexists(folder / STUDY)


def _refusal(row: NewSession, reason: str, number: int) -> str:
    words = tr("Not added: {path}: {reason}.").format(
        path=one_line(row.film or row.results), reason=in_language(reason)
    )
    if number > 1:
        words += " " + counted(
            "{count} more was not added.", "{count} more were not added.", number - 1
        )
    return words


def _row(study: StudyFolder, session: StudySession, group: str) -> SessionRow:
    try:
        looked = study.look(session)
    except SessionError as error:
        return SessionRow(session, group, Kept.MISSING, trouble=str(error))
    return SessionRow(session, group, looked.kept, looked.film, looked.results)


def _stamp_of(folder: Path) -> tuple[int, int]:
    """Tells that the file was replaced; zeros where it is gone."""
    try:
        found = (folder / STUDY).stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size

"""Which sessions are to be forgotten, and forgetting them; knows no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from emoscope.app.i18n import counted, tr
from emoscope.app.models.archive import Archive

if TYPE_CHECKING:
    from emoscope.app.models.tasks import Task
    from emoscope.engine.sessions.forget import Forgotten

NAMES_SHOWN = 6


@dataclass(frozen=True, slots=True)
class ForgetPlan:
    """What forgetting would take, and what it would leave.

    Attributes:
        folders: Sessions as asked for.
        copies: Sessions beside them that go too: the same clips under other labels, later parts.
        exports: Files that the user has saved elsewhere, which stay unless they are asked for.
        examples: How many examples labels were taught from them, which go unless they are to stay.
        studies: Files of studies that may list them, whose rows stay unless they are asked for.
        troubles: Why the age of others cannot be told; they stay.
    """

    folders: tuple[Path, ...]
    copies: tuple[Path, ...]
    exports: tuple[Path, ...]
    examples: int = 0
    studies: tuple[Path, ...] = ()
    troubles: tuple[str, ...] = ()

    @property
    def all_folders(self) -> tuple[Path, ...]:
        return (*self.folders, *self.copies)


@dataclass(frozen=True, slots=True)
class ForgetOutcome:
    """What was forgotten.

    Attributes:
        sessions: Names of the folders that were deleted.
        files, bytes: How many files they held, and how much.
        stays: Files that were not deleted: exports elsewhere, and others' files in the folders.
        trouble: Why a session could not be deleted; empty when all were.
    """

    sessions: tuple[str, ...]
    files: int
    bytes: int
    stays: tuple[Path, ...]
    trouble: str = ""


def plan_for(archive: Archive, folders: Sequence[Path]) -> ForgetPlan:
    """Look up what belongs to these sessions; reads the disk."""
    from emoscope.engine.sessions.copies import copies_of
    from emoscope.engine.sessions.examples_of import examples_of
    from emoscope.engine.study.files import STUDY
    from emoscope.engine.study.forgetting import studies_of

    asked = tuple(dict.fromkeys(folders))
    copies = dict.fromkeys(
        copy for folder in asked for copy in copies_of(folder) if copy not in asked
    )
    exports = dict.fromkeys(
        file for folder in (*asked, *copies) for file in archive.exports_of(folder)
    )
    everything = (*asked, *copies)
    count = sum(map(len, examples_of(everything).values()))
    studies = tuple(each / STUDY for each in studies_of(everything) if (each / STUDY).is_file())
    return ForgetPlan(asked, tuple(copies), tuple(exports), count, studies)


def old_sessions(archive: Archive, days: int, chosen: str = "") -> ForgetPlan | None:
    """Sessions that are older than so many days, and what may be; None for none.

    Args:
        archive: Sessions in its own folder count.
        days: Retention of sessions.
        chosen: The folder of the settings. Others may keep sessions there too: of those in it
            only the ones that were made here count, whichever have been opened.
    """
    from emoscope.engine.sessions.expiry import expired

    found = expired(archive.folder, days)
    folders, troubles = list(found.sessions), dict(found.troubles)
    if chosen:
        there = expired(archive.place(chosen), days)
        folders += [each for each in archive.made_here(there.sessions) if each not in folders]
        troubles |= {each: there.troubles[each] for each in archive.made_here(there.troubles)}
    if not folders and not troubles:
        return None
    return replace(plan_for(archive, folders), troubles=tuple(map(str, troubles.values())))


def forget(
    archive: Archive, plan: ForgetPlan, task: Task, *, exports: bool = False, examples: bool = True
) -> ForgetOutcome:
    """Delete them one by one; what has gone is out of the archive's lists too.

    Args:
        archive: The lists.
        plan: What is to go.
        task: That does it.
        exports: Also files saved elsewhere, as far as nobody has changed them, and rows in studies.
        examples: Also examples that were taught from them.
    """
    from emoscope.engine.errors import EmoScopeError
    from emoscope.engine.sessions.belongings import is_session
    from emoscope.engine.study.forgetting import forget_with_studies

    done: list[Forgotten] = []
    trouble = ""
    for number, folder in enumerate(plan.folders):
        if task.cancelled:
            break
        task.progress.emit(number / len(plan.folders), folder.name)
        if not is_session(folder):
            continue  # it went as a copy of an earlier one
        try:
            gone = forget_with_studies(folder, saved=exports, examples=examples)
            done.append(gone)
            for each in gone.folders:
                archive.forget(each)
        except EmoScopeError as error:
            trouble = trouble or str(error)
    folders = [each for gone in done for each in gone.folders]
    left = [path for gone in done for path in (*gone.left, *gone.studies)]
    left += [path for gone in done for path in gone.unsure if path.exists()]
    trouble = " ".join(filter(None, (trouble, *plan.troubles)))
    return ForgetOutcome(
        sessions=tuple(folder.name for folder in folders),
        files=sum(gone.files for gone in done),
        bytes=sum(gone.bytes for gone in done),
        stays=(*(file for file in plan.exports if file.is_file()), *left),
        trouble=trouble,
    )


def outcome_words(outcome: ForgetOutcome) -> str:
    """What was deleted and what was not, in a sentence or three."""
    words = []
    if outcome.sessions:
        words.append(
            counted(
                "Deleted: {names} ({count} file, {size}).",
                "Deleted: {names} ({count} files, {size}).",
                outcome.files,
            ).format(
                names=listed(outcome.sessions),
                size=size_words(outcome.bytes),
            )
        )
    if outcome.stays:
        stays = listed([str(path) for path in outcome.stays])
        words.append(tr("Not deleted: {files}").format(files=stays))
    if outcome.trouble:
        words.append(outcome.trouble)
    return " ".join(words) or tr("Nothing to delete.")


def listed(names: Sequence[str]) -> str:
    """Names with commas; a long list is cut, with the number of the rest."""
    shown = ", ".join(names[:NAMES_SHOWN])
    rest = len(names) - NAMES_SHOWN
    return shown + " " + tr("and {count} more").format(count=rest) if rest > 0 else shown


def size_words(size: int) -> str:
    """A number of bytes as people read it."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB" if size < 1_000_000_000 else f"{size / 1e9:.1f} GB"

"""Deleting sessions, so that nothing of the people in them stays in their folders.

Deleted means: the files are gone from the file system. What a disk, a snapshot or a backup keeps of
deleted files is beyond a program's reach; an encrypted disk is the answer to that.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from emoscope.engine.errors import OutputError, SessionError
from emoscope.engine.files import writing
from emoscope.engine.sessions import index_files, written
from emoscope.engine.sessions.aside import sweep
from emoscope.engine.sessions.belongings import (
    EXPORTS,
    FOLDERS,
    LEDGER,
    is_session,
    others,
    own,
    valid_manifest,
)
from emoscope.engine.sessions.claims import MARKS, Claim, ClaimedError, claim
from emoscope.engine.sessions.copies import look_for_copies
from emoscope.engine.sessions.damaged import no_session
from emoscope.engine.sessions.examples_of import examples_of, forget_examples
from emoscope.engine.sessions.momentary import Moment, is_momentary, momentary

MOMENT_S = 2.0
"""An export, or the last step of an analysis, may have the session for a moment."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was deleted.

    Attributes:
        folders: Of the sessions, the asked one first, then those with its clips under other labels.
        files: Number of files deleted.
        bytes: What they held.
        left: Files that are not EmoScope's, or were changed since, and were left alone.
        saved: Files that the user has saved under names of their own, which stay.
        examples: How many examples that were taught from it are gone, or have stayed.
        studies: Files of studies that list it still, or cannot be read.
        unlisted: Files of studies that listed it.
        unsure: Folders that may be copies of it and were left: the copy is damaged, or says
            another name and nothing proves whose it is.
    """

    folders: tuple[Path, ...]
    files: int
    bytes: int
    left: tuple[Path, ...]
    saved: tuple[Path, ...] = ()
    examples: int = 0
    studies: tuple[Path, ...] = ()
    unlisted: tuple[Path, ...] = ()
    unsure: tuple[Path, ...] = ()


def forget_session(folder: Path, *, saved: bool = False, examples: bool = True) -> Forgotten:
    """Delete a session: scores, embeddings, exports beside them, and its rescored copies.

    Files in its folder that are not EmoScope's stay, and then the folder does too. Exports that a
    command put elsewhere go too, unless somebody has changed them since, and so does what a kill
    has left of exports and copies. So do its rows in the indexes that searching has made.

    Args:
        folder: Of the session.
        saved: Delete also what the user has saved under names of their own.
        examples: Delete also what label sets were taught from it.

    Raises:
        SessionError: There is no session in the folder, or it or a copy of it is being written;
            nothing is deleted.
        OutputError: A file may not be deleted; deleting again goes on.
    """
    sweep()
    folder = Path(os.path.abspath(folder))  # "." has neither a name nor a folder above
    _finish_earlier(folder.parent)
    if not is_session(folder):
        raise no_session(folder)
    copied = look_for_copies(folder)
    folders = (folder, *copied.sure)
    files = size = 0
    left: list[Path] = []
    stays: list[Path] = []
    copies: list[Path] = []
    with ExitStack() as held:
        mine = {each: list(own(each)) for each in folders}
        # All of them, before anything goes: a recording would lose its tables under its hands.
        claims = {each: held.enter_context(_claimed(each)) for each in folders}
        taught = examples_of(folders)
        count = forget_examples(taught) if examples else sum(map(len, taught.values()))
        for each in folders:
            files += len(mine[each])
            size += sum(path.lstat().st_size for path in mine[each] if os.path.lexists(path))
            left += others(each)
            manifest = valid_manifest(each)
            exports = written.files_of(each)
            kept = written.saved_of(each)
            if saved:
                exports, kept = kept | exports, {}
            stays += kept
            gone, changed = _delete_exports(exports, written.parts_of(each))
            index_files.purge(each)
            files, size, left = files + len(gone), size + sum(gone), left + changed
            copies += written.copies_elsewhere(each)
            if os.name == "nt":  # an open file, such as the lock, can be neither moved nor deleted
                claims[each].release()
            _delete(each)
            written.drop(each, manifest)
    for copy in copies:
        _delete_beginnings(copy)
    return Forgotten(
        folders,
        files,
        size,
        tuple(left),
        tuple(dict.fromkeys(stays)),
        count,
        unsure=copied.unsure,
    )


def _claimed(folder: Path) -> Claim:
    try:
        held = claim(folder, wait_s=MOMENT_S)
    except ClaimedError as error:
        raise SessionError(
            f"{folder} is being written by another EmoScope"
            f" ({error.holder or 'it does not say which'}): nothing of it was deleted",
            "Wait until it is done, or stop it",
        ) from error
    except OutputError as error:
        if folder.exists():
            raise
        raise no_session(folder) from error  # another has deleted it just now
    if not is_session(folder):
        held.drop()
        raise no_session(folder)
    return held


def _delete_exports(
    exports: Mapping[Path, bool], parts: Iterable[Path]
) -> tuple[list[int], list[Path]]:
    """Delete a session's exports in other folders: sizes of what is gone, and what was changed."""
    sizes: list[int] = []
    changed: list[Path] = []
    for path in parts:
        with writing(path):
            path.unlink(missing_ok=True)
    for path, untouched in exports.items():
        if not untouched or path.is_dir():
            changed.append(path)
            continue
        sizes.append(path.lstat().st_size)
        with writing(path):
            path.unlink()
            if not any(each.name in EXPORTS for each in path.parent.iterdir()):
                (path.parent / LEDGER).unlink(missing_ok=True)
    return sizes, changed


def _delete_beginnings(copy: Path) -> None:
    """Delete what a kill has left of a copy that was being written, before and beside it."""
    if not copy.parent.is_dir() or is_session(copy):
        return
    bare = copy.is_dir() and not copy.is_symlink() and not set(os.listdir(copy)) - set(MARKS)
    if copy.exists() and not bare:
        return  # something else took its place
    if bare:
        try:
            claim(copy).release()
        except ClaimedError:
            return  # it is being written
    with writing(copy):
        for left in (momentary(copy, Moment.BUILDING), momentary(copy, Moment.REPLACED)):
            for path in list(own(left)):
                path.unlink(missing_ok=True)
            _remove_empty(left)
        for name in MARKS if bare else ():
            (copy / name).unlink(missing_ok=True)
        if bare:
            copy.rmdir()


def _delete(folder: Path) -> None:
    """Delete what is ours; the manifest, by which it is known, goes last."""
    with writing(folder):
        if not others(folder):
            # Out of sight in one step: a session is there whole or not at all.
            leaving = momentary(folder, Moment.FORGOTTEN)
            if leaving.exists():
                _finish(leaving)
            folder.replace(leaving)
            folder = leaving
        for path in list(own(folder)):
            path.unlink(missing_ok=True)
        _remove_empty(folder)


def _remove_empty(folder: Path) -> None:
    for inner in (*(folder / name for name in FOLDERS), folder):
        if inner.is_dir() and not inner.is_symlink() and not any(inner.iterdir()):
            inner.rmdir()


def _finish(leaving: Path) -> None:
    """Go on with a deletion that was interrupted, if the folder is what such a one leaves."""
    if is_session(leaving):
        for path in list(own(leaving)):
            path.unlink(missing_ok=True)
    _remove_empty(leaving)


def _finish_earlier(parent: Path) -> None:
    """Delete what an interrupted deletion has left."""
    if not parent.is_dir():
        return
    with writing(parent):
        for leaving in parent.glob(".*"):
            if is_momentary(leaving.name) and leaving.name.endswith(Moment.FORGOTTEN):
                _finish(leaving)

"""``emoscope forget``: delete sessions, one by one or by age."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from emoscope.engine.cli.console import counted, err, out, plain_errors, say_error


@plain_errors
def forget(
    folders: Annotated[
        list[Path],
        typer.Argument(
            help="Sessions; with --older-than, folders of sessions too.", metavar="FOLDER..."
        ),
    ],
    older_than: Annotated[
        float | None,
        typer.Option(
            help="Only sessions started more than this many days ago.", metavar="DAYS", min=0
        ),
    ] = None,
    saved: Annotated[
        bool,
        typer.Option(
            "--saved",
            help="Also what the window, find or collect saved elsewhere, and rows in studies.",
        ),
    ] = False,
    keep_examples: Annotated[
        bool,
        typer.Option("--keep-examples", help="Keep what label sets were taught from them."),
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete sessions: scores, embeddings, exports, rescored copies, examples taught from them.

    A session that is being written stays, and is named.
    """
    from emoscope.engine.errors import EmoScopeError
    from emoscope.engine.paths import taught
    from emoscope.engine.sessions.belongings import is_session
    from emoscope.engine.sessions.copies import copies_of
    from emoscope.engine.sessions.examples_of import examples_of
    from emoscope.engine.sessions.expiry import expired
    from emoscope.engine.study.forgetting import forget_with_studies

    troubles: list[EmoScopeError] = []
    if older_than is None:
        chosen = list(folders)
    else:
        _check_folders(folders)
        found = [expired(folder, older_than) for folder in folders]
        chosen = list(dict.fromkeys(session for each in found for session in each.sessions))
        troubles += [trouble for each in found for trouble in each.troubles.values()]
    for trouble in troubles:  # before it is asked whether the others are to go
        say_error(str(trouble))
    code = 1 if troubles else 0
    if not chosen:
        out().print("Nothing to delete.")
        raise typer.Exit(code)
    if not yes:
        every = dict.fromkeys(
            f for s in chosen for f in (s, *(copies_of(s) if is_session(s) else ()))
        )
        for folder in every:
            err().print(f"  {folder}", markup=False)
        for path, keys in ({} if keep_examples else examples_of(every)).items():
            err().print(
                f"  {counted(len(keys), 'example')} taught from them, in {path}", markup=False
            )
        if not typer.confirm("Delete these sessions for good?", err=True):
            raise typer.Exit(1)
    unsure: list[Path] = []
    for folder in chosen:
        if not folder.exists() and older_than is not None:
            continue  # went with the session that it was a copy of
        try:
            done = forget_with_studies(folder, saved=saved, examples=not keep_examples)
        except EmoScopeError as error:  # the others are to go all the same
            say_error(str(error))
            code = code or error.exit_code
            continue
        out().print(
            f"{folder}: {counted(done.files, 'file')} deleted ({done.bytes / 1e6:.1f} MB)",
            markup=False,
        )
        if done.examples:
            what = "kept" if keep_examples else "deleted"
            out().print(f"  {counted(done.examples, 'example')} taught from it {what}")
        for other in done.folders[1:]:
            out().print(f"  and its copy {other}", markup=False)
        unsure += done.unsure
        for path in done.left:
            out().print(f"  left alone, not EmoScope's or changed since: {path}", markup=False)
        for path in done.saved:
            out().print(f"  saved elsewhere and left (--saved deletes it): {path}", markup=False)
        for path in done.studies:
            out().print(f"  still listed in {path}", markup=False)
            place = path.parent
            what = f"`emoscope study remove {place} NAME` and `study undo {place} --forget`"
            out().print(f"    (taken out of it by {what})", markup=False)
        for path in done.unlisted:
            out().print(f"  and its rows in {path}", markup=False)
    for path in dict.fromkeys(each for each in unsure if each.exists()):  # not gone by its age
        say_error(
            f"{path} may be a copy of what was deleted, and was left. If it is, forget it, or"
            " delete the folder yourself."
        )
        code = code or 1
    if taught().is_file():
        out().print(
            "Examples that an earlier version taught to labels stay; the window deletes them."
        )
    if code:
        raise typer.Exit(code)


def _check_folders(folders: list[Path]) -> None:
    """Whether all are there: a wrong name must not read as if nothing were old.

    Raises:
        UsageError: One is not a folder.
    """
    from emoscope.engine.sessions.options import UsageError

    for folder in folders:
        if not folder.is_dir():
            raise UsageError(f"{folder} is not a folder", "Check the name")

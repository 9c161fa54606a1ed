"""From what a person names or drops to the sessions that are meant.

Folders stand for participants: ``P01/talk.mp4`` is of participant P01, ``P01/rest/talk.mp4`` of
P01 in condition rest. Folders of results become sessions where they lie; nothing is copied. A
table has a row per session.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from emoscope.engine.analysis.inputs import Input, expand, is_video
from emoscope.engine.archive.listing import sessions_below
from emoscope.engine.errors import EmoScopeError, SessionError
from emoscope.engine.sessions.manifest import Manifest, read_manifest
from emoscope.engine.sources.picture_file import is_picture
from emoscope.engine.study.edits import NewSession
from emoscope.engine.study.places import kept_path
from emoscope.engine.study.tables import is_table, rows_of_table


def new_sessions(folder: Path, named: Iterable[Path | str]) -> list[NewSession]:
    """Sessions for films, pictures, folders, patterns, results and tables, in their order.

    Args:
        folder: Of the study; what lies in it is kept by a relative path.
        named: What the user named.

    Raises:
        SessionError: A name stands for nothing that can be a session.
        DataError: A table cannot be read.
    """
    out: list[NewSession] = []
    paths = [Path(each).expanduser() for each in named]
    several = sum(path.is_dir() for path in paths) > 1
    for path in paths:
        if is_table(path):
            out += rows_of_table(folder, path)
        elif path.is_dir():
            out += _of_folder(folder, path, several)
        else:
            out += _of_files(folder, path)
    return out


def _of_folder(folder: Path, path: Path, several: bool) -> list[NewSession]:
    found = [(each, *_read(each)) for each in sessions_below(path)]
    results = [
        _of_results(folder, path, each, manifest, several)
        for each, manifest, _ in found
        if manifest is not None
    ]
    films = [each for each in expand([path], recursive=True) if each.path != path]
    if not results and not films:
        broken = [error for _, _, error in found if error is not None]
        if broken:
            raise broken[0]
        raise SessionError(
            f"There is no video, picture or result in {path}",
            "Name videos, or the folder that `emoscope analyze` has made",
        )
    return results + [_of_film(folder, each, path, several) for each in films]


def _of_files(folder: Path, path: Path) -> list[NewSession]:
    found = expand([path], recursive=True)
    missing = [each.path for each in found if not each.path.exists()]
    if missing:
        raise SessionError(f"There is no file {missing[0]}", "Check the name")
    strange = [each.path for each in found if not (is_video(each.path) or is_picture(each.path))]
    if strange:
        raise SessionError(
            f"{strange[0]} is neither a video nor a picture, and no table of sessions",
            "Name videos, folders, results, or a CSV file with a column film",
        )
    return [_of_film(folder, each, None, False) for each in found]


def _of_film(folder: Path, file: Input, root: Path | None, several: bool) -> NewSession:
    person, condition = whose(root, file.below, several)
    return NewSession(
        participant=person,
        condition=condition,
        film=kept_path(folder, file.path),
        stem=file.path.stem,
    )


def _of_results(
    folder: Path, root: Path, session: Path, manifest: Manifest, several: bool
) -> NewSession:
    below = session.parent.relative_to(root).as_posix() if session != root else ""
    if below in ("", "."):  # results lie flat: what the film's folder was called says more
        person, condition = _levels(manifest.source.folder.split("/"))
    else:
        person, condition = whose(root, below, several)
    return NewSession(
        participant=person,
        condition=condition,
        results=kept_path(folder, session),
        stem=Path(manifest.source.name).stem or session.name,
    )


def whose(root: Path | None, below: str, several: bool = False) -> tuple[str, str]:
    """Participant and condition of a file by the folders that it is in.

    Args:
        root: The folder that was named; None for a file that was named itself.
        below: Its place below that folder, with ``/`` between; empty for directly in it.
        several: More folders were named: each is a participant, whatever is in it. A single one
            that has folders in it holds participants.
    """
    if root is None:
        return "", ""
    parts = [part for part in below.split("/") if part]
    if several or not parts:
        return _levels([root.resolve().name, *parts])
    return _levels(parts)


def _levels(parts: Sequence[str]) -> tuple[str, str]:
    kept = [part for part in parts if part and part != "."]
    person = kept[0] if kept else ""
    return person, " ".join(kept[1:])


def _read(folder: Path) -> tuple[Manifest | None, EmoScopeError | None]:
    try:
        return read_manifest(folder), None
    except SessionError as error:
        return None, error

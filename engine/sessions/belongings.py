"""What in a folder is EmoScope's own, and what is somebody else's and left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from emoscope.engine.errors import OutputError, SessionError
from emoscope.engine.files import PARTIAL
from emoscope.engine.sessions.claims import MARKS
from emoscope.engine.sessions.export_names import ROWS
from emoscope.engine.sessions.journal import FOLDER as JOURNAL
from emoscope.engine.sessions.journal import ORDER
from emoscope.engine.sessions.manifest import MANIFEST, Manifest, read_manifest
from emoscope.engine.sessions.momentary import is_momentary
from emoscope.engine.sessions.store import DATA

FOLDERS = (DATA, JOURNAL, "journal.old")
EXPORTS = (
    *(row.file for row in ROWS.values()),
    *("segments.csv", "statistics.csv", "markers.csv"),
)
"""Results for people and other programs, each made from the session's tables."""
LEDGER = ".exports.json"
"""Says which run made each export."""
EDITS = ".edits.json"
"""What undo knows of names and markers."""
FILES = (*EXPORTS, LEDGER, EDITS, *MARKS, "video.mp4", MANIFEST)
"""Everything that EmoScope puts into a session's folder; the manifest goes last."""

EARLIER = re.compile(r"^(?P<stem>.+)\.earlier(-\d+)?(?P<ending>\.[a-z0-9]+)$")
"""An export that was put aside: it was of another run, or changed by hand."""

_UNFINISHED = re.compile(r"^\.(?P<name>.+)\.[0-9a-f]{8}\.part$")
_TABLES = "|".join(ORDER)
_INNER = {
    DATA: re.compile(rf"^({_TABLES})\.parquet$"),
    JOURNAL: re.compile(rf"^\d{{4}}\.({_TABLES})\.arrow$"),
}
_INNER["journal.old"] = _INNER[JOURNAL]


def is_session(folder: Path) -> bool:
    """Whether a folder is a session of ours: the one proof is a manifest that is valid throughout.

    A recording writes its manifest first and a deletion removes it last, so that a crash leaves
    no session without one. Names prove nothing: a web app has a ``manifest.json`` too.
    """
    return valid_manifest(folder) is not None


def valid_manifest(folder: Path) -> Manifest | None:
    """The manifest of a session; None where there is no session, or a link to one."""
    if folder.is_symlink():
        return None
    try:
        return read_manifest(folder)
    except SessionError:
        return None


def own(folder: Path) -> Iterator[Path]:
    """Files of the session itself, the manifest last; links are named and not followed."""
    for name in FOLDERS:
        yield from (path for path in _inside(folder / name) if _ours_inside(path, name))
    found = [path for path in _inside(folder) if _is_file(path) and _ours(path)]
    yield from sorted(found, key=lambda path: (path.name == MANIFEST, path.name))


def others(folder: Path) -> list[Path]:
    """What is not EmoScope's: files, links and folders, in the folder and in those it made."""
    found = [
        path
        for path in _inside(folder)
        if not (_ours(path) if _is_file(path) else path.name in FOLDERS)
    ]
    for name in FOLDERS:
        found += [path for path in _inside(folder / name) if not _ours_inside(path, name)]
    return sorted(found)


def check_place(folder: Path) -> None:
    """Whether a session may be written here: a new folder, an empty one, or an older session's.

    In an older session's folder only EmoScope's own files are replaced.

    Raises:
        OutputError: There is something else.
    """
    check_name(folder)
    if is_session(folder):
        strange = [path for path in others(folder) if path.parent != folder]
    else:
        strange = [path for path in _inside(folder) if not _left_over(path)]
    if strange:
        raise something_else(strange[0])


def check_name(folder: Path) -> None:
    """Whether a session may have this name.

    Raises:
        OutputError: It is one of those that folders have for a moment.
    """
    if is_momentary(folder.name):
        raise OutputError(
            f"The name {folder.name} is reserved for folders that are being made or deleted",
            "Choose another one",
        )


def check_replacing(folder: Path, names: Sequence[str], asked: bool) -> None:
    """Whether exports may be written: in a folder of its own EmoScope replaces older ones.

    Args:
        folder: For the exports.
        names: Of the files.
        asked: The user wants whatever has these names to be replaced.

    Raises:
        OutputError: A file is there that may be somebody else's.
    """
    if asked or is_session(folder):
        return
    for name in names:
        if (folder / name).exists() or (folder / name).is_symlink():
            raise OutputError(
                f"There is a {name} in {folder} already",
                "Choose another folder, or add --replace",
            )


def something_else(path: Path) -> OutputError:
    """The sentence for a file that is not EmoScope's in a place that would be replaced."""
    return OutputError(
        f"{path} was not written by EmoScope and would be lost", "Move it, or choose another folder"
    )


def _inside(folder: Path) -> list[Path]:
    if folder.is_symlink() or not folder.is_dir():
        return []
    return sorted(folder.iterdir())


def _left_over(path: Path) -> bool:
    """What a run that was killed at once may have left: an unfinished file, an empty folder."""
    unfinished = _UNFINISHED.match(path.name)
    if _is_file(path) and (path.name in MARKS or (unfinished and unfinished["name"] in FILES)):
        return True
    return path.name in FOLDERS and not _is_file(path) and not _inside(path)


def _is_file(path: Path) -> bool:
    return path.is_symlink() or not path.is_dir()


def _name(path: Path) -> str:
    """The name that a file has or is to get."""
    unfinished = _UNFINISHED.match(path.name)
    name = unfinished["name"] if unfinished else path.name.removesuffix(PARTIAL)
    earlier = EARLIER.match(name)
    if earlier and (made := earlier["stem"] + earlier["ending"]) in EXPORTS:
        return made
    return name


def _ours(path: Path) -> bool:
    return _name(path) in FILES


def _ours_inside(path: Path, folder: str) -> bool:
    # A link there is nothing but a name; what it points to is not touched.
    return path.is_symlink() or (_is_file(path) and bool(_INNER[folder].match(_name(path))))

"""From what a person names to the files that are meant."""

from __future__ import annotations

import fnmatch
import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from emoscope.engine.sessions.belongings import EXPORTS, LEDGER
from emoscope.engine.sessions.manifest import MANIFEST
from emoscope.engine.sources.picture_file import is_picture

_USUAL = {".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".wmv", ".qt"}
_CAMERAS = {".mts", ".m2ts", ".m2t", ".mod", ".tod", ".dv", ".dif", ".vob", ".mxf", ".gxf", ".lrv"}
_BROADCAST = {".mpg", ".mpeg", ".mpe", ".m1v", ".m2v", ".m2p", ".ps", ".ts", ".trp", ".wtv"}
_PHONES = {".3gp", ".3gpp", ".3g2", ".3gp2", ".amv", ".f4v", ".flv", ".asf", ".rm", ".rmvb"}
_RAW = {".h264", ".264", ".h265", ".265", ".hevc", ".avc", ".h266", ".266", ".vvc", ".h26l"}
_RAW_TOO = {".mjpeg", ".mjpg", ".ivf", ".obu", ".vc1"}
_OTHER = {".ogv", ".ogm", ".ogx", ".mk3d", ".nut", ".divx", ".xvid", ".y4m", ".insv", ".360"}
_OTHER_TOO = {".gif", ".apng", ".mj2", ".psp", ".ism", ".ismv"}
VIDEO_SUFFIXES = frozenset(
    _USUAL | _CAMERAS | _BROADCAST | _PHONES | _RAW | _RAW_TOO | _OTHER | _OTHER_TOO
)


@dataclass(frozen=True, slots=True)
class Input:
    """A file to analyse.

    Attributes:
        path: Of the file.
        below: The folder that it is in, below the one that was named, such as ``P01/second``;
            nothing for a file that was named itself. Results mirror it.
        film: It is a folder whose pictures are the frames of a film.
        chapters: The files of a recording that is in several, this one first; else nothing.
    """

    path: Path
    below: str = ""
    film: bool = False
    chapters: tuple[Path, ...] = ()


def expand(
    named: Iterable[Path | str], *, recursive: bool = False, film: bool = False
) -> list[Input]:
    """Files, folders and patterns to files, each once, in a stable order.

    A folder stands for the videos and pictures in it, by their endings; its pictures together are
    one input where they are a film. With ``recursive``, and in a pattern
    with ``**``, those in folders below too. Sessions and their files, what begins with a point
    (``._talk.mp4`` of a Mac) and TypeScript called ``.ts`` are no videos; a link to a folder is
    followed once. A file that is named is taken whatever its ending. A name with nothing behind it
    stays, so that it is reported like any file that cannot be read; so do a link that leads
    nowhere, a pipe with a video's name and a folder that nobody may look into.
    """
    found: dict[Path, Input] = {}
    for each in named:
        for file in _files(Path(each), recursive, film):
            found.setdefault(_resolved(file.path), file)
    return list(found.values())


def _files(path: Path, recursive: bool, film: bool) -> list[Input]:
    try:
        if path.is_dir():
            found = list(_media(path, deep=recursive))
            # A folder without any is reported as what it is: not a video.
            return (_films(found, path) if film else found) or [Input(path)]
        if path.exists() or not glob.has_magic(str(path)):
            return [Input(path)]
        return _matching(path) or [Input(path)]
    except OSError:
        return [Input(path)]


def _matching(pattern: Path) -> list[Input]:
    """Files of a pattern; ``**`` looks through folders below, each once."""
    root = Path(*_without_magic(pattern.parts))
    matches = [
        path
        for path in _matches(pattern)
        if (not path.is_dir() or closed(path)) and not _ours(path)
    ]
    media = [p for p in matches if is_video(p) or is_picture(p) or p.is_dir()]
    return [Input(path, _below(path, root)) for path in sorted(media or matches)]


def _films(found: list[Input], root: Path) -> list[Input]:
    """Pictures of one folder become one film."""
    films = {
        each.path.parent: Input(each.path.parent, _below(each.path.parent, root), film=True)
        for each in found
        if is_picture(each.path)
    }
    return [each for each in found if not is_picture(each.path)] + list(films.values())


def _matches(pattern: Path) -> Iterator[Path]:
    parts = pattern.parts
    if "**" not in parts:
        yield from (Path(match) for match in glob.glob(str(pattern)))
        return
    deep = parts.index("**")
    for base in sorted(glob.glob(str(Path(*parts[:deep])))):
        for file in _walk(Path(base)):
            if _fits(file.path.relative_to(base).parts, parts[deep:]) or closed(file.path):
                yield file.path


def closed(path: Path) -> str:
    """Why a folder cannot be looked into; nothing where it can, or is none."""
    try:
        if path.is_dir():
            with os.scandir(path) as entries:
                next(entries, None)
    except OSError as error:
        return error.strerror or str(error)
    return ""


def _fits(parts: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    """Whether a path fits a pattern in which ``**`` stands for any folders, or none."""
    if not pattern or not parts:
        return not parts and not pattern
    if pattern[0] == "**":
        return any(_fits(parts[i:], pattern[1:]) for i in range(len(parts)))
    if parts[0].startswith(".") and not pattern[0].startswith("."):
        return False
    return fnmatch.fnmatch(parts[0], pattern[0]) and _fits(parts[1:], pattern[1:])


def _without_magic(parts: tuple[str, ...]) -> Iterator[str]:
    for part in parts[:-1]:
        if glob.has_magic(part):
            return
        yield part


def _media(folder: Path, *, deep: bool) -> Iterator[Input]:
    if not deep:
        for path in sorted(folder.iterdir()):
            if not path.is_dir() and (is_video(path) or is_picture(path)):
                yield Input(path)
        return
    for each in _walk(folder):
        if is_video(each.path) or is_picture(each.path) or closed(each.path):
            yield each


def _walk(root: Path) -> Iterator[Input]:
    """All files below a folder, by name; each folder once, however many links lead to it.

    A link to a folder above leads out of what was named, and is not followed. A folder that cannot
    be looked into comes last, itself.
    """
    unread: list[Input] = []

    def report(error: OSError) -> None:
        unread.append(Input(Path(error.filename)))

    seen: set[Path] = set()
    above = set(_resolved(root).parents)
    for place, folders, names in os.walk(root, onerror=report, followlinks=True):
        here = Path(place)
        real = _resolved(here)
        if (
            real in seen
            or real in above
            or (here != root and (here / MANIFEST).is_file() and _is_session(here))
        ):
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in sorted(here / name for name in names):
            if not _ours(path):
                yield Input(path, _below(path, root))
    yield from unread


def is_video(path: Path) -> bool:
    """Whether a file is one by its name; ``.ts`` may be TypeScript and is looked into."""
    suffix = path.suffix.lower()
    if path.name.startswith(".") or suffix not in VIDEO_SUFFIXES:
        return False
    return suffix != ".ts" or not path.is_file() or not _is_text(path)


def _is_text(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError:
        return False  # reported as a video that cannot be read
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 3:  # else a letter that was cut in two at the end
            return False
    return bool(head) and b"\0" not in head


def _ours(path: Path) -> bool:
    """Whether a file is a result of EmoScope's: in a session's folder, or among exports."""
    if path.name in EXPORTS and (path.parent / LEDGER).is_file():
        return True
    return (path.parent / MANIFEST).is_file() and _is_session(path.parent)


def _is_session(folder: Path) -> bool:
    return any((folder / name).is_dir() for name in ("data", "journal"))


def _below(path: Path, root: Path) -> str:
    try:
        below = path.parent.relative_to(root)
    except ValueError:
        return ""
    return "" if below == Path() else below.as_posix()


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path

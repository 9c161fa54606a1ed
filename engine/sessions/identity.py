"""Is it the same file? Sums of source files."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Sequence
from pathlib import Path

from emoscope.engine.errors import SourceError
from emoscope.engine.sessions.manifest import ChapterOf, SourceOf
from emoscope.engine.sources.chapters import Chapter
from emoscope.engine.sources.images import picture_files
from emoscope.engine.sources.protocol import SourceInfo

SAMPLE_BYTES = 1_000_000


def quick_sum(path: Path) -> str:
    """SHA-256 over the size and three parts of a file: instant also for the largest.

    A folder of pictures has the sum of their names and sizes and of its first, middle and last.

    Raises:
        SourceError: It cannot be read.
    """
    try:
        if path.is_dir():
            return _quick_sum_of_film(picture_files(path))
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):  # a pipe would be waited for
            raise SourceError(f"{path} is not a file", "Save it as a file first")
        size = facts.st_size
        digest = hashlib.sha256(f"{size}\n".encode())
        with path.open("rb") as file:
            for offset in (0, (size - SAMPLE_BYTES) // 2, size - SAMPLE_BYTES):
                file.seek(max(0, offset))
                digest.update(file.read(SAMPLE_BYTES))
    except OSError as error:
        raise SourceError(f"{path} cannot be read ({error.strerror or error})", "") from error
    return digest.hexdigest()


def quick_sum_of(paths: Sequence[Path]) -> str:
    """The quick sum of a file, or of the chapters of a recording together.

    Raises:
        SourceError: One cannot be read.
    """
    if len(paths) == 1:
        return quick_sum(paths[0])
    sums = "\n".join(quick_sum(path) for path in paths)
    return hashlib.sha256(f"chapters\n{sums}\n".encode()).hexdigest()


def _quick_sum_of_film(files: list[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{_as_text(file.name)}\n{file.stat().st_size}\n".encode())
    for number in sorted({0, len(files) // 2, len(files) - 1}):
        digest.update(quick_sum(files[number]).encode())
    return digest.hexdigest()


def whole_sum(paths: Sequence[Path]) -> str | None:
    """SHA-256 of a whole file, of all pictures of a folder, or of all chapters of a recording one
    after the other; None if anything cannot be read.
    """
    digest = hashlib.sha256()
    try:
        for path in paths:
            for part in picture_files(path) if path.is_dir() else [path]:
                with part.open("rb") as file:
                    while block := file.read(SAMPLE_BYTES):
                        digest.update(block)
    except (OSError, SourceError):
        return None
    return digest.hexdigest()


def _as_text(name: str) -> str:
    """A name that is no UTF-8 (as Linux allows) could not be written into any text file."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _own_folder(path: Path) -> str:
    """Name of the folder that a file is in; nothing for a user's own, which names the user."""
    folder = path.absolute().parent
    try:
        return "" if folder == Path.home() else folder.name
    except RuntimeError:  # there is no home
        return folder.name


def source_of(
    path: Path,
    info: SourceInfo,
    below: str = "",
    zero_s: float = 0.0,
    chapters: Sequence[Chapter] = (),
) -> SourceOf:
    """What a manifest says about a file; the sum of the whole comes later.

    Args:
        path: The video, or the folder of pictures.
        info: As its reader describes it.
        below: Where it is below the folder that was named; nothing for its own folder's name.
        zero_s: The container's own time of what a player shows as 0:00.
        chapters: The files of a recording that is in several.
    """
    paths = [chapter.path for chapter in chapters] or [path]
    return SourceOf(
        kind="file",
        name=_as_text(path.name),
        folder=_as_text(below or _own_folder(path)),
        bytes=sum(map(_bytes, paths)),
        quick_sum=quick_sum_of(paths),
        width_px=info.width_px,
        height_px=info.height_px,
        start_s=zero_s,
        rate_hz=info.rate_hz,
        duration_s=info.duration_s,
        chapters=tuple(
            ChapterOf(
                name=_as_text(each.path.name),
                first_s=each.first_s,
                quick_sum=quick_sum(each.path),
            )
            for each in chapters
        ),
    )


def _bytes(path: Path) -> int:
    files = picture_files(path) if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files)

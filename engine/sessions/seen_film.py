"""The film that a session is of, opened as it was analysed, for people to look at."""

from __future__ import annotations

from pathlib import Path

from emoscope.engine.errors import SourceError
from emoscope.engine.sessions.identity import quick_sum, quick_sum_of
from emoscope.engine.sessions.manifest import Manifest, SourceOf
from emoscope.engine.sources.chapters import Chapters
from emoscope.engine.sources.films import Film
from emoscope.engine.sources.images import ImageFiles
from emoscope.engine.sources.picture_file import is_picture
from emoscope.engine.sources.video import VideoFile

USUAL_RATE_HZ = 25.0


def open_film(manifest: Manifest, path: Path, *, max_side_px: int | None = None) -> Film:
    """The film of a session as people see it: the track and the turn that were analysed.

    Args:
        manifest: Of the session.
        path: The file, a folder of pictures, or one chapter with the others beside it.
        max_side_px: Pictures of videos are shrunk to it.

    Raises:
        SourceError: It cannot be opened, or a chapter is not there.
    """
    if path.is_dir() or (is_picture(path) and path.is_file()):
        rate_hz = manifest.source.rate_hz or USUAL_RATE_HZ
        return ImageFiles(path, rate_hz=rate_hz, still=path.is_file(), rotate_deg=manifest.turn_deg)
    paths = files_of(manifest.source, path)
    if len(paths) > 1:
        return Chapters(
            paths,
            max_side_px=max_side_px,
            track=manifest.track,
            rotate_deg=manifest.turn_deg,
            tone_map=True,
        )
    return VideoFile(
        path,
        max_side_px=max_side_px,
        track=manifest.track,
        rotate_deg=manifest.turn_deg,
        tone_map=True,
    )


def is_source(source: SourceOf, path: Path) -> bool:
    """Whether a file, with its chapters beside it, is the very one that was analysed.

    Raises:
        SourceError: It cannot be read, or a chapter is not there.
    """
    return source.quick_sum is None or quick_sum_of(files_of(source, path)) == source.quick_sum


def files_of(source: SourceOf, path: Path) -> tuple[Path, ...]:
    """All chapters of a session's recording, found beside one of them.

    Names in a manifest are only compared with those in that folder; the sum of each file decides.

    Returns:
        The path alone where it is no chapter, such as a file that was joined by other means.

    Raises:
        SourceError: It cannot be read, or a chapter is not there.
    """
    if not source.chapters or path.is_dir():
        return (path,)
    own = quick_sum(path)
    if own not in {chapter.quick_sum for chapter in source.chapters}:
        return (path,)
    beside = {each.name: each for each in path.parent.iterdir()}
    found: list[Path] = []
    for chapter in source.chapters:
        here = path if chapter.quick_sum == own else beside.get(chapter.name)
        if here is None or quick_sum(here) != chapter.quick_sum:
            raise SourceError(
                f"{chapter.name}, a chapter of this recording, is not beside {path.name}",
                "Put all its chapters into one folder",
            )
        found.append(here)
    return tuple(found)

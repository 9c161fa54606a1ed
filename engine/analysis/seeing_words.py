"""What was decided about a file for the user, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from emoscope.engine.analysis.view import View
from emoscope.engine.sessions.options import Options
from emoscope.engine.sources.chapters import Chapters
from emoscope.engine.sources.films import Film, Video
from emoscope.engine.sources.images import ImageFiles

MOST_NAMED = 6
"""Files in a sentence."""
LYING = "If its pictures lie on their side or upside down, use --rotate 90, 180 or 270."


def view_words(path: Path, source: Film, view: View, options: Options) -> str:
    """What was decided for the user, and how to decide otherwise."""
    words = []
    if isinstance(source, Chapters):
        words.append(_chapter_words(source))
    if not isinstance(source, ImageFiles) and options.video_stream is None:
        words.append(_track_words(path, source, view))
    if view.turned:
        words.append(
            f"Faces in {path} lie on their side or upside down: its pictures were turned"
            f" {view.turn_deg} degrees clockwise. --rotate 0 leaves them as they are."
        )
    return " ".join(filter(None, words))


def no_face_words(path: Path, options: Options) -> str:
    """Why there may be none: first what the user left out, then how the pictures lie."""
    if options.ignored:
        return (
            f"No face was found in {path} outside the regions that were left out. Leave out less"
            " of the picture with --ignore-region."
        )
    if options.rotate_deg is None:
        return f"No face was found in {path}. {LYING}"
    return ""


def damaged_words(path: Path, source: Film) -> str:
    """What could not be read; of pictures which."""
    damaged = source.damaged
    if isinstance(source, ImageFiles) and source.unread:
        shown = _first_few([each.name for each in source.unread])
        some = "1 damaged picture was" if damaged == 1 else f"{damaged} damaged pictures were"
        return f"{some} left out of {path}: {shown}."
    if not damaged:
        return ""
    lost = "1 damaged frame was" if damaged == 1 else f"{damaged} damaged frames were"
    return f"{lost} left out of {path}."


def _track_words(path: Path, source: Video, view: View) -> str:
    if len(source.tracks) < 2:
        return ""
    why = " (the one with the most faces)" if view.chosen_track else ""
    return (
        f"{path} has {len(source.tracks)} picture tracks:"
        f" {'; '.join(str(track) for track in source.tracks)}. Track {source.track.number}{why}"
        " was read; --video-stream N takes another."
    )


def _chapter_words(source: Chapters) -> str:
    """What was joined, and where each file begins."""
    begins = [f"{each.path.name} at {each.first_s:.1f} s" for each in source.chapters[1:]]
    return (
        f"{len(source.chapters)} files are one recording: {source.path.name} continues with"
        f" {_first_few(begins)}."
    )


def _first_few(names: Sequence[str]) -> str:
    return ", ".join(names if len(names) <= MOST_NAMED else (*names[:MOST_NAMED], "…"))

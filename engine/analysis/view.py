"""How a file is to be looked at where nobody says it: which picture track, turned how far."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np

from emoscope.engine.data import FaceCrop, Frame
from emoscope.engine.faces.alignment import five_points
from emoscope.engine.pipeline import Faces
from emoscope.engine.sessions.options import TURNS_DEG, Options
from emoscope.engine.sources.films import Film
from emoscope.engine.sources.images import ImageFiles
from emoscope.engine.sources.streams import is_decided

TURNS_WITHIN_S, TURNS_STEP_S = 3.0, 0.5
TRACKS_WITHIN_S, TRACKS_STEP_S = 10.0, 1.0
Open = Callable[[int | None, int], Film]
"""Opens the file anew, with a track and a turn."""

LEAST = 2
"""In so many pictures a turn must show a face: one may be a mistake."""


@dataclass(frozen=True, slots=True)
class View:
    """What is read of a file.

    Attributes:
        track: Picture track; None for the default one.
        turn_deg: Degrees clockwise: 0, 90, 180 or 270.
        chosen_track: The track was chosen by the faces in it.
        turned: The turn was found by trying.
    """

    track: int | None = None
    turn_deg: int = 0
    chosen_track: bool = False
    turned: bool = False


def find_view(again: Open, source: Film, faces: Faces, options: Options) -> View:
    """Look into a file's beginning where the options leave something open.

    Where regions are to be ignored nothing is turned: they are those of the picture as it is.
    The container's word counts for the track, then the faces: the track with the most pictures
    that show one. Where no picture of the first seconds shows one upright, quarter turns are tried.

    Args:
        again: Opens the file.
        source: The same, open; nothing is read from it.
        faces: Looks; what it followed is forgotten.
        options: What is asked for.

    Raises:
        SourceError: The file cannot be read again.
    """
    view = View(options.video_stream, options.rotate_deg or 0)
    tracks = () if isinstance(source, ImageFiles) else source.tracks
    if options.video_stream is None and not is_decided(tracks):
        shown = {
            track.number: sum(
                _shows(faces, frame)
                for frame in _pictures(
                    again, track.number, view.turn_deg, options, TRACKS_WITHIN_S, TRACKS_STEP_S
                )
            )
            for track in sorted(tracks, key=lambda each: not each.default)
        }
        best = max(shown, key=lambda number: shown[number])
        if shown[best]:
            return replace(view, track=best, chosen_track=True)
    if options.rotate_deg is None and not options.ignored:
        turn = _turn(faces, again, view.track, options)
        view = replace(view, turn_deg=turn, turned=turn != 0)
    return view


def _turn(faces: Faces, again: Open, track: int | None, options: Options) -> int:
    pictures: list[Frame] = []
    as_they_are = 0
    for frame in _pictures(again, track, 0, options, TURNS_WITHIN_S, TURNS_STEP_S):
        crops = _crops(faces, frame)
        if any(map(_upright, crops)):
            return 0
        as_they_are += bool(crops)
        pictures.append(frame)
    if not pictures:
        return 0
    shown = {turn: sum(_shows(faces, _turned(f, turn)) for f in pictures) for turn in TURNS_DEG[1:]}
    best = max(shown, key=lambda turn: shown[turn])
    enough = max(min(LEAST, len(pictures)), 2 * as_they_are + 1)
    return best if shown[best] >= enough else 0


def _pictures(
    again: Open, track: int | None, turn_deg: int, options: Options, within_s: float, step_s: float
) -> Iterable[Frame]:
    """Some frames of the beginning of what is asked for."""
    with again(track, turn_deg) as source:
        begin_s = max(options.start_s, source.start_s)
        if begin_s > source.start_s:
            source.seek(begin_s)
        end_s = begin_s + within_s
        if options.end_s is not None:
            end_s = min(end_s, options.end_s)
        due_s = begin_s
        while (frame := source.read()) is not None and frame.time_s <= end_s:
            if frame.time_s >= due_s - 1e-6:
                due_s = frame.time_s + step_s
                yield frame


def _crops(faces: Faces, frame: Frame) -> tuple[FaceCrop, ...]:
    faces.reset()
    return faces.process(frame)


def _shows(faces: Faces, frame: Frame) -> bool:
    """Whether there is a face that stands upright."""
    return any(_upright(crop) for crop in _crops(faces, frame))


def _upright(crop: FaceCrop) -> bool:
    left, right, _, *mouth = five_points(crop.landmarks)
    across, down = np.mean(mouth, axis=0) - (left + right) / 2
    return bool(down >= abs(across))


def _turned(frame: Frame, turn_deg: int) -> Frame:
    image = np.ascontiguousarray(np.rot90(frame.image, -turn_deg // 90))
    return replace(frame, image=image)

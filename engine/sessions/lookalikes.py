"""Faces of one recording that look as if they were one person's: suggestions, which name nobody.

A person who leaves the picture and comes back has a new number. What is compared are the coarse
colours of :mod:`emoscope.engine.faces.appearance` (hair, skin, clothes and what is around), within
this recording alone; nothing of them is kept, and they could not tell who somebody is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Image, State
from emoscope.engine.faces.appearance import appearance, difference
from emoscope.engine.sessions.naming import TOGETHER_S
from emoscope.engine.sessions.seen_film import open_film
from emoscope.engine.sessions.series import Series
from emoscope.engine.sessions.session import Session

PICTURES = 4
"""Of each face, from all its time."""
MOST_FACES = 40
"""The longest are looked at."""
LIMIT = 0.06
"""In a crowd of 15 the two most alike differ by 0.064; pictures of one face by 0.03 to 0.1."""


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Two faces that may be one person's.

    Attributes:
        track: Number of the later track, from 1.
        like: The earlier one.
        difference: Of their looks: 0 the same, 2 the opposite.
    """

    track: int
    like: int
    difference: float


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of comparing faces.

    Attributes:
        found: Faces that may be one person's, the surest first.
        pictures: (H, W, 3) uint8 RGB of each face that is in ``found``, by its number, from the
            film; nothing of them is kept.
    """

    found: tuple[Lookalike, ...]
    pictures: dict[int, Image]


def lookalikes(
    session: Session, film: Path, cancelled: Callable[[], bool] = lambda: False
) -> tuple[Lookalike, ...]:
    """Each face with the earlier one that it looks like most, see :func:`compared`."""
    return compared(session, film, cancelled).found


def compared(
    session: Session, film: Path, cancelled: Callable[[], bool] = lambda: False
) -> Compared:
    """Each face with the earlier one that it looks like most, the surest first.

    Of faces that are in sight together, or both have names, nothing is suggested.

    Args:
        session: Whose faces.
        film: That was analysed.
        cancelled: Asked before each picture; what is known by then is enough.

    Raises:
        SourceError: The film cannot be read.
    """
    crops = _crops(session, film, cancelled)
    looks = {track: [appearance(crop) for crop in of] for track, of in crops.items()}
    series = {each.track: each for each in session.series if each.track in looks}
    names = {
        track: {each.name for each in session.manifest.people if each.track == track}
        for track in series
    }
    best: dict[int, Lookalike] = {}
    for one, other in combinations(sorted(series, key=lambda t: series[t].times_s[0]), 2):
        said = bool(names[one] and names[other])
        if said or _together(series[one], series[other]):
            continue
        apart = float(np.median([difference(a, b) for a in looks[one] for b in looks[other]]))
        if apart <= LIMIT and (other not in best or apart < best[other].difference):
            best[other] = Lookalike(other, one, apart)
    found = tuple(sorted(best.values(), key=lambda each: each.difference))
    shown = {track for each in found for track in (each.track, each.like)}
    return Compared(found, {track: crops[track][0] for track in sorted(shown)})


def _together(one: Series, other: Series) -> bool:
    both = np.isin(one.index[one.seen], other.index[other.seen])
    return float(one.lengths_s[one.seen][both].sum()) > TOGETHER_S


def _crops(session: Session, path: Path, cancelled: Callable[[], bool]) -> dict[int, list[Image]]:
    """Some pictures of each face."""
    rows = _rows(session)
    faces = session.faces.take(rows)
    names = ("x_px", "y_px", "width_px", "height_px")
    boxes = np.stack([faces[name].to_numpy() for name in names], axis=1)
    times_s, tracks = faces["time_s"].to_numpy() - session.player_zero_s, faces["track"].to_numpy()
    crops: dict[int, list[Image]] = {}
    if not len(rows):
        return crops
    with open_film(session.manifest, path) as film:
        for time_s, track, box in zip(times_s.tolist(), tracks.tolist(), boxes, strict=True):
            if cancelled():
                break
            film.seek(max(0.0, time_s))
            frame = film.read()
            crop = None if frame is None else _crop(frame.image, box)
            if crop is not None:
                crops.setdefault(track, []).append(crop.copy())
    return crops


def _rows(session: Session) -> NDArray[np.int64]:
    """Rows of ``faces`` to look at, in order of time: the best of each part of a track."""
    faces = session.faces
    tracks, quality = faces["track"].to_numpy(), faces["quality"].fill_null(0.0).to_numpy()
    seen = np.array([state != State.LOST for state in faces["state"].to_pylist()], bool)
    numbers, counts = np.unique(tracks[seen], return_counts=True)
    longest = numbers[np.argsort(-counts, kind="stable")[:MOST_FACES]]
    chosen: list[int] = []
    for track in longest.tolist():
        rows = np.flatnonzero((tracks == track) & seen)
        parts = np.array_split(rows, min(PICTURES, len(rows)))
        chosen += [int(part[quality[part].argmax()]) for part in parts]
    return np.array(sorted(chosen), np.int64)


def _crop(image: Image, box: NDArray[np.floating]) -> Image | None:
    """The face with some of what is around it; None where it lies outside."""
    x, y, width, height = box.tolist()
    half = 0.6 * max(width, height)
    left, right = round(x + width / 2 - half), round(x + width / 2 + half)
    top, bottom = round(y + height / 2 - half), round(y + height / 2 + half)
    part = image[max(0, top) : max(0, bottom), max(0, left) : max(0, right)]
    return part if min(part.shape[:2]) >= 8 else None

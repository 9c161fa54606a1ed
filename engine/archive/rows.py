"""Which of a session's clips an index holds: two a second and face, of what was scored."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import State
from emoscope.engine.sessions.index_files import ROW
from emoscope.engine.sessions.session import Session

RATE_HZ = 2
_SCORED = tuple(state.value for state in State if state.scored)


def rows_of(session: Session) -> tuple[NDArray[np.void], NDArray[np.float16]]:
    """Rows (n,) of :data:`ROW` by face and time, and their clip embeddings (n, D).

    Of each half second the clip of the picture in which the face can be read best stands for all.
    What has no score (too small, turned away, lost) and what a person left out is not there.

    Raises:
        SessionError: The session is damaged.
    """
    _, _, vectors = session.clips()
    faces = session.faces
    if not len(faces) or not vectors.size:
        return np.empty(0, ROW), np.empty((0, session.manifest.vector_size), np.float16)
    times = faces["time_s"].to_numpy()
    clip = faces["clip"].fill_null(-1).to_numpy()
    quality = np.nan_to_num(faces["quality"].fill_null(0.0).to_numpy())
    states = np.asarray(faces["state"].to_pylist(), dtype=object)
    left_out = session.left_out(faces["track"].to_numpy(), times)
    kept = np.flatnonzero((clip >= 0) & np.isin(states, _SCORED) & ~left_out)
    tracks = faces["track"].to_numpy()[kept]
    times, quality, clip = times[kept], quality[kept], clip[kept]
    ends = session.ends_of(faces["index"].to_numpy()[kept])
    places = np.floor(times * RATE_HZ).astype(np.int64)
    order = np.lexsort((-quality, places, tracks))
    first = _firsts(tracks[order], places[order])
    if not len(first):
        return np.empty(0, ROW), np.empty((0, vectors.shape[1]), np.float16)
    best = order[first]
    rows = np.empty(len(best), ROW)
    rows["time_s"], rows["track"], rows["quality"] = times[best], tracks[best], quality[best]
    rows["before_s"] = times[best] - np.minimum.reduceat(times[order], first)
    rows["after_s"] = np.maximum.reduceat(ends[order], first) - times[best]
    return rows, vectors[clip[best]]


def step_of(session: Session) -> float:
    """Usual time between two pictures of a clip, in seconds; 0 where no face has two."""
    tracks, times, _ = session.clips()
    order = np.lexsort((times, tracks))
    steps = np.diff(times[order])[np.diff(tracks[order]) == 0]
    return float(np.median(steps)) if len(steps) else 0.0


def _firsts(tracks: NDArray[Any], places: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where another face or another half second begins."""
    if not len(tracks):
        return np.empty(0, np.int64)
    other = (np.diff(tracks) != 0) | (np.diff(places) != 0)
    return np.concatenate([[0], 1 + np.flatnonzero(other)]).astype(np.int64)

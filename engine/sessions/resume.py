"""Going on with a run that ended before its time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.data import Box, FrameResult, State
from engine.sessions.session import Session
from engine.sessions.tracks import TrackNumbers

SAME_FACE = 0.4
"""Overlap from which a face of the warm-up is a face that the session knows."""
SAME_TIME_S = 0.002


@dataclass(frozen=True, slots=True, eq=False)
class ResumePoint:
    """Where a session stops.

    Attributes:
        last_s: Time of its last frame.
        next_index: Number of the frame after it.
        next_track: Number of the next new track.
        boxes: The faces of its last frames: (time, track, box).
    """

    last_s: float
    next_index: int
    next_track: int
    boxes: tuple[tuple[float, int, Box], ...]


def resume_point(session: Session, warm_s: float) -> ResumePoint | None:
    """Where a session stops, None if nothing is in it.

    Args:
        session: Not finished.
        warm_s: Time before its end from which faces are wanted.

    Raises:
        SessionError: It is damaged.
    """
    if not len(session.frames):
        return None
    last_s = session.frames["time_s"][-1].as_py()
    faces = session.faces
    times = faces["time_s"].to_numpy()
    late = faces.slice(int(np.searchsorted(times, last_s - warm_s))).to_pylist()
    boxes = tuple(
        (
            row["time_s"],
            row["track"],
            Box(row["x_px"], row["y_px"], row["width_px"], row["height_px"]),
        )
        for row in late
        if row["state"] != State.LOST.value
    )
    tracks = faces["track"].to_numpy()
    return ResumePoint(
        last_s=last_s,
        next_index=session.frames["index"][-1].as_py() + 1,
        next_track=int(tracks.max()) + 1 if len(tracks) else 1,
        boxes=boxes,
    )


class WarmUp:
    """Lets a new run find the tracks that the session already has.

    The frames before the point are analysed once more and thrown away: they fill the clips and
    say by place and time which of the run's tracks is which of the session's.

    Args:
        point: Where the session stops.
    """

    def __init__(self, point: ResumePoint) -> None:
        self.point = point
        self.numbers = TrackNumbers(first=point.next_track)

    def before(self, result: FrameResult) -> bool:
        """Learn from a frame; True if it belongs to the warm-up."""
        if result.time_s > self.point.last_s + SAME_TIME_S:
            return False
        known = [
            (track, box)
            for time_s, track, box in self.point.boxes
            if abs(time_s - result.time_s) <= SAME_TIME_S
        ]
        for face in result.faces:
            if face.state is State.LOST:
                continue
            near = max(known, key=lambda each: each[1].overlap(face.box), default=None)
            if near is not None and near[1].overlap(face.box) >= SAME_FACE:
                self.numbers.match(face.track, near[0])
        return True

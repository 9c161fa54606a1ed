"""What is measured beside the labels, as lines over time: pose, openings, gaze, valence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from emoscope.app.i18n import tr
from emoscope.app.models.lane_columns import LaneColumns
from emoscope.app.models.recording import Recording
from emoscope.engine.results.circumplex import path, place_of_label

Lines = tuple[NDArray[np.float64], NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class Kind:
    """Lines that are shown together.

    Attributes:
        words: What they are.
        lines: What each is.
        low, high: Ends of the axis; values beyond stand at them.
        unit: Behind the numbers of the axis.
        columns: Of the session's table of faces; none where they come from the scores.
        note: What they are worth, in a sentence.
    """

    words: str
    lines: tuple[str, ...]
    low: float
    high: float
    unit: str
    columns: tuple[str, ...]
    note: str


@dataclass(frozen=True, eq=False)
class MeasureLines:
    """Of one face over the whole recording.

    Attributes:
        kind: What they are.
        times_s: (n,) rising.
        values: (n, k) NaN where there is none.
    """

    kind: Kind
    times_s: NDArray[np.float64]
    values: NDArray[np.float64]

    @cached_property
    def columns(self) -> LaneColumns:
        """The lines reduced to columns of pixels, for painting."""
        return LaneColumns(self.times_s, self.values)


def kinds() -> dict[str, Kind]:
    """All that can be shown, by the ids under which a choice is kept."""
    return {
        "pose": Kind(
            tr("Head pose"),
            (tr("turn"), tr("nod"), tr("tilt")),
            -60.0,
            60.0,
            "°",
            ("yaw_deg", "pitch_deg", "roll_deg"),
            tr("Degrees: to the right, up, clockwise. Compare times of one face."),
        ),
        "openings": Kind(
            tr("Eyes and mouth"),
            (tr("eyes open"), tr("mouth open")),
            0.0,
            1.0,
            "",
            ("eyes_open", "mouth_open"),
            tr("Height over width. Compare times of one face; no blinks are counted."),
        ),
        "gaze": Kind(
            tr("Direction of gaze"),
            (tr("gaze to the side"),),
            -45.0,
            45.0,
            "°",
            ("gaze_yaw_deg",),
            tr("Degrees to the right, seen from the camera. Coarse: a third too little."),
        ),
        "lids": Kind(
            tr("Lids"),
            (tr("left eye"), tr("right eye")),
            0.0,
            0.6,
            "",
            ("left_lids", "right_lids"),
            tr("Height over width of each eye; left and right are those of the picture."),
        ),
        "circumplex": Kind(
            tr("Valence and arousal"),
            (tr("valence"), tr("arousal")),
            -1.0,
            1.0,
            "",
            (),
            tr("Read from the places of the labels' words, not measured from the face."),
        ),
    }


def offered(recording: Recording) -> dict[str, Kind]:
    """Those of them that a recording has."""
    has: dict[str, Callable[[], bool]] = {
        "circumplex": lambda: any(place_of_label(name) for name in recording.label_set.names)
    }
    return {
        name: kind
        for name, kind in kinds().items()
        if has.get(name, lambda columns=kind.columns: recording.has_measures(columns))()
    }


def lines_of(recording: Recording, track: int, kind: Kind) -> MeasureLines:
    """The lines of one face."""
    if kind.columns:
        return MeasureLines(kind, *recording.measured(track, kind.columns))
    lane = recording.lane(track)
    means, _ = path(lane.scores, ~np.isnan(lane.scores[:, -1]), recording.label_set.names)
    return MeasureLines(kind, lane.times_s, means)

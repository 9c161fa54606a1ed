"""Figures per face and label, and per file, from segments."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from emoscope.engine.results.segments import Rule, Segment, label_segments
from emoscope.engine.sessions.session import Session


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """One label of one face, or of all faces of a file.

    Attributes:
        track: Whose; 0 for all faces of the file together.
        label: The label's name.
        segments: Number of segments.
        duration_s: All segments together.
        share: Of the time in which the face had a score.
        mean: Mean probability over that time.
        longest_s: Longest segment.
        first_s: Begin of the first segment, None without any.
        latency_s: From the marker to the first segment that begins then or later; 0 where one is
            under way at the marker; None without a marker or a segment after it.
    """

    track: int
    label: str
    segments: int
    duration_s: float
    share: float
    mean: float
    longest_s: float
    first_s: float | None
    latency_s: float | None


def figures(
    session: Session,
    rule: Rule | None = None,
    *,
    marker_s: float | None = None,
    segments: Sequence[Segment] | None = None,
) -> tuple[LabelFigures, ...]:
    """Figures of every label for each face, then for the file (track 0).

    Args:
        session: Any session; it is read, not changed.
        rule: When a label counts as shown.
        marker_s: Time from which the latency counts.
        segments: From :func:`label_segments`, if they are there already.
    """
    found = label_segments(session, rule) if segments is None else segments
    weighted: dict[int, np.ndarray[tuple[int], np.dtype[np.float64]]] = {}
    asked_s: dict[int, np.ndarray[tuple[int], np.dtype[np.float64]]] = {}
    for series in session.people:
        lengths = series.lengths_s[series.scored]
        rows = np.nan_to_num(series.scores[series.scored, :-1])
        weighted[series.track] = (rows * lengths[:, None]).sum(axis=0)
        known = ~np.isnan(series.scores[series.scored, :-1])
        asked_s[series.track] = (known * lengths[:, None]).sum(axis=0)
    out = []
    for tracks, number in [([t], t) for t in asked_s] + [(list(asked_s), 0)]:
        for column, label in enumerate(session.names):
            total_s = sum(float(asked_s[t][column]) for t in tracks)
            mine = [s for s in found if s.track in tracks and s.label == label]
            mass = sum(float(weighted[t][column]) for t in tracks)
            out.append(_figures(number, label, mine, total_s, mass, marker_s))
    return tuple(out)


def marker_time(session: Session, marker: str) -> float | None:
    """The time of a marker by its text or type, or a time in seconds as it is; None if neither."""
    for each in session.manifest.markers:
        if marker.casefold() in (each.text.casefold(), each.type.casefold()):
            return each.time_s
    try:
        seconds = float(marker)
    except ValueError:
        return None
    return seconds if math.isfinite(seconds) else None


def _figures(
    track: int,
    label: str,
    mine: Sequence[Segment],
    total_s: float,
    mass: float,
    marker_s: float | None,
) -> LabelFigures:
    duration_s = sum(segment.duration_s for segment in mine)
    return LabelFigures(
        track=track,
        label=label,
        segments=len(mine),
        duration_s=duration_s,
        share=duration_s / total_s if total_s else 0.0,
        mean=mass / total_s if total_s else 0.0,
        longest_s=max((segment.duration_s for segment in mine), default=0.0),
        first_s=min((segment.start_s for segment in mine), default=None),
        latency_s=_latency(mine, marker_s),
    )


def _latency(segments: Iterable[Segment], marker_s: float | None) -> float | None:
    if marker_s is None:
        return None
    ahead = [max(0.0, s.start_s - marker_s) for s in segments if s.end_s > marker_s]
    return min(ahead, default=None)

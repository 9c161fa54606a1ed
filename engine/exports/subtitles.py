"""Cues for subtitles: the leading label of each face."""

from __future__ import annotations

from dataclasses import dataclass

from emoscope.engine.data import shown_label
from emoscope.engine.results.segments import top_segments
from emoscope.engine.sessions.session import Session

SHORTEST_S = 0.3


@dataclass(frozen=True, slots=True)
class Cue:
    """One line on the screen.

    Attributes:
        start_s: When it appears, in seconds.
        end_s: When it disappears, in seconds.
        text: One line.
    """

    start_s: float
    end_s: float
    text: str


def cues(session: Session) -> list[Cue]:
    """Cues in order of time, counted as a player does; what is before its zero is cut off."""
    zero_s = session.player_zero_s
    segments = top_segments(session, SHORTEST_S)
    names = {series.track: series.name for series in session.people}
    several = len({segment.track for segment in segments}) > 1
    found = []
    for segment in segments:
        who = f"{names[segment.track]}: " if several else ""
        text = f"{who}{shown_label(segment.label)} {100 * segment.mean:.0f} %"
        if segment.end_s > zero_s:
            found.append(Cue(max(0.0, segment.start_s - zero_s), segment.end_s - zero_s, text))
    return sorted(found, key=lambda cue: (cue.start_s, cue.text))


def timestamp(seconds: float, mark: str) -> str:
    """``00:01:02,345`` with ``mark`` before the milliseconds."""
    total_ms = round(seconds * 1000)
    hours, rest = divmod(total_ms, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    whole, ms = divmod(rest, 1000)
    return f"{hours:02}:{minutes:02}:{whole:02}{mark}{ms:03}"

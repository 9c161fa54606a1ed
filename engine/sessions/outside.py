"""Times and regions that somebody gave and that lie outside of a recording, in sentences.

They are no errors: others may lie inside, and a table of markers may be longer than its film. But
whoever gave them thinks that they do something.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from emoscope.engine.faces.ignoring import Ignored
from emoscope.engine.printing import first_few
from emoscope.engine.sessions.manifest import Marker
from emoscope.engine.sessions.session import Session

MOST_NAMED = 6
"""Times or regions in a sentence."""
ROUNDED_S = 0.05
"""A time is not outside that reads as the end: ends are shown in tenths."""


def outside_words(session: Session, path: Path, markers: Iterable[Marker]) -> str:
    """What was asked for with a file and lies outside of it; empty for nothing."""
    # The pictures of a folder may have several sizes.
    regions = "" if path.is_dir() else _regions_words(session, str(path))
    return " ".join(filter(None, (times_outside_words(session, str(path), markers), regions)))


def times_outside_words(session: Session, name: str, markers: Iterable[Marker]) -> str:
    """Which of these markers mark nothing; empty where all do, or where the end is not known.

    Args:
        session: Of a file; nothing is said of live recordings.
        name: Of the file, for people.
        markers: As the session keeps them.
    """
    given = tuple(markers)
    end_s = _end_s(session) if given else None
    if end_s is None:
        return ""
    zero_s = session.player_zero_s
    begin_s = min(zero_s, *session.frames["time_s"].slice(0, 1).to_pylist(), end_s)
    lying = [
        _shown(each, zero_s)
        for each in given
        if each.time_s > end_s + ROUNDED_S
        or (each.time_s if each.end_s is None else each.end_s) < begin_s - ROUNDED_S
    ]
    if not lying:
        return ""
    shown = first_few(lying, MOST_NAMED)
    return (
        f"These times are outside {name}, which ends at {end_s - zero_s:.1f} s, and mark nothing:"
        f" {shown}. They are kept; `emoscope markers remove` takes them away."
    )


def _regions_words(session: Session, name: str) -> str:
    """Which regions whose faces were to be left out are outside of the picture."""
    source = session.manifest.source
    wide, high = source.width_px, source.height_px
    if wide is None or high is None:
        return ""
    lying = [
        ",".join(f"{number:g}" for number in each)
        for each in session.manifest.options.ignored
        if (box := Ignored(*each).box(wide, high)).x_px >= wide or box.y_px >= high
    ]
    if not lying:
        return ""
    shown = first_few(lying, MOST_NAMED, "; ")
    return (
        f"These regions are outside the pictures of {name}, which have {wide} x {high} pixels, and"
        f" left nothing out: {shown}. Give regions inside with --ignore-region."
    )


def _end_s(session: Session) -> float | None:
    """When the file ends, on the session's clock; None where nobody knows."""
    source, ends = session.manifest.source, session.frame_ends_s
    if source.kind == "camera":
        return None
    seen_s = [float(ends[-1])] if len(ends) else []
    if source.duration_s is not None:
        return max(session.player_zero_s + source.duration_s, *seen_s)
    return seen_s[0] if seen_s and session.manifest.options.end_s is None else None


def _shown(marker: Marker, zero_s: float) -> str:
    begin = f"{marker.time_s - zero_s:g}"
    if marker.end_s is not None:
        begin = f"{begin}-{marker.end_s - zero_s:g}"
    return f"{begin} s ({marker.text[:60]})"

"""BORIS: a project with one observation, and rows to paste into one that is there.

Facts of the format: the user guide of BORIS and the structure of its project files (JSON, format
version 7.0: ``subjects_conf``, ``behaviors_conf``, ``observations`` with ``events`` of time,
subject, code, modifier, comment). A state event is a pair of rows, its start and its end.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from emoscope.engine.exports.colours import colours
from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.files import write_text
from emoscope.engine.notice import ONE_LINE
from emoscope.engine.results.segments import label_segments
from emoscope.engine.sessions.session import Session

FORMAT = "7.0"
MARKER, RANGE = "marker", "marked stretch"
Event = tuple[float, str, str, str, str]
"""Seconds, subject, behaviour, modifier, comment."""
Behaviour = tuple[str, str, str]
"""Kind (``State event`` or ``Point event``), name, colour or nothing."""


class BorisProject(Exporter):
    """``labels.boris``: faces are subjects, labels are state events, markers are point events."""

    name, file = "boris", "labels.boris"

    def write(self, session: Session, path: Path, request: Request) -> None:
        source = session.manifest.source
        length_s = 0.0
        if len(session.frame_ends_s):
            length_s = round(float(session.frame_ends_s[-1]) - session.player_zero_s, 3)
        name = Path(source.name).stem
        write_project(
            path,
            name,
            _date(session),
            [series.name for series in session.people],
            _behaviours(session),
            {name: observation(session, events_of(session, request), length_s)},
        )


def write_project(
    path: Path,
    name: str,
    date: str,
    faces: Sequence[str],
    behaviours: Sequence[Behaviour],
    observations: Mapping[str, Any],
) -> None:
    """Write a project.

    Args:
        path: File to write.
        name: Of the project.
        date: When it was made, without its zone.
        faces: The subjects.
        behaviours: What they may do.
        observations: By name, from :func:`observation`.

    Raises:
        OutputError: The place cannot be written.
    """
    project = {
        "time_format": "seconds",
        "project_date": date,
        "project_name": name,
        "project_description": ONE_LINE,
        "project_format_version": FORMAT,
        "subjects_conf": {
            str(i): {"key": "", "name": face, "description": ""} for i, face in enumerate(faces)
        },
        "behaviors_conf": {str(i): _behaviour(*each) for i, each in enumerate(behaviours)},
        "observations": dict(observations),
        "behavioral_categories": [],
        "independent_variables": {},
        "coding_map": {},
        "behaviors_coding_map": [],
        "converters": {},
    }
    write_text(path, json.dumps(project, ensure_ascii=False, indent=1) + "\n")


def observation(session: Session, events: Sequence[Event], length_s: float) -> dict[str, Any]:
    """One video with what was seen in it."""
    source = session.manifest.source
    return {
        "file": {str(player): [] for player in range(1, 9)} | {"1": [source.name]},
        "type": "MEDIA" if source.kind != "camera" else "LIVE",
        "date": _date(session),
        "description": "",
        "time offset": 0.0,
        "events": [[*event] for event in events],
        "observation time interval": [0, 0],
        "independent_variables": {},
        "media_info": {
            "length": {source.name: length_s},
            "fps": {source.name: source.rate_hz or 0.0},
            "hasVideo": {source.name: True},
            "hasAudio": {source.name: False},
            "offset": {"1": 0.0},
        },
    }


def _date(session: Session) -> str:
    return (session.manifest.clock.started or "1970-01-01T00:00:00")[:19]


class BorisRows(Exporter):
    """``boris_events.tsv``: time, subject, behaviour, modifier, comment; to paste into BORIS."""

    name, file = "boris-tsv", "boris_events.tsv"

    def write(self, session: Session, path: Path, request: Request) -> None:
        rows = [
            "\t".join([f"{time_s:.3f}", *(_cell(text) for text in texts)])
            for time_s, *texts in events_of(session, request)
        ]
        write_text(path, "".join(f"{row}\n" for row in rows))


def events_of(session: Session, request: Request) -> list[Event]:
    """Start and end of each segment, then markers; seconds from where a player shows 0:00."""
    zero_s = session.player_zero_s
    events: list[Event] = []
    names = {series.track: series.name for series in session.people}
    for segment in label_segments(session, request.rule):
        face, comment = names[segment.track], f"mean {segment.mean:.2f}"
        for time_s, said in ((segment.start_s, comment), (segment.end_s, "")):
            events.append((round(time_s - zero_s, 3), face, segment.label, "", said))
    for marker in session.manifest.markers:
        times = [marker.time_s] if marker.end_s is None else [marker.time_s, marker.end_s]
        code = MARKER if marker.end_s is None else RANGE
        events += [(round(time_s - zero_s, 3), "", code, "", marker.text) for time_s in times]
    return sorted(events, key=lambda event: event[0])


def _behaviours(session: Session) -> list[Behaviour]:
    shades = colours(session.labels)
    rows = [("State event", name, shades[i]) for i, name in enumerate(session.names)]
    return [*rows, ("Point event", MARKER, ""), ("State event", RANGE, "")]


def _behaviour(kind: str, code: str, colour: str) -> dict[str, str]:
    return {
        "type": kind,
        "key": "",
        "code": code,
        "description": "",
        "color": colour,
        "category": "",
        "modifiers": "",
        "excluded": "",
        "coding map": "",
    }


def _cell(text: str) -> str:
    return " ".join(text.split())

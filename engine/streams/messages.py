"""What goes out to other programs, as frozen dataclasses and as JSON."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from emoscope.engine.data import NONE

VERSION = 1
"""Of the JSON messages; raised when a field changes its meaning."""


@dataclass(frozen=True, slots=True)
class Hello:
    """Sent first to each receiver, and again when the labels change.

    Attributes:
        labels: Names, in the order of every ``values`` that follows.
        colours: One ``#rrggbb`` per label.
        pack: Name and version of the model pack.
        source: Name of the camera, or of the file without its folder.
        faces: Number of face slots.
    """

    labels: tuple[str, ...]
    colours: tuple[str, ...]
    pack: str
    source: str
    faces: int


@dataclass(frozen=True, slots=True)
class FaceValues:
    """One face in one frame.

    Attributes:
        slot: 1 to ``Hello.faces``; a face keeps its slot while it is followed.
        track: Number of the face, never used twice within a source; not an identity.
        state: See :class:`emoscope.engine.data.State`.
        box: x, y, width, height as fractions of the picture, 0 to 1.
        values: Probability per label, NaN without a score and for muted labels.
        none: Probability of "none of these", NaN without a score.
        age_s: How much older than this frame the newest picture behind the score is, NaN without.
    """

    slot: int
    track: int
    state: str
    box: tuple[float, ...]
    values: tuple[float, ...]
    none: float
    age_s: float


@dataclass(frozen=True, slots=True)
class Scores:
    """All faces of one frame.

    Attributes:
        index: Number of the frame, from 0.
        time_s: Of the frame, on the source's clock.
        captured_s: When the frame arrived, on :func:`time.perf_counter`'s clock.
        size_px: Width and height of the frame.
        faces: Faces in view, in the order of their slots.
    """

    index: int
    time_s: float
    captured_s: float
    size_px: tuple[int, int]
    faces: tuple[FaceValues, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment that somebody marked, here or in another program.

    Attributes:
        text: What it says.
        time_s: On the source's clock.
        captured_s: On :func:`time.perf_counter`'s clock.
    """

    text: str
    time_s: float
    captured_s: float


@dataclass(frozen=True, slots=True)
class Event:
    """A trigger that went on or off (see :mod:`emoscope.engine.streams.triggers`).

    Attributes:
        name: Of the trigger.
        on: True when it went on.
        slot: Slot of the face, from 1.
        track: Number of the face's track, from 1.
        value: The label's probability at that moment, NaN when the face is gone.
        time_s: Of the frame, on the source's clock.
        captured_s: Of the frame, on :func:`time.perf_counter`'s clock.
    """

    name: str
    on: bool
    slot: int
    track: int
    value: float
    time_s: float
    captured_s: float


@dataclass(frozen=True, slots=True)
class SourceState:
    """The source was lost, came back, paused or ended; scores stop meanwhile.

    Attributes:
        phase: See ``emoscope.engine.live.phases.Phase``.
    """

    phase: str


Message = Hello | Scores | Mark | Event | SourceState


def as_json(message: Message) -> Mapping[str, Any]:
    """The message as docs/streams.md describes it; a missing number is None."""
    match message:
        case Hello():
            return {
                "type": "hello",
                "version": VERSION,
                "labels": list(message.labels),
                "colours": list(message.colours),
                "pack": message.pack,
                "source": message.source,
                "faces": message.faces,
                "clock": "time_s: seconds of the source; unix_s: this computer's clock (UTC)",
            }
        case Scores():
            return {
                "type": "scores",
                "index": message.index,
                "size_px": list(message.size_px),
                **_times(message.time_s, message.captured_s),
                "faces": [
                    {
                        "slot": face.slot,
                        "track": face.track,
                        "state": face.state,
                        "box": [round(part, 5) for part in face.box],
                        "values": [_number(value) for value in face.values],
                        NONE: _number(face.none),
                        "score_age_s": _number(face.age_s),
                    }
                    for face in message.faces
                ],
            }
        case Mark():
            return {
                "type": "marker",
                "text": message.text,
                **_times(message.time_s, message.captured_s),
            }
        case Event():
            return {
                "type": "event",
                "name": message.name,
                "on": message.on,
                "slot": message.slot,
                "track": message.track,
                "value": _number(message.value),
                **_times(message.time_s, message.captured_s),
            }
        case SourceState():
            return {"type": "source", "phase": message.phase}


def _times(time_s: float, captured_s: float) -> dict[str, float]:
    age_s = time.perf_counter() - captured_s
    return {
        "time_s": round(time_s, 4),
        "unix_s": round(time.time() - age_s, 4),
        "age_s": round(age_s, 4),
    }


def _number(value: float) -> float | None:
    return round(value, 5) if math.isfinite(value) else None

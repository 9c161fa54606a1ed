"""What may hang at a live session: told of every frame, result and transition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from emoscope.engine.data import Frame, FrameResult
from emoscope.engine.live.phases import Change
from emoscope.engine.prompts.labels import LabelSet


@dataclass(frozen=True, slots=True)
class Stamp:
    """When a frame came.

    Attributes:
        opening: How often the source had been opened before: its clock begins anew each time.
        time_s: The frame's own time, on the clock of that opening.
        arrived_s: On the session's clock, which goes on through a loss.
    """

    opening: int
    time_s: float
    arrived_s: float


class Sink(Protocol):
    """Called in the session's threads, in order; must return at once."""

    def frame(self, frame: Frame, stamp: Stamp) -> None:
        """A new frame was read."""
        ...

    def result(self, frame: Frame, stamp: Stamp, result: FrameResult, labels: LabelSet) -> None:
        """A frame was scored with these labels."""
        ...

    def moved(self, change: Change) -> None:
        """The session went from one phase to another."""
        ...

"""Waiting for a source and for the model: when it is too long, and what is said then."""

from __future__ import annotations

import math

from emoscope.engine.live.phases import Phase

LOST_AFTER_S = 0.8
"""A camera that gave nothing for this long is lost; with the time to say so, within a second."""

SLOW_ANSWER_S = 5.0
"""Opening a source or scoring a frame that takes longer is said, while it goes on."""

ASKING_S = 60.0
"""How long a camera is tried that the system may be asking the user about."""
ASKING = (
    "The camera could not be opened yet. Answer the system's question whether this program may use"
    " it."
)


class Patience:
    """When each last showed a sign of life.

    Attributes:
        awaited_s: The source; None while it is not waited for.
        busy_s: The model, since it was given a frame; None without one.
        silence_s: What the source says of itself: longest silence that is no loss.
    """

    def __init__(self) -> None:
        self.awaited_s: float | None = None
        self.busy_s: float | None = None
        self.silence_s = 0.0
        self._asked_until_s: float | None = None

    def asks(self, now_s: float) -> bool:
        """The user may still be reading the system's question about the camera."""
        if self._asked_until_s is None:
            self._asked_until_s = now_s + ASKING_S
        return now_s <= self._asked_until_s

    def lost(self, now_s: float) -> bool:
        """A live source that runs has been silent for too long."""
        return self.awaited_s is not None and now_s - self.awaited_s > self.longest_s

    @property
    def longest_s(self) -> float:
        """How long a source may be silent."""
        return max(LOST_AFTER_S, self.silence_s)

    def words(self, phase: Phase, now_s: float) -> str:
        """What has been waited for too long, as a sentence; empty for nothing."""
        if phase is Phase.OPENING and math.isinf(self.silence_s):
            return "Waiting for the first picture."
        waited_s = 0.0 if self.awaited_s is None else now_s - self.awaited_s
        if phase is Phase.OPENING and waited_s > SLOW_ANSWER_S:
            return f"The source has not responded for {waited_s:.0f} s. It may be in use elsewhere."
        worked_s = 0.0 if self.busy_s is None else now_s - self.busy_s
        if phase is Phase.RUNNING and worked_s > SLOW_ANSWER_S:
            return f"The model has spent {worked_s:.0f} s on one frame. Try another runtime."
        return ""


def lost_words(name: str) -> str:
    """A camera whose read does not return."""
    return f"{name} sends no new frames. Check the cable or reconnect it."

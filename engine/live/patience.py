"""Waiting for a source and for the model: when it is too long, and what is said then."""

from __future__ import annotations

from emoscope.engine.live.phases import Phase

LOST_AFTER_S = 0.8
"""A camera that gave nothing for this long is lost; with the time to say so, within a second."""

SLOW_ANSWER_S = 5.0
"""Opening a source or scoring a frame that takes longer is said, while it goes on."""


class Patience:
    """When each last showed a sign of life.

    Attributes:
        awaited_s: The source; None while it is not waited for.
        busy_s: The model, since it was given a frame; None without one.
    """

    def __init__(self) -> None:
        self.awaited_s: float | None = None
        self.busy_s: float | None = None

    def lost(self, now_s: float) -> bool:
        """A camera that runs has been silent for too long."""
        return self.awaited_s is not None and now_s - self.awaited_s > LOST_AFTER_S

    def words(self, phase: Phase, now_s: float) -> str:
        """What has been waited for too long, as a sentence; empty for nothing."""
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

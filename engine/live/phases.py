"""Where a live session stands, and where it may go from there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Phase(StrEnum):
    """Where a live session stands."""

    OPENING = "opening"
    RUNNING = "running"
    PAUSED = "paused"
    LOST = "lost"
    ENDED = "ended"
    FAILED = "failed"
    STOPPED = "stopped"


MOVES: dict[Phase, frozenset[Phase]] = {
    Phase.OPENING: frozenset({Phase.RUNNING, Phase.LOST, Phase.ENDED, Phase.FAILED, Phase.STOPPED}),
    Phase.RUNNING: frozenset({Phase.PAUSED, Phase.LOST, Phase.ENDED, Phase.FAILED, Phase.STOPPED}),
    Phase.PAUSED: frozenset({Phase.RUNNING, Phase.LOST, Phase.ENDED, Phase.FAILED, Phase.STOPPED}),
    Phase.LOST: frozenset({Phase.RUNNING, Phase.ENDED, Phase.FAILED, Phase.STOPPED}),
    Phase.ENDED: frozenset({Phase.FAILED, Phase.STOPPED}),
    Phase.FAILED: frozenset(),
    Phase.STOPPED: frozenset(),
}
"""Allowed transitions. Whether the user wants a pause is a wish beside the phase: a source that
opens, or comes back, shows one picture and only then pauses."""


@dataclass(frozen=True, slots=True)
class Change:
    """One transition, as listeners are told.

    Attributes:
        before: Where the session stood.
        after: Where it stands.
        message: Why it is lost or failed, one sentence; else empty.
    """

    before: Phase
    after: Phase
    message: str = ""

"""A live session: a running source, its scores, and what is recorded of it."""

from engine.live.phases import Change, Phase
from engine.live.session import LOST_AFTER_S, LiveSession
from engine.live.stats import LiveStats

__all__ = ["LOST_AFTER_S", "Change", "LiveSession", "LiveStats", "Phase"]

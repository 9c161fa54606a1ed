"""A live session: a running source, its scores, and what is recorded of it."""

from emoscope.engine.live.patience import LOST_AFTER_S
from emoscope.engine.live.phases import Change, Phase
from emoscope.engine.live.session import LiveSession
from emoscope.engine.live.stats import LiveStats

__all__ = ["LOST_AFTER_S", "Change", "LiveSession", "LiveStats", "Phase"]

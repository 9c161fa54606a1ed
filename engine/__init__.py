"""EmoScope's engine: from frames to scores. No Qt in here, and no torch at import time."""

from emoscope.engine.privacy.telemetry import silence

__version__ = "0.1.0"

# Before any library is imported that would look at the switches.
silence()

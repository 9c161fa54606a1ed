"""EmoScope's engine: from frames to scores. No Qt in here, and no torch at import time."""

__version__ = "0.1.0"

"""EmoScope's engine: from frames to scores. No Qt in here, and no torch at import time."""

import os

from emoscope.engine.privacy.telemetry import silence

__version__ = "0.1.0"

# Before any library is imported that would look at the switches.
silence()

# Products here are small, and threads of numpy's own would fight those of the model.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

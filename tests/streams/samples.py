"""Messages and results for the tests of streams."""

import time

import numpy as np

from emoscope.engine.data import Box, FaceScore, FrameResult, State
from emoscope.engine.streams.messages import Hello

LABELS = ("happiness", "trying not to laugh", "müde")
HELLO = Hello(LABELS, ("#e69f00", "#56b4e9", "#009e73"), "compact 1", "a.mp4", 4)


def face(track, *, values=(0.6, 0.2, 0.1), state=State.OK):
    scored = state is State.OK
    return FaceScore(
        track=track,
        box=Box(64.0 * track, 48.0, 64.0, 96.0),
        landmarks=None,
        quality=None,
        state=state,
        probabilities=np.array(values, np.float32) if scored else None,
        none=0.1 if scored else None,
        filled_s=1.0,
        score_time_s=1.0 if scored else None,
    )


def result(index=0, *faces, time_s=1.0, labels=LABELS):
    return FrameResult(index, time_s, labels, faces)


def wait_for(condition, seconds=10.0):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not happen in time"
        time.sleep(0.005)

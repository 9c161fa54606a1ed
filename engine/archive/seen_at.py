"""When a clip was seen: its score is of a second or so, and the live bar has it at the end."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.clips import GAP_FLOOR_S, GAP_STRIDES, STILL_STRIDES
from emoscope.engine.models.pack import Clip

LATE_SHARE = 1 / 3
"""Of a clip's length: then the peaks of all of 121 rendered expressions of 2 s lie within them
(78 % with none, 99 % with a quarter, 98 % with a half)."""


def seen_at(rows: NDArray[np.void], step_s: float, clip: Clip) -> NDArray[np.float64]:
    """(n,) times at which each clip's face does what its score says.

    Args:
        rows: (n,) of the index, by face and time; ``time_s`` is a clip's last picture.
        step_s: Usual time between two pictures of a clip there.
        clip: Of the pack.
    """
    times: NDArray[np.float64] = np.asarray(rows["time_s"])
    stride_s = clip.stride_ms / 1000
    if not len(rows) or step_s > STILL_STRIDES * stride_s:  # pictures by themselves
        return times
    late_s = LATE_SHARE * (clip.length - 1) * max(step_s, stride_s)
    starts, ends = times - rows["before_s"], times + rows["after_s"]
    anew = starts[1:] - ends[:-1] > max(GAP_STRIDES * stride_s, GAP_FLOOR_S)
    anew = np.concatenate([[True], anew | (np.diff(rows["track"]) != 0)])
    begins = starts[anew][np.cumsum(anew) - 1]  # a clip shows nothing before its face came
    seen: NDArray[np.float64] = times - np.minimum(late_s, LATE_SHARE * (times - begins))
    return seen

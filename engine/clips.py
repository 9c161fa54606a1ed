"""The clip buffer: the last embeddings of each track, at the model's own stride in time."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

import numpy as np

from emoscope.engine.data import Floats

CLOSEST_FRACTION = 0.5
"""Two embeddings are never nearer than this part of a stride, even after a late one."""
PACE_FRAMES = 9
"""The source's pace is the median step of so many frames: cameras jitter, some frames are lost."""
SLACK_S = 1e-6
"""Times are sums of floating-point steps: a frame half-way between two counts as in time."""
GAP_STRIDES = 5.0
GAP_FLOOR_S = 0.75
"""After a gap longer than both, the clip starts anew: what was before is another moment."""
STILL_STRIDES = 4.0
"""A source whose frames are further apart gives no clip: each picture is scored as a still."""


@dataclass(slots=True)
class _Ring:
    vectors: deque[Floats]
    times_s: deque[float]
    due_s: float = field(default=-np.inf)
    still: bool = False


class ClipBuffer:
    """Rings of embeddings, one per track.

    A track's first crop sets a grid of moments one stride apart, and the frame nearest to each of
    them is taken: the mean stride is the model's at any rate of the source, no frame is further
    from its moment than half a frame, and where the rate divides it is every n-th frame. Which
    frame is the nearest is known before the next one comes, from the source's pace.

    Args:
        length: Embeddings in a full clip.
        stride_ms: Time between two of them.
        minimum: Embeddings from which on a clip may be scored.
    """

    def __init__(self, length: int, stride_ms: float, minimum: int = 1) -> None:
        self.length = length
        self.stride_s = stride_ms / 1000.0
        self.minimum = min(minimum, length)
        self._rings: dict[int, _Ring] = {}
        self._last_s: float | None = None
        self._steps_s: deque[float] = deque(maxlen=PACE_FRAMES)
        self._expected_s = 0.0

    def expect(self, step_s: float) -> None:
        """How far the source says its frames are apart; until two of them have come."""
        self._expected_s = step_s
        self._steps_s.clear()

    def tick(self, time_s: float) -> None:
        """A frame of the source, with faces or without: call it before :meth:`due`."""
        last, self._last_s = self._last_s, time_s
        if last is None:
            return
        if time_s <= last:
            self._steps_s.clear()
        else:
            self._steps_s.append(time_s - last)

    def restart(self) -> None:
        """What comes is another moment (a cut, another burst): all clips begin anew."""
        self._rings.clear()
        self._last_s = None

    @property
    def stills(self) -> bool:
        """Whether the source is so slow that its frames are no clip."""
        pace_s = self._pace_s if self._steps_s else self._expected_s
        return pace_s > STILL_STRIDES * self.stride_s

    def due(self, track: int, time_s: float) -> bool:
        """Whether this track's crop of this moment belongs into the clip."""
        ring = self._rings.get(track)
        if ring is None or self._broken(ring, time_s):
            return True
        # More than half a frame early, and the next frame is nearer.
        early_s = min(self._pace_s, self.stride_s) / 2 + SLACK_S
        closest_s = CLOSEST_FRACTION * self.stride_s - SLACK_S
        return time_s >= ring.due_s - early_s and time_s - ring.times_s[-1] >= closest_s

    def add(self, track: int, time_s: float, vector: Floats) -> None:
        """Put a new embedding at the end.

        Args:
            track: Number of the track, from 1.
            time_s: When; later than the one before, else the clip starts anew (a seek).
            vector: (D,) float32.
        """
        ring = self._rings.get(track)
        if ring is None or self.stills or self._broken(ring, time_s):
            ring = _Ring(deque(maxlen=self.length), deque(maxlen=self.length), time_s)
            self._rings[track] = ring
        ring.still = self.stills
        ring.vectors.append(vector)
        ring.times_s.append(time_s)
        # The grid is kept, so that jitter does not add up; moments that were missed are left out.
        late_s = time_s + CLOSEST_FRACTION * self.stride_s - SLACK_S - ring.due_s
        ring.due_s += self.stride_s * max(1, math.ceil(late_s / self.stride_s))

    def hold(self, track: int) -> None:
        """Take the newest embedding alone, as a picture in which nothing moves."""
        self._rings[track].still = True

    def clips(self, tracks: Sequence[int]) -> list[Floats]:
        """(T, D) per track, oldest first; T grows up to ``length`` while the clip fills."""
        return [np.stack(self.members(track)) for track in tracks]

    def members(self, track: int) -> list[Floats]:
        """The embeddings of a track's clip themselves, oldest first."""
        ring = self._rings[track]
        return [ring.vectors[-1]] * self.length if ring.still else list(ring.vectors)

    def ready(self, track: int) -> bool:
        """Whether there is enough to be scored."""
        ring = self._rings.get(track)
        return ring is not None and (ring.still or len(ring.vectors) >= self.minimum)

    def still(self, track: int) -> bool:
        """Whether the clip is one picture, held."""
        ring = self._rings.get(track)
        return ring is not None and ring.still

    def fresh(self, track: int) -> bool:
        """Whether the clip began so lately that this is the first that may be scored."""
        ring = self._rings.get(track)
        return ring is not None and len(ring.vectors) <= self.minimum

    def filled_s(self, track: int) -> float:
        """Seconds of the clip that are filled, 0 to length x stride."""
        ring = self._rings.get(track)
        return len(ring.vectors) * self.stride_s if ring else 0.0

    def newest_s(self, track: int) -> float | None:
        """Time of the newest embedding."""
        ring = self._rings.get(track)
        return ring.times_s[-1] if ring else None

    def keep(self, tracks: Set[int]) -> None:
        """Forget all other tracks."""
        for track in [t for t in self._rings if t not in tracks]:
            del self._rings[track]

    def clear(self) -> None:
        self._rings.clear()

    @property
    def _pace_s(self) -> float:
        """Usual time between two frames of the source, 0 while nothing is known of it."""
        steps = sorted(self._steps_s)
        return steps[len(steps) // 2] if steps else 0.0

    @property
    def _gap_s(self) -> float:
        return max(GAP_FLOOR_S, GAP_STRIDES * self.stride_s)

    def _broken(self, ring: _Ring, time_s: float) -> bool:
        since = time_s - ring.times_s[-1]
        return since <= 0 or since > self._gap_s

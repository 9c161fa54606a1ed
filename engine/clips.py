"""The clip buffer: the last embeddings of each track, at the model's own stride in time."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from engine.data import Floats

EARLY_FRACTION = 0.25
"""A frame this part of a stride early still counts: camera times jitter."""
CLOSEST_FRACTION = 0.5
"""Two embeddings are never nearer than this part of a stride, even to catch up with the phase."""
GAP_STRIDES = 8.0
GAP_FLOOR_S = 1.0
"""After a gap longer than both, the clip starts anew: what was before is another moment."""


@dataclass(slots=True)
class _Ring:
    vectors: deque[Floats]
    times_s: deque[float]
    due_s: float = field(default=-np.inf)


class ClipBuffer:
    """Rings of embeddings, one per track.

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

    def due(self, track: int, time_s: float) -> bool:
        """Whether this track's crop of this moment belongs into the clip."""
        ring = self._rings.get(track)
        if ring is None or self._broken(ring, time_s):
            return True
        early_s = EARLY_FRACTION * self.stride_s
        closest_s = CLOSEST_FRACTION * self.stride_s
        return time_s >= ring.due_s - early_s and time_s - ring.times_s[-1] >= closest_s

    def add(self, track: int, time_s: float, vector: Floats) -> None:
        """Put a new embedding at the end.

        Args:
            track: Whose.
            time_s: When; later than the one before, else the clip starts anew (a seek).
            vector: (D,) float32.
        """
        ring = self._rings.get(track)
        if ring is None or self._broken(ring, time_s):
            ring = _Ring(deque(maxlen=self.length), deque(maxlen=self.length), time_s)
            self._rings[track] = ring
        ring.vectors.append(vector)
        ring.times_s.append(time_s)
        # The phase is kept, so that jitter does not add up; after a stall it starts anew.
        ring.due_s += self.stride_s
        if ring.due_s < time_s:
            ring.due_s = time_s + self.stride_s

    def clips(self, tracks: Sequence[int]) -> list[Floats]:
        """(T, D) per track, oldest first; T grows up to ``length`` while the clip fills."""
        return [np.stack(self._rings[track].vectors) for track in tracks]

    def ready(self, track: int) -> bool:
        """Whether there is enough to be scored."""
        ring = self._rings.get(track)
        return ring is not None and len(ring.vectors) >= self.minimum

    def filled_s(self, track: int) -> float:
        """Seconds of the clip that are filled, 0 to length x stride."""
        ring = self._rings.get(track)
        return len(ring.vectors) * self.stride_s if ring else 0.0

    def newest_s(self, track: int) -> float | None:
        """Time of the newest embedding."""
        ring = self._rings.get(track)
        return ring.times_s[-1] if ring else None

    def keep(self, tracks: set[int]) -> None:
        """Forget all other tracks."""
        for track in [t for t in self._rings if t not in tracks]:
            del self._rings[track]

    def clear(self) -> None:
        self._rings.clear()

    def _broken(self, ring: _Ring, time_s: float) -> bool:
        since = time_s - ring.times_s[-1]
        return since <= 0 or since > max(GAP_FLOOR_S, GAP_STRIDES * self.stride_s)

"""A clip embedding that keeps still while the face does.

Scores near a threshold flip when the embedding trembles. What is scored therefore follows the
newest clip embedding at a pace that depends on how far it has to go: a tremble is averaged over
seconds, a change of expression is followed at once. The steadied embedding is what a session
keeps, so that scoring it again gives the same answer.
"""

from __future__ import annotations

import math
from collections.abc import Set
from dataclasses import dataclass

import numpy as np

from emoscope.engine.data import Floats


@dataclass(slots=True)
class _Held:
    vector: Floats
    time_s: float


class Steadying:
    """Follows the clip embeddings of each track.

    Args:
        seconds: Time constant for a change that is nearly none.
        reach: Distance (of unit vectors) that is followed at once; nearer ones ever more slowly.
    """

    def __init__(self, seconds: float, reach: float) -> None:
        self.seconds, self.reach = seconds, reach
        self._held: dict[int, _Held] = {}

    def follow(self, track: int, time_s: float, vector: Floats) -> Floats:
        """The steadied embedding, L2-normalised.

        Args:
            track: Number of the track, from 1.
            time_s: Of the newest frame; not after the one before, and the track begins anew.
            vector: (D,) float32, L2-normalised: the newest clip embedding.
        """
        held = self._held.get(track)
        if held is not None and time_s > held.time_s:
            way = vector - held.vector
            slow_s = self.seconds * max(0.0, 1.0 - float(np.linalg.norm(way)) / self.reach)
            share = 1.0 if slow_s <= 0 else 1.0 - math.exp(-(time_s - held.time_s) / slow_s)
            moved = held.vector + share * way
            vector = np.asarray(moved / max(float(np.linalg.norm(moved)), 1e-12), np.float32)
        self._held[track] = _Held(vector, time_s)
        return vector

    def forget(self, track: int) -> None:
        """Its clip began anew: what it showed before is another moment."""
        self._held.pop(track, None)

    def keep(self, tracks: Set[int]) -> None:
        """Forget all other tracks."""
        for track in [t for t in self._held if t not in tracks]:
            del self._held[track]

    def clear(self) -> None:
        self._held.clear()

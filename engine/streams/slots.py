"""Which face has which slot: receivers have a fixed number of places, faces come and go."""

from __future__ import annotations

from collections.abc import Iterable


class Slots:
    """Gives each track the lowest free slot and lets it keep it while it is followed.

    Args:
        count: Number of slots; tracks beyond them have none.
    """

    def __init__(self, count: int) -> None:
        self._tracks: list[int | None] = [None] * count

    def assign(self, tracks: Iterable[int]) -> dict[int, int]:
        """Track to slot, from 1, for the tracks of one frame."""
        present = list(tracks)
        for place, track in enumerate(self._tracks):
            if track not in present:
                self._tracks[place] = None
        for track in sorted(present):
            if track not in self._tracks and None in self._tracks:
                self._tracks[self._tracks.index(None)] = track
        return {track: place for place, track in enumerate(self._tracks, 1) if track is not None}

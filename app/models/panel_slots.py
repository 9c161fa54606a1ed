"""Which panel belongs to which track, so that a face's panel keeps its place."""

from __future__ import annotations

from emoscope.engine.data import FaceScore

KEEP_S = 2.0
"""A face that is gone keeps its seat this long, in case it comes back."""


class Seats:
    """Gives each track a seat, from left to right, and leaves it there until another comes.

    Args:
        count: Seats in all; faces beyond that get none.
    """

    def __init__(self, count: int) -> None:
        self.count = count
        self._seats: list[int | None] = [None] * count
        self._seen_s: dict[int, float] = {}
        self._x_px: dict[int, float] = {}
        self.mirror = False

    def place(self, faces: tuple[FaceScore, ...], now_s: float) -> list[FaceScore | None]:
        """Faces by seat; None for an empty one."""
        by_track = {face.track: face for face in faces}
        for track in by_track:
            self._seen_s[track] = now_s
        for seat, holder in enumerate(self._seats):
            if holder is not None and abs(now_s - self._seen_s.get(holder, -1e9)) > KEEP_S:
                self._seats[seat] = None
                self._seen_s.pop(holder, None)
        new = [track for track in by_track if track not in self._seats]
        for track in new[: self._seats.count(None)]:
            self._seats[self._seats.index(None)] = track
        if new:
            self._arrange(by_track)
        return [by_track.get(holder) if holder is not None else None for holder in self._seats]

    def _arrange(self, by_track: dict[int, FaceScore]) -> None:
        """From left to right as in the picture, when somebody comes; else nobody moves."""
        for track, face in by_track.items():
            self._x_px[track] = face.box.centre_px[0]
        sign = -1.0 if self.mirror else 1.0
        held = [track for track in self._seats if track is not None]
        held.sort(key=lambda track: sign * self._x_px.get(track, 0.0))
        self._seats = [*held, *[None] * (self.count - len(held))]

    def taken(self, seat: int) -> bool:
        """A track has this seat, even if it is out of sight for a moment."""
        return self._seats[seat] is not None

    def clear(self) -> None:
        self._seats = [None] * self.count
        self._seen_s.clear()
        self._x_px.clear()

"""A few seconds of one face's clip embeddings, as they come."""

from __future__ import annotations

from dataclasses import dataclass, field

from emoscope.engine.data import Floats, FrameResult


@dataclass(slots=True, eq=False)
class Capture:
    """Collects until its time is over.

    Attributes:
        track: Number of the face's track, from 1.
        wanted_s: How long.
        clips: What came so far, (D,) each.
    """

    track: int
    wanted_s: float
    clips: list[Floats] = field(default_factory=list)
    _first_s: float | None = None
    _last_s: float = 0.0

    @property
    def seconds(self) -> float:
        return 0.0 if self._first_s is None else max(0.0, self._last_s - self._first_s)

    @property
    def left_s(self) -> float:
        return self.wanted_s - self.seconds

    def take(self, results: list[FrameResult]) -> None:
        """Take what is of this face."""
        for result in results:
            for each in result.embeddings:
                if each.track == self.track and each.clip is not None:
                    if self._first_s is None or each.time_s < self._last_s:
                        # The first one, or a file that began again.
                        self._first_s = each.time_s - self.seconds
                    self._last_s = each.time_s
                    self.clips.append(each.clip)

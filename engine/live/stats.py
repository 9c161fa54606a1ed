"""How a live session goes, in figures."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from emoscope.engine.live.phases import Phase


@dataclass(frozen=True, slots=True)
class LiveStats:
    """What the status bar says.

    Attributes:
        phase: Where the session stands.
        message: Why it is lost, failed, slow or shows nothing, one sentence; else empty.
        capture_hz: Frames per second from the source.
        score_hz: Frames per second through the pipeline.
        latency_ms: From a frame's arrival to its result, median of the last second.
        score_age_ms: Time since the newest result's frame arrived.
        frames: Frames read so far.
        skipped: Frames that the pipeline never saw because a newer one had come.
        stages_ms: Medians per stage over the last second.
        unfollowed: Faces in view beyond those that are followed.
    """

    phase: Phase
    message: str
    capture_hz: float
    score_hz: float
    latency_ms: float
    score_age_ms: float
    frames: int
    skipped: int
    stages_ms: dict[str, float]
    unfollowed: int = 0


class Rate:
    """Events per second over a short past."""

    def __init__(self, span_s: float = 2.0) -> None:
        self._span_s = span_s
        self._times: deque[float] = deque(maxlen=512)

    def tick(self, now_s: float) -> None:
        self._times.append(now_s)

    def hz(self, now_s: float) -> float:
        recent = [t for t in list(self._times) if now_s - t <= self._span_s]
        if len(recent) < 2:
            return 0.0
        return (len(recent) - 1) / max(1e-6, recent[-1] - recent[0])


class Recent:
    """Named times in milliseconds of a short past, and their medians."""

    def __init__(self, span_s: float = 1.0) -> None:
        self._span_s = span_s
        self._entries: deque[tuple[float, dict[str, float]]] = deque(maxlen=256)

    def add(self, now_s: float, values: dict[str, float]) -> None:
        self._entries.append((now_s, values))

    def medians(self, now_s: float) -> dict[str, float]:
        """Of the last span; of the newest entry alone where that is older."""
        recent = [values for at, values in self._entries if now_s - at <= self._span_s]
        if not recent and self._entries:
            recent = [self._entries[-1][1]]
        by_name: dict[str, list[float]] = {}
        for values in recent:
            for name, value in values.items():
                by_name.setdefault(name, []).append(value)
        return {name: sorted(each)[len(each) // 2] for name, each in by_name.items()}

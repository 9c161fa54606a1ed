"""From the pipeline's results to every stream that is on."""

from __future__ import annotations

import threading
from collections.abc import Iterable

import numpy as np

from emoscope.engine.data import FrameResult
from emoscope.engine.streams.messages import (
    Event,
    FaceValues,
    Hello,
    Mark,
    Message,
    Scores,
    SourceState,
)
from emoscope.engine.streams.outlet import Outlet
from emoscope.engine.streams.protocol import Stream, StreamStatus
from emoscope.engine.streams.slots import Slots
from emoscope.engine.streams.triggers import Trigger, TriggerStates


class Hub:
    """Fans one source's results out.

    Args:
        hello: What receivers are told first.
        triggers: Conditions that send events.
    """

    def __init__(self, hello: Hello, triggers: Iterable[Trigger] = ()) -> None:
        self._lock = threading.Lock()
        self._hello = hello
        self._outlets: dict[str, Outlet] = {}
        self._slots = Slots(hello.faces)
        self._triggers = TriggerStates(tuple(triggers))

    def add(self, stream: Stream) -> None:
        """Switch a stream on; one of the same name is closed first."""
        self.remove(stream.name)
        with self._lock:
            self._outlets[stream.name] = Outlet(stream, self._hello)

    def remove(self, name: str) -> None:
        """Switch a stream off; harmless when it is not on."""
        with self._lock:
            outlet = self._outlets.pop(name, None)
        if outlet is not None:
            outlet.close()

    def set_triggers(self, triggers: Iterable[Trigger]) -> None:
        """Other conditions from now on; what was on is forgotten."""
        with self._lock:
            self._triggers = TriggerStates(tuple(triggers))

    def set_hello(self, hello: Hello) -> None:
        """Other labels, another pack or another source from now on."""
        with self._lock:
            if hello == self._hello:
                return
            if (hello.source, hello.faces) != (self._hello.source, self._hello.faces):
                self._slots = Slots(hello.faces)
            self._hello = hello
            self._put(hello)

    def publish(self, result: FrameResult, captured_s: float, size_px: tuple[int, int]) -> None:
        """Send one frame's scores, and the events they cause. Returns at once.

        Args:
            result: Of the pipeline; left out when its labels are not the announced ones.
            captured_s: When the frame arrived, on :func:`time.perf_counter`'s clock.
            size_px: Width and height of the frame.
        """
        with self._lock:
            if not self._outlets or result.labels != self._hello.labels:
                return
            scores = self._scores(result, captured_s, size_px)
            self._put(scores)
            for event in self._triggers.update(scores, self._hello.labels):
                self._put(event)

    def mark(self, mark: Mark) -> None:
        """Tell every receiver about a marker."""
        with self._lock:
            self._put(mark)

    def source_state(self, phase: str) -> None:
        """Tell every receiver that the source was lost, came back, paused or ended."""
        with self._lock:
            self._put(SourceState(phase))

    @property
    def statuses(self) -> tuple[StreamStatus, ...]:
        with self._lock:
            outlets = tuple(self._outlets.values())
        return tuple(outlet.status for outlet in outlets)

    def close(self) -> None:
        """Switch every stream off."""
        for name in tuple(self._outlets):
            self.remove(name)

    def _put(self, message: Message | Event) -> None:
        for outlet in self._outlets.values():
            outlet.put(message)

    def _scores(self, result: FrameResult, captured_s: float, size_px: tuple[int, int]) -> Scores:
        slots = self._slots.assign(face.track for face in result.faces)
        size = np.array([*size_px, *size_px], dtype=np.float64)
        empty = (float("nan"),) * len(result.labels)
        faces = []
        for face in result.faces:
            if face.track not in slots:
                continue
            box = face.box
            corners = np.array([box.x_px, box.y_px, box.width_px, box.height_px]) / size
            values = face.probabilities
            age_s = None if face.score_time_s is None else result.time_s - face.score_time_s
            faces.append(
                FaceValues(
                    slot=slots[face.track],
                    track=face.track,
                    state=str(face.state),
                    box=tuple(float(part) for part in corners),
                    values=empty if values is None else tuple(float(v) for v in values),
                    none=float("nan") if face.none is None else face.none,
                    age_s=float("nan") if age_s is None else age_s,
                )
            )
        faces.sort(key=lambda face: face.slot)
        return Scores(result.index, result.time_s, captured_s, size_px, tuple(faces))

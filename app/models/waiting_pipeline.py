"""Stands in for the pipeline while it loads, so that the picture is there at once."""

from __future__ import annotations

import threading

from engine.data import Frame, FrameResult
from engine.pipeline import Pipeline
from engine.prompts.labels import LabelSet


class WaitingPipeline:
    """Has the pipeline's methods that a live session calls.

    Until :meth:`become` is called every result is empty; from then on calls go to the real one.
    If the real one never comes (a damaged pack), the picture still runs.
    """

    def __init__(self, labels: LabelSet) -> None:
        self._labels = labels
        self._lock = threading.Lock()
        self._real: Pipeline | None = None

    def become(self, real: Pipeline) -> None:
        """Hand over to the real pipeline; may be called from any thread."""
        with self._lock:
            self._real = real

    @property
    def real(self) -> Pipeline | None:
        with self._lock:
            return self._real

    def process(self, frame: Frame) -> FrameResult:
        real = self.real
        if real is not None:
            return real.process(frame)
        return FrameResult(frame.index, frame.time_s, self._labels.names, ())

    def set_labels(self, labels: LabelSet) -> None:
        self._labels = labels
        real = self.real
        if real is not None:
            real.set_labels(labels)

    def rescore(self) -> FrameResult | None:
        real = self.real
        return real.rescore() if real is not None else None

    def request_reset(self) -> None:
        real = self.real
        if real is not None:
            real.request_reset()

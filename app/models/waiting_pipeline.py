"""Stands in for the pipeline while it loads, so that the picture is there at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from app.models.evidence import Evidence
from engine.data import Frame, FrameResult
from engine.errors import PackError
from engine.pipeline import Pipeline
from engine.prompts.labels import LabelSet

T = TypeVar("T")


class WaitingPipeline:
    """Has the pipeline's methods that a live session calls.

    Until :meth:`become` is called every result is empty; from then on calls go to the real one.
    If the real one never comes (a damaged pack), the picture still runs.

    Args:
        labels: First label set.
        renumber: Count tracks from 1 after every reset, for a clip that is played in a loop.
    """

    def __init__(self, labels: LabelSet, *, renumber: bool = False) -> None:
        self._labels = labels
        self._renumber = renumber
        self._highest = self._base = self._last_index = 0
        self._lock = threading.Lock()
        self._real: Pipeline | None = None
        # A pipeline is used by one thread at a time: the session's, or one that asks something.
        self._turn = threading.Lock()
        self.evidence: Evidence | None = None

    def ask(self, question: Callable[[Pipeline], T]) -> T:
        """Ask the real pipeline something, between two frames; for threads beside the session's.

        Raises:
            PackError: There is no model yet.
        """
        real = self.real
        if real is None:
            raise PackError("No model is loaded yet", "Wait until it is, or choose another pack")
        with self._turn:
            return question(real)

    def become(self, real: Pipeline) -> None:
        """Hand over to the real pipeline; may be called from any thread."""
        with self._lock:
            self._real = real
        self.evidence = Evidence(real.manifest.clip.length)

    @property
    def real(self) -> Pipeline | None:
        with self._lock:
            return self._real

    def process(self, frame: Frame) -> FrameResult:
        real = self.real
        if real is not None:
            with self._turn:
                result = real.process(frame)
            result = self._counted_anew(result)
            if self.evidence is not None:
                self.evidence.add(frame, result)
            return result
        return FrameResult(frame.index, frame.time_s, self._labels.names, ())

    def set_labels(self, labels: LabelSet) -> None:
        self._labels = labels
        real = self.real
        if real is not None:
            with self._turn:
                real.set_labels(labels)

    def rescore(self) -> FrameResult | None:
        real = self.real
        if real is None:
            return None
        with self._turn:
            result = real.rescore()
        return self._counted_anew(result) if result is not None else None

    def _counted_anew(self, result: FrameResult) -> FrameResult:
        """The same faces, numbered from 1 in each round of a clip that plays again and again."""
        if not self._renumber:
            return result
        tracks = [face.track for face in result.faces]
        if result.index < self._last_index:
            self._base = self._highest
        self._last_index = result.index
        if tracks and min(tracks) <= self._base:
            self._base = 0  # the face stage has begun at 1 itself
        self._highest = max([self._highest, *tracks])
        base = self._base
        if not base:
            return result
        return replace(
            result,
            faces=tuple(replace(face, track=face.track - base) for face in result.faces),
            embeddings=tuple(replace(e, track=e.track - base) for e in result.embeddings),
        )

    def request_reset(self) -> None:
        if self._renumber:
            return  # times that begin again start the tracks anew, exactly at the new round
        real = self.real
        if real is not None:
            real.request_reset()

"""Hangs the streams at a live session."""

from __future__ import annotations

import time
from collections.abc import Callable

from emoscope.engine.data import Frame, FrameResult
from emoscope.engine.live.phases import Change, Phase
from emoscope.engine.live.sink import Stamp
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.streams.hub import Hub
from emoscope.engine.streams.messages import Hello, Mark

TOLD = frozenset({Phase.RUNNING, Phase.PAUSED, Phase.LOST, Phase.ENDED, Phase.FAILED})


class LiveStreams:
    """A sink of :class:`emoscope.engine.live.session.LiveSession` that publishes every result.

    Args:
        hub: Where to.
        hello: Makes the greeting for the labels in use; called once for each label set.
    """

    def __init__(self, hub: Hub, hello: Callable[[LabelSet], Hello]) -> None:
        self._hub, self._hello = hub, hello
        self._labels: LabelSet | None = None
        self._stamp: Stamp | None = None

    def frame(self, frame: Frame, stamp: Stamp) -> None:
        """Nothing: pictures never leave this way."""

    def result(self, frame: Frame, stamp: Stamp, result: FrameResult, labels: LabelSet) -> None:
        if labels is not self._labels:
            self._labels = labels
            self._hub.set_hello(self._hello(labels))
        self._stamp = stamp
        height, width = frame.image.shape[:2]
        self._hub.publish(result, stamp.arrived_s, (width, height))

    def moved(self, change: Change) -> None:
        if change.after in TOLD:
            self._hub.source_state(str(change.after))

    def mark(self, text: str, captured_s: float | None = None) -> Mark:
        """Send a marker to every receiver.

        Args:
            text: What it says.
            captured_s: Its moment on :func:`time.perf_counter`'s clock; now without one.

        Returns:
            The marker, with its time on the source's clock.
        """
        moment = time.perf_counter() if captured_s is None else captured_s
        stamp = self._stamp
        time_s = 0.0 if stamp is None else stamp.time_s + (moment - stamp.arrived_s)
        mark = Mark(text, time_s, moment)
        self._hub.mark(mark)
        return mark

"""The pipeline that live sessions use, one after the other, with its one owner and one lock."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, TypeVar

from emoscope.engine.data import Frame, FrameResult
from emoscope.engine.errors import PackError
from emoscope.engine.faces.ignoring import Ignored
from emoscope.engine.faces.landmarks import Ignores, LooksAlways
from emoscope.engine.logs import PLAIN
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.labels import LabelSet

T = TypeVar("T")
log = logging.getLogger(__name__)


class FramePipeline(Protocol):
    """What a live session needs of a pipeline; all but ``request_reset`` in one thread."""

    @property
    def labels(self) -> LabelSet: ...

    def process(self, frame: Frame) -> FrameResult: ...

    def set_labels(self, labels: LabelSet) -> None: ...

    def rescore(self) -> FrameResult | None: ...

    def request_reset(self) -> None: ...

    def take_notice(self) -> str:
        """Once: what the user should know about the runtime; else ""."""
        ...


class SharedPipeline:
    """Owns the pipeline in use: who wants something of it waits for its turn.

    There is none while a pack loads, and none after a damaged one: results are empty then, so
    that the picture is there at once. It is replaced only when nobody is inside.

    Args:
        labels: First label set.
    """

    def __init__(self, labels: LabelSet) -> None:
        self._labels = labels
        self._turn = threading.Lock()
        self._real: Pipeline | None = None
        self._user: SessionPipeline | None = None
        self._highest = 0
        self._look_always = False
        self._ignored: tuple[Ignored, ...] = ()

    @property
    def real(self) -> Pipeline | None:
        """The pipeline in use; ask it by :meth:`ask` only. None while there is none."""
        return self._real

    def become(self, real: Pipeline) -> None:
        """Put another pipeline in the place of the old one, which is closed.

        Waits until nobody is inside: not for the window's thread.
        """
        with self._turn:
            old, self._real = self._real, real
            self._labels = real.labels
            if isinstance(real.faces, LooksAlways):
                real.faces.look_always(self._look_always)
            if isinstance(real.faces, Ignores):
                real.faces.ignore(self._ignored)
            self._highest = 0
            if self._user is not None:
                self._user.began_anew()
        if old is not None and old is not real:
            old.close()
        log.info("pack %s serves on %s", real.manifest.name, real.runtime.name, extra=PLAIN)

    def look_always(self, wanted: bool) -> None:
        """Look for new faces in every frame, because faces are being covered."""
        self._look_always = wanted
        real = self._real
        if real is not None and isinstance(real.faces, LooksAlways):
            real.faces.look_always(wanted)

    def ignore(self, regions: tuple[Ignored, ...]) -> None:
        """Follow no faces in these parts of the picture from now on."""
        self._ignored = regions
        real = self._real
        if real is not None and isinstance(real.faces, Ignores):
            real.faces.ignore(regions)

    def ask(self, question: Callable[[Pipeline], T]) -> T:
        """Ask the pipeline something, between two frames; for threads beside the session's.

        Raises:
            PackError: There is no model yet.
        """
        with self._turn:
            if self._real is None:
                raise PackError(
                    "No model is loaded yet", "Wait until it has loaded, or choose another pack"
                )
            return question(self._real)

    def for_session(self, *, rounds: bool = False) -> SessionPipeline:
        """The pipeline as a new session sees it; the session before is shut out from now on.

        Args:
            rounds: Its source is a clip that plays again and again: count tracks from 1 in each.
        """
        user = SessionPipeline(self, rounds=rounds)
        self._user = user
        return user

    def close(self, timeout_s: float = 3.0) -> bool:
        """Release the pipeline; False when somebody is inside for longer."""
        self._user = None
        if not self._turn.acquire(timeout=timeout_s):
            log.warning("the model is still at work; it is left to the end of the program")
            return False
        try:
            real, self._real = self._real, None
            if real is not None:
                real.close()
        finally:
            self._turn.release()
        return True


class SessionPipeline:
    """A shared pipeline, for one live session: nothing of another session comes out of it.

    Made by :meth:`SharedPipeline.for_session`. Tracks count from 1.
    """

    def __init__(self, shared: SharedPipeline, *, rounds: bool) -> None:
        self._shared = shared
        self._rounds = rounds
        self._begun = False
        self._base = 0
        self._last_index = -1

    @property
    def labels(self) -> LabelSet:
        return self._shared._labels

    def process(self, frame: Frame) -> FrameResult:
        shared = self._shared
        with shared._turn:
            real = shared._real
            if real is None or shared._user is not self:
                return FrameResult(frame.index, frame.time_s, shared._labels.names, ())
            if not self._begun:
                real.request_reset()
                self._base = shared._highest
                self._begun = True
            return self._numbered(real.process(frame))

    def set_labels(self, labels: LabelSet) -> None:
        """Use these labels.

        Raises:
            LabelSetError: They do not fit the pack.
        """
        shared = self._shared
        with shared._turn:
            if shared._user is not self:
                return
            if shared._real is not None:
                shared._real.set_labels(labels)
            shared._labels = labels

    def rescore(self) -> FrameResult | None:
        shared = self._shared
        with shared._turn:
            if shared._real is None or shared._user is not self or not self._begun:
                return None
            result = shared._real.rescore()
            return None if result is None else self._numbered(result)

    def request_reset(self) -> None:
        # Times that begin again start the tracks of a round anew by themselves, at its first frame.
        real = self._shared._real
        if real is not None and not self._rounds:
            real.request_reset()

    def take_notice(self) -> str:
        real = self._shared._real
        return "" if real is None else real.take_notice()

    def began_anew(self) -> None:
        """Another pipeline serves from now on; called with the lock."""
        self._begun = False
        self._base = 0

    def _numbered(self, result: FrameResult) -> FrameResult:
        """The same faces, counted from 1 in each session, or in each round."""
        shared = self._shared
        tracks = [face.track for face in result.faces]
        if self._rounds and result.index < self._last_index:
            self._base = shared._highest
        self._last_index = result.index
        if tracks and min(tracks) <= self._base:
            self._base = 0  # the face stage has begun at 1 itself
        shared._highest = max([shared._highest, *tracks])
        base = self._base
        if not base:
            return result
        return replace(
            result,
            faces=tuple(replace(face, track=face.track - base) for face in result.faces),
            embeddings=tuple(replace(e, track=e.track - base) for e in result.embeddings),
        )

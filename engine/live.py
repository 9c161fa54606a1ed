"""A running source: frames, faces and scores at their own pace, newest frame first.

Two threads: one reads the source into a slot that holds the newest frame only, one takes that
frame through the pipeline. Neither ever waits for who looks at the results, and a slow model
makes the score older, never the picture.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from engine.data import FaceScore, Frame, FrameResult, State
from engine.errors import EmoScopeError, SourceLostError
from engine.pipeline import Pipeline
from engine.prompts.labels import LabelSet
from engine.sources.protocol import Source, SourceInfo

RESULTS_KEPT = 600
"""Results nobody has taken yet; 20 s at 30 Hz, so that a stalled reader costs no memory."""

RETRY_S = 1.0
"""Pause between two attempts to get a lost source back."""

LOST_AFTER_S = 0.8
"""A camera that gave nothing for this long is lost; with the time to say so, within a second."""

SLOW_ANSWER_S = 5.0
"""Opening a source or scoring a frame that takes longer is said, while it goes on."""

CLOSE_S = 1.0
"""Waited for a source to close; a driver that hangs in it is left behind."""


class Phase(StrEnum):
    """Where a live session stands."""

    OPENING = "opening"
    RUNNING = "running"
    PAUSED = "paused"
    LOST = "lost"
    ENDED = "ended"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class LiveStats:
    """What the status bar says.

    Attributes:
        phase: Where the session stands.
        message: Why it is lost, failed or slow, one sentence; else empty.
        capture_hz: Frames per second from the source.
        score_hz: Frames per second through the pipeline.
        latency_ms: From a frame's arrival to its result, median of the last second.
        score_age_ms: Time since the newest result's frame arrived.
        frames: Frames read so far.
        skipped: Frames that the pipeline never saw because a newer one had come.
        stages_ms: Medians per stage over the last second.
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


class _Rate:
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


class LiveSession:
    """Runs a source through a pipeline in the background.

    Args:
        opener: Makes the source; called in the session's own thread, again after a camera is lost.
        pipeline: Owned by this session while it runs.
        loop: Start a file again at its end.
        clock: Seconds, monotonic; tests replace it.
    """

    def __init__(
        self,
        opener: Callable[[], Source],
        pipeline: Pipeline,
        *,
        loop: bool = False,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._opener = opener
        self._pipeline = pipeline
        self._loop = loop
        self._clock = clock
        self._lock = threading.Lock()
        self._fresh = threading.Condition(self._lock)
        self._stopping = threading.Event()
        self._running = threading.Event()
        self._running.set()
        self._frame: Frame | None = None
        self._pending: tuple[Frame, float] | None = None
        # When the source, and the model, last showed a sign of life; None while not waited for.
        self._awaited_s: float | None = None
        self._busy_s: float | None = None
        # Counts losses: what belongs to an older scene is not told as news.
        self._scene = 0
        self._result: FrameResult | None = None
        self._result_arrived_s: float | None = None
        self._results: deque[FrameResult] = deque(maxlen=RESULTS_KEPT)
        self._labels: LabelSet | None = None
        self._info: SourceInfo | None = None
        self._source: Source | None = None
        self._phase = Phase.OPENING
        self._message = ""
        self._frames = self._skipped = 0
        self._finished_reading = False
        self._capture_rate, self._score_rate = _Rate(), _Rate()
        self._latencies: deque[float] = deque(maxlen=30)
        self._stages: deque[dict[str, float]] = deque(maxlen=30)
        self._threads = [
            threading.Thread(target=self._read_loop, name="emoscope-read", daemon=True),
            threading.Thread(target=self._score_loop, name="emoscope-score", daemon=True),
        ]

    # -- what the window calls -----------------------------------------------------------------

    def start(self) -> None:
        """Start both threads; returns at once."""
        self._awaited_s = self._clock()
        for thread in self._threads:
            thread.start()

    def stop(self, timeout_s: float = 3.0) -> bool:
        """Stop reading and scoring and close the source.

        Returns:
            False when a thread hangs in a call that never returns (a dead driver); it is a
            daemon and holds nothing else up.
        """
        self._stopping.set()
        self._running.set()
        with self._fresh:
            self._fresh.notify_all()
            source = self._source
        deadline = time.monotonic() + timeout_s
        if source is not None:
            _close(source, min(CLOSE_S, timeout_s))  # ends a read that waits
        for thread in self._threads:
            if thread.is_alive() and thread is not threading.current_thread():
                thread.join(max(0.0, deadline - time.monotonic()))
        ended = not any(thread.is_alive() for thread in self._threads)
        with self._lock:
            if self._phase is not Phase.FAILED:
                self._phase = Phase.STOPPED
        return ended

    def pause(self) -> None:
        """Hold the picture; labels can still be changed."""
        self._running.clear()
        self._set_phase(Phase.PAUSED, "", only_from=(Phase.RUNNING,))

    def resume(self) -> None:
        with self._lock:
            self._awaited_s = self._clock()
        self._set_phase(Phase.RUNNING, "", only_from=(Phase.PAUSED,))
        self._running.set()

    def set_labels(self, labels: LabelSet) -> None:
        """Use these labels from the next scoring on, at once, also while paused.

        Returns at once; the text is encoded in the session's thread.
        """
        with self._fresh:
            self._labels = labels
            self._fresh.notify_all()

    def newest_frame(self) -> Frame | None:
        """The frame to show now."""
        with self._lock:
            return self._frame

    def newest_result(self) -> FrameResult | None:
        """The newest scores, maybe of an older frame than :meth:`newest_frame`.

        When the source is lost its faces are too: none of them has a score.
        """
        with self._lock:
            self._watch(self._clock())
            return self._result

    def take_results(self) -> list[FrameResult]:
        """All results since the last call, oldest first, for plots and recordings.

        A result with the index of the one before says the same frame again: with other labels, or
        with lost faces because the source was lost.
        """
        with self._lock:
            self._watch(self._clock())
            taken = list(self._results)
            self._results.clear()
            return taken

    @property
    def info(self) -> SourceInfo | None:
        """About the source, once it is open."""
        with self._lock:
            return self._info

    def stats(self) -> LiveStats:
        """How it goes; cheap enough for every repaint."""
        now = self._clock()
        with self._lock:
            self._watch(now)
            stages: dict[str, list[float]] = {}
            for entry in self._stages:
                for name, value in entry.items():
                    stages.setdefault(name, []).append(value)
            age = 0.0 if self._result_arrived_s is None else now - self._result_arrived_s
            return LiveStats(
                phase=self._phase,
                message=self._message or self._slow(now),
                capture_hz=self._capture_rate.hz(now),
                score_hz=self._score_rate.hz(now),
                latency_ms=_median(list(self._latencies)) * 1000,
                score_age_ms=age * 1000,
                frames=self._frames,
                skipped=self._skipped,
                stages_ms={name: _median(values) for name, values in stages.items()},
            )

    # -- reading -------------------------------------------------------------------------------

    def _set_phase(
        self, phase: Phase, message: str = "", only_from: tuple[Phase, ...] | None = None
    ) -> None:
        with self._lock:
            if only_from is None or self._phase in only_from:
                self._phase, self._message = phase, message
                if phase in (Phase.LOST, Phase.FAILED):
                    self._forget_scene()

    def _watch(self, now_s: float) -> None:
        """Notice a camera whose read does not return; held by whoever looks, with the lock."""
        live = self._info is not None and self._info.live
        if not live or self._phase is not Phase.RUNNING or self._awaited_s is None:
            return
        if now_s - self._awaited_s > LOST_AFTER_S:
            self._phase = Phase.LOST
            name = self._info.name if self._info else "The camera"
            self._message = f"{name} gives no new pictures. Check its cable, or plug it in again."
            self._forget_scene()

    def _slow(self, now_s: float) -> str:
        """What has been waited for too long, as a sentence; held with the lock."""
        waited_s = now_s - (now_s if self._awaited_s is None else self._awaited_s)
        if self._phase is Phase.OPENING and waited_s > SLOW_ANSWER_S:
            return f"The source has not answered for {waited_s:.0f} s. It may be in use elsewhere."
        worked_s = now_s - (now_s if self._busy_s is None else self._busy_s)
        if self._phase is Phase.RUNNING and worked_s > SLOW_ANSWER_S:
            return f"The model has been at one frame for {worked_s:.0f} s. Try another runtime."
        return ""

    def _forget_scene(self) -> None:
        """What was seen is no longer what is there: no score of it may pass for live."""
        self._scene += 1
        self._pending = None
        if self._result is not None:
            self._result = without_scores(self._result)
            self._results.append(self._result)

    def _read_loop(self) -> None:
        try:
            while not self._stopping.is_set():
                if not self._read_source():
                    return
        except Exception as error:  # a broken driver must end in a message, not in a dead thread
            self._set_phase(Phase.FAILED, f"The source stopped unexpectedly ({error}).")
        finally:
            with self._fresh:
                self._finished_reading = True
                self._fresh.notify_all()

    def _read_source(self) -> bool:
        """Open and read to the end or to a loss; True to open it again."""
        try:
            source = self._opener()
        except EmoScopeError as error:
            if self._frames and self._info is not None and self._info.live:
                self._stopping.wait(RETRY_S)
                return not self._stopping.is_set()
            self._set_phase(Phase.FAILED, str(error))
            return False
        try:
            with self._lock:
                self._info, self._source = source.info, source
            # A camera that came back may show someone else: its old tracks must not go on.
            self._pipeline.request_reset()
            try:
                ended = self._pump(source)
            except SourceLostError as error:
                if not source.info.live:
                    self._set_phase(Phase.ENDED, str(error))
                    return False
                self._set_phase(Phase.LOST, str(error))
                _close(source, CLOSE_S)
                self._stopping.wait(RETRY_S)
                return not self._stopping.is_set()
            except EmoScopeError as error:
                self._set_phase(Phase.FAILED, str(error))
                return False
        finally:
            with self._lock:
                self._source = None
            _close(source, CLOSE_S)
        if ended and self._loop and not self._stopping.is_set():
            return True
        if ended:
            self._set_phase(Phase.ENDED)
        return False

    def _pump(self, source: Source) -> bool:
        """Give frames on until the end (True) or until stopped (False)."""
        started_s: float | None = None
        first_s = 0.0
        while not self._stopping.is_set():
            if not self._running.is_set():
                paused_s = self._clock()
                self._running.wait()
                if started_s is not None:
                    started_s += self._clock() - paused_s
            frame = source.read(LOST_AFTER_S)
            if frame is None:
                return not self._stopping.is_set()
            if not source.info.live:
                if started_s is None:
                    started_s, first_s = self._clock(), frame.time_s
                wait_s = (frame.time_s - first_s) - (self._clock() - started_s)
                if wait_s > 0 and self._stopping.wait(wait_s):
                    return False
            self._publish(frame)
        return False

    def _publish(self, frame: Frame) -> None:
        now = self._clock()
        with self._fresh:
            if self._phase is Phase.LOST:
                # Only now: a frame from before the loss may have been scored since.
                self._pipeline.request_reset()
            if self._phase in (Phase.OPENING, Phase.LOST):
                self._phase, self._message = Phase.RUNNING, ""
            if self._pending is not None:
                self._skipped += 1
            self._frame, self._awaited_s = frame, now
            self._pending = (frame, now)
            self._frames += 1
            self._capture_rate.tick(now)
            self._fresh.notify_all()

    # -- scoring -------------------------------------------------------------------------------

    def _score_loop(self) -> None:
        try:
            while not self._stopping.is_set():
                with self._fresh:
                    self._fresh.wait_for(
                        lambda: (
                            self._pending is not None
                            or self._labels is not None
                            or self._stopping.is_set()
                            or self._finished_reading
                        ),
                        timeout=0.5,
                    )
                    pending, self._pending = self._pending, None
                    scene = self._scene
                    self._busy_s = self._clock() if pending is not None else None
                    labels, self._labels = self._labels, None
                    done = self._finished_reading and pending is None and labels is None
                if self._stopping.is_set():
                    return
                if done:
                    # Nothing more comes, but labels may still be edited on the last picture.
                    self._stopping.wait(0.02)
                    continue
                self._score(pending, labels, scene)
                self._busy_s = None
        except Exception as error:
            self._set_phase(Phase.FAILED, f"Scoring stopped unexpectedly ({error}).")
            self._stopping.set()

    def _score(
        self, pending: tuple[Frame, float] | None, labels: LabelSet | None, scene: int
    ) -> None:
        if labels is not None:
            try:
                self._pipeline.set_labels(labels)
            except EmoScopeError as error:
                self._set_message(str(error))
            else:
                again = self._pipeline.rescore()
                if again is not None and pending is None:
                    with self._lock:
                        if self._phase in (Phase.LOST, Phase.FAILED):
                            again = without_scores(again)
                        self._result = again
                        self._results.append(again)
        if pending is None:
            return
        frame, arrived_s = pending
        result = self._pipeline.process(frame)
        now = self._clock()
        with self._lock:
            if scene != self._scene:
                return  # the source was lost meanwhile
            self._result, self._result_arrived_s = result, arrived_s
            self._results.append(result)
            self._score_rate.tick(now)
            self._latencies.append(now - arrived_s)
            self._stages.append(dict(result.stages_ms))

    def _set_message(self, message: str) -> None:
        with self._lock:
            self._message = message


def without_scores(result: FrameResult) -> FrameResult:
    """The same frame when its source is gone: every face is lost and has no score."""
    faces = tuple(
        FaceScore(face.track, face.box, None, None, State.LOST, None, None, 0.0, None)
        for face in result.faces
    )
    return replace(result, faces=faces, embeddings=())


def _close(source: Source, timeout_s: float) -> None:
    """Close a source; one that hangs in it keeps a thread of its own and nothing else."""

    def close() -> None:
        # A driver may raise anything while it is let go; there is nothing left to be done then.
        with contextlib.suppress(Exception):
            source.close()

    closer = threading.Thread(target=close, name="emoscope-close", daemon=True)
    closer.start()
    closer.join(timeout_s)


def _median(values: list[float]) -> float:
    ordered = sorted(values)
    return ordered[len(ordered) // 2] if ordered else 0.0

"""A running source: frames, faces and scores at their own pace, newest frame first.

Two threads: one reads the source into a slot that holds the newest frame only, one takes that
frame through the pipeline. Neither ever waits for who looks at the results, and a slow model
makes the score older, never the picture.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable

from emoscope.engine.data import Frame, FrameResult
from emoscope.engine.errors import EmoScopeError, SourceAskedError, SourceLostError
from emoscope.engine.live import patience
from emoscope.engine.live.endings import CLOSE_S, close, without_scores
from emoscope.engine.live.listeners import Listeners
from emoscope.engine.live.patience import Patience, lost_words
from emoscope.engine.live.phases import MOVES, Change, Phase
from emoscope.engine.live.shared import FramePipeline
from emoscope.engine.live.sight import Sight
from emoscope.engine.live.sink import Sink, Stamp
from emoscope.engine.live.stats import LiveStats, Rate, Recent
from emoscope.engine.logs import TOLD
from emoscope.engine.memory import give_back
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.sources.protocol import Source, SourceInfo

RESULTS_KEPT = 600
"""Results nobody has taken yet; 20 s at 30 Hz, so that a stalled reader costs no memory."""

RETRY_S = 1.0
"""Pause between two attempts to get a lost source back."""

NOTICE_S = 30.0
"""How long it is said that a card failed, or is back."""

log = logging.getLogger(__name__)


class LiveSession:
    """Runs a source through a pipeline in the background.

    Args:
        opener: Makes the source; called in the session's own thread, again after a camera is lost.
        pipeline: Owned by this session while it runs; a part of a
            :class:`~emoscope.engine.live.shared.SharedPipeline` where sessions follow each other.
        loop: Start a file again at its end.
        clock: Seconds, monotonic; tests replace it.
    """

    def __init__(
        self,
        opener: Callable[[], Source],
        pipeline: FramePipeline,
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
        self._listeners = Listeners()
        self._pause_wanted = False
        self._frame: Frame | None = None
        self._pending: tuple[Frame, Stamp] | None = None
        self._patience = Patience()
        # Counts losses: what belongs to an older scene is not told as news.
        self._scene = 0
        self._scored_scene = -1
        self._openings = -1
        self._result: FrameResult | None = None
        self._scored_frame: Frame | None = None
        self._result_arrived_s: float | None = None
        self._results: deque[FrameResult] = deque(maxlen=RESULTS_KEPT)
        self._labels: LabelSet | None = None
        self._info: SourceInfo | None = None
        self._source: Source | None = None
        self._phase = Phase.OPENING
        self._message = ""
        self._labels_refused = ""
        self._notice, self._notice_until_s = "", 0.0
        self._frames = self._skipped = 0
        self._sight = Sight()
        self._capture_rate, self._score_rate = Rate(), Rate()
        self._latencies, self._stages = Recent(), Recent()
        self._threads = [
            threading.Thread(target=self._read_loop, name="emoscope-read", daemon=True),
            threading.Thread(target=self._score_loop, name="emoscope-score", daemon=True),
        ]

    # -- what the window calls -----------------------------------------------------------------

    def start(self) -> None:
        """Start both threads; returns at once."""
        self._patience.awaited_s = self._clock()
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        """Ask it to stop; returns at once. What comes after is told to nobody."""
        self._stopping.set()
        with self._fresh:
            self._move(Phase.STOPPED)
            self._fresh.notify_all()
            source = self._source
        self._listeners.tell()
        self._listeners.clear()
        if source is not None:
            self._threads.append(close(source, 0.0))  # ends a read that waits

    def wait(self, timeout_s: float = 3.0) -> bool:
        """Wait for a session that was ended.

        Returns:
            False when a thread hangs in a call that never returns (a dead driver); it is a
            daemon and holds nothing else up.
        """
        deadline = time.monotonic() + timeout_s
        for thread in self._threads:
            if thread.is_alive() and thread is not threading.current_thread():
                thread.join(max(0.0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def wait_for_source(self, timeout_s: float = 3.0) -> bool:
        """Wait until the source of an ended session is let go, so that it can be opened again."""
        self._threads[0].join(timeout_s)
        return not self._threads[0].is_alive()

    def stop(self, timeout_s: float = 3.0) -> bool:
        """:meth:`end` and :meth:`wait`: not for the window's thread."""
        self.end()
        return self.wait(timeout_s)

    def pause(self) -> None:
        """Hold the picture; labels can still be changed.

        A source that is being opened, or is lost, goes on and pauses at its next picture.
        """
        with self._fresh:
            self._pause_wanted = True
            if self._phase is Phase.RUNNING:
                self._move(Phase.PAUSED)
        self._listeners.tell()

    def resume(self) -> None:
        with self._fresh:
            self._pause_wanted = False
            if self._phase is Phase.PAUSED:
                self._patience.awaited_s = self._clock()
                self._move(Phase.RUNNING)
            self._fresh.notify_all()
        self._listeners.tell()

    @property
    def pause_wanted(self) -> bool:
        """The user wants the picture held, whatever the source does."""
        return self._pause_wanted

    @property
    def phase(self) -> Phase:
        """Where it stands."""
        return self._phase

    def add_sink(self, sink: Sink) -> None:
        """Tell this one of everything from now on."""
        self._listeners.add(sink)

    def remove_sink(self, sink: Sink) -> None:
        """Tell it nothing more; a call that is under way may still come."""
        self._listeners.remove(sink)

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
        self._look()
        with self._lock:
            return self._result

    def newest_scored(self) -> tuple[Frame, FrameResult] | None:
        """The newest frame that has a result of its own, with that; maybe long ago."""
        self._look()
        with self._lock:
            if self._scored_frame is None or self._result is None:
                return None
            return self._scored_frame, self._result

    def take_results(self) -> list[FrameResult]:
        """All results since the last call, oldest first, for plots.

        A result with the index of the one before says the same frame again: with other labels, or
        with lost faces because the source was lost.
        """
        self._look()
        with self._lock:
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
        self._look()
        now = self._clock()
        with self._lock:
            age = 0.0 if self._result_arrived_s is None else now - self._result_arrived_s
            return LiveStats(
                phase=self._phase,
                message=self._message
                or self._labels_refused
                or (self._notice if now < self._notice_until_s else "")
                or self._patience.words(self._phase, now)
                or self._sight.words,
                capture_hz=self._capture_rate.hz(now),
                score_hz=self._score_rate.hz(now),
                latency_ms=self._latencies.medians(now).get("latency", 0.0),
                score_age_ms=age * 1000,
                frames=self._frames,
                skipped=self._skipped,
                stages_ms=self._stages.medians(now),
                unfollowed=self._result.unfollowed if self._result else 0,
            )

    # -- phases --------------------------------------------------------------------------------

    def _move(self, phase: Phase, message: str = "") -> bool:
        """Go to a phase if the table allows it; held with the lock, told after it."""
        before = self._phase
        if phase is not before:
            if phase not in MOVES[before]:
                log.debug("no way from %s to %s", before, phase)
                return False
            self._listeners.note(Change(before, phase, message))
            if phase in (Phase.LOST, Phase.FAILED):
                self._forget_scene()
        self._phase, self._message = phase, message
        return True

    def _go(self, phase: Phase, message: str = "") -> None:
        with self._fresh:
            self._move(phase, message)
            self._fresh.notify_all()
        self._listeners.tell()

    def _look(self) -> None:
        """Notice a camera whose read does not return; done by whoever looks at the session."""
        with self._lock:
            live = self._info is not None and self._info.live
            if not live or self._phase is not Phase.RUNNING:
                return
            if not self._patience.lost(self._clock()):
                return
            self._move(Phase.LOST, lost_words(self._info.name if self._info else "The camera"))
        self._listeners.tell()

    def _forget_scene(self) -> None:
        """What was seen is no longer what is there: no score of it may pass for live."""
        self._scene += 1
        self._pending = None
        if self._result is not None:
            self._result = without_scores(self._result)
            self._results.append(self._result)

    # -- reading -------------------------------------------------------------------------------

    def _read_loop(self) -> None:
        try:
            while not self._stopping.is_set():
                if not self._read_source():
                    return
        except Exception as error:  # a broken driver must end in a message, not in a dead thread
            log.exception("the source stopped unexpectedly", extra=TOLD)
            self._go(Phase.FAILED, f"The source stopped unexpectedly ({error}).")
        finally:
            give_back()

    def _read_source(self) -> bool:
        """Open and read to the end or to a loss; True to open it again."""
        try:
            source = self._opener()
        except SourceAskedError as error:
            return self._ask_again(error)
        except EmoScopeError as error:
            if self._frames and self._info is not None and self._info.live:
                self._stopping.wait(RETRY_S)
                return not self._stopping.is_set()
            self._go(Phase.FAILED, str(error))
            return False
        try:
            with self._lock:
                self._info, self._source = source.info, source
                self._openings += 1
                self._sight = Sight()
                self._patience.silence_s = source.info.silence_s
            # A camera that came back may show someone else: its old tracks must not go on.
            self._pipeline.request_reset()
            try:
                ended = self._pump(source)
            except SourceLostError as error:
                if not source.info.live:
                    self._go(Phase.ENDED, str(error))
                    return False
                self._go(Phase.LOST, str(error))
                close(source, CLOSE_S)
                self._stopping.wait(RETRY_S)
                return not self._stopping.is_set()
            except EmoScopeError as error:
                self._go(Phase.FAILED, str(error))
                return False
        finally:
            with self._lock:
                self._source = None
            close(source, CLOSE_S)
        if ended and self._loop and not self._stopping.is_set():
            return True
        if ended:
            self._go(Phase.ENDED)
        return False

    def _ask_again(self, error: SourceAskedError) -> bool:
        """Whether to open it once more: the user may be reading the system's question."""
        if not self._patience.asks(self._clock()) and not self._frames:
            self._go(Phase.FAILED, str(error))
            return False
        with self._fresh:
            if self._phase is Phase.OPENING:
                self._move(Phase.OPENING, patience.ASKING)
        self._stopping.wait(RETRY_S)
        return not self._stopping.is_set()

    def _pump(self, source: Source) -> bool:
        """Give frames on until the end (True) or until stopped (False)."""
        started_s: float | None = None
        first_s = 0.0
        while not self._stopping.is_set():
            held_s = self._hold()
            if started_s is not None:
                started_s += held_s
            frame = source.read(self._patience.longest_s)
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

    def _hold(self) -> float:
        """Wait while it is paused; gives the seconds that took."""
        with self._fresh:
            if self._phase is not Phase.PAUSED:
                return 0.0
            began_s = self._clock()
            self._fresh.wait_for(lambda: self._phase is not Phase.PAUSED or self._stopping.is_set())
            return self._clock() - began_s

    def _publish(self, frame: Frame) -> None:
        now = self._clock()
        if self._info is not None and self._info.camera:
            self._sight.look(frame.image, now)
        stamp = Stamp(self._openings, frame.time_s, now)
        with self._fresh:
            if self._stopping.is_set():
                return
            if self._phase is Phase.LOST:
                # Only now: a frame from before the loss may have been scored since.
                self._pipeline.request_reset()
            if self._phase in (Phase.OPENING, Phase.LOST):
                self._move(Phase.RUNNING)
                if self._pause_wanted:
                    self._move(Phase.PAUSED)
            if self._pending is not None:
                self._skipped += 1
            self._frame, self._patience.awaited_s = frame, now
            self._pending = (frame, stamp)
            self._frames += 1
            self._capture_rate.tick(now)
        self._listeners.tell()
        self._listeners.give(lambda sink: sink.frame(frame, stamp))
        with self._fresh:  # who records has the frame before its result
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
                        )
                    )
                    pending, self._pending = self._pending, None
                    scene = self._scene
                    self._patience.busy_s = self._clock() if pending is not None else None
                    labels, self._labels = self._labels, None
                if self._stopping.is_set():
                    return
                if labels is not None:
                    self._relabel(labels, scene, waits=pending is not None)
                if pending is not None:
                    self._score(*pending, scene)
                self._patience.busy_s = None
        except Exception as error:
            log.exception("scoring stopped unexpectedly", extra=TOLD)
            self._go(Phase.FAILED, f"Scoring stopped unexpectedly ({error}).")
            self._stopping.set()
            with self._fresh:
                self._fresh.notify_all()

    def _relabel(self, labels: LabelSet, scene: int, *, waits: bool) -> None:
        """Use other labels, for the last picture too if no newer one waits."""
        try:
            self._pipeline.set_labels(labels)
        except EmoScopeError as error:
            self._labels_refused = str(error)
            return
        self._labels_refused = ""
        if waits or self._result is None:
            return
        again = self._pipeline.rescore()
        if again is None:
            return
        with self._lock:
            if scene != self._scene:
                return
            if self._phase in (Phase.LOST, Phase.FAILED):
                again = without_scores(again)
            elif self._scored_scene != scene:
                return  # what the pipeline saw last belongs to what is gone
            self._result = again
            self._results.append(again)

    def _score(self, frame: Frame, stamp: Stamp, scene: int) -> None:
        result = self._pipeline.process(frame)
        labels, notice = self._pipeline.labels, self._pipeline.take_notice()
        now = self._clock()
        with self._lock:
            if notice:
                self._notice, self._notice_until_s = notice, now + NOTICE_S
            if scene != self._scene or self._stopping.is_set():
                return  # the source was lost meanwhile
            self._result, self._result_arrived_s = result, stamp.arrived_s
            self._scored_frame = frame
            self._scored_scene = scene
            self._results.append(result)
            self._score_rate.tick(now)
            self._latencies.add(now, {"latency": (now - stamp.arrived_s) * 1000})
            self._stages.add(now, dict(result.stages_ms))
        self._listeners.give(lambda sink: sink.result(frame, stamp, result, labels))

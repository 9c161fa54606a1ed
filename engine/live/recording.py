"""Recording a live session: scores, and where switched on embeddings and the picture."""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from emoscope.engine.data import FaceScore, Frame, FrameResult
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.faces.ignoring import Ignored
from emoscope.engine.live.phases import Change, Phase
from emoscope.engine.live.sink import Stamp
from emoscope.engine.live.timeline import Timeline
from emoscope.engine.live.video_veil import FilmVeil, Picture
from emoscope.engine.logs import TOLD
from emoscope.engine.memory import give_back
from emoscope.engine.models.pack import PackManifest
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.runtime.protocol import Runtime
from emoscope.engine.sources.protocol import SourceInfo

if TYPE_CHECKING:
    from emoscope.engine.sessions.manifest import Manifest
    from emoscope.engine.sessions.recorder import Recorder

FRAMES_WAITING = 12
"""Pictures that may wait for the encoder; more are left out rather than slow anything down."""
FIRST_BYTES = 300_000_000
"""Of pictures that may wait for the session itself, which loads libraries the first time."""
FILM = "video.mp4"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RecordOrder:
    """What to record.

    Attributes:
        folder: New folder for the session.
        pack: Manifest of the pack in use.
        source: What is looked at.
        consent: Who agreed to what, in words.
        scores: Keep places, states and scores of the faces.
        embeddings: Keep what lets the labels be changed later; personal data.
        video: Keep the picture.
        veil: How faces are covered in it: ``show``, ``blur``, ``hide``, or ``all`` of the picture.
        faces: Maximum number of faces.
        runtime: As it was asked for.
        ignored: Parts of the picture whose faces are left out.
    """

    folder: Path
    pack: PackManifest
    source: SourceInfo
    consent: str = ""
    scores: bool = True
    embeddings: bool = False
    video: bool = False
    veil: str = "show"
    faces: int = 4
    runtime: str = "auto"
    ignored: tuple[tuple[float, float, float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """How a recording ended.

    Attributes:
        folder: Of the session; None when nothing could be written.
        film: The picture, if it was kept.
        trouble: Why it ended before its time, one sentence; else empty.
        note: What is missing in it, one sentence; else empty.
    """

    folder: Path | None
    film: Path | None
    trouble: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    time_s: float
    result: FrameResult
    labels: LabelSet


def new_folder(root: Path, name: str, now: datetime | None = None) -> Path:
    """A folder that is not there yet, named by time and source."""
    stamp = (now or datetime.now()).strftime("%Y-%m-%d %H.%M.%S")
    plain = "".join(c if c.isalnum() or c in " -_" else "-" for c in name)[:40].strip() or "live"
    folder = root / f"{stamp} {plain}"
    number = 1
    while folder.exists():
        number += 1
        folder = root / f"{stamp} {plain} {number}"
    return folder


class LiveRecording:
    """A sink of a live session that writes what it is told, in threads of its own.

    Rows, film and markers are on one timeline that begins at 0 and goes on through a lost camera.
    Other labels are taken as they come. Any error ends it, with a sentence and with what was
    written.

    Args:
        order: What to record.
        labels: That are asked now.
        runtime: That computes, asked for its name as it goes.
        on_ended: Told once, in the recording's thread.
    """

    def __init__(
        self,
        order: RecordOrder,
        labels: LabelSet,
        runtime: Runtime,
        on_ended: Callable[[Recorded], None],
    ) -> None:
        self.order = order
        self.markers = 0
        self._labels, self._runtime, self._on_ended = labels, runtime, on_ended
        self._timeline = Timeline(live=order.source.live)
        self._work: queue.SimpleQueue[_Row | tuple[float, str] | None] = queue.SimpleQueue()
        self._pictures: queue.SimpleQueue[Picture | None] = queue.SimpleQueue()
        self._veil = FilmVeil(order.veil, self._take, [Ignored(*each) for each in order.ignored])
        self._closing = threading.Event()
        self._begun = threading.Event()
        self._is_session = self._caught_up = False
        self._left_out = 0
        self._trouble = ""
        self._rows = threading.Thread(target=self._run, name="emoscope-record", daemon=True)
        self._film = threading.Thread(target=self._run_film, name="emoscope-film", daemon=True)

    @property
    def seconds(self) -> float:
        """How much was recorded."""
        return self._timeline.seconds

    @property
    def running(self) -> bool:
        """It takes more; False from :meth:`end`, or an error, on."""
        return not self._closing.is_set()

    def start(self) -> None:
        self._rows.start()
        if self.order.video:
            self._film.start()

    def end(self, trouble: str = "") -> None:
        """Take nothing more and write the rest; returns at once."""
        if not self._closing.is_set():
            self._trouble = self._trouble or trouble
            self._closing.set()
            self._work.put(None)

    def wait(self, timeout_s: float = 10.0) -> bool:
        """Wait for the disk; True when all is written."""
        self._rows.join(timeout_s)
        return not self._rows.is_alive()

    def cover(self, way: str) -> None:
        """Cover faces in another way from now on; see :class:`RecordOrder`."""
        self._veil.way = way

    def mark(self, text: str) -> float:
        """Name this moment; gives its seconds."""
        self.markers += 1
        now_s = self._timeline.seconds
        self._work.put((now_s, text))
        return now_s

    # -- told by the session -------------------------------------------------------------------

    def frame(self, frame: Frame, stamp: Stamp) -> None:
        """Keep a picture, if pictures are kept and the encoder is not behind."""
        if self._closing.is_set():
            return
        time_s = self._timeline.frame(stamp)
        if not self.order.video:
            return
        self._veil.frame(frame.image, time_s)

    def _take(self, picture: Picture) -> None:
        waiting, most = self._pictures.qsize(), FRAMES_WAITING
        self._caught_up |= self._begun.is_set() and waiting < FRAMES_WAITING // 2
        if not self._caught_up:
            most = max(most, FIRST_BYTES // max(1, picture.image.nbytes))
        if waiting < most:
            self._pictures.put(picture)
        else:
            self._left_out += 1

    def result(self, frame: Frame, stamp: Stamp, result: FrameResult, labels: LabelSet) -> None:
        """Keep a result; returns at once."""
        time_s = self._timeline.result(stamp)
        if time_s is not None and not self._closing.is_set():
            self._veil.result(result, time_s)
            self._work.put(_Row(time_s, result, labels))

    def moved(self, change: Change) -> None:
        """A source that failed or was closed ends the recording."""
        if change.after is Phase.FAILED:
            self.end(change.message)
        elif change.after is Phase.STOPPED:
            self.end()

    # -- the threads ---------------------------------------------------------------------------

    def _run(self) -> None:
        recorder: Recorder | None = None
        try:
            recorder = self._begin()
            self._is_session = True
            self._begun.set()
            self._write(recorder)
        except Exception as error:
            self._fail(error)
        self._closing.set()
        self._begun.set()
        self._end_film()
        ended = self._close(recorder)
        with contextlib.suppress(RuntimeError):  # who asked is gone: the program ends
            self._on_ended(ended)
        give_back()

    def _begin(self) -> Recorder:
        from emoscope.engine.sessions.recorder import Recorder

        return Recorder(self.order.folder, self._manifest())

    def _manifest(self) -> Manifest:
        from emoscope.engine.sessions.manifest import (
            Clock,
            OptionsOf,
            SourceOf,
            checksum_of,
            new_manifest,
        )
        from emoscope.engine.sessions.tables import SHAPE

        order, source = self.order, self.order.source
        made = new_manifest(
            order.pack,
            checksum_of(order.pack),
            self._labels,
            SourceOf(
                kind="camera" if source.live else "file",
                # A name that is no UTF-8 (as Linux allows) could not be written.
                name=source.name.encode("utf-8", "replace").decode("utf-8"),
                width_px=source.width_px,
                height_px=source.height_px,
                rate_hz=source.rate_hz,
            ),
            OptionsOf(faces=order.faces, runtime=order.runtime, ignored=order.ignored),
            embeddings=order.embeddings,
            measures=SHAPE,
        )
        clock = Clock(kind="monotonic", started=made.clock.started)
        return made.model_copy(update={"consent": order.consent, "clock": clock})

    def _write(self, recorder: Recorder) -> None:
        index, last_s = 0, -1.0
        while (item := self._work.get()) is not None:
            if isinstance(item, tuple):
                recorder.mark(*item)
                continue
            if item.time_s <= last_s:
                continue  # the same frame, scored again
            if item.labels.names != item.result.labels:
                continue  # they changed between the two
            recorder.relabel(item.labels, item.time_s)
            recorder.serve(self._runtime, item.time_s)
            kept = replace(self._kept(item.result), index=index, time_s=item.time_s)
            embeddings = tuple(replace(e, time_s=item.time_s) for e in kept.embeddings)
            recorder.add(replace(kept, embeddings=embeddings))
            index, last_s = index + 1, item.time_s

    def _kept(self, result: FrameResult) -> FrameResult:
        """What the switch for scores lets through; the recorder drops embeddings by itself."""
        if self.order.scores:
            return result
        if self.order.embeddings:
            return replace(result, faces=tuple(_unscored(face) for face in result.faces))
        return replace(result, faces=(), embeddings=())

    def _run_film(self) -> None:
        from emoscope.engine.live.video_writer import Film

        # The manifest comes first: without one the folder is no session, and nobody's to forget.
        self._begun.wait()
        if not self._is_session:
            return
        try:
            with Film(self.order.folder / FILM, self.order.source.rate_hz or 30.0) as film:
                while (item := self._pictures.get()) is not None:
                    film.add(item.shown, item.time_s)
        except Exception as error:
            self._fail(error)
            self._closing.set()
            self._work.put(None)

    def _end_film(self, timeout_s: float = 30.0) -> None:
        self._veil.end()
        self._pictures.put(None)
        if self._film.is_alive():
            self._film.join(timeout_s)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, EmoScopeError):
            self._trouble = self._trouble or str(error)
            return
        log.exception("a recording ended unexpectedly", exc_info=error, extra=TOLD)
        self._trouble = self._trouble or (
            f"The recording ended because something unexpected went wrong ({error!r})."
            " What was written until then is kept."
        )

    def _close(self, recorder: Recorder | None) -> Recorded:
        note = ""
        if self._left_out:
            note = f"{self._left_out} pictures are missing in the video: it could not be written"
            note += " fast enough."
        if recorder is None:
            return Recorded(None, self._kept_film(), self._trouble, note)
        try:
            state = "partial" if self._trouble else "done"
            recorder.finish(state, self._trouble or note)
        except Exception as error:  # the journal that is there opens all the same
            self._fail(error)
        return Recorded(self.order.folder, self._kept_film(), self._trouble, note)

    def _kept_film(self) -> Path | None:
        film = self.order.folder / FILM
        return film if film.is_file() else None


def _unscored(face: FaceScore) -> FaceScore:
    """The same face with every score unknown, so that its embedding keeps its place."""
    if face.probabilities is None:
        return face
    return replace(face, probabilities=np.full_like(face.probabilities, np.nan), none=np.nan)

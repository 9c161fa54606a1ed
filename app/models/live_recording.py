"""Recording what is live: scores, and where switched on embeddings and the picture."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.data import FaceScore, Frame, FrameResult
from engine.errors import EmoScopeError
from engine.files import make_folder
from engine.models.pack import PackManifest
from engine.prompts.labels import LabelSet
from engine.sources.protocol import SourceInfo

if TYPE_CHECKING:
    from engine.sessions.recorder import Recorder

FRAMES_WAITING = 12
"""Pictures that may wait for the encoder; more are left out rather than slow anything down."""


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
        faces: Most faces at once.
        runtime: As it was asked for.
    """

    folder: Path
    pack: PackManifest
    source: SourceInfo
    consent: str = ""
    scores: bool = True
    embeddings: bool = False
    video: bool = False
    faces: int = 4
    runtime: str = "auto"


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


class LiveRecording(QObject):
    """Writes in a thread of its own; the window only hands over.

    A change of labels ends the session and begins another one beside it, because one session has
    one label set.
    """

    ended = Signal(object)
    """Paths of the session folders that were written."""
    failed = Signal(str)

    def __init__(self, order: RecordOrder, labels: LabelSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.order = order
        self.folders: list[Path] = []
        self.dropped = 0
        self._labels = labels
        self._work: queue.Queue[object] = queue.Queue()
        self._video: queue.Queue[Frame | None] = queue.Queue(maxsize=FRAMES_WAITING)
        self._thread = threading.Thread(target=self._run, name="emoscope-record", daemon=True)
        self._film = threading.Thread(target=self._run_film, name="emoscope-film", daemon=True)
        self._first_s: float | None = None
        self._last_s = 0.0

    @property
    def seconds(self) -> float:
        """How much was recorded."""
        return 0.0 if self._first_s is None else max(0.0, self._last_s - self._first_s)

    def start(self) -> None:
        self._thread.start()
        if self.order.video:
            self._film.start()

    def add(self, results: Sequence[FrameResult], labels: LabelSet) -> None:
        """Keep results; returns at once."""
        if results:
            self._first_s = results[0].time_s if self._first_s is None else self._first_s
            self._last_s = max(self._last_s, results[-1].time_s)
            self._work.put((tuple(results), labels))

    def add_frame(self, frame: Frame) -> None:
        """Keep a picture, if pictures are kept and the encoder is not behind."""
        if not self.order.video:
            return
        try:
            self._video.put_nowait(frame)
        except queue.Full:
            self.dropped += 1

    def mark(self, text: str) -> None:
        """Name this moment."""
        self._work.put(text)

    def finish(self, timeout_s: float = 10.0) -> bool:
        """End and wait for the disk; True when all is written."""
        self._work.put(None)
        if self._film.ident is not None:
            self._end_film(timeout_s)
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _end_film(self, timeout_s: float) -> None:
        until = time.monotonic() + timeout_s
        while self._film.is_alive() and time.monotonic() < until:
            try:
                self._video.put(None, timeout=0.05)
            except queue.Full:  # behind, or given up and taking no more
                continue
            self._film.join(max(0.0, until - time.monotonic()))

    # -- the threads ---------------------------------------------------------------------------

    def _run(self) -> None:
        writer: _Parts | None = None
        try:
            writer = _Parts(self.order, self._labels, self.folders)
            while True:
                item = self._work.get()
                if item is None:
                    break
                if isinstance(item, str):
                    writer.mark(item)
                elif isinstance(item, tuple):
                    writer.add(*item)
            writer.finish()
        except EmoScopeError as error:
            if writer is not None:
                writer.give_up()
            self.failed.emit(str(error))
        self.ended.emit(list(self.folders))

    def _run_film(self) -> None:
        from app.models.film import Film

        path = self.order.folder / "video.mp4"
        try:
            make_folder(self.order.folder)
            with Film(path, self.order.source.rate_hz or 30.0) as film:
                while (frame := self._video.get()) is not None:
                    film.add(frame)
        except EmoScopeError as error:
            self.failed.emit(str(error))


class _Parts:
    """One recorder after the other, with rising times and numbers."""

    def __init__(self, order: RecordOrder, labels: LabelSet, folders: list[Path]) -> None:
        self._order = order
        self._labels = labels
        self._folders = folders
        self._index = 0
        self._offset_s = 0.0
        self._last_s = float("-inf")
        self._recorder = self._begin()

    def _begin(self) -> Recorder:
        from engine.sessions.manifest import OptionsOf, SourceOf, checksum_of, new_manifest
        from engine.sessions.recorder import Recorder

        order, source = self._order, self._order.source
        number = len(self._folders) + 1
        folder = (
            order.folder
            if number == 1
            else order.folder.with_name(f"{order.folder.name} part {number}")
        )
        manifest = new_manifest(
            order.pack,
            checksum_of(order.pack),
            self._labels,
            SourceOf(
                kind="camera",
                name=source.name,
                width_px=source.width_px,
                height_px=source.height_px,
                rate_hz=source.rate_hz,
            ),
            OptionsOf(faces=order.faces, runtime=order.runtime),
            embeddings=order.embeddings,
        ).model_copy(update={"consent": order.consent})
        recorder = Recorder(folder, manifest)
        self._folders.append(folder)
        return recorder

    def add(self, results: tuple[FrameResult, ...], labels: LabelSet) -> None:
        for result in results:
            if result.labels != self._labels.names or labels != self._labels:
                if result.labels != labels.names:
                    continue  # made just before the change arrived
                self._recorder.finish()
                self._labels = labels
                self._recorder = self._begin()
            self._recorder.add(self._renumbered(result))

    def _renumbered(self, result: FrameResult) -> FrameResult:
        time_s = result.time_s + self._offset_s
        if time_s <= self._last_s:  # a clip that began again, or the same frame scored twice
            self._offset_s += self._last_s - time_s + 1e-3
            time_s = result.time_s + self._offset_s
        self._last_s = time_s
        self._index += 1
        return replace(self._kept(result), index=self._index - 1, time_s=time_s)

    def _kept(self, result: FrameResult) -> FrameResult:
        """What the switch for scores lets through; the recorder drops embeddings by itself."""
        if self._order.scores:
            return result
        if self._order.embeddings:
            return replace(result, faces=tuple(_unscored(face) for face in result.faces))
        return replace(result, faces=(), embeddings=())

    def mark(self, text: str) -> None:
        self._recorder.mark(max(0.0, self._last_s), text)

    def finish(self) -> None:
        self._recorder.finish()

    def give_up(self) -> None:
        try:
            self._recorder.finish("partial", "The disk could not be written any more.")
        except EmoScopeError:
            return  # the journal that is there opens all the same


def _unscored(face: FaceScore) -> FaceScore:
    """The same face with every score unknown, so that its embedding keeps its place."""
    if face.probabilities is None:
        return face
    return replace(face, probabilities=np.full_like(face.probabilities, np.nan), none=np.nan)

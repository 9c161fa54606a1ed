"""The video with boxes and labels drawn in, at its own times and with its own sound."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

from emoscope.engine.data import Box, Frame, Image, State
from emoscope.engine.errors import OutputError, SourceError
from emoscope.engine.exports.covering import Analysed, Covered, covered
from emoscope.engine.exports.drawing import Painter
from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.exports.sound import Sound
from emoscope.engine.faces.spotting import FaceSpotter
from emoscope.engine.files import replacing
from emoscope.engine.notice import ONE_LINE
from emoscope.engine.sessions.seen_film import open_film
from emoscope.engine.sessions.session import PLAYER_TIMES, Session
from emoscope.engine.sources.films import Film
from emoscope.engine.sources.fitting import fitted
from emoscope.engine.sources.images import ImageFiles

TICK = Fraction(1, 90_000)
"""Fine enough for every usual frame rate, and what MPEG uses."""
QUALITY_CRF = "20"
TELL_EVERY = 15


class AnnotatedVideo(Exporter):
    """``annotated.mp4``: H.264. Odd sizes grow by one pixel, which H.264 needs."""

    name, file = "video", "annotated.mp4"
    depends = ("rule", "blur", "sound")

    def write(self, session: Session, path: Path, request: Request) -> None:
        if request.source is None:
            raise SourceError(
                "The annotated video needs the video itself", "Name it with --video FILE"
            )
        try:
            with open_film(session.manifest, request.source) as source, replacing(path) as partial:
                _write(session, source, partial, request)
        except av.FFmpegError as error:
            raise OutputError(
                f"{path} cannot be written ({error})", "Choose another location"
            ) from error


def _write(session: Session, source: Film, path: Path, request: Request) -> None:
    painter = Painter(session)
    finder = Places(session, source)
    count = Covered()
    with ExitStack() as stack:
        container = new_film(path, stack)
        sound = None
        if not isinstance(source, ImageFiles):
            sound = stack.enter_context(Sound(source, container, wanted=request.sound))
        stream: Any = None
        last = None
        pictures = (
            covered_pictures(source, finder, count, stack) if request.blur else _plain(source)
        )
        for number, (frame, shown) in enumerate(pictures):
            if request.cancelled is not None and request.cancelled():
                raise OutputError("The annotated video was stopped", "Run the export again")
            image = painter.paint(shown, finder.rows(frame.time_s))
            image = even(image)
            if stream is None:
                stream = add_stream(container, source, image)
            image = fitted(image, (stream.width, stream.height))
            picture = av.VideoFrame.from_ndarray(image, format="rgb24")
            ticks = round(frame.time_s / TICK)
            last = ticks if last is None else max(ticks, last + 1)
            picture.pts, picture.time_base = last, TICK
            if sound is not None:
                sound.up_to(frame.time_s)
            for packet in stream.encode(picture):
                container.mux(packet)
            if request.progressed is not None and number % TELL_EVERY == 0:
                _tell(request, source, frame)
        if stream is not None:
            for packet in stream.encode():
                container.mux(packet)
        if sound is not None:
            sound.up_to(None)
    if sound is not None and sound.trouble and request.noted is not None:
        request.noted(f"The annotated video of {source.path} is without sound ({sound.trouble}).")
    if request.blur and request.noted is not None:
        for sentence in covering_words(count, sound is not None and sound.carried):
            request.noted(sentence)


def _plain(source: Film) -> Iterator[tuple[Frame, Image]]:
    for frame in frames_of(source):
        yield frame, frame.image


def covered_pictures(
    source: Film, finder: Places, count: Covered, stack: ExitStack
) -> Iterator[tuple[Frame, Image]]:
    """All frames with their faces covered."""
    spotter = FaceSpotter()
    stack.callback(spotter.close)
    return covered(frames_of(source), finder.known, spotter, count)


def covering_words(count: Covered, sound: bool) -> list[str]:
    """What a person who passes the film on has to know."""
    alone = count.pictures - count.whole
    words = [
        f"Of {count.pictures} pictures {alone} were covered face by face and {count.whole} whole,"
        " because their faces could not be located reliably. Check the film before you share"
        " it: clothes, surroundings and what no detector takes for a face are not covered."
    ]
    if count.crowded:
        words.append(
            f"{count.crowded} of them show many people. Somebody in profile or turned away may not"
            " be covered there."
        )
    if sound:
        words.append("The sound is the video's own, voices too. --no-sound leaves it out.")
    return words


def frames_of(source: Film) -> Iterator[Frame]:
    """All frames from where the film stands."""
    while (frame := source.read()) is not None:
        yield frame


def new_film(path: Path, stack: ExitStack) -> Any:
    """An MP4 container that says what made it; the stack closes it and its file.

    The file is opened here: FFmpeg leaves its own open where its end cannot be written, and Windows
    deletes nothing that is open.
    """
    file = stack.enter_context(path.open("wb"))
    container = stack.enter_context(av.open(file, "w", format="mp4"))
    container.metadata["comment"] = ONE_LINE
    return container


def add_stream(container: Any, source: Film, image: Image) -> Any:
    """An H.264 stream for pictures of this size."""
    rate = Fraction(source.info.rate_hz or 25.0).limit_denominator(1001)
    stream = container.add_stream("libx264", rate=rate, options={"crf": QUALITY_CRF})
    stream.height, stream.width = image.shape[:2]
    stream.pix_fmt = "yuv420p"
    stream.codec_context.time_base = TICK
    stream.time_base = TICK
    return stream


def even(image: Image) -> Image:
    """The picture with even sides, as H.264 needs them."""
    height, width = image.shape[:2]
    if height % 2 == 0 and width % 2 == 0:
        return image
    return np.pad(image, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge")


def _tell(request: Request, source: Film, frame: Frame) -> None:
    duration_s = source.info.duration_s
    if request.progressed is not None and duration_s:
        request.progressed(min(1.0, max(0.0, (frame.time_s - source.start_s) / duration_s)))


class Places:
    """Rows of ``faces`` that belong to a moment of the video."""

    def __init__(self, session: Session, source: Film) -> None:
        # Old sessions keep the container's own times.
        shift_s = source.zero_s if session.manifest.made_in < PLAYER_TIMES else 0.0
        self._times = session.frames["time_s"].to_numpy() - shift_s
        self._index = session.frames["index"].to_numpy()
        faces = session.faces
        self._faces = faces["index"].to_numpy()
        self._lost = [state == State.LOST for state in faces["state"].to_pylist()]
        names = ("x_px", "y_px", "width_px", "height_px")
        self._boxes = np.stack([faces[name].to_numpy() for name in names], axis=1)
        self._ends = session.frame_ends_s - shift_s

    def known(self, time_s: float) -> Analysed | None:
        """For covering the faces of this moment; None where nothing was analysed."""
        at = self._at(time_s)
        if at is None:
            return None
        rows = self._rows(at)
        seen = tuple(self._box(row) for row in rows if not self._lost[row])
        lost = tuple(self._box(row) for row in rows if self._lost[row])
        return Analysed(seen, lost, abs(float(time_s - self._times[at])))

    def rows(self, time_s: float) -> range:
        at = self._at(time_s)
        return range(0) if at is None else self._rows(at)

    def _box(self, row: int) -> Box:
        x, y, width, height = (float(value) for value in self._boxes[row])
        return Box(x, y, width, height)

    def _at(self, time_s: float) -> int | None:
        at = int(np.searchsorted(self._times, time_s + 1e-4, side="right")) - 1
        if at < 0 or time_s >= self._ends[at] + 1e-4:
            return None
        return at

    def _rows(self, at: int) -> range:
        first, last = np.searchsorted(self._faces, [self._index[at], self._index[at] + 1])
        return range(int(first), int(last))

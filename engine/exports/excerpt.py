"""A few seconds of a session's video, as a film of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import av

from emoscope.engine.data import Frame, Image
from emoscope.engine.errors import OutputError, SourceError
from emoscope.engine.exports.covering import HELD_S, Covered, covered
from emoscope.engine.exports.sound import Sound
from emoscope.engine.exports.writers.video import (
    TICK,
    Places,
    add_stream,
    covering_words,
    even,
    frames_of,
    new_film,
)
from emoscope.engine.faces.spotting import FaceSpotter
from emoscope.engine.files import replacing
from emoscope.engine.sessions.seen_film import open_film
from emoscope.engine.sessions.session import Session
from emoscope.engine.sources.films import Film
from emoscope.engine.sources.fitting import fitted
from emoscope.engine.sources.images import ImageFiles


def write_excerpt(
    session: Session,
    video: Path,
    path: Path,
    start_s: float,
    end_s: float,
    *,
    blur: bool = False,
    sound: bool = True,
    noted: Callable[[str], None] | None = None,
) -> None:
    """Write a part of a video as MP4, with nothing drawn into it.

    Args:
        session: Made from the video; says where the faces are.
        video: The video that was analysed.
        path: File to write.
        start_s: Begin, as a player shows it.
        end_s: End, in seconds.
        blur: Cover the faces as in the annotated video; in doubt the whole picture.
        sound: Carry the sound over.
        noted: Told what there is to know about it.

    Raises:
        SourceError: The video cannot be read, or has nothing there.
        OutputError: The place cannot be written.
    """
    try:
        with open_film(session.manifest, video) as source, replacing(path) as partial:
            _write(session, source, partial, (start_s, end_s), blur, sound, noted)
    except av.FFmpegError as error:
        raise OutputError(
            f"{path} cannot be written ({error})", "Choose another location"
        ) from error


def _write(
    session: Session,
    source: Film,
    path: Path,
    span: tuple[float, float],
    blur: bool,
    sound: bool,
    noted: Callable[[str], None] | None,
) -> None:
    start_s, end_s = span
    lead_s = HELD_S if blur else 0.0
    count, written = Covered(), 0
    if start_s - lead_s > source.start_s:
        source.seek(start_s - lead_s)
    with ExitStack() as stack:
        container = new_film(path, stack)
        carried = None
        if not isinstance(source, ImageFiles):
            carried = Sound(source, container, wanted=sound, since_s=max(0.0, start_s))
            stack.enter_context(carried)
        frames = _until(source, end_s + lead_s)
        pictures: Iterator[tuple[Frame, Image]] = ((frame, frame.image) for frame in frames)
        if blur:
            spotter = FaceSpotter()
            stack.callback(spotter.close)
            pictures = covered(frames, Places(session, source).known, spotter, count)
        stream: Any = None
        for frame, shown in pictures:
            if not start_s - 1e-6 <= frame.time_s < end_s:
                continue
            image = even(shown)
            if stream is None:
                stream = add_stream(container, source, image)
            image = fitted(image, (stream.width, stream.height))
            picture = av.VideoFrame.from_ndarray(image, format="rgb24")
            picture.pts, picture.time_base = round((frame.time_s - start_s) / TICK), TICK
            if carried is not None:
                carried.up_to(frame.time_s - start_s)
            for packet in stream.encode(picture):
                container.mux(packet)
            written += 1
        if stream is None:
            raise SourceError(
                f"{source.path} has no picture from {start_s:.1f} to {end_s:.1f} s",
                "Is it the video that was analysed?",
            )
        for packet in stream.encode():
            container.mux(packet)
    if blur and noted is not None:
        for sentence in covering_words(count, carried is not None and carried.carried):
            noted(sentence)


def _until(source: Film, end_s: float) -> Iterator[Frame]:
    for frame in frames_of(source):
        if frame.time_s >= end_s:
            return
        yield frame

"""Video files through PyAV: every frame, upright, with its own presentation time."""

from __future__ import annotations

import logging
import stat
import threading
from collections import deque
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import av

from engine.data import Frame, Image
from engine.errors import SourceError
from engine.sources.containers import MOST_PIXELS, open_media
from engine.sources.orientation import from_display_matrix
from engine.sources.protocol import SourceInfo
from engine.sources.timing import PresentationClock

NEXT_STEP = "Choose a video file (MP4, MOV, MKV, WebM, AVI)"

BROKEN_LIMIT = 200
"""Read errors in a row after which the rest of a file is given up."""

HIGHEST_RATE_HZ = 960
"""Slow-motion cameras end here."""

SEEK_MARGINS_S = (0.0, 1.0, 4.0, 16.0)
"""How much further back to look when the container's index led past the wanted frame."""


class VideoFile:
    """A video file as a source of frames.

    ``frame.time_s`` follows :class:`engine.sources.timing.PresentationClock`. Rotation, mirroring
    and non-square pixels of the container are applied. A packet that cannot be decoded is skipped
    and counted in ``damaged``; a file that ends early gives what is there.

    Args:
        path: The file.
        max_side_px: Frames whose longer side exceeds this are shrunk to it; None leaves them.

    Raises:
        SourceError: The file is missing, empty, no video, has no picture track or no frame.
    """

    def __init__(self, path: Path | str, *, max_side_px: int | None = None) -> None:
        self.path = Path(path)
        self.damaged = 0
        self._max_side_px = max_side_px
        self._lock = threading.Lock()
        self._pending: deque[Frame] = deque()
        self._given = 0
        self._container: Any = None
        # One scaler for all frames: a frame's own would be set up again for each.
        self._scaler = av.video.reformatter.VideoReformatter()
        self._turn: tuple[float, int, int] | None = None
        self._orientation = from_display_matrix(None)
        _check_file(self.path)
        self._open()
        first = next(self._frames, None)
        if first is None:
            self.close()
            raise SourceError(f"{self.path} has a video track but no picture in it", NEXT_STEP)
        self._pending.append(first)
        self.start_s = first.time_s
        self._info = self._describe(first)

    def _open(self) -> None:
        av.logging.set_level(av.logging.PANIC)
        try:
            self._container = open_media(self.path)
        except (av.FFmpegError, OSError, ValueError) as error:
            raise SourceError(
                f"{self.path} cannot be read as a video ({_reason(error)})", NEXT_STEP
            ) from error
        streams = [s for s in self._container.streams.video if not _is_cover(s)]
        if not streams:
            sound = bool(self._container.streams.audio)
            self.close()
            what = (
                "has only sound, no pictures"
                if sound
                else "has no pictures: it is no video, or was cut off"
            )
            raise SourceError(f"{self.path} {what}", NEXT_STEP)
        self._stream = streams[0]
        width, height = self._stream.width or 0, self._stream.height or 0
        if width * height > MOST_PIXELS:
            self.close()
            raise SourceError(
                f"{self.path} has pictures of {width} x {height} pixels, which are too large",
                "Make a smaller copy of it",
            )
        self._stream.thread_type = "AUTO"
        rate = self._stream.average_rate or self._stream.guessed_rate
        # Some containers (AVI written with millisecond times) claim a rate that is none.
        self._rate_hz = float(rate) if rate and rate <= HIGHEST_RATE_HZ else None
        self._clock = PresentationClock(self._rate_hz)
        self._frames = self._decode()

    def _describe(self, first: Frame) -> SourceInfo:
        stream, container = self._stream, self._container
        duration: float | None = None
        if stream.duration and stream.time_base:
            duration = float(stream.duration * stream.time_base)
        elif container.duration:
            duration = container.duration / av.time_base
        height, width = first.image.shape[:2]
        return SourceInfo(
            name=self.path.name,
            live=False,
            width_px=width,
            height_px=height,
            rate_hz=self._rate_hz,
            duration_s=duration if duration and duration > 0 else None,
            frames=(stream.frames or None) if self._rate_hz else None,
        )

    @property
    def info(self) -> SourceInfo:
        """Name, size as given, nominal rate, and what the container claims of its length."""
        return self._info

    def read(self, timeout_s: float = 1.0) -> Frame | None:
        """The next frame, or None at the end; ``timeout_s`` has no meaning for a file."""
        with self._lock:
            if self._container is None:
                return None
            frame = self._pending.popleft() if self._pending else next(self._frames, None)
            if frame is None:
                return None
            numbered = Frame(frame.image, frame.time_s, self._given)
            self._given += 1
            return numbered

    def seek(self, time_s: float) -> None:
        """Go to the frame that is on the screen at ``time_s``: the next ``read`` gives it.

        That is the last frame whose time is not after ``time_s``, or the first frame. Frame
        numbers go on counting what is given.
        """
        with self._lock:
            if self._container is None:
                return
            for margin_s in SEEK_MARGINS_S:
                if self._land(time_s, time_s - margin_s):
                    return
            # No usable index: from the beginning.
            self._container.close()
            self._open()
            self._catch_up(time_s)

    def _land(self, wanted_s: float, target_s: float) -> bool:
        stream = self._stream
        if target_s <= self.start_s:
            target_s = self.start_s
        try:
            offset = int(Fraction(target_s).limit_denominator(1_000_000) / stream.time_base)
            self._container.seek(offset, stream=stream, backward=True)
        except (av.FFmpegError, OverflowError):
            return False
        self._clock.restart()
        self._frames = self._decode()
        return self._catch_up(wanted_s) or target_s == self.start_s

    def _catch_up(self, wanted_s: float) -> bool:
        """Decode up to the wanted time; False if the first frame is already after it."""
        self._pending.clear()
        before: Frame | None = None
        for frame in self._frames:
            if frame.time_s > wanted_s + 1e-6:
                self._pending.extend([before, frame] if before else [frame])
                return before is not None
            before = frame
        if before is not None:
            self._pending.append(before)
        return before is not None

    def _decode(self) -> Iterator[Frame]:
        time_base = self._stream.time_base
        for frame in self._raw_frames():
            if frame.is_corrupt:
                self.damaged += 1
                continue
            claimed = (
                None if frame.pts is None else float(frame.pts * (frame.time_base or time_base))
            )
            try:
                image = self._to_image(frame)
            except (av.FFmpegError, ValueError, MemoryError) as error:
                logging.getLogger(__name__).debug("frame not converted: %s", error)
                self.damaged += 1
                continue
            yield Frame(image, self._clock.time_s(claimed), 0)

    def _raw_frames(self) -> Iterator[Any]:
        packets = self._container.demux(self._stream)
        broken = 0
        while broken < BROKEN_LIMIT:
            try:
                packet = next(packets, None)
                if packet is None:
                    return
                frames = packet.decode()
            except (av.FFmpegError, ValueError) as error:
                if isinstance(error, av.EOFError):
                    return
                broken += 1
                self.damaged += 1
                if not isinstance(error, av.InvalidDataError):
                    broken += BROKEN_LIMIT // 10
                # A generator that raised is finished: demux goes on with a new one.
                packets = self._container.demux(self._stream)
                continue
            broken = 0
            yield from frames

    def _to_image(self, frame: Any) -> Image:
        width, height = frame.width, frame.height
        aspect = float(self._stream.sample_aspect_ratio or 1)
        if 0.2 < aspect < 5:
            width = max(1, round(width * aspect))
        longest = max(width, height)
        if self._max_side_px and longest > self._max_side_px:
            width = max(1, round(width * self._max_side_px / longest))
            height = max(1, round(height * self._max_side_px / longest))
        rgb = self._scaler.reformat(frame, width=width, height=height, format="rgb24")
        image: Image = rgb.to_ndarray()
        # A frame and its side data, once looked at, hold each other until Python's collector comes
        # by, which may be hundreds of pictures later: so not for every frame.
        turn = (frame.rotation, frame.width, frame.height)
        if turn != self._turn:
            matrix = frame.side_data.get("DISPLAYMATRIX")
            self._turn = turn
            self._orientation = from_display_matrix(None if matrix is None else bytes(matrix))
        return self._orientation.apply(image)

    def close(self) -> None:
        """Close the file; may be called twice and from another thread."""
        with self._lock:
            if self._container is not None:
                self._container.close()
                self._container = None
                self._pending.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _check_file(path: Path) -> None:
    try:
        if path.is_dir():
            raise SourceError(f"{path} is a folder, not a video", NEXT_STEP)
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):  # opening a pipe would wait for who writes into it
            raise SourceError(f"{path} is a pipe or device, not a file", "Save it as a file first")
        size = facts.st_size
        with path.open("rb"):
            pass
    except FileNotFoundError:
        raise SourceError(f"There is no file {path}", "Check the name and the folder") from None
    except PermissionError:
        raise SourceError(f"{path} may not be read", "Check its permissions") from None
    except OSError as error:
        raise SourceError(
            f"{path} cannot be opened ({error.strerror or error})", "Check the name and the disk"
        ) from error
    if size == 0:
        raise SourceError(f"{path} is empty (0 bytes)", "Record or download it again")


def _is_cover(stream: Any) -> bool:
    """Cover art of a sound file is stored as a video track of one picture."""
    return bool(stream.disposition & av.stream.Disposition.attached_pic)


def _reason(error: Exception) -> str:
    text = getattr(error, "strerror", None) or str(error)
    if isinstance(error, av.InvalidDataError):
        return "it is no video, or its index is missing because it was cut off"
    return str(text)

"""Video files through PyAV: every frame, upright, with its own presentation time."""

from __future__ import annotations

import logging
import stat
import threading
from collections import deque
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

from emoscope.engine.closing import Closing
from emoscope.engine.data import Frame, Image
from emoscope.engine.errors import SourceError
from emoscope.engine.sources.containers import MOST_PIXELS, open_media
from emoscope.engine.sources.fitting import fitted
from emoscope.engine.sources.hdr import is_hdr, to_sdr
from emoscope.engine.sources.orientation import from_display_matrix
from emoscope.engine.sources.protocol import SourceInfo
from emoscope.engine.sources.streams import (
    chosen_track,
    claimed_end_s,
    clock_restarts,
    last_picture_s,
    picture_tracks,
    player_zero_s,
    reached_end_s,
)
from emoscope.engine.sources.timing import (
    FALLBACK_RATE_HZ,
    JUMP_BACK_S,
    BestEffort,
    PresentationClock,
)

NEXT_STEP = "Choose a video file (MP4, MOV, MKV, WebM, AVI)"

BROKEN_LIMIT = 200
"""Read errors in a row after which the rest of a file is given up."""

HIGHEST_RATE_HZ = 960
"""Slow-motion cameras end here."""

SHORT_S, SHORT_FRACTION = 1.0, 0.03
"""A file counts as cut off when more than both is missing of what its container claims."""

STORED_ORDER = frozenset({"avi"})
"""Containers without presentation stamps."""

SEEK_MARGINS_S = (0.0, 1.0, 4.0, 16.0)
"""How much further back to look when the container's index led past the wanted frame."""


class VideoFile(Closing):
    """A video file as a source of frames.

    ``frame.time_s`` follows :class:`emoscope.engine.sources.timing.PresentationClock`. Rotation,
    mirroring and non-square pixels of the container are applied. All frames have the size of the
    first: a picture that changes its size on the way is fitted into it. A packet that cannot be
    decoded is
    skipped and counted in ``damaged``; a file that ends early gives what is there.

    Attributes:
        damaged: Frames or packets that could not be decoded.
        untimed: Frames before the first that has a time, which were left out.
        tracks: The picture tracks; ``track`` is the one that is read.
        zero_s: The container's own time of what a player shows as 0:00.
        start_s: Time of the first frame.
        reached_s: Time of the last frame that was given.

    Args:
        path: The video file.
        max_side_px: Frames whose longer side exceeds this are shrunk to it; None leaves them.
        track: Number of the picture track; None for the default one, else the first.
        tone_map: Show high dynamic range as an ordinary screen does: for people. Models are given
            the stored levels.
        rotate_deg: Turn clockwise by so much, beyond what the container says: 0, 90, 180, 270.

    Raises:
        SourceError: The file is missing, empty, no video, has no picture track or no frame.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        max_side_px: int | None = None,
        track: int | None = None,
        rotate_deg: int = 0,
        tone_map: bool = False,
    ) -> None:
        self.path = Path(path)
        self.damaged = self.untimed = 0
        self._wanted_track, self._tone_map = track, tone_map
        self._turns = rotate_deg // 90 % 4
        self._size_px: tuple[int, int] | None = None
        self._restarts: bool | None = None
        self._max_side_px = max_side_px
        self._lock = threading.Lock()
        self._pending: deque[Frame] = deque()
        self._given = 0
        self._container: Any = None
        self._stream: Any = None
        self._frames: Iterator[Frame] = iter(())
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
        self.start_s = self.reached_s = first.time_s
        self._info = self._describe(first)

    def _container_of_file(self) -> Any:
        av.logging.set_level(None)
        try:
            return open_media(self.path)
        except (av.FFmpegError, OSError, ValueError) as error:
            raise SourceError(
                f"{self.path} cannot be read as a video ({_reason(error)})", NEXT_STEP
            ) from error

    def _open(self) -> None:
        self._container = self._container_of_file()
        self.tracks = picture_tracks(self._container)
        if not self.tracks:
            sound = bool(self._container.streams.audio)
            self.close()
            what = (
                "has only sound, no pictures"
                if sound
                else "has no pictures: it is not a video, or was cut off"
            )
            raise SourceError(f"{self.path} {what}", NEXT_STEP)
        try:
            self.track = chosen_track(self.tracks, self._wanted_track, str(self.path))
        except SourceError:
            self.close()
            raise
        stream = self._container.streams.video[self.track.number]
        width, height = self.track.width_px, self.track.height_px
        if width * height > MOST_PIXELS:
            self.close()
            raise SourceError(
                f"{self.path} has pictures of {width} x {height} pixels, which are too large",
                "Make a smaller copy of it",
            )
        stream.thread_type = "AUTO"
        self._stream = stream
        self.zero_s = player_zero_s(self._container)
        timed = stream.start_time is not None
        # Without times the demuxer's own rate is a guess; the stream's is in its header.
        rates = (stream.average_rate, stream.guessed_rate)
        # Some containers (AVI written with millisecond times, raw DV) claim a rate that is none.
        self._rate_hz = next(
            (float(r) for r in (rates if timed else rates[::-1]) if r and r <= HIGHEST_RATE_HZ),
            None,
        )
        self._counted = bool(stream.average_rate and stream.average_rate <= HIGHEST_RATE_HZ)
        self._clock = PresentationClock(self._rate_hz, self.zero_s, timed=timed)
        self._stored_order = self._container.format.name in STORED_ORDER
        self._frames = self._decode()

    def _describe(self, first: Frame) -> SourceInfo:
        stream = self._stream
        end_s = claimed_end_s(self._container, stream, self.zero_s)
        height, width = first.image.shape[:2]
        return SourceInfo(
            name=self.path.name,
            live=False,
            width_px=width,
            height_px=height,
            rate_hz=self._rate_hz,
            duration_s=end_s if end_s and end_s > 0 else None,
            frames=(stream.frames or None) if self._counted else None,
        )

    def whole(self) -> bool:
        """Whether the file reaches the end that its container claims, with any of its tracks."""
        claimed_s = self._info.duration_s
        if claimed_s is None:
            return True
        with self._container_of_file() as container:
            return missing_s(reached_end_s(container, self.zero_s, claimed_s), claimed_s) == 0.0

    def pictures_end_s(self) -> float:
        """Where the last picture ends; its packets say so, it is not decoded."""
        last_s = self.start_s
        if not self.sets_back():
            with self._container_of_file() as container:
                stream = container.streams.video[self.track.number]
                last_s = last_picture_s(container, stream, self.zero_s, self._info.duration_s)
        else:
            with VideoFile(self.path, max_side_px=16, track=self.track.number) as again:
                while again.read() is not None:
                    last_s = again.reached_s
        return max(last_s, self.start_s) + 1.0 / (self._rate_hz or FALLBACK_RATE_HZ)

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
            self.reached_s = frame.time_s
            return numbered

    def seek(self, time_s: float) -> None:
        """Go to the frame that is on the screen at ``time_s``: the next ``read`` gives it.

        That is the last frame whose time is not after ``time_s``, or the first frame. Frame
        numbers go on counting what is given.
        """
        with self._lock:
            if self._container is None:
                return
            if not self.sets_back():
                for margin_s in SEEK_MARGINS_S:
                    if self._land(time_s, time_s - margin_s):
                        return
            # No usable index, or times that hang on all frames before: from the beginning.
            self._container.close()
            self._open()
            self._catch_up(time_s)

    def sets_back(self) -> bool:
        """Whether the clock is set back on the way, as that of joined transport streams is."""
        if self._restarts is None:
            flags = self._container.format.flags
            self._restarts = False
            if flags & av.format.Flags.ts_discont.value:
                with self._container_of_file() as container:
                    stream = container.streams.video[self.track.number]
                    self._restarts = clock_restarts(container, stream, JUMP_BACK_S)
        return self._restarts

    def _land(self, wanted_s: float, target_s: float) -> bool:
        stream = self._stream
        if target_s <= self.start_s:
            target_s = self.start_s
        try:
            target = Fraction(target_s + self.zero_s).limit_denominator(1_000_000)
            offset = int(target / stream.time_base)
            self._container.seek(offset, stream=stream, backward=True)
        except (av.FFmpegError, OverflowError):
            return False
        self._clock.restart()
        self._frames = self._decode()
        if self._catch_up(wanted_s):
            return True
        # Before the first frame nothing is on the screen. A transport stream may land behind its
        # first key frame, and show nothing, or the next shot.
        first_s = self._pending[0].time_s if self._pending else None
        return first_s is not None and first_s <= self.start_s + 1e-6

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
        stamps = BestEffort(stored_order=self._stored_order)
        for frame in self._raw_frames():
            if frame.is_corrupt:
                self.damaged += 1
                continue
            ticks = stamps.stamp(frame.pts, frame.dts)
            claimed = None if ticks is None else float(ticks * (frame.time_base or time_base))
            try:
                image = self._to_image(frame)
            except (av.FFmpegError, ValueError, MemoryError) as error:
                logging.getLogger(__name__).debug("frame not converted: %s", error)
                self.damaged += 1
                continue
            time_s = self._clock.time_s(claimed)
            if time_s is None:
                self.untimed += 1
                continue
            yield Frame(image, time_s, 0)

    def _raw_frames(self) -> Iterator[Any]:
        count = _Count()
        last: int | None = None
        for frame in self._decoded(self._container, self._stream, count):
            count.frames += 1
            if frame.pts is not None:
                last = frame.pts if last is None else max(last, frame.pts)
            yield frame
        # Where the file is cut off, frames that wait in the decoder's threads are lost with the
        # one that is broken: one thread gives them.
        if last is None or count.packets <= count.frames or self._stored_order:
            return
        with self._container_of_file() as again:
            stream = again.streams.video[self.track.number]
            stream.thread_type = "NONE"
            try:
                again.seek(last, stream=stream, backward=True)
            except av.FFmpegError:
                return
            for frame in self._decoded(again, stream, None):
                if frame.pts is not None and frame.pts > last:
                    yield frame

    def _decoded(self, container: Any, stream: Any, count: _Count | None) -> Iterator[Any]:
        """Frames as the decoder gives them; what is damaged is counted and passed over."""
        packets = container.demux(stream)
        broken = 0
        while broken < BROKEN_LIMIT:
            try:
                packet = next(packets, None)
                if packet is None:
                    return
                if count is not None and packet.size and not packet.is_discard:
                    count.packets += 1
                frames = packet.decode()
            except (av.FFmpegError, ValueError) as error:
                if isinstance(error, av.EOFError):
                    return
                broken += 1
                self.damaged += count is not None
                if not isinstance(error, av.InvalidDataError):
                    broken += BROKEN_LIMIT // 10
                # A generator that raised is finished: demux goes on with a new one.
                packets = container.demux(stream)
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
        mapped = self._tone_map and is_hdr(frame)
        form = "rgb48le" if mapped else "rgb24"
        # Other threads of the scaler cost more than they save.
        rgb = self._scaler.reformat(frame, width=width, height=height, format=form, threads=1)
        image: Image = rgb.to_ndarray()
        if mapped:
            image = to_sdr(
                image.astype(np.uint16), int(frame.color_trc), int(frame.color_primaries)
            )
        # A frame and its side data, once looked at, hold each other until Python's collector comes
        # by, which may be hundreds of pictures later: so not for every frame.
        turn = (frame.rotation, frame.width, frame.height)
        if turn != self._turn:
            matrix = frame.side_data.get("DISPLAYMATRIX")
            self._turn = turn
            self._orientation = from_display_matrix(None if matrix is None else bytes(matrix))
        return self._fitted(self._turned(self._orientation.apply(image)))

    def _turned(self, image: Image) -> Image:
        return np.ascontiguousarray(np.rot90(image, -self._turns)) if self._turns else image

    def _fitted(self, image: Image) -> Image:
        """The picture at the size of the first one, with bars where its shape is another."""
        size = (image.shape[1], image.shape[0])
        if self._size_px is None:
            self._size_px = size
        return fitted(image, self._size_px)

    def close(self) -> None:
        """Close the file; may be called twice and from another thread."""
        with self._lock:
            if self._container is not None:
                self._container.close()
                self._container = None
                self._pending.clear()
                # The file and its decoder hold each other: a closed file would keep the pictures
                # that wait in the decoder, tens of megabytes, until Python's collector comes by.
                self._frames = iter(())
                self._stream = None


class _Count:
    """Packets that went into a decoder, frames that came out."""

    def __init__(self) -> None:
        self.packets = self.frames = 0


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
        if path.is_symlink():
            raise SourceError(
                f"{path} is a link to a file that is not there",
                "Restore the file or recreate the link",
            ) from None
        raise SourceError(f"There is no file {path}", "Check the name and the folder") from None
    except PermissionError:
        raise SourceError(
            f"{path} cannot be read: no permission", "Check its permissions"
        ) from None
    except OSError as error:
        raise SourceError(
            f"{path} cannot be opened ({error.strerror or error})", "Check the name and the disk"
        ) from error
    if size == 0:
        raise SourceError(f"{path} is empty (0 bytes)", "Record or download it again")


def missing_s(reached_s: float, claimed_s: float) -> float:
    """How much of what a container claims is not there; 0 for what rounding explains."""
    missing = claimed_s - reached_s
    return missing if missing > max(SHORT_S, SHORT_FRACTION * claimed_s) else 0.0


def _reason(error: Exception) -> str:
    text = getattr(error, "strerror", None) or str(error)
    if isinstance(error, av.InvalidDataError):
        return "it is not a video, or its index is missing because it was cut off"
    return str(text)

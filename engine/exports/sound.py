"""Carries the sound of one file into another, unchanged where the container allows."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

from emoscope.engine.closing import Closing
from emoscope.engine.sources.chapters import Chapters
from emoscope.engine.sources.containers import open_media
from emoscope.engine.sources.films import Video
from emoscope.engine.sources.timing import JUMP_BACK_S

COPIED = frozenset(["aac", "mp3", "ac3", "eac3", "opus", "flac", "alac"])
"""What MP4 can hold as it is; the rest becomes AAC."""
LOOSE = frozenset(["avi"])
"""Containers whose sound has no stamps that can be copied."""
GAP_S, LONGEST_GAP_S = 0.1, 3600.0
"""From such a gap on there is silence in between; shorter ones are the container's rounding."""
SILENCE_SAMPLES = 1024


class Sound(Closing):
    """The first sound track of a file, given out in step with the pictures.

    Sound that cannot be read or written is left out and never keeps the pictures from being
    written: ``trouble`` says why.

    Args:
        source: The file whose pictures are written; a file without sound is fine.
        target: Open for writing.
        wanted: False leaves the sound out.
        since_s: Begin here: the target's 0:00.

    Attributes:
        carried: There is sound, and it is given out.
    """

    def __init__(
        self, source: Video, target: Any, *, wanted: bool = True, since_s: float = 0.0
    ) -> None:
        self.trouble = ""
        self.carried = False
        self._target = target
        self._since_s = since_s
        self._zero_s = source.zero_s + since_s
        self._whole = since_s <= 0
        self._chapters = source.chapters[1:] if isinstance(source, Chapters) else ()
        self._packets: Iterator[Any] = iter(())
        self._waiting: Any = None
        self._source: Any = open_media(source.path)
        streams = self._source.streams.audio
        if not streams or not wanted:
            return
        stream = streams[0]
        name = stream.codec_context.name
        loose = self._source.format.name in LOOSE or source.sets_back()
        try:
            for chapter in self._chapters:
                _check_alike(stream, chapter.path)
            if name in COPIED and not loose:
                self._stream = target.add_stream_from_template(stream)
                self._packets = self._copied(stream)
            else:
                rate = stream.codec_context.sample_rate or 48_000
                self._stream = target.add_stream("aac", rate=rate)
                self._packets = self._encoded(stream, rate)
            if not self._whole and not loose:
                self._source.seek(round(self._zero_s * av.time_base))
            self.carried = True
        except (av.FFmpegError, ValueError) as error:
            self.trouble = str(error)

    def up_to(self, time_s: float | None) -> None:
        """Write what sounds up to here; None for all that is left."""
        try:
            self._up_to(time_s)
        except (av.FFmpegError, ValueError) as error:
            self.trouble = str(error)
            self._packets, self._waiting, self.carried = iter(()), None, False

    def _up_to(self, time_s: float | None) -> None:
        while True:
            packet = self._waiting or next(self._packets, None)
            self._waiting = None
            if packet is None:
                return
            at = packet.dts if packet.dts is not None else packet.pts
            if time_s is not None and at is not None and at * packet.time_base > time_s:
                self._waiting = packet
                return
            self._target.mux(packet)

    def _copied(self, stream: Any) -> Iterator[Any]:
        last: int | None = None
        for packet in _until_broken(self._source.demux(stream)):
            if packet.dts is None or not packet.size:
                continue
            zero = round(self._zero_s / packet.time_base)
            packet.dts -= zero
            if packet.dts < 0 and not self._whole:
                continue
            if packet.pts is not None:
                packet.pts -= zero
            if last is not None and packet.dts <= last:
                packet.dts = last + 1
            if packet.pts is not None and packet.pts < packet.dts:
                packet.pts = packet.dts
            last = packet.dts
            packet.stream = self._stream
            yield packet

    def _encoded(self, stream: Any, rate: int) -> Iterator[Any]:
        """Sound with a clock of its own: samples are counted, gaps filled, resets passed over."""
        samples: int | None = None
        tick = Fraction(1, rate)
        for frame, at_s in self._placed(stream):
            if at_s is not None and at_s < 0 and not self._whole:
                continue
            if samples is None:
                samples = max(0, round((at_s or 0.0) * rate))
            elif at_s is not None:
                gap_s = at_s - samples / rate
                if self._chapters and gap_s < -GAP_S:
                    continue  # heard already, in the chapter before
                if GAP_S < gap_s < LONGEST_GAP_S:
                    for silence in _silence(frame, math.floor(gap_s * rate)):
                        silence.pts, silence.time_base = samples, tick
                        samples += silence.samples
                        yield from self._stream.encode(silence)
            frame.pts, frame.time_base = samples, tick
            samples += frame.samples
            yield from self._stream.encode(frame)
        yield from self._stream.encode(None)

    def _placed(self, stream: Any) -> Iterator[tuple[Any, float | None]]:
        """Decoded sound and its time; a clock that is set back goes on where it was."""
        yield from _on_one_clock(self._source.decode(stream), -self._zero_s)
        for chapter in self._chapters:
            self._source.close()
            self._source = open_media(chapter.path)
            decoded = self._source.decode(self._source.streams.audio[0])
            yield from _on_one_clock(decoded, chapter.begin_s - chapter.zero_s - self._since_s)

    def close(self) -> None:
        self._source.close()


def _check_alike(stream: Any, path: Path) -> None:
    """
    Raises:
        ValueError: A later chapter has sound of another kind, or none.
    """
    with open_media(path) as container:
        streams = container.streams.audio
        if not streams:
            raise ValueError(f"{path.name} has none")
        if _kind(streams[0]) != _kind(stream):
            raise ValueError(f"that of {path.name} is of another kind")


def _kind(stream: Any) -> tuple[object, ...]:
    codec = stream.codec_context
    return codec.sample_rate, codec.format.name, codec.layout.name


def _on_one_clock(frames: Iterator[Any], shift_s: float) -> Iterator[tuple[Any, float | None]]:
    end_s: float | None = None
    for frame in _until_broken(frames):
        at_s = None if frame.pts is None else float(frame.pts * frame.time_base) + shift_s
        if at_s is not None:
            if end_s is not None and at_s - end_s < -JUMP_BACK_S:
                shift_s += end_s - at_s
                at_s = end_s
            end_s = at_s + frame.samples / frame.sample_rate
        yield frame, at_s


def _until_broken(items: Iterator[Any]) -> Iterator[Any]:
    """Damaged sound ends here; the pictures go on."""
    try:
        yield from items
    except av.FFmpegError:
        return


def _silence(like: Any, samples: int) -> Iterator[Any]:
    """Frames of silence in the form of another frame."""
    for begin in range(0, samples, SILENCE_SAMPLES):
        count = min(SILENCE_SAMPLES, samples - begin)
        shape = list(like.to_ndarray().shape)
        shape[1] = count * (1 if like.format.is_planar else len(like.layout.channels))
        level = 128 if like.format.name.startswith("u8") else 0
        blank = np.full(shape, level, like.to_ndarray().dtype)
        frame = av.AudioFrame.from_ndarray(blank, format=like.format.name, layout=like.layout.name)
        frame.sample_rate = like.sample_rate
        yield frame

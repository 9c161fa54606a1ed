"""Carries the sound of one file into another, unchanged where the container allows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import av

from engine.sources.containers import open_media

COPIED = frozenset(["aac", "mp3", "ac3", "eac3", "opus", "flac", "alac"])
"""What MP4 can hold as it is; the rest becomes AAC."""


class Sound:
    """The first sound track of a file, given out in step with the pictures.

    Args:
        path: Where the sound is; a file without any is fine.
        target: Open for writing.
        wanted: False leaves the sound out.

    Attributes:
        carried: There is sound, and it is given out.
    """

    def __init__(self, path: Path, target: Any, *, wanted: bool = True) -> None:
        self._target = target
        self.carried = False
        self._source: Any = open_media(path)
        self._packets: Iterator[Any] = iter(())
        self._waiting: Any = None
        streams = self._source.streams.audio
        if not streams or not wanted:
            return
        self.carried = True
        stream = streams[0]
        if stream.codec_context.name in COPIED:
            self._stream = target.add_stream_from_template(stream)
            self._packets = self._copied(stream)
        else:
            rate = stream.codec_context.sample_rate or 48_000
            self._stream = target.add_stream("aac", rate=rate)
            self._packets = self._encoded(stream)

    def up_to(self, time_s: float | None) -> None:
        """Write what sounds up to here; None for all that is left."""
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
        for packet in _until_broken(self._source.demux(stream)):
            if packet.dts is not None and packet.size:
                packet.stream = self._stream
                yield packet

    def _encoded(self, stream: Any) -> Iterator[Any]:
        resampler = av.AudioResampler("fltp", stream.layout, stream.codec_context.sample_rate)
        for frame in _until_broken(self._source.decode(stream)):
            for part in resampler.resample(frame):
                yield from self._stream.encode(part)
        yield from self._stream.encode(None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._source.close()


def _until_broken(items: Iterator[Any]) -> Iterator[Any]:
    """Damaged sound ends here; the pictures go on."""
    try:
        yield from items
    except av.FFmpegError:
        return

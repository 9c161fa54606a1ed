"""What is in a container: its picture tracks, its 0:00, and how far it reaches."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import av

from emoscope.engine.errors import SourceError
from emoscope.engine.sources.timing import FALLBACK_RATE_HZ

TAIL_S = 20.0
"""How far before the claimed end a file is read to see how far it really goes."""
OPUS_RATE_HZ = 48_000
TAIL_PACKETS = 2_000_000


@dataclass(frozen=True, slots=True)
class PictureTrack:
    """A track of moving pictures.

    Attributes:
        number: Among the picture tracks, from 0, as FFmpeg's ``v:N``.
        codec: Its short name.
        width_px: As stored.
        height_px: Likewise.
        default: The container says that this one is to be shown.
    """

    number: int
    codec: str
    width_px: int
    height_px: int
    default: bool

    def __str__(self) -> str:
        default = ", default" if self.default else ""
        return f"{self.number} ({self.width_px}x{self.height_px}, {self.codec}{default})"


def picture_tracks(container: Any) -> tuple[PictureTrack, ...]:
    """The tracks of moving pictures; covers of sound files are none."""
    return tuple(
        PictureTrack(
            number=number,
            codec=str(getattr(stream.codec_context, "name", "unknown")),
            # A track that nobody can decode has no size.
            width_px=getattr(stream, "width", 0) or 0,
            height_px=getattr(stream, "height", 0) or 0,
            default=bool(stream.disposition & av.stream.Disposition.default),
        )
        for number, stream in enumerate(container.streams.video)
        if not stream.disposition & av.stream.Disposition.attached_pic
    )


def chosen_track(tracks: Sequence[PictureTrack], wanted: int | None, name: str) -> PictureTrack:
    """The wanted track, else the default one, else the first.

    Args:
        tracks: At least one.
        wanted: Its number, or None.
        name: Of the file, for the message.

    Raises:
        SourceError: There is no such track.
    """
    if wanted is None:
        return next((track for track in tracks if track.default), tracks[0])
    for track in tracks:
        if track.number == wanted:
            return track
    raise SourceError(
        f"{name} has no picture track {wanted}",
        f"Its picture tracks are: {', '.join(str(track) for track in tracks)}",
    )


def is_decided(tracks: Sequence[PictureTrack]) -> bool:
    """Whether the container itself says which track is to be shown."""
    return len(tracks) < 2 or sum(track.default for track in tracks) == 1


def player_zero_s(container: Any) -> float:
    """The container's time at which a player shows 0:00: the earliest start of any track."""
    starts = [
        float(stream.start_time * stream.time_base) - _unheard_s(container, stream)
        for stream in (*container.streams.video, *container.streams.audio)
        if stream.start_time is not None and stream.time_base
    ]
    return min(starts, default=0.0)


def _unheard_s(container: Any, stream: Any) -> float:
    """What a track has before its start: Matroska's Opus begins with some milliseconds of
    run-in, which ffprobe counts and newer FFmpeg libraries leave out of the start.
    """
    codec = stream.codec_context
    if "matroska" not in container.format.name or codec is None or codec.name != "opus":
        return 0.0
    return math.ceil(1000 * max(0, codec.delay or 0) / OPUS_RATE_HZ) / 1000


def claimed_end_s(container: Any, stream: Any, zero_s: float) -> float | None:
    """Where the pictures end by the container's own word, on a player's clock; None without one."""
    begin_s = 0.0
    if stream.start_time is not None and stream.time_base:
        begin_s = float(stream.start_time * stream.time_base) - zero_s
    if stream.duration and stream.time_base:
        return begin_s + float(stream.duration * stream.time_base)
    tagged_s = _seconds(stream.metadata.get("DURATION", ""))
    if tagged_s:  # Matroska: the time at which this track ends
        return tagged_s - zero_s
    if container.duration and container.duration > 0:
        return float(container.duration / av.time_base)
    return None


def _seconds(text: str) -> float | None:
    """``00:00:08.333000000`` in seconds."""
    parts = text.split(":")
    try:
        hours, minutes, seconds = (float(part) for part in parts)
    except ValueError:
        return None
    return hours * 3600 + minutes * 60 + seconds


def reached_end_s(container: Any, zero_s: float, claimed_s: float) -> float:
    """How far packets of any track reach, on a player's clock; nothing is decoded.

    Args:
        container: Open, at its beginning; read to its end.
        zero_s: From :func:`player_zero_s`.
        claimed_s: Where the file should end.
    """
    reached_s = 0.0
    _to_the_tail(container, zero_s, claimed_s)
    try:
        for number, packet in enumerate(container.demux()):
            if packet.pts is None or packet.stream.type not in ("video", "audio"):
                continue
            ticks = packet.pts + (packet.duration or 0)
            reached_s = max(reached_s, float(ticks * packet.time_base) - zero_s)
            if number > TAIL_PACKETS:
                break
    except (av.FFmpegError, ValueError):
        pass  # here it is cut off
    return reached_s


def last_picture_s(container: Any, stream: Any, zero_s: float, claimed_s: float | None) -> float:
    """The time of a track's last picture, on a player's clock; nothing is decoded.

    Args:
        container: Open, at its beginning; read to its end.
        stream: The track.
        zero_s: From :func:`player_zero_s`.
        claimed_s: Where the file should end; None where it does not say.
    """
    if claimed_s is not None:
        _to_the_tail(container, zero_s, claimed_s)
    last_s, pictures, timed = 0.0, 0, False
    rate_hz = float(stream.guessed_rate or stream.average_rate or FALLBACK_RATE_HZ)
    try:
        for packet in container.demux(stream):
            if not packet.size or packet.is_discard:
                continue
            pictures += 1
            ticks = packet.dts if packet.pts is None else packet.pts
            if ticks is not None:
                timed = True
                last_s = max(last_s, float(ticks * packet.time_base) - zero_s)
    except (av.FFmpegError, ValueError):
        pass  # here it is cut off
    return last_s if timed else max(0, pictures - 1) / rate_hz


def _to_the_tail(container: Any, zero_s: float, claimed_s: float) -> None:
    try:
        target = int((zero_s + max(0.0, claimed_s - TAIL_S)) * av.time_base)
        container.seek(target, backward=True)
    except (av.FFmpegError, OverflowError):
        pass  # read from where it is


def clock_restarts(container: Any, stream: Any, back_s: float) -> bool:
    """Whether the clock of a track jumps back somewhere; the whole file is read, not decoded."""
    last_s: float | None = None
    try:
        for packet in container.demux(stream):
            if packet.dts is None:
                continue
            time_s = float(packet.dts * packet.time_base)
            if last_s is not None and time_s < last_s - back_s:
                return True
            last_s = time_s
    except (av.FFmpegError, ValueError):
        return False
    return False

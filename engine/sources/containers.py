"""Opening media files: the one way, for pictures, sound and facts about them.

A file from elsewhere may be a playlist that names other files, addresses or devices. So only
demuxers of real media are allowed, and only the protocol for files.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import av

DEMUXERS = (
    *("mov", "matroska", "avi", "mpegts", "mpeg", "mpegvideo", "asf", "flv", "ogg", "mxf", "gif"),
    *("h264", "hevc", "av1", "obu", "vvc", "ivf", "m4v", "mjpeg", "dv", "rm", "nut", "wtv"),
    *("yuv4mpegpipe", "apng", "vc1", "gxf"),
    *("mp3", "wav", "flac", "aac", "ac3", "eac3", "aiff", "caf"),
)
"""By FFmpeg's names. Not among them: hls, dash, concat, image2 and everything else that opens other
files, and devices."""
JPEG = b"\xff\xd8\xff"
MOST_PIXELS = 120_000_000
"""Of one picture: a photo of the largest phones. Decoded it takes 360 MB."""
OPTIONS = {"protocol_whitelist": "file", "format_whitelist": ",".join(DEMUXERS)}


def open_media(path: Path, options: Mapping[str, str] | None = None) -> Any:
    """An open container of PyAV.

    Args:
        path: A file; not an address, whatever its name looks like.
        options: More of FFmpeg's; the two that keep to this file cannot be taken away.

    Raises:
        av.FFmpegError, OSError, ValueError: It cannot be opened.
    """
    return av.open(
        f"file:{path.resolve()}",
        format=_format_of(path),
        options={**(options or {}), **OPTIONS},
        metadata_errors="replace",
    )


def _format_of(path: Path) -> str | None:
    """What FFmpeg would not guess: raw Motion JPEG, which it takes for one picture."""
    with path.open("rb") as file:
        return "mjpeg" if file.read(len(JPEG)) == JPEG else None

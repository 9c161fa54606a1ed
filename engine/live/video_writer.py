"""The picture of a recording as a video file, on the recording's own timeline."""

from __future__ import annotations

import os
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

from emoscope.engine.closing import Closing
from emoscope.engine.data import Image
from emoscope.engine.errors import OutputError
from emoscope.engine.files import FILE_MODE

TIME_BASE = Fraction(1, 90_000)
FAST_ABOVE_PX = 1280 * 720
_FROM_FFMPEG_8 = av.library_versions["libavformat"] >= (62, 0, 0)
FRAGMENTS = "hybrid_fragmented" if _FROM_FFMPEG_8 else "frag_keyframe+empty_moov+default_base_moof"
"""Written piece by piece, a second each: what a killed program leaves can be played. The first kind
becomes a plain file at its end."""


class Film(Closing):
    """Writes frames of one size; variable rate, no sound.

    Args:
        path: Of the new file.
        rate_hz: Nominal rate.

    Raises:
        OutputError: From every method, when it cannot be written.
    """

    def __init__(self, path: Path, rate_hz: float) -> None:
        self.path = path
        self._rate = Fraction(rate_hz).limit_denominator(1001)
        self._stream: Any = None
        self._last = -1
        self._broken = False
        try:
            # FFmpeg would let everybody read it.
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT, FILE_MODE))
            options = {"movflags": FRAGMENTS, "flush_packets": "1"}
            self._container: Any = av.open(str(path), "w", format="mp4", options=options)
        except (av.FFmpegError, OSError) as error:
            raise OutputError(
                f"{path} cannot be written ({error})", "Choose another location"
            ) from (error)

    def add(self, image: Image, time_s: float) -> None:
        """Write one frame; an odd last row or column is left out.

        Args:
            image: (H, W, 3); of another size than the first it is scaled, as a file has one.
            time_s: When it is shown, seconds from the film's beginning, rising.
        """
        height, width = (side - side % 2 for side in image.shape[:2])
        if self._stream is None:
            self._stream = self._container.add_stream("libx264", rate=self._rate)
            self._stream.width, self._stream.height = width, height
            self._stream.pix_fmt = "yuv420p"
            second = str(max(1, round(self._rate)))
            # No frames predicted backwards: they would shift every time by two frames.
            # A live picture does not wait: a large one is written faster, at twice the bytes.
            preset = "superfast" if width * height > FAST_ABOVE_PX else "veryfast"
            self._stream.options = {"preset": preset, "crf": "20", "g": second, "bf": "0"}
            self._stream.codec_context.time_base = TIME_BASE
        even = np.ascontiguousarray(image[:height, :width])
        picture = av.VideoFrame.from_ndarray(even, format="rgb24")
        if (width, height) != (self._stream.width, self._stream.height):
            picture = picture.reformat(self._stream.width, self._stream.height)
        stamp = max(self._last + 1, round(time_s / TIME_BASE))
        self._last = stamp
        picture.pts, picture.time_base = stamp, TIME_BASE
        self._mux(picture)

    def _mux(self, picture: Any) -> None:
        try:
            for packet in self._stream.encode(picture):
                self._container.mux(packet)
        except (av.FFmpegError, OSError) as error:
            self._broken = True
            raise self._unwritten(error) from error

    def close(self) -> None:
        """Finish the file."""
        container = self._container
        if container is None:
            return
        try:
            # a file that could not take its header or a picture takes no more: FFmpeg would crash
            if self._stream is not None and not self._broken:
                self._mux(None)
        finally:
            self._container = None
            try:
                container.close()
            except (av.FFmpegError, OSError) as error:
                raise self._unwritten(error) from error

    def _unwritten(self, error: Exception) -> OutputError:
        return OutputError(f"{self.path} cannot be written ({error})", "Free some space")

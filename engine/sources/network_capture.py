"""Pictures of a stream from the network, decoded by FFmpeg: RTSP, HTTP, HLS."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from typing import Any

import av
import numpy as np

from emoscope.engine.errors import SourceError, SourceLostError
from emoscope.engine.opencv import cv2
from emoscope.engine.sources.address import Address
from emoscope.engine.sources.capture import BgrPicture
from emoscope.engine.sources.containers import MOST_PIXELS
from emoscope.engine.sources.web import OneServer

TIMEOUT_S = 5.0
"""Of every wait for the other side."""

WEB_DEMUXERS = "hls,mpegts,mov,matroska,mpjpeg,mjpeg,jpeg_pipe,flv,mpeg,h264,hevc,ogg,avi,aac"
AHEAD_S = 10.0
"""A stream whose own clock jumps by more has begun anew: from there on it is shown as it comes."""


class NetworkCapture:
    """What :class:`~emoscope.engine.sources.capture.Capture` is for cameras.

    Everything but :meth:`end` is called in one thread. Pictures are given at the pace of the
    stream's own clock: servers send them in bursts.

    Args:
        address: As the user typed it.
        timeout_s: Of every wait for the other side.
        clock: Monotonic seconds.

    Raises:
        SourceError: The stream cannot be opened.
    """

    def __init__(
        self,
        address: Address,
        timeout_s: float = TIMEOUT_S,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._address, self._clock = address, clock
        self._server: OneServer | None = None
        self._ended = False
        self._position_s = 0.0
        self._began: tuple[float, float] | None = None
        try:
            self._container = self._open(timeout_s)
        except SourceError:
            raise
        except (av.FFmpegError, OSError, ValueError) as error:
            raise self._why(error) from None
        tracks = self._container.streams.video
        if not tracks:
            self._container.close()
            raise SourceError(f"{address} has no picture track", "Check the address")
        tracks[0].thread_type = "SLICE"  # frame threads would hold pictures back
        self._frames: Iterator[Any] = self._container.decode(tracks[0])

    def _open(self, timeout_s: float) -> Any:
        address = self._address
        small = {"probesize": "2000000", "analyzeduration": "2000000", "fflags": "nobuffer"}
        if address.scheme in ("rtsp", "rtsps"):
            options = small | {
                # Over its own connection alone: no ports are opened here.
                "rtsp_transport": "tcp",
                "allowed_media_types": "video",
                "timeout": str(int(timeout_s * 1e6)),
                "protocol_whitelist": "rtsp,rtsps,rtp,tcp,tls",
            }
            return av.open(
                address.with_login, format="rtsp", options=options, timeout=timeout_s,
                metadata_errors="replace",
            )  # fmt: skip
        self._server = OneServer(address, timeout_s)
        options = small | {
            # Every opening goes through the server's own function, whatever this says.
            "protocol_whitelist": "http,https",
            "format_whitelist": WEB_DEMUXERS,
            "http_persistent": "0",
            "http_multiple": "0",
        }
        return av.open(
            address.url, options=options, io_open=self._server.open, metadata_errors="replace"
        )

    def _why(self, error: Exception) -> SourceError:
        if self._server is not None and self._server.refused is not None:
            return self._server.refused
        # Not the error itself: FFmpeg's text holds the address with its password.
        said = str(getattr(error, "strerror", None) or type(error).__name__)
        return SourceError(
            f"{self._address} cannot be read as live video ({said})",
            "Check the address, the device and the network",
        )

    def isOpened(self) -> bool:  # noqa: N802
        return not self._ended

    def read(self) -> tuple[bool, BgrPicture | None]:
        """The next picture, when it is its time.

        Raises:
            SourceLostError: The stream has ended, was broken off, or is none any more.
        """
        try:
            frame = next(self._frames)
        except StopIteration:
            raise self._over() from None
        except (av.FFmpegError, OSError, ValueError) as failure:
            error = self._why(failure)
            raise SourceLostError(error.cause, error.next_step) from None
        if frame.width * frame.height > MOST_PIXELS:
            raise SourceLostError(f"{self._address} sends pictures that are too large")
        self._wait_for(frame)
        rgb = frame.to_ndarray(format="bgr24")
        return True, np.asarray(rgb, np.uint8)

    def _over(self) -> SourceLostError:
        error = self._server.refused if self._server is not None else None
        if error is not None:
            return SourceLostError(error.cause, error.next_step)
        return SourceLostError(f"{self._address} has stopped sending", "It is tried again")

    def _wait_for(self, frame: Any) -> None:
        """Until the picture's own time has come, counted from the first one."""
        if frame.pts is None or not frame.time_base:
            self._position_s += 1e-3
            return
        now_s, at_s = self._clock(), float(frame.pts * frame.time_base)
        self._position_s = max(self._position_s + 1e-3, at_s)
        if self._began is None:
            self._began = (now_s, at_s)
        wait_s = (at_s - self._began[1]) - (now_s - self._began[0])
        if not -AHEAD_S < wait_s < AHEAD_S:
            self._began = (now_s, at_s)
        elif wait_s > 0:
            time.sleep(wait_s)

    def get(self, prop: int) -> float:
        """The position in ms, which rises with every picture; nothing else is known."""
        return self._position_s * 1000 + 1 if prop == cv2.CAP_PROP_POS_MSEC else 0.0

    def set(self, prop: int, value: float) -> bool:
        return False

    def end(self) -> None:
        """Break off what is being read, from any thread."""
        self._ended = True
        if self._server is not None:
            self._server.end()

    def release(self) -> None:
        self._ended = True
        with contextlib.suppress(av.FFmpegError, OSError, ValueError):
            self._container.close()

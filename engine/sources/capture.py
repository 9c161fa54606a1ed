"""OpenCV's camera, opened the way that works best on each system."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.opencv import cv2
from emoscope.engine.sources.devices import CameraDevice, backend

BgrPicture = NDArray[np.uint8]


class Capture(Protocol):
    """What is used of ``cv2.VideoCapture``."""

    def isOpened(self) -> bool: ...  # noqa: N802

    def read(self) -> tuple[bool, BgrPicture | None]: ...

    def get(self, prop: int) -> float: ...

    def set(self, prop: int, value: float) -> bool: ...

    def release(self) -> None: ...


CaptureFactory = Callable[[CameraDevice], Capture]


def open_capture(device: CameraDevice) -> Capture:
    """The default factory: a ``cv2.VideoCapture``, opened or not."""
    capture: Capture = cv2.VideoCapture(device.index, backend())  # type: ignore[assignment]
    return capture


def configure(capture: Capture, size_px: tuple[int, int] | None, rate_hz: float | None) -> None:
    """Ask for a picture size and rate; a driver takes what it can.

    Args:
        capture: An open one.
        size_px: Width and height, or None for the driver's choice.
        rate_hz: Pictures a second, or None.
    """
    # Uncompressed pictures of this size do not fit through USB 2 at 30 Hz.
    capture.set(cv2.CAP_PROP_FOURCC, float(cv2.VideoWriter.fourcc(*"MJPG")))
    if size_px is not None:
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, float(size_px[0]))
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, float(size_px[1]))
    if rate_hz is not None:
        capture.set(cv2.CAP_PROP_FPS, rate_hz)
    # Only the newest picture is wanted: old ones waiting in the driver are latency.
    capture.set(cv2.CAP_PROP_BUFFERSIZE, 1.0)


class Freshness:
    """Tells new pictures from the last one given again.

    Some drivers go on reporting success after the cable is out and hand out their last buffer.
    A picture is new when its timestamp has moved or any sampled pixel differs (sensor noise does
    that in every picture). A camera that has only ever shown one still picture (a paused virtual
    camera, a closed lens cover) is taken at its word.
    """

    STEP = 8

    def __init__(self) -> None:
        self._sample: BgrPicture | None = None
        self._position_ms = -1.0
        self._has_changed = False

    def is_new(self, picture: BgrPicture, position_ms: float) -> bool:
        """Look at the next picture.

        Args:
            picture: (H, W, 3) uint8.
            position_ms: The driver's timestamp; 0 or less where there is none.
        """
        sample = picture[:: self.STEP, :: self.STEP].copy()
        last, self._sample = self._sample, sample
        moved = position_ms > 0 and position_ms != self._position_ms
        self._position_ms = position_ms
        if last is None:
            return True
        if last.shape != sample.shape or not np.array_equal(last, sample):
            self._has_changed = True
            return True
        return moved or not self._has_changed

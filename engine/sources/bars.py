"""A test picture, colour bars with a moving field: does everything but the camera work?"""

from __future__ import annotations

import time

import numpy as np

from emoscope.engine.opencv import cv2
from emoscope.engine.sources.capture import BgrPicture

RATE_HZ = 30.0
WIDTH_PX, HEIGHT_PX = 640, 480
BARS_BGR = (
    *((192, 192, 192), (0, 192, 192), (192, 192, 0), (0, 192, 0)),
    *((192, 0, 192), (0, 0, 192), (192, 0, 0)),
)


class BarsCapture:
    """What :class:`~emoscope.engine.sources.capture.Capture` is for cameras."""

    def __init__(self) -> None:
        self._count = 0
        self._next_s = time.perf_counter()

    def isOpened(self) -> bool:  # noqa: N802
        return True

    def read(self) -> tuple[bool, BgrPicture | None]:
        """The next picture, when it is time."""
        now_s = time.perf_counter()
        if self._next_s > now_s:
            time.sleep(self._next_s - now_s)
        self._next_s = max(self._next_s + 1.0 / RATE_HZ, now_s)
        self._count += 1
        return True, painted(self._count)

    def get(self, prop: int) -> float:
        return 1000.0 * self._count / RATE_HZ if prop == cv2.CAP_PROP_POS_MSEC else 0.0

    def set(self, prop: int, value: float) -> bool:
        return False

    def release(self) -> None:
        pass


def painted(number: int) -> BgrPicture:
    """The picture of that number: (480, 640, 3) uint8 BGR."""
    out = np.zeros((HEIGHT_PX, WIDTH_PX, 3), np.uint8)
    edges = np.linspace(0, WIDTH_PX, len(BARS_BGR) + 1).astype(int)
    for left, right, colour in zip(edges[:-1], edges[1:], BARS_BGR, strict=True):
        out[: HEIGHT_PX * 3 // 4, left:right] = colour
    at = number * 4 % (WIDTH_PX - 60)
    out[HEIGHT_PX * 3 // 4 + 20 : HEIGHT_PX - 20, at : at + 60] = 235
    text = f"{number / RATE_HZ:7.2f} s"
    cv2.putText(out, text, (20, 60), cv2.FONT_HERSHEY_SIMPLEX, 1.4, (0, 0, 0), 3)
    return out

"""A screen, or a part of one, as a live source: for video calls and anything else that is shown."""

from __future__ import annotations

import os
import platform
import time
from typing import Any

import numpy as np

from emoscope.engine.errors import SourceError, SourceLostError
from emoscope.engine.opencv import cv2
from emoscope.engine.sources.capture import BgrPicture
from emoscope.engine.sources.screen_area import LEAST_PX, ScreenArea
from emoscope.engine.sources.screen_permission import mac_allows

RATE_HZ = 20.0
"""Calls have 15 to 30 pictures a second."""


class ScreenCapture:
    """What :class:`~emoscope.engine.sources.capture.Capture` is for cameras; one thread uses it.

    Args:
        wanted: Number of a screen, from 1, or a part of the desktop.
        rate_hz: Pictures a second.

    Raises:
        SourceError: The screen cannot be read, or there is no such part.
    """

    def __init__(self, wanted: int | ScreenArea, rate_hz: float = RATE_HZ) -> None:
        if platform.system() == "Linux" and _is_wayland():
            raise SourceError(
                "Wayland lets no program read the screen by itself",
                "Share the screen with OBS and choose its virtual camera, or log in with X11",
            )
        self._step_s = 1.0 / rate_hz
        self._next_s = time.perf_counter()
        self._count = 0
        self._screen: Any = _open_screen()
        try:
            self._area = self._find(wanted)
        except SourceError:
            self._screen.close()
            raise

    def _find(self, wanted: int | ScreenArea) -> dict[str, int]:
        whole, *screens = self._screen.monitors
        if isinstance(wanted, int):
            if wanted > len(screens):
                raise SourceError(
                    f"There is no screen {wanted}", f"This computer has {len(screens)}"
                )
            area = screens[wanted - 1]
            return {key: int(area[key]) for key in ("left", "top", "width", "height")}
        left, top = max(wanted.left_px, whole["left"]), max(wanted.top_px, whole["top"])
        right = min(wanted.left_px + wanted.width_px, whole["left"] + whole["width"])
        bottom = min(wanted.top_px + wanted.height_px, whole["top"] + whole["height"])
        if min(right - left, bottom - top) < LEAST_PX:
            size = f"{whole['width']} x {whole['height']}"
            raise SourceError(
                f"The part {wanted} lies outside of the screens", f"Together they have {size}"
            )
        return {"left": left, "top": top, "width": right - left, "height": bottom - top}

    def isOpened(self) -> bool:  # noqa: N802
        return True

    def read(self) -> tuple[bool, BgrPicture | None]:
        """The next picture, when it is time.

        Raises:
            SourceLostError: The screen is gone, or may not be read any more.
        """
        now_s = time.perf_counter()
        if self._next_s > now_s:
            time.sleep(self._next_s - now_s)
        self._next_s = max(self._next_s + self._step_s, time.perf_counter())
        try:
            shot = self._screen.grab(self._area)
            size = (shot.height, shot.width, 4)
            picture = np.frombuffer(shot.bgra, np.uint8).reshape(size)
        except Exception as error:  # each system's calls fail in ways of their own
            raise SourceLostError(
                f"The screen can no longer be read ({type(error).__name__})", "It is tried again"
            ) from None
        self._count += 1
        return True, np.ascontiguousarray(picture[..., :3])

    def get(self, prop: int) -> float:
        # Each is a new one, however still the screen.
        return 1000.0 * self._count if prop == cv2.CAP_PROP_POS_MSEC else 0.0

    def set(self, prop: int, value: float) -> bool:
        return False

    def release(self) -> None:
        self._screen.close()


def _open_screen() -> Any:
    try:
        import mss

        if platform.system() == "Darwin" and not mac_allows():
            raise OSError("macOS does not allow it yet")
        return mss.MSS()
    except Exception as error:  # no display, no permission, a library of the system that is missing
        why = str(error).strip() or type(error).__name__
        if platform.system() == "Darwin":
            raise SourceError(
                f"The screen cannot be read ({why})",
                "Allow it in System Settings, Privacy, Screen Recording",
            ) from None
        raise SourceError(
            f"The screen cannot be read ({why})", "Start EmoScope in a session with a screen"
        ) from None


def _is_wayland() -> bool:
    kind = os.environ.get("XDG_SESSION_TYPE", "").lower()
    return kind == "wayland" or (not kind and bool(os.environ.get("WAYLAND_DISPLAY")))

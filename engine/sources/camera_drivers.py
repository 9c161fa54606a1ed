"""Each system's way to a camera's settings: V4L2 on Linux, OpenCV's properties on Windows.

OpenCV's back end for macOS has none of them.
"""

from __future__ import annotations

import os
import platform
import struct
import sys
from collections.abc import Callable
from typing import Any

from emoscope.engine.opencv import cv2
from emoscope.engine.sources.camera_settings import CameraSetting, Driver, SettingName
from emoscope.engine.sources.capture import Capture
from emoscope.engine.sources.devices import CameraDevice

# linux/videodev2.h and linux/v4l2-controls.h.
QUERYCTRL, G_CTRL, S_CTRL, QUERYMENU = 0xC0445624, 0xC008561B, 0xC008561C, 0xC02C5625
_QUERY, _CONTROL, _MENU = struct.Struct("<II32siiiiI8x"), struct.Struct("<Ii"), struct.Struct(
    "<II32s4x"
)  # fmt: skip
_DISABLED, _READ_ONLY = 0x1, 0x4
MANUAL = 1
AUTOMATIC = (3, 0, 2)
"""V4L2's automatic exposures, the usual one first: aperture, all, shutter."""
V4L2_NUMBERS = {
    SettingName.EXPOSURE: (0x009A0902, 0x009A0901),
    SettingName.WHITE_BALANCE: (0x0098091A, 0x0098090C),
    SettingName.FOCUS: (0x009A090A, 0x009A090C),
}
"""The control with the value, and the one that makes it automatic."""
WINDOWS_PROPERTIES = {
    # DirectShow counts exposure in powers of two of a second.
    SettingName.EXPOSURE: (cv2.CAP_PROP_EXPOSURE, -13, 0, 1),
    SettingName.WHITE_BALANCE: (cv2.CAP_PROP_WHITE_BALANCE_BLUE_U, 2000, 8000, 10),
    SettingName.FOCUS: (cv2.CAP_PROP_FOCUS, 0, 255, 5),
}
"""Property, lowest, highest, step: OpenCV does not say a driver's own range."""
_ABSENT = -1.0


def driver_of(device: CameraDevice, capture: Capture) -> Driver:
    """The way to the settings of a camera that is open."""
    system = platform.system()
    if sys.platform != "win32" and system == "Linux":
        import fcntl

        path = device.path if device.path.startswith("/dev/") else f"/dev/video{device.index}"
        return V4l2(path, fcntl.ioctl)
    return DirectShow(capture) if system == "Windows" else Nothing()


class Nothing:
    """No settings at all."""

    def read(self, name: SettingName) -> CameraSetting | None:
        return None

    def write(self, name: SettingName, value: int | None) -> None:
        return

    def show_page(self) -> None:
        return

    def close(self) -> None:
        return


class V4l2(Nothing):
    """Video4Linux, through a file of its own: the device may be open more than once.

    Args:
        path: Device file.
        ioctl: As :func:`fcntl.ioctl`.
    """

    def __init__(self, path: str, ioctl: Callable[[int, int, bytes], Any]) -> None:
        self._ioctl = ioctl
        try:
            self._handle = os.open(path, os.O_RDWR | getattr(os, "O_NONBLOCK", 0))
        except OSError:
            self._handle = -1

    def read(self, name: SettingName) -> CameraSetting | None:
        number, switch = V4L2_NUMBERS[name]
        limits = self._limits(number)
        if limits is None:
            return None
        lowest, highest, step = limits
        automatic = None
        if self._automatic(name) is not None:
            now = self._get(switch)
            automatic = now != MANUAL if name is SettingName.EXPOSURE else bool(now)
        return CameraSetting(lowest, highest, step, self._get(number), automatic)

    def write(self, name: SettingName, value: int | None) -> None:
        number, switch = V4L2_NUMBERS[name]
        automatic = self._automatic(name)
        if value is None:
            if automatic is not None:
                self._set(switch, automatic)
            return
        limits = self._limits(number)
        if limits is None:
            return
        if automatic is not None:
            self._set(switch, MANUAL if name is SettingName.EXPOSURE else 0)
        self._set(number, min(max(value, limits[0]), limits[1]))

    def close(self) -> None:
        handle, self._handle = self._handle, -1
        if handle >= 0:
            os.close(handle)

    def _limits(self, number: int) -> tuple[int, int, int] | None:
        """Lowest, highest, step; None where there is no such control."""
        try:
            answer = self._ask(QUERYCTRL, _QUERY.pack(number, 0, b"", 0, 0, 0, 0, 0))
        except OSError:
            return None
        _, _, _, lowest, highest, step, _, flags = _QUERY.unpack(answer)
        if flags & (_DISABLED | _READ_ONLY) or lowest >= highest:
            return None
        return lowest, highest, max(1, step)

    def _automatic(self, name: SettingName) -> int | None:
        """What its switch is set to for automatic; None where it has none."""
        switch = V4L2_NUMBERS[name][1]
        if self._limits(switch) is None:
            return None
        if name is not SettingName.EXPOSURE:
            return 1
        return next((entry for entry in AUTOMATIC if self._has_entry(switch, entry)), None)

    def _has_entry(self, number: int, entry: int) -> bool:
        try:
            self._ask(QUERYMENU, _MENU.pack(number, entry, b""))
        except OSError:
            return False
        return True

    def _get(self, number: int) -> int:
        return int(_CONTROL.unpack(self._ask(G_CTRL, _CONTROL.pack(number, 0)))[1])

    def _set(self, number: int, value: int) -> None:
        self._ask(S_CTRL, _CONTROL.pack(number, value))

    def _ask(self, request: int, content: bytes) -> bytes:
        if self._handle < 0:
            raise OSError("the device file is not open")
        return bytes(self._ioctl(self._handle, request, content))


class DirectShow(Nothing):
    """Windows, through the capture itself. OpenCV can switch the automatic of the focus alone; the
    driver's own page has the others.
    """

    def __init__(self, capture: Capture) -> None:
        self._capture = capture

    def read(self, name: SettingName) -> CameraSetting | None:
        prop, lowest, highest, step = WINDOWS_PROPERTIES[name]
        value = self._capture.get(prop)
        if value == _ABSENT:
            return None
        automatic = None
        if name is SettingName.FOCUS:
            # The driver's flags: 1 automatic, 2 by hand.
            flags = round(self._capture.get(cv2.CAP_PROP_AUTOFOCUS))
            automatic = flags == 1 if flags > 0 else None
        return CameraSetting(
            min(lowest, round(value)), max(highest, round(value)), step, round(value), automatic
        )

    def write(self, name: SettingName, value: int | None) -> None:
        if name is SettingName.FOCUS:
            self._capture.set(cv2.CAP_PROP_AUTOFOCUS, float(value is None))
        if value is not None:
            self._capture.set(WINDOWS_PROPERTIES[name][0], float(value))

    def show_page(self) -> None:
        self._capture.set(cv2.CAP_PROP_SETTINGS, 1.0)

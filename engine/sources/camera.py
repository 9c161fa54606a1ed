"""A camera as a source: newest frame only, and no way for a driver to hang the program."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable, Sequence

import numpy as np

from emoscope.engine.closing import Closing
from emoscope.engine.data import Frame
from emoscope.engine.errors import SourceAskedError, SourceError, SourceLostError
from emoscope.engine.opencv import cv2
from emoscope.engine.sources.camera_settings import CameraSettings, Tended
from emoscope.engine.sources.capture import Capture, CaptureFactory, open_capture
from emoscope.engine.sources.devices import (
    RATE_HZ,
    SIZE_PX,
    CameraDevice,
    find_camera,
    list_cameras,
)
from emoscope.engine.sources.grabber import MOST_HUNG, Grabbed, Grabber, GrabberState, hung
from emoscope.engine.sources.protocol import SourceInfo

__all__ = ["Camera", "CameraDevice", "list_cameras"]

OPEN_TIMEOUT_S = 10.0
"""Some cameras take seconds to wake; Windows is the slowest."""


class Camera(Closing):
    """An open camera. ``frame.time_s`` counts from opening.

    After a :class:`SourceLostError` the next ``read`` tries to open the same camera again, by its
    name, wherever the system has put it meanwhile.

    Args:
        which: Index, name, part of a name, or device file.
        size_px: Width and height to ask for, None for the camera's own; a camera gives what it
            can, and ``info`` says what that is.
        rate_hz: Rate to ask for, None for the camera's own.
        settings: Exposure and more that is wanted, and where what it offers goes.
        open_timeout_s: Time until the first picture, after which opening fails.
        factory: Opens a device; tests put a scripted one here.
        cameras: Lists the cameras of this machine.
        clock: Monotonic seconds.

    Raises:
        SourceError: It is absent, busy, forbidden, or gives no picture.
    """

    def __init__(
        self,
        which: str | int = 0,
        *,
        size_px: tuple[int, int] | None = SIZE_PX,
        rate_hz: float | None = RATE_HZ,
        settings: CameraSettings | None = None,
        open_timeout_s: float = OPEN_TIMEOUT_S,
        factory: CaptureFactory = open_capture,
        cameras: Callable[[], Sequence[CameraDevice]] = list_cameras,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._size_px, self._rate_hz, self._settings = size_px, rate_hz, settings
        self._factory, self._cameras, self._clock = factory, cameras, clock
        self._closed = False
        self._seen = 0
        self._given = 0
        self._opened_s = clock()
        self._grabber: Grabber | None = None
        self._waiting: Grabbed | None = None
        self.device = find_camera(which, cameras())
        self._waiting = self._open(open_timeout_s)
        self._info = self._describe(self._waiting)

    def _open(self, timeout_s: float) -> Grabbed:
        device = self.device
        if hung(device) >= MOST_HUNG:
            # Asking again would hang another thread, and so on all night.
            raise _why_not(device, refused=False, opened=False)
        grabber = Grabber(
            lambda: self._capture(device), self._size_px, self._rate_hz, self._clock, device
        )
        first = grabber.wait(0, timeout_s)
        if first is None:
            state, opened = grabber.state, grabber.opened
            grabber.stop(timeout_s=0.2)
            raise _why_not(device, refused=state is GrabberState.REFUSED, opened=opened)
        self._grabber = grabber
        self._seen = 0
        return first

    def _capture(self, device: CameraDevice) -> Capture:
        """Opened or not; in the grabber's thread."""
        capture = self._factory(device)
        if self._settings is None:
            return capture
        from emoscope.engine.sources.camera_drivers import driver_of

        return Tended(capture, self._settings, lambda: driver_of(device, capture))

    def _describe(self, first: Grabbed) -> SourceInfo:
        height, width = first.picture.shape[:2]
        # CAP_PROP_FPS is what was asked for, not what comes: the rate is left to be measured.
        return SourceInfo(self.device.name, True, width, height, camera=True)

    @property
    def info(self) -> SourceInfo:
        """Name and size as given; the rate is not known before it is measured."""
        return self._info

    def read(self, timeout_s: float = 1.0) -> Frame | None:
        """The newest frame that was not given yet; None once closed.

        Raises:
            SourceLostError: Nothing new came in ``timeout_s``.
        """
        if self._closed:
            return None
        if self._grabber is None:
            self._reopen(timeout_s)
        grabber = self._grabber
        assert grabber is not None
        grabbed, self._waiting = self._waiting, None
        newer = grabber.wait(self._seen, 0.0 if grabbed is not None else timeout_s)
        grabbed = newer or grabbed
        if grabbed is None:
            if grabber.state is GrabberState.CLOSED:  # closed by another thread meanwhile
                return None
            changed = grabber.state is GrabberState.CHANGED
            self._drop()
            raise self._lost(changed)
        self._seen = grabbed.number
        image = np.asarray(cv2.cvtColor(grabbed.picture, cv2.COLOR_BGR2RGB), np.uint8)
        frame = Frame(image, grabbed.arrived_s - self._opened_s, self._given)
        self._given += 1
        return frame

    def _reopen(self, timeout_s: float) -> None:
        try:
            cameras = self._cameras()
            same = [c for c in cameras if c == self.device]
            self.device = same[0] if same else find_camera(self.device.name, cameras)
            self._waiting = self._open(timeout_s)
        except SourceError as error:
            raise SourceLostError(error.cause, error.next_step) from error
        self._info = self._describe(self._waiting)

    def _lost(self, changed: bool) -> SourceLostError:
        name = self.device.name
        if changed:
            return SourceLostError(f'The camera "{name}" has started again with another size')
        if self._gone():
            return SourceLostError(f'The camera "{name}" was unplugged', "Plug it in again")
        return SourceLostError(
            f'The camera "{name}" sends no new frames', "Check the cable or reconnect it"
        )

    def _gone(self) -> bool:
        """Whether the system no longer has the camera; its path is a file on Linux alone."""
        path = self.device.path
        if path.startswith("/dev/"):
            return not os.path.exists(path)
        return bool(path) and path not in {camera.path for camera in self._cameras()}

    def _drop(self) -> None:
        grabber, self._grabber = self._grabber, None
        self._waiting = None
        if grabber is not None:
            grabber.stop()

    def close(self) -> None:
        """Release the camera; may be called twice and from another thread."""
        self._closed = True
        self._drop()


def _why_not(device: CameraDevice, *, refused: bool, opened: bool) -> SourceError:
    """Why a camera gave no first picture, as far as can be known from outside."""
    name = device.name
    path = device.path
    if refused and not path and platform.system() == "Linux":
        path = f"/dev/video{device.index}"
    if path.startswith("/dev/"):
        if not os.path.exists(path):
            return SourceError(
                f"There is no camera {device.index} ({path} does not exist)",
                "Plug one in, or open a video file",
            )
        if not os.access(path, os.R_OK | os.W_OK):
            return SourceError(
                f'The camera "{name}" cannot be used ({path}: no permission)',
                "Add your user to the group video and log in again",
            )
    if refused:
        extra = {
            "Darwin": " or not allowed; allow it in System Settings, Privacy, Camera",
            "Windows": " or not allowed; allow it in Settings, Privacy, Camera",
        }.get(platform.system(), "")
        # macOS refuses at once while it asks the user, and OpenCV does not wait for the answer.
        kind = SourceAskedError if platform.system() == "Darwin" else SourceError
        return kind(
            f'The camera "{name}" could not be opened: it is in use by another program{extra}'
            if device.path or extra
            else f'The camera "{name}" could not be opened',
            "Close the other program, or choose another camera",
        )
    if opened:
        return SourceError(
            f'The camera "{name}" is open but sends no frames',
            "Close other programs that use it, or plug it in again",
        )
    return SourceError(
        f'The camera "{name}" does not answer', "Plug it in again, or choose another camera"
    )

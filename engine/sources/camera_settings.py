"""Exposure, white balance and focus of a camera, as far as its driver offers them.

A window wants something while the camera is read in a thread of its own, where alone its driver may
be called. :class:`CameraSettings` is between the two: wishes go in, what the driver offers comes
out, and a camera that is opened again gets the same wishes again.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from emoscope.engine.sources.capture import BgrPicture, Capture

_log = logging.getLogger(__name__)


class SettingName(StrEnum):
    """What can be set."""

    EXPOSURE = "exposure"
    WHITE_BALANCE = "white_balance"
    FOCUS = "focus"


@dataclass(frozen=True, slots=True)
class CameraSetting:
    """What a driver offers for one of them, in the driver's own units.

    Attributes:
        lowest, highest, step: Possible values.
        value: The one in use.
        automatic: Whether the camera chooses by itself; None where it cannot be told to.
    """

    lowest: int
    highest: int
    step: int
    value: int
    automatic: bool | None


class Driver(Protocol):
    """One open camera's driver; called in one thread. Errors of the system may come out."""

    def read(self, name: SettingName) -> CameraSetting | None:
        """What it offers now; None for nothing."""
        ...

    def write(self, name: SettingName, value: int | None) -> None:
        """Use a value, or leave it to the camera; what is not offered is left alone."""
        ...

    def show_page(self) -> None:
        """Show the driver's own page of settings, where it has one."""
        ...

    def close(self) -> None: ...


class CameraSettings:
    """The wishes for one camera and what it offers; from any thread.

    Args:
        wanted: Values from an earlier time; what is absent is left as the driver has it.
    """

    def __init__(self, wanted: Mapping[SettingName, int] | None = None) -> None:
        self._lock = threading.Lock()
        self._wanted: dict[SettingName, int | None] = dict(wanted or {})
        self._new: dict[SettingName, int | None] = {}
        self._look = self._page = False
        self._driver: Driver | None = None
        self._offered: dict[SettingName, CameraSetting] | None = None

    @property
    def offered(self) -> dict[SettingName, CameraSetting] | None:
        """What the camera offers; None while it is not open."""
        return self._offered

    @property
    def wanted(self) -> dict[SettingName, int]:
        """The values to keep for next time."""
        with self._lock:
            return {name: v for name, v in self._wanted.items() if v is not None}

    def want(self, name: SettingName, value: int | None) -> None:
        """Use a value, or leave it to the camera, from the next picture on."""
        with self._lock:
            self._wanted[name] = self._new[name] = value

    def look_again(self) -> None:
        """Read from the driver what is in use now, which changes by itself."""
        self._look = True

    def show_page(self) -> None:
        """Show the driver's own page, where it has one."""
        self._page = True

    # -- the camera's thread -------------------------------------------------------------------

    def begin(self, driver: Driver) -> None:
        """The camera is open: it gets all wishes."""
        with self._lock:
            self._driver = driver
            self._new = dict(self._wanted)
            self._look = True
        self.serve(driver)

    def serve(self, driver: Driver) -> None:
        """Between two pictures: do what was asked for since."""
        if driver is not self._driver or not (self._new or self._look or self._page):
            return
        with self._lock:
            new, self._new = self._new, {}
            look, self._look = self._look, False
            page, self._page = self._page, False
        for name, value in new.items():
            _try(lambda name=name, value=value: driver.write(name, value))  # type: ignore[misc]
        if page:
            _try(driver.show_page)
        if new or look:
            found = {name: _try(lambda name=name: driver.read(name)) for name in SettingName}  # type: ignore[misc]
            if driver is self._driver:
                self._offered = {name: each for name, each in found.items() if each is not None}

    def end(self, driver: Driver) -> None:
        """The camera is closed."""
        _try(driver.close)
        with self._lock:
            if driver is self._driver:
                self._driver = self._offered = None


def _try(call: Callable[[], CameraSetting | None]) -> CameraSetting | None:
    """A driver that refuses or breaks here still gives pictures."""
    try:
        return call()
    except Exception as error:
        _log.info("a camera's driver refuses a setting: %s", type(error).__name__)
        return None


class Tended:
    """A capture whose settings are looked after between its pictures.

    Args:
        capture: Opened or not.
        settings: Wishes, and where what is offered goes.
        driver: Makes the driver, once the capture is open and configured.
    """

    def __init__(
        self, capture: Capture, settings: CameraSettings, driver: Callable[[], Driver]
    ) -> None:
        self._capture, self._settings, self._make = capture, settings, driver
        self._driver: Driver | None = None

    def isOpened(self) -> bool:  # noqa: N802
        return self._capture.isOpened()

    def read(self) -> tuple[bool, BgrPicture | None]:
        if self._driver is None:
            self._driver = self._make()
            self._settings.begin(self._driver)
        else:
            self._settings.serve(self._driver)
        return self._capture.read()

    def get(self, prop: int) -> float:
        return self._capture.get(prop)

    def set(self, prop: int, value: float) -> bool:
        return self._capture.set(prop, value)

    def release(self) -> None:
        if self._driver is not None:
            self._settings.end(self._driver)
        self._capture.release()

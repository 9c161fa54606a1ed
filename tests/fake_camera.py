"""A camera that follows a script: for tests, and for trying what a broken one does."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from emoscope.engine.closing import Closing
from emoscope.engine.data import Frame, Image
from emoscope.engine.errors import SourceLostError
from emoscope.engine.opencv import cv2
from emoscope.engine.sources.capture import BgrPicture, Freshness
from emoscope.engine.sources.protocol import SourceInfo


class EventKind(StrEnum):
    """What a scripted camera does for a while."""

    FRAMES = "frames"
    FALSE = "false"
    STALE = "stale"
    SIZE = "size"
    HANG = "hang"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Event:
    """One step of a script; made by the functions below."""

    kind: EventKind
    count: int = 0
    seconds: float = 0.0
    size_px: tuple[int, int] = (0, 0)


def frames(count: int) -> Event:
    """New pictures at the camera's rate."""
    return Event(EventKind.FRAMES, count=count)


def false_reads(seconds: float) -> Event:
    """Reads that say they failed."""
    return Event(EventKind.FALSE, seconds=seconds)


def stale(seconds: float) -> Event:
    """Reads that say they succeeded and give the last buffer with the last timestamp again."""
    return Event(EventKind.STALE, seconds=seconds)


def size(width_px: int, height_px: int) -> Event:
    """Pictures have this size from now on."""
    return Event(EventKind.SIZE, size_px=(width_px, height_px))


def hang(seconds: float) -> Event:
    """One call that does not return for this long."""
    return Event(EventKind.HANG, seconds=seconds)


def refuse(times: int) -> Event:
    """The next openings fail."""
    return Event(EventKind.REFUSE, count=times)


Painter = Callable[[int, int, int], Image]
"""(index, width_px, height_px) -> (height, width, 3) uint8 RGB."""


def noise_picture(index: int, width_px: int, height_px: int) -> Image:
    """A grey picture whose level tells its number, with sensor noise."""
    noise = np.random.default_rng(index).integers(0, 8, (height_px, width_px, 3))
    return (noise + 20 + index * 7 % 200).astype(np.uint8)


def nearest(sizes_px: Iterable[tuple[int, int]], wanted_px: tuple[int, int]) -> tuple[int, int]:
    """The size whose area is nearest to the wanted one's."""
    return min(sizes_px, key=lambda s: abs(s[0] * s[1] - wanted_px[0] * wanted_px[1]))


class FakeDevice:
    """What stands behind a fake ``cv2.VideoCapture``; its script goes on across re-openings.

    Args:
        script: Events in order; at its end all reads fail.
        rate_hz: Of its pictures; 0 gives them as fast as they are read.
        size_px: Width and height at first.
        painter: Draws the pictures.
        clock: Monotonic seconds.
        sizes_px: What it can be asked for; empty for only ``size_px``, whatever is asked.
    """

    def __init__(
        self,
        script: Iterable[Event],
        *,
        rate_hz: float = 0.0,
        size_px: tuple[int, int] = (64, 48),
        painter: Painter = noise_picture,
        clock: Callable[[], float] = time.monotonic,
        sizes_px: Iterable[tuple[int, int]] = (),
    ) -> None:
        self._sizes_px = tuple(sizes_px)
        self._events = list(script)
        self._rate_hz = rate_hz
        self._size_px = size_px
        self._painter = painter
        self._clock = clock
        self._index = 0
        self._since_s: float | None = None
        self._last: BgrPicture | None = None
        self.position_ms = 0.0
        self.opened = 0
        self.released = 0
        self.let_go = threading.Event()
        """Set it to end a hang early, so that a test leaves no thread behind."""

    def open(self, device: object = None) -> FakeCapture:
        """For ``Camera(factory=...)``."""
        self.opened += 1
        self._last = None  # a new opening has no buffer to repeat
        refused = False
        if self._events and self._events[0].kind is EventKind.REFUSE:
            refused = True
            left = self._events[0].count - 1
            self._events[:1] = [refuse(left)] if left > 0 else []
        elif self._events and self._events[0].kind is EventKind.HANG:
            self.let_go.wait(self._events.pop(0).seconds)
        return FakeCapture(self, not refused)

    def ask(self, width_px: float, height_px: float) -> None:
        """Take the nearest size that it has, as drivers do."""
        if self._sizes_px:
            self._size_px = nearest(self._sizes_px, (round(width_px), round(height_px)))

    @property
    def finished(self) -> bool:
        """True when the script is over."""
        return not self._events

    def read(self) -> tuple[bool, BgrPicture | None]:
        while self._events:
            event = self._events[0]
            if event.kind is EventKind.FRAMES:
                left = event.count - 1
                self._events[:1] = [frames(left)] if left > 0 else []
                return True, self._paint()
            if event.kind is EventKind.SIZE:
                self._size_px = event.size_px
                self._events.pop(0)
            elif event.kind is EventKind.HANG:
                self._events.pop(0)
                self.let_go.wait(event.seconds)
            elif event.kind is EventKind.REFUSE:
                return False, None
            else:
                now = self._clock()
                self._since_s = now if self._since_s is None else self._since_s
                if now - self._since_s < event.seconds:
                    good = event.kind is EventKind.STALE and self._last is not None
                    return (True, self._last) if good else (False, None)
                self._since_s = None
                self._events.pop(0)
        return False, None

    def _paint(self) -> BgrPicture:
        if self._rate_hz > 0:
            self.let_go.wait(1.0 / self._rate_hz)
        picture = self._painter(self._index, *self._size_px)
        self._index += 1
        self.position_ms += 1000.0 / (self._rate_hz or 30.0)
        self._last = np.ascontiguousarray(picture[..., ::-1])
        return self._last


class FakeCapture:
    """Stands for ``cv2.VideoCapture`` on a :class:`FakeDevice`."""

    def __init__(self, device: FakeDevice, opened: bool = True) -> None:
        self._device = device
        self._opened = opened
        self.properties: dict[int, float] = {}

    def isOpened(self) -> bool:
        return self._opened

    def read(self) -> tuple[bool, BgrPicture | None]:
        return self._device.read() if self._opened else (False, None)

    def get(self, prop: int) -> float:
        if prop == cv2.CAP_PROP_POS_MSEC:
            return self._device.position_ms
        return self.properties.get(prop, 0.0)

    def set(self, prop: int, value: float) -> bool:
        self.properties[prop] = value
        if prop == cv2.CAP_PROP_FRAME_HEIGHT:  # always asked for after the width
            self._device.ask(self.properties.get(cv2.CAP_PROP_FRAME_WIDTH, 0.0), value)
        return True

    def release(self) -> None:
        self._opened = False
        self._device.released += 1


class ScriptedCamera(Closing):
    """A live source without a device or a thread: it plays a script when it is read.

    Args:
        script: Events in order; at the end it is lost for good.
        rate_hz: Of its pictures.
        size_px: Width and height at first.
        painter: Draws the pictures.
        name: Of the camera.
    """

    def __init__(
        self,
        script: Iterable[Event],
        *,
        rate_hz: float = 30.0,
        size_px: tuple[int, int] = (64, 48),
        painter: Painter = noise_picture,
        name: str = "Scripted camera",
    ) -> None:
        self._device = FakeDevice(script, rate_hz=rate_hz, size_px=size_px, painter=painter)
        self._capture = self._device.open()
        self._fresh = Freshness()
        self._started_s = time.monotonic()
        self._given = 0
        self._closed = False
        self.on_read: Callable[[], object] = lambda: None
        self._info = SourceInfo(name, True, size_px[0], size_px[1], rate_hz, camera=True)

    @property
    def info(self) -> SourceInfo:
        return self._info

    def read(self, timeout_s: float = 1.0) -> Frame | None:
        """The next new picture; see :class:`emoscope.engine.sources.protocol.Source`."""
        until_s = time.monotonic() + timeout_s
        self.on_read()
        while not self._closed:
            good, picture = self._capture.read()
            if good and picture is not None:
                if self._fresh.is_new(picture, self._device.position_ms):
                    image = np.ascontiguousarray(picture[..., ::-1])
                    frame = Frame(image, time.monotonic() - self._started_s, self._given)
                    self._given += 1
                    return frame
            elif self._device.finished:
                raise SourceLostError(f'The camera "{self._info.name}" has ended its script')
            if time.monotonic() >= until_s:
                raise SourceLostError(
                    f'The camera "{self._info.name}" sends no new frames', "Plug it in again"
                )
            self._device.let_go.wait(0.002)
        return None

    def close(self) -> None:
        self._closed = True
        self._device.let_go.set()
        self._capture.release()

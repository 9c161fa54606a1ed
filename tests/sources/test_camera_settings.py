"""Exposure, white balance and focus: what drivers offer, and who may call them."""

from __future__ import annotations

import struct
import threading
import time

import pytest

from emoscope.engine.errors import SourceLostError
from emoscope.engine.opencv import cv2
from emoscope.engine.sources import camera_drivers
from emoscope.engine.sources.camera import Camera
from emoscope.engine.sources.camera_drivers import DirectShow, Nothing, V4l2, driver_of
from emoscope.engine.sources.camera_settings import CameraSetting, CameraSettings, SettingName
from emoscope.engine.sources.devices import CameraDevice
from tests import fake_camera as fake
from tests.fake_camera import FakeDevice

EXPOSURE, WHITE_BALANCE, FOCUS = SettingName
WEBCAM = CameraDevice(2, "Desk Webcam")
UVC = {
    0x009A0901: [0, 3, 1, 3],  # lowest, highest, step, value: exposure, aperture priority
    0x009A0902: [3, 2047, 1, 250],
    0x0098090C: [0, 1, 1, 1],
    0x0098091A: [2800, 6500, 10, 4600],
}
"""A usual webcam without a motor for its focus; automatic exposures 1 (by hand) and 3."""


class Kernel:
    """Answers as Linux' camera drivers do, byte by byte."""

    def __init__(self, controls=UVC, menu=(1, 3)):
        self.controls = {number: list(facts) for number, facts in controls.items()}
        self.menu = menu
        self.written = []

    def __call__(self, handle, request, content):
        number = struct.unpack_from("<I", content)[0]
        if number not in self.controls:
            raise OSError(22, "Invalid argument")
        facts = self.controls[number]
        if request == camera_drivers.QUERYCTRL:
            assert len(content) == 68
            return struct.pack("<II32siiiiI8x", number, 1, b"x", *facts[:3], facts[3], 0)
        if request == camera_drivers.QUERYMENU:
            assert len(content) == 44
            if struct.unpack_from("<I", content, 4)[0] not in self.menu:
                raise OSError(22, "Invalid argument")
            return content
        if request == camera_drivers.S_CTRL:
            facts[3] = struct.unpack_from("<i", content, 4)[0]
            self.written.append((number, facts[3]))
        assert request in (camera_drivers.G_CTRL, camera_drivers.S_CTRL)
        return struct.pack("<Ii", number, facts[3])


@pytest.fixture
def webcam(tmp_path):
    """A driver over a kernel; makes it."""
    made = []

    def make(**options):
        path = tmp_path / "video0"
        path.touch()
        kernel = Kernel(**options)
        made.append(V4l2(str(path), kernel))
        return made[-1], kernel

    yield make
    for each in made:
        each.close()
        each.close()


def test_v4l2_says_what_it_offers(webcam):
    driver, _ = webcam()
    assert driver.read(EXPOSURE) == CameraSetting(3, 2047, 1, 250, automatic=True)
    assert driver.read(WHITE_BALANCE) == CameraSetting(2800, 6500, 10, 4600, automatic=True)
    assert driver.read(FOCUS) is None


def test_v4l2_switches_the_automatic_off_before_a_value_and_on_again(webcam):
    driver, kernel = webcam()
    driver.write(EXPOSURE, 90_000)
    assert kernel.written == [(0x009A0901, 1), (0x009A0902, 2047)]  # within its limits
    assert driver.read(EXPOSURE) == CameraSetting(3, 2047, 1, 2047, automatic=False)
    driver.write(EXPOSURE, None)
    driver.write(WHITE_BALANCE, 3000)
    driver.write(WHITE_BALANCE, None)
    assert kernel.written[2:] == [
        (0x009A0901, 3), (0x0098090C, 0), (0x0098091A, 3000), (0x0098090C, 1)
    ]  # fmt: skip
    driver.write(FOCUS, 3)
    driver.write(FOCUS, None)
    assert len(kernel.written) == 6


def test_v4l2_without_an_automatic_is_set_all_the_same(webcam):
    driver, kernel = webcam(controls={0x009A0902: [1, 9, 2, 5]}, menu=())
    assert driver.read(EXPOSURE) == CameraSetting(1, 9, 2, 5, automatic=None)
    driver.write(EXPOSURE, None)
    driver.write(EXPOSURE, 7)
    assert kernel.written == [(0x009A0902, 7)]


def test_a_device_file_that_cannot_be_opened_offers_nothing(tmp_path):
    driver = V4l2(str(tmp_path / "none"), Kernel())
    assert driver.read(EXPOSURE) is None
    driver.close()


class Windows:
    """Of a DirectShow capture: properties by number."""

    def __init__(self, **known):
        self.known = {getattr(cv2, f"CAP_PROP_{name}"): value for name, value in known.items()}
        self.written = []

    def get(self, prop):
        return self.known.get(prop, -1.0)

    def set(self, prop, value):
        self.written.append((prop, value))
        return prop in self.known


def test_directshow_goes_through_the_capture():
    capture = Windows(EXPOSURE=-6.0, FOCUS=300.0, AUTOFOCUS=1.0)
    driver = DirectShow(capture)
    assert driver.read(EXPOSURE) == CameraSetting(-13, 0, 1, -6, automatic=None)
    assert driver.read(FOCUS) == CameraSetting(0, 300, 5, 300, automatic=True)
    assert driver.read(WHITE_BALANCE) is None
    driver.write(EXPOSURE, -4)
    driver.write(EXPOSURE, None)  # OpenCV cannot
    driver.write(FOCUS, 20)
    driver.write(FOCUS, None)
    driver.show_page()
    assert capture.written == [
        (cv2.CAP_PROP_EXPOSURE, -4.0), (cv2.CAP_PROP_AUTOFOCUS, 0.0), (cv2.CAP_PROP_FOCUS, 20.0),
        (cv2.CAP_PROP_AUTOFOCUS, 1.0), (cv2.CAP_PROP_SETTINGS, 1.0),
    ]  # fmt: skip


@pytest.mark.parametrize(("system", "kind"), [("Windows", DirectShow), ("Darwin", Nothing)])
def test_each_system_has_its_own_way(monkeypatch, system, kind):
    monkeypatch.setattr(camera_drivers.platform, "system", lambda: system)
    assert type(driver_of(WEBCAM, Windows())) is kind


class Driver(Nothing):
    """Notes who called it, and does what a script says."""

    def __init__(self, says=None):
        self.says = says if says is not None else {EXPOSURE: CameraSetting(0, 9, 1, 4, True)}
        self.calls = []
        self.threads = set()

    def _note(self, *call):
        self.calls.append(call)
        self.threads.add(threading.current_thread())

    def read(self, name):
        self.threads.add(threading.current_thread())
        return self.says.get(name)

    def write(self, name, value):
        self._note(name, value)
        if value == 13:
            raise OSError(5, "Input/output error")

    def show_page(self):
        self._note("page")

    def close(self):
        self._note("closed")


@pytest.fixture
def drivers(monkeypatch):
    made = []

    def make(device, capture):
        made.append(Driver())
        return made[-1]

    monkeypatch.setattr(camera_drivers, "driver_of", make)
    return made


def until(holds):
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.005)


def read_until_lost(camera):
    while True:
        camera.read(0.2)


def test_wishes_reach_the_driver_in_the_camera_s_thread_and_again_after_a_loss(drivers):
    device = FakeDevice([fake.frames(10), fake.false_reads(0.4), fake.frames(10**6)], rate_hz=100)
    settings = CameraSettings({EXPOSURE: 5})
    with Camera("desk", factory=device.open, cameras=lambda: [WEBCAM], settings=settings) as camera:
        until(lambda: settings.offered)
        assert settings.offered == {EXPOSURE: CameraSetting(0, 9, 1, 4, True)}
        assert drivers[0].calls == [(EXPOSURE, 5)]
        settings.want(FOCUS, 3)
        settings.show_page()
        until(lambda: ("page",) in drivers[0].calls)
        assert (FOCUS, 3) in drivers[0].calls
        assert {thread.name for thread in drivers[0].threads} == {"camera"}
        with pytest.raises(SourceLostError):
            read_until_lost(camera)
        until(lambda: ("closed",) in drivers[0].calls)
        camera.read(5)
        until(lambda: len(drivers) == 2 and len(drivers[1].calls) == 2)
        assert set(drivers[1].calls) == {(EXPOSURE, 5), (FOCUS, 3)}
    until(lambda: settings.offered is None)
    assert settings.wanted == {"exposure": 5, "focus": 3}
    settings.want(FOCUS, None)
    assert settings.wanted == {"exposure": 5}


def test_a_driver_that_breaks_still_gives_pictures(drivers):
    device = FakeDevice([fake.frames(10**6)], rate_hz=100)
    settings = CameraSettings({EXPOSURE: 13})
    with Camera("desk", factory=device.open, cameras=lambda: [WEBCAM], settings=settings) as camera:
        until(lambda: settings.offered)
        assert camera.read(5) is not None


def test_without_wishes_nothing_is_written(drivers):
    device = FakeDevice([fake.frames(10**6)], rate_hz=100)
    settings = CameraSettings()
    with Camera("desk", factory=device.open, cameras=lambda: [WEBCAM], settings=settings):
        until(lambda: settings.offered)
        drivers[0].says = {}
        settings.look_again()
        until(lambda: settings.offered == {})
        assert drivers[0].calls == []


def test_an_old_camera_that_ends_late_does_not_speak_for_the_new_one():
    settings, old, new = CameraSettings(), Driver(), Driver({})
    settings.begin(old)
    settings.begin(new)
    settings.want(FOCUS, 1)
    settings.serve(old)
    settings.end(old)
    assert settings.offered == {}
    assert (FOCUS, 1) not in old.calls
    settings.serve(new)
    assert new.calls == [(FOCUS, 1)]

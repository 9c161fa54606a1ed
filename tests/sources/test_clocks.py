"""Frame times are fine where ``time.monotonic`` is not: on Windows up to Python 3.12 it has ticks.

The clock of the system is coarsened here on every system; under ``tests/otherlike`` it is for all.
"""

from __future__ import annotations

import inspect
import math
import sys
import time
import types

import numpy as np
import pytest

from emoscope.engine.live import LiveSession
from emoscope.engine.sources import network_capture
from emoscope.engine.sources.bars import BarsCapture
from emoscope.engine.sources.camera import Camera
from emoscope.engine.sources.devices import CameraDevice
from emoscope.engine.sources.grabbed import GrabbedSource
from emoscope.engine.sources.grabber import Grabber
from emoscope.engine.sources.screen import ScreenCapture
from tests import fake_camera as fake
from tests.fake_camera import FakeDevice

TICK_S = 1 / 64
WEBCAM = CameraDevice(2, "Desk Webcam")


@pytest.fixture
def ticking(monkeypatch):
    """``time.monotonic`` as Windows has it."""
    fine = time.monotonic
    monkeypatch.setattr(time, "monotonic", lambda: math.floor(fine() / TICK_S) * TICK_S)


@pytest.fixture
def a_screen(monkeypatch):
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("XDG_SESSION_TYPE", "x11")
    monitors = [{"left": 0, "top": 0, "width": 64, "height": 48}] * 2
    shot = types.SimpleNamespace(bgra=bytes(64 * 48 * 4), width=64, height=48)
    made = types.SimpleNamespace(monitors=monitors, grab=lambda area: shot, close=lambda: None)
    monkeypatch.setitem(sys.modules, "mss", types.SimpleNamespace(MSS=lambda: made))


def on_ticks(times_s):
    """How many of the times lie on a tick, when counted from the first."""
    steps = (np.asarray(times_s) - times_s[0])[1:] / TICK_S
    return int(np.count_nonzero(np.abs(steps - np.round(steps)) < 1e-6))


def test_frames_of_a_camera_do_not_come_in_ticks(ticking):
    device = FakeDevice([fake.frames(30)], rate_hz=200.0, clock=time.perf_counter)
    times = []
    with Camera("desk", factory=device.open, cameras=lambda: [WEBCAM]) as source:
        while len(times) < 10:
            times.append(source.read(1.0).time_s)
    assert all(np.diff(times) > 0)
    assert on_ticks(times) < 3


@pytest.mark.parametrize(
    "opener", [BarsCapture, lambda: ScreenCapture(1, 30.0)], ids=["bars", "screen"]
)
def test_pictures_that_are_made_at_a_rate_come_in_equal_steps(a_screen, monkeypatch, opener):
    """A wait that is measured in ticks is up to half a frame too long, and the next one short."""
    now_s = [1000.0]
    monkeypatch.setattr(time, "perf_counter", lambda: now_s[0])
    monkeypatch.setattr(time, "monotonic", lambda: math.floor(now_s[0] / TICK_S) * TICK_S)
    monkeypatch.setattr(time, "sleep", lambda seconds: now_s.append(now_s.pop() + seconds))
    capture, times = opener(), []
    for _ in range(31):
        assert capture.read()[0]
        times.append(now_s[0])
        now_s[0] += 0.003  # what a picture costs
    capture.release()
    np.testing.assert_allclose(np.diff(times), 1 / 30, atol=1e-6)


@pytest.mark.parametrize(
    "maker", [Camera, Grabber, GrabbedSource, network_capture.NetworkCapture, LiveSession]
)
def test_whatever_gives_a_frame_its_time_has_the_fine_clock(maker):
    """One clock for all of them: their times are compared."""
    assert inspect.signature(maker).parameters["clock"].default is time.perf_counter

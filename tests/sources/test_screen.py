"""A screen or a part of it as a source: on a screen of memory (Xvfb), and on fakes."""

from __future__ import annotations

import shutil
import subprocess
import sys
import types

import numpy as np
import pytest

from emoscope.engine.errors import SourceError, SourceLostError
from emoscope.engine.sources import screen
from emoscope.engine.sources.opening import open_source
from emoscope.engine.sources.screen import ScreenCapture
from emoscope.engine.sources.screen_area import ScreenArea, parse_screen
from emoscope.engine.sources.screen_permission import mac_allows
from tests.systems import linux

WHOLE = {"left": -100, "top": 0, "width": 420, "height": 240}
SCREENS = (
    {"left": 0, "top": 0, "width": 320, "height": 240},
    {"left": -100, "top": 0, "width": 100, "height": 80},
)


class FakeScreen:
    """Each pixel says where it is: blue its column, green its row, red the screen's picture."""

    monitors = (WHOLE, *SCREENS)

    def __init__(self):
        self.closed, self.grabs, self.broken = False, 0, False

    def grab(self, area):
        if self.broken:
            raise OSError("the screen is locked")
        self.grabs += 1
        rows, columns = np.indices((area["height"], area["width"]))
        picture = np.zeros((area["height"], area["width"], 4), np.uint8)
        picture[..., 0] = (columns + area["left"]) % 256
        picture[..., 1] = (rows + area["top"]) % 256
        picture[..., 2] = self.grabs
        return types.SimpleNamespace(
            bgra=picture.tobytes(), width=area["width"], height=area["height"]
        )

    def close(self):
        self.closed = True


@pytest.fixture
def fake(monkeypatch):
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("XDG_SESSION_TYPE", "x11")
    made = FakeScreen()
    monkeypatch.setitem(sys.modules, "mss", types.SimpleNamespace(MSS=lambda: made))
    return made


def test_a_part_of_the_screen_comes_with_its_colours(fake):
    with open_source(source="screen:20,10,64,48") as source:
        frame = source.read()
        assert frame.image.shape == (48, 64, 3)
        red, green, blue = frame.image[5, 7]
        assert (green, blue) == (15, 27)
        later = source.read()
        assert later.image[0, 0, 0] > red  # a newer picture, though nothing has moved
        assert not source.info.camera
    assert fake.closed


@pytest.mark.parametrize(
    ("wanted", "size"), [("screen", (240, 320)), ("screen:1", (240, 320)), ("screen:2", (80, 100))]
)
def test_whole_screens_by_number(fake, wanted, size):
    with open_source(source=wanted) as source:
        assert source.read().image.shape[:2] == size


def test_a_part_that_reaches_beyond_is_cut(fake):
    with open_source(source="screen:-200,0,180,90") as source:
        frame = source.read()
        assert frame.image.shape[:2] == (90, 80)
        assert frame.image[0, 0, 2] == 156  # -100 at the left


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("screen:3", "There is no screen 3. This computer has 2"),
        ("screen:900,900,64,64", "lies outside of the screens"),
        ("screen:0,0,5,5", "too small"),
        ("screen:left", "is not a screen"),
        ("screen:1,2,3", "is not a screen"),
        ("screen:0", "is not a screen"),
    ],
)
def test_what_is_not_there_is_said(fake, wanted, words):
    with pytest.raises(SourceError, match=words):
        open_source(source=wanted)


def test_a_screen_that_is_locked_is_lost(fake):
    with open_source(source="screen") as source:
        source.read()
        fake.broken = True
        with pytest.raises(SourceLostError, match="can no longer be read"):
            [source.read() for _ in range(50)]


class CoreGraphics:
    """Stands for the system's library: what it says before it asks, and after."""

    def __init__(self, *answers):
        self.asked, given = [], iter(answers)

        def way(name):
            def called():
                self.asked.append(name)
                return next(given)

            return called

        self.CGPreflightScreenCaptureAccess = way("looked")
        self.CGRequestScreenCaptureAccess = way("asked")


@pytest.mark.parametrize(
    ("answers", "allowed", "asked"),
    [
        ((True,), True, ["looked"]),
        ((False, False), False, ["looked", "asked"]),
        ((False, True), True, ["looked", "asked"]),
    ],
)
def test_a_mac_is_asked_before_it_shows_an_empty_desktop(answers, allowed, asked):
    core = CoreGraphics(*answers)
    assert mac_allows(lambda name: core) is allowed
    assert core.asked == asked


def test_a_mac_that_cannot_be_asked_is_tried():
    def missing(name):
        raise OSError(name)

    assert mac_allows(missing)
    assert mac_allows(lambda name: object())


def test_a_screen_that_a_mac_does_not_show_is_said(monkeypatch, fake):
    monkeypatch.setattr(screen.platform, "system", lambda: "Darwin")
    monkeypatch.setattr(screen, "mac_allows", lambda: False)
    with pytest.raises(SourceError, match="does not allow it yet.*Screen Recording"):
        ScreenCapture(1)


def test_without_a_screen_it_is_said(monkeypatch):
    def none():
        raise OSError("no display")

    monkeypatch.setattr(screen, "_is_wayland", lambda: False)
    monkeypatch.setitem(sys.modules, "mss", types.SimpleNamespace(MSS=none))
    with pytest.raises(SourceError, match="no display"):
        ScreenCapture(1)


@linux
@pytest.mark.parametrize(
    ("kind", "display", "wayland"),
    [("wayland", "", True), ("", "wayland-0", True), ("x11", "w", False)],
)
def test_on_wayland_the_way_through_obs_is_named(monkeypatch, fake, kind, display, wayland):
    monkeypatch.setenv("XDG_SESSION_TYPE", kind)
    monkeypatch.setenv("WAYLAND_DISPLAY", display)
    if wayland:
        with pytest.raises(SourceError, match="OBS"):
            ScreenCapture(1)
    else:
        ScreenCapture(1).release()


def test_parts_are_read_as_they_are_written():
    assert parse_screen("") == 1
    assert parse_screen(" -10, 20,300,200 ") == ScreenArea(-10, 20, 300, 200)
    assert str(ScreenArea(-10, 20, 300, 200)) == "-10,20,300,200"


@pytest.fixture
def xvfb(monkeypatch):
    if shutil.which("Xvfb") is None:
        pytest.skip("needs Xvfb, which is not installed")
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    number = process.stdout.readline().strip()
    if not number:
        process.kill()
        pytest.skip("Xvfb does not start here")
    monkeypatch.setenv("DISPLAY", f":{number}")
    monkeypatch.setenv("XDG_SESSION_TYPE", "x11")
    yield
    process.terminate()
    process.wait(10)


@linux
def test_a_real_screen_of_memory(xvfb):
    with open_source(source="screen:100,50,200,150") as source:
        frames = [source.read() for _ in range(4)]
    assert [frame.image.shape for frame in frames] == [(150, 200, 3)] * 4
    assert frames[-1].time_s > frames[0].time_s

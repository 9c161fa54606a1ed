from __future__ import annotations

import threading
import time

import numpy as np
import pytest

from emoscope.engine.errors import SourceError, SourceLostError
from emoscope.engine.sources.camera import Camera
from emoscope.engine.sources.capture import Freshness
from emoscope.engine.sources.devices import CameraDevice
from emoscope.engine.sources.protocol import Source
from tests import fake_camera as fake
from tests.fake_camera import FakeDevice, ScriptedCamera

WEBCAM = CameraDevice(2, "Desk Webcam")


def camera(device, **more):
    more.setdefault("cameras", lambda: [WEBCAM])
    more.setdefault("open_timeout_s", 5.0)
    return Camera("desk", factory=device.open, **more)


def level(frame):
    return int(frame.image.min())


def read_all(source, timeout_s, shape=(48, 64, 3)):
    while True:
        assert source.read(timeout_s).image.shape == shape


@pytest.fixture
def device_of():
    """Makes fake devices and ends their hangs after the test."""
    made = []

    def make(*script, **more):
        made.append(FakeDevice(script, **more))
        return made[-1]

    yield make
    for device in made:
        device.let_go.set()


def test_gives_newest_frame_only_and_each_once(device_of):
    device = device_of(fake.frames(50), fake.false_reads(60))
    with camera(device) as source:
        assert isinstance(source, Source)
        assert source._grabber.wait(49, timeout_s=30.0) is not None  # the last one is there
        frame = source.read()
        assert frame.index == 0
        assert level(frame) == 20 + 49 * 7 % 200
        with pytest.raises(SourceLostError, match="no new frames"):
            source.read(timeout_s=0.05)


def test_info_and_times(device_of):
    with camera(device_of(fake.frames(10_000), rate_hz=200, size_px=(80, 60))) as source:
        assert source.info.live
        assert source.info.name == "Desk Webcam"
        assert (source.info.width_px, source.info.height_px) == (80, 60)
        taken = [source.read() for _ in range(5)]
        times = [frame.time_s for frame in taken]
        assert times == sorted(times)
        assert times[0] >= 0
        assert [frame.index for frame in taken] == [0, 1, 2, 3, 4]


def test_pictures_are_rgb(device_of):
    def red(index, width, height):
        image = np.zeros((height, width, 3), np.uint8)
        image[..., 0] = 200 + index % 50
        return image

    with camera(device_of(fake.frames(99), rate_hz=100, painter=red)) as source:
        pixel = source.read().image[0, 0]
        assert pixel[0] >= 200
        assert pixel[1:].tolist() == [0, 0]


@pytest.mark.parametrize("trouble", [fake.false_reads(60), fake.stale(60), fake.hang(60)])
def test_trouble_is_noticed_and_the_camera_comes_back_by_name(device_of, trouble):
    device = device_of(fake.frames(5), trouble)
    where = [WEBCAM]
    source = camera(device, cameras=lambda: where)
    with pytest.raises(SourceLostError):
        read_all(source, timeout_s=0.2)
    with pytest.raises(SourceLostError):
        source.read(timeout_s=0.1)
    # Plugged in again, as another device of the system.
    again = device_of(fake.frames(1000), rate_hz=100)
    where[:] = [CameraDevice(5, "Desk Webcam")]
    source._factory = again.open
    frame = source.read(timeout_s=5)
    assert frame.time_s > 0
    assert source.device.index == 5
    source.close()


def test_other_size_after_replug_is_another_start(device_of):
    device = device_of(
        fake.frames(3), fake.false_reads(0.05), fake.size(32, 24), fake.frames(1000), rate_hz=100
    )
    with camera(device) as source:
        with pytest.raises(SourceLostError, match="another size"):
            read_all(source, timeout_s=2, shape=(48, 64, 3))
        assert source.read(timeout_s=5).image.shape == (24, 32, 3)
        assert (source.info.width_px, source.info.height_px) == (32, 24)


def test_absent_camera_names_those_that_are_here(device_of):
    with pytest.raises(SourceError, match=r"2 \(Desk Webcam\)"):
        Camera("kitchen", factory=device_of().open, cameras=lambda: [WEBCAM])
    with pytest.raises(SourceError, match="no camera was found"):
        Camera("kitchen", factory=device_of().open, cameras=lambda: [])


def test_busy_camera(device_of, tmp_path):
    node = tmp_path / "video2"
    node.touch()
    device = device_of(fake.refuse(1))
    busy = CameraDevice(2, "Desk Webcam", str(node))
    with pytest.raises(SourceError, match="in use by another program"):
        camera(device, cameras=lambda: [busy])
    assert device.released == 1


def test_forbidden_camera(device_of, monkeypatch):
    monkeypatch.setattr("os.path.exists", lambda path: True)
    monkeypatch.setattr("os.access", lambda path, mode: False)
    node = CameraDevice(2, "Desk Webcam", "/dev/video2")
    with pytest.raises(SourceError, match="no permission"):
        camera(device_of(fake.refuse(1)), cameras=lambda: [node])


def test_open_but_dark(device_of):
    with pytest.raises(SourceError, match="sends no frames"):
        camera(device_of(fake.false_reads(60)), open_timeout_s=0.1)


def test_hang_in_opening_does_not_hang_the_program(device_of):
    started = time.monotonic()
    with pytest.raises(SourceError, match="does not answer"):
        camera(device_of(fake.hang(60)), open_timeout_s=0.1)
    assert time.monotonic() - started < 5


def test_hang_in_reading_does_not_hang_close(device_of):
    device = device_of(fake.frames(1), fake.hang(60))
    source = camera(device)
    assert source.read() is not None
    started = time.monotonic()
    source.close()
    source.close()
    assert time.monotonic() - started < 5
    assert source.read() is None


def test_hang_in_releasing_does_not_hang_close(device_of):
    device = device_of(fake.frames(10_000), rate_hz=200)
    capture = device.open()
    capture.release = lambda: device.let_go.wait(60)
    source = Camera("desk", factory=lambda _: capture, cameras=lambda: [WEBCAM])
    started = time.monotonic()
    source.close()
    assert time.monotonic() - started < 5


def test_driver_that_raises(device_of):
    def broken(device):
        raise RuntimeError("driver bug")

    with pytest.raises(SourceError):
        Camera("desk", factory=broken, cameras=lambda: [WEBCAM])


def test_close_from_another_thread_ends_a_read(device_of):
    source = camera(device_of(fake.frames(1), fake.false_reads(60)))
    source.read()
    got = []
    reader = threading.Thread(target=lambda: got.append(source.read(timeout_s=30)))
    reader.start()
    time.sleep(0.05)
    source.close()
    reader.join(5)
    assert got == [None]


def test_close_releases_the_device(device_of):
    device = device_of(fake.frames(10_000), rate_hz=200)
    camera(device).close()
    assert device.released == 1


def test_freshness_trusts_noise_and_timestamps():
    rng = np.random.default_rng(0)
    fresh = Freshness()
    one, two = (rng.integers(0, 255, (48, 64, 3)).astype(np.uint8) for _ in range(2))
    assert fresh.is_new(one, 0)
    assert fresh.is_new(two, 0)
    assert not fresh.is_new(two, 0)
    assert fresh.is_new(two, 40.0)
    assert not fresh.is_new(two, 40.0)
    assert fresh.is_new(one, 40.0)


def test_freshness_believes_a_camera_that_only_shows_one_picture():
    fresh = Freshness()
    still = np.zeros((48, 64, 3), np.uint8)
    assert all(fresh.is_new(still, 0) for _ in range(5))


def test_scripted_camera_is_a_source_and_follows_its_script():
    script = [fake.frames(3), fake.stale(0.05), fake.frames(1), fake.size(20, 10), fake.frames(1)]
    with ScriptedCamera(script, rate_hz=0) as source:
        assert isinstance(source, Source)
        assert source.info.live
        shapes = [source.read(timeout_s=5).image.shape for _ in range(5)]
        assert shapes == [(48, 64, 3)] * 4 + [(10, 20, 3)]
        with pytest.raises(SourceLostError, match="script"):
            source.read()
    assert source.read() is None


def test_scripted_camera_reports_a_loss_in_time():
    with ScriptedCamera([fake.frames(2), fake.stale(60)], rate_hz=0) as source:
        source.read()
        source.read()
        with pytest.raises(SourceLostError):
            source.read(timeout_s=0.02)


@pytest.mark.parametrize(
    ("asked", "given"),
    [((640, 480), (640, 480)), ((1920, 1080), (1280, 720)), (None, (64, 48))],
)
def test_a_camera_gives_the_size_it_has_and_says_so(device_of, asked, given):
    device = device_of(fake.frames(100), rate_hz=100, sizes_px=[(640, 480), (1280, 720)])
    with camera(device, size_px=asked) as source:
        assert (source.info.width_px, source.info.height_px) == given
        assert source.read().image.shape == (given[1], given[0], 3)


@pytest.mark.parametrize(
    ("path", "listed", "said"),
    [
        ("0x14100000046d085b", True, "sends no new frames"),  # an id of macOS: no file anywhere
        ("0x14100000046d085b", False, "was unplugged"),
        ("/dev/video99", True, "was unplugged"),
        ("", False, "sends no new frames"),
    ],
)
def test_only_a_camera_that_the_system_lost_is_called_unplugged(device_of, path, listed, said):
    device = CameraDevice(0, "Desk Webcam", path)
    there = [device]
    source = camera(device_of(fake.frames(1000)), cameras=lambda: there)
    try:
        there[:] = [device] if listed else []
        assert said in source._lost(changed=False).cause
    finally:
        source.close()

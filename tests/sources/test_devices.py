from __future__ import annotations

import sys
import types

import pytest

from emoscope.engine.errors import SourceError
from emoscope.engine.sources import devices
from emoscope.engine.sources.devices import CameraDevice, find_camera, list_cameras, may_be_same

CAMERAS = (
    CameraDevice(0, "Integrated Camera", "/dev/video0"),
    CameraDevice(2, "Logi C920", "/dev/video2"),
    CameraDevice(4, "Logi C930", "/dev/video4"),
)


@pytest.fixture
def linux(monkeypatch):
    monkeypatch.setattr(devices.platform, "system", lambda: "Linux")


def test_lists_by_name_without_metadata_nodes(tmp_path, linux):
    for node, name, index in [
        ("video10", "Second", "0"),
        ("video2", "First", "0"),
        ("video3", "First", "1"),
        ("v4l-subdev0", "Sensor", "0"),
    ]:
        folder = tmp_path / node
        folder.mkdir()
        (folder / "name").write_text(name + "\n")
        (folder / "index").write_text(index + "\n")
    found = list_cameras(sysfs=tmp_path, dev=tmp_path / "dev")
    assert [(c.index, c.name) for c in found] == [(2, "First"), (10, "Second")]
    assert found[0].path.endswith("/dev/video2")


def test_no_camera_subsystem(tmp_path, linux):
    assert list_cameras(sysfs=tmp_path / "none") == ()


@pytest.mark.parametrize(
    ("which", "index"),
    [
        (0, 0),
        ("2", 2),
        ("/dev/video4", 4),
        ("integrated camera", 0),
        ("c930", 4),
        (" Logi C920 ", 2),
    ],
)
def test_finds(which, index):
    assert find_camera(which, CAMERAS).index == index


def test_unclear_name():
    with pytest.raises(SourceError, match="More than one camera.*Logi C920, Logi C930"):
        find_camera("logi", CAMERAS)


@pytest.mark.parametrize("which", [7, "7", "phone", ""])
def test_absent(which):
    with pytest.raises(SourceError, match="There is no camera") as caught:
        find_camera(which, CAMERAS)
    assert "Integrated Camera" in caught.value.next_step


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Logi C920", "Logi C920", True),
        ("Logi C920 (1-3.1)", "Logi C920", True),
        ("Logi C920", "Logi C920 (1-3.1)", True),
        ("Logi C920 (1-3.1)", "Logi C920 (1-4.1)", False),
        ("Logi C920", "Logi C930", False),
        ("Logi C920", "", False),
    ],
)
def test_a_name_with_and_without_its_place(one, other, same):
    assert may_be_same(one, other) is same


def test_index_may_work_where_names_are_unknown():
    assert find_camera(3, ()) == CameraDevice(3, "Camera 3")


def test_two_of_one_make():
    twins = (CameraDevice(0, "Same"), CameraDevice(2, "Same"))
    assert find_camera("same", twins).index == 0
    assert find_camera(2, twins).index == 2


def elsewhere(monkeypatch, listing):
    module = types.ModuleType("cv2_enumerate_cameras")
    module.enumerate_cameras = listing
    monkeypatch.setitem(sys.modules, "cv2_enumerate_cameras", module)
    monkeypatch.setattr(devices.platform, "system", lambda: "Windows")


def test_elsewhere_the_systems_own_names_are_used(monkeypatch):
    one = types.SimpleNamespace(index=700, name="Logi C920", path="\\\\?\\usb#vid_046d")
    elsewhere(monkeypatch, lambda backend: [one])
    assert list_cameras() == (CameraDevice(0, "Logi C920", "\\\\?\\usb#vid_046d"),)


def test_a_listing_that_fails_offers_the_first_camera(monkeypatch):
    def fails(backend):
        raise OSError("the driver is gone")

    elsewhere(monkeypatch, fails)
    assert list_cameras() == (CameraDevice(0, "Camera 0"),)
    monkeypatch.setitem(sys.modules, "cv2_enumerate_cameras", None)  # not installed
    assert list_cameras() == (CameraDevice(0, "Camera 0"),)


def test_a_window_that_lists_every_few_seconds_does_not_fill_the_log(monkeypatch, caplog):
    why = ["the driver is gone"]

    def fails(backend):
        raise OSError(why[0])

    monkeypatch.setattr(devices, "_told_why", set())
    elsewhere(monkeypatch, fails)
    for _ in range(5):
        list_cameras()
    why[0] = "something else"
    list_cameras()
    told = [record.exc_info[1].args[0] for record in caplog.records]
    assert told == ["the driver is gone", "something else"]


def test_two_cameras_of_one_make_keep_their_names_when_their_numbers_change(tmp_path, linux):
    def plugged(*nodes):
        sysfs = tmp_path / "-".join(node for node, _ in nodes)
        for node, port in nodes:
            (sysfs / node).mkdir(parents=True)
            (sysfs / node / "name").write_text("Logi C920\n")
            (sysfs / node / "index").write_text("0\n")
            bus = sysfs / "bus" / port
            bus.mkdir(parents=True, exist_ok=True)
            (sysfs / node / "device").symlink_to(bus)
        return list_cameras(sysfs=sysfs, dev=tmp_path / "dev")

    one = plugged(("video0", "1-3.1"), ("video2", "1-4.1"))
    assert [c.name for c in one] == ["Logi C920 (1-3.1)", "Logi C920 (1-4.1)"]
    other = plugged(("video4", "1-4.1"), ("video6", "1-3.1"))
    assert find_camera("Logi C920 (1-3.1)", other).index == 6
    alone = plugged(("video8", "1-3.1"))
    assert [c.name for c in alone] == ["Logi C920"]
    assert find_camera("Logi C920 (1-3.1)", alone).index == 8

from __future__ import annotations

import sys

import numpy as np
import pytest

from emoscope.engine.errors import SourceError
from emoscope.engine.opencv import cv2
from emoscope.engine.sources import opening
from emoscope.engine.sources.camera import Camera
from emoscope.engine.sources.devices import CameraDevice
from emoscope.engine.sources.images import ImageFiles
from emoscope.engine.sources.video import VideoFile
from tests import fake_camera as fake
from tests import media as make


def test_opens_what_is_asked_for(tmp_path):
    picture = tmp_path / "shots" / "1.png"
    picture.parent.mkdir()
    cv2.imwrite(str(picture), np.zeros((9, 9, 3), np.uint8))
    clip = make.video(tmp_path / "a.mp4", frames=2)
    with opening.open_source(video=clip) as source:
        assert isinstance(source, VideoFile)
    for path in (picture, picture.parent):
        with opening.open_source(video=str(path)) as source:
            assert isinstance(source, ImageFiles)


def test_empty_picture(tmp_path):
    with pytest.raises(SourceError, match="0 bytes"):
        opening.open_source(video=make.empty(tmp_path / "a.png"))


@pytest.mark.skipif(sys.platform != "linux", reason="relies on /dev/video99 not existing")
def test_absent_camera_is_one_sentence():
    with pytest.raises(SourceError, match="There is no camera"):
        opening.open_source(camera=99)


def test_opener_finds_a_camera_again_by_name(monkeypatch):
    here = [CameraDevice(0, "Desk Webcam")]
    asked = []

    def open_camera(which, size_px, **_):
        asked.append((which, size_px))
        device = fake.FakeDevice([fake.frames(100)], rate_hz=100)
        return Camera(which, factory=device.open, cameras=lambda: here)

    monkeypatch.setattr(opening, "list_cameras", lambda: here)
    monkeypatch.setattr("emoscope.engine.sources.camera.Camera", open_camera)
    opener = opening.SourceOpener(camera=0, size_px=(640, 480))
    with opener() as source:
        assert source.device.index == 0
    here[:] = [CameraDevice(1, "Other"), CameraDevice(3, "Desk Webcam")]
    with opener() as source:
        assert source.device.index == 3
    assert asked == [(0, (640, 480)), ("Desk Webcam", (640, 480))]

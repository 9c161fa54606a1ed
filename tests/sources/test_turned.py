from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.sources import camera as camera_module
from emoscope.engine.sources.opening import SourceOpener
from emoscope.engine.sources.protocol import Source
from emoscope.engine.sources.turned import Turned
from tests.fake_camera import ScriptedCamera, frames


def corner(index, width, height):
    """Red at the upper left, noise elsewhere."""
    image = np.random.default_rng(index).integers(0, 40, (height, width, 3)).astype(np.uint8)
    image[:8, :8] = (250, 0, 0)
    return image


@pytest.mark.parametrize(
    ("turn_deg", "size", "place"),
    [
        (0, (48, 64), (2, 2)),
        (90, (64, 48), (2, -2)),
        (180, (48, 64), (-2, -2)),
        (270, (64, 48), (-2, 2)),
    ],
)
def test_pictures_are_turned_clockwise(turn_deg, size, place):
    with Turned(ScriptedCamera([frames(3)], painter=corner), turn_deg) as source:
        assert isinstance(source, Source)
        frame = source.read()
        assert frame.image.shape[:2] == size
        assert (source.info.height_px, source.info.width_px) == size
        assert frame.image[place][0] == 250
        assert frame.image.flags.c_contiguous
    assert source.read() is None


def test_only_cameras_are_turned_and_they_stay_cameras(monkeypatch):
    monkeypatch.setattr(
        camera_module, "Camera", lambda *_, **__: ScriptedCamera([frames(9)], name="Cam")
    )
    with SourceOpener("Cam", turn_deg=90)() as source:
        assert source.read().image.shape == (64, 48, 3)
        assert source.info.camera
    with SourceOpener(source="test", turn_deg=90)() as source:
        assert source.read().image.shape == (480, 640, 3)


def test_there_are_quarters_only():
    with pytest.raises(ValueError, match="turn_deg"):
        Turned(ScriptedCamera([frames(1)]), 45)

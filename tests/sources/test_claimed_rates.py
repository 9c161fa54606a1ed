"""Files that claim a rate which they do not have, or no rate."""

from __future__ import annotations

import av
import numpy as np
import pytest

from emoscope.engine.opencv import cv2
from emoscope.engine.sources.video import VideoFile
from tests import media as make


def all_frames(path):
    with VideoFile(path) as source:
        return list(iter(source.read, None)), source


def test_a_rate_that_is_none_is_not_believed(tmp_path):
    frames, source = all_frames(make.video(tmp_path / "a.avi", frames=8, codec="mpeg4"))
    assert [f.time_s for f in frames] == pytest.approx(np.arange(8) / 25, abs=2e-3)
    assert source.info.rate_hz == 25  # the other one that the container names
    assert source.info.frames is None


def test_pictures_one_after_the_other_are_a_film(tmp_path):
    """Raw Motion JPEG, which FFmpeg takes for one picture."""
    path = tmp_path / "camera.mjpeg"
    path.write_bytes(b"".join(jpeg(40 * n) for n in range(1, 6)))
    frames, _ = all_frames(path)
    assert [f.time_s for f in frames] == pytest.approx(np.arange(5) / 25, abs=2e-3)
    assert [f.image.mean() for f in frames] == pytest.approx([40, 80, 120, 160, 200], abs=5)


def jpeg(level):
    return cv2.imencode(".jpg", np.full((48, 64, 3), level, np.uint8))[1].tobytes()


def test_the_claimed_rate_of_raw_dv_is_not_believed(tmp_path):
    """It says 60,000 pictures a second on average; the other rate that it names is right."""
    path = tmp_path / "tape.dv"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("dvvideo", rate=25)
        stream.width, stream.height, stream.pix_fmt = 720, 576, "yuv420p"
        for level in range(3):
            picture = np.full((576, 720, 3), 60 + level, np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())
    frames, source = all_frames(path)
    assert source.info.rate_hz == 25
    assert [f.time_s for f in frames] == pytest.approx([0, 0.04, 0.08], abs=2e-3)

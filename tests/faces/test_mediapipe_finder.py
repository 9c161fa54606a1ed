"""MediaPipe's own graph, where the extra is installed."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from emoscope.engine.faces.landmarks import POINTS, LandmarkFinder
from emoscope.engine.faces.mediapipe_finder import MediaPipeFinder, points_of
from emoscope.engine.sources.video import VideoFile

pytest.importorskip("mediapipe", reason="the extra mediapipe is not installed")


@pytest.fixture(scope="module")
def finder():
    made = MediaPipeFinder(2)
    yield made
    made.close()


def pictures(path, count, step=1):
    with VideoFile(path) as source:
        frames = [f.image for f in iter(source.read, None) if f.index < count * step]
    return frames[::step]


def test_nothing_to_find(finder):
    assert isinstance(finder, LandmarkFinder)
    rng = np.random.default_rng(0)
    for shape in [(240, 320), (33, 101), (16, 16)]:
        assert finder.find(rng.integers(0, 255, (*shape, 3)).astype(np.uint8)) == []


def test_takes_views_of_pictures(finder):
    assert finder.find(np.zeros((64, 128, 3), np.uint8)[::-1, ::2]) == []


def test_starts_without_noise_and_imports_late():
    code = (
        "import sys, numpy as np; import emoscope.engine.faces.mediapipe_finder as s;"
        "assert 'mediapipe' not in sys.modules;"
        "f = s.MediaPipeFinder(1); f.find(np.zeros((64, 64, 3), np.uint8)); f.reset(); f.close();"
        "assert 'torch' not in sys.modules; assert 'PySide6' not in sys.modules"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr
    assert run.stderr == ""


@pytest.mark.shared
def test_finds_468_points_on_the_face(finder, media):
    finder.reset()
    for image in pictures(media / "d0.mp4", 10):
        (points,) = finder.find(image)
        assert points.shape == (468, 3)
        assert points.dtype == np.float32
        centre = points[:, :2].mean(axis=0)
        assert np.allclose(centre, (260, 300), atol=40)


@pytest.mark.shared
def test_reset_forgets_and_gives_the_same_again(finder, media):
    images = pictures(media / "d0.mp4", 8)
    finder.reset()
    first = [finder.find(image) for image in images]
    finder.reset()
    second = [finder.find(image) for image in images]
    for one, two in zip(first, second, strict=True):
        assert np.array_equal(one, two)


@pytest.mark.parametrize("extra", [{}, {"visibility": 0.5}, {"x_missing": True}])
def test_points_are_read_from_the_message_as_one_by_one(extra):
    from mediapipe.framework.formats.landmark_pb2 import NormalizedLandmarkList

    rng = np.random.default_rng(0)
    face = NormalizedLandmarkList()
    for x, y, z in rng.normal(size=(POINTS + 10, 3)):
        point = face.landmark.add(y=y, z=z)
        if "x_missing" not in extra:
            point.x = x
        if "visibility" in extra:
            point.visibility = extra["visibility"]
    want = np.array([(p.x, p.y, p.z) for p in face.landmark[:POINTS]], np.float32)
    np.testing.assert_array_equal(points_of(face), want)
    if not extra:
        assert len(face.SerializeToString()) == 17 * (POINTS + 10)

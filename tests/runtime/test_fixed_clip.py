"""The gate's clip: real faces, the same for everyone, without a face finder."""

from itertools import pairwise

import numpy as np

from emoscope.engine import paths
from emoscope.engine.faces.alignment import five_points
from emoscope.engine.faces.opening import open_finder
from emoscope.engine.runtime import fixed_clip
from emoscope.engine.runtime.fixed_clip import EVERY, POINTS_PX, fixed_crops
from emoscope.engine.runtime.probe import probe_crops
from emoscope.engine.sources.video import VideoFile
from tests.packs import SIZE_PX


def test_the_points_are_those_that_the_face_stage_finds():
    finder = open_finder(1)
    try:
        with VideoFile(paths.demo_clip()) as video:
            for row in POINTS_PX[:4]:
                while (frame := video.read()).index % EVERY:
                    finder.find(frame.image)
                found = five_points(finder.find(frame.image)[0][:, :2])
                points = np.reshape(row, (5, 2))
                # As near as the mesh's precisions agree (docs/decisions/mesh-precision.md).
                eyes_px = np.linalg.norm(points[0] - points[1])
                assert np.abs(found - points).max() < 0.025 * eyes_px
    finally:
        finder.close()


def test_the_crops_fit_the_pack_and_move(pack):
    crops = fixed_crops(pack)
    assert crops.shape == (len(POINTS_PX), SIZE_PX, SIZE_PX, 3)
    assert crops.dtype == np.uint8
    assert crops.std() > 20
    assert all((a != b).any() for a, b in pairwise(crops))
    crops[:] = 0
    assert fixed_crops(pack).any()


def test_without_the_clip_faces_are_drawn(pack, tmp_path, monkeypatch):
    fixed_clip._crops.cache_clear()
    monkeypatch.setattr(fixed_clip.paths, "demo_clip", lambda: tmp_path / "gone.mp4")
    try:
        np.testing.assert_array_equal(fixed_crops(pack), probe_crops(SIZE_PX))
    finally:
        fixed_clip._crops.cache_clear()

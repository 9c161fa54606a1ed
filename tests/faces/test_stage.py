from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.data import Frame, State
from emoscope.engine.faces.alignment import ARCFACE_TEMPLATE
from emoscope.engine.faces.ignoring import Ignored
from emoscope.engine.faces.stage import FaceStage
from tests.faces.synthetic import FakeFinder, face, painted


def stage_of(*per_frame, max_faces=4):
    finder = FakeFinder(per_frame)
    return FaceStage(ARCFACE_TEMPLATE, 112, max_faces=max_faces, finder=finder), finder


def frame(time_s, faces=(), colours=None):
    colours = colours or [(200, 160, 140), (90, 60, 50), (220, 200, 190), (150, 90, 60)]
    return Frame(painted((300, 600), faces, colours[: len(faces)]), time_s, 0)


def test_a_face_crop_has_all_that_the_encoder_needs():
    points = face((300, 150), 120)
    stage, _ = stage_of([points])
    (crop,) = stage.process(frame(0.0, [points]))
    assert crop.track == 1
    assert crop.crop.shape == (112, 112, 3)
    assert crop.crop.dtype == np.uint8
    assert crop.landmarks.shape == (468, 2)
    assert crop.landmarks.dtype == np.float32
    assert crop.box.centre_px == pytest.approx((300, 150), abs=5)
    assert crop.quality.state is State.OK


def test_one_mesh_pass_per_frame():
    points = face((300, 150), 120)
    stage, finder = stage_of([points, face((100, 150), 90)])
    for i in range(5):
        stage.process(frame(i / 25, [points]))
    assert finder.calls == 5


def test_a_face_found_twice_is_one_face():
    points = face((300, 150), 120)
    stage, _ = stage_of([points, points + 3])
    assert len(stage.process(frame(0.0, [points]))) == 1


@pytest.mark.parametrize("region", [(0.5, 0, 0.5, 1), (400, 100, 200, 100)])
def test_a_larger_face_in_an_ignored_region_takes_nobodys_place(region):
    person, poster = face((100, 150), 80), face((500, 150), 140)
    stage = FaceStage(
        ARCFACE_TEMPLATE,
        112,
        max_faces=1,
        finder=FakeFinder([[person, poster]] * 2),
        ignored=[Ignored(*region)],
    )
    (crop,) = stage.process(frame(0.0, [person, poster]))
    assert crop.box.centre_px == pytest.approx((100, 150), abs=5)


def test_a_face_whose_centre_is_outside_an_ignored_region_stays():
    points = face((300, 150), 120)
    finder = FakeFinder([[points]])
    # Its right half is inside; its centre lies on the region's left edge's other side.
    stage = FaceStage(ARCFACE_TEMPLATE, 112, finder=finder, ignored=[Ignored(320, 0, 280, 300)])
    assert len(stage.process(frame(0.0, [points]))) == 1


def test_a_face_that_is_mostly_outside_is_left_out():
    stage, _ = stage_of([face((-20, 150), 120)])
    assert stage.process(frame(0.0)) == ()


def test_meshes_that_are_not_numbers_are_left_out():
    stage, _ = stage_of([np.full((468, 3), np.nan, np.float32)])
    assert stage.process(frame(0.0)) == ()


def test_largest_faces_are_kept():
    faces = [face((80, 150), 60), face((300, 150), 140), face((500, 150), 90)]
    stage, _ = stage_of(faces, max_faces=2)
    kept = stage.process(frame(0.0, faces))
    assert sorted(round(c.box.width_px, -1) for c in kept) == [90, 140]


def test_lost_tracks_are_told_with_their_last_place():
    points = face((300, 150), 120)
    stage, _ = stage_of([points], [], [points])
    stage.process(frame(0.0, [points]))
    assert stage.lost == ()
    assert stage.process(frame(0.5)) == ()
    ((track, box),) = stage.lost
    assert track == 1
    assert box.centre_px == pytest.approx((300, 150), abs=5)
    (again,) = stage.process(frame(1.0, [points]))
    assert again.track == 1
    assert stage.lost == ()


def test_reset_and_close_reach_the_finder():
    points = face((300, 150), 120)
    stage, finder = stage_of([points])
    stage.process(frame(0.0, [points]))
    stage.reset()
    assert finder.resets == 1
    assert stage.process(frame(0.0, [points]))[0].track == 2
    stage.close()
    assert finder.closed

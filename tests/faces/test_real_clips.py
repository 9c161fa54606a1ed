"""The face stage on real clips: who is where, and in which state."""

from __future__ import annotations

from collections import Counter, defaultdict

import numpy as np
import pytest

from emoscope.engine.data import State
from emoscope.engine.faces.alignment import ARCFACE_TEMPLATE
from emoscope.engine.faces.stage import FaceStage
from emoscope.engine.sources.video import VideoFile

pytestmark = pytest.mark.shared


def faces_of(path, *, step=1, until=10**9, max_faces=4):
    """[(time_s, faces, lost)] of every ``step``-th frame."""
    stage = FaceStage(ARCFACE_TEMPLATE, 112, max_faces=max_faces)
    seen = []
    with VideoFile(path) as source:
        for frame in iter(source.read, None):
            if frame.index >= until:
                break
            if frame.index % step == 0:
                seen.append((frame.time_s, stage.process(frame), stage.lost))
    stage.close()
    return seen


def test_three_people_who_cross_keep_three_numbers(media):
    """The man's head (y about 70) passes behind two women (y about 165) several times."""
    where = defaultdict(list)
    for time_s, faces, _ in faces_of(media / "several_faces.mp4", step=3, until=1050):
        for face in faces:
            where[face.track].append((time_s, *face.box.centre_px))
    long = {track: np.array(places) for track, places in where.items() if len(places) > 9}
    assert len(long) == 4  # a woman who leaves at 19 s, a woman, the man, a third woman
    assert len(where) <= 6
    men = [t for t, p in long.items() if (p[:, 2] < 120).all()]
    women = [t for t, p in long.items() if (p[:, 2] > 120).all()]
    assert len(men) == 1
    assert len(women) == 3
    man = long[men[0]]
    assert man[0, 0] < 16
    assert man[-1, 0] > 34
    gone = [t for t in women if long[t][-1, 0] < 20]
    assert len(gone) == 1


def test_a_face_that_leaves_is_lost_and_then_forgotten(media):
    seen = faces_of(media / "face_noface.mov")
    last_s = max(time_s for time_s, faces, _ in seen if faces)
    assert 2 < last_s < 3
    assert {face.track for _, faces, _ in seen for face in faces} == {1}
    for time_s, faces, lost in seen:
        if faces:
            assert lost == ()
        elif time_s - last_s < 1.0:
            assert [track for track, _ in lost] == [1]
        elif time_s - last_s > 1.3:
            assert lost == ()


def test_a_face_that_enters_is_number_one_and_nothing_is_seen_before(media):
    seen = faces_of(media / "noface_face.mov")
    first_s = min(time_s for time_s, faces, _ in seen if faces)
    assert 3.8 < first_s < 4.2
    assert {face.track for _, faces, _ in seen for face in faces} == {1}
    assert all(faces for time_s, faces, _ in seen if first_s <= time_s < 6.3)


@pytest.mark.parametrize("name", ["webcam.mp4", "d20.mp4", "d0.mp4"])
def test_usual_faces_are_ok(media, name):
    seen = faces_of(media / name, until=150)
    assert all(len(faces) == 1 for _, faces, _ in seen)
    states = Counter(faces[0].quality.state for _, faces, _ in seen)
    assert states[State.OK] > 0.95 * len(seen)
    assert {faces[0].track for _, faces, _ in seen} == {1}


def test_passers_by_out_of_focus_are_mostly_not_ok(media):
    seen = faces_of(media / "crowd_1080p.mp4", step=3, until=200)
    states = Counter(face.quality.state for _, faces, _ in seen for face in faces)
    assert states[State.OK] < 0.45 * states.total()


def test_a_face_reads_the_same_near_and_far(media):
    """The same picture at half the size gives nearly the same crop."""
    from emoscope.engine.data import Frame
    from emoscope.engine.opencv import cv2

    with VideoFile(media / "d0.mp4") as source:
        image = source.read().image
    small = cv2.resize(image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    crops = []
    for picture in (image, small):
        stage = FaceStage(ARCFACE_TEMPLATE, 112)
        for i in range(3):
            (face,) = stage.process(Frame(picture.astype(np.uint8), i / 25, i))
        crops.append(face.crop.astype(float))
        stage.close()
    assert np.abs(crops[0] - crops[1]).mean() < 6

"""A new shot ends what was before; a flash, other light and motion do not."""

from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.data import State
from emoscope.engine.faces.cuts import CutFinder, Shot
from emoscope.engine.opencv import cv2
from tests.fakes import FakeFaces, frame_at
from tests.test_pipeline import pipeline_of


def scene(seed, shift_px=0):
    """A coarse coloured picture, 320 by 180, that may move sideways."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(20, 200, (6, 12, 3), np.uint8)
    wide = cv2.resize(coarse, (440, 180), interpolation=cv2.INTER_CUBIC)
    return np.ascontiguousarray(wide[:, 60 + shift_px : 380 + shift_px])


def looked(pictures, rate_hz=25.0):
    finder = CutFinder()
    return [finder.look(picture, i / rate_hz) for i, picture in enumerate(pictures)]


def test_another_picture_is_a_cut_and_the_next_is_not():
    shots = looked([scene(1)] * 5 + [scene(2)] * 5)
    assert [i for i, shot in enumerate(shots) if shot is Shot.CUT] == [5]
    assert Shot.UNSURE not in shots


def test_halves_that_change_places_are_a_cut():
    one = scene(3)
    other = np.concatenate([one[:, 160:], one[:, :160]], axis=1)
    assert looked([one] * 4 + [other] * 4)[4] is Shot.CUT


@pytest.mark.parametrize("frames", [1, 2])
def test_a_flash_is_no_cut(frames):
    bright = np.clip(scene(1).astype(float) * 2.6 + 60, 0, 255).astype(np.uint8)
    shots = looked([scene(1)] * 5 + [bright] * frames + [scene(1)] * 5)
    assert Shot.CUT not in shots


@pytest.mark.parametrize("gain", [0.4, 1.6])
def test_another_exposure_is_no_cut(gain):
    other = np.clip(scene(1).astype(float) * gain, 0, 255).astype(np.uint8)
    assert Shot.CUT not in looked([scene(1)] * 5 + [other] * 5)


def test_a_pan_is_no_cut():
    assert Shot.CUT not in looked([scene(1, shift_px=6 * i) for i in range(9)])


def test_frames_far_apart_say_nothing():
    assert Shot.CUT not in looked([scene(i) for i in range(6)], rate_hz=1.0)


def test_fading_through_black_to_another_picture_is_a_cut():
    black = np.zeros((180, 320, 3), np.uint8)
    shots = looked([scene(1)] * 5 + [black] * 4 + [scene(2)] * 3)
    assert shots.count(Shot.CUT) == 1
    assert shots[9] is Shot.CUT


def test_a_cut_resets_faces_and_clips():
    faces = FakeFaces()
    pipeline = pipeline_of(faces)
    frames = [frame_at(i) for i in range(24)]
    pictures = [scene(1)] * 12 + [scene(2)] * 12
    results = [
        pipeline.process(type(frame)(picture, frame.time_s, frame.index))
        for frame, picture in zip(frames, pictures, strict=True)
    ]
    assert [result.index for result in results if result.cut] == [12]
    assert faces.resets == 1
    assert results[11].faces[0].state is State.OK
    assert results[12].faces[0].state is State.FILLING
    assert results[12].faces[0].probabilities is None


def test_a_flash_that_is_not_sure_hides_faces_and_keeps_their_clips(monkeypatch):
    faces = FakeFaces()
    pipeline = pipeline_of(faces)
    shots = [Shot.SAME] * 12 + [Shot.UNSURE] * 2 + [Shot.SAME] * 2
    monkeypatch.setattr(CutFinder, "look", lambda self, image, time_s: shots.pop(0))
    results = [pipeline.process(frame_at(i)) for i in range(16)]
    assert [r.faces[0].state for r in results[11:15]] == [
        State.OK,
        State.LOST,
        State.LOST,
        State.OK,
    ]
    assert {face.track for r in results for face in r.faces} == {1}
    assert faces.resets == 0

"""What is true of a motion follows from the course alone."""

import numpy as np
import pytest

from emoscope.lab.actions.motion import FRAMES, Course, envelope
from emoscope.lab.training.motions import MOTIONS, truths

NAMES = [motion.name for motion in MOTIONS]
NONE = np.zeros(FRAMES, np.float32)


def told(course, first=0, last=FRAMES - 1):
    return {name: float(v) for name, v in zip(NAMES, truths(course, first, last), strict=True)}


def swing(degrees, cycles):
    wave = np.sin(2 * np.pi * cycles * np.arange(FRAMES) / FRAMES)
    return np.asarray(np.radians(degrees) * wave, np.float32)


def test_a_still_face_does_nothing():
    assert max(told(Course("still", {}, NONE)).values()) == 0


def test_a_held_smile_neither_comes_nor_goes():
    held = Course("still", {"smile": NONE + 0.8}, NONE)
    assert max(told(held).values()) == 0


def test_a_smile_that_comes_then_goes_is_told_by_when_one_looks():
    course = Course("action", {"smile": envelope(4, 6, 8, 8) * np.float32(0.8)}, NONE)
    early, late, whole = told(course, 0, 15), told(course, 16, 31), told(course)
    assert (early["smile_comes"], early["smile_goes"], early["quick_smile"]) == (1, 0, 0)
    assert (late["smile_comes"], late["smile_goes"], late["quick_smile"]) == (0, 1, 0)
    assert whole["quick_smile"] == 1


def test_a_slight_change_is_partly_true():
    course = Course("action", {"brow_down": envelope(4, 6, 40, 1) * np.float32(0.25)}, NONE)
    assert 0.3 < told(course)["starts_to_frown"] < 0.6


@pytest.mark.parametrize(("degrees", "true"), [(8, 1.0), (1, 0.0)])
def test_nods_and_shakes_are_swings_of_some_size(degrees, true):
    nod = told(Course("nod", {}, NONE, pitch=swing(degrees, 2)))
    shake = told(Course("shake", {}, NONE, yaw=swing(degrees, 2)))
    assert (nod["nodding"], nod["shaking_head"]) == (true, 0)
    assert (shake["nodding"], shake["shaking_head"]) == (0, true)


def test_a_turn_to_the_side_shakes_no_head():
    away = np.asarray(np.radians(20) * envelope(5, 8, 80, 1), np.float32)
    assert told(Course("turn", {}, NONE, yaw=away))["shaking_head"] == 0


def test_a_blink_is_no_wink_and_eyes_that_blink_were_not_closed():
    lids = NONE.copy()
    lids[10:13] = (0.4, 1.0, 0.5)
    found = told(Course("still", {}, lids))
    assert [name for name, value in found.items() if value] == ["blinking"]


def test_talking_is_a_jaw_that_moves():
    jaw = np.abs(np.sin(np.arange(FRAMES))).astype(np.float32) * np.float32(0.5)
    assert told(Course("speech", {}, NONE, {"jawOpen": jaw}))["talking"] == 1
    assert told(Course("speech", {}, NONE, {"jawOpen": NONE + 0.5}))["talking"] == 0


def test_sentences_belong_to_one_motion_each():
    sentences = [text for motion in MOTIONS for text in motion.sentences]
    assert len(set(sentences)) == len(sentences)

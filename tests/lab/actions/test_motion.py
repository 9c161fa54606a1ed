"""Courses: what comes, goes and swings, at the speeds of faces."""

import numpy as np
import pytest

from emoscope.lab.actions.motion import FRAMES, KINDS, RATE, Course, draw_course, envelope
from emoscope.lab.actions.table import ACTIONS


def courses(kind, count=60):
    rng = np.random.default_rng(0)
    return [draw_course(rng, kind) for _ in range(count)]


def test_an_envelope_rests_rises_stays_and_falls():
    curve = envelope(4, 6, 5, 8)
    assert curve[:5].max() == 0
    assert curve[10:15].min() == 1
    assert (np.diff(curve[4:11]) > 0).all()
    assert (np.diff(curve[15:24]) < 0).all()
    assert curve[23:].max() == 0


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_gives_weights_of_shapes_in_every_frame(kind):
    for course in courses(kind, 20):
        assert course.kind == kind
        for frame in range(FRAMES):
            assert all(0 <= weight <= 1.01 for weight in course.weights(frame).values())


def test_heads_swing_and_the_other_way_they_are_nearly_still():
    for kind, moved, held in (("nod", "pitch", "yaw"), ("shake", "yaw", "pitch")):
        for course in courses(kind):
            assert np.degrees(np.ptp(getattr(course, held))) < 7
        spans = [np.degrees(np.ptp(getattr(course, moved))) for course in courses(kind)]
        assert np.median(spans) > 8


def test_speech_opens_the_jaw_several_times_a_second():
    rates = []
    for course in courses("speech"):
        jaw = course.visemes["jawOpen"]
        tops = (jaw[1:-1] > jaw[:-2]) & (jaw[1:-1] >= jaw[2:]) & (jaw[1:-1] > 0.02)
        rates.append(tops.sum() / (FRAMES / RATE))
    assert 2.5 < np.mean(rates) < 6.5


def test_speech_and_actions_of_the_mouth_do_not_mix():
    below = {action.name for action in ACTIONS if not action.upper}
    for kind in KINDS:
        for course in courses(kind):
            assert not (course.speaks and below & set(course.actions))
    assert not any(course.speaks for course in courses("still"))


def test_the_stronger_of_two_stays():
    half, full = np.full(FRAMES, 0.5, np.float32), np.ones(FRAMES, np.float32)
    course = Course("action", {"eyes_closed": half}, full)
    assert course.weights(3)["eyeBlink_L"] == 1
    course = Course("action", {"eyes_closed": half}, 0 * full)
    assert course.weights(3)["eyeBlink_L"] == 0.5

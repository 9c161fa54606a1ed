"""The one veil: what is not known is covered."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from emoscope.engine.data import Box, FaceScore, FrameResult, State
from emoscope.engine.veil import (
    GREY,
    MOST_AGE_S,
    Known,
    Way,
    covers_whole,
    known_of,
    veil,
    with_places,
)

FACE = Box(60, 40, 30, 30)


def noise():
    return np.random.default_rng(0).integers(0, 256, (120, 160, 3), np.uint8)


def detail(image, box):
    x, y, w, h = (int(v) for v in (box.x_px, box.y_px, box.width_px, box.height_px))
    return float(np.abs(np.diff(image[y : y + h, x : x + w].astype(int), axis=1)).mean())


def result(*states, time_s=1.0):
    faces = tuple(
        FaceScore(n, FACE, None, None, state, None, None, 0.0, None)
        for n, state in enumerate(states, 1)
    )
    return FrameResult(0, time_s, ("a",), faces)


@pytest.mark.parametrize(
    "known",
    [
        None,
        Known(()),
        Known((FACE,), age_s=MOST_AGE_S + 0.01),
        Known((FACE,), age_s=float("nan")),
        Known((FACE,), lost=True),
        Known((Box(float("nan"), 0, 10, 10),)),
        Known((Box(0, 0, float("inf"), 10),)),
        known_of(None, 1.0),
        known_of(result(), 1.0),
        known_of(result(State.OK, State.LOST), 1.0),
        known_of(replace(result(State.OK), unfollowed=1), 1.0),  # found, and it is not said where
        with_places(Known(()), [FACE]),  # nobody was found: who is there was missed
        known_of(replace(result(), suspected=(FACE,)), 1.0),  # no face, only what may be one
        known_of(result(State.OK), 2.0),
        known_of(result(State.OK), 0.0),  # another source has begun
    ],
)
@pytest.mark.parametrize("way", Way)
def test_without_knowledge_nothing_is_seen(known, way):
    out = veil(noise(), known, way)
    for box in (FACE, Box(0, 0, 160, 120)):
        assert detail(out, box) < 12


@pytest.mark.parametrize("state", [s for s in State if s is not State.LOST])
def test_a_face_of_every_state_is_covered_and_the_rest_stays(state):
    before = noise()
    known = known_of(result(state), 1.0)
    assert not covers_whole(known)
    out = veil(before, known)
    assert detail(out, FACE) < 12
    assert (out[:20] == before[:20]).all()
    assert before.std() > 60  # the picture itself is untouched


def test_the_cover_grows_with_the_age_of_the_place():
    def covered(age_s):
        return int((veil(noise(), Known((FACE,), age_s), Way.HIDE) == GREY).all(axis=2).sum())

    sizes = [covered(age_s) for age_s in (0.0, 0.05, 0.1, 0.15, 0.2)]
    assert sizes == sorted(set(sizes))
    assert sizes[0] >= 30 * 30 * 1.7**2


@pytest.mark.parametrize(
    "box",
    [
        Box(-50, -50, 20, 20),
        Box(150, 110, 80, 80),
        Box(500, 500, 5, 5),
        Box(3, 3, 0.2, 0.2),
        Box(0, 0, 160, 120),
    ],
)
def test_boxes_over_the_edge_do_no_harm(box):
    assert veil(noise(), Known((box,))).shape == (120, 160, 3)


def test_what_only_may_be_a_face_is_covered_beside_those_that_are():
    maybe = Box(120, 10, 20, 20)
    image = noise()
    shown = veil(image, known_of(replace(result(State.OK), suspected=(maybe,)), 1.0))
    assert detail(shown, maybe) < 12
    assert detail(shown, FACE) < 12
    assert detail(shown, Box(0, 0, 30, 30)) > 30


def test_parts_in_which_nobody_is_followed_are_covered_beside_the_faces():
    poster = Box(110, 10, 40, 30)
    known = with_places(known_of(result(State.OK), 1.0), [poster])
    assert not covers_whole(known)
    out = veil(noise(), known)
    assert detail(out, FACE) < 12
    assert detail(out, poster) < 12

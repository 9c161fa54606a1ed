from itertools import product

import numpy as np
import pytest

from emoscope.engine.errors import DataError
from emoscope.lab.actions import carry
from emoscope.lab.actions.bind import OPEN, Binding, bound
from emoscope.lab.actions.graded import open_model
from emoscope.lab.actions.makehuman import ANCHORS, SEXES, Heads
from emoscope.lab.actions.shapes import SCLERAE, SKIN, FaceShapes, read_shapes
from tests.lab.actions.tiny import SIDE, write

MIDDLE = 4 * SIDE + SIDE // 2
EYE = np.array([[MIDDLE, MIDDLE + SIDE, MIDDLE + 1]])


def widened(points, share):
    """Wider below, as jaws are; the same above."""
    below = np.clip(-points[:, 1:2] / 5, 0, 1)
    return points * (1 + share * below * [1, 0, 0])


@pytest.fixture
def model(tmp_path):
    return read_shapes(write(tmp_path))


def heads_of(shapes, share=0.2):
    """Heads of the model's own mesh, enlarged and moved; old ones have wider jaws."""
    people = {
        (sex, age): 1.5 * widened(shapes.neutral.astype(np.float64), share * (age == "old"))
        + [0, 70, 0]
        for sex, age in product(SEXES, ANCHORS)
    }
    still = np.zeros_like(people["male", "old"])
    return Heads(people, still, shapes.triangles, (EYE, EYE))


def test_what_changes_on_one_head_changes_on_the_other(model, monkeypatch):
    rows = np.arange(0, SIDE * SIDE, 5)
    monkeypatch.setattr(carry, "bound_rows", lambda heads: rows)
    moves = carry.carried(heads_of(model), model, Binding(rows), (25, 90))
    assert moves.shape == (2, 2, SIDE * SIDE, 3)
    assert np.abs(moves[0]).max() < 1e-4
    assert np.allclose(moves[1, 0], moves[1, 1], atol=1e-4)
    x, y, _ = model.neutral.T
    jaw, cheek = moves[1, 0, (y < -4) & (x > 3), 0], moves[1, 0, (y > 3) & (x > 3), 0]
    assert jaw.mean() - cheek.mean() > 0.4


def test_teeth_stay_behind_skin_and_eyes_move_as_a_whole(model):
    count = len(model.neutral)
    grid = np.arange(count).reshape(SIDE, SIDE)
    behind, ball = grid[9:12, 9:12].ravel(), grid[2:5, 2:5].ravel()
    copies = np.concatenate([model.neutral, model.neutral[behind] - [0, 0, 0.5]])
    teeth = [(count + a, count + a + 3, count + a + 1) for a in (0, 1, 3, 4)]
    eye = [(a, b, c) for a, b, c in zip(ball, ball[1:], ball[2:], strict=False)]
    parts = np.repeat([0, 1, 2], [len(model.triangles), len(teeth), len(eye)])
    shapes = FaceShapes(
        copies.astype(np.float32), model.expressions, model.expression_names, model.identities,
        np.concatenate([model.triangles, teeth, eye]), parts, (SKIN, "M_Teeth", SCLERAE[0]),
    )  # fmt: skip
    field = np.random.default_rng(0).normal(0, 0.2, copies.shape)
    field[behind, 2] = -1.0
    carry._settle(field, shapes)
    inside = np.unique(shapes.triangles_of("M_Teeth"))
    assert (field[inside, 2] <= -1).all()
    for whole in (inside, ball):
        points = np.column_stack([copies[whole], np.ones(len(whole))])
        fit, *_ = np.linalg.lstsq(points, field[whole], rcond=None)
        assert np.allclose(points @ fit, field[whole], atol=1e-5)


def test_heads_without_a_face_are_refused(model):
    with pytest.raises(DataError, match="not found"):
        carry.bound_rows(heads_of(model))


@pytest.mark.shared
def test_the_mesh_is_found_where_it_lies_on_a_face(media, tmp_path):
    renderer = open_model(media.parent / "data")
    shapes = renderer.shapes
    neutral = shapes.neutral.astype(np.float64)
    people = dict.fromkeys(product(SEXES, ANCHORS), neutral)
    eyes = tuple(shapes.triangles_of(name) for name in SCLERAE)
    heads = Heads(people, shapes.expression(OPEN), shapes.triangles_of(SKIN), eyes)
    rows = carry.bound_rows(heads)
    off = neutral[rows] - neutral[bound(renderer, tmp_path).vertices]
    assert (rows >= 0).mean() > 0.9
    assert np.median(np.linalg.norm(off, axis=1)[rows >= 0]) < 0.3

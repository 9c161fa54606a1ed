"""A photo is moved where the shapes say, and nowhere else."""

import numpy as np
import pytest

from emoscope.lab.actions import move
from emoscope.lab.actions.bind import OPEN, Binding
from emoscope.lab.actions.camera import turned
from emoscope.lab.actions.move import Mover
from emoscope.lab.actions.shapes import FaceShapes, read_shapes
from emoscope.lab.training.geometry import similarity
from tests.lab.actions.tiny import write

VIEW = turned(0.0, 0.0).after(np.array([[8.0, 0, 60], [0, 8.0, 60]]))


@pytest.fixture
def mover(tmp_path):
    shapes = read_shapes(write(tmp_path))
    names = (*shapes.expression_names, *OPEN)
    still = np.zeros((len(OPEN), *shapes.neutral.shape), np.float16)
    more = FaceShapes(
        shapes.neutral, np.concatenate([shapes.expressions, still]), names, shapes.identities,
        shapes.triangles, shapes.part, shapes.part_names,
    )  # fmt: skip
    return Mover(more, Binding(np.arange(0, len(shapes.neutral), 2)))


def photo(mover):
    """A gray canvas with one dark line across, where the shape lifts most."""
    line = round(float(VIEW.project(np.array([[0.0, 2.0, 3.6]]))[0, 1]))
    canvas = np.full((120, 120), 180, np.uint8)
    canvas[line - 1 : line + 2, 25:95] = 20
    mesh = VIEW.project(mover.shapes.neutral[mover.binding.vertices])[:, :2]
    return mover.fit(canvas, mesh), line


def dark(picture, column=60):
    return float(np.average(np.arange(120), weights=(180.0 - picture[:, column]).clip(0)))


def test_what_is_not_asked_stays_as_it_was(mover):
    fitted, _ = photo(mover)
    same = mover.move(fitted, {})
    assert np.abs(same.astype(int) - fitted.canvas).max() <= 1


def test_a_shape_lifts_by_its_own_measure_and_by_its_weight(mover):
    fitted, line = photo(mover)
    assert dark(mover.move(fitted, {})) == pytest.approx(line, abs=0.1)
    for weight in (0.5, 1.0):
        moved = mover.move(fitted, {"browInnerUp_L": weight})
        assert line - dark(moved) == pytest.approx(8 * weight, abs=1.5), weight


def test_another_head_moves_it_too(mover):
    fitted, line = photo(mover)
    assert dark(mover.move(fitted, {}, np.array([1.0, 0.0], np.float32))) < line - 2


def test_a_turned_head_is_aligned_anew_and_shows_what_lies_further_back_elsewhere(
    mover, monkeypatch
):
    fitted, line = photo(mover)
    corners = [0, 10, 110, 210, 220]
    home = fitted.mesh[corners]
    monkeypatch.setattr(move, "five_points", lambda mesh: mesh[corners])
    monkeypatch.setattr(move, "canvas_from_points", lambda points: similarity(points, home))
    ahead = mover.turn(fitted, {}, 0.0, 0.0)
    assert np.abs(ahead.astype(int) - fitted.canvas).max() <= 1
    up, down = (dark(mover.turn(fitted, {}, 0.0, pitch)) for pitch in (-0.2, 0.2))
    assert (up - line) * (down - line) < 0
    assert abs(up - down) > 2

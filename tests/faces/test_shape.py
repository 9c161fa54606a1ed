"""Roll and openings, of points whose distances are known and of rendered faces."""

from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.faces.shape import LEFT_EYE, MOUTH, RIGHT_EYE, measure
from tests.faces.synthetic import face


def opened(points, part, share):
    """The part's edges are this share of its width apart, in its own plane."""
    (a, b), pairs = part
    width = np.linalg.norm(points[b] - points[a])
    down = np.cross(points[b] - points[a], [0, 0, -1.0])
    down *= 1 / np.linalg.norm(down)
    middle = (points[a] + points[b]) / 2
    for up, low in pairs:
        points[up] = middle - down * share * width / 2
        points[low] = middle + down * share * width / 2


def with_openings(eyes, mouth, **how):
    points = face(width=120, **how)
    points[[78, 308]] = points[[61, 291]]
    for part, share in ((LEFT_EYE, eyes[0]), (RIGHT_EYE, eyes[1]), (MOUTH, mouth)):
        opened(points, part, share)
    return points


@pytest.mark.parametrize("roll", [-170, -40, 0, 25, 90])
def test_roll_is_clockwise_in_the_picture(roll):
    assert measure(face(roll_deg=roll)).roll_deg == pytest.approx(roll, abs=0.1)


@pytest.mark.parametrize("size", [1.0, 3.0])
@pytest.mark.parametrize("roll", [0, 30])
def test_openings_are_shares_of_the_width(size, roll):
    points = with_openings((0.2, 0.4), 0.7, roll_deg=roll) * size
    found = measure(points.astype(np.float32))
    assert found.eyes_open == pytest.approx(0.3, abs=1e-3)
    assert found.mouth_open == pytest.approx(0.7, abs=1e-3)


def test_a_mesh_that_fell_together_gives_numbers():
    found = measure(np.zeros((468, 3), np.float32))
    assert (found.roll_deg, found.eyes_open, found.mouth_open) == (0, 0, 0)


@pytest.mark.shared
def test_rendered_faces(shared):
    """An open jaw, closed lids and a tilted head are seen by the networks that ship."""
    from contextlib import closing

    from emoscope.engine.faces.opening import open_still_finder
    from emoscope.lab.actions.graded import open_model
    from emoscope.lab.actions.measured import BLINK, JAW, people, picture

    renderer = open_model(shared / "data")
    with closing(open_still_finder()) as finder:

        def seen(weights, roll=0.0):
            found = []
            for person in people(3):
                (mesh,) = finder.find(picture(renderer, person, weights, (0.0, 0.0, roll)))
                found.append(measure(mesh))
            return found

        still, jaw, lids, tilted = seen({}), seen(JAW), seen(BLINK), seen({}, 20.0)
    assert all(b.mouth_open > a.mouth_open + 0.4 for a, b in zip(still, jaw, strict=True))
    assert all(b.eyes_open < a.eyes_open - 0.04 for a, b in zip(still, lids, strict=True))
    assert all(each.roll_deg == pytest.approx(20, abs=2) for each in tilted)

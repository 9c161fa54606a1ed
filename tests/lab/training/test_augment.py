import numpy as np

from emoscope.lab.training.augment import exact_view, training_view
from emoscope.lab.training.geometry import CANVAS_PX, TEMPLATE, canvas_from_points, similarity
from tests.lab.training.tiny import drawn_face


def test_the_exact_view_is_the_middle_of_the_canvas():
    canvas = drawn_face(1.0, 0.0, np.random.default_rng(0))
    assert np.array_equal(exact_view(canvas, 96), canvas[12:108, 12:108])
    assert exact_view(canvas, 80).shape == (80, 80)


def test_views_differ_by_seed_and_repeat_by_seed():
    canvas = drawn_face(1.0, 0.0, np.random.default_rng(0))
    views = [training_view(canvas, 80, np.random.default_rng(seed)) for seed in range(40)]
    assert all(view.shape == (80, 80) and view.dtype == np.uint8 for view in views)
    assert len({view.tobytes() for view in views}) == 40
    again = training_view(canvas, 80, np.random.default_rng(7))
    assert np.array_equal(again, views[7])


def test_five_points_land_on_the_template():
    turned = TEMPLATE @ np.array([[0.8, 0.6], [-0.6, 0.8]]) * 3 + 50
    matrix = canvas_from_points(turned)
    placed = turned @ matrix[:, :2].T + matrix[:, 2]
    assert np.allclose(placed, TEMPLATE + (CANVAS_PX - 96) / 2, atol=1e-6)
    assert np.allclose(similarity(TEMPLATE, TEMPLATE), [[1, 0, 0], [0, 1, 0]], atol=1e-9)

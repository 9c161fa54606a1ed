import numpy as np

from emoscope.lab.actions.camera import Camera, fitted, turned


def test_a_camera_is_found_again_from_its_points():
    rng = np.random.default_rng(0)
    points = rng.normal(0, 3, (60, 3))
    camera = turned(0.3, -0.2, 0.1).after(np.array([[11.0, 0, 60], [0, 11.0, 55]]))
    seen = camera.project(points)[:, :2]
    again = fitted(points, seen)
    assert np.allclose(again.linear, camera.linear, atol=1e-3)
    assert np.allclose(again.offset, camera.offset, atol=1e-3)


def test_y_points_down_in_pictures_and_the_nose_is_near():
    camera = turned(0.0, 0.0)
    nose, chin = camera.project(np.array([[0.0, 0, 2], [0, -5, 0]]))
    assert chin[1] > nose[1]
    assert nose[2] > chin[2]


def test_depth_is_in_pixels_too():
    camera = Camera(np.array([[4.0, 0, 0], [0, -4.0, 0]]), np.zeros(2))
    assert np.allclose(camera.project(np.array([[1.0, 1, 1]])), [[4, -4, 4]])

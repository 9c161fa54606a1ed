import numpy as np
import pytest

from emoscope.lab.actions.camera import rotation
from emoscope.lab.actions.smooth import distances, similar, spread_out


@pytest.fixture
def points():
    return np.random.default_rng(0).normal([5, 70, 1], 3, (60, 3))


def test_a_similarity_is_found_again_and_mirrors_nothing(points):
    turn, shift = 0.4 * rotation(0.3, -0.2, 0.1), np.array([1.0, -2, 3])
    linear, offset = similar(points, points @ turn.T + shift)
    assert np.allclose(linear, turn)
    assert np.allclose(offset, shift)
    linear, _ = similar(points, points * [-1, 1, 1])
    assert np.linalg.det(linear) > 0


def test_distances_are_those_of_the_definition(points):
    plain = np.linalg.norm(points[:, None] - points[:9][None], axis=2)
    assert np.allclose(distances(points, points[:9]), plain, atol=1e-6)


def test_known_values_stay_and_what_is_linear_is_linear_everywhere(points):
    values = np.sin(points)
    assert np.allclose(spread_out(points, values, points, 0.0), values, atol=1e-6)
    linear = points @ rotation(0.3, 0.2) + 4
    far = points * 3 + 7
    wanted = far @ rotation(0.3, 0.2) + 4
    assert np.allclose(spread_out(points, linear, far, 0.5), wanted, atol=1e-6)


def test_with_slack_noise_is_smoothed(points):
    noise = np.random.default_rng(1).normal(0, 1, (60, 1))
    loose = spread_out(points, noise, points, 20.0)
    assert loose.std() < 0.7 * noise.std()

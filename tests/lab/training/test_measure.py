import numpy as np
import pytest

from emoscope.lab.training.calibrate import calibrate
from emoscope.lab.training.measure import auc, calibration_error, softmax, uar_war


def test_recalls_leave_small_classes_out_when_asked():
    truth = np.array([0] * 10 + [1] * 10 + [2])
    said = np.array([0] * 10 + [1] * 5 + [0] * 5 + [0])
    assert uar_war(truth, said, 3, at_least=5) == (pytest.approx(0.75), pytest.approx(0.75))
    assert uar_war(truth, said, 3)[0] == pytest.approx(0.5)


def test_auc_counts_ties_half():
    assert auc(np.array([1.0, 2, 3, 4]), np.array([False, False, True, True])) == 1.0
    assert auc(np.ones(4), np.array([False, True, False, True])) == 0.5


def test_calibration_error_of_an_honest_judge_is_small():
    rng = np.random.default_rng(0)
    probability = rng.uniform(0.3, 1, 20000)
    assert calibration_error(probability, rng.random(20000) < probability) < 0.02
    assert calibration_error(np.ones(100), np.zeros(100, bool)) == 1.0


def test_the_temperature_is_found_again():
    rng = np.random.default_rng(0)
    scores = rng.normal(0, 0.3, (4000, 8))
    shares = softmax(7.0 * scores)
    label = np.array([rng.choice(8, p=row) for row in shares])
    found = calibrate(scores, shares, label)
    assert found.scale == pytest.approx(7.0, rel=0.1)
    assert -4 < found.none_logit < 6

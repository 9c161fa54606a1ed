import numpy as np
import pytest

from emoscope.engine.errors import DataError
from emoscope.lab.evaluation import metrics

TRUTH = [0, 0, 0, 0, 1, 1, 2, 2, 2, 2]
GUESS = [0, 0, 0, 1, 1, 0, 2, 2, 0, 1]


def test_worked_example_by_hand():
    confusion = metrics.confusion_matrix(TRUTH, GUESS, 3)
    assert confusion.tolist() == [[3, 1, 0], [1, 1, 0], [1, 1, 2]]
    assert metrics.recalls(confusion).tolist() == [0.75, 0.5, 0.5]
    assert metrics.precisions(confusion) == pytest.approx([3 / 5, 1 / 3, 1.0])
    assert metrics.uar(confusion) == pytest.approx(1.75 / 3)
    assert metrics.war(confusion) == pytest.approx(0.6)
    # F1: 2*3/(4+5), 2*1/(2+3), 2*2/(4+2)
    assert metrics.macro_f1(confusion) == pytest.approx((6 / 9 + 2 / 5 + 4 / 6) / 3)


def test_absent_class_has_no_recall_and_is_left_out_of_uar():
    confusion = metrics.confusion_matrix([0, 0, 1], [0, 2, 1], 3)
    assert np.isnan(metrics.recalls(confusion)[2])
    assert metrics.uar(confusion) == pytest.approx((0.5 + 1.0) / 2)
    assert metrics.war(confusion) == pytest.approx(2 / 3)


def test_the_authors_own_figure_where_a_class_has_no_clips():
    """EmoCLIP's code counts such a class as zero if it was predicted; DFER-CLIP's gives none."""
    predicted = metrics.confusion_matrix([0, 0, 1], [0, 2, 1], 3)
    assert metrics.published_uar(predicted, "emoclip") == pytest.approx((0.5 + 1.0 + 0.0) / 3)
    assert np.isnan(metrics.published_uar(predicted, "dfer-clip"))
    never = metrics.confusion_matrix([0, 0, 1], [0, 1, 1], 3)
    assert metrics.published_uar(never, "emoclip") == pytest.approx(metrics.uar(never))
    left_out = np.zeros((7, 7), np.int64)
    left_out[2] = [10, 5, 45, 10, 10, 10, 10]
    assert metrics.uar(left_out) == pytest.approx(0.45)
    assert metrics.published_uar(left_out, "emoclip") == pytest.approx(0.0643, abs=1e-4)
    whole = metrics.confusion_matrix(TRUTH, GUESS, 3)
    for system in ("emoclip", "dfer-clip"):
        assert metrics.published_uar(whole, system) == pytest.approx(metrics.uar(whole))


def test_no_samples_at_all_is_nan_not_an_error():
    confusion = metrics.confusion_matrix([], [], 4)
    assert confusion.shape == (4, 4)
    assert np.isnan(metrics.uar(confusion))
    assert np.isnan(metrics.war(confusion))
    assert np.isnan(metrics.macro_f1(confusion))


def test_majority_guess_on_dfew_fold_1_has_uar_of_one_seventh():
    counts = [489, 379, 534, 435, 294, 29, 181]  # DFEW test fold 1, docs of DFER-CLIP's lists
    truth = np.repeat(np.arange(7), counts)
    confusion = metrics.confusion_matrix(truth, np.full(truth.size, 2), 7)
    assert metrics.uar(confusion) == pytest.approx(1 / 7)
    assert metrics.war(confusion) == pytest.approx(534 / 2341)


@pytest.mark.parametrize("truth", [[0, 3], [-1, 0], [0.5, 1.0]])
def test_classes_out_of_range_are_refused(truth):
    with pytest.raises(DataError):
        metrics.confusion_matrix(truth, [0, 1], 3)


def test_lengths_must_agree():
    with pytest.raises(DataError, match="2 true classes but 1"):
        metrics.confusion_matrix([0, 1], [0], 3)


def test_calibration_error_by_hand():
    table = [[0.9, 0.1], [0.9, 0.1], [0.4, 0.6], [0.4, 0.6]]
    # two bins are filled: 0.9 with accuracy 1/2, 0.6 with accuracy 1
    expected = 0.5 * abs(0.5 - 0.9) + 0.5 * abs(1.0 - 0.6)
    assert metrics.expected_calibration_error(table, [0, 1, 1, 1], bins=10) == pytest.approx(
        expected
    )
    assert metrics.expected_calibration_error([[1.0, 0.0]], [0]) == 0.0


def test_bootstrap_covers_the_value_and_groups_widen_it():
    generator = np.random.default_rng(1)
    subject = np.repeat(np.arange(20), 25)
    right = (generator.random(20)[subject] > generator.random(500)).astype(float)
    mean = lambda x: float(x.mean())  # noqa: E731
    single = metrics.bootstrap(mean, right, draws=300)
    grouped = metrics.bootstrap(mean, right, draws=300, groups=subject)
    assert single.low < right.mean() < single.high
    assert grouped.high - grouped.low > 1.5 * (single.high - single.low)
    assert metrics.bootstrap(mean, right, draws=300) == single, "same seed, same interval"


def test_correlations_by_hand():
    truth, guess = [1.0, 2.0, 3.0, 4.0], [2.0, 4.0, 6.0, 8.0]
    assert metrics.pearson(truth, guess) == pytest.approx(1.0)
    # covariance 2.5, variances 1.25 and 5, means 2.5 and 5: 5 / (6.25 + 6.25)
    assert metrics.concordance(truth, guess) == pytest.approx(0.4)
    assert metrics.mean_absolute_error(truth, guess) == pytest.approx(2.5)
    assert metrics.root_mean_square_error(truth, guess) == pytest.approx(np.sqrt(7.5))
    assert np.isnan(metrics.pearson(truth, [1.0] * 4))
    assert metrics.concordance(truth, [1.0] * 4) == 0.0

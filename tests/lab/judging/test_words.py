import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch")

from emoscope.lab.judging.words import LEFT_OUT, left_out, through_neighbours  # noqa: E402
from emoscope.lab.training.measure import rank_correlation  # noqa: E402
from emoscope.lab.training.vocabulary import CLASSES, vocabulary  # noqa: E402


def test_words_are_left_out_by_hash_and_class_names_stay():
    words = left_out()
    assert len(set(words)) == LEFT_OUT
    assert words == left_out()
    assert set(words) <= {word.text for word in vocabulary()}
    assert not set(words) & set(CLASSES)


def test_an_unknown_word_is_what_its_neighbours_are():
    known = np.eye(4, dtype=np.float32)
    mapped = np.eye(4, 3, dtype=np.float32)
    mapped[3] = [0.6, 0.8, 0.0]
    near = through_neighbours(np.array([[0.05, 0.98, 0.0, 0.1]], np.float32), known, mapped)
    assert near[0] @ mapped[1] > 0.99
    assert np.linalg.norm(near) == pytest.approx(1, abs=1e-5)


def test_rank_correlation_knows_order_alone():
    values = np.array([1.0, 5.0, 2.0, 9.0])
    assert rank_correlation(values, values**3) == pytest.approx(1)
    assert rank_correlation(values, -values) == pytest.approx(-1)

import numpy as np
import pytest

from emoscope.engine.errors import DataError
from emoscope.lab.training.faces import ferplus, photos, sampling_weights, vote_shares
from tests.lab.training.tiny import write_cache


def test_splits_do_not_mix(tmp_path):
    write_cache(tmp_path)
    sizes = [len(ferplus(tmp_path, split)) for split in ("train", "valid", "test")]
    assert sizes == [96, 12, 12]


def test_held_out_photos_are_of_other_annotators_and_people(tmp_path):
    write_cache(tmp_path)
    train, news, film = photos(tmp_path)
    assert len(train) == len(news) == len(film) == 40
    assert train.shares.sum(axis=1) == pytest.approx(1)


def test_single_votes_are_slips_and_majorities_stay_mixtures():
    votes = np.array([[6, 0, 0, 3, 1, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 0, 0, 9, 0]])
    shares = vote_shares(votes)
    assert shares[0, [0, 3, 4]] == pytest.approx([6 / 9, 3 / 9, 0])
    assert shares[1, 0] == 1


def test_rare_emotions_are_drawn_more_often():
    shares = np.eye(8, dtype=np.float32)[[0] * 90 + [5] * 10]
    even = sampling_weights(shares, 1.0)
    assert even[90:].sum() == pytest.approx(0.5, abs=0.01)
    assert sampling_weights(shares, 0.0)[90:].sum() == pytest.approx(0.1, abs=0.01)


def test_a_missing_cache_is_said_in_one_sentence(tmp_path):
    with pytest.raises(DataError, match="no training cache"):
        ferplus(tmp_path, "train")

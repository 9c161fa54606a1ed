import numpy as np
import pytest

from emoscope.lab.training.vocabulary import CLASSES, SOURCES, affinity, profile_of, vocabulary


def test_there_are_at_least_150_words_and_none_twice():
    words = [word.text for word in vocabulary()]
    assert len(words) >= 150
    assert len(set(words)) == len(words)


def test_every_placement_names_its_source_and_lies_within_bounds():
    for word in vocabulary():
        assert word.source in SOURCES
        assert -1 <= word.valence <= 1
        assert -1 <= word.arousal <= 1
        assert sum(word.profile) == pytest.approx(1)


def test_placement_agrees_with_the_profile():
    by_name = {word.text: word for word in vocabulary()}
    assert by_name["ecstatic"].arousal > by_name["content"].arousal
    assert by_name["miserable"].valence < -0.5 < 0.5 < by_name["joyful"].valence
    assert by_name["bored"].arousal < by_name["furious"].arousal


def test_a_profile_of_an_unknown_emotion_is_an_error():
    with pytest.raises(KeyError):
        profile_of("boredom 1")


def test_affinity_is_the_vote_share_for_one_word_and_one_for_the_same_mixture():
    votes = np.array([profile_of("sadness 6 fear 3"), profile_of("happiness 1")])
    sad, mixture = profile_of("sadness 1"), profile_of("sadness 6 fear 3")
    agreement = affinity(votes, np.array([sad, mixture]))
    assert agreement[0, 0] == pytest.approx(6 / 9, abs=1e-5)
    assert agreement[0, 1] == pytest.approx(1, abs=1e-5)
    assert agreement[1].max() < 1e-6
    assert len(CLASSES) == 8

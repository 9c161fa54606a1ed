import numpy as np
import pytest

from emoscope.lab.training.behaviours import BEHAVIOURS
from emoscope.lab.training.captions import bank, caption, class_sentences, mood_of
from emoscope.lab.training.vocabulary import CLASSES, profile_of


def shares(text):
    return np.array(profile_of(text), np.float32)


def truth(**known):
    return {b.name: known.get(b.name, 0.5) for b in BEHAVIOURS}


def faces(count=40):
    rng = np.random.default_rng(0)
    votes = rng.dirichlet(np.full(8, 0.3), count).astype(np.float32)
    columns = {b.name: rng.random(count).astype(np.float32) for b in BEHAVIOURS}
    return votes, columns


def test_a_mixture_stays_a_mixture():
    for seed in range(20):
        mood = mood_of(shares("sadness 6 fear 3"), np.random.default_rng(seed))
        assert any(word in mood for word in ("sad", "unhappy", "sorrowful"))
        assert any(word in mood for word in ("afraid", "scared", "fearful"))
        assert any(word in mood for word in ("slightly", "a little", "a bit"))


def test_a_clear_vote_is_one_word():
    mood = mood_of(shares("happiness 9 neutral 1"), np.random.default_rng(0))
    assert " and " not in mood


def test_only_what_was_measured_is_told():
    for seed in range(50):
        made = caption(shares("neutral 1"), truth(eyes_closed=0.95), np.random.default_rng(seed))
        assert set(made.factors) <= {("eyes_closed", True)}


def test_what_is_absent_is_told_as_absent():
    made = [
        caption(shares("neutral 1"), truth(smile=0.0), np.random.default_rng(seed))
        for seed in range(80)
    ]
    told = [sentence for sentence in made if sentence.factors]
    assert told
    assert {factor for sentence in told for factor in sentence.factors} == {("smile", False)}
    assert any("smil" in sentence.text.lower() for sentence in told)


def test_the_bank_is_the_same_for_the_same_seed():
    votes, columns = faces()
    first = bank(votes, columns, captions=50, seed=3)
    assert first == bank(votes, columns, captions=50, seed=3)
    assert first != bank(votes, columns, captions=50, seed=4)


def test_the_bank_holds_negations_behaviours_and_published_descriptions():
    votes, columns = faces()
    made = {sentence.text: sentence for sentence in bank(votes, columns, captions=5, seed=0)}
    assert made["not angry"].negated
    assert made["not smiling"].factors == (("smile", False),)
    assert made["eyes closed"].factors == (("eyes_closed", True),)
    assert "a smiling mouth, raised cheeks, wrinkled eyes, and arched eyebrows." in made
    assert len({text.lower() for text in made}) == len(made)


@pytest.mark.parametrize("name", ["fear", "contempt"])
def test_a_class_can_be_left_out_with_its_words(name):
    votes, columns = faces()
    made = bank(votes, columns, captions=50, seed=0, without=name)
    index = CLASSES.index(name)
    assert all(s.profile is None or s.profile[index] < 0.1 for s in made)
    assert not any(name in s.text for s in made if s.profile is not None)


def test_every_phrasing_names_the_eight_classes_in_order():
    for sentences in class_sentences().values():
        assert [int(np.argmax(s.profile)) for s in sentences] == list(range(8))

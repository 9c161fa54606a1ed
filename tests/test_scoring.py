from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.scoring import ScoringRule, label_scorer


def unit(rows):
    rows = np.asarray(rows, np.float32)
    return rows / np.linalg.norm(rows, axis=-1, keepdims=True)


AXES = np.eye(4, dtype=np.float32)


def test_worked_example():
    labels = LabelSet("x", (Label("a"), Label("b")))
    scorer = label_scorer(ScoringRule(scale=2.0, none_logit=1.0), labels, AXES[:2])
    probabilities, none = scorer.score(AXES[:1])
    weights = np.exp([2.0, 0.0, 1.0])
    np.testing.assert_allclose(probabilities[0], weights[:2] / weights.sum(), rtol=1e-6)
    np.testing.assert_allclose(none, [weights[2] / weights.sum()], rtol=1e-6)


def test_muted_labels_take_no_part_and_weights_are_prior_odds():
    labels = (Label("a"), Label("b", muted=True), Label("c", weight=3.0))
    scorer = label_scorer(
        ScoringRule(scale=5.0, none_logit=-50.0), LabelSet("x", labels), AXES[[1, 0, 2]]
    )
    probabilities, none = scorer.score(AXES[:1])
    assert np.isnan(probabilities[0, 1])
    np.testing.assert_allclose(probabilities[0, [0, 2]], [0.25, 0.75], rtol=1e-5)
    assert none[0] < 1e-6


def test_all_muted_leaves_none():
    scorer = label_scorer(ScoringRule(1.0, 0.0), LabelSet("x", (Label("a", muted=True),)), AXES[:1])
    probabilities, none = scorer.score(AXES[:2])
    assert np.isnan(probabilities).all()
    np.testing.assert_allclose(none, 1.0)


def test_reference_bank_takes_away_a_sentences_usual_nearness():
    rng = np.random.default_rng(0)
    centre = unit(rng.normal(size=16))
    bank = unit(centre + 0.3 * rng.normal(size=(500, 16)))
    near_all = centre
    fitting = unit(bank[0] + 0.6 * unit(rng.normal(size=16)))
    labels = LabelSet("x", (Label("usual"), Label("fitting")))
    rows = np.stack([near_all, fitting])
    plain = label_scorer(ScoringRule(5.0, -99.0), labels, rows)
    standardised = label_scorer(ScoringRule(1.0, -99.0, bank), labels, rows)
    usual_plain = plain.score(bank)[0][:, 0]
    usual_standard = standardised.score(bank)[0][:, 0]
    assert (usual_plain > 0.5).mean() > 0.8
    assert 0.3 < (usual_standard > 0.5).mean() < 0.7
    assert standardised.score(bank[:1])[0][0, 1] > 0.5


def test_similarities_are_cosines_of_unmuted_labels():
    labels = (Label("a"), Label("b", muted=True), Label("c"))
    scorer = label_scorer(
        ScoringRule(1.0, 0.0), LabelSet("x", labels), unit([[1, 0, 0], [0, 1, 0], [1, 1, 0]])
    )
    np.testing.assert_allclose(
        scorer.similarities(), [[1, 0.70711], [0.70711, 1]], rtol=1e-4, atol=1e-6
    )


@given(
    clips=hnp.arrays(np.float32, (3, 6), elements=st.floats(-1, 1, width=32)),
    count=st.integers(1, 20),
    scale=st.floats(0.1, 100),
    none_logit=st.floats(-30, 30),
    seed=st.integers(0, 99),
)
@settings(max_examples=100, deadline=None)
def test_probabilities_always_sum_to_one(clips, count, scale, none_logit, seed):
    rng = np.random.default_rng(seed)
    labels = tuple(Label(f"l{i}", muted=bool(rng.integers(2))) for i in range(count))
    scorer = label_scorer(
        ScoringRule(scale, none_logit), LabelSet("x", labels), unit(rng.normal(size=(count, 6)))
    )
    probabilities, none = scorer.score(clips)
    total = np.nansum(probabilities, axis=1) + none
    np.testing.assert_allclose(total, 1.0, atol=1e-5)

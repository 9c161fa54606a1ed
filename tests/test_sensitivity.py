"""Two banks and what lies between."""

import json
from dataclasses import replace

import numpy as np
import pytest

from emoscope.engine.errors import LabelSetError
from emoscope.engine.models.pack import Common, Fit, Scoring
from emoscope.engine.prompts.labels import Label, LabelSet, dump_label_set, parse_label_set
from emoscope.engine.prompts.sensitivity import bank_of, kept, settled, told, with_choice
from emoscope.engine.scoring import ScoringRule, label_scorer, measures
from emoscope.engine.steadying import Steadying

AXES = np.eye(4, dtype=np.float32)
PLAIN = Scoring(scale=1.0, none_logit=0.0)
CHOICE = Scoring(
    scale=1.0,
    none_logit=0.0,
    common=Common(
        reference="common.safetensors",
        sensitivity=0.6,
        fits=(
            Fit(sensitivity=0, scale=1, none_logit=0),
            Fit(sensitivity=1, scale=3, none_logit=2),
        ),
    ),
)
LABELS = LabelSet("two", (Label("a"), Label("b")))


def unit(rows):
    rows = np.asarray(rows, np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def bank(seed, mean):
    rng = np.random.default_rng(seed)
    return unit(rng.normal(mean, 0.5, (400, 4)))


RULE = ScoringRule(
    1.0, 0.0, bank(1, [1, 1, 0, 0]), bank(2, [0, 0, 1, 0]), 0.6, ((0, 1.0, 0.0), (1, 3.0, 2.0))
)


def test_sensitivity_zero_is_the_first_bank_bit_for_bit():
    alone = replace(RULE, common=None, fits=())
    for one, other in zip(measures(RULE, AXES, 0.0), measures(alone, AXES), strict=True):
        np.testing.assert_array_equal(one, other)


def test_between_the_banks_means_mix_and_spreads_multiply():
    first, common = measures(RULE, AXES, 0.0), measures(RULE, AXES, 1.0)
    shift, gain = measures(RULE, AXES, 0.5)
    np.testing.assert_allclose(shift, (first[0] + common[0]) / 2, rtol=1e-5)
    np.testing.assert_allclose(gain, np.sqrt(first[1] * common[1]), rtol=1e-5)
    np.testing.assert_allclose(RULE.fit(0.5), (2.0, 1.0))


def test_a_label_set_chooses_and_the_rule_decides_for_others():
    scorers = {}
    for name, asked in (("none", None), ("same", 0.6), ("zero", 0.0)):
        scorers[name] = label_scorer(RULE, replace(LABELS, sensitivity=asked), AXES[:2])
    clips = unit([[0.4, 0.1, 0.9, 0], [0.1, 0.5, 0.5, 0.5]])
    scores = {name: scorer.score(clips)[0] for name, scorer in scorers.items()}
    np.testing.assert_array_equal(scores["none"], scores["same"])
    assert np.abs(scores["none"] - scores["zero"]).max() > 0.01


def test_settled_writes_the_packs_own_and_drops_what_means_nothing():
    assert settled(LABELS, CHOICE).sensitivity == 0.6
    assert settled(replace(LABELS, sensitivity=0.1), CHOICE).sensitivity == 0.1
    assert settled(replace(LABELS, sensitivity=0.1), PLAIN) == LABELS


def test_what_was_kept_without_a_choice_is_of_the_first_bank():
    assert kept(LABELS, CHOICE).sensitivity == 0.0
    assert kept(LABELS, PLAIN).sensitivity is None


def test_options_beside_a_label_set():
    assert with_choice(LABELS) is LABELS
    assert with_choice(LABELS, "ferplus").sensitivity == 0.0
    assert with_choice(LABELS, "common", 0.3).sensitivity == 0.3
    assert with_choice(replace(LABELS, sensitivity=0.0), "common").sensitivity is None
    for bad in (("faces", None), ("ferplus", 0.5), (None, 1.5), ("common", 0.0)):
        with pytest.raises(LabelSetError):
            with_choice(LABELS, *bad)
    with pytest.raises(LabelSetError, match="one way"):
        with_choice(LABELS, None, 0.5, PLAIN)


def test_in_words():
    assert (told(None), told(0.0), told(0.65)) == ("", "ferplus", "common, sensitivity 0.65")
    assert (bank_of(None), bank_of(0.0), bank_of(0.2)) == ("ferplus", "ferplus", "common")


def test_in_a_label_file():
    read = parse_label_set(dump_label_set(replace(LABELS, sensitivity=0.25)))
    assert read.sensitivity == 0.25
    assert "sensitivity" not in dump_label_set(LABELS)
    for bad in ("2", "-0.1", "true", "much"):
        with pytest.raises(LabelSetError, match="from 0 to 1"):
            parse_label_set(f"labels: [a]\nsensitivity: {bad}")


def test_fits_must_cover_all_sensitivities():
    raw = json.loads(CHOICE.common.model_dump_json())
    raw["fits"] = raw["fits"][:1] * 2
    with pytest.raises(ValueError, match="rise"):
        Common.model_validate(raw)


def test_trembling_is_averaged_and_a_change_is_followed_at_once():
    steadying, rng = Steadying(3.0, 0.4), np.random.default_rng(0)
    given, taken = [], []
    for index in range(100):
        vector = unit([[1, *rng.normal(0, 0.05, 3)]])[0]
        given.append(vector)
        taken.append(steadying.follow(1, index / 15, vector))
    assert np.std(taken[20:], axis=0).max() < 0.3 * np.std(given[20:], axis=0).max()
    other = unit([[0.2, 1, 0, 0]])[0]
    np.testing.assert_array_equal(steadying.follow(1, 100 / 15, other), other)


def test_a_jump_back_in_time_or_a_new_clip_begins_anew():
    steadying = Steadying(3.0, 0.4)
    near = unit([[1, 0.05, 0, 0]])[0]
    steadying.follow(1, 5.0, AXES[0])
    assert not np.array_equal(steadying.follow(1, 5.1, near), near)
    np.testing.assert_array_equal(steadying.follow(1, 1.0, near), near)
    steadying.follow(2, 5.0, AXES[0])
    steadying.forget(2)
    np.testing.assert_array_equal(steadying.follow(2, 5.1, near), near)

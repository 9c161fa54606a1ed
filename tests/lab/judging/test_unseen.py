import numpy as np
import pytest

from emoscope.lab.judging.unseen import MOST_LOST, ausuc, best_strength, both_recalls, figures

RNG = np.random.default_rng(0)
LABELS = np.repeat(np.arange(4), 50)


def scores(gap):
    """Right answers everywhere, but the last class lies ``gap`` lower than it should."""
    made = RNG.normal(0, 0.3, (len(LABELS), 4))
    made[np.arange(len(LABELS)), LABELS] += 3
    made[:, 3] -= gap
    return made


def test_one_bonus_for_what_is_far_finds_an_unseen_class_again():
    low = scores(4.0)
    assert both_recalls(low, LABELS, 3)[0] == 0
    far = np.array([0.0, 0.0, 0.0, 0.5])
    strength = best_strength([(low, LABELS, 3, far)])
    found = figures(low, LABELS, 3, far, strength)
    assert found.unseen > 0.9
    assert found.seen > 0.9
    assert found.harmonic > 0.9
    assert found.seen_before == 1
    assert found.auc > 0.99
    assert found.ausuc > 0.95


def test_no_bonus_is_chosen_that_costs_the_other_classes_much():
    blind = scores(0.0)
    blind[:, 3] = RNG.normal(-2.5, 1.5, len(LABELS))  # its own faces look like all others
    far = np.array([0.0, 0.0, 0.0, 0.5])
    found = figures(blind, LABELS, 3, far, best_strength([(blind, LABELS, 3, far)]))
    assert found.seen >= found.seen_before - MOST_LOST
    assert figures(blind, LABELS, 3, far, 10.0).harmonic > found.harmonic


def test_the_area_does_not_depend_on_a_bonus_and_knows_chance():
    made = scores(1.0)
    shifted = made + np.array([0, 0, 0, 2.5])
    assert ausuc(made, LABELS, 3) == pytest.approx(ausuc(shifted, LABELS, 3))
    blind = scores(0.0)
    blind[LABELS == 3, 0] += 3  # a fourth class that looks like the first
    blind[:, 3] = RNG.normal(0, 1, len(LABELS))
    assert ausuc(blind, LABELS, 3) < 0.75

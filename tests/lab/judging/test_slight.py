"""The bench of slight expressions on a judge that sees one number: the picture's brightness."""

import numpy as np

from emoscope.lab.actions.graded import STRENGTHS, Graded
from emoscope.lab.actions.table import ACTIONS
from emoscope.lab.judging.slight import curves, lines, verdicts

PEOPLE = 6


class Brightness:
    def canvases(self, crops):
        return np.stack([crops.mean(axis=(1, 2)) / 255, np.ones(len(crops))], axis=1)

    def texts(self, sentences):
        return np.array([[1.0, 0.0]] * len(sentences), np.float32)


def pictures(step, rest):
    shape = (PEOPLE, len(ACTIONS), len(STRENGTHS), 4, 4)
    plain = np.broadcast_to(
        np.arange(PEOPLE, dtype=np.uint8)[:, None, None] * 10 + 50, (PEOPLE, 4, 4)
    )
    steps = (np.arange(1, 5) * step).astype(np.uint8)[None, None, :, None, None]
    moved = np.broadcast_to(plain[:, None, None] + steps, shape)
    resting = np.broadcast_to(plain[:, None, None] + np.uint8(rest), shape)
    return Graded(moved, resting, plain)


def test_more_of_an_action_is_easier_and_pairs_are_easier_than_strangers():
    found = curves(Brightness(), pictures(step=12, rest=1))
    assert (np.diff(found.pooled.mean(axis=0)) > 0).all()
    assert (found.pairs == 1).all()
    assert found.pooled[0, 0] < 1
    assert 0.5 < found.control.mean() < 0.6


def test_a_judge_that_sees_only_warps_shows_in_the_control():
    found = curves(Brightness(), pictures(step=0, rest=60))
    assert found.control.mean() > 0.95


def test_the_page_names_what_is_missed_and_says_nothing_of_a_control_that_was_not():
    found = curves(Brightness(), pictures(step=6, rest=0))
    assert np.isnan(found.control).all()
    text = "\n".join(lines("Rendered", PEOPLE, found) + verdicts(found))
    assert "| smile |" in text
    assert "–" in text
    assert "**missed**" in text
    assert "reached" in text

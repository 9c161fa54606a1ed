from __future__ import annotations

import numpy as np
import pytest

from emoscope.lab.evaluation.plots import confusion_plot
from emoscope.lab.evaluation.samples import Skipped, summarise

LABELS = ("happy", "sad", "calm")


def test_worked_example():
    probabilities = np.array(
        [
            [0.7, 0.1, 0.1, 0.1],
            [0.2, 0.6, 0.1, 0.1],
            [0.1, 0.3, 0.1, 0.5],
            [0.1, 0.6, 0.2, 0.1],
        ]
    )
    told = summarise(probabilities, np.array([0, 0, 1, 1]), LABELS, [Skipped("x.png", "no face")])
    assert told.n == 4
    assert told.recall == {"happy": 0.5, "sad": 1.0, "calm": None}
    assert told.uar == pytest.approx(0.75)
    assert told.war == pytest.approx(0.75)
    assert told.none_share == pytest.approx(0.25)
    np.testing.assert_array_equal(told.confusion, [[1, 1, 0], [0, 2, 0], [0, 0, 0]])
    assert told.war_interval[0] <= told.war <= told.war_interval[1]
    plain = told.as_dict()
    assert plain["skipped"] == [{"path": "x.png", "reason": "no face"}]
    assert plain["confusion"][0] == [1, 1, 0]


def test_nothing_scored_gives_no_figures():
    told = summarise(np.zeros((0, 4)), np.zeros(0, int), LABELS, [Skipped("x", "y")])
    assert told.n == 0
    assert np.isnan(told.uar)


def test_plot_is_a_picture(tmp_path):
    path = tmp_path / "confusion.png"
    confusion_plot([[5, 1, 0], [0, 2, 0], [0, 0, 0]], LABELS, path)
    assert path.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert path.stat().st_size > 5000

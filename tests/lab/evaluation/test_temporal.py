from __future__ import annotations

import math

import numpy as np
import pytest

from emoscope.engine.errors import DataError
from emoscope.lab.evaluation.temporal import FrameMean, Interval, judge, read_truth
from tests.fakes import FakeRuntime


def tops(text, step_s=0.1):
    """One letter per frame."""
    return [(i * step_s, letter) for i, letter in enumerate(text)]


def test_worked_example():
    told = judge(tops("nnnnnhhhhhn"), [Interval(0, 0.35, ("n",)), Interval(0.35, 0.95, ("h",))])
    assert told.flips == 2
    assert told.seconds == pytest.approx(1.0)
    assert told.agreement == pytest.approx((4 + 5) / (4 + 6))
    assert told.onset_ms == pytest.approx((150.0,))
    assert told.missed == 0


def test_onset_that_never_comes_is_missed_and_one_already_there_is_no_onset():
    assert judge(tops("nnnnnn"), [Interval(0.3, 0.6, ("h",))]).missed == 1
    told = judge(tops("hhhhhh"), [Interval(0.3, 0.6, ("h",))])
    assert (told.missed, told.onset_ms) == (0, ())


def test_nothing_scored():
    told = judge([], [Interval(0, 1, ("h",))])
    assert math.isnan(told.agreement)


def test_frame_mean_is_the_normalised_mean():
    clips = np.random.default_rng(0).normal(size=(2, 5, 12)).astype(np.float32)
    mean = clips.mean(axis=1)
    expected = mean / np.linalg.norm(mean, axis=1, keepdims=True)
    np.testing.assert_allclose(FrameMean(FakeRuntime()).encode_clips(clips), expected, rtol=1e-5)


def test_truth_file(tmp_path):
    path = tmp_path / "truth.yaml"
    path.write_text("a.mp4:\n- {start_s: 1, end_s: 2, labels: [x]}\n")
    assert read_truth(path) == {"a.mp4": [Interval(1, 2, ("x",))]}
    path.write_text("a.mp4: 3")
    with pytest.raises(DataError):
        read_truth(path)

"""The quick scores of a scan against those of the live bar."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from emoscope.engine.archive.widening import quick_scores, quick_standing, widened
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.scoring import ScoringRule, label_scorer
from emoscope.engine.teaching.fitting import fit

D = 64
LABELS = LabelSet(
    "four",
    (Label("a"), Label("b", muted=True), Label("c", weight=3.0), Label("d")),
)


def unit(rows, seed):
    values = np.random.default_rng(seed).normal(0, 1, (rows, D)).astype(np.float32)
    return values / np.linalg.norm(values, axis=1, keepdims=True)


@pytest.fixture(params=["banks", "no bank", "taught"])
def scorer(request):
    banks = {} if request.param == "no bank" else {"reference": unit(500, 1), "common": unit(90, 2)}
    made = label_scorer(ScoringRule(1.7, 0.4, **banks, sensitivity=0.5), LABELS, unit(4, 3))
    if request.param != "taught":
        return made
    examples = np.repeat(unit(3, 4), 6, axis=0) + 0.02 * unit(18, 6)
    shown = [label for label in range(3) for _ in range(6)]
    learnt = fit(examples, made.by_sentences(examples), shown, [False] * 18, [""] * 18)
    assert learnt.head is not None
    return replace(made, fitted=learnt)


def test_quick_scores_are_the_live_ones_to_a_thousandth(scorer):
    clips = np.concatenate([unit(3000, 5), scorer.matrix, -scorer.matrix]).astype(np.float16)
    quick = quick_scores(scorer, (3, 0))
    with ThreadPoolExecutor(2) as pool:
        parts = list(pool.map(quick, (clips[:1500], clips[1500:])))
    right = scorer.scores(clips)[:, [3, 0]]
    assert np.ptp(right) > 0.1
    np.testing.assert_allclose(np.concatenate(parts), right, atol=1e-3)
    assert quick(clips[:0]).shape == (0, 2)


def test_quick_standing_is_the_standardised_cosine(scorer):
    clips = unit(50, 7).astype(np.float16)
    right = (clips.astype(np.float32) @ scorer.matrix.T - scorer.shift) * scorer.gain
    np.testing.assert_allclose(quick_standing(scorer, (3, 0))(clips), right[:, [2, 0]], atol=1e-3)


def test_half_precision_is_widened_exactly():
    values = np.arange(0x7C00, dtype=np.uint16).view(np.float16).reshape(-1, 256)
    np.testing.assert_array_equal(widened(values), values.astype(np.float32))
    assert widened(values[:0]).shape == (0, 256)

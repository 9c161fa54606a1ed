"""What left-out examples say, in figures and warnings."""

import numpy as np

from emoscope.engine.prompts.examples import Example, Origin
from emoscope.engine.teaching import fitting
from emoscope.engine.teaching.estimate import estimate
from tests.teaching.makes import faces, shares

NAMES = ("smug", "bored", "calm")


def told(count=6, groups=None, right=0.4, labels=None):
    clips, truth = faces(count)
    truth = truth if labels is None else np.array(labels)
    groups = groups or [""] * len(truth)
    made = fitting.fit(
        clips, shares(truth, right=right), truth.tolist(), [False] * len(truth), groups
    )
    examples = [
        Example(NAMES[i], clip, Origin("file"), group=group)
        for i, clip, group in zip(truth, clips, groups, strict=True)
    ]
    return estimate(made, examples, NAMES)


def test_figures_before_and_after_with_intervals():
    made = told()
    assert made.count == 18
    assert made.after.value > made.before.value
    assert made.after.low <= made.after.value <= made.after.high
    assert made.confusion.sum() == 18
    assert list(made.labels) == list(NAMES)
    smug = made.labels["smug"]
    assert smug.count == 6
    assert made.confusion[0, 0] == round(6 * smug.after.value)
    assert 0 <= smug.after.low < smug.after.high <= 1
    assert made.proves


def test_people_are_told_apart():
    made = told(groups=["ann", "bob", "cy"] * 6)
    assert set(made.people) == {"ann", "bob", "cy"}
    assert sum(person.count for person in made.people.values()) == 18
    assert not any("No persons were named" in warning for warning in made.warnings)


def test_plain_warnings():
    assert any("Few examples: smug (2)" in each for each in told(2).warnings)
    assert any("one person" in each for each in told(groups=["ann"] * 18).warnings)
    assert any("No persons were named" in each for each in told().warnings)


def test_examples_that_contradict_each_other_are_named():
    clip = faces(1)[0][:1]
    clips = np.repeat(clip, 4, axis=0)
    made = fitting.fit(clips, shares(np.zeros(4, int)), [0, 1, 0, 1], [False] * 4, [""] * 4)
    examples = [Example(NAMES[i % 2], clip, Origin("file")) for i, clip in enumerate(clips)]
    warnings = estimate(made, examples, NAMES).warnings
    assert any("bored and smug are almost the same face" in each for each in warnings)


def test_examples_that_prove_nothing_leave_the_sentences():
    rng = np.random.default_rng(3)
    clips, truth = faces(8)
    wrong = rng.permutation(truth)
    before = np.full((24, 4), 0.01, np.float32)
    before[np.arange(24), wrong] = 0.97
    made = fitting.fit(clips, before, wrong.tolist(), [False] * 24, [""] * 24)
    examples = [Example(NAMES[i], c, Origin("file")) for i, c in zip(wrong, clips, strict=True)]
    told = estimate(made, examples, NAMES)
    assert told.after.value >= told.before.value == 1.0


def test_where_recall_shows_no_gain_what_decided_is_said():
    clips, truth = faces(1)
    given = shares(truth, right=0.4)
    fitted = fitting.fit(clips, given, truth.tolist(), [False] * 3, [""] * 3)
    pairs = zip(truth, clips, strict=True)
    examples = [Example(NAMES[i], clip, Origin("file")) for i, clip in pairs]
    made = estimate(fitted, examples, NAMES)
    assert made.proves
    assert made.after.value == made.before.value
    (said,) = [each for each in made.warnings if "squared error" in each]
    assert f"{made.missed_before:.2f} by the sentences, {made.missed_after:.2f} with them" in said
    better = told()
    assert better.missed_after < better.missed_before
    assert not any("squared error" in each for each in better.warnings)

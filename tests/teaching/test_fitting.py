"""Left-out scores are those of a fit without the examples; examples never do harm unseen."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.engine.teaching import fitting
from emoscope.engine.teaching.folds import people, rounds
from tests.teaching.makes import faces, shares


def fitted(count=6, right=0.4, seed=0, groups=None, negative=None, truth=None):
    clips, shown = faces(count, seed=seed)
    truth = shown if truth is None else truth
    before = shares(shown, right=right, seed=seed)
    return fitting.fit(
        clips,
        before,
        truth.tolist(),
        negative or [False] * len(truth),
        groups or [""] * len(truth),
    )


def test_left_out_in_closed_form_is_a_fit_without_them():
    clips, truth = faces(5)
    before = shares(truth).astype(float)
    none_against = np.zeros(len(truth), bool)
    residual = fitting.targets(before, truth, none_against) - before
    weight = np.linspace(0.5, 2.0, len(truth))
    out = np.array([1, 6, 12])
    rest = np.setdiff1d(np.arange(len(truth)), out)
    whole = fitting._ridges(clips.astype(float), residual, weight)
    without = fitting._ridges(clips[rest].astype(float), residual[rest], weight[rest])
    for one, other in zip(whole, without, strict=True):
        near = np.exp(-one.width * fitting.distances(clips[out], clips[rest]))
        expected = residual[out] - near @ other.coefficients
        np.testing.assert_allclose(one.left_out([out], len(truth))[out], expected, atol=1e-6)


def test_examples_help_where_sentences_know_little():
    made = fitted()
    assert made.head is not None
    clips, truth = faces(200, seed=7)
    before = shares(truth, seed=7)
    after = made.head.apply(clips, before)
    np.testing.assert_allclose(after.sum(axis=1), 1.0, atol=1e-5)

    def right(rows):
        return (rows[:, :-1].argmax(axis=1) == truth).mean()

    assert right(after) > right(before) + 0.1


def test_far_from_all_examples_the_sentences_speak_alone():
    made = fitted()
    clips, _ = faces(1)
    before = shares(np.zeros(3, int))
    moved = made.head.apply(-clips, before)
    near = np.abs(made.head.apply(clips, before) - before).max()
    assert np.abs(moved - before).max() < near


@settings(max_examples=60, deadline=None)
@given(
    counts=st.lists(st.integers(0, 6), min_size=3, max_size=3).filter(any),
    right=st.floats(0, 3),
    seed=st.integers(0, 50),
    wrong=st.booleans(),
    persons=st.integers(0, 3),
)
def test_the_left_out_figure_is_never_below_the_sentences(counts, right, seed, wrong, persons):
    clips, truth = faces(6, seed=seed)
    keep = np.concatenate([np.flatnonzero(truth == i)[:n] for i, n in enumerate(counts)])
    rng = np.random.default_rng(seed)
    told = rng.permutation(truth[keep]) if wrong else truth[keep]
    groups = [f"p{rng.integers(persons)}" if persons else "" for _ in keep]
    made = fitting.fit(
        clips[keep], shares(truth, right=right, seed=seed)[keep], told.tolist(),
        [False] * len(keep), groups,
    )  # fmt: skip
    none_against = np.zeros(len(keep), bool)
    before = fitting.uar(made.before, told, none_against)
    assert fitting.uar(made.after, told, none_against) >= before
    np.testing.assert_allclose(made.after.sum(axis=1), 1.0, atol=1e-6)


def test_not_this_moves_the_label_down_and_the_others_up_in_proportion():
    clips, truth = faces(6)
    before = shares(truth, right=0.0)
    wanted = fitting.targets(before.astype(float), truth, np.ones(len(truth), bool))
    rows = np.arange(len(truth))
    assert (wanted[rows, truth] == 0).all()
    np.testing.assert_allclose(wanted.sum(axis=1), 1.0)
    made = fitting.fit(clips, before, truth.tolist(), [True] * len(truth), [""] * len(truth))
    assert made.head is not None
    after = made.head.apply(clips, before)
    assert after[rows, truth].mean() < before[rows, truth].mean()


def test_one_example_of_each_leaves_nothing_to_leave_out():
    made = fitted(count=1)
    np.testing.assert_allclose(made.after.argmax(axis=1), made.before.argmax(axis=1))


def test_people_are_left_out_whole():
    groups = ["ann", "bob"] * 9
    made = fitted(groups=groups)
    assert made.by_group
    assert [fold.tolist() for fold in people(groups)] == [
        list(range(0, 18, 2)), list(range(1, 18, 2)),
    ]  # fmt: skip
    assert not fitted(groups=["ann"] * 18).by_group


def test_a_round_takes_about_one_of_each_label():
    labels = np.array([0] * 7 + [1] * 3 + [2])
    for folds in rounds(labels):
        assert sorted(np.concatenate(folds).tolist()) == list(range(11))
        assert all((np.bincount(labels[fold], minlength=3) <= 1).all() for fold in folds)


def test_two_hundred_examples_of_twenty_labels_are_quick(monkeypatch):
    import time

    clips, truth = faces(10, labels=20, size=256, spread=1.0)
    before = shares(truth, labels=20)
    best = 9.0
    for _ in range(5):
        began = time.process_time()
        fitting.fit(clips, before, truth.tolist(), [False] * 200, [""] * 200)
        best = min(best, time.process_time() - began)
    assert best < 0.5  # 0.03 s on one quiet core


def test_numbers_do_not_hang_on_the_order_of_labels():
    clips, truth = faces(4)
    before = shares(truth)
    turned = before[:, [2, 0, 1, 3]]
    place = np.array([1, 2, 0])[truth]
    blank, nobody = [False] * 12, [""] * 12
    one = fitting.fit(clips, before, truth.tolist(), blank, nobody)
    other = fitting.fit(clips, turned, place.tolist(), blank, nobody)
    assert one.head is not None
    np.testing.assert_allclose(one.head.power, other.head.power)
    assert other.after.shape == one.after.shape


def test_uar_of_nothing_is_nan():
    assert np.isnan(fitting.uar(np.ones((1, 3)), np.array([0]), np.array([True])))
    with pytest.raises(ValueError, match="zero-size|empty"):
        fitting.fit(np.empty((0, 4)), np.empty((0, 3)), [], [], [])

"""Hours of scores as columns of a screen: frames and their sums give the same picture."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from emoscope.app.models import lane_columns
from emoscope.app.models.lane_columns import LaneColumns
from emoscope.app.views.lane_painting import polygon


def made(count, rate_hz=30.0):
    rng = np.random.default_rng(3)
    times = np.arange(count) / rate_hz
    values = np.cumsum(rng.normal(0, 0.01, (count, 3)), axis=0)
    values[rng.random(count) < 0.05] = np.nan
    known = ~np.isnan(values[:, 0])
    leading = np.where(known, np.nan_to_num(values).argmax(axis=1), -1)
    return times, values, leading


def test_means_per_column_of_the_screen():
    times = np.arange(0, 10, 0.01)
    values = np.stack([times / 10, np.full_like(times, np.nan)], axis=1)
    seen = LaneColumns(times, values).means((0.0, 10.0), 100)
    assert len(seen.column) == 100
    assert seen.means[50, 0] == pytest.approx(0.5, abs=0.01)
    assert np.isnan(seen.means[:, 1]).all()


@pytest.mark.parametrize("view", [(0.0, 3000.0), (200.0, 1900.0), (2900.0, 3100.0)])
def test_coarse_levels_show_what_the_frames_show(monkeypatch, view):
    times, values, leading = made(90_000)
    coarse = LaneColumns(times, values, leading)
    seen, (at, top) = coarse.means(view, 200), coarse.leaders(view, 200)
    monkeypatch.setattr(lane_columns, "MOST_PER_COLUMN", 10**9)
    exact = LaneColumns(times, values, leading)
    wanted, (wanted_at, wanted_top) = exact.means(view, 200), exact.leaders(view, 200)
    shared, ours, theirs = np.intersect1d(seen.column, wanted.column, return_indices=True)
    assert set(range(100)) <= set(shared.tolist())
    # Values run over six.
    np.testing.assert_allclose(seen.means[ours], wanted.means[theirs], atol=0.15)
    _, ours, theirs = np.intersect1d(at, wanted_at, return_indices=True)
    assert (top[ours] == wanted_top[theirs]).mean() > 0.95


def test_every_change_of_the_leader_shows_when_there_is_room():
    times, values, leading = made(300)
    at, top = LaneColumns(times, values, leading).leaders((0.0, 10.0), 1000)
    np.testing.assert_array_equal(at, times)
    np.testing.assert_array_equal(top, leading)


@pytest.mark.parametrize("count", [0, 1, 2, 300])
def test_short_lanes_and_views_beside_them(count):
    times, values, leading = made(count)
    lane = LaneColumns(times, values, leading)
    for view in ((0.0, 1.0), (50.0, 60.0)):
        seen, (at, top) = lane.means(view, 100), lane.leaders(view, 100)
        assert len(seen.column) == len(seen.means)
        assert len(at) == len(top) <= count


def test_a_new_view_is_not_answered_with_the_last_one():
    times, values, leading = made(3000)
    lane = LaneColumns(times, values, leading)
    first = lane.means((0.0, 10.0), 100).means.copy()
    other = lane.means((40.0, 50.0), 100).means
    assert not np.allclose(first[:50], other[:50], equal_nan=True)
    np.testing.assert_array_equal(lane.means((0.0, 10.0), 100).means, first)


def test_points_reach_qt_as_they_are():
    made_of = polygon(np.array([[0.5, 1.0], [2.25, -3.0]]))
    assert list(made_of) == [QPointF(0.5, 1.0), QPointF(2.25, -3.0)]

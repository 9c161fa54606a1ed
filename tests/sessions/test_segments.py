from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope.engine.results.segments import (
    Rule,
    hysteresis,
    label_segments,
    top_segments,
)
from emoscope.engine.results.statistics import figures, marker_time
from emoscope.engine.sessions.options import UsageError


def found(values, rule, step=0.1):
    times = np.arange(len(values)) * step
    return hysteresis(times, times + step, np.array(values, np.float32), rule)


RULE = Rule(on=0.6, off=0.4, min_s=0.0, gap_s=0.0)


def test_begins_at_on_and_ends_below_off():
    assert found([0.1, 0.5, 0.7, 0.5, 0.41, 0.39, 0.5, 0.59], RULE) == [(2, 4)]


def test_without_on_there_is_no_segment():
    assert found([0.5, 0.59, 0.5], RULE) == []


def test_the_file_may_begin_and_end_within_a_segment():
    assert found([0.9, 0.9], RULE) == [(0, 1)]


def test_short_breaks_are_bridged_and_long_ones_are_not():
    nan = float("nan")
    values = [0.9, nan, 0.9, 0.9, 0.1, 0.1, 0.1, 0.9]
    assert found(values, Rule(0.6, 0.4, 0.0, 0.15)) == [(0, 3), (7, 7)]


def test_short_segments_are_left_out():
    values = [0.9, 0.1, 0.1, 0.9, 0.9, 0.9]
    assert found(values, Rule(0.6, 0.4, 0.25, 0.0)) == [(3, 5)]


@given(
    st.lists(st.one_of(st.floats(0, 1), st.just(float("nan"))), max_size=60),
    st.floats(0.05, 0.95),
    st.floats(0, 1),
)
def test_segments_never_overlap_and_hold_their_rule(values, on, part):
    rule = Rule(on=on, off=max(0.01, on * part), min_s=0.15, gap_s=0.25)
    runs = found(values, rule)
    for first, last in runs:
        assert values[first] >= np.float32(on) - 1e-6
        assert (last - first + 1) * 0.1 >= 0.15 - 1e-6
        assert values[last] >= rule.off - 1e-6
    for (_, before), (after, _) in pairwise(runs):
        assert after > before + 1


@pytest.mark.parametrize("wrong", [{"on": 0.3, "off": 0.5}, {"on": 1.5}, {"off": 0}, {"gap_s": -1}])
def test_a_rule_that_makes_no_sense(wrong):
    with pytest.raises(UsageError):
        Rule(**wrong)


def test_top_segments_tile_the_scored_time(session):
    segments = top_segments(session)
    (series,) = session.series
    assert segments[0].start_s == pytest.approx(series.times_s[series.scored][0])
    for one, other in pairwise(segments):
        assert one.end_s == pytest.approx(other.start_s)
        assert one.label != other.label
    assert segments[-1].end_s == pytest.approx(75 / 25)
    assert all(s.duration_s >= 0.29 for s in segments[1:])


def test_figures_of_a_session(session):
    rule = Rule(on=0.4, off=0.3, min_s=0.0, gap_s=0.0)
    segments = label_segments(session, rule)
    assert segments
    numbers = figures(session, rule, marker_s=1.0, segments=segments)
    assert {n.track for n in numbers} == {0, 1}
    for label in session.names:
        mine = [s for s in segments if s.label == label]
        for track in (0, 1):
            (each,) = [n for n in numbers if n.label == label and n.track == track]
            assert each.segments == len(mine)
            assert each.duration_s == pytest.approx(sum(s.duration_s for s in mine))
            later = [s for s in mine if s.end_s > 1.0]
            if later:
                assert each.latency_s == pytest.approx(max(0.0, later[0].start_s - 1.0))
            else:
                assert each.latency_s is None
    table = session.to_pandas()
    (each,) = [n for n in numbers if n.label == "sad" and n.track == 1]
    assert each.mean == pytest.approx(table["sad"].mean(), abs=1e-6)


def test_markers_by_text_and_by_seconds(session):
    assert marker_time(session, "2.5") == 2.5
    assert marker_time(session, "nothing of that name") is None
    assert marker_time(session, "nan") is None
    assert marker_time(session, "-inf") is None

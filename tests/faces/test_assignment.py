from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.engine.faces.assignment import assign


def best_by_trying(cost):
    """(number of pairs, total cost) of the best choice, by looking at every one."""
    rows, columns = cost.shape
    best = (0, 0.0)
    slots = [*range(columns), *[None] * rows]
    for choice in set(itertools.permutations(slots, rows)):
        pairs = [(r, c) for r, c in enumerate(choice) if c is not None and np.isfinite(cost[r, c])]
        found = (-len(pairs), sum(cost[r, c] for r, c in pairs))
        best = min(best, found)
    return best


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_finds_the_best_choice(data):
    rows, columns = data.draw(st.integers(1, 3)), data.draw(st.integers(1, 3))
    values = st.one_of(st.floats(0, 10), st.just(np.inf))
    cost = np.array([[data.draw(values) for _ in range(columns)] for _ in range(rows)])
    pairs = assign(cost)
    assert len({r for r, _ in pairs}) == len({c for _, c in pairs}) == len(pairs)
    assert all(np.isfinite(cost[r, c]) for r, c in pairs)
    count, total = best_by_trying(cost)
    assert len(pairs) == -count
    assert np.isclose(sum(cost[r, c] for r, c in pairs), total)


def test_nothing_to_pair():
    assert assign(np.zeros((0, 3))) == []
    assert assign(np.zeros((3, 0))) == []
    assert assign(np.full((2, 2), np.inf)) == []


def test_greedy_would_be_wrong():
    assert assign(np.array([[1.0, 2.0], [1.5, 9.0]])) == [(0, 1), (1, 0)]

"""Which face belongs to which track: the cheapest one-to-one choice."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def assign(cost: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Pair rows with columns so that as many as allowed are paired, at the least total cost.

    Shortest augmenting paths with potentials (the Hungarian method, Kuhn 1955), O(n^3): written
    here because SciPy is not among the program's dependencies and there are few faces.

    Args:
        cost: (rows, columns) float64; ``inf`` forbids a pair.

    Returns:
        (row, column) pairs in order of row; rows and columns without an allowed partner are left.
    """
    rows, columns = cost.shape
    if rows == 0 or columns == 0:
        return []
    allowed = np.isfinite(cost)
    if rows == 1 or columns == 1:  # the usual case: a tenth of the work
        row, column = divmod(int(cost.argmin()), columns)
        return [(row, column)] if allowed[row, column] else []
    if allowed.sum(axis=0).max() <= 1 and allowed.sum(axis=1).max() <= 1:  # nobody has a choice
        return [(row, column) for row, column in np.argwhere(allowed).tolist()]
    # A forbidden pair costs more than all allowed ones together: it is only ever a last resort.
    ceiling = 1.0 + 2.0 * float(np.abs(np.where(allowed, cost, 0.0)).sum())
    size = max(rows, columns)
    square = np.full((size, size), ceiling)
    square[:rows, :columns] = np.where(allowed, cost, ceiling)
    row_of = _solve(square)
    pairs = [(int(row_of[column]), column) for column in range(columns)]
    return sorted((r, c) for r, c in pairs if r < rows and allowed[r, c])


def _solve(cost: NDArray[np.float64]) -> NDArray[np.int64]:
    """For each column of a square matrix the row it is paired with."""
    n = cost.shape[0]
    # Index 0 is a helper column, as usual in this formulation; rows and columns count from 1.
    row_price, column_price = np.zeros(n + 1), np.zeros(n + 1)
    row_of = np.zeros(n + 1, np.int64)
    for row in range(1, n + 1):
        row_of[0] = row
        slack = np.full(n + 1, np.inf)
        previous = np.zeros(n + 1, np.int64)
        done = np.zeros(n + 1, bool)
        column = 0
        while row_of[column] != 0:
            done[column] = True
            here = row_of[column]
            reduced = cost[here - 1] - row_price[here] - column_price[1:]
            better = ~done[1:] & (reduced < slack[1:])
            slack[1:][better] = reduced[better]
            previous[1:][better] = column
            open_slack = np.where(done, np.inf, slack)
            open_slack[0] = np.inf
            following = int(open_slack.argmin())
            step = open_slack[following]
            row_price[row_of[done]] += step
            column_price[done] -= step
            slack[~done] -= step
            column = following
        while column != 0:
            row_of[column] = row_of[previous[column]]
            column = int(previous[column])
    return row_of[1:] - 1

"""One sentence and then another: which rows can follow which."""

import numpy as np
import pytest

from emoscope.engine.archive.moments import ordered
from emoscope.engine.sessions.index_files import ROW


def made(rng):
    """Rows of up to four faces, by face and time, with scores of two sentences."""
    count = int(rng.integers(1, 80))
    rows = np.zeros(count, ROW)
    rows["track"] = np.sort(rng.integers(0, 4, count))
    for track in range(4):
        mine = rows["track"] == track
        rows["time_s"][mine] = np.cumsum(rng.exponential(0.7, mine.sum()))
    return rows, rng.random((count, 2)).astype(np.float32)


@pytest.mark.parametrize("seed", range(60))
def test_the_best_pair_is_the_best_of_all_pairs(seed):
    rng = np.random.default_rng(seed)
    rows, scores = made(rng)
    within_s = float(rng.uniform(0.5, 12))
    pairs = [
        (min(scores[a, 0], scores[b, 1]), a, b)
        for a in range(len(rows))
        for b in range(a + 1, len(rows))
        if rows["track"][a] == rows["track"][b]
        and rows["time_s"][b] - rows["time_s"][a] <= within_s
    ]
    for least in (0.01, 0.7):
        good = [pair for pair in pairs if pair[0] >= least]
        found = ordered(rows, scores, within_s, 1, least)
        assert [each.score for each in found] == [max(good)[0]] if good else not found
        for each in found:
            assert (each.score, each.peak, each.then) in pairs
            assert scores[each.then, 1] >= each.score

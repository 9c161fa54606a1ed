"""Where a clip is put in time: at the middle of what it shows."""

import numpy as np
import pytest

from emoscope.engine.archive.middles import middles
from emoscope.engine.models.pack import Clip
from emoscope.engine.sessions.index_files import ROW

CLIP = Clip(length=16, stride_ms=1000 / 15)


def rows(*given):
    """Rows of half a second that end with their picture, of (face, time)."""
    made = np.zeros(len(given), ROW)
    made["track"], made["time_s"] = zip(*given, strict=True)
    made["before_s"] = 0.5
    return made


def test_it_is_half_a_clip_before_its_last_picture():
    seen = middles(rows(*((1, t / 2) for t in range(1, 9))), 1 / 15, CLIP)
    assert seen[2:] == pytest.approx(np.arange(3, 9) / 2 - 0.5)


def test_of_a_slow_film_a_clip_is_longer():
    seen = middles(rows(*((1, t / 2) for t in range(1, 9))), 0.1, CLIP)
    assert seen[-1] == pytest.approx(4.0 - 0.75)


def test_nothing_was_seen_before_a_face_came_or_came_back():
    seen = middles(rows((1, 0.5), (1, 1.0), (1, 4.0), (2, 4.5)), 1 / 15, CLIP)
    assert seen == pytest.approx([0.25, 0.5, 3.75, 4.25])


def test_pictures_by_themselves_are_where_they_are():
    given = rows((1, 0.5), (1, 1.0))
    assert middles(given, 2.0, CLIP).tolist() == [0.5, 1.0]
    assert middles(given, 1 / 15, Clip(length=1, stride_ms=100)).tolist() == [0.5, 1.0]
    assert not len(middles(np.empty(0, ROW), 0.0, CLIP))

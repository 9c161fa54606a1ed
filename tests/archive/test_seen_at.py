"""Where a clip is put in time: where its face does what the score says."""

import numpy as np
import pytest

from emoscope.engine.archive.seen_at import seen_at
from emoscope.engine.models.pack import Clip
from emoscope.engine.sessions.index_files import ROW

CLIP = Clip(length=16, stride_ms=1000 / 15)


def rows(*given):
    """Rows of half a second that end with their picture, of (face, time)."""
    made = np.zeros(len(given), ROW)
    made["track"], made["time_s"] = zip(*given, strict=True)
    made["before_s"] = 0.5
    return made


def test_it_is_a_third_of_a_clip_before_its_last_picture():
    seen = seen_at(rows(*((1, t / 2) for t in range(1, 9))), 1 / 15, CLIP)
    assert seen[2:] == pytest.approx(np.arange(3, 9) / 2 - 1 / 3)


def test_of_a_slow_film_a_clip_is_longer():
    seen = seen_at(rows(*((1, t / 2) for t in range(1, 9))), 0.1, CLIP)
    assert seen[-1] == pytest.approx(4.0 - 0.5)


def test_nothing_was_seen_before_a_face_came_or_came_back():
    seen = seen_at(rows((1, 0.5), (1, 1.0), (1, 4.0), (2, 4.5)), 1 / 15, CLIP)
    assert seen == pytest.approx([1 / 3, 2 / 3, 4 - 0.5 / 3, 4.5 - 0.5 / 3])


def test_pictures_by_themselves_are_where_they_are():
    given = rows((1, 0.5), (1, 1.0))
    assert seen_at(given, 2.0, CLIP).tolist() == [0.5, 1.0]
    assert seen_at(given, 1 / 15, Clip(length=1, stride_ms=100)).tolist() == [0.5, 1.0]
    assert not len(seen_at(np.empty(0, ROW), 0.0, CLIP))

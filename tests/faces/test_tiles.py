from __future__ import annotations

import itertools

import pytest

from emoscope.engine.faces.tiles import FAR_TILE_PX, FROM_PX, SHARED, TILE_PX, tiles


@pytest.mark.parametrize("size", [(640, 480), (FROM_PX, 900), (1, 1)])
def test_a_small_picture_has_none(size):
    assert tiles(*size) == ()


@pytest.mark.parametrize(
    "size", [(1920, 1080), (1600, 1200), (3840, 2160), (2000, 300), (300, 1300)]
)
@pytest.mark.parametrize("side", [TILE_PX, FAR_TILE_PX])
def test_every_place_is_in_a_tile_and_a_small_face_is_whole_in_one(size, side):
    parts = tiles(*size, side)
    half = SHARED * side / 2
    for x, y in itertools.product(range(0, size[0], 37), range(0, size[1], 37)):
        x0, y0 = (min(max(v, half), s - half) for v, s in zip((x, y), size, strict=True))
        around = (x0 - half, y0 - half, x0 + half, y0 + half)
        assert any(
            p.bounds[0] <= around[0]
            and p.bounds[1] <= around[1]
            and p.bounds[2] >= around[2]
            and p.bounds[3] >= around[3]
            for p in parts
        )

"""Parts of a large picture, in which faces that are too small in the whole can be found."""

from __future__ import annotations

import math
from functools import lru_cache

from engine.faces.region import Region

TILE_PX = 720
"""Side of a tile: the detector finds faces from a fortieth of what it sees."""

FROM_PX = 1200
"""Pictures up to this size have no faces that are lost in the whole and still can be read."""

SHARED_PX = 120
"""Neighbours overlap by at least this: a face on the border of one is whole in the other."""


@lru_cache(maxsize=8)
def tiles(width_px: int, height_px: int) -> tuple[Region, ...]:
    """Squares that cover a picture, row by row; none for a small one."""
    if max(width_px, height_px) <= FROM_PX:
        return ()
    return tuple(
        Region(x, y, TILE_PX, 0.0) for y in _centres(height_px) for x in _centres(width_px)
    )


def _centres(length_px: int) -> list[float]:
    if length_px <= TILE_PX:
        return [length_px / 2]
    count = math.ceil((length_px - SHARED_PX) / (TILE_PX - SHARED_PX))
    step = (length_px - TILE_PX) / (count - 1)
    return [TILE_PX / 2 + i * step for i in range(count)]

"""Parts of a large picture, in which faces that are too small in the whole can be found."""

from __future__ import annotations

import math
from functools import lru_cache

from emoscope.engine.faces.region import Region

TILE_PX = 720
"""Side of a tile: in one, faces of 40 px are found."""

FAR_TILE_PX = 480
"""Likewise, faces of 25 px: what the mesh can still read."""

FROM_PX = 1200
"""Pictures up to this size have no faces that are lost in the whole and still can be read."""

SHARED = 1 / 6
"""Neighbours overlap by this part at least: a face on the border of one is whole in the other."""


@lru_cache(maxsize=8)
def tiles(width_px: int, height_px: int, side_px: int = TILE_PX) -> tuple[Region, ...]:
    """Squares that cover a picture, row by row; none for a small one."""
    if max(width_px, height_px) <= FROM_PX:
        return ()
    return tuple(
        Region(x, y, side_px, 0.0)
        for y in _centres(height_px, side_px)
        for x in _centres(width_px, side_px)
    )


def _centres(length_px: int, side_px: int) -> list[float]:
    if length_px <= side_px:
        return [length_px / 2]
    shared_px = SHARED * side_px
    count = math.ceil((length_px - shared_px) / (side_px - shared_px))
    step = (length_px - side_px) / (count - 1)
    return [side_px / 2 + i * step for i in range(count)]

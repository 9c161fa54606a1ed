"""Where the detectors expect faces: the grids that their answers are relative to."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from emoscope.engine.data import Floats


@dataclass(frozen=True, slots=True)
class Grid:
    """A square grid of places over a picture.

    Attributes:
        cells: On each side.
        each: Answers for each place.
    """

    cells: int
    each: int


FULL_RANGE = (Grid(48, 1),)
SHORT_RANGE = (Grid(16, 2), Grid(8, 6))


def anchors(grids: tuple[Grid, ...]) -> Floats:
    """(n, 2) float32 centres, x and y from 0 to 1, row by row, in the networks' order."""
    parts = []
    for grid in grids:
        at = (np.arange(grid.cells, dtype=np.float32) + 0.5) / grid.cells
        x, y = np.meshgrid(at, at)
        centres = np.stack([x.ravel(), y.ravel()], axis=1)
        parts.append(np.repeat(centres, grid.each, axis=0))
    return np.concatenate(parts)

"""Batch sizes that a captured graph or a built engine is made for."""

from __future__ import annotations

from collections.abc import Iterator

CAPTURED = (1, 2, 4, 8)
"""Faces per call that are prepared for; a call is padded up to the next one."""


def padded(count: int) -> int:
    """The smallest prepared batch that holds ``count`` (1 to 8)."""
    return next(size for size in CAPTURED if size >= count)


def chunks(count: int) -> Iterator[slice]:
    """Slices of at most the largest prepared batch."""
    step = CAPTURED[-1]
    for start in range(0, count, step):
        yield slice(start, min(start + step, count))

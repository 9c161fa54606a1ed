"""How a stored picture has to be turned to be seen upright."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from emoscope.engine.data import Image


@dataclass(frozen=True, slots=True)
class Orientation:
    """One of the eight ways to lay a picture: swap the axes, then mirror either of them."""

    swap: bool = False
    mirror_x: bool = False
    mirror_y: bool = False

    def apply(self, image: Image) -> Image:
        """Lay a picture in this way.

        Args:
            image: (H, W, 3) uint8.

        Returns:
            The same array where nothing is to do, else a contiguous copy.
        """
        if self == UPRIGHT:
            return image
        turned = image.swapaxes(0, 1) if self.swap else image
        turned = turned[:: -1 if self.mirror_y else 1, :: -1 if self.mirror_x else 1]
        return np.ascontiguousarray(turned)


UPRIGHT = Orientation()


def from_display_matrix(matrix: bytes | None) -> Orientation:
    """Read the display matrix of a stream.

    The matrix (nine native 32-bit integers, rows a b u / c d v / x y w) takes a stored point to
    (a x + c y, b x + d y), y pointing down: FFmpeg's ``libavutil/display.h``. Angles between the
    quarter turns are rounded to one.

    Args:
        matrix: The side data's bytes, or None where the stream has none.
    """
    if matrix is None or len(matrix) < 36:
        return UPRIGHT
    a, b, _, c, d = np.frombuffer(matrix[:36], dtype=np.int32)[:5].astype(float)
    if a == b == c == d == 0:
        return UPRIGHT
    if abs(a) + abs(d) >= abs(b) + abs(c):
        return Orientation(swap=False, mirror_x=a < 0, mirror_y=d < 0)
    return Orientation(swap=True, mirror_x=c < 0, mirror_y=b < 0)

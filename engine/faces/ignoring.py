"""Parts of the picture whose faces are left out: a poster, a screen, a passer-by's door."""

from __future__ import annotations

from dataclasses import dataclass

from emoscope.engine.data import Box


@dataclass(frozen=True, slots=True)
class Ignored:
    """An upright rectangle of the picture as it is shown.

    Attributes:
        x, y: Left upper corner.
        width, height: Size. Where none of the four is above 1 they are fractions of the picture's
            width and height, else pixels.
    """

    x: float
    y: float
    width: float
    height: float

    @property
    def numbers(self) -> tuple[float, float, float, float]:
        """As options and manifests keep it."""
        return self.x, self.y, self.width, self.height

    @property
    def _is_share(self) -> bool:
        return max(self.x, self.y, self.width, self.height) <= 1

    def box(self, width_px: int, height_px: int) -> Box:
        """Its place in a picture of this size."""
        wide, high = (width_px, height_px) if self._is_share else (1, 1)
        return Box(self.x * wide, self.y * high, self.width * wide, self.height * high)

    def holds(self, x_px: float, y_px: float, width_px: int, height_px: int) -> bool:
        """Whether a point of a picture of this size lies inside."""
        if self._is_share:
            x_px, y_px = x_px / width_px, y_px / height_px
        return 0 <= x_px - self.x < self.width and 0 <= y_px - self.y < self.height

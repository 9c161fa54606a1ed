"""A source whose pictures are turned by quarters: a camera that hangs on its side."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from emoscope.engine.closing import Closing
from emoscope.engine.data import Frame
from emoscope.engine.sources.protocol import Source, SourceInfo

TURNS_DEG = (0, 90, 180, 270)


class Turned(Closing):
    """Another source, turned clockwise.

    Args:
        source: Open; closed with this one.
        turn_deg: One of ``TURNS_DEG``.
    """

    def __init__(self, source: Source, turn_deg: int) -> None:
        if turn_deg not in TURNS_DEG:
            raise ValueError(f"turn_deg must be one of {TURNS_DEG}, not {turn_deg}")
        self._source, self._quarters = source, turn_deg // 90

    @property
    def info(self) -> SourceInfo:
        info = self._source.info
        if self._quarters % 2 == 0:
            return info
        return replace(info, width_px=info.height_px, height_px=info.width_px)

    def read(self, timeout_s: float = 1.0) -> Frame | None:
        """See :class:`~emoscope.engine.sources.protocol.Source`."""
        frame = self._source.read(timeout_s)
        if frame is None or self._quarters == 0:
            return frame
        image = np.ascontiguousarray(np.rot90(frame.image, -self._quarters))
        return replace(frame, image=image)

    def close(self) -> None:
        self._source.close()

"""What takes longest to paint of the lanes: kept as a picture, and moved when the view moves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.lane_bands import paint_differing
from emoscope.app.views.lane_painting import (
    BETWEEN_PX,
    DIFFERENCE_PX,
    LEFT_PX,
    RIGHT_PX,
    Placed,
    Surface,
    paint_axis,
    paint_curves,
    paint_names,
)

EDGE_COLUMNS = 3
"""Painted again beside what is new: a line ends in the column after its own."""
SHOWN = 8
"""Lines in a lane at most."""


def whole_columns_px(ratio: float) -> int:
    """The fewest pixels of a widget that are whole pixels of its screen, too."""
    return Fraction(ratio).limit_denominator(8).denominator


@dataclass(frozen=True)
class _Look:
    """What the whole picture depends on, but for the time at its left edge."""

    size: QSize
    ratio: float
    tokens: Tokens
    lane_px: int
    width_s: float
    selected: int
    shown: tuple[tuple[int, ...], ...]


class LaneSheet:
    """Names, grounds, axes and curves of all lanes, and where two label sets differ."""

    def __init__(self) -> None:
        self._picture = QPixmap()
        self._look: _Look | None = None
        self._start_s = 0.0

    def forget(self) -> None:
        """What is shown has changed."""
        self._look = None

    @property
    def picture(self) -> QPixmap:
        """As it was last painted."""
        return self._picture

    def shown(self, timeline: Surface, ratio: float) -> QPixmap:
        """The picture for the view of now; see :meth:`steps`."""
        for _ in self.steps(timeline, ratio):
            pass
        return self._picture

    def steps(self, timeline: Surface, ratio: float) -> Iterator[None]:
        """Paint the picture for the view of now, a lane at a step.

        What was there before is moved, not painted again. Steps that are left undone leave a
        picture that is painted anew the next time.

        Args:
            timeline: What is drawn on; it does not change between the steps.
            ratio: Pixels of the screen for each of the widget.
        """
        placed = timeline.placed()
        size = QSize(timeline.width(), timeline.height()) * ratio
        start_s, end_s = timeline.view
        columns = max(1, timeline.width() - LEFT_PX - RIGHT_PX)
        look = _Look(
            size,
            ratio,
            timeline.tokens,
            timeline.lane_px,
            round(end_s - start_s, 9),
            timeline.selected,
            tuple(strongest(each, timeline.view) for each in placed),
        )
        by = (start_s - self._start_s) / (end_s - start_s) * columns
        steps = round(by)
        same = self._look == look and abs(by - steps) < 0.01
        if same and not steps:
            return
        same = same and steps % whole_columns_px(ratio) == 0 and abs(steps) < columns // 2
        if self._picture.size() != size:
            self._picture = QPixmap(size)
        self._picture.setDevicePixelRatio(ratio)
        if same:
            self._start_s += steps / columns * (end_s - start_s)
            area = QRect(LEFT_PX, 0, columns, timeline.height())
            moved = QRectF(
                area.left() * ratio, 0, area.width() * ratio, area.height() * ratio
            ).toRect()
            self._picture.scroll(-round(steps * ratio), 0, moved)
            part = (columns - steps, columns) if steps > 0 else (0, -steps)
            part = max(0, part[0] - EDGE_COLUMNS), min(columns, part[1] + EDGE_COLUMNS)
        else:
            self._start_s = start_s
            self._picture.fill(QColor(timeline.tokens.surface))
            part = (0, columns)
        self._look = None
        yield from self._paint(timeline, placed, look, columns, part)
        self._look = look

    def _paint(
        self,
        timeline: Surface,
        placed: Sequence[Placed],
        look: _Look,
        columns: int,
        part: tuple[int, int],
    ) -> Iterator[None]:
        """The columns of a part of the picture."""
        per_column_s = look.width_s / columns
        # A little more than what is kept of it: the first and last lines come from outside.
        aside = EDGE_COLUMNS if part != (0, columns) else 0
        first, last = part[0] - aside, part[1] + aside
        view = self._start_s + first * per_column_s, self._start_s + last * per_column_s
        left, width = LEFT_PX + first, last - first
        kept = QRectF(LEFT_PX + part[0], 0, part[1] - part[0], timeline.height())
        for each, shown in zip(placed, look.shown, strict=True):
            box = QRectF(left, each.top, width, look.lane_px)
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not aside:
                painter.setFont(timeline.lane_font)
                paint_names(timeline, painter, each)
            painter.setClipRect(box.intersected(kept))
            painter.fillRect(box, QColor(timeline.tokens.raised))
            paint_axis(timeline, painter, box)
            painter.setClipRect(box.adjusted(0, 1, 0, -1).intersected(kept))
            paint_curves(painter, each.lane, view, box, each.rows, shown)
            if each.second is not None:
                band = QRectF(left, box.bottom() + BETWEEN_PX, width, DIFFERENCE_PX)
                painter.setClipRect(band.intersected(kept))
                painter.fillRect(band, QColor(timeline.tokens.raised))
                paint_differing(painter, each.second, view, band, QColor(timeline.tokens.bad))
            painter.end()
            yield


def strongest(placed: Placed, view: tuple[float, float]) -> tuple[int, ...]:
    """The labels whose lines are shown: the highest in view."""
    count = placed.lane.scores.shape[1]
    if count <= SHOWN:
        return tuple(range(count))
    means = np.nan_to_num(placed.lane.columns.means(view, 100).means)
    if not len(means):
        return ()
    return tuple(sorted(np.argsort(-means.mean(axis=0))[:SHOWN].tolist()))

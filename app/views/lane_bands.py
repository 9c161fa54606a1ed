"""Bands of a lane: who led, segments, and where two label sets differ, as pictures of pixels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from emoscope.app.models.recording import Lane
from emoscope.app.views.pixel_rows import covered_rows, draw_pixels, draw_row, pixel, pixel_of

if TYPE_CHECKING:
    from emoscope.app.models.side_by_side import SecondLane
    from emoscope.app.views.bars import BarRow
    from emoscope.engine.results.segments import Segment

RIBBON_PX = 12
ROW_PX, BAR_PX, HOOK_PX = 7, 3, 6
"""Of the brackets of one label: from row to row, the bar, and how far its hooks go below it."""
FEW = 40
"""So many brackets are drawn one by one."""
WIDEST_PX = 8
"""Of a bar in the band of differences: a frame that is far from the next does not fill it."""


def paint_ribbon(
    painter: QPainter,
    lane: Lane,
    view: tuple[float, float],
    box: QRectF,
    rows: Sequence[BarRow],
    *,
    dark: bool,
) -> None:
    """Which label led, as a band of its colour along the lane's foot."""
    y = int(box.bottom()) - RIBBON_PX
    times, top = lane.columns.leaders(view, int(box.width()))
    per_second = box.width() / (view[1] - view[0])
    gap_s = max(1.0, 3 / max(per_second, 1e-9))
    if not len(top):
        return
    starts = np.flatnonzero(np.r_[True, (np.diff(top) != 0) | (np.diff(times) > gap_s)])
    last = np.r_[starts[1:], len(top)] - 1
    column = top[starts]
    after_s = times[np.minimum(last + 1, len(times) - 1)]
    near = (after_s > times[last]) & (after_s - times[last] < gap_s)
    left = box.left() + (times[starts] - view[0]) * per_second
    end_s = np.where(near, after_s, times[last] + 0.04)
    right = np.maximum(left + 1.5, box.left() + (end_s - view[0]) * per_second)
    known = (column >= 0) & (column < len(rows))
    column, left, right = column[known], left[known], right[known]
    if not len(column):
        return
    colours = np.array([pixel_of(row.colour) for row in rows])
    pixels = np.arange(int(box.left()), int(box.right()))
    band = np.searchsorted(np.rint(left), pixels, side="right") - 1
    inside = (band >= 0) & (pixels < np.rint(right)[band])
    row_of_pixels = np.where(inside, colours[column[band]], np.uint32(0))
    draw_row(painter, row_of_pixels, QRect(int(box.left()), y, len(pixels), RIBBON_PX - 2))
    painter.setPen(QColor("#0b0f16" if dark else "#ffffff"))
    wide = right - left
    metrics = painter.fontMetrics()
    for each in np.unique(column[wide > 2 * RIBBON_PX]).tolist():
        room = metrics.horizontalAdvance(rows[each].name) + 10
        for place in np.flatnonzero((column == each) & (wide > room)).tolist():
            area = QRectF(left[place] + 4, y - 1, wide[place], RIBBON_PX)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), rows[each].name)


def times_of(segments: Sequence[Segment]) -> dict[int, dict[str, NDArray[np.float64]]]:
    """(n, 2) begins and ends in seconds, by track and label."""
    found: dict[int, dict[str, list[tuple[float, float]]]] = {}
    for each in segments:
        of_label = found.setdefault(each.track, {}).setdefault(each.label, [])
        of_label.append((each.start_s, each.end_s))
    return {
        track: {label: np.array(sorted(times)) for label, times in labels.items()}
        for track, labels in found.items()
    }


def paint_segments(
    painter: QPainter,
    brackets: Sequence[tuple[int, str, NDArray[np.float64]]],
    view: tuple[float, float],
    box: QRectF,
) -> None:
    """Brackets along the lane's top, each label in its colour and in a row of its own.

    Args:
        painter: Into the picture.
        brackets: Row, colour, and (n, 2) begins and ends of each label.
        view: Seconds at the left and right edge of the box.
        box: Of the lane.
    """
    first, width = int(box.left()), int(box.width())
    if not brackets or width < 1:
        return
    colours = np.zeros((max(row for row, _, _ in brackets) + 1, 1), np.uint32)
    seen, row_of = [], []
    for row, colour, times in brackets:
        colours[row] = pixel_of(colour)
        low, high = np.searchsorted(times[:, 0], [view[0] - _longest(times), view[1]])
        seen.append(times[low:high])
        row_of.append(np.full(high - low, row))
    places = box.left() + (np.concatenate(seen) - view[0]) * (box.width() / (view[1] - view[0]))
    left, right = np.rint(places).astype(int).T - first
    rows, top = np.concatenate(row_of), int(box.top()) + 2
    right = np.maximum(right, left + 1)
    if len(rows) <= FEW:
        names = {row: QColor(colour) for row, colour, _ in brackets}
        for row, begin, end in zip(rows.tolist(), left.tolist(), right.tolist(), strict=True):
            y = top + row * ROW_PX
            painter.fillRect(first + begin, y, end - begin, BAR_PX, names[row])
            for x in (begin, end) if end > begin + 3 else (begin,):
                painter.fillRect(first + x - 1, y + 1, 3, HOOK_PX, names[row])
        return
    size = len(colours), width
    bars = covered_rows(size, rows, left, right) * colours
    ends, of_ends = np.r_[left, right[right > left + 3]], np.r_[rows, rows[right > left + 3]]
    hooks = covered_rows(size, of_ends, ends - 1, ends + 2) * colours
    pixels = np.zeros((len(colours), ROW_PX, width), np.uint32)
    pixels[:, 0] = bars
    pixels[:, 1:BAR_PX] = np.maximum(bars, hooks)[:, None]
    pixels[:, BAR_PX : 1 + HOOK_PX] = hooks[:, None]
    draw_pixels(painter, pixels.reshape(-1, width), first, top)


def paint_differing(
    painter: QPainter,
    second: SecondLane,
    view: tuple[float, float],
    box: QRectF,
    colour: QColor,
) -> None:
    """Where another label leads, in some columns of the band: as high as the part of frames."""
    width, height = round(box.width()), round(box.height())
    seen = second.shares.means(view, width)
    shown = (seen.means[:, 0] > 0) & (seen.column >= 0) & (seen.column < width)
    if not shown.any():
        return
    steps = np.minimum(np.r_[np.diff(seen.column), 1], WIDEST_PX)[shown]
    talls = np.maximum(2, np.rint(seen.means[shown, 0] * (height - 2))).astype(int)
    begins = seen.column[shown]
    high = np.zeros(width, int)
    for aside in range(int(steps.max())):
        there = (steps > aside) & (begins + aside < width)
        high[begins[there] + aside] = talls[there]
    filled = np.arange(height, 0, -1)[:, None] <= high
    draw_pixels(painter, filled * pixel(colour), int(box.left()), round(box.top()))


def _longest(times: NDArray[np.float64]) -> float:
    return float((times[:, 1] - times[:, 0]).max(initial=0.0))

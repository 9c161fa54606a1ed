"""Lanes, curves, ruler and markers of the timeline, drawn into a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from emoscope.app.i18n import tr
from emoscope.app.models.recording import Lane
from emoscope.app.models.wording import clock_words

if TYPE_CHECKING:
    from emoscope.app.models.side_by_side import SecondLane
    from emoscope.app.theme.tokens import Tokens
    from emoscope.app.views.bars import BarRow
    from emoscope.engine.results.segments import Rule, Segment
    from emoscope.engine.sessions.manifest import Marker

LEFT_PX = 96
RULER_PX = 30
RIBBON_PX = 12
STEPS_S = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 3600)


class Surface(Protocol):
    """What is drawn on: sizes in pixels, times in seconds.

    Attributes:
        view: Start and end of what is shown.
        lane_px: Height of a lane.
        selected: Track of the chosen lane.
    """

    tokens: Tokens
    rows: tuple[BarRow, ...]
    markers: tuple[Marker, ...]
    segments: tuple[Segment, ...]
    rule: Rule | None
    selected: int

    @property
    def view(self) -> tuple[float, float]: ...

    @property
    def lane_px(self) -> int: ...

    def width(self) -> int: ...

    def height(self) -> int: ...

    def x_of(self, time_s: float) -> float:
        """Where a time is."""


def paint_ruler(timeline: Surface, painter: QPainter) -> None:
    """Times along the top, with a line down each."""
    start, end = timeline.view
    room = max(1.0, (timeline.width() - LEFT_PX) / 90)
    step = next((s for s in STEPS_S if (end - start) / s <= room), STEPS_S[-1])
    first = np.ceil(start / step) * step
    painter.setPen(QColor(timeline.tokens.muted))
    for time_s in np.arange(first, end + step / 2, step):
        x = timeline.x_of(float(time_s))
        if x > timeline.width() - 10:
            break
        painter.setPen(QPen(QColor(timeline.tokens.border), 1))
        painter.drawLine(QPointF(x, RULER_PX - 6), QPointF(x, timeline.height()))
        painter.setPen(QColor(timeline.tokens.muted))
        painter.drawText(QPointF(x + 3, RULER_PX - 10), clock_words(float(time_s), step))


def paint_lane(
    timeline: Surface,
    painter: QPainter,
    lane: Lane,
    top: int,
    rows: Sequence[BarRow],
    which: str = "",
) -> None:
    """One face: frame, axis, curves, who led, segments.

    Args:
        timeline: For times, size and colours.
        painter: Into the picture.
        lane: The face's scores.
        top: Where it begins.
        rows: Of the labels, with their colours.
        which: ``A`` or ``B`` of two label sets; empty for one. Segments are those of the first.
    """
    box = QRectF(LEFT_PX, top, timeline.width() - LEFT_PX - 8, timeline.lane_px)
    chosen = lane.track == timeline.selected
    painter.setPen(QPen(QColor(timeline.tokens.accent if chosen else timeline.tokens.border), 1))
    painter.setBrush(QColor(timeline.tokens.raised))
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(QColor(timeline.tokens.text if chosen else timeline.tokens.muted))
    name = tr("Face {number}").format(number=lane.track)
    if which:
        name = f"{name}\n{which}" if which == "A" else which
    painter.drawText(
        QRectF(8, top, LEFT_PX - 42, timeline.lane_px), int(Qt.AlignmentFlag.AlignVCenter), name
    )
    high = box.height() - RIBBON_PX - 8
    for share, words in ((0.0, "0"), (0.5, "50"), (1.0, "100 %")):
        y = box.top() + 4 + (1 - share) * high
        painter.setPen(QPen(QColor(timeline.tokens.border), 1))
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        painter.setPen(QColor(timeline.tokens.muted))
        place = QRectF(LEFT_PX - 40, y - 8, 36, 16)
        painter.drawText(
            place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), words
        )
    painter.save()
    painter.setClipRect(box.adjusted(1, 1, -1, -1))
    low, high = np.searchsorted(lane.times_s, [timeline.view[0] - 1, timeline.view[1] + 1])
    times, scores = lane.times_s[low:high], lane.scores[low:high]
    if len(times):
        paint_curves(timeline, painter, times, scores, box, rows)
        paint_ribbon(timeline, painter, times, lane.top[low:high], box, rows)
        if which != "B":
            paint_thresholds(timeline, painter, box)
            paint_segments(timeline, painter, lane.track, box)
    painter.restore()


def paint_curves(
    timeline: Surface,
    painter: QPainter,
    times: np.ndarray,
    scores: np.ndarray,
    box: QRectF,
    rows: Sequence[BarRow],
) -> None:
    """A line per label, of the eight that were highest in view."""
    columns, means = per_pixel(times, scores, timeline.view, int(box.width()))
    if not len(columns):
        return
    height = box.height() - RIBBON_PX - 8
    shown = np.argsort(-np.nan_to_num(means).mean(axis=0))[:8]
    for column in sorted(shown.tolist(), reverse=True):
        if column >= len(rows):
            continue
        row = rows[column]
        style = Qt.PenStyle.DotLine if row.hatched else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(row.colour), 1.4, style))
        values = means[:, column]
        known = ~np.isnan(values)
        # A gap in time or in the scores is a gap in the line.
        steps = np.diff(columns)
        far = steps > max(3.0, 3 * float(np.median(steps))) if len(steps) else steps > 0
        breaks = np.flatnonzero(far | (np.diff(known.astype(int)) != 0)) + 1
        for part in np.split(np.arange(len(columns)), breaks):
            if len(part) < 2 or not known[part[0]]:
                continue
            points = [
                QPointF(
                    box.left() + float(columns[i]),
                    box.top() + 4 + (1 - float(values[i])) * height,
                )
                for i in part
            ]
            painter.drawPolyline(QPolygonF(points))


def paint_ribbon(
    timeline: Surface,
    painter: QPainter,
    times: np.ndarray,
    top: np.ndarray,
    box: QRectF,
    rows: Sequence[BarRow],
) -> None:
    """Which label led, as a band of its colour along the lane's foot."""
    y = box.bottom() - RIBBON_PX
    starts = np.flatnonzero(np.r_[True, (np.diff(top) != 0) | (np.diff(times) > 1.0)])
    ends = np.r_[starts[1:], len(top)] - 1
    for first, last in zip(starts.tolist(), ends.tolist(), strict=True):
        column = int(top[first])
        if column < 0 or column >= len(rows):
            continue
        left = timeline.x_of(float(times[first]))
        nearest = times[min(last + 1, len(times) - 1)] if last + 1 < len(times) else times[last]
        end_s = float(nearest) if nearest - times[last] < 1.0 else float(times[last]) + 0.04
        right = max(left + 1.5, timeline.x_of(end_s))
        row = rows[column]
        painter.fillRect(QRectF(left, y, right - left, RIBBON_PX - 2), QColor(row.colour))
        width = painter.fontMetrics().horizontalAdvance(row.name)
        if right - left > width + 10:
            painter.setPen(QColor("#ffffff" if not timeline.tokens.dark else "#0b0f16"))
            painter.drawText(
                QRectF(left + 4, y - 1, right - left, RIBBON_PX),
                int(Qt.AlignmentFlag.AlignVCenter),
                row.name,
            )


def paint_difference(
    timeline: Surface, painter: QPainter, second: SecondLane, top: int, height: int
) -> None:
    """Below the lanes of two label sets: where another label leads, and for how many frames."""
    tokens = timeline.tokens
    box = QRectF(LEFT_PX, top, timeline.width() - LEFT_PX - 8, height)
    painter.setPen(QPen(QColor(tokens.border), 1))
    painter.setBrush(QColor(tokens.raised))
    painter.drawRect(box)
    painter.setPen(QColor(tokens.muted))
    share = "–" if second.share is None else f"≠ {second.share:.0%}"
    painter.drawText(
        QRectF(8, top - 2, LEFT_PX - 12, height + 4), int(Qt.AlignmentFlag.AlignVCenter), share
    )
    times = second.lane.times_s
    low, high = np.searchsorted(times, [timeline.view[0] - 1, timeline.view[1] + 1])
    times, differs = times[low:high], second.differs[low:high]
    if not len(times):
        return
    columns, means = per_pixel(
        times, np.where(differs < 0, np.nan, differs)[:, None], timeline.view, int(box.width())
    )
    steps = np.r_[np.diff(columns), 1]
    for column, share_of, step in zip(columns, means[:, 0], steps, strict=True):
        if np.isnan(share_of) or share_of <= 0 or not 0 <= column < box.width():
            continue
        tall = max(2.0, float(share_of) * (height - 2))
        painter.fillRect(
            QRectF(box.left() + column, box.bottom() - tall, min(step, 8), tall),
            QColor(tokens.bad),
        )


def paint_thresholds(timeline: Surface, painter: QPainter, box: QRectF) -> None:
    """Where a segment begins (dashes) and ends (dots)."""
    if timeline.rule is None:
        return
    height = box.height() - RIBBON_PX - 8
    for value, style in (
        (timeline.rule.on, Qt.PenStyle.DashLine),
        (timeline.rule.off, Qt.PenStyle.DotLine),
    ):
        painter.setPen(QPen(QColor(timeline.tokens.text), 1, style))
        y = box.top() + 4 + (1 - value) * height
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def paint_segments(timeline: Surface, painter: QPainter, track: int, box: QRectF) -> None:
    """Brackets along the lane's top, each label in its colour and in a row of its own."""
    colours = {row.name: row.colour for row in timeline.rows}
    rows = {name: row for row, name in enumerate(dict.fromkeys(s.label for s in timeline.segments))}
    for segment in timeline.segments:
        if segment.track == track:
            colour = colours.get(segment.label, timeline.tokens.text)
            pen = QPen(QColor(colour), 3.0)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            y = box.top() + 3 + 7 * rows[segment.label]
            left, right = timeline.x_of(segment.start_s), timeline.x_of(segment.end_s)
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            painter.drawLine(QPointF(left, y), QPointF(left, y + 6))
            painter.drawLine(QPointF(right, y), QPointF(right, y + 6))


def paint_markers(timeline: Surface, painter: QPainter) -> None:
    """Moments and stretches that a person marked."""
    for marker in timeline.markers:
        x = timeline.x_of(marker.time_s)
        colour = QColor(timeline.tokens.bad if marker.kind == "exclude" else timeline.tokens.warn)
        if marker.end_s is not None:
            right = timeline.x_of(marker.end_s)
            fill = QColor(colour)
            fill.setAlphaF(0.16)
            area = QRectF(x, RULER_PX - 4, right - x, timeline.height() - RULER_PX)
            painter.fillRect(area.intersected(QRectF(LEFT_PX, 0, timeline.width(), 9999)), fill)
        if x < LEFT_PX - 1 or x > timeline.width():
            continue
        painter.setPen(QPen(colour, 1.5))
        painter.drawLine(QPointF(x, 12), QPointF(x, timeline.height() - 4))
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([QPointF(x, 10), QPointF(x + 9, 14), QPointF(x, 18)]))
        words = marker.text[:40]
        pill = QRectF(x + 10, 6, painter.fontMetrics().horizontalAdvance(words) + 8, 17)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(timeline.tokens.raised))
        painter.drawRoundedRect(pill, 4, 4)
        painter.setPen(QColor(timeline.tokens.text))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), words)


def per_pixel(
    times: np.ndarray, values: np.ndarray, view: tuple[float, float], width: int
) -> tuple[np.ndarray, np.ndarray]:
    """Means per column of the screen: (m,) columns and (m, L) values; cheap for an hour of video.

    Args:
        times: (n,) rising seconds.
        values: (n, L) with NaN where there is nothing.
        view: Seconds at the edges.
        width: Columns on the screen.
    """
    column = np.floor((times - view[0]) / (view[1] - view[0]) * width).astype(np.int64)
    starts = np.flatnonzero(np.r_[True, np.diff(column) > 0])
    known = ~np.isnan(values)
    sums = np.add.reduceat(np.where(known, values, 0.0), starts, axis=0)
    counts = np.add.reduceat(known.astype(np.int64), starts, axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        means = np.where(counts > 0, sums / counts, np.nan)
    return column[starts], means

"""Lanes, curves, ruler and markers of the timeline, drawn into a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from shiboken6 import VoidPtr, getCppPointer

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
LINE_PX = 1.4
STEPS_S = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 3600)


class Surface(Protocol):
    """What is drawn on: sizes in pixels, times in seconds.

    Attributes:
        view: Start and end of what is shown.
        lane_px: Height of a lane.
        selected: Track of the chosen lane.
        segment_rows: Of each label's brackets, from the top.
    """

    tokens: Tokens
    rows: tuple[BarRow, ...]
    markers: tuple[Marker, ...]
    segments: tuple[Segment, ...]
    segment_rows: dict[str, int]
    rule: Rule | None
    selected: int
    lanes: tuple[Lane, ...]

    @property
    def view(self) -> tuple[float, float]: ...

    @property
    def lane_px(self) -> int: ...

    def width(self) -> int: ...

    def height(self) -> int: ...

    def x_of(self, time_s: float) -> float:
        """Where a time is."""

    def lane_rect(self, track: int) -> QRect:
        """Where a face's lane is."""


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
    place = QRectF(8, top, LEFT_PX - 42, timeline.lane_px)
    words = lane.name or tr("Face {number}").format(number=lane.track)
    name = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))
    if which:
        name = f"{name}\n{which}" if which == "A" else which
    painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), name)
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
    paint_curves(timeline, painter, lane, box, rows)
    paint_ribbon(timeline, painter, lane, box, rows)
    if which != "B":
        paint_thresholds(timeline, painter, box)
        paint_segments(timeline, painter, lane.track, box)
    painter.restore()


def paint_curves(
    timeline: Surface, painter: QPainter, lane: Lane, box: QRectF, rows: Sequence[BarRow]
) -> None:
    """A line per label, of the eight that were highest in view."""
    seen = lane.columns.means(timeline.view, int(box.width()))
    if not len(seen.column):
        return
    height = box.height() - RIBBON_PX - 8
    places = np.empty((len(seen.column), 2))
    places[:, 0] = box.left() + seen.column
    steps = np.diff(seen.column)
    far = steps > max(3.0, 3 * float(np.median(steps))) if len(steps) else steps > 0
    shown = np.argsort(-np.nan_to_num(seen.means).mean(axis=0))[:8]
    for column in sorted(shown.tolist(), reverse=True):
        if column >= len(rows):
            continue
        row = rows[column]
        style = Qt.PenStyle.DotLine if row.hatched else Qt.PenStyle.SolidLine
        known = ~np.isnan(seen.means[:, column])
        places[:, 1] = box.top() + 4 + (1 - seen.means[:, column]) * height
        # A gap in time or in the scores is a gap in the line.
        breaks = np.flatnonzero(far | (np.diff(known.astype(int)) != 0)) + 1
        ends = np.r_[breaks, len(places)].tolist()
        parts = [
            places[begin:end]
            for begin, end in zip([0, *ends], ends, strict=False)
            if end - begin >= 2 and known[begin]
        ]
        draw_lines(painter, parts, QColor(row.colour), style)


def draw_lines(
    painter: QPainter, lines: Sequence[np.ndarray], colour: QColor, style: Qt.PenStyle
) -> None:
    """Smooth lines about 1.4 pixels wide, (n, 2) points each.

    Qt draws smooth lines of one device pixel about a hundred times as fast as wider ones: they
    are drawn beside each other.
    """
    ratio = painter.device().devicePixelRatioF()
    pen = QPen(colour, 1 / ratio, style)
    if style is Qt.PenStyle.DotLine:
        pen.setDashPattern([LINE_PX * ratio, 2 * LINE_PX * ratio])
    painter.setPen(pen)
    polygons = [polygon(line) for line in lines]
    count = 2 if ratio <= 1 else 3
    for number in range(count):
        aside = (number / (count - 1) - 0.5) * (LINE_PX - 1 / ratio)
        painter.translate(aside, aside)
        for each in polygons:
            painter.drawPolyline(each)
        painter.translate(-aside, -aside)


def polygon(points: np.ndarray) -> QPolygonF:
    """(n, 2) places as Qt's points, without a Python object for each."""
    out = QPolygonF()
    if len(points):
        out.resize(len(points))
        memory = VoidPtr(getCppPointer(out.data())[0], 16 * len(points), True)
        np.frombuffer(memory, np.float64)[:] = points.reshape(-1)
    return out


def paint_ribbon(
    timeline: Surface, painter: QPainter, lane: Lane, box: QRectF, rows: Sequence[BarRow]
) -> None:
    """Which label led, as a band of its colour along the lane's foot."""
    y = box.bottom() - RIBBON_PX
    times, top = lane.columns.leaders(timeline.view, int(box.width()))
    gap_s = max(1.0, 3 * (timeline.view[1] - timeline.view[0]) / max(1.0, box.width()))
    starts = np.flatnonzero(np.r_[True, (np.diff(top) != 0) | (np.diff(times) > gap_s)][: len(top)])
    ends = np.r_[starts[1:], len(top)] - 1
    bands: dict[int, list[QRectF]] = {}
    for first, last in zip(starts.tolist(), ends.tolist(), strict=True):
        column = int(top[first])
        if column < 0 or column >= len(rows):
            continue
        left = timeline.x_of(float(times[first]))
        nearest = times[min(last + 1, len(times) - 1)]
        end_s = float(nearest) if 0 < nearest - times[last] < gap_s else float(times[last]) + 0.04
        right = max(left + 1.5, timeline.x_of(end_s))
        bands.setdefault(column, []).append(QRectF(left, y, right - left, RIBBON_PX - 2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    for column, areas in bands.items():
        painter.setBrush(QColor(rows[column].colour))
        painter.drawRects(areas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor("#ffffff" if not timeline.tokens.dark else "#0b0f16"))
    for column, areas in bands.items():
        room = painter.fontMetrics().horizontalAdvance(rows[column].name) + 10
        for area in areas:
            if area.width() > room:
                place = area.adjusted(4, -1, 4, 1)
                painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), rows[column].name)


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
    seen = second.shares.means(timeline.view, int(box.width()))
    steps = np.r_[np.diff(seen.column), 1]
    talls = np.maximum(2.0, seen.means[:, 0] * (height - 2))
    shown = (seen.means[:, 0] > 0) & (seen.column >= 0) & (seen.column < box.width())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.bad))
    painter.drawRects(
        [
            QRectF(box.left() + column, box.bottom() - tall, min(step, 8), tall)
            for column, step, tall in zip(
                seen.column[shown].tolist(),
                steps[shown].tolist(),
                talls[shown].tolist(),
                strict=True,
            )
        ]
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
    rows = timeline.segment_rows
    start_s, end_s = timeline.view
    brackets: dict[str, list[QRectF]] = {}
    drawn_to = dict.fromkeys(rows, -1.0)
    for segment in timeline.segments:
        if segment.track != track or segment.start_s > end_s or segment.end_s < start_s:
            continue
        left, right = timeline.x_of(segment.start_s), timeline.x_of(segment.end_s)
        if right < drawn_to[segment.label] + 1:  # within a pixel of the one before
            continue
        drawn_to[segment.label] = right
        y = box.top() + 3 + 7 * rows[segment.label]
        parts = brackets.setdefault(segment.label, [])
        parts.append(QRectF(left, y - 1.5, max(right - left, 1.0), 3))
        parts.append(QRectF(left - 1.5, y, 3, 6))
        if right - left > 3:
            parts.append(QRectF(right - 1.5, y, 3, 6))
    painter.setPen(Qt.PenStyle.NoPen)
    for label, parts in brackets.items():
        painter.setBrush(QColor(colours.get(label, timeline.tokens.text)))
        painter.drawRects(parts)


def areas_of(timeline: Surface, marker: Marker, lanes: QRectF) -> list[QRectF]:
    """What a stretch covers: all lanes, or those of its person while they are theirs."""
    if marker.end_s is None:
        return []
    left, right = timeline.x_of(marker.time_s), timeline.x_of(marker.end_s)
    whole = QRectF(left, lanes.top(), right - left, lanes.height())
    areas = list(_areas_of_person(timeline, marker, marker.end_s)) if marker.person else [whole]
    return [area.intersected(lanes) for area in areas if area.intersects(lanes)]


def _areas_of_person(timeline: Surface, marker: Marker, end_s: float) -> Iterator[QRectF]:
    for lane in timeline.lanes:
        rect = QRectF(timeline.lane_rect(lane.track))
        for part in lane.parts_of(marker.person):
            begin_s, last_s = max(part.start_s, marker.time_s), min(part.end_s, end_s)
            if begin_s < last_s:
                begin, last = timeline.x_of(begin_s), timeline.x_of(last_s)
                yield QRectF(begin, rect.top(), last - begin, rect.height())


def paint_markers(timeline: Surface, painter: QPainter) -> None:
    """Moments and stretches that a person marked; words where there is room for them."""
    lanes = QRectF(LEFT_PX, RULER_PX - 4, timeline.width(), timeline.height() - RULER_PX)
    colours = {True: QColor(timeline.tokens.bad), False: QColor(timeline.tokens.warn)}
    areas: dict[bool, list[QRectF]] = {True: [], False: []}
    lines: dict[bool, list[QRectF]] = {True: [], False: []}
    for marker in timeline.markers:
        x, excludes = timeline.x_of(marker.time_s), marker.kind == "exclude"
        areas[excludes] += areas_of(timeline, marker, lanes)
        if LEFT_PX - 1 <= x <= timeline.width():
            lines[excludes].append(QRectF(x - 0.75, 12, 1.5, timeline.height() - 16))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for excludes, colour in colours.items():
        fill = QColor(colour)
        fill.setAlphaF(0.16)
        painter.setBrush(fill)
        painter.drawRects(areas[excludes])
    for excludes, colour in colours.items():
        painter.setBrush(colour)
        painter.drawRects(lines[excludes])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    free_from = 0.0
    for marker in sorted(timeline.markers, key=lambda each: each.time_s):
        x = timeline.x_of(marker.time_s)
        if not LEFT_PX - 1 <= x <= timeline.width():
            continue
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours[marker.kind == "exclude"])
        painter.drawPolygon(QPolygonF([QPointF(x, 10), QPointF(x + 9, 14), QPointF(x, 18)]))
        if x + 10 < free_from:
            continue
        words = f"{marker.person}: {marker.text}" if marker.person else marker.text
        words = words[:40]
        pill = QRectF(x + 10, 6, painter.fontMetrics().horizontalAdvance(words) + 8, 17)
        free_from = pill.right()
        painter.setBrush(QColor(timeline.tokens.raised))
        painter.drawRoundedRect(pill, 4, 4)
        painter.setPen(QColor(timeline.tokens.text))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), words)

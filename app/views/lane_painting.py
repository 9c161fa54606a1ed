"""Lanes, curves, ruler and markers of the timeline, drawn into a picture."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, overload

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF, QRegion
from shiboken6 import getCppPointer

from emoscope.app.i18n import tr
from emoscope.app.models.recording import Lane
from emoscope.app.models.wording import clock_words
from emoscope.app.views.lane_bands import RIBBON_PX, paint_ribbon, paint_segments
from emoscope.app.views.pixel_rows import covered, draw_row, pixel, pixel_of

if TYPE_CHECKING:
    from emoscope.app.models.lane_columns import LaneColumns
    from emoscope.app.models.side_by_side import SecondLane
    from emoscope.app.theme.tokens import Tokens
    from emoscope.app.views.bars import BarRow
    from emoscope.engine.results.segments import Rule
    from emoscope.engine.sessions.manifest import Marker

LEFT_PX, RIGHT_PX = 96, 8
RULER_PX = 30
LINE_PX = 1.4
CORNER_PX = 6
SHADE = 0.16
"""Of a colour over what is behind it."""
BETWEEN_PX, DIFFERENCE_PX = 4, 12
"""Between the lanes of two sets, and the band below them that says where they differ."""
DOTS, LINE = Qt.PenStyle.DotLine, Qt.PenStyle.SolidLine
GAP_S = 0.7
"""A longer time without a score is a gap in the line."""
STEPS_S = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 3600)


@dataclass(frozen=True, slots=True)
class Placed:
    """A lane on the timeline.

    Attributes:
        top: Where it begins, in pixels.
        rows: Of its labels, with their colours.
        which: ``A`` or ``B`` of two label sets; empty for one. Segments are those of the first.
        second: Of a lane ``B``: where it differs from ``A``, for the band below it.
    """

    lane: Lane
    top: int
    rows: Sequence[BarRow]
    which: str = ""
    second: SecondLane | None = None


class Surface(Protocol):
    """What is drawn on: sizes in pixels, times in seconds.

    Attributes:
        view: Start and end of what is shown.
        lane_px: Height of a lane.
        selected: Track of the chosen lane.
        segment_rows: Of each label's brackets, from the top.
        segment_times: Begins and ends by track and label, as :func:`times_of` gives them.
    """

    tokens: Tokens
    rows: tuple[BarRow, ...]
    markers: tuple[Marker, ...]
    segment_rows: dict[str, int]
    segment_times: dict[int, dict[str, NDArray[np.float64]]]
    rule: Rule | None
    selected: int
    lanes: tuple[Lane, ...]

    @property
    def view(self) -> tuple[float, float]: ...

    @property
    def lane_px(self) -> int: ...

    @property
    def lane_font(self) -> QFont: ...

    def colour_of(self, marker: Marker) -> str:
        """What a marker is drawn in."""

    def width(self) -> int: ...

    def height(self) -> int: ...

    @overload
    def x_of(self, time_s: float) -> float: ...
    @overload
    def x_of(self, time_s: NDArray[np.float64]) -> NDArray[np.float64]: ...

    def lane_rect(self, track: int) -> QRect:
        """Where a face's lane is."""

    def placed(self) -> list[Placed]:
        """All lanes, from the top."""


def box_of(timeline: Surface, placed: Placed) -> QRectF:
    """Where the curves of a lane are."""
    width = timeline.width() - LEFT_PX - RIGHT_PX
    return QRectF(LEFT_PX, placed.top, width, timeline.lane_px)


def paint_ruler(timeline: Surface, painter: QPainter) -> None:
    """Times along the top, with a line down each, behind the lanes."""
    start, end = timeline.view
    room = max(1.0, (timeline.width() - LEFT_PX) / 90)
    step = next((s for s in STEPS_S if (end - start) / s <= room), STEPS_S[-1])
    first = np.ceil(start / step) * step
    times = np.arange(first, end + step / 2, step).tolist()
    ticks = [(time_s, timeline.x_of(time_s)) for time_s in times]
    ticks = [(time_s, x) for time_s, x in ticks if x <= timeline.width() - 10]
    behind = QRegion(0, 0, timeline.width(), timeline.height())
    for each in timeline.placed():
        behind -= QRegion(box_of(timeline, each).toRect())
        if each.second is not None:
            behind -= QRegion(difference_box(timeline, each).toRect())
    painter.save()
    painter.setClipRegion(behind)
    painter.setPen(QPen(QColor(timeline.tokens.border), 1))
    for _, x in ticks:
        painter.drawLine(QPointF(x, RULER_PX - 6), QPointF(x, timeline.height()))
    painter.restore()
    painter.setPen(QColor(timeline.tokens.muted))
    for time_s, x in ticks:
        painter.drawText(QPointF(x + 3, RULER_PX - 10), clock_words(time_s, step))


def paint_axis(timeline: Surface, painter: QPainter, box: QRectF) -> None:
    """Lines at none, half and all, behind the curves."""
    high = box.height() - RIBBON_PX - 8
    painter.setPen(QPen(QColor(timeline.tokens.border), 1))
    for share in (0.0, 0.5, 1.0):
        y = box.top() + 4 + (1 - share) * high
        painter.drawLine(QPointF(box.left() - 1, y), QPointF(box.right() + 1, y))


def paint_names(timeline: Surface, painter: QPainter, placed: Placed) -> None:
    """What stands left of a lane: whose it is, what its height says, how often two sets differ."""
    lane, which = placed.lane, placed.which
    box = box_of(timeline, placed)
    chosen = lane.track == timeline.selected
    painter.setPen(QColor(timeline.tokens.text if chosen else timeline.tokens.muted))
    place = QRectF(8, placed.top, LEFT_PX - 42, timeline.lane_px)
    words = lane.name or tr("Face {number}").format(number=lane.track)
    name = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))
    if which:
        name = f"{name}\n{which}" if which == "A" else which
    painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), name)
    high = box.height() - RIBBON_PX - 8
    painter.setPen(QColor(timeline.tokens.muted))
    right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
    for share, words in ((0.0, "0"), (0.5, "50"), (1.0, "100 %")):
        y = box.top() + 4 + (1 - share) * high
        painter.drawText(QRectF(LEFT_PX - 40, y - 8, 36, 16), right, words)
    if placed.second is not None:
        share_of = placed.second.share
        below = difference_box(timeline, placed)
        place = QRectF(8, below.top() - 2, LEFT_PX - 12, below.height() + 4)
        words = "–" if share_of is None else f"≠ {share_of:.0%}"
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words)


def paint_lane(timeline: Surface, painter: QPainter, placed: Placed) -> None:
    """Of one face what does not move with its curves: frames, who led, segments."""
    lane = placed.lane
    box = box_of(timeline, placed)
    chosen = lane.track == timeline.selected
    paint_corners(painter, box, QColor(timeline.tokens.surface))
    painter.setPen(QPen(QColor(timeline.tokens.accent if chosen else timeline.tokens.border), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, CORNER_PX, CORNER_PX)
    if placed.second is not None:
        painter.setPen(QPen(QColor(timeline.tokens.border), 1))
        painter.drawRect(difference_box(timeline, placed))
    painter.save()
    painter.setClipRect(box.adjusted(1, 1, -1, -1))
    paint_ribbon(painter, lane, timeline.view, box, placed.rows, dark=timeline.tokens.dark)
    if placed.which != "B":
        paint_thresholds(timeline, painter, box)
        colours = {row.name: row.colour for row in timeline.rows}
        brackets = [
            (timeline.segment_rows[label], colours.get(label, timeline.tokens.text), times)
            for label, times in timeline.segment_times.get(lane.track, {}).items()
        ]
        paint_segments(painter, brackets, timeline.view, box)
    painter.restore()


def paint_corners(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """What lies outside of a frame's round corners."""
    path = QPainterPath()
    path.addRect(box)
    path.addRoundedRect(box, CORNER_PX, CORNER_PX)
    painter.fillPath(path, colour)


def paint_curves(
    painter: QPainter,
    lane: Lane,
    view: tuple[float, float],
    box: QRectF,
    rows: Sequence[BarRow],
    shown: Sequence[int],
) -> None:
    """A line per label.

    Args:
        painter: Into the picture.
        lane: The face's scores.
        view: Seconds at the left and right edge of the box.
        box: Of the lane, or of some of its columns.
        rows: Of the labels, with their colours.
        shown: Columns of the labels whose lines are drawn.
    """
    lines = [
        (column, rows[column].colour, DOTS if rows[column].hatched else LINE)
        for column in sorted(shown, reverse=True)
        if column < len(rows)
    ]
    paint_lines(painter, lane.columns, view, box.adjusted(0, 4, 0, -4 - RIBBON_PX), lines)


def paint_lines(
    painter: QPainter,
    columns: LaneColumns,
    view: tuple[float, float],
    box: QRectF,
    lines: Sequence[tuple[int, str, Qt.PenStyle]],
    ends: tuple[float, float] = (0.0, 1.0),
) -> None:
    """Lines over time; a gap in time or in the values is a gap in the line.

    Args:
        painter: Into the picture.
        columns: The values.
        view: Seconds at the left and right edge of the box.
        box: Where they are.
        lines: Column, colour and style of each, in the order in which they are drawn.
        ends: Values at the foot and the head of the box; those beyond stand there.
    """
    width = round(box.width())
    seen = columns.means(view, width)
    if not len(seen.column):
        return
    per_column_s = (view[1] - view[0]) / width
    shares = (np.clip(seen.means, *ends) - ends[0]) / (ends[1] - ends[0])
    ys = box.top() + (1 - shares) * box.height()
    known = ~np.isnan(seen.means)
    far = np.diff(seen.column) > max(3.0, max(GAP_S, 3 * columns.step_s) / per_column_s)
    cuts = known[1:] != known[:-1]
    cuts |= far[:, None]
    places = np.empty((len(seen.column), 2))
    places[:, 0] = box.left() + seen.column
    for column, colour, style in lines:
        places[:, 1] = ys[:, column]
        last = [*(np.flatnonzero(cuts[:, column]) + 1).tolist(), len(places)]
        parts = [
            places[begin:end]
            for begin, end in zip([0, *last], last, strict=False)
            if end - begin >= 2 and known[begin, column]
        ]
        draw_lines(painter, parts, QColor(colour), style)


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
        address = getCppPointer(out.data())[0]
        memory = (ctypes.c_double * (2 * len(points))).from_address(address)
        np.ctypeslib.as_array(memory)[:] = points.reshape(-1)
    return out


def difference_box(timeline: Surface, placed: Placed) -> QRectF:
    """Below the lanes of two label sets."""
    box = box_of(timeline, placed)
    return QRectF(box.left(), box.bottom() + BETWEEN_PX, box.width(), DIFFERENCE_PX)


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
    lanes = QRectF(LEFT_PX, RULER_PX - 4, timeline.width() - LEFT_PX, timeline.height() - RULER_PX)
    start_s, end_s = timeline.view
    seen = [
        marker
        for marker in timeline.markers
        if marker.time_s <= end_s and (marker.end_s or marker.time_s) >= start_s
    ]
    spans: dict[str, list[tuple[float, float]]] = {}
    lines: dict[str, dict[int, Marker]] = {}
    painter.setPen(Qt.PenStyle.NoPen)
    for marker in sorted(seen, key=lambda each: each.time_s):
        colour = timeline.colour_of(marker)
        if marker.person:
            shade = QColor(colour)
            shade.setAlphaF(SHADE)
            for area in areas_of(timeline, marker, lanes):
                painter.fillRect(area.toRect(), shade)
        elif marker.end_s is not None:
            spans.setdefault(colour, []).append((marker.time_s, marker.end_s))
        if marker.time_s >= start_s:
            lines.setdefault(colour, {}).setdefault(round(timeline.x_of(marker.time_s)), marker)
    lines_px = QRect(LEFT_PX, 12, timeline.width() - LEFT_PX, timeline.height() - 16)
    for colour, times in spans.items():
        begins, ends = np.rint(timeline.x_of(np.array(times))).astype(int).T - LEFT_PX
        stripes = covered(lines_px.width(), begins, np.maximum(ends, begins + 1))
        draw_row(painter, stripes * pixel(QColor(colour), SHADE), lanes.toRect())
    for colour, at in lines.items():
        xs = np.array(list(at)) - LEFT_PX
        draw_row(painter, covered(lines_px.width(), xs - 1, xs + 1) * pixel_of(colour), lines_px)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, at in lines.items():
        painter.setBrush(QColor(colour))
        for x in at:
            painter.drawConvexPolygon(
                QPolygonF([QPointF(x, 10), QPointF(x + 9, 14), QPointF(x, 18)])
            )
    paint_words(timeline, painter, {x: each for at in lines.values() for x, each in at.items()})


def paint_words(timeline: Surface, painter: QPainter, markers: dict[int, Marker]) -> None:
    """What markers say, by the pixel where they are, from the left where there is room."""
    metrics = painter.fontMetrics()
    pills, free_from = [], 0.0
    for x, marker in sorted(markers.items(), key=lambda each: each[0]):
        if x + 10 < free_from:
            continue
        words = f"{marker.person}: {marker.text}" if marker.person else marker.text
        words = words[:40]
        pill = QRectF(x + 10, 6, metrics.horizontalAdvance(words) + 8, 17)
        free_from = pill.right()
        pills.append((pill, words))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(timeline.tokens.raised))
    for pill, _ in pills:
        painter.drawRoundedRect(pill, 4, 4)
    painter.setPen(QColor(timeline.tokens.text))
    for pill, words in pills:
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), words)

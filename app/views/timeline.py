"""The recording over time: a lane per face, markers, and where we are."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.recording import Lane
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.bars import BarRow
from emoscope.engine.sessions.manifest import Marker
from emoscope.engine.sessions.segments import Segment

LEFT_PX = 96
RULER_PX = 30
LANE_PX = 74
TALLEST_PX = 260
RIBBON_PX = 12
GAP_PX = 10
SHORTEST_S = 0.5
STEPS_S = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 3600)


class Timeline(QWidget):
    """Click to seek, wheel to zoom, drag with the middle button to move.

    The lanes are painted once into a picture; the playhead moves over it.
    """

    seek_wanted = Signal(float)
    lane_chosen = Signal(int)
    range_wanted = Signal(float, float)
    step_wanted = Signal(int)
    """One frame back (-1) or on (1)."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.lanes: tuple[Lane, ...] = ()
        self.rows: tuple[BarRow, ...] = ()
        self.markers: tuple[Marker, ...] = ()
        self.segments: tuple[Segment, ...] = ()
        self.selected = 0
        self.now_s = 0.0
        self._whole = (0.0, 1.0)
        self._view = (0.0, 1.0)
        self._picture: QPixmap | None = None
        self._dragged_from: tuple[float, tuple[float, float]] | None = None
        self._range_from_s: float | None = None
        self._range_to_s = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName(tr("Timeline"))

    def sizeHint(self) -> QSize:
        return QSize(800, RULER_PX + max(1, len(self.lanes)) * (LANE_PX + GAP_PX) + 6)

    @property
    def lane_px(self) -> int:
        """Height of a lane: they share the room that there is."""
        each = (self.height() - RULER_PX - 6) // max(1, len(self.lanes)) - GAP_PX
        return max(LANE_PX, min(TALLEST_PX, each))

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.sizeHint().height())

    # -- what it is given ----------------------------------------------------------------------

    def show_lanes(
        self, lanes: tuple[Lane, ...], rows: tuple[BarRow, ...], whole: tuple[float, float]
    ) -> None:
        """Lanes with their labels' colours; the view stays where it is if the time is the same."""
        self.lanes, self.rows = lanes, rows
        whole = whole if whole[1] > whole[0] else (whole[0], whole[0] + 1.0)
        if whole != self._whole:
            self._whole = self._view = whole
        self.updateGeometry()
        self.repaint_lanes()

    def show_markers(self, markers: tuple[Marker, ...]) -> None:
        self.markers = markers
        self.repaint_lanes()

    def show_segments(self, segments: tuple[Segment, ...]) -> None:
        self.segments = segments
        self.repaint_lanes()

    def show_time(self, time_s: float) -> None:
        """Move the playhead; the view follows when it leaves."""
        self.now_s = time_s
        start, end = self._view
        if not start <= time_s <= end and self._dragged_from is None:
            width = end - start
            self._set_view(time_s - 0.1 * width, time_s + 0.9 * width)
        self.setAccessibleDescription(f"{time_s:.2f} s")
        self.update()

    def repaint_lanes(self) -> None:
        self._picture = None
        self.update()

    # -- time and place ------------------------------------------------------------------------

    @property
    def view(self) -> tuple[float, float]:
        """Seconds at the left and right edge."""
        return self._view

    def x_of(self, time_s: float) -> float:
        start, end = self._view
        return LEFT_PX + (time_s - start) / (end - start) * (self.width() - LEFT_PX - 8)

    def time_at(self, x: float) -> float:
        start, end = self._view
        share = (x - LEFT_PX) / max(1.0, self.width() - LEFT_PX - 8)
        return min(self._whole[1], max(self._whole[0], start + share * (end - start)))

    def zoom(self, factor: float, around_s: float) -> None:
        """Show more (factor above 1) or less time, keeping ``around_s`` where it is."""
        start, end = self._view
        width = max(SHORTEST_S, min((end - start) * factor, self._whole[1] - self._whole[0]))
        share = (around_s - start) / (end - start)
        if not 0.0 <= share <= 1.0:  # out of view: it comes to the middle
            share = 0.5
        self._set_view(around_s - share * width, around_s - share * width + width)

    def show_all(self) -> None:
        self._set_view(*self._whole)

    def _set_view(self, start: float, end: float) -> None:
        width = end - start
        start = max(self._whole[0], min(start, self._whole[1] - width))
        self._view = (start, min(self._whole[1], start + width))
        self.repaint_lanes()

    # -- painting ------------------------------------------------------------------------------

    def lane_rect(self, track: int) -> QRect:
        """Where a face's lane is; empty if it has none."""
        for place, lane in enumerate(self.lanes):
            if lane.track == track:
                top = RULER_PX + place * (self.lane_px + GAP_PX)
                return QRect(0, top, self.width(), self.lane_px)
        return QRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.size() != self.size() * ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._paint_lanes(self._picture)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._range_from_s is not None:
            left, right = self.x_of(self._range_from_s), self.x_of(self._range_to_s)
            colour = QColor(self.tokens.accent)
            colour.setAlphaF(0.2)
            painter.fillRect(QRectF(left, 0, right - left, self.height()).normalized(), colour)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.tokens.accent), 1.5))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        x = self.x_of(self.now_s)
        if x >= LEFT_PX - 1:
            painter.setPen(QPen(QColor(self.tokens.text), 1.6))
            painter.drawLine(QPointF(x, 4), QPointF(x, self.height() - 4))
            painter.setBrush(QColor(self.tokens.text))
            painter.drawPolygon(QPolygonF([QPointF(x - 5, 2), QPointF(x + 5, 2), QPointF(x, 9)]))

    def _paint_lanes(self, picture: QPixmap) -> None:
        picture.fill(QColor(self.tokens.surface))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        self._paint_ruler(painter)
        for place, lane in enumerate(self.lanes):
            top = RULER_PX + place * (self.lane_px + GAP_PX)
            self._paint_lane(painter, lane, top)
        self._paint_markers(painter)
        painter.end()

    def _paint_ruler(self, painter: QPainter) -> None:
        start, end = self._view
        room = max(1.0, (self.width() - LEFT_PX) / 90)
        step = next((s for s in STEPS_S if (end - start) / s <= room), STEPS_S[-1])
        first = np.ceil(start / step) * step
        painter.setPen(QColor(self.tokens.muted))
        for time_s in np.arange(first, end + step / 2, step):
            x = self.x_of(float(time_s))
            if x > self.width() - 10:
                break
            painter.setPen(QPen(QColor(self.tokens.border), 1))
            painter.drawLine(QPointF(x, RULER_PX - 6), QPointF(x, self.height()))
            painter.setPen(QColor(self.tokens.muted))
            painter.drawText(QPointF(x + 3, RULER_PX - 10), clock_words(float(time_s), step))

    def _paint_lane(self, painter: QPainter, lane: Lane, top: int) -> None:
        box = QRectF(LEFT_PX, top, self.width() - LEFT_PX - 8, self.lane_px)
        chosen = lane.track == self.selected
        painter.setPen(QPen(QColor(self.tokens.accent if chosen else self.tokens.border), 1))
        painter.setBrush(QColor(self.tokens.raised))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(QColor(self.tokens.text if chosen else self.tokens.muted))
        name = tr("Face {number}").format(number=lane.track)
        painter.drawText(
            QRectF(8, top, LEFT_PX - 42, self.lane_px), int(Qt.AlignmentFlag.AlignVCenter), name
        )
        high = box.height() - RIBBON_PX - 8
        for share, words in ((0.0, "0"), (0.5, "50"), (1.0, "100 %")):
            y = box.top() + 4 + (1 - share) * high
            painter.setPen(QPen(QColor(self.tokens.border), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(self.tokens.muted))
            place = QRectF(LEFT_PX - 40, y - 8, 36, 16)
            painter.drawText(
                place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), words
            )
        painter.save()
        painter.setClipRect(box.adjusted(1, 1, -1, -1))
        low, high = np.searchsorted(lane.times_s, [self._view[0] - 1, self._view[1] + 1])
        times, scores = lane.times_s[low:high], lane.scores[low:high]
        if len(times):
            self._paint_curves(painter, times, scores, box)
            self._paint_ribbon(painter, times, lane.top[low:high], box)
            self._paint_segments(painter, lane.track, box)
        painter.restore()

    def _paint_curves(
        self, painter: QPainter, times: np.ndarray, scores: np.ndarray, box: QRectF
    ) -> None:
        columns, means = per_pixel(times, scores, self._view, int(box.width()))
        if not len(columns):
            return
        height = box.height() - RIBBON_PX - 8
        shown = np.argsort(-np.nan_to_num(means).mean(axis=0))[:8]
        for column in sorted(shown.tolist(), reverse=True):
            if column >= len(self.rows):
                continue
            row = self.rows[column]
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

    def _paint_ribbon(
        self, painter: QPainter, times: np.ndarray, top: np.ndarray, box: QRectF
    ) -> None:
        """Which label led, as a band of its colour along the lane's foot."""
        y = box.bottom() - RIBBON_PX
        starts = np.flatnonzero(np.r_[True, (np.diff(top) != 0) | (np.diff(times) > 1.0)])
        ends = np.r_[starts[1:], len(top)] - 1
        for first, last in zip(starts.tolist(), ends.tolist(), strict=True):
            column = int(top[first])
            if column < 0 or column >= len(self.rows):
                continue
            left = self.x_of(float(times[first]))
            nearest = times[min(last + 1, len(times) - 1)] if last + 1 < len(times) else times[last]
            end_s = float(nearest) if nearest - times[last] < 1.0 else float(times[last]) + 0.04
            right = max(left + 1.5, self.x_of(end_s))
            row = self.rows[column]
            painter.fillRect(QRectF(left, y, right - left, RIBBON_PX - 2), QColor(row.colour))
            width = painter.fontMetrics().horizontalAdvance(row.name)
            if right - left > width + 10:
                painter.setPen(QColor("#ffffff" if not self.tokens.dark else "#0b0f16"))
                painter.drawText(
                    QRectF(left + 4, y - 1, right - left, RIBBON_PX),
                    int(Qt.AlignmentFlag.AlignVCenter),
                    row.name,
                )

    def _paint_segments(self, painter: QPainter, track: int, box: QRectF) -> None:
        pen = QPen(QColor(self.tokens.text), 2.5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        y = box.top() + 3
        for segment in self.segments:
            if segment.track == track:
                left, right = self.x_of(segment.start_s), self.x_of(segment.end_s)
                painter.drawLine(QPointF(left, y), QPointF(right, y))
                painter.drawLine(QPointF(left, y), QPointF(left, y + 6))
                painter.drawLine(QPointF(right, y), QPointF(right, y + 6))

    def _paint_markers(self, painter: QPainter) -> None:
        for marker in self.markers:
            x = self.x_of(marker.time_s)
            colour = QColor(self.tokens.bad if marker.kind == "exclude" else self.tokens.warn)
            if marker.end_s is not None:
                right = self.x_of(marker.end_s)
                fill = QColor(colour)
                fill.setAlphaF(0.16)
                area = QRectF(x, RULER_PX - 4, right - x, self.height() - RULER_PX)
                painter.fillRect(area.intersected(QRectF(LEFT_PX, 0, self.width(), 9999)), fill)
            if x < LEFT_PX - 1 or x > self.width():
                continue
            painter.setPen(QPen(colour, 1.5))
            painter.drawLine(QPointF(x, 12), QPointF(x, self.height() - 4))
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF([QPointF(x, 10), QPointF(x + 9, 14), QPointF(x, 18)]))
            words = marker.text[:40]
            pill = QRectF(x + 10, 6, painter.fontMetrics().horizontalAdvance(words) + 8, 17)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.tokens.raised))
            painter.drawRoundedRect(pill, 4, 4)
            painter.setPen(QColor(self.tokens.text))
            painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), words)

    # -- mouse and keys ------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            start, end = self._view
            by = -(turn / 1200) * (end - start)
            self._set_view(start + by, end + by)
        else:
            self.zoom(0.8 if turn > 0 else 1.25, self.time_at(event.position().x()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._dragged_from = (at.x(), self._view)
            return
        place = int((at.y() - RULER_PX) // (self.lane_px + GAP_PX))
        if 0 <= place < len(self.lanes) and at.y() >= RULER_PX:
            self.lane_chosen.emit(self.lanes[place].track)
        if at.x() < LEFT_PX:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._range_from_s = self._range_to_s = self.time_at(at.x())
            return
        self.seek_wanted.emit(self.time_at(at.x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._dragged_from is not None:
            x, (start, end) = self._dragged_from
            by = (x - at.x()) / max(1.0, self.width() - LEFT_PX) * (end - start)
            self._set_view(start + by, end + by)
        elif self._range_from_s is not None:
            self._range_to_s = self.time_at(at.x())
            self.update()
        elif event.buttons() & Qt.MouseButton.LeftButton and at.x() >= LEFT_PX:
            self.seek_wanted.emit(self.time_at(at.x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged_from = None
        if self._range_from_s is not None:
            first, last = sorted((self._range_from_s, self._range_to_s))
            self._range_from_s = None
            if last - first > 0.02:
                self.range_wanted.emit(first, last)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 5.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
        keys = Qt.Key
        if event.key() == keys.Key_Left:
            self.seek_wanted.emit(max(self._whole[0], self.now_s - step))
        elif event.key() == keys.Key_Right:
            self.seek_wanted.emit(min(self._whole[1], self.now_s + step))
        elif event.key() in (keys.Key_Comma, keys.Key_Period):
            self.step_wanted.emit(-1 if event.key() == keys.Key_Comma else 1)
        elif event.key() in (keys.Key_Plus, keys.Key_Equal):
            self.zoom(0.8, self.now_s)
        elif event.key() == keys.Key_Minus:
            self.zoom(1.25, self.now_s)
        elif event.key() == keys.Key_0:
            self.show_all()
        else:
            super().keyPressEvent(event)


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


def clock_words(time_s: float, step_s: float = 1.0) -> str:
    """12.3 s as 0:12.3, an hour as 1:00:00."""
    sign = "-" if time_s < 0 else ""
    time_s = abs(time_s)
    if step_s >= 1:
        time_s = round(time_s)
    minutes, seconds = divmod(time_s, 60)
    hours, minutes = divmod(int(minutes), 60)
    text = f"{seconds:04.1f}" if step_s < 1 else f"{int(seconds):02d}"
    return f"{sign}{hours}:{minutes:02d}:{text}" if hours else f"{sign}{minutes}:{text}"

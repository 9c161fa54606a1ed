"""The recording over time: a lane per face, markers, and where we are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import overload

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
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
from emoscope.app.models.side_by_side import SecondLane
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.bars import BarRow
from emoscope.app.views.lane_bands import times_of
from emoscope.app.views.lane_painting import (
    BETWEEN_PX,
    DIFFERENCE_PX,
    LEFT_PX,
    RIGHT_PX,
    RULER_PX,
    Placed,
    box_of,
    paint_lane,
    paint_markers,
    paint_ruler,
)
from emoscope.app.views.lane_sheet import LaneSheet, whole_columns_px
from emoscope.engine.results.segments import Rule, Segment
from emoscope.engine.sessions.manifest import Marker, MarkerType

LANE_PX = 74
TALLEST_PX = 260
GAP_PX = 10
SHORTEST_S = 0.5
_DONE = object()


class Timeline(QWidget):
    """Click to seek, wheel to zoom, drag with the middle button to move.

    The lanes are painted once into a picture; the playhead moves over it. While somebody zooms the
    last picture is stretched, and the new one is painted in steps between the events.
    """

    seek_wanted = Signal(float)
    lane_chosen = Signal(int)
    range_wanted = Signal(float, float)
    view_changed = Signal()
    time_changed = Signal()
    teach_wanted = Signal(float, float)
    """A stretch to take an example from."""
    name_wanted = Signal(int)
    """Of a face, whose name was clicked twice."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.lanes: tuple[Lane, ...] = ()
        self.rows: tuple[BarRow, ...] = ()
        self.seconds: dict[int, SecondLane] = {}
        self.second_rows: tuple[BarRow, ...] = ()
        self.markers: tuple[Marker, ...] = ()
        self._colours: dict[str, str] = {}
        self.segments: tuple[Segment, ...] = ()
        self.segment_rows: dict[str, int] = {}
        self.segment_times = times_of(())
        self.rule: Rule | None = None
        self.selected = 0
        self.now_s = 0.0
        self._whole = (0.0, 1.0)
        self._view = (0.0, 1.0)
        self._sheet = LaneSheet()
        self._picture, self._spare = QPixmap(), QPixmap()
        self._picture_is_old = True
        self._picture_view = self._view
        self._steps: Iterator[None] | None = None
        """Of the picture that is being painted while the last one is stretched."""
        self._stepping = QTimer(self)
        self._stepping.setInterval(0)
        self._stepping.timeout.connect(self._step)
        self._dragged_from: tuple[float, tuple[float, float]] | None = None
        self._range_from_s: float | None = None
        self._range_to_s = 0.0
        self._range_teaches = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName(tr("Timeline"))

    def sizeHint(self) -> QSize:
        return QSize(800, RULER_PX + max(1, len(self.lanes)) * (self._block_px(LANE_PX)) + 6)

    def _block_px(self, lane_px: int) -> int:
        """Height of all that belongs to one face, with the gap after it."""
        if not self.seconds:
            return lane_px + GAP_PX
        return 2 * (lane_px + BETWEEN_PX) + DIFFERENCE_PX + GAP_PX

    @property
    def lane_px(self) -> int:
        """Height of a lane: they share the room that there is."""
        each = (self.height() - RULER_PX - 6) // max(1, len(self.lanes))
        rest = self._block_px(0)
        return max(LANE_PX, min(TALLEST_PX, (each - rest) // (2 if self.seconds else 1)))

    def _top_of(self, place: int) -> int:
        """Where the lane of the face at this place begins."""
        return RULER_PX + place * self._block_px(self.lane_px)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.sizeHint().height())

    # -- what it is given ----------------------------------------------------------------------

    def show_lanes(
        self, lanes: tuple[Lane, ...], rows: tuple[BarRow, ...], whole: tuple[float, float]
    ) -> None:
        """Lanes with their labels' colours; the view stays where it is if the time is the same."""
        self.lanes, self.rows = lanes, rows
        # What is under way belongs to the lanes that it began on.
        self._range_from_s = self._dragged_from = None
        whole = whole if whole[1] > whole[0] else (whole[0], whole[0] + 1.0)
        if whole != self._whole:
            self._whole = self._view = whole
        self.updateGeometry()
        self.repaint_lanes()

    def show_seconds(self, seconds: dict[int, SecondLane], rows: tuple[BarRow, ...]) -> None:
        """A second label set below the first, by track; nothing for none."""
        self.seconds, self.second_rows = seconds, rows
        self.updateGeometry()
        self.repaint_lanes()

    def show_markers(self, markers: tuple[Marker, ...], types: tuple[MarkerType, ...] = ()) -> None:
        """Markers, those of a type in its colour."""
        self.markers = markers
        self._colours = {each.name.casefold(): each.colour for each in types}
        self.repaint_lanes()

    def colour_of(self, marker: Marker) -> str:
        """Of its type; what is left out, and a marker of no type, have colours of their own."""
        if marker.kind == "exclude":
            return self.tokens.bad
        return self._colours.get(marker.type.casefold()) or self.tokens.warn

    def show_segments(self, segments: tuple[Segment, ...], rule: Rule | None = None) -> None:
        """Segments, and the thresholds that made them."""
        self.segments, self.rule = segments, rule
        self.segment_times = times_of(segments)
        self.segment_rows = {}
        for each in segments:
            self.segment_rows.setdefault(each.label, len(self.segment_rows))
        self.repaint_lanes()

    def show_time(self, time_s: float) -> None:
        """Move the playhead; the view follows when it leaves."""
        self.now_s = time_s
        start, end = self._view
        held = self._dragged_from is not None or self._range_from_s is not None
        if not start <= time_s <= end and not held:
            width = end - start
            self._set_view(time_s - 0.1 * width, time_s + 0.9 * width)
        self.setAccessibleDescription(f"{time_s:.2f} s")
        self.update()
        self.time_changed.emit()

    def repaint_lanes(self) -> None:
        self._sheet.forget()
        self._repaint_view()

    def _repaint_view(self) -> None:
        self._leave_steps()
        self._picture_is_old = True
        self.update()

    def _leave_steps(self) -> None:
        self._steps = None
        self._stepping.stop()

    # -- time and place ------------------------------------------------------------------------

    @property
    def view(self) -> tuple[float, float]:
        """Seconds at the left and right edge."""
        return self._view

    @overload
    def x_of(self, time_s: float) -> float: ...
    @overload
    def x_of(self, time_s: NDArray[np.float64]) -> NDArray[np.float64]: ...
    def x_of(self, time_s: float | NDArray[np.float64]) -> float | NDArray[np.float64]:
        start, end = self._view
        return LEFT_PX + (time_s - start) / (end - start) * self._plot_px

    @property
    def _plot_px(self) -> int:
        """Width of what the view is shown in."""
        return self.width() - LEFT_PX - RIGHT_PX

    def time_at(self, x: float) -> float:
        start, end = self._view
        share = (x - LEFT_PX) / max(1.0, self._plot_px)
        return min(self._whole[1], max(self._whole[0], start + share * (end - start)))

    def zoom(self, factor: float, around_s: float) -> None:
        """Show more (factor above 1) or less time, keeping ``around_s`` where it is."""
        start, end = self._view
        width = max(SHORTEST_S, min((end - start) * factor, self._whole[1] - self._whole[0]))
        share = (around_s - start) / (end - start)
        if not 0.0 <= share <= 1.0:  # out of view: it comes to the middle
            share = 0.5
        start = around_s - share * width
        self._set_view(start, start + width, stretching=True)

    def show_part(self, start_s: float, end_s: float) -> None:
        """Show this stretch of time."""
        self._set_view(start_s, min(end_s, start_s + self._whole[1] - self._whole[0]))

    def show_all(self) -> None:
        self._set_view(*self._whole)

    def _set_view(self, start: float, end: float, *, stretching: bool = False) -> None:
        """Show this view.

        Args:
            start: In seconds, moved so that it lies within the recording.
            end: Likewise.
            stretching: The last picture will do until the new one is painted.
        """
        stretching = (stretching or self._steps is not None) and self._has_picture
        width = end - start
        start = self._on_whole_columns(start, width)
        start = max(self._whole[0], min(start, self._whole[1] - width))
        self._view = (start, min(self._whole[1], start + width))
        self._repaint_view()
        if stretching:
            self._steps = self._paint_steps(self._new_picture())
            self._stepping.start()
        self.view_changed.emit()

    def _on_whole_columns(self, start: float, width: float) -> float:
        """Where the view only moves, it moves by whole pixels: what is painted moves with it."""
        old_start, old_end = self._view
        if self._plot_px < 1 or abs(width - (old_end - old_start)) > 1e-6 * width:
            return start
        step_s = width / self._plot_px * whole_columns_px(self.devicePixelRatioF())
        return old_start + round((start - old_start) / step_s) * step_s

    # -- painting ------------------------------------------------------------------------------

    def lane_rect(self, track: int) -> QRect:
        """Where a face's lane is; empty if it has none."""
        for place, lane in enumerate(self.lanes):
            if lane.track == track:
                height = self._block_px(self.lane_px) - GAP_PX
                return QRect(0, self._top_of(place), self.width(), height)
        return QRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._steps is not None and not self._has_picture:
            self._leave_steps()
        if self._steps is None and (self._picture_is_old or not self._has_picture):
            for _ in self._paint_steps(self._new_picture()):
                pass
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        if self._steps is None:
            painter.drawPixmap(0, 0, self._picture)
        else:
            self._paint_stretched(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self.visibleRegion().boundingRect().top()
        if top > 0 and self._steps is None:  # many faces: the ruler stays in sight
            ruler = QRectF(0, 0, self.width() * ratio, RULER_PX * ratio)
            painter.drawPixmap(QRectF(0, top, self.width(), RULER_PX), self._picture, ruler)
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

    def placed(self) -> list[Placed]:
        """All lanes, from the top."""
        out = []
        for place, lane in enumerate(self.lanes):
            top = self._top_of(place)
            second = self.seconds.get(lane.track)
            out.append(Placed(lane, top, self.rows, "A" if second else ""))
            if second is not None:
                below = top + self.lane_px + BETWEEN_PX
                out.append(Placed(second.lane, below, self.second_rows, "B", second))
        return out

    @property
    def _has_picture(self) -> bool:
        """Whether the last picture is as large as this is now."""
        size = self.size() * self.devicePixelRatioF()
        return self._picture.size() == size and not size.isEmpty()

    def _new_picture(self) -> QPixmap:
        """One to paint into, as large as this is."""
        ratio = self.devicePixelRatioF()
        if self._spare.size() != self.size() * ratio:
            self._spare = QPixmap(self.size() * ratio)
        self._spare.setDevicePixelRatio(ratio)
        return self._spare

    def _paint_steps(self, picture: QPixmap) -> Iterator[None]:
        """Paint the view into a picture, and take it when it is whole."""
        yield from self._sheet.steps(self, picture.devicePixelRatioF())
        painter = self._painter_on(picture)
        painter.drawPixmap(0, 0, self._sheet.picture)
        paint_ruler(self, painter)
        painter.end()
        for each in self.placed():
            yield
            painter = self._painter_on(picture)
            paint_lane(self, painter, each)
            painter.end()
        yield
        painter = self._painter_on(picture)
        paint_markers(self, painter)
        painter.end()
        self._picture, self._spare = picture, self._picture
        self._picture_view, self._picture_is_old = self._view, False

    def _painter_on(self, picture: QPixmap) -> QPainter:
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.lane_font)
        return painter

    @property
    def lane_font(self) -> QFont:
        """Of all words in the picture."""
        font = QFont(self.font())
        font.setPixelSize(11)
        return font

    def _step(self) -> None:
        if self._steps is None or next(self._steps, _DONE) is _DONE:
            self._leave_steps()
            self.update()

    def _paint_stretched(self, painter: QPainter) -> None:
        """The last picture as wide as its time is in the view of now."""
        ratio, height = self.devicePixelRatioF(), self.height() - RULER_PX
        painter.fillRect(self.rect(), QColor(self.tokens.surface))
        names = QRectF(0, RULER_PX, LEFT_PX, height)
        part = QRectF(0, RULER_PX * ratio, LEFT_PX * ratio, height * ratio)
        painter.drawPixmap(names, self._picture, part)
        for each in self.placed():
            painter.fillRect(box_of(self, each), QColor(self.tokens.raised))
        painter.save()
        painter.setFont(self.lane_font)
        painter.setClipRect(QRectF(0, 0, self.width(), RULER_PX))
        paint_ruler(self, painter)
        painter.setClipRect(QRectF(LEFT_PX, RULER_PX, self._plot_px, height))
        (begin, end), (start, stop) = self._picture_view, self._view
        first, last = max(begin, start), min(end, stop)
        if first < last:
            per_second = self._plot_px / (end - begin)
            part = QRectF(
                (LEFT_PX + (first - begin) * per_second) * ratio,
                RULER_PX * ratio,
                (last - first) * per_second * ratio,
                height * ratio,
            )
            left, right = self.x_of(first), self.x_of(last)
            painter.drawPixmap(QRectF(left, RULER_PX, right - left, height), self._picture, part)
        painter.restore()

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
        place = int((at.y() - RULER_PX) // self._block_px(self.lane_px))
        if 0 <= place < len(self.lanes) and at.y() >= RULER_PX:
            self.lane_chosen.emit(self.lanes[place].track)
        if at.x() < LEFT_PX:
            return
        keys = Qt.KeyboardModifier
        if event.modifiers() & (keys.ShiftModifier | keys.ControlModifier):
            self._range_from_s = self._range_to_s = self.time_at(at.x())
            self._range_teaches = bool(event.modifiers() & keys.ControlModifier)
            return
        self.seek_wanted.emit(self.time_at(at.x()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)
        if event.position().x() < LEFT_PX and self.lanes:
            self.name_wanted.emit(self.selected)

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
            # Where the mouse is now: the wheel may have zoomed since it last moved.
            self._range_to_s = self.time_at(event.position().x())
            first, last = sorted((self._range_from_s, self._range_to_s))
            self._range_from_s = None
            if last - first > 0.02:
                wanted = self.teach_wanted if self._range_teaches else self.range_wanted
                wanted.emit(first, last)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 5.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
        keys = Qt.Key
        if event.key() == keys.Key_Left:
            self.seek_wanted.emit(max(self._whole[0], self.now_s - step))
        elif event.key() == keys.Key_Right:
            self.seek_wanted.emit(min(self._whole[1], self.now_s + step))
        elif event.key() in (keys.Key_Plus, keys.Key_Equal):
            self.zoom(0.8, self.now_s)
        elif event.key() == keys.Key_Minus:
            self.zoom(1.25, self.now_s)
        elif event.key() == keys.Key_0:
            self.show_all()
        else:
            super().keyPressEvent(event)

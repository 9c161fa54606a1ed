"""Measures of the chosen face below the lanes, over the same time as the lanes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from emoscope.app.models.measure_lines import MeasureLines
from emoscope.app.theme.tokens import series_colour
from emoscope.app.views.lane_painting import LEFT_PX, LINE, RIGHT_PX, paint_lines
from emoscope.app.views.timeline import Timeline

HIGH_PX = 92
EDGE_PX = 4


class MeasureStrip(QWidget):
    """Painted once for each view; the playhead moves over it. Clicks and the wheel are the lanes'.

    Args:
        timeline: Whose time is shown.
        parent: Of this.
    """

    def __init__(self, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline = timeline
        self.lines: MeasureLines | None = None
        self._picture = QPixmap()
        self._shown: object = None
        self.setFixedHeight(HIGH_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        timeline.view_changed.connect(self.update)
        timeline.time_changed.connect(self.update)
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(800, HIGH_PX)

    def show_lines(self, lines: MeasureLines | None) -> None:
        """Show these; nothing hides the strip."""
        self.lines, self._shown = lines, None
        self.setVisible(lines is not None)
        if lines is not None:
            self.setAccessibleName(lines.kind.words)
            self.setToolTip(lines.kind.note)
        self.update()

    @property
    def box(self) -> QRectF:
        """Where the lines are."""
        width = self.timeline.width() - LEFT_PX - RIGHT_PX
        return QRectF(LEFT_PX, EDGE_PX, width, self.height() - 2 * EDGE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        lines, ratio = self.lines, self.devicePixelRatioF()
        if lines is None:
            return
        look = (self.timeline.view, self.size(), self.timeline.width(), self.timeline.tokens, ratio)
        if self._shown != look:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._paint(self._picture, lines)
            self._shown = look
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        x = self.timeline.x_of(self.timeline.now_s)
        if LEFT_PX - 1 <= x <= self.box.right() + 1:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self.timeline.tokens.text), 1.6))
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))

    def _paint(self, picture: QPixmap, lines: MeasureLines) -> None:
        tokens, kind, box = self.timeline.tokens, lines.kind, self.box
        picture.fill(QColor(tokens.surface))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.timeline.lane_font)
        painter.fillRect(box, QColor(tokens.raised))
        colours = [series_colour(tokens, place) for place in range(len(kind.lines))]
        height = box.height() - 8
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        for share in (0.0, 0.5, 1.0):
            y = box.top() + 4 + (1 - share) * height
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(tokens.muted))
            value = kind.low + share * (kind.high - kind.low)
            painter.drawText(QRectF(LEFT_PX - 44, y - 8, 40, 16), right, f"{value:g}{kind.unit}")
        metrics = painter.fontMetrics()
        for place, (words, colour) in enumerate(zip(kind.lines, colours, strict=True)):
            painter.setPen(QColor(colour))
            area = QRectF(8, box.top() + 16 * place + 8, LEFT_PX - 50, 16)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setClipRect(box)
        drawn = [(place, colour, LINE) for place, colour in enumerate(colours)]
        plot = box.adjusted(0, 4, 0, -4)
        paint_lines(painter, lines.columns, self.timeline.view, plot, drawn, (kind.low, kind.high))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and event.position().x() >= LEFT_PX:
            self.timeline.seek_wanted.emit(self.timeline.time_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and event.position().x() >= LEFT_PX:
            self.timeline.seek_wanted.emit(self.timeline.time_at(event.position().x()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.timeline.wheelEvent(event)

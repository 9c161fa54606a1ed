"""Scores of one face over the last half minute, painted by hand.

Why: docs/decisions/no-plot-library.md.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.history import SPAN_S, ScoreHistory
from emoscope.app.theme.tokens import Tokens, series_dash
from emoscope.app.views.bars import BarRow
from emoscope.app.views.legend import legend

LINES_SHOWN = 8
"""With more labels than this only the strongest of the last seconds are drawn."""

POINTS = 400
"""Drawn per line: about what a screen shows, few enough to paint in a few milliseconds."""

GAP_S = 0.7
"""A longer time without a score is a gap in the line."""

DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)
LEFT_PX, RIGHT_PX, TOP_PX, FOOT_PX = 52, 14, 8, 22


class Curves(QWidget):
    """Axes and lines. Times are seconds before now (negative)."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.rows: tuple[BarRow, ...] = ()
        self.shown: tuple[int, ...] = ()
        self.times: np.ndarray = np.empty(0)
        self.values: np.ndarray = np.empty((0, 0), np.float32)
        self.setMinimumHeight(60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(600, 130)

    def _area(self) -> QRectF:
        return QRectF(
            LEFT_PX,
            TOP_PX,
            max(1, self.width() - LEFT_PX - RIGHT_PX),
            max(1, self.height() - TOP_PX - FOOT_PX),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self._area()
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        align = Qt.AlignmentFlag
        for share, words in ((0.0, "0"), (0.5, "50 %"), (1.0, "100 %")):
            y = area.bottom() - share * area.height()
            painter.setPen(QPen(QColor(self.tokens.border), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(self.tokens.muted))
            place = QRectF(0, y - 9, LEFT_PX - 8, 18)
            painter.drawText(place, int(align.AlignRight | align.AlignVCenter), words)
        for back in (30, 20, 10, 0):
            x = area.right() - back / SPAN_S * area.width()
            words = tr("now") if back == 0 else f"−{back} s"
            place = self.foot_place(words, x, QFontMetricsF(font))
            painter.drawText(place, int(align.AlignHCenter), words)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for column in self.shown:
            self._line(painter, area, column)

    def foot_place(self, words: str, x_px: float, metrics: QFontMetricsF) -> QRectF:
        """Where words below the axis stand: about ``x_px``, and whole."""
        wide = metrics.horizontalAdvance(words) + 4
        left = max(0.0, min(x_px - wide / 2, self.width() - 2 - wide))
        return QRectF(left, self._area().bottom() + 3, wide, 16)

    def _line(self, painter: QPainter, area: QRectF, column: int) -> None:
        # Between an edit of the labels and the next scores, the two differ in length.
        if column >= min(self.values.shape[1], len(self.rows)):
            return
        row = self.rows[column]
        style = Qt.PenStyle.DotLine if row.hatched else DASHES[series_dash(row.slot)]
        painter.setPen(QPen(QColor(row.colour), 1.7, style))
        values = self.values[:, column]
        known = np.flatnonzero(~np.isnan(values))
        if len(known) < 2:
            return
        xs = area.right() + self.times[known] / SPAN_S * area.width()
        ys = area.bottom() - values[known] * area.height()
        far = np.flatnonzero((np.diff(known) > 1) | (np.diff(self.times[known]) > GAP_S)) + 1
        for part in np.split(np.arange(len(known)), far):
            points = [
                QPointF(x, y) for x, y in zip(xs[part].tolist(), ys[part].tolist(), strict=True)
            ]
            painter.drawPolyline(QPolygonF(points))


class TimePlot(QFrame):
    """One line per label for the chosen face, with a legend that names line and colour."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.title = QLabel()
        self.title.setObjectName("heading")
        self.legend = QLabel()
        self.legend.setObjectName("hint")
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.legend.setWordWrap(True)
        self.legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.curves = Curves(tokens)
        self.curves.setAccessibleName(tr("Scores over the last 30 seconds"))
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addSpacing(12)
        head.addWidget(self.legend, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 6)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.curves, 1)
        self._said: tuple[int, ...] = ()
        self._say_title(0)

    def set_rows(self, rows: tuple[BarRow, ...]) -> None:
        """Labels with their colours, "none of these" last."""
        curves = self.curves
        curves.rows, curves.shown = rows, ()
        curves.times, curves.values = np.empty(0), np.empty((0, len(rows)), np.float32)
        self._said = ()
        self.curves.update()

    def show_history(self, history: ScoreHistory, track: int) -> None:
        """Draw the track's last 30 s."""
        self._say_title(track)
        curves = self.curves
        times, values = history.series(track)
        if values.shape[1] != len(curves.rows):
            times, values = np.empty(0), np.empty((0, len(curves.rows)), np.float32)
        keep = times >= -history.span_s
        times, values = times[keep], values[keep]
        step = max(1, len(times) // POINTS)
        # The newest point always stays, so that the line ends at now.
        curves.times = times[::-1][::step][::-1]
        curves.values = values[::-1][::step][::-1]
        curves.shown = self._strongest(curves.times, curves.values)
        if curves.shown != self._said:
            self._said = curves.shown
            self._say_legend()
        curves.update()

    def _strongest(self, times: np.ndarray, values: np.ndarray) -> tuple[int, ...]:
        rows = self.curves.rows
        if len(rows) <= LINES_SHOWN:
            return tuple(i for i, row in enumerate(rows) if not row.muted)
        recent = np.nan_to_num(values[times >= -10.0])
        if not len(recent):
            return ()
        best = np.argsort(-recent.mean(axis=0))[:LINES_SHOWN]
        return tuple(sorted(int(i) for i in best))

    def _say_legend(self) -> None:
        marks = ("—", "– –", "···", "–·–")
        rows = [self.curves.rows[i] for i in self.curves.shown]
        self.legend.setText(
            legend(
                (row, f"<b>{marks[2] if row.hatched else marks[series_dash(row.slot)]}</b>")
                for row in rows
            )
        )

    def _say_title(self, track: int) -> None:
        self.title.setText(tr("Face {number}").format(number=track) if track else tr("Last 30 s"))

    def use(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        self.curves.tokens = tokens
        self.curves.update()

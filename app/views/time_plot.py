"""Scores of one face over the last half minute."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.i18n import tr
from app.models.history import ScoreHistory
from app.theme.tokens import Tokens, series_dash
from app.views.bars import BarRow

LINES_SHOWN = 8
"""With more labels than this only the strongest of the last seconds are drawn."""

POINTS = 360
"""Drawn per line: more than a screen shows, few enough to paint in a few milliseconds."""

DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)


class TimePlot(QFrame):
    """One line per label for the chosen face; the curves are made once and used again."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.tokens = tokens
        self.title = QLabel()
        self.title.setObjectName("heading")
        self.legend = QLabel()
        self.legend.setObjectName("hint")
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.plot = pg.PlotWidget(background=None)
        self.plot.setMenuEnabled(False)
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.hideButtons()
        self.plot.setXRange(-30.6, 0.6, padding=0.0)
        self.plot.setYRange(-0.04, 1.1, padding=0.0)
        self.plot.setFrameShape(QFrame.Shape.NoFrame)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.getAxis("left").setTicks([[(0, "0"), (0.5, "50 %"), (1, "100 %")]])
        self.plot.getAxis("left").setWidth(48)
        self.plot.getAxis("bottom").setTicks(
            [[(-x, f"−{x} s" if x else tr("now")) for x in (30, 20, 10, 0)]]
        )
        self.plot.setAccessibleName(tr("Scores over the last 30 seconds"))
        self._curves: list[pg.PlotDataItem] = []
        self._rows: tuple[BarRow, ...] = ()
        self._drawn: tuple[int, ...] = ()
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.legend, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 6)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.plot, 1)
        self.use(tokens)
        self._say_title(0)

    def set_rows(self, rows: tuple[BarRow, ...]) -> None:
        """Labels with their colours, "none of these" last."""
        self._rows = rows
        while len(self._curves) < len(rows):
            curve = self.plot.plot(connect="finite", antialias=True)
            self._curves.append(curve)
        for i, curve in enumerate(self._curves):
            if i < len(rows):
                dash = Qt.PenStyle.DotLine if rows[i].hatched else DASHES[series_dash(i)]
                curve.setPen(pg.mkPen(rows[i].colour, width=1.6, style=dash))
            curve.setVisible(i < len(rows))
        self._drawn = ()

    def show_history(self, history: ScoreHistory, track: int) -> None:
        """Draw the track's last 30 s."""
        self._say_title(track)
        times, values = history.series(track)
        count = len(self._rows)
        if not len(times) or values.shape[1] != count:
            for curve in self._curves:
                curve.setData([], [])
            return
        keep = times >= -history.span_s
        times, values = times[keep], values[keep]
        step = max(1, len(times) // POINTS)
        # The newest point always stays, so that the line ends at now.
        times, values = times[::-1][::step][::-1], values[::-1][::step][::-1]
        shown = self._strongest(times, values)
        for i, curve in enumerate(self._curves[:count]):
            if i in shown:
                curve.setData(times, values[:, i])
            else:
                curve.setData([], [])
        if shown != self._drawn:
            self._drawn = shown
            self._say_legend()

    def _strongest(self, times: np.ndarray, values: np.ndarray) -> tuple[int, ...]:
        count = len(self._rows)
        if count <= LINES_SHOWN:
            return tuple(i for i in range(count) if not self._rows[i].muted)
        recent = np.nan_to_num(values[times >= -10.0])
        if not len(recent):
            return ()
        best = np.argsort(-recent.mean(axis=0))[:LINES_SHOWN]
        return tuple(sorted(int(i) for i in best))

    def _say_legend(self) -> None:
        marks = ("—", "– –", "···", "–·–")
        parts = []
        for i in self._drawn:
            row = self._rows[i]
            mark = marks[2] if row.hatched else marks[series_dash(i)]
            name = row.name.replace("&", "&amp;").replace("<", "&lt;")
            parts.append(f'<span style="color:{row.colour}"><b>{mark}</b></span>&nbsp;{name}')
        self.legend.setText("&nbsp;&nbsp; ".join(parts))

    def _say_title(self, track: int) -> None:
        self.title.setText(tr("Face {number}").format(number=track) if track else tr("Last 30 s"))

    def use(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        self.tokens = tokens
        for name in ("left", "bottom"):
            axis = self.plot.getAxis(name)
            axis.setPen(pg.mkPen(tokens.border))
            axis.setTextPen(pg.mkPen(tokens.muted))
            axis.setStyle(tickLength=-4)
        self.plot.setBackground(tokens.surface)
        self.plot.showGrid(x=False, y=True, alpha=0.25)

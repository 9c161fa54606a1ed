"""A bar per label that stays in its row: name, length and number say the same thing."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.models.wording import percent
from app.theme.tokens import Tokens
from engine.data import Floats

ROW_PX = 25
TIGHT_ROW_PX = 20
TIGHT_FROM = 12
NAME_SHARE = 0.5
"""Most of the width that names may take; longer ones are cut."""

NUMBER_PX = 48


@dataclass(frozen=True, slots=True)
class BarRow:
    """One row: a label, or "none of these" (hatched)."""

    name: str
    colour: str
    muted: bool = False
    hatched: bool = False


class BarList(QWidget):
    """Paints all rows at once; smooths only what is drawn, never what is stored."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.smoothing_s = 0.25
        self.rows: tuple[BarRow, ...] = ()
        self.large = False
        self._target: Floats = np.empty(0, np.float32)
        self._shown: Floats = np.empty(0, np.float32)
        self._spread: Floats | None = None
        self._live = False
        self._words = ""
        self.baseline: Floats | None = None
        self.personal: frozenset[str] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rows(self, rows: tuple[BarRow, ...]) -> None:
        if rows != self.rows:
            old = {row.name: i for i, row in enumerate(self.rows)}
            shown = np.zeros(len(rows), np.float32)
            for i, row in enumerate(rows):
                if row.name in old and old[row.name] < len(self._shown):
                    shown[i] = self._shown[old[row.name]]
            self.rows, self._shown = rows, shown
            self._target = np.full(len(rows), np.nan, np.float32)
            self._spread = None
            self.baseline = None
            self.updateGeometry()
            self.update()

    def set_values(self, values: Floats | None, spread: Floats | None, words: str = "") -> None:
        """Probabilities (R,) in the order of the rows, or None while there is no score."""
        self._words = words
        if values is None or len(values) != len(self.rows):
            self._live = False
            self._target = np.full(len(self.rows), np.nan, np.float32)
            self._spread = None
            self._shown[:] = 0.0
            self.setAccessibleDescription(words)
        else:
            self._live = True
            self._target = values
            self._spread = spread if spread is not None and len(spread) == len(values) else None
        self.update()

    def set_baseline(self, baseline: Floats | None) -> None:
        """(R,) the person's own neutral: a tick on each bar, and numbers as change from it."""
        if baseline is not None and len(baseline) != len(self.rows):
            baseline = None
        if (baseline is None) != (self.baseline is None):
            self.update()
        self.baseline = baseline

    def describe(self) -> str:
        """The three highest in words, for a screen reader."""
        if not self._live:
            return self._words
        known = np.nan_to_num(self._target, nan=-1.0)
        best = [i for i in np.argsort(-known)[:3] if known[i] >= 0]
        return ", ".join(f"{self.rows[i].name} {percent(float(known[i]))}" for i in best)

    def glide(self, elapsed_s: float) -> None:
        """Move the drawn bars towards the newest scores."""
        if not self._live:
            return
        target = np.nan_to_num(self._target, nan=0.0)
        lag_s = self.smoothing_s
        share = 1.0 if lag_s <= 0 else 1.0 - math.exp(-elapsed_s / lag_s)
        moved = self._shown + (target - self._shown) * share
        if np.abs(moved - self._shown).max(initial=0.0) > 0.0005:
            self._shown = moved.astype(np.float32)
            self.update()

    @property
    def shown(self) -> Floats:
        """What is drawn now."""
        return self._shown

    @property
    def values(self) -> Floats:
        """The newest scores, NaN where there are none."""
        return self._target

    def _row_px(self) -> int:
        base = TIGHT_ROW_PX if len(self.rows) >= TIGHT_FROM else ROW_PX
        return base * 2 if self.large else base

    def _name_px(self, font: QFont) -> float:
        """Room for the longest name, within bounds."""
        metrics = QFontMetricsF(font)
        longest = max((metrics.horizontalAdvance(row.name) for row in self.rows), default=0.0)
        return min(max(longest + 10, self.width() * 0.2), self.width() * NAME_SHARE)

    def sizeHint(self) -> QSize:
        return QSize(280, max(1, len(self.rows)) * self._row_px() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_px = self._row_px()
        font = QFont(self.font())
        font.setPixelSize(26 if self.large else (12 if row_px == TIGHT_ROW_PX else 13))
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        number_px = NUMBER_PX * (2 if self.large else 1)
        name_px = self._name_px(bold)
        bar_left, bar_right = name_px + 8, self.width() - number_px - 4
        known = np.nan_to_num(self._target, nan=-1.0)
        top = int(known.argmax()) if self._live and known.size else -1
        metrics, bold_metrics = QFontMetricsF(font), QFontMetricsF(bold)
        for i, row in enumerate(self.rows):
            y = i * row_px
            if y > event.rect().bottom() or y + row_px < event.rect().top():
                continue
            is_top = i == top
            painter.setFont(bold if is_top else font)
            faded = row.muted or not self._live
            painter.setPen(QColor(self.tokens.muted if faded else self.tokens.text))
            mark = " *" if row.name in self.personal else ""
            name = (bold_metrics if is_top else metrics).elidedText(
                row.name + mark, Qt.TextElideMode.ElideRight, name_px - 4
            )
            rect = QRectF(0, y, name_px, row_px)
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), name)
            bar = QRectF(bar_left, y + row_px * 0.29, bar_right - bar_left, row_px * 0.42)
            self._paint_bar(painter, bar, i, row, is_top)
            value = float(self._target[i]) if self._live else float("nan")
            number = "" if row.muted or value != value else self._number(i, value)
            painter.setPen(QColor(self.tokens.muted if faded else self.tokens.text))
            painter.drawText(
                QRectF(self.width() - number_px, y, number_px, row_px),
                int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight),
                number,
            )

    def _number(self, i: int, value: float) -> str:
        if self.baseline is None or not np.isfinite(self.baseline[i]):
            return percent(value)
        change = round((value - float(self.baseline[i])) * 100)
        return "± 0" if change == 0 else (f"+ {change}" if change > 0 else f"− {-change}")

    def _paint_bar(self, painter: QPainter, bar: QRectF, i: int, row: BarRow, is_top: bool) -> None:
        radius = bar.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.tokens.track))
        painter.drawRoundedRect(bar, radius, radius)
        if row.muted or not self._live:
            return
        share = float(self._shown[i])
        if share > 0.001:
            # The track's round end cuts the bar, so that even a short one has its true length.
            path = QPainterPath()
            path.addRoundedRect(bar, radius, radius)
            painter.save()
            painter.setClipPath(path)
            filled = QRectF(bar)
            filled.setWidth(max(1.5, bar.width() * share))
            colour = QColor(row.colour)
            if not is_top:
                colour.setAlphaF(0.8)
            painter.fillRect(filled, colour)
            if row.hatched:
                hatch = QColor(self.tokens.surface)
                hatch.setAlphaF(0.75)
                painter.fillRect(filled, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
            painter.restore()
        if self.baseline is not None and np.isfinite(self.baseline[i]):
            x = bar.left() + bar.width() * float(self.baseline[i])
            painter.setPen(QPen(QColor(self.tokens.text), 2))
            painter.drawLine(QPointF(x, bar.top() - 3), QPointF(x, bar.bottom() + 3))
        if self._spread is not None:
            middle, half = share, float(self._spread[i])
            if half == half and half > 0.01:
                low = bar.left() + bar.width() * max(0.0, middle - half)
                high = bar.left() + bar.width() * min(1.0, middle + half)
                pen = QPen(QColor(self.tokens.text), 1.5)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                y = bar.center().y()
                painter.drawLine(QPointF(low, y), QPointF(high, y))

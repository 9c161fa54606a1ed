"""A bar per label that stays in its row: name, length and number say the same thing."""

from __future__ import annotations

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
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.wording import percent
from emoscope.app.theme.tokens import Tokens
from emoscope.engine.data import Floats

ROW_PX = 25
TIGHT_ROW_PX = 20
TIGHT_FROM = 12
NAME_SHARE = 0.5
"""Most of the width that names may take; longer ones stand above their bars."""

NUMBER_PX = 48


@dataclass(frozen=True, slots=True)
class BarRow:
    """One row: a label, or "none of these" (hatched); ``slot`` chooses the style of its line."""

    name: str
    colour: str
    muted: bool = False
    hatched: bool = False
    slot: int = 0


class BarList(QWidget):
    """Paints all rows at once, each from one value; what glides is said by the caller."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.rows: tuple[BarRow, ...] = ()
        self.large = False
        self._values: Floats = np.empty(0, np.float32)
        self._spread: Floats | None = None
        self._live = False
        self._words = ""
        self.baseline: Floats | None = None
        self.personal: frozenset[str] = frozenset()
        self.answered: tuple[tuple[str, str], ...] = ()
        """Labels that another pack answers, with its name."""
        self._placed_for: object = None
        self._placed: tuple[float, list[tuple[float, float, float]]] = (0.0, [])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(
            tr(
                "The thin line across a bar shows how much the score varied in the last two "
                "seconds. The longer the line, the less steady the score."
            )
        )

    def set_rows(self, rows: tuple[BarRow, ...]) -> None:
        if rows != self.rows:
            self.rows = rows
            self._values = np.full(len(rows), np.nan, np.float32)
            self._spread = None
            self.baseline = None
            self.updateGeometry()
            self.update()

    def set_values(self, values: Floats | None, spread: Floats | None, words: str = "") -> None:
        """Probabilities (R,) in the order of the rows, or None while there is no score."""
        self._words = words
        if values is None or len(values) != len(self.rows):
            self._live = False
            self._values = np.full(len(self.rows), np.nan, np.float32)
            self._spread = None
            self.setAccessibleDescription(words)
        else:
            self._live = True
            self._values = values
            self._spread = spread if spread is not None and len(spread) == len(values) else None
        self.update()

    def move_to(self, values: Floats) -> None:
        """Other values on their way to the newest ones; whiskers go along."""
        if self._live and len(values) == len(self.rows):
            self._values = values
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
        known = np.nan_to_num(self._values, nan=-1.0)
        best = [i for i in np.argsort(-known)[:3] if known[i] >= 0]
        return ", ".join(f"{self.rows[i].name} {percent(float(known[i]))}" for i in best)

    @property
    def values(self) -> Floats:
        """The scores that are drawn and written, NaN where there are none."""
        return self._values

    # -- places --------------------------------------------------------------------------------

    def _row_px(self) -> int:
        base = TIGHT_ROW_PX if len(self.rows) >= TIGHT_FROM else ROW_PX
        return base * 2 if self.large else base

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(26 if self.large else (12 if self._row_px() == TIGHT_ROW_PX else 13))
        font.setWeight(QFont.Weight.Bold)  # the highest row is bold: room for that
        return font

    def _name(self, row: BarRow) -> str:
        name = f"{row.name} *" if row.name in self.personal else row.name
        pack = dict(self.answered).get(row.name, "")
        return f"{name} ({pack})" if pack and not row.hatched else name

    def _places(self) -> tuple[float, list[tuple[float, float, float]]]:
        """Width of the names, and per row its top, its height and the height of its name.

        A width of 0 says that names stand above their bars: one at least is too long for a place
        beside them, and is broken into lines. No name is cut.
        """
        key = (self.width(), self.rows, self.personal, self.answered, self.large)
        if key != self._placed_for:
            self._placed_for, self._placed = key, self._place()
        return self._placed

    def _place(self) -> tuple[float, list[tuple[float, float, float]]]:
        metrics = QFontMetricsF(self._font())
        names = [self._name(row) for row in self.rows]
        longest = max((metrics.horizontalAdvance(name) for name in names), default=0.0) + 12
        row_px = self._row_px()
        if longest <= self.width() * NAME_SHARE:
            name_px = max(longest, self.width() * 0.2)
            return name_px, [(i * row_px, row_px, row_px) for i in range(len(names))]
        out, y = [], 0.0
        room = QRectF(0, 0, max(60, self.width() - 4), 10_000)
        for name in names:
            high = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), name).height()
            out.append((y, high + row_px * 0.75, high))
            y += high + row_px * 0.75
        return 0.0, out

    def sizeHint(self) -> QSize:
        _, places = self._places()
        return QSize(280, round(places[-1][0] + places[-1][1] if places else self._row_px()) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    # -- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bold = self._font()
        font = QFont(bold)
        font.setWeight(QFont.Weight.Normal)
        number_px = NUMBER_PX * (2 if self.large else 1)
        name_px, places = self._places()
        known = np.nan_to_num(self._values, nan=-1.0)
        top = int(known.argmax()) if self._live and known.size else -1
        align = Qt.AlignmentFlag
        for i, (row, (y, high, name_high)) in enumerate(zip(self.rows, places, strict=True)):
            if y > event.rect().bottom() or y + high < event.rect().top():
                continue
            is_top = i == top
            painter.setFont(bold if is_top else font)
            faded = row.muted or not self._live
            painter.setPen(QColor(self.tokens.muted if faded else self.tokens.text))
            beside = name_px > 0
            name_rect = QRectF(0, y, name_px if beside else self.width() - 4, name_high)
            wrap = Qt.TextFlag.TextSingleLine if beside else Qt.TextFlag.TextWordWrap
            painter.drawText(name_rect, int(align.AlignVCenter) | int(wrap), self._name(row))
            line = QRectF(0, y, self.width(), high)
            if not beside:
                line.setTop(y + name_high)
            bar = QRectF(
                name_px + 8 if beside else 0,
                line.center().y() - self._row_px() * 0.21,
                self.width() - number_px - 4 - (name_px + 8 if beside else 0),
                self._row_px() * 0.42,
            )
            self._paint_bar(painter, bar, i, row, is_top)
            value = float(self._values[i]) if self._live else float("nan")
            number = "" if row.muted or value != value else self._number(i, value)
            painter.setPen(QColor(self.tokens.muted if faded else self.tokens.text))
            painter.drawText(
                QRectF(self.width() - number_px, line.top(), number_px, line.height()),
                int(align.AlignVCenter | align.AlignRight),
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
        share = float(np.nan_to_num(self._values[i]))
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

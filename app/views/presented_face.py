"""What the presenter says about one face, and how much of it there is room for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.wording import none_words, percent
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.bars import BarList, BarRow
from emoscope.app.views.face_panels import bar_values
from emoscope.engine.data import NONE, FaceScore

ROWS_SHOWN = 8
SENTENCES_SHOWN = 5
LONG = 18
"""Letters from which on a label is a sentence, which takes more room."""
ROWS_EACH = 3
"""Rows per face when several are in view."""
GAP_PX = 8
"""Between the lines of one face."""
MORE_PX = 18
SLACK_PX = 4
"""What a label takes beside its letters."""


@dataclass(frozen=True, slots=True)
class Density:
    """How much is said about each face, and how large.

    Attributes:
        rows: Bars, the strongest ones.
        name_px, long_name_px: Letters of the leading label: of a word, and of a sentence; 0 where
            its bar alone names it.
        words_px: Letters of face number and score.
        between_px: Between two faces.
    """

    rows: int
    name_px: int
    long_name_px: int
    words_px: int = 24
    between_px: int = 26


def densities(faces: int, rows: int, *, sentences: bool) -> Iterator[Density]:
    """From the most to the least.

    Args:
        faces: In view.
        rows: Labels, with "none of these".
        sentences: One label at least is long.
    """
    if faces == 1:
        most = min(rows, SENTENCES_SHOWN if sentences else ROWS_SHOWN + 1)
        for shown in range(most, 1, -1):
            yield Density(shown, 54, 32)
    each = min(rows, ROWS_EACH)
    yield Density(each, 32, 32)
    for shown in range(each, 0, -1):
        yield Density(shown, 0, 0)
    yield Density(0, 28, 24, 20)
    yield Density(0, 22, 18, 16, 10)


class Room:
    """Finds the density at which all faces are seen at once.

    It goes by the longest labels, so that the size does not change with every score.
    """

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        self._bars = BarList(tokens, parent)
        self._bars.large = True
        self._bars.hide()
        self._key: object = None
        self._found = Density(1, 32, 32)

    def density(self, faces: int, rows: tuple[BarRow, ...], width_px: int, high_px: int) -> Density:
        """For so many faces in so much room; the least one where even that is too much."""
        key = (faces, rows, width_px, high_px)
        if key != self._key:
            self._key = key
            sentences = any(len(row.name) > LONG for row in rows)
            for each in densities(faces, len(rows), sentences=sentences):
                self._found = each
                if self._needs_px(each, faces, rows, width_px) <= high_px:
                    break
        return self._found

    def _needs_px(
        self, density: Density, faces: int, rows: tuple[BarRow, ...], width_px: int
    ) -> float:
        def high(text: str, letters_px: int, weight: QFont.Weight = QFont.Weight.Normal) -> float:
            font = QFont(self._bars.font())
            font.setPixelSize(letters_px)
            font.setWeight(weight)
            room = QRectF(0, 0, max(60, width_px), 10_000)
            box = QFontMetricsF(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
            return box.height() + SLACK_PX

        names = [row.name for row in rows] or [""]
        one = high("0", density.words_px)
        if density.name_px:
            bold = QFont.Weight.Bold
            one += GAP_PX + max(high(name, _name_px(density, name), bold) for name in names)
        if density.rows:
            tall = sorted(rows, key=lambda row: len(row.name), reverse=True)[: density.rows]
            self._bars.resize(width_px, 10)
            self._bars.set_rows(tuple(tall))
            one += GAP_PX + self._bars.sizeHint().height()
        if faces == 1 and density.rows < len(rows):
            one += GAP_PX + high(_more_words(density.rows, len(rows)), MORE_PX)
        return one * faces + density.between_px * (faces - 1)


class FaceBlock(QWidget):
    """What is said about one face, in large type."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._muted = tokens.muted
        self.top = QLabel()
        self.top.setWordWrap(True)
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.bars = BarList(tokens)
        self.bars.large = True
        self.more = QLabel()
        self.more.setWordWrap(True)
        self.more.setStyleSheet(f"font-size: {MORE_PX}px; color: {tokens.muted};")
        self.more.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_PX)
        for part in (self.top, self.state, self.bars, self.more):
            layout.addWidget(part)
        self._name_px = self._words_px = 0
        self._size_words(24)

    def _size_words(self, letters_px: int) -> None:
        if letters_px != self._words_px:
            self._words_px = letters_px
            self.state.setStyleSheet(f"font-size: {letters_px}px; color: {self._muted};")

    def show_face(
        self,
        face: FaceScore,
        labels: tuple[str, ...],
        rows: tuple[BarRow, ...],
        density: Density,
        *,
        alone: bool,
    ) -> None:
        """Its name, and the strongest labels in the set's order."""
        top = face.top(labels)
        none = top is None or top == NONE
        words = none_words() if none else str(top)
        size = _name_px(density, words)
        if size and size != self._name_px:
            self._name_px = size
            self.top.setStyleSheet(f"font-size: {size}px; font-weight: 700;")
        self.top.setText(words)
        self.top.setVisible(size > 0)
        self._size_words(density.words_px)
        values = bar_values(face)
        value = values[-1] if none else values[labels.index(str(top))]
        number = tr("Face {number}").format(number=face.track)
        self.state.setText(f"{number}  ·  {percent(float(value))}")
        if len(values) != len(rows):
            return
        shown = density.rows
        best = sorted(np.argsort(-np.nan_to_num(values, nan=-1.0))[:shown].tolist())
        # In the set's order, so that they do not jump.
        self.bars.set_rows(tuple(rows[i] for i in best))
        self.bars.set_values(values[best], None)
        self.bars.setVisible(bool(best))
        self.more.setText(_more_words(len(best), len(rows)))
        self.more.setVisible(alone and len(best) < len(rows))

    def show_words(self, words: str, density: Density | None = None) -> None:
        """There is no score."""
        self.top.setText("")
        self.top.hide()
        self.state.setText(words)
        if density is not None:
            self._size_words(density.words_px)
            self.bars.set_rows(self.bars.rows[: density.rows])
            self.bars.setVisible(bool(density.rows))
        self.bars.set_values(None, None)
        self.more.hide()


def _name_px(density: Density, name: str) -> int:
    return density.name_px if len(name) <= LONG else density.long_name_px


def _more_words(count: int, of: int) -> str:
    return tr("The {count} strongest of {all}.").format(count=count, all=of)

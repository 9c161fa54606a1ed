"""One panel per face; a face keeps its panel while it stays in view."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.history import ScoreHistory
from emoscope.app.models.panel_slots import Seats
from emoscope.app.models.wording import none_words, state_help, state_words
from emoscope.app.theme.tokens import Tokens, series_colour
from emoscope.app.views.bars import BarList, BarRow
from emoscope.app.views.painting import qimage
from emoscope.engine.data import FaceScore, Floats, Frame, FrameResult, State
from emoscope.engine.prompts.labels import LabelSet

THUMB_PX = 34
THUMB_EVERY_S = 0.2


def bar_rows(
    label_set: LabelSet, tokens: Tokens, slot: Callable[[str], int] | None = None
) -> tuple[BarRow, ...]:
    """Rows for a label set, "none of these" last; ``slot`` says which colour a label has."""
    rows = []
    for i, label in enumerate(label_set.labels):
        at = slot(label.name) if slot is not None else i
        rows.append(
            BarRow(label.name, series_colour(tokens, at, label.colour), label.muted, slot=at)
        )
    return (*rows, BarRow(none_words(), tokens.none, hatched=True))


def bar_values(face: FaceScore) -> Floats:
    """(L + 1,) of a scored face in the order of :func:`bar_rows`."""
    assert face.probabilities is not None
    none = np.float32(face.none if face.none is not None else np.nan)
    return np.append(face.probabilities, none).astype(np.float32)


class FacePanel(QFrame):
    """Thumbnail, number, state in words, and the bars of one face."""

    chosen = Signal(int)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tokens = tokens
        self.track = 0
        self._thumb_at_s = 0.0
        self.thumb = QLabel()
        self.thumb.setFixedSize(QSize(THUMB_PX, THUMB_PX))
        self.title = QLabel()
        self.title.setObjectName("heading")
        self.state = QLabel()
        self.state.setObjectName("hint")
        self.state.setWordWrap(True)
        self.bars = BarList(tokens)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.state)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.thumb)
        head.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.bars)

    def show_face(
        self, face: FaceScore, spread: Floats | None, seat: int, stale: str, selected: bool
    ) -> None:
        """Show a face's scores, or in words why there are none."""
        self.track = face.track
        self.title.setText(tr("Face {number}").format(number=face.track))
        self._mark(selected)
        words = stale or state_words(face)
        if words:
            help_text = "" if stale else state_help(face.state)
            self.state.setText(f"{words[0].upper()}{words[1:]}. {help_text}".strip())
        elif self.bars.baseline is not None:
            self.state.setText(tr("Change from own neutral"))
        elif face.quality is not None:
            self.state.setText(_quality_words(face.quality.value))
        scored = not stale and face.state.scored and face.probabilities is not None
        if scored:
            self.bars.set_values(bar_values(face), spread)
        else:
            self.bars.set_values(None, None, self.state.text())
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(self.bars.describe())

    def show_gone(self) -> None:
        """The face is out of sight; its panel waits for it a moment, without scores."""
        self.state.setText(tr("out of sight"))
        self.clear_thumb()
        self.bars.set_values(None, None, self.state.text())
        self._mark(False)

    def _mark(self, selected: bool) -> None:
        if self.property("selected") != selected:
            self.setProperty("selected", selected)
            colour = self.tokens.accent if selected else self.tokens.border
            self.setStyleSheet(
                f"#card {{ border-color: {colour}; }}"
                f" #card:focus {{ border: 2px solid {self.tokens.accent}; }}"
            )

    def clear_thumb(self) -> None:
        """No little picture; the next one need not wait its turn."""
        self.thumb.setPixmap(QPixmap())
        self._thumb_at_s = 0.0

    def show_thumb(self, frame: Frame | None, face: FaceScore, mirror: bool) -> None:
        """Refresh the little picture, a few times a second."""
        if frame is None or face.state is State.LOST:
            self.clear_thumb()
            return
        now = time.monotonic()
        if now - self._thumb_at_s < THUMB_EVERY_S:
            return
        self._thumb_at_s = now
        height, width = frame.image.shape[:2]
        box = face.box
        side = max(box.width_px, box.height_px) * 1.1
        cx, cy = box.centre_px
        left, top = int(max(0, cx - side / 2)), int(max(0, cy - side / 2))
        right, bottom = int(min(width, cx + side / 2)), int(min(height, cy + side / 2))
        if right - left < 4 or bottom - top < 4:
            return
        part = frame.image[top:bottom, left:right]
        if mirror:
            part = part[:, ::-1]
        self.thumb.setPixmap(_rounded(qimage(part), self.devicePixelRatioF()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self.track)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.track)
        else:
            super().keyPressEvent(event)


class FacePanels(QScrollArea):
    """The panels, in seats that do not move."""

    face_chosen = Signal(int)

    def __init__(self, tokens: Tokens, seats: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.seats = Seats(seats)
        self._baselines: dict[int, Floats] = {}
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the panels take it
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.empty = QLabel()
        self.empty.setObjectName("emptyCard")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(24, 28, 24, 28)
        layout.addWidget(self.empty)
        self.panels: list[FacePanel] = []
        for _ in range(seats):
            panel = FacePanel(tokens)
            panel.hide()
            panel.chosen.connect(self.face_chosen)
            layout.addWidget(panel)
            self.panels.append(panel)
        layout.addStretch(1)
        self.setWidget(inside)
        self.setAccessibleName(tr("Scores per face"))
        self.say("")

    def say(self, words: str) -> None:
        """What to read while there is no face."""
        self.empty.setText(words)

    def set_rows(self, rows: tuple[BarRow, ...]) -> None:
        for panel in self.panels:
            panel.bars.set_rows(rows)

    def set_baselines(self, baselines: dict[int, Floats]) -> None:
        """Own neutral per track."""
        self._baselines = baselines

    def set_taught(self, taught: frozenset[str]) -> None:
        """Labels that were taught by example."""
        for panel in self.panels:
            panel.bars.personal = taught

    def set_answered(self, by: Mapping[str, str]) -> None:
        """Labels that another pack answers, and which."""
        for panel in self.panels:
            panel.bars.answered = tuple(sorted(by.items()))
            panel.bars.update()

    def show_result(
        self,
        result: FrameResult | None,
        history: ScoreHistory,
        *,
        stale: str = "",
        selected: int = 0,
    ) -> None:
        """Seat the faces of a result; ``stale`` says why its scores are not live."""
        now_s = history.now_s
        places: list[FaceScore | None]
        if result is None:
            self.seats.clear()
            places = [None] * len(self.panels)
        else:
            places = self.seats.place(result.faces, now_s)
        for seat, (panel, face) in enumerate(zip(self.panels, places, strict=True)):
            if face is None:
                if self.seats.taken(seat):
                    panel.show_gone()
                else:
                    panel.hide()
                continue
            spread = history.spread(face.track) if result is not None else None
            matches = result is not None and len(panel.bars.rows) == len(result.labels) + 1
            panel.bars.set_baseline(self._baselines.get(face.track))
            panel.show_face(face, spread if matches else None, seat, stale, face.track == selected)
            panel.show()
        self.empty.setVisible(not any(panel.isVisibleTo(self) for panel in self.panels))

    def show_thumbs(
        self, frame: Frame | None, result: FrameResult | None, mirror: bool, veil: bool
    ) -> None:
        """Refresh the little pictures; with a veil all go, of whatever result they were."""
        if veil:
            for panel in self.panels:
                panel.clear_thumb()
        if veil or result is None:
            return
        by_track = {face.track: face for face in result.faces}
        for panel in self.panels:
            if panel.isVisibleTo(self) and panel.track in by_track:
                panel.show_thumb(frame, by_track[panel.track], mirror)

    def move_to(self, result: FrameResult) -> None:
        """The same faces with their scores on the way to the newest ones."""
        by_track = {face.track: face for face in result.faces}
        for panel in self.panels:
            face = by_track.get(panel.track)
            if face is not None and panel.isVisibleTo(self) and face.probabilities is not None:
                panel.bars.move_to(bar_values(face))

    def use(self, tokens: Tokens) -> None:
        self.tokens = tokens
        for panel in self.panels:
            panel.tokens = panel.bars.tokens = tokens
            panel.setProperty("selected", None)


def _quality_words(value: float) -> str:
    if value >= 0.66:
        return tr("Clear view")
    return tr("Fair view") if value >= 0.33 else tr("Poor view")


def _rounded(image: object, ratio: float) -> QPixmap:
    from PySide6.QtGui import QImage

    assert isinstance(image, QImage)
    side = round(THUMB_PX * ratio)
    picture = QPixmap(side, side)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    path = QPainterPath()
    path.addRoundedRect(0, 0, side, side, side * 0.25, side * 0.25)
    painter.setClipPath(path)
    painter.drawImage(picture.rect(), image)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture

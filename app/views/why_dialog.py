"""The strip of crops that the model saw, and what each of them added."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import tr
from emoscope.app.models.live import LiveModel
from emoscope.app.models.settings import SettingsStore
from emoscope.app.models.tasks import Task
from emoscope.app.models.why import Explanation, explain
from emoscope.app.models.wording import percent
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.boxes import Box
from emoscope.app.views.fitting import Dialog
from emoscope.app.views.painting import qimage

CELL_PX = 76
SMALLEST_PX = 40
STRIP_PX = 190


class Strip(QWidget):
    """Pictures in a row; under each a bar, up for the label and down against it."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.shown: Explanation | None = None
        self.hidden_faces = False
        self.cell_px = CELL_PX
        self.setFixedHeight(STRIP_PX)
        self.setAccessibleName(tr("Frames that the model saw"))

    def sizeHint(self) -> QSize:
        count = len(self.shown.thumbs) if self.shown else 1
        return QSize(count * self.cell_px + 8, STRIP_PX)

    def show_explanation(self, shown: Explanation) -> None:
        self.shown = shown
        parent = self.parentWidget()
        self.fit(parent.width() if parent is not None else 0)
        best = int(np.argmax(shown.shares)) if len(shown.shares) else 0
        when = float(shown.times_s[best]) if len(shown.times_s) else 0.0
        self.setAccessibleDescription(
            tr("The frame at {seconds:.1f} s supports it most.").format(seconds=when)
        )
        self.update()

    def fit(self, room_px: int) -> None:
        """Make the pictures as large as all of them have room, down to a smallest size."""
        count = len(self.shown.thumbs) if self.shown else 1
        self.cell_px = max(SMALLEST_PX, min(CELL_PX, (room_px - 8) // max(1, count)))
        self.setFixedWidth(self.sizeHint().width())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        shares = self.shown.shares
        most = max(float(np.abs(shares).max(initial=0.0)), 1e-4)
        for i, picture in enumerate(self.shown.thumbs):
            left = 4 + i * self.cell_px
            place = QRectF(left, 0, self.cell_px - 6, self.cell_px - 6)
            path = QPainterPath()
            path.addRoundedRect(place, 8, 8)
            painter.save()
            painter.setClipPath(path)
            if self.hidden_faces:
                painter.fillRect(place, QColor(self.tokens.track))
            else:
                painter.drawImage(place, qimage(picture))
            painter.restore()
            self._bar(painter, left, float(shares[i]) / most)
            painter.setPen(QColor(self.tokens.muted))
            painter.drawText(
                QRectF(left, STRIP_PX - 16, self.cell_px - 6, 14),
                int(Qt.AlignmentFlag.AlignCenter),
                f"{self.shown.times_s[i]:.1f} s",
            )

    def _bar(self, painter: QPainter, left: float, share: float) -> None:
        middle, room = 122.0, 44.0
        painter.setPen(QPen(QColor(self.tokens.border), 1))
        painter.drawLine(QPointF(left, middle), QPointF(left + self.cell_px - 6, middle))
        height = abs(share) * room
        top = middle - height if share >= 0 else middle
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.tokens.accent if share >= 0 else self.tokens.warn))
        painter.drawRoundedRect(
            QRectF(left + self.cell_px * 0.3, top, self.cell_px * 0.35, max(1.0, height)), 3, 3
        )


class WhyDialog(Dialog):
    """For the chosen face: strip, shares, nearest sentences, and what they are not."""

    def __init__(
        self,
        live: LiveModel,
        tokens: Tokens,
        track: int,
        store: SettingsStore,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Why this score"))
        self.resize(760, 520)
        self.live = live
        self.track = track
        self._task: Task | None = None
        self.title = QLabel()
        self.title.setObjectName("title")
        self.title.setWordWrap(True)  # a label may be a long sentence
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.label = Box()
        self.label.setAccessibleName(tr("Label"))
        self.label.addItem(tr("the top label"), None)
        for name in live.book.label_set.names:
            self.label.addItem(name, name)
        self.label.activated.connect(lambda _: self.refresh())
        self.again = QPushButton(tr("Look again"))
        self.again.clicked.connect(self.refresh)
        self.strip = Strip(tokens)
        self._store = store
        store.changed.connect(self._take_settings)
        self._take_settings()
        self.roll = scroll = QScrollArea()
        scroll.setWidget(self.strip)
        scroll.setFixedHeight(STRIP_PX + 18)
        how = QLabel(
            tr(
                "A bar upwards: this frame speaks for the label, the score falls without it. "
                "A bar downwards: it speaks against it."
            )
        )
        how.setObjectName("hint")
        how.setWordWrap(True)
        self.nearest = QLabel()
        self.nearest.setWordWrap(True)
        self.nearest.setTextFormat(Qt.TextFormat.PlainText)
        caution = QLabel(
            tr(
                "This is the model's view of the picture. It is not what the person feels, and "
                "not a reason to believe the score."
            )
        )
        caution.setObjectName("warning")
        caution.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self.label, 1)
        head.addWidget(self.again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self.title)
        layout.addLayout(head)
        layout.addWidget(scroll)
        layout.addWidget(how)
        layout.addWidget(self.nearest, 1)
        layout.addWidget(caution)
        self.refresh()

    def _take_settings(self, *_: object) -> None:
        self.strip.hidden_faces = self._store.hides_faces
        self.strip.update()

    def refresh(self) -> None:
        """Explain the face as it is now, in the background."""
        if self._task is not None:
            return
        evidence = self.live.evidence
        seen = evidence.of(self.track) if evidence is not None else ()
        labels, track, label = self.live.asked, self.track, self.label.currentData()
        live = self.live
        self._task = Task(
            lambda _: live.ask(lambda p: explain(p, seen, labels, track, label)), self
        )
        self._task.done.connect(self._done)
        self._task.failed.connect(self._failed)
        self._task.start()

    def _done(self, made: Explanation) -> None:
        self._task = None
        self.title.setText(
            tr("Face {number}").format(number=made.track)
            + f":  {made.label}  {percent(made.probability)}"
        )
        self.strip.show_explanation(made)
        lines = "\n".join(f"{_times(odds)} ×   {text}" for text, odds in made.nearest)
        self.nearest.setText(
            tr("Nearest sentences, and how much likelier each is than none of these:")
            + "\n"
            + lines
            if lines
            else ""
        )

    def _failed(self, sentence: str) -> None:
        self._task = None
        self.title.setText(in_language(sentence))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.strip.fit(self.roll.viewport().width())

    def done(self, result: int) -> None:
        """Close, after what is under way."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
            self._task = None
        super().done(result)


def _times(odds: float) -> str:
    """How many times likelier; never 0.0, which would say impossible."""
    return "< 0.1" if odds < 0.05 else f"{odds:.1f}"

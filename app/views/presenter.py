"""A second window for the audience: large type, the badge, faces hidden on one key."""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.actions import ActionTable
from app.i18n import tr
from app.models.live import LiveModel
from app.models.settings import SettingsStore
from app.models.wording import percent, state_words
from app.theme.tokens import Tokens
from app.views.bars import BarList
from app.views.face_panels import bar_rows
from app.views.small_parts import Badge
from app.views.video_view import VideoView
from engine.data import FaceScore, Frame, FrameResult, State
from engine.live import LiveStats, Phase

SETTLED_S = 10.0
"""Longer than any smoothing: the bars are where they belong."""
ROWS_SHOWN = 8


class Presenter(QWidget):
    """Shows one face in large type; its badge cannot be hidden."""

    closed = Signal()

    def __init__(
        self,
        live: LiveModel,
        store: SettingsStore,
        tokens: Tokens,
        actions: ActionTable,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setWindowTitle(tr("EmoScope – presenter view"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.live = live
        self.store = store
        self.tokens = tokens
        self.track = 0
        self._glided_at_s = time.monotonic()
        self.badge = Badge()
        self.badge.enlarge()
        self.video = VideoView(tokens)
        self.video.large = True
        self.top = QLabel()
        self.top.setWordWrap(True)
        self.top.setStyleSheet("font-size: 54px; font-weight: 700;")
        self.state = QLabel()
        self.state.setStyleSheet(f"font-size: 24px; color: {tokens.muted};")
        self.bars = BarList(tokens)
        self.bars.large = True
        side = QVBoxLayout()
        side.setSpacing(14)
        side.addWidget(self.top)
        side.addWidget(self.state)
        side.addSpacing(10)
        side.addWidget(self.bars)
        side.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(36)
        middle.addWidget(self.video, 3)
        middle.addLayout(side, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 26)
        layout.setSpacing(18)
        layout.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(middle, 1)
        for name in ("live.pause", "live.hide_faces", "live.mirror", "live.landmarks"):
            self.addAction(actions[name])
        self.addAction(actions["live.presenter"])
        live.frame_changed.connect(self._frame)
        live.result_changed.connect(self._result)
        live.ticked.connect(self._ticked)
        live.book.changed.connect(self._labels_changed)
        store.changed.connect(self.take_settings)
        self.take_settings()
        self._labels_changed()
        self._ticked(live.stats)
        if live.frame is not None:
            self._frame(live.frame)
        if live.result is not None:
            self._result(live.result)
        self.resize(1280, 720)

    def show_where_it_belongs(self) -> None:
        """Full screen on a second screen if there is one, else as a window."""
        parent = self.parentWidget()
        here = parent.screen() if parent else QGuiApplication.primaryScreen()
        others = [screen for screen in QGuiApplication.screens() if screen is not here]
        if others:
            self.setGeometry(others[0].geometry())
            self.showFullScreen()
        else:
            self.show()

    def choose(self, track: int) -> None:
        """The face whose bars are shown."""
        self.track = track
        self.video.selected = track
        if self.live.result is not None:
            self._result(self.live.result)
            self.bars.glide(SETTLED_S)

    def take_settings(self, *_: object) -> None:
        values = self.store.values
        self.video.veil = values.hide_faces
        self.video.landmarks = values.landmarks
        self.bars.smoothing_s = 0.0 if values.reduced_motion else values.smoothing_s
        self.video.update()

    def _labels_changed(self) -> None:
        rows = bar_rows(self.live.book.label_set, self.tokens)
        self.video.set_colours({row.name: row.colour for row in rows})
        self._rows = rows
        self.bars.set_rows(rows if len(rows) <= ROWS_SHOWN + 1 else ())

    def _frame(self, frame: Frame) -> None:
        info = self.live.session.info if self.live.session else None
        self.video.mirror = bool(self.store.values.mirror and info is not None and info.live)
        self.video.set_frame(frame)
        now = time.monotonic()
        self.bars.glide(now - self._glided_at_s)
        self._glided_at_s = now

    def _result(self, result: FrameResult) -> None:
        self.video.set_result(result)
        faces = {face.track: face for face in result.faces}
        if self.track not in faces and faces:
            self.track = min(faces)
        self._show_face(faces.get(self.track), result.labels)

    def _show_face(self, face: FaceScore | None, labels: tuple[str, ...]) -> None:
        if face is None or not self.live.book.usable:
            self.top.setText("")
            self.state.setText(tr("no face in view"))
            self.bars.set_values(None, None)
            return
        if face.state is not State.OK or face.probabilities is None or self.live.stale:
            self.top.setText("")
            self.state.setText(state_words(face) or tr("waiting for scores"))
            self.bars.set_values(None, None)
            return
        top = face.top(labels)
        none = top is None or top == "none"
        value = face.none if none else float(face.probabilities[labels.index(str(top))])
        self.top.setText(tr("none of these") if none else str(top))
        self.state.setText(
            tr("Face {number}").format(number=face.track) + f"  ·  {percent(float(value or 0.0))}"
        )
        values = np.append(face.probabilities, np.float32(face.none or 0.0)).astype(np.float32)
        if len(values) != len(self._rows):
            return
        if len(self._rows) > ROWS_SHOWN + 1:
            # Too many for the wall: the strongest, in the set's order so that they do not jump.
            best = sorted(np.argsort(-np.nan_to_num(values))[:ROWS_SHOWN].tolist())
            self.bars.set_rows(tuple(self._rows[i] for i in best))
            values = values[best]
        self.bars.set_values(values, None)

    def _ticked(self, stats: LiveStats) -> None:
        if stats.phase in (Phase.PAUSED, Phase.ENDED):
            self.bars.glide(SETTLED_S)  # no more frames will move them
        self.badge.set_running(self.live.running and self.live.pipeline is not None)
        bad = stats.phase in (Phase.LOST, Phase.FAILED)
        words = stats.message if bad else ""
        self.video.set_condition(0.0, bad or self.live.stale, words)
        if stats.phase in (Phase.STOPPED, Phase.OPENING):
            self.video.set_frame(None)
            self.video.set_result(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

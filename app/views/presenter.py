"""A second window for the audience: large type, the badge, faces hidden on one key."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from emoscope.app.commands.actions import ActionTable
from emoscope.app.engine_words import in_language
from emoscope.app.i18n import tr
from emoscope.app.models.glide import Glide
from emoscope.app.models.live import LiveModel
from emoscope.app.models.settings import SettingsStore
from emoscope.app.models.wording import percent, state_words
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.badges import Badge, estimating
from emoscope.app.views.bars import BarList, BarRow
from emoscope.app.views.face_panels import bar_rows, bar_values
from emoscope.app.views.scrolling import scrolling
from emoscope.app.views.video_view import VideoView
from emoscope.engine.data import FaceScore, Frame, FrameResult, State
from emoscope.engine.live import LiveStats, Phase

ROWS_SHOWN = 8
SENTENCES_SHOWN = 5
LONG = 18
"""Letters from which on a label is a sentence, which takes more room."""
ROWS_EACH = 3
"""Rows per face when several are in view."""
SEATS = 8


class FaceBlock(QWidget):
    """What is said about one face, in large type."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top = QLabel()
        self.top.setWordWrap(True)
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setStyleSheet(f"font-size: 24px; color: {tokens.muted};")
        self.bars = BarList(tokens)
        self.bars.large = True
        self.more = QLabel()
        self.more.setWordWrap(True)
        self.more.setStyleSheet(f"font-size: 18px; color: {tokens.muted};")
        self.more.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.top, self.state, self.bars, self.more):
            layout.addWidget(part)

    def show_face(
        self, face: FaceScore, labels: tuple[str, ...], rows: tuple[BarRow, ...], most: int
    ) -> None:
        """Its name, and the ``most`` strongest labels in the set's order."""
        alone = most > ROWS_EACH
        top = face.top(labels)
        none = top is None or top == "none"
        words = tr("none of these") if none else str(top)
        size = 54 if alone and len(words) <= LONG else 32
        self.top.setStyleSheet(f"font-size: {size}px; font-weight: 700;")
        self.top.setText(words)
        values = bar_values(face)
        value = values[-1] if none else values[labels.index(str(top))]
        number = tr("Face {number}").format(number=face.track)
        self.state.setText(f"{number}  ·  {percent(float(value))}")
        if len(values) != len(rows):
            return
        best = sorted(np.argsort(-np.nan_to_num(values, nan=-1.0))[:most].tolist())
        left_out = len(rows) - len(best)
        # In the set's order, so that they do not jump.
        self.bars.set_rows(tuple(rows[i] for i in best))
        self.bars.set_values(values[best], None)
        self.more.setText(
            tr("The {count} strongest of {all}.").format(count=len(best), all=len(rows))
        )
        self.more.setVisible(alone and left_out > 0)

    def show_words(self, words: str) -> None:
        """There is no score."""
        self.top.setText("")
        self.state.setText(words)
        self.bars.set_values(None, None)
        self.more.hide()


class Presenter(QWidget):
    """Shows the faces in large type; its badge cannot be hidden."""

    closed = Signal()

    def __init__(
        self,
        live: LiveModel,
        store: SettingsStore,
        glide: Glide,
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
        self.glide = glide
        self.track = 0
        self._rows: tuple[BarRow, ...] = ()
        self._shown: FrameResult | None = None
        self.badge = Badge()
        self.badge.enlarge()
        self.video = VideoView(tokens)
        self.video.large = True
        self.blocks = [FaceBlock(tokens) for _ in range(SEATS)]
        column = QWidget()
        side = QVBoxLayout(column)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(26)
        for block in self.blocks:
            block.hide()
            side.addWidget(block)
        side.addStretch(1)
        self.blocks[0].show()
        faces = scrolling(column)
        faces.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle = QHBoxLayout()
        middle.setSpacing(36)
        middle.addWidget(self.video, 3)
        middle.addWidget(faces, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 26)
        layout.setSpacing(18)
        layout.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(middle, 1)
        actions.give(self, "live")
        self.addAction(actions["live.presenter"])
        live.frame_changed.connect(self._frame)
        live.result_changed.connect(self._show)
        live.ticked.connect(self._ticked)
        live.book.changed.connect(self._labels_changed)
        store.changed.connect(self.take_settings)
        self.take_settings()
        self._labels_changed()
        self._ticked(live.stats)
        if live.frame is not None:
            self._frame(live.frame)
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
        self._show()

    def take_settings(self, *_: object) -> None:
        values = self.store.values
        self.video.veil = values.hide_faces
        self.video.landmarks = values.landmarks
        self.video.update()

    def _labels_changed(self) -> None:
        rows = bar_rows(self.live.book.label_set, self.tokens, self.live.book.colour_slot)
        self.video.set_colours({row.name: row.colour for row in rows})
        self._rows = rows
        self._show()

    def _frame(self, frame: Frame) -> None:
        info = self.live.session.info if self.live.session else None
        self.video.mirror = bool(self.store.values.mirror and info is not None and info.live)
        self.video.set_frame(frame)
        if self.glide.result is not self._shown:
            self._show()

    def _show(self, *_: object) -> None:
        """All faces as the main window shows them, from left to right as in the picture."""
        self._shown = result = self.glide.result
        self.video.set_result(result)
        faces = [face for face in result.faces if face.state is not State.LOST] if result else []
        if self.video.mirror:
            faces.sort(key=lambda face: -face.box.centre_px[0])
        else:
            faces.sort(key=lambda face: face.box.centre_px[0])
        for place, block in enumerate(self.blocks):
            block.setVisible(place < max(1, len(faces)))
        if result is None or not faces:
            self.blocks[0].show_words(tr("no face in view"))
            return
        sentences = any(len(row.name) > LONG for row in self._rows)
        most = ROWS_EACH
        if len(faces) == 1:
            most = SENTENCES_SHOWN if sentences else ROWS_SHOWN + 1
        for block, face in zip(self.blocks, faces, strict=False):
            if not self.live.book.usable:
                block.show_words(tr("no label to score"))
            elif not face.state.scored or face.probabilities is None or self.live.stale:
                number = tr("Face {number}").format(number=face.track)
                block.show_words(f"{number}  ·  {state_words(face) or tr('waiting for scores')}")
            else:
                block.show_face(face, result.labels, self._rows, most)

    def _ticked(self, stats: LiveStats) -> None:
        self.badge.set_running(estimating(self.live))
        self._show()
        bad = stats.phase in (Phase.LOST, Phase.FAILED)
        words = in_language(stats.message) if bad else ""
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

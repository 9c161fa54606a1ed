"""A second window for the audience: large type, the badge, faces hidden on one key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from emoscope.app.commands.actions import ActionTable
from emoscope.app.engine_words import in_language
from emoscope.app.i18n import tr
from emoscope.app.models.glide import Glide
from emoscope.app.models.live import LiveModel
from emoscope.app.models.settings import SettingsStore
from emoscope.app.models.wording import state_words
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.badges import Badge, estimating
from emoscope.app.views.bars import BarRow
from emoscope.app.views.face_panels import bar_rows
from emoscope.app.views.fitting import fit_screen
from emoscope.app.views.presented_face import FaceBlock, Room
from emoscope.app.views.scrolling import scrolling
from emoscope.app.views.video_view import VideoView
from emoscope.engine.data import Frame, FrameResult, State
from emoscope.engine.live import LiveStats, Phase

SEATS = 8


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
        self.setWindowTitle(tr("Presenter view"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.live = live
        self.store = store
        self.tokens = tokens
        self.glide = glide
        self.track = 0
        self._rows: tuple[BarRow, ...] = ()
        self._room = Room(tokens, self)
        self._shown: FrameResult | None = None
        self.badge = Badge()
        self.badge.enlarge()
        self.video = VideoView(tokens)
        self.video.large = True
        self.blocks = [FaceBlock(tokens) for _ in range(SEATS)]
        column = QWidget()
        self.side = side = QVBoxLayout(column)
        side.setContentsMargins(0, 0, 0, 0)
        for block in self.blocks:
            block.hide()
            side.addWidget(block)
        side.addStretch(1)
        self.blocks[0].show()
        self.faces = faces = scrolling(column)
        faces.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle = QHBoxLayout()
        middle.setSpacing(36)
        middle.addWidget(self.video, 3)
        middle.addWidget(faces, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 26)
        layout.setSpacing(18)
        layout.addWidget(self.badge)
        layout.addLayout(middle, 1)
        actions.give(self, "live", all_keys=True)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_badge()
        super().resizeEvent(event)
        self._show()

    def _fit_badge(self) -> None:
        """In one line in the middle where there is room for it, else across and in several."""
        layout = self.layout()
        assert layout is not None
        sides = layout.contentsMargins()
        narrow = self.badge.fit(self.width() - sides.left() - sides.right())
        across = Qt.AlignmentFlag(0)
        layout.setAlignment(self.badge, across if narrow else Qt.AlignmentFlag.AlignHCenter)

    def show_where_it_belongs(self) -> None:
        """Full screen on a second screen if there is one, else as a window."""
        parent = self.parentWidget()
        here = parent.screen() if parent else QGuiApplication.primaryScreen()
        others = [screen for screen in QGuiApplication.screens() if screen is not here]
        if others:
            self.setGeometry(others[0].geometry())
            self.showFullScreen()
        else:
            fit_screen(self)
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
        self.video.unfollowed = self.live.left_out
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
            self.blocks[0].show_words(self._why_empty(result))
            return
        room = self.faces.viewport().size()
        density = self._room.density(len(faces), self._rows, room.width(), room.height())
        self.side.setSpacing(density.between_px)
        for block, face in zip(self.blocks, faces, strict=False):
            if not self.live.book.usable:
                block.show_words(tr("no label to score"), density)
            elif not face.state.scored or face.probabilities is None or self.live.stale:
                number = tr("Face {number}").format(number=face.track)
                words = state_words(face) or tr("waiting for scores")
                block.show_words(f"{number}  ·  {words}", density)
            else:
                block.show_face(face, result.labels, self._rows, density, alone=len(faces) == 1)

    def _why_empty(self, result: FrameResult | None) -> str:
        """Nobody has looked for faces before there is a model."""
        if self.live.pipeline is None:
            loading = tr("The model is loading.")
            none = tr("No model is loaded, so there are no scores.")
            return loading if self.live.loading else none
        return tr("waiting for scores") if result is None else tr("no face in view")

    def _ticked(self, stats: LiveStats) -> None:
        self.badge.set_running(estimating(self.live))
        self._fit_badge()
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

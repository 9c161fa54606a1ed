"""The live place: picture, plot, faces, labels."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.commands.actions import ActionTable
from emoscope.app.engine_words import in_language
from emoscope.app.i18n import tr
from emoscope.app.icons import Icons
from emoscope.app.models.glide import Glide
from emoscope.app.models.live import LiveModel
from emoscope.app.models.settings import SettingsStore
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.empty_state import EmptyState, Stage
from emoscope.app.views.face_panels import FacePanels, bar_rows
from emoscope.app.views.label_panel import LabelPanel
from emoscope.app.views.scrolling import scrolling
from emoscope.app.views.time_plot import TimePlot
from emoscope.app.views.video_view import VideoView
from emoscope.engine.data import Floats, Frame, FrameResult
from emoscope.engine.live import LiveStats, Phase

PLOT_EVERY_S = 0.1
SPEAK_EVERY_S = 1.0
SEATS = 8


class LivePage(QWidget):
    """Shows what the live model says; makes no decisions of its own."""

    problem = Signal(str)

    def __init__(
        self,
        live: LiveModel,
        store: SettingsStore,
        tokens: Tokens,
        icons: Icons,
        actions: ActionTable,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.live = live
        self.store = store
        self.tokens = tokens
        self.selected = 0
        self._plot_at_s = 0.0
        self._glided_at_s = time.perf_counter()
        self.glide = Glide(store.values.smoothing_s)
        self.video = VideoView(tokens)
        self.empty = EmptyState()
        self.empty.fill(
            icons.pixmap("live", 72, tokens.muted),
            tr("No source open"),
            tr("Use a camera, drop a video file here, or play the demo clip."),
            [actions[name] for name in ("file.open_camera", "file.open_video", "file.demo")],
        )
        self.stage = Stage()
        self.stage.addWidget(self.empty)
        self.stage.addWidget(self.video)
        frame = QFrame()
        frame.setObjectName("surface")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.stage)
        self.plot = TimePlot(tokens)
        self.plot.setMinimumHeight(110)
        self.left = QSplitter(Qt.Orientation.Vertical)
        self.left.addWidget(frame)
        self.left.addWidget(self.plot)
        self.left.setStretchFactor(0, 4)
        self.left.setStretchFactor(1, 1)
        self.left.setSizes([520, 170])
        self.faces = FacePanels(tokens, SEATS)
        self.labels = LabelPanel(live.book, tokens, icons, actions)
        self.labels.problem.connect(self.problem)
        self.right = QSplitter(Qt.Orientation.Vertical)
        self.right.addWidget(self.faces)
        around = scrolling(self.labels)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.right.addWidget(around)
        self.right.setSizes([330, 360])
        self.whole = QSplitter(Qt.Orientation.Horizontal)
        self.whole.addWidget(self.left)
        self.whole.addWidget(self.right)
        self.whole.setStretchFactor(0, 4)
        self.whole.setStretchFactor(1, 1)
        self.whole.setSizes([840, 372])
        self.right.setMinimumWidth(300)
        for splitter in (self.left, self.right, self.whole):
            splitter.setHandleWidth(8)
            splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 8)
        layout.addWidget(self.whole)

        live.frame_changed.connect(self._frame)
        live.result_changed.connect(self._result)
        live.ticked.connect(self._ticked)
        live.phase_changed.connect(self._phase)
        live.strange_changed.connect(self.labels.show_strange)
        live.read_as_changed.connect(self.labels.show_read_as)
        live.answered_changed.connect(self.faces.set_answered)
        live.pipeline_changed.connect(self._say_why_empty)
        live.pipeline_changed.connect(self._show_usual)
        live.book.changed.connect(self._labels_changed)
        for part in (self.video, self.plot, self.faces):
            actions.give(part, "live")
        self.video.face_clicked.connect(self.select_face)
        self.video.pause_wanted.connect(actions["live.pause"].trigger)
        self.faces.face_chosen.connect(self.select_face)
        self._labels_changed()
        self._show_usual()
        self._say_why_empty()
        self.take_settings()

    # -- what comes from the model -------------------------------------------------------------

    def _frame(self, frame: Frame) -> None:
        if self.stage.currentWidget() is not self.video:
            waited = self.window().focusWidget() is self.plot
            self.stage.setCurrentWidget(self.video)
            if waited:
                self.video.setFocus()
        info = self.live.session.info if self.live.session else None
        self.video.mirror = bool(self.store.values.mirror and info is not None and info.camera)
        self.faces.seats.mirror = self.video.mirror
        self.video.set_frame(frame)
        now = time.perf_counter()
        if self.glide.step(now - self._glided_at_s):
            self._show_moved()
        self._glided_at_s = now

    def _result(self, result: FrameResult) -> None:
        tracks = [face.track for face in result.faces]
        if self.selected not in tracks and tracks:
            self.select_face(tracks[0])
        self.glide.take(result)
        if self.live.paused:
            self.glide.settle()
        self.video.set_result(self.glide.result)
        self._show_faces(self.glide.result)
        self._show_thumbs(result)
        now = time.perf_counter()
        if now - self._plot_at_s >= PLOT_EVERY_S:
            self._plot_at_s = now
            self.plot.show_history(self.live.history, self.selected)

    def _show_thumbs(self, result: FrameResult | None) -> None:
        self.faces.show_thumbs(
            self.live.frame, result, self.video.mirror, self.video.veil != "show"
        )

    def _show_faces(self, result: FrameResult | None) -> None:
        stale = self._stale_words()
        if not self.live.book.usable:
            stale = tr("no label to score")
        self.faces.show_result(result, self.live.history, stale=stale, selected=self.selected)

    def _ticked(self, stats: LiveStats) -> None:
        stale = self._stale_words()
        # Only a source that is gone darkens the picture; a slow model says how old its scores are.
        gone = stats.phase in (Phase.LOST, Phase.FAILED)
        loading = self.live.pipeline is None
        old = 0.0 if loading or stats.phase is not Phase.RUNNING else stats.score_age_ms
        self.video.set_condition(
            old, bool(stale) and not loading, in_language(stats.message) if gone else ""
        )
        if stale and self.live.result is not None:
            self._show_faces(self.glide.result)
        if stats.phase in (Phase.PAUSED, Phase.ENDED) and self.glide.settle():
            self._show_moved()  # no more frames will move the bars

    def _phase(self, phase: Phase, message: str) -> None:
        if phase is Phase.STOPPED:
            self.stage.setCurrentWidget(self.empty)
            self.video.set_frame(None)
            self._forget_faces()
        elif phase is Phase.OPENING:
            self.selected = 0
            self._forget_faces()
        self._say_why_empty()

    def _forget_faces(self) -> None:
        self.glide.take(None)
        self.video.set_result(None)
        self.faces.show_result(None, self.live.history)

    def _show_moved(self) -> None:
        """Bars, numbers and tags on their way to the newest scores, all at once."""
        if self.glide.result is not None:
            self.video.set_result(self.glide.result)
            self.faces.move_to(self.glide.result)

    def catch_up(self) -> None:
        """Show what the model has already: this page was made while it ran."""
        if self.live.frame is not None:
            self._frame(self.live.frame)
        if self.live.result is not None:
            self._result(self.live.result)
        self._ticked(self.live.stats)

    def _stale_words(self) -> str:
        phase = self.live.stats.phase
        if phase is Phase.LOST:
            return tr("source lost")
        if phase is Phase.FAILED:
            return tr("source failed")
        if self.live.stale and self.live.pipeline is not None:
            seconds = self.live.stats.score_age_ms / 1000
            return tr("no new score for {seconds:.1f} s").format(seconds=seconds)
        return ""

    def _say_why_empty(self) -> None:
        if self.live.loading and self.live.pipeline is None:
            self.faces.say(
                tr("The model is loading. The picture is already live.")
                if self.live.running
                else tr("The model is loading.")
            )
        elif self.live.pipeline is None and self.live.running:
            self.faces.say(tr("No model is loaded, so there are no scores."))
        elif self.live.stats.phase is Phase.ENDED:
            self.faces.say(tr("The video has ended. Space plays it again."))
        elif self.live.running:
            self.faces.say(tr("No face in view. Look at the camera, not too far away."))
        else:
            self.faces.say(tr("Scores of each face appear here."))

    def _show_usual(self) -> None:
        self.labels.sensitivity.show_usual(self.live.usual_sensitivity)

    def _labels_changed(self) -> None:
        label_set = self.live.book.label_set
        rows = bar_rows(label_set, self.tokens, self.live.book.colour_slot)
        self.video.set_colours({row.name: row.colour for row in rows})
        self.faces.set_rows(rows)
        self.plot.set_rows(rows)
        self._show_faces(self.glide.result)

    # -- what the user does --------------------------------------------------------------------

    def select_face(self, track: int) -> None:
        """Show this face in the plot."""
        self.selected = track
        self.video.selected = track
        self._show_faces(self.glide.result)
        self.plot.show_history(self.live.history, track)

    def show_baselines(self, baselines: dict[int, Floats]) -> None:
        """Own neutral per track."""
        self.faces.set_baselines(baselines)
        self._show_faces(self.glide.result)

    def show_taught(self, taught: frozenset[str]) -> None:
        """Labels that were taught by example."""
        self.faces.set_taught(taught)
        self.labels.painter.taught = taught
        self.labels.list.viewport().update()
        self._show_faces(self.glide.result)

    def take_settings(self) -> None:
        values = self.store.values
        self.video.landmarks = values.landmarks
        self.video.veil = values.hide_faces
        self.glide.smoothing_s = 0.0 if values.reduced_motion else values.smoothing_s
        self.video.update()
        self._show_thumbs(self.live.result)  # at once: while it is paused no result comes

    def take_keyboard(self) -> None:
        """Give the keyboard to the picture; until there is one, to the plot, which has its keys."""
        (self.video if self.stage.currentWidget() is self.video else self.plot).setFocus()

    def use(self, tokens: Tokens, icons: Icons) -> None:
        """Take the colours of another theme."""
        self.tokens = tokens
        self.video.use(tokens)
        self.faces.use(tokens)
        self.labels.use(tokens, icons)
        self.plot.use(tokens)
        self._labels_changed()

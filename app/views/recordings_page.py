"""The recordings place: files are analysed, played with their scores, and scored again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.commands.actions import ActionTable
from emoscope.app.i18n import tr
from emoscope.app.icons import Icons
from emoscope.app.models.analysis import AnalysisJob
from emoscope.app.models.analysis_queue import AnalysisQueue
from emoscope.app.models.archive import Archive
from emoscope.app.models.live import LiveModel
from emoscope.app.models.moment_finding import MomentFinding
from emoscope.app.models.player import Player
from emoscope.app.models.recording import Recording
from emoscope.app.models.renewal import Renewal
from emoscope.app.models.settings import SettingsStore
from emoscope.app.models.shown_labels import ShownLabels
from emoscope.app.models.side_by_side import SideBySide
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.bars import BarRow
from emoscope.app.views.empty_state import EmptyState, Stage
from emoscope.app.views.face_panels import bar_rows
from emoscope.app.views.face_scores import FaceScores
from emoscope.app.views.marker_bar import MarkerBar
from emoscope.app.views.measures_button import MeasuresButton
from emoscope.app.views.moment_search import MomentSearch
from emoscope.app.views.playback import Playback
from emoscope.app.views.playback_bar import PlaybackBar
from emoscope.app.views.queue_list import QueueList
from emoscope.app.views.second_set_button import SecondSetButton
from emoscope.app.views.splits import split
from emoscope.app.views.timeline_card import TimelineCard
from emoscope.app.views.video_view import VideoView
from emoscope.engine.analysis.outcome import FileOutcome, Status
from emoscope.engine.archive.finding import Moment
from emoscope.engine.data import Frame, FrameResult
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.faces.ignoring import Ignored

SMALL_FILM_PX = 96
"""Least height of the film: on a small screen the lanes below it need the room."""


class RecordingsPage(QWidget):
    """Queue, playback, timeline and markers."""

    problem = Signal(str)
    said = Signal(str)
    add_wanted = Signal()
    looked = Signal()
    """Another recording or face is shown, or its names have changed."""
    stopped = Signal(object)
    """Path of a file whose analysis was ended by the user."""

    def __init__(
        self,
        live: LiveModel,
        store: SettingsStore,
        tokens: Tokens,
        icons: Icons,
        actions: ActionTable,
        archive: Archive | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.live = live
        self.store = store
        self.tokens = tokens
        self.icons = icons
        self.archive = archive or Archive()
        self.recording: Recording | None = None
        self.open_next: Path | None = None
        """A file whose recording opens when it is there, whatever is open then."""
        self.work = AnalysisQueue(live, store, self.archive, self)
        self.labels = ShownLabels(live, self)
        self.labels.changed.connect(self._show_recording)
        self.labels.failed.connect(self.problem)
        self.renewal = Renewal(self)
        self.renewal.failed.connect(self.problem)
        self.playback = Playback(store, self)
        self._build_list(actions)
        film = self._build_film(actions)
        self._build_timeline(actions)
        self._lay_out(film)
        self.playback.problem.connect(self.problem)
        self.playback.said.connect(self.said)
        self.playback.frame_came.connect(self._show_frame)
        self.playback.soundless.connect(lambda: self.controls.say(tr("this video has no sound")))
        live.book.changed.connect(self._labels_edited)
        store.changed.connect(self._take_settings)
        self._take_settings()
        self._show_recording()

    # -- parts ---------------------------------------------------------------------------------

    def _build_list(self, actions: ActionTable) -> None:
        self.queue = QueueList(self.archive)
        self.queue.add_wanted.connect(actions["recordings.analyse"].trigger)
        self.queue.pause_wanted.connect(self.work.toggle_pause)
        self.queue.cancel_wanted.connect(self.work.cancel)
        self.work.started.connect(self.queue.show_started)
        self.work.progressed.connect(self.queue.show_progress)
        self.work.paused.connect(self.queue.show_paused)
        self.work.finished.connect(self._file_done)
        self.work.ended.connect(self.queue.show_ended)
        self.work.problem.connect(self.problem)
        self.work.said.connect(self.said)
        self.queue.opened.connect(self.open)
        self.queue.keep.clicked.connect(lambda on: self.store.set(keep_embeddings=on))
        self.queue.gaze.clicked.connect(lambda on: self.store.set(measure_gaze=on))
        self.queue.list.addAction(actions["recordings.forget"])
        self.search = MomentSearch(MomentFinding(self.live, self.archive, self))
        self.search.opened.connect(self.open_moment)
        self.queue.add_search(self.search)

    def _build_film(self, actions: ActionTable) -> QWidget:
        self.video = VideoView(self.tokens)
        self.video.setMinimumHeight(SMALL_FILM_PX)
        self.video.pause_wanted.connect(self.toggle_play)
        self.video.face_clicked.connect(self.choose_face)
        self.empty = EmptyState()
        self.empty.fill(
            self.icons.pixmap("recordings", 72, self.tokens.muted),
            tr("No recording is open"),
            tr("Analyse video files, or choose a recording on the left."),
            [actions[f"recordings.{name}"] for name in ("analyse", "open", "sample")],
        )
        self.stage = Stage()
        self.stage.addWidget(self.empty)
        self.stage.addWidget(self.video)
        self.side = FaceScores(self.tokens)
        frame = QFrame()
        frame.setObjectName("surface")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.stage)
        return frame

    def _build_timeline(self, actions: ActionTable) -> None:
        self.markers = MarkerBar(self.tokens, actions)
        self.markers.problem.connect(self.problem)
        self.markers.said.connect(self.said)
        self.markers.changed.connect(self.show_notes)
        self.markers.segments_changed.connect(self._segments_changed)
        self.markers.seek_wanted.connect(self.seek)
        self.loop = actions["recordings.loop"]
        self.second = SideBySide(self.live, self)
        self.second_button = SecondSetButton()
        self.second_button.chosen.connect(lambda name: self.second.show(self.recording, name))
        self.second.changed.connect(self._show_second)
        self.second.failed.connect(self.problem)
        measures = MeasuresButton()
        parts = (measures, self.second_button, self.markers)
        self.controls = PlaybackBar(self.icons, actions, parts)
        self.controls.play_wanted.connect(self.toggle_play)
        self.controls.speed_chosen.connect(self._take_speed)
        self.controls.rescored_wanted.connect(self.show_rescored)
        self.below = TimelineCard(self.controls, self.tokens, measures)
        self.timeline = self.below.timeline
        self.timeline.seek_wanted.connect(self.seek)
        self.timeline.lane_chosen.connect(self.choose_face)
        self.timeline.view_changed.connect(self.show_loop)
        self.timeline.range_wanted.connect(self.markers.add_range)
        keys = self.markers.keys
        keys.pressed.connect(lambda name: self.markers.add_at(self.timeline.now_s, name))
        for part in (self.video, self.timeline):
            actions.give(part, "recordings")
            keys.give(part)

    def _lay_out(self, film: QWidget) -> None:
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.top = split(across, film, self.side, sizes=[640, 300], stretched=0)
        self.middle = split(down, self.top, self.below, sizes=[400, 260], stretched=0)
        self.whole = split(across, self.queue, self.middle, sizes=[230, 960], stretched=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 8)
        layout.addWidget(self.whole)

    @property
    def splitters(self) -> dict[str, QSplitter]:
        """By the names under which their sizes are kept."""
        return {"scores": self.top, "timeline": self.middle, "recordings": self.whole}

    # -- queue ---------------------------------------------------------------------------------

    @property
    def job(self) -> AnalysisJob | None:
        """What is being analysed."""
        return self.work.job

    def analyse(self, files: tuple[Path, ...]) -> None:
        """Analyse files, after those that are under way."""
        self.work.analyse(files)

    def _file_done(self, outcome: FileOutcome) -> None:
        self.queue.show_outcome(outcome)
        if outcome.folder is not None:
            self.queue.refresh()
            shown = self.recording.folder if self.recording is not None else None
            asked = self.open_next == outcome.path
            if shown is None or asked or self.work.found_again(outcome, shown):
                self.open_next = None
                self.open(outcome.folder, outcome.path)
        if outcome.status is Status.STOPPED:
            self.stopped.emit(outcome.path)
        elif not outcome.good and outcome.message:
            self.problem.emit(outcome.message)

    # -- one recording -------------------------------------------------------------------------

    def open(self, folder: Path, video: Path | None) -> None:
        """Show a session; its video plays if it is here."""
        try:
            recording = Recording(folder, video)
        except EmoScopeError as error:
            self.problem.emit(str(error))
            return
        self.close_recording()
        self.recording = recording
        self.labels.open(recording)
        self.archive.remember(folder, video, looked_at=True)
        self.queue.refresh(folder)
        tracks = recording.tracks
        # The face that is there longest: a passer-by says little about the whole.
        self.timeline.selected = max(tracks, key=recording.rows_of, default=0)
        if video is not None:
            ignored = recording.manifest.options.ignored
            self.video.show_left_out([Ignored(*each) for each in ignored])
            self.playback.open(recording, video, self.controls.speed_now)
        self._show_recording()
        self.second.show(recording)
        self.show_loop()
        QTimer.singleShot(0, self, self.below.show_chosen)  # once the timeline has its height
        self.seek(recording.start_s)
        self.labels.refresh()
        now = self.window().focusWidget()
        if now is None or (self.isAncestorOf(now) and not self.search.isAncestorOf(now)):
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the keyboard to the timeline, else to the list or to what begins an analysis."""
        listed = self.queue.list if self.queue.list.count() else self.queue.add_button
        (self.timeline if self.recording is not None else listed).setFocus()

    def open_moment(self, moment: Moment, video: Path | None) -> None:
        """Show a moment that was found."""
        if self.recording is None or self.recording.folder != moment.session:
            self.open(moment.session, video)
        if self.recording is not None and moment.track in self.recording.tracks:
            self.choose_face(moment.track)
            self.seek(moment.peak_s + moment.zero_s)

    @property
    def chosen(self) -> Path | None:
        """Folder of the session that is marked in the list, else of the one that is open."""
        opened = self.recording.folder if self.recording is not None else None
        return self.queue.chosen or opened

    def forget_shown(self, folders: tuple[Path, ...]) -> None:
        """Close the open recording if it is one of these: they are about to be deleted."""
        self.search.forget(folders)
        self.renewal.forget(folders)
        if self.recording is not None and self.recording.folder in folders:
            self.close_recording()
            self._show_recording()

    def close_recording(self) -> None:
        self.playback.close()
        self.video.set_frame(None)
        self.video.set_result(None)
        self.second.show(None)
        self.labels.open(None)
        self.recording = None
        self.renewal.start()

    def _show_recording(self) -> None:
        recording = self.recording
        self.stage.setCurrentWidget(self.empty if recording is None else self.video)
        self.side.setVisible(recording is not None)
        self.below.setVisible(recording is not None)
        self.markers.setEnabled(recording is not None)
        self.markers.show_recording(recording)
        self.controls.show_player(self.player is not None)
        if recording is None:
            self.timeline.show_lanes((), (), (0.0, 1.0))
            self.below.show_measures(None)
            self.timeline.show_markers(())
            self.side.clear()
            self.looked.emit()
            return
        rows = self._rows_of(recording)
        self.side.bars.set_rows(rows)
        self.video.set_colours({row.name: row.colour for row in rows})
        self._show_lanes(recording)
        self.timeline.show_markers(recording.markers, recording.marker_types)
        words = ""
        if recording.video is None:
            words = tr("video not found; scores only")
        elif not recording.tracks:
            words = tr("no faces or no scores kept; video only")
        self.controls.say(words)
        self._show_which()
        self.markers.refresh_segments()
        self._show_time(self.timeline.now_s)
        self.looked.emit()

    def _show_lanes(self, recording: Recording) -> None:
        rows = self._rows_of(recording)
        lanes = tuple(recording.lane(track) for track in recording.tracks)
        self.timeline.show_lanes(lanes, rows, (recording.start_s, recording.end_s))
        self.below.show_measures(recording)
        self._show_second()

    def _show_second(self) -> None:
        lanes, labels = self.second.lanes(), self.second.labels
        rows = bar_rows(labels, self.tokens) if labels else ()
        self.timeline.show_seconds(lanes, rows)
        self.below.show_legend(self.timeline.rows, rows)
        self.second_button.show_second(self.second.name, lanes, self.timeline.selected)

    def _rows_of(self, recording: Recording) -> tuple[BarRow, ...]:
        """With the colours of the label list where the labels are the same."""
        book = self.live.book
        same = recording.label_set.names == book.label_set.names
        return bar_rows(recording.label_set, self.tokens, book.colour_slot if same else None)

    def _show_which(self) -> None:
        if self.recording is not None:
            self.controls.show_which(self.recording, self.labels.in_use(self.recording))

    def show_rescored(self, wanted: bool) -> None:
        """Show the scores under the labels in use now, or those of the analysis again."""
        self.labels.want(wanted)
        self._show_which()

    def _labels_edited(self) -> None:
        self.labels.take_edits()
        self._show_which()

    # -- playing -------------------------------------------------------------------------------

    @property
    def player(self) -> Player | None:
        """Plays the film of the open recording; None without a film."""
        return self.playback.player

    def toggle_play(self) -> None:
        self.playback.toggle()
        self._show_playing()

    def _show_playing(self) -> None:
        self.controls.show_playing(self.playback.playing)

    def _take_speed(self, speed: float) -> None:
        if self.player is not None:
            self.player.set_speed(speed)

    def show_loop(self) -> None:
        """Play what the timeline shows again and again while the loop is on."""
        if self.player is not None:
            self.player.set_loop(self.timeline.view if self.loop.isChecked() else None)

    def seek(self, time_s: float) -> None:
        """Show this time."""
        if self.recording is None:
            return
        if self.player is not None:
            self.player.seek(time_s)
        self._show_time(time_s)

    def step(self, by: int) -> None:
        """Go to the next frame, or to the one before."""
        recording = self.recording
        if recording is None or not len(recording.frame_times_s):
            return
        if self.player is not None:
            self.player.pause()
        times = recording.frame_times_s
        place = int(np.searchsorted(times, self.timeline.now_s + 1e-4, side="right")) - 1
        self.seek(float(times[max(0, min(len(times) - 1, place + by))]))
        self._show_playing()

    def choose_face(self, track: int) -> None:
        """Show this face's bars."""
        self.timeline.selected = self.video.selected = track
        self.timeline.repaint_lanes()
        self.below.show_measures(self.recording)
        self.second_button.show_second(self.second.name, self.timeline.seconds, track)
        self.below.show_chosen()
        self.markers.refresh_segments()
        self._show_time(self.timeline.now_s)
        self.looked.emit()

    def _show_frame(self, frame: Frame, result: FrameResult | None) -> None:
        self.video.set_result(result)
        self.video.set_frame(frame)
        self._show_time(frame.time_s)
        self._show_playing()

    def _show_time(self, time_s: float) -> None:
        recording = self.recording
        if recording is None:
            return
        self.timeline.show_time(time_s)
        self.controls.show_time(recording, time_s)
        result = recording.at(time_s)
        if self.player is None:
            self.video.set_result(result)
        faces = {face.track: face for face in result.faces} if result else {}
        track = self.timeline.selected
        self.side.show_face(track, faces.get(track), recording.name_at(track, time_s))

    # -- markers -------------------------------------------------------------------------------

    def show_notes(self) -> None:
        """Show markers and names that were edited."""
        if self.recording is not None:
            self.renewal.note(self.recording.folder)
            self._show_lanes(self.recording)
            self.timeline.show_markers(self.recording.markers, self.recording.marker_types)
            self.markers.refresh_segments()
            self._show_time(self.timeline.now_s)
            self.looked.emit()

    def _segments_changed(self) -> None:
        self.timeline.show_segments(self.markers.segments, self.markers.rule)

    # -- rest ----------------------------------------------------------------------------------

    def _take_settings(self, *_: object) -> None:
        self.queue.keep.setChecked(self.store.values.keep_embeddings)
        self.queue.gaze.setChecked(self.store.values.measure_gaze)
        self.video.veil = self.store.values.hide_faces
        self.search.hide_faces(self.store.hides_faces)
        self.video.update()

    def use(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        self.tokens = self.timeline.tokens = self.side.bars.tokens = tokens
        self.video.use(tokens)
        self._show_playing()
        self._show_recording()

    def end(self) -> None:
        """End playback and analysis, and wait for them."""
        self.close_recording()
        self.labels.end()
        self.second.end()
        self.search.finding.end()
        self.work.end()
        self.renewal.end()

"""Recordings: analysed with a tiny real pack, played, scored again, marked, exported."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from studio import flicker

from emoscope.app.models.archive import Archive
from emoscope.app.models.measure_lines import offered
from emoscope.app.models.recording import Recording
from emoscope.app.views.measure_strip import HIGH_PX
from emoscope.app.views.timeline_card import LEAST_PX
from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.sessions.manifest import Marker
from emoscope.engine.sessions.session import Session
from emoscope.engine.sessions.tables import MEASURES, SHAPE
from tests import media as make
from tests.sessions import fakes


def analysed(window, clip):
    window.window.recordings.analyse([clip])
    window.until(lambda: window.recordings.recording is not None)
    window.until(lambda: window.recordings.job is None)
    return window.recordings


def test_a_file_is_analysed_with_progress_and_opens_itself(studio, clip):
    window = studio()
    page = window.recordings
    assert page.stage.currentWidget() is page.empty
    page = analysed(window, clip)
    assert page.recording.video == clip
    assert len(page.timeline.lanes) == len(page.recording.tracks) >= 1
    assert page.queue.list.item(0).text() == "talk.mp4"
    assert not page.queue.work.isVisible()
    window.until(lambda: page.video.painted > 0)


def test_lids_and_gaze_are_kept_where_they_were_asked_for(studio, clip):
    window = studio()
    assert analysed(window, clip).recording.manifest.measures == SHAPE
    window.recordings.queue.gaze.click()
    assert window.store.values.measure_gaze
    window.recordings.close_recording()
    page = analysed(window, clip)
    assert page.recording.manifest.measures == MEASURES
    assert "gaze" in offered(page.recording)


def test_a_broken_file_is_said_and_the_next_one_is_done(studio, clip, tmp_path):
    broken = make.garbage(tmp_path / "broken.mp4")
    window = studio()
    window.window.recordings.analyse([broken, clip])
    window.until(lambda: window.recordings.recording is not None)
    assert "broken.mp4" in window.window.message.text.text()
    window.until(lambda: window.recordings.job is None)


def test_a_file_analysed_again_with_other_labels_stands_beside_with_markers_kept(studio, clip):
    window = studio()
    page = window.window.recordings.page
    page.analyse((clip,))
    window.until(lambda: page.recording is not None and page.job is None)
    first = page.recording
    page.markers.add_at(first.start_s + 0.5)
    window.live.book.add("quite new")
    page.analyse((clip,))
    window.until(lambda: page.queue.list.count() == 2 and page.job is None)
    kept = Session(first.folder)
    assert [marker.text for marker in kept.manifest.markers] == [first.markers[0].text]
    assert "quite new" not in kept.labels.names
    other = next(Path(f) for f, _ in page.archive.entries() if Path(f) != first.folder)
    assert "quite new" in Session(other).labels.names
    assert not Session(other).manifest.markers


def test_one_file_that_is_already_done_is_said_and_opens(studio, clip, tmp_path):
    other = tmp_path / "other.mp4"
    other.write_bytes(clip.read_bytes())
    window = studio()
    page = window.window.recordings.page
    said = []
    page.said.connect(said.append)
    page.analyse((clip, other))
    window.until(lambda: page.queue.list.count() == 2 and page.job is None)
    first = page.recording.folder
    page.analyse((other,))
    window.until(lambda: page.recording.folder != first and page.job is None)
    assert said[-1] == "other.mp4 was already analysed."
    shown = page.recording
    page.analyse((other,))
    window.until(lambda: len(said) >= 2 and page.job is None)
    assert page.recording is shown
    assert said[-2:] == ["other.mp4 was already analysed."] * 2


def test_the_open_recording_stays_marked_when_another_is_done(studio, clip, tmp_path):
    other = tmp_path / "other.mp4"
    other.write_bytes(clip.read_bytes())
    window = studio()
    page = window.window.recordings.page
    page.analyse((clip, other))
    window.until(lambda: page.queue.list.count() == 2 and page.job is None)
    assert page.recording is not None
    assert page.queue.chosen == page.recording.folder


def test_the_overlay_belongs_to_the_frame_that_is_shown(studio, clip):
    window = studio()
    page = analysed(window, clip)
    recording = page.recording
    for time_s in (0.5, 1.3, 0.2):
        page.seek(time_s)
        wanted = recording.at(time_s).time_s
        window.until(
            lambda wanted=wanted: (
                page.video.frame is not None and abs(page.video.frame.time_s - wanted) < 1e-3
            )
        )
        shown = page.video._result
        assert shown.index == page.video.frame.index
        assert shown.time_s == pytest.approx(page.video.frame.time_s, abs=1e-3)


def test_playing_moves_the_playhead_and_pause_holds_it(studio, clip):
    window = studio()
    page = analysed(window, clip)
    page.seek(0.0)
    page.controls.play.click()
    window.until(lambda: page.timeline.now_s > 0.4)
    page.controls.play.click()
    assert not page.player.playing


def test_a_click_on_the_timeline_seeks(studio, clip):
    window = studio()
    page = analysed(window, clip)
    line = page.timeline
    middle = (page.recording.start_s + page.recording.end_s) / 2
    at = QPointF(line.x_of(middle), 60).toPoint()
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=at)
    assert line.now_s == pytest.approx(middle, abs=0.05)
    QTest.keyClick(line, Qt.Key.Key_Left)
    assert line.now_s == pytest.approx(max(page.recording.start_s, middle - 1.0), abs=0.05)


def test_zoom_keeps_the_place_under_the_cursor(studio, clip):
    window = studio()
    page = analysed(window, clip)
    line = page.timeline
    before = line.view
    line.zoom(0.5, 1.0)
    assert line.view[1] - line.view[0] == pytest.approx((before[1] - before[0]) / 2, rel=0.01)
    assert line.view[0] <= 1.0 <= line.view[1]
    window.action("recordings.zoom_all")
    assert line.view == before


def test_changed_labels_score_the_whole_recording_again(studio, clip):
    window = studio()
    page = analysed(window, clip)
    window.live.book.add("a person who is smiling")
    window.until(lambda: page.recording.label_set.names[-1] == "a person who is smiling")
    scores = page.recording.scores
    assert scores.shape[1] == 5
    assert np.allclose(np.nansum(scores, axis=1), 1.0, atol=1e-3)
    assert page.side.bars.rows[-2].name == "a person who is smiling"
    fresh = fakes.pipeline(window.engine.pack)
    fresh.set_labels(window.live.book.label_set)
    outcome = analyze_files([clip], out=clip.parent / "again", pipeline=fresh)
    fresh.close()
    assert np.allclose(Session(outcome.files[0].folder).scores, scores, atol=1e-3)
    window.action("edit.undo")
    window.until(lambda: len(page.recording.label_set.names) == 3)


def test_without_the_switch_an_analysis_keeps_scores_and_says_what_new_labels_need(studio, clip):
    window = studio()
    window.store.set(record_embeddings=False, keep_embeddings=False)  # as it is at first
    page = analysed(window, clip)
    assert not page.recording.manifest.embeddings
    assert page.recording.session.clips()[2].shape[1] == 0
    window.live.book.add("a person who is smiling")
    window.until(lambda: "no embeddings" in window.window.message.text.text())
    assert len(page.recording.label_set.names) == 3


def test_markers_and_ranges_are_kept_and_undone(studio, clip):
    window = studio()
    page = analysed(window, clip)
    page.seek(0.8)
    window.action("recordings.marker")
    page.markers.add_range(1.0, 1.5)
    assert [m.kind for m in page.recording.markers] == ["event", "exclude"]
    again = Recording(page.recording.folder, clip)
    assert again.markers == page.recording.markers
    page.markers.undo()
    assert len(page.recording.markers) == 1
    page.markers.redo()
    assert len(page.timeline.markers) == 2


def test_shift_and_drag_marks_a_stretch(studio, clip):
    window = studio()
    page = analysed(window, clip)
    line = page.timeline
    shift = Qt.KeyboardModifier.ShiftModifier
    left, right = (QPointF(line.x_of(t), 60).toPoint() for t in (0.5, 1.0))
    QTest.mousePress(line, Qt.MouseButton.LeftButton, shift, left)
    QTest.mouseMove(line, right)
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, shift, right)
    marker = page.recording.markers[0]
    assert (marker.time_s, marker.end_s) == pytest.approx((0.5, 1.0), abs=0.05)


def test_a_threshold_gives_segments(studio, clip):
    window = studio()
    page = analysed(window, clip)
    page.markers.choice.choose(page.recording.label_set.names[0])
    page.markers.choice.on.setValue(0.05)
    low = page.markers.segments
    assert low
    page.markers.choice.on.setValue(1.0)
    assert len(page.markers.segments) <= len(low)
    assert page.timeline.segments == page.markers.segments


@pytest.mark.parametrize("kind", ["csv", "srt", "eaf"])
def test_exports_carry_the_labels_that_are_shown(studio, clip, tmp_path, kind):
    window = studio()
    page = analysed(window, clip)
    window.live.book.rename(0, "laughter")
    window.until(lambda: page.recording.label_set.names[0] == "laughter")
    target = tmp_path / f"out.{kind}"
    window.window.recordings.exports.write(target, kind)
    window.until(target.exists)
    window.until(lambda: "Saved" in window.window.message.text.text())
    if kind == "csv":
        assert "laughter" in target.read_text(encoding="utf-8-sig").splitlines()[0]


def test_a_recording_without_its_video_is_still_shown(studio, clip):
    window = studio()
    page = analysed(window, clip)
    folder = page.recording.folder
    page.open(folder, None)
    assert page.player is None
    assert "not found" in page.controls.words.text()
    page.seek(1.0)
    assert page.timeline.now_s == 1.0


def test_a_folder_that_is_no_recording_is_said(studio, tmp_path):
    window = studio()
    window.recordings.open(tmp_path, None)
    assert window.window.message.isVisible()
    assert window.recordings.recording is None


def test_a_long_analysis_is_paused_and_cancelled_and_keeps_what_it_has(studio, tmp_path):
    window = studio()
    page = window.recordings
    clip = make.video(tmp_path / "long.mp4", frames=900, picture=flicker)
    window.window.recordings.analyse([clip])
    window.until(lambda: page.job is not None and page.queue.work.isVisible())
    page.queue.pause_button.click()
    assert page.job.control.paused
    page.queue.pause_button.click()
    page.queue.cancel_button.click()
    window.until(lambda: page.job is None)


def test_recordings_are_listed_the_next_time(studio, clip, desk):
    window = studio()
    analysed(window, clip)
    folder = window.recordings.recording.folder
    assert Archive().entries() == [(folder, clip)]


def test_embeddings_are_kept_only_if_the_box_says_so(studio, clip, tmp_path):
    window = studio()
    window.store.set(record_embeddings=False, keep_embeddings=False)
    page = window.recordings
    assert not page.queue.keep.isChecked()
    analysed(window, clip)
    assert not page.recording.has_embeddings
    page.queue.keep.click()
    assert window.store.values.keep_embeddings is True
    assert window.store.values.record_embeddings is False  # live is another question
    other = make.video(tmp_path / "other.mp4", frames=60, picture=flicker)
    window.window.recordings.analyse([other])
    window.until(lambda: len(page.archive.entries()) == 2 and page.job is None)
    page.open(*page.archive.entries()[0])
    assert page.recording.video == other
    assert page.recording.has_embeddings


def test_two_label_sets_side_by_side(studio, clip):
    window = studio()
    page = window.recordings
    window.window.recordings.analyse([clip])
    window.until(lambda: page.recording is not None and page.job is None)
    before = page.timeline.sizeHint().height()
    page.second_button._fill()
    names = [action.text() for action in page.second_button.sets.actions()]
    assert names[0] == "None"
    assert "everyday" in names
    page.second_button.sets.actions()[names.index("everyday")].trigger()
    window.until(lambda: page.timeline.seconds)
    (second,) = page.timeline.seconds.values()
    assert second.lane.scores.shape[1] == len(page.second.labels.names) + 1
    assert second.share == pytest.approx(np.mean(second.differs[second.differs >= 0]))
    assert page.second_button.text() == f"B: everyday, {second.share:.0%} of frames differ"
    assert "<b>B</b>" in page.below.legend.text()
    assert page.timeline.sizeHint().height() > before
    rect = page.timeline.lane_rect(page.timeline.lanes[0].track)
    window.qtbot.mouseClick(
        page.timeline, Qt.MouseButton.LeftButton, pos=rect.center() + QPoint(40, 0)
    )
    page.second_button.sets.actions()[0].trigger()
    assert page.timeline.seconds == {}
    assert page.second_button.text() == "Compare with"
    assert page.timeline.sizeHint().height() == before


def test_the_recording_compared_with_its_own_set_differs_nowhere(studio, clip):
    window = studio()
    window.live.book.use(load_label_set("basic7"))
    page = window.recordings
    window.window.recordings.analyse([clip])
    window.until(lambda: page.recording is not None and page.job is None)
    page.second.show(page.recording, "basic7")
    window.until(lambda: page.timeline.seconds)
    assert [second.share for second in page.timeline.seconds.values()] == [0.0]
    page.close_recording()
    assert page.second.lanes() == {}


def test_without_embeddings_a_second_set_is_refused_with_a_sentence(studio, clip):
    window = studio()
    window.store.set(keep_embeddings=False)
    page = window.recordings
    window.window.recordings.analyse([clip])
    window.until(lambda: page.recording is not None and page.job is None)
    page.second.show(page.recording, "everyday")
    window.until(lambda: "no embeddings" in window.window.message.text.text())
    assert page.second_button.text() == "Compare with"


def test_faces_are_named_taken_apart_and_left_out_by_person(studio, clip):
    window = studio()
    page = analysed(window, clip)
    track = page.timeline.selected
    people = window.window.people

    def answer(name):
        def write():
            dialog = QApplication.activeModalWidget()
            dialog.name.setEditText(name)
            dialog.ok.click()
            said.append(dialog.trouble.text())
            dialog.reject()

        QTimer.singleShot(0, write)

    said = []
    answer(f"face {track}")
    people.name()
    assert "number of a face" in said.pop()
    assert page.side.title.text() == f"Face {track}"
    answer("Anna")
    people.name()
    assert said == [""]
    assert page.timeline.lanes[0].name == page.side.title.text() == "Anna"
    times = page.recording.lane(track).times_s
    page.seek(float(times[len(times) // 2]))
    answer("Ben")
    people.split()
    lane = page.timeline.lanes[0]
    assert [part.name for part in lane.parts] == ["Anna", "Ben"]
    assert page.side.title.text() == "Ben"
    end_s = float(times[-1])
    page.recording.mark(Marker(time_s=0.0, end_s=end_s, kind="exclude", text="x", person="anna"))
    page.show_notes()
    left_out = np.isnan(page.timeline.lanes[0].scores[:, -1])
    assert left_out[: len(times) // 2].all()
    assert not left_out[len(times) // 2 :].all()
    people.unname()
    page.recording.undo()
    page.recording.undo()  # the marker
    page.recording.undo()  # the parting
    page.show_notes()
    assert page.timeline.lanes[0].name == "Anna"
    again = Recording(page.recording.folder, None)
    assert again.can_undo  # also the next time
    assert again.people == ("Anna",)
    page.close_recording()  # exports show the edits then
    table = again.folder / "scores.csv"
    window.until(lambda: "person_name" in table.read_text().splitlines()[0])
    assert ",Anna\n" in table.read_text()


def test_what_can_be_done_with_a_face_is_known_as_soon_as_a_recording_is_open(studio, clip):
    window = studio()
    page = analysed(window, clip)
    actions = window.window.shared.actions
    assert actions["recordings.name_face"].isEnabled()
    assert not actions["recordings.unname_face"].isEnabled()
    page.recording.name_face(page.timeline.selected, "Anna")
    page.show_notes()
    assert actions["recordings.unname_face"].isEnabled()
    page.forget_shown((page.recording.folder,))
    assert not actions["recordings.name_face"].isEnabled()


@pytest.mark.parametrize("size", [(1280, 720), (960, 700)])
def test_a_lane_stays_in_sight_whatever_is_shown_with_it(studio, clip, size):
    window = studio()
    page = analysed(window, clip)
    window.window.resize(*size)
    window.window.go_to("recordings")
    page.second.show(page.recording, "behaviour")
    window.until(lambda: page.second.labels is not None)
    page.below.choose_measures("pose")
    card = page.below

    def all_there():
        strip = card.strip.geometry()
        lanes = card._lanes.height()
        return lanes >= LEAST_PX and strip.bottom() <= card.height() and strip.height() == HIGH_PX

    window.until(all_there)
    assert page.video.height() > 100

"""Everyday use: exports, frames, quitting, snapshots, keys."""

import stat
import sys

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox
from window_fakes import FakeEngine, FakeFaces

from emoscope.app.commands.closing import ClosingCommands
from emoscope.app.views.lane_painting import RULER_PX
from emoscope.app.views.tags import Tags
from emoscope.app.views.timeline import GAP_PX, LANE_PX, Timeline
from emoscope.engine.analysis.outcome import FileOutcome, Status
from emoscope.engine.data import Box
from emoscope.engine.prompts.labels import Label, LabelSet


def opened(studio, clip):
    window = studio()
    page = window.recordings
    window.window.recordings.analyse([clip])
    window.until(lambda: page.recording is not None and page.job is None)
    return window, page


def test_several_formats_go_into_one_folder_that_is_remembered(studio, clip, tmp_path):
    window, page = opened(studio, clip)
    exports = window.window.recordings.exports
    window.action("recordings.export")
    dialog = exports.dialog
    assert dialog.boxes["csv"].isChecked()
    assert all(box.text() and box.accessibleDescription() for box in dialog.boxes.values())
    dialog.folder = tmp_path / "out"
    dialog.folder.mkdir()
    dialog.boxes["csv-long"].setChecked(True)
    dialog.boxes["srt"].setChecked(True)
    dialog.accept()
    window.until(lambda: len(list((tmp_path / "out").iterdir())) == 3 and not exports.busy)
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert sorted(name.rpartition(".")[2] for name in names) == ["csv", "csv", "srt"]
    assert all(page.recording.label_set.name in name for name in names)
    assert window.window.sources.folders.last("exports") == str(tmp_path / "out")
    said = [each.text.text() for each in window.window.message.messages]
    assert [text for text in said if "aved" in text] == [f"3 files saved in {tmp_path / 'out'}"]


def test_other_recordings_go_out_with_the_open_one_as_they_were_analysed(studio, clip, tmp_path):
    window, page = opened(studio, clip)
    window.live.book.add("quite new")
    window.window.recordings.analyse([clip])
    window.until(lambda: page.queue.list.count() == 2 and page.job is None)
    window.live.book.undo()
    window.until(lambda: page.recording.as_analysed)
    window.action("recordings.export")
    dialog = window.window.recordings.exports.dialog
    assert dialog.others.count() == 1
    dialog.others.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.folder = tmp_path / "both"
    dialog.folder.mkdir()
    dialog.accept()
    exports = window.window.recordings.exports
    window.until(lambda: len(list((tmp_path / "both").iterdir())) == 2 and not exports.busy)
    heads = [path.read_text().splitlines()[0] for path in (tmp_path / "both").iterdir()]
    assert sum("quite new" in head for head in heads) == 1


def test_what_an_export_has_to_say_is_in_the_windows_language(studio, clip, tmp_path):
    window, page = opened(studio, clip)
    before = window.window
    window.store.set(language="de", hide_faces="blur")
    window.until(lambda: window.window is not before)
    page = window.window.recordings.page
    window.until(lambda: page.recording is not None)
    exports = window.window.recordings.exports
    exports.write(tmp_path / "a.mp4", "video")
    window.until(lambda: not exports.busy)
    said = next(m.text.text() for m in window.window.message.messages if "a.mp4" in m.text.text())
    assert f"{tmp_path / 'a.mp4'}. Von 60 Bildern wurden" in said
    assert "because" not in said


def test_an_export_that_fails_offers_another_try(studio, clip, tmp_path):
    window, _ = opened(studio, clip)
    exports = window.window.recordings.exports
    (tmp_path / "file").write_text("in the way")
    exports.write(tmp_path / "file" / "x.csv", "csv")
    window.until(lambda: window.window.message.button.isVisible())
    assert window.window.message.button.text() == "Export again …"
    window.window.message.button.click()
    assert exports.dialog.isVisible()
    exports.dialog.reject()


def test_the_timeline_goes_frame_by_frame(studio, clip):
    _, page = opened(studio, clip)
    times = page.recording.frame_times_s
    page.seek(float(times[3]))
    page.timeline.setFocus()
    QTest.keyClick(page.timeline, Qt.Key.Key_Period)
    assert np.isclose(page.timeline.now_s, times[4])
    QTest.keyClick(page.timeline, Qt.Key.Key_Comma)
    QTest.keyClick(page.timeline, Qt.Key.Key_Comma)
    assert np.isclose(page.timeline.now_s, times[2])


def test_zooming_with_the_play_head_out_of_view_brings_it_back(studio, clip):
    _, page = opened(studio, clip)
    line = page.timeline
    for _ in range(4):
        line.zoom(0.5, float(page.recording.start_s))
    page.seek(float(page.recording.end_s) - 0.1)
    line.zoom(0.9, line.now_s)
    assert line._view[0] <= line.now_s <= line._view[1]


def test_lanes_use_the_room_there_is(studio, clip):
    _, page = opened(studio, clip)
    assert page.timeline.lane_px >= LANE_PX
    alone = Timeline(page.tokens)
    alone.show_lanes(page.timeline.lanes, page.timeline.rows, (0.0, 2.0))
    alone.resize(800, 240)
    assert alone.lane_px == 240 - RULER_PX - 6 - GAP_PX
    assert page.recording.label_set.names[0] in page.below.legend.text()


def test_a_stopped_analysis_offers_to_go_on(studio, clip):
    window, page = opened(studio, clip)
    page._file_done(FileOutcome(clip, Status.STOPPED, None, "The same command …"))
    message = window.window.message
    assert "command" not in message.text.text()
    assert message.button.text() == "Analyse again"


def test_quitting_while_something_runs_asks(desk, monkeypatch):
    window = desk()
    window.until_scored()
    window.window.consent.note = "consent: self"
    window.action("live.record")
    window.until(lambda: window.live.recording is not None)
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    assert not ClosingCommands.may_close(window.window.closing)
    assert "recording" in asked[0]


def test_a_snapshot_is_the_picture_alone(desk):
    window = desk()
    window.until_scored()
    video = window.page.video
    video.setFocus()
    image = video.grab_picture()
    ratio = image.width() / image.height()
    assert abs(ratio - 64 / 48) < 0.02
    assert image.width() < video.width() or image.height() < video.height()


def test_words_in_a_snapshot_are_whole(desk, monkeypatch):
    """Beside a picture that stands upright there is room for them, which is not in the snapshot."""
    window = desk(engine=FakeEngine(size_px=(200, 400), faces=FakeFaces({1: Box(90, 60, 60, 60)})))
    window.live.book.use(LabelSet("one", (Label("a person trying not to laugh", weight=20.0),)))
    window.until_scored()
    video, placed = window.page.video, []
    real = Tags.put

    def put(tags, *words):
        real(tags, *words)
        placed.append(tags.placed[-1][1])

    monkeypatch.setattr(Tags, "put", put)
    window.until(lambda: video.grab_picture() and placed)
    placed.clear()
    video.grab_picture()
    assert all(video._place.contains(pill) for pill in placed)


def test_the_keys_are_on_one_page(desk):
    window = desk(start=False)
    window.action("help.keys")
    dialog = next(d for d in window.window.findChildren(QDialog) if d.isVisible())
    words = dialog.text.toPlainText()
    assert "Ctrl+R" in words
    assert "varied" in words
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    window.until(lambda: not dialog.isVisible())


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_snapshot_is_its_owners_alone(desk, tmp_path, monkeypatch):
    target = tmp_path / "snap.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    window = desk()
    window.action("view.live")
    window.until_scored()
    window.action("live.snapshot")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert target.read_bytes().startswith(b"\x89PNG")
    (tmp_path / "no").touch()
    target = tmp_path / "no" / "snap.png"
    window.action("live.snapshot")
    assert "could not be written" in window.window.message.text.text()

"""The folder for recordings: chosen in the settings, kept, and said when it is not there."""

import json
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from studio import begun

from emoscope.app.models.archive import Archive, trouble_with
from emoscope.app.models.retention import old_sessions
from emoscope.app.models.settings import SettingsStore
from emoscope.engine.sessions.session import Session
from tests.reliability.runs import record as recorded


def age(folder, days):
    path = folder / "manifest.json"
    raw = json.loads(path.read_text())
    raw["clock"]["started"] = (datetime.now(UTC) - timedelta(days=days)).isoformat()
    path.write_text(json.dumps(raw))


def dialog_of(window):
    window.action("file.settings")
    return window.window.view.settings


def choose(window, monkeypatch, folder):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    dialog = dialog_of(window)
    QTest.mouseClick(dialog.folder, Qt.MouseButton.LeftButton)
    return dialog


def record(window):
    recording = begun(window, 0.5)
    window.action("live.record")
    assert recording.wait()
    window.until(lambda: window.live.recording is None)
    return recording.order.folder


def test_new_recordings_go_there_and_old_ones_are_found(studio, monkeypatch, tmp_path, clip):
    window = studio()
    before = record(window)
    study = tmp_path / "my & study"
    study.mkdir()
    dialog = choose(window, monkeypatch, study)
    assert dialog.folder.toolTip() == str(study)
    assert dialog.own_folder.isVisible()
    dialog.accept()
    assert SettingsStore(window.store.path).values.recordings_folder == str(study)
    after = record(window)
    assert before.parent == Archive().folder
    assert after.parent == study
    assert Session(after).manifest.state == "done"
    page = window.recordings
    window.window.recordings.analyse([clip])
    window.until(lambda: page.recording is not None and page.job is None)
    assert page.recording.folder.parent == study
    assert {before, after, page.recording.folder} <= {each for each, _ in Archive().entries()}


def test_the_program_s_own_folder_comes_back(studio, monkeypatch, tmp_path):
    window = studio()
    dialog = choose(window, monkeypatch, tmp_path)
    QTest.mouseClick(dialog.own_folder, Qt.MouseButton.LeftButton)
    assert window.store.values.recordings_folder == ""
    assert dialog.folder.toolTip() == str(Archive().folder)
    assert not dialog.own_folder.isVisible()


def test_a_folder_that_is_gone_is_said_and_not_made_anew(studio, tmp_path, clip):
    window = studio()
    gone = tmp_path / "drive"
    window.store.set(recordings_folder=str(gone))
    window.until_scored()
    window.window.consent.note = "consent: self"
    window.action("live.record")
    assert window.live.recording is None
    assert "is not there" in window.window.message.text.text()
    assert str(gone) in window.window.message.text.text()
    QTest.mouseClick(window.window.message.button, Qt.MouseButton.LeftButton)
    assert "is not there" in window.window.view.settings.folder_trouble.text()
    window.window.view.settings.accept()
    window.window.recordings.analyse([clip])
    assert window.recordings.job is None
    assert not gone.exists()


def test_a_folder_that_cannot_be_written_is_not_taken(studio, monkeypatch, tmp_path):
    def refuse(**_):
        raise PermissionError(13, "no")

    window = studio()
    monkeypatch.setattr("emoscope.app.models.archive.tempfile.TemporaryFile", refuse)
    dialog = choose(window, monkeypatch, tmp_path)
    assert "Nothing can be written" in dialog.folder_trouble.text()
    assert window.store.values.recordings_folder == ""
    assert trouble_with("") == ""


def test_retention_counts_there_but_leaves_what_others_keep(studio, tmp_path, clip):
    study = tmp_path / "study"
    study.mkdir()
    recorded(study / "another's", 10)
    window = studio()
    window.store.set(recordings_folder=str(study))
    ours = record(window)
    window.window.recordings.analyse([clip])
    page = window.recordings
    window.until(lambda: page.recording is not None and page.job is None)
    analysed = page.recording.folder
    page.open(study / "another's", None)  # to look at it does not make it ours
    for folder in (ours, analysed, study / "another's"):
        age(folder, 40)
    plan = old_sessions(Archive(), 30, str(study))
    assert set(plan.folders) == {ours, analysed}
    Archive().forget(ours)
    assert Archive().made_here([ours, analysed]) == [analysed]
    page.close_recording()


def test_what_another_has_analysed_there_is_not_ours_when_it_is_done_already(
    studio, tmp_path, clip
):
    window = studio()
    window.store.set(recordings_folder=str(tmp_path / "study"))
    (tmp_path / "study").mkdir()
    page = window.recordings
    window.window.recordings.analyse([clip])
    window.until(lambda: page.recording is not None and page.job is None)
    made = page.recording.folder
    Archive().forget(made)  # as if another had done it
    page.close_recording()
    window.window.recordings.analyse([clip])
    window.until(lambda: page.recording is not None and page.job is None)
    assert page.recording.folder == made
    assert Archive().made_here([made]) == []
    page.close_recording()

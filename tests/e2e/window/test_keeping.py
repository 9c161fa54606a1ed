"""Forgetting sessions, and how long they are kept."""

import json
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from emoscope.app.models.settings import SettingsStore
from emoscope.engine import paths
from emoscope.engine.prompts.examples import Example, Examples, Origin, Space
from emoscope.engine.prompts.labels import load_label_set, save_label_set
from emoscope.engine.study.edits import NewSession, added
from emoscope.engine.study.files import STUDY
from emoscope.engine.study.folder import create_study


@pytest.fixture
def analysed(studio, clip):
    """A window with one analysed clip that is open."""

    def make(**options):
        window = studio(**options)
        window.window.recordings.analyse([clip])
        window.until(lambda: window.recordings.recording is not None)
        window.until(lambda: window.recordings.job is None)
        return window

    return make


def age(folder, days):
    """Make a session look older."""
    path = folder / "manifest.json"
    raw = json.loads(path.read_text())
    raw["clock"]["started"] = (datetime.now(UTC) - timedelta(days=days)).isoformat()
    path.write_text(json.dumps(raw))


def test_a_session_is_forgotten_after_a_question(analysed, clip, tmp_path):
    window = analysed()
    page, keeping = window.recordings, window.window.retention
    folder = page.recording.folder
    window.window.recordings.exports.write(tmp_path / "mine.csv", "csv")
    window.until(lambda: not window.window.recordings.exporting)
    window.until(lambda: "mine.csv" in window.window.message.text.text())

    window.action("recordings.forget")
    window.until(lambda: keeping.dialog is not None)
    assert folder.name in keeping.dialog.text.text()
    assert str(tmp_path / "mine.csv") in keeping.dialog.text.text()
    QTest.keyClick(keeping.dialog, Qt.Key.Key_Return)  # the default is to keep it
    window.until(lambda: keeping.dialog is None)
    assert folder.exists()
    assert page.recording is not None

    window.window.activateWindow()
    window.until(window.window.isActiveWindow)
    QTest.keySequence(window.window, window.keys("recordings.forget"))
    window.until(lambda: keeping.dialog is not None)
    keeping.dialog.forget_button.click()
    window.until(lambda: not folder.exists() and not keeping.busy)
    assert page.recording is None
    assert page.stage.currentWidget() is page.empty
    assert page.queue.list.count() == 0
    words = window.window.message.text.text()
    assert folder.name in words
    assert "Not deleted" in words
    assert str(tmp_path / "mine.csv") in words
    assert (tmp_path / "mine.csv").exists()
    assert clip.exists()
    index = (page.archive.folder / "index.json").read_text()
    assert folder.name not in index
    assert "mine.csv" not in (page.archive.folder / "written.json").read_text()


def test_what_was_saved_and_taught_goes_with_it_if_the_user_says_so(analysed, tmp_path):
    window = analysed()
    page, keeping, book = window.recordings, window.window.retention, window.live.book
    folder = page.recording.folder
    window.window.recordings.exports.write(tmp_path / "mine.csv", "csv")
    window.until(lambda: (tmp_path / "mine.csv").is_file())
    window.until(lambda: not window.window.recordings.exporting)
    window.store.remember("folder exports", str(tmp_path))
    study = create_study(tmp_path / "pilot")
    rows = [NewSession(name="talk", participant="Jane Roe", results=str(folder))]
    study.edit("Add", lambda known: added(known, rows))
    space = Space("tiny", "1", "a" * 64, "b" * 64, 8)
    origins = (Origin("session", str(folder.resolve())), Origin("file", "/another.png"))
    vectors = np.eye(8, dtype=np.float32)
    label = book.labels[0].name
    items = tuple(Example(label, vectors[i], origin) for i, origin in enumerate(origins))
    book.teach(Examples(space, items), "Teach")
    own = paths.user_label_sets() / "mine.yaml"
    save_label_set(book.label_set, own)

    window.action("recordings.forget")
    window.until(lambda: keeping.dialog is not None)
    dialog = keeping.dialog
    assert dialog.examples_too.isChecked()
    assert "1 example" in dialog.examples_too.text()
    assert not dialog.exports_too.isChecked()
    assert str(study.folder / STUDY) in dialog.text.text()
    dialog.exports_too.click()
    dialog.forget_button.click()
    window.until(lambda: not folder.exists() and not keeping.busy)
    assert not (tmp_path / "mine.csv").exists()
    for path in study.folder.rglob("*"):
        assert path.is_dir() or "Jane Roe" not in path.read_text()
    for label_set in (book.label_set, load_label_set(own)):
        assert [each.origin for each in label_set.taught.items] == [origins[1]]
    assert "folder exports" not in window.store.values.places


def test_what_is_in_use_is_not_forgotten(analysed):
    window = analysed()
    page = window.recordings
    window.until_scored()
    window.window.consent.note = "consent: self"
    window.action("live.record")
    recording = window.live.recording
    folder = recording.order.folder
    window.until(lambda: (folder / "manifest.json").is_file())
    page.archive.remember(folder, None)
    page.queue.refresh(folder)
    window.action("recordings.forget")
    assert "still being recorded" in window.window.message.text.text()
    assert window.window.retention.dialog is None
    window.action("live.record")


def test_old_sessions_are_offered_at_the_start_and_not_deleted_silently(
    analysed, studio, store_path
):
    first = analysed()
    folder = first.recordings.recording.folder
    first.window.close()
    age(folder, 31)
    SettingsStore(store_path).set(keep_days=30)
    window = studio()
    message = window.window.message
    window.until(lambda: message.button.isVisible())
    assert "older than 30 days" in message.text.text()
    assert folder.exists()
    message.button.click()
    keeping = window.window.retention
    assert keeping.dialog is not None
    keeping.dialog.forget_button.click()
    window.until(lambda: not folder.exists() and not keeping.busy)
    assert folder.name in message.text.text()


@pytest.mark.parametrize(("days_old", "kept"), [(31, False), (29, True)])
def test_old_sessions_go_by_themselves_if_the_user_said_so(
    analysed, desk, store_path, days_old, kept
):
    first = analysed()
    folder = first.recordings.recording.folder
    first.window.close()
    age(folder, days_old)
    SettingsStore(store_path).set(keep_days=30, keep_asks=False)
    window = desk()
    window.until(lambda: not window.window.retention.busy)
    assert folder.exists() is kept
    assert ("Deleted" in window.window.message.text.text()) is not kept


@pytest.mark.parametrize("asks", [True, False])
def test_a_damaged_session_that_may_be_old_is_named_and_stays(analysed, desk, store_path, asks):
    first = analysed()
    folder = first.recordings.recording.folder
    first.window.close()
    manifest = folder / "manifest.json"
    manifest.write_text(manifest.read_text()[:200])
    SettingsStore(store_path).set(keep_days=30, keep_asks=asks)
    window = desk()
    window.until(lambda: not window.window.retention.busy)
    assert str(folder) in window.window.message.text.text()
    assert manifest.is_file()


def test_sessions_are_kept_for_ever_unless_the_user_says_otherwise(analysed, desk, store_path):
    first = analysed()
    folder = first.recordings.recording.folder
    first.window.close()
    age(folder, 5000)
    window = desk()
    assert not window.window.retention.busy
    window.action("recordings.forget_old")
    assert "until you delete them" in window.window.message.text.text()
    assert folder.exists()


def test_the_settings_say_how_long(desk):
    window = desk()
    window.action("file.settings")
    dialog = window.window.view.settings
    assert dialog.keep_days.currentText() == "forever"
    assert not dialog.keep_asks.isEnabled()
    dialog.keep_days.setCurrentIndex(dialog.keep_days.findData(30))
    dialog.keep_days.activated.emit(dialog.keep_days.currentIndex())
    assert window.store.values.keep_days == 30
    assert dialog.keep_asks.isEnabled()
    dialog.keep_asks.click()
    assert window.store.values.keep_asks is False
    dialog.accept()
    window.action("recordings.forget_old")
    window.until(lambda: "No session is older" in window.window.message.text.text())

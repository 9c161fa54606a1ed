"""Another language takes effect at once, and nothing that runs is lost by it."""

import numpy as np
import shiboken6

from emoscope.app.models.settings import SettingsStore
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.results.segments import Rule
from emoscope.engine.sessions.session import Session


def choose(window, language):
    """Through the settings, as a user does."""
    window.action("file.settings")
    box = window.window.view.settings.language
    old = window.window
    box.setCurrentIndex(box.findData(language))
    box.activated.emit(box.currentIndex())
    window.until(lambda: window.window is not old)
    return old


def test_the_window_changes_its_language_and_goes_on(desk):
    window = desk()
    window.until_scored()
    frames = window.live.stats.frames
    session = window.live.session
    window.action("view.labels")
    old = choose(window, "de")
    assert not shiboken6.isValid(old)
    assert window.window.actions_table["file.quit"].text() == "&Beenden"
    assert window.window.isVisible()
    assert window.window.place == "labels"
    # The settings are open again, so that the choice can be taken back.
    assert window.window.view.settings.windowTitle() == "Einstellungen"
    window.window.view.settings.accept()
    assert window.live.session is session
    assert len(window.engine.opened) == 1
    window.until(lambda: window.live.stats.frames > frames + 5)
    window.action("view.live")
    window.until(lambda: not np.isnan(window.panel.bars.values).all())
    choose(window, "en")
    assert window.window.actions_table["file.quit"].text() == "&Quit"
    assert window.live.session is session


def test_long_labels_and_the_sensitivity_look_as_before(desk, monkeypatch):
    monkeypatch.setattr("emoscope.app.models.live.LiveModel.usual_sensitivity", 0.5)
    window = desk()
    window.until_scored()
    window.live.book.add("a person who cannot believe what has just happened to them here")
    window.labels.select(len(window.live.book.labels) - 1)
    choose(window, "de")
    window.window.view.settings.accept()
    panel = window.labels
    window.until(lambda: panel.expand.text().endswith("…"))
    assert panel.expand.text().startswith("Sätze, Farbe, Gewicht")
    layout = panel.layout()
    place = layout.itemAt(layout.indexOf(panel.expand))
    assert place.minimumSize().width() == 0, "long labels make the panel wider than its place"
    for sensitivity in (panel.sensitivity, window.window.labels_page.panel.sensitivity):
        assert not sensitivity.isHidden()


def test_a_recording_that_runs_goes_on_in_one_piece(studio):
    window = studio()
    window.until_scored()
    window.window.consent.note = "consent: self"
    window.window.consent.hide()
    window.action("live.record")
    recording = window.live.recording
    window.until(lambda: recording.seconds > 0.3)
    window.action("live.marker")
    choose(window, "fr")
    window.window.view.settings.accept()
    assert window.window.consent.note == "consent: self"
    assert not window.window.consent.isVisible()
    assert window.live.recording is recording
    before = recording.seconds
    window.until(lambda: recording.seconds > before + 0.3)
    window.action("live.marker")
    window.action("live.record")
    assert recording.wait()
    session = Session(recording.order.folder)
    assert session.manifest.state == "done"
    assert len(session.manifest.markers) == 2
    steps = np.diff(session.frames["time_s"].to_numpy())
    assert len(steps)
    assert (steps > 0).all()


def test_an_open_recording_stays_open_and_presenter_too(studio, clip):
    window = studio()
    window.window.recordings.analyse([clip])
    page = window.window.recordings.page
    window.until(lambda: page.recording is not None)
    window.until(lambda: page.job is None)
    page.seek(1.0)
    folder = page.recording.folder
    page.timeline.show_part(0.5, 1.5)
    view = page.timeline.view
    first = page.recording.label_set.names[0]
    page.markers.choice.take((first,), Rule(0.31, 0.2, 0.4))
    page.second.show(page.recording, "ferplus8")
    window.live.book.add("bored")
    window.until(lambda: "bored" in page.recording.label_set.names)
    window.action("live.presenter")
    choose(window, "es")
    page = window.window.recordings.page
    assert window.window.place == "recordings"
    assert page.recording.folder == folder
    assert abs(page.timeline.now_s - 1.0) < 0.2
    assert page.timeline.view == view
    assert page.markers.choice.names == (first,)
    assert page.markers.choice.rule == Rule(0.31, 0.2, 0.4)
    assert page.second.name == "ferplus8"
    window.until(lambda: "bored" in page.recording.label_set.names)
    assert window.window.view.presenter.isVisible()
    window.until(lambda: page.video.painted > 0)


def test_it_waits_for_work_that_would_be_lost(studio):
    window = studio()
    window.until_scored()
    window.window.neutral.personal.start_neutral(1)
    old, said = window.window, []
    old.message.said.connect(said.append)
    window.store.set(language="de")
    window.qtbot.wait(50)
    assert window.window is old
    assert any("after a restart" in sentence for sentence in said)


def test_nothing_of_the_old_window_listens_any_more(desk, monkeypatch):
    window = desk()
    window.until_scored()
    choose(window, "de")
    window.window.view.settings.accept()
    raised = []
    monkeypatch.setattr("sys.excepthook", lambda *error: raised.append(error))
    window.live.book.add("dozing off")
    window.live.book.undo()
    window.action("live.pause")
    window.action("live.pause")
    window.until_scored()
    assert raised == []
    assert not window.live.book.undo_text or "dozing" not in window.live.book.undo_text


def test_the_first_labels_are_in_the_windows_language(desk, store_path):
    SettingsStore(store_path).set(language="de")
    window = desk(labels=None)
    german = load_label_set("basic7-de").names
    assert tuple(window.names) == german
    choose(window, "fr")
    assert tuple(window.names) == load_label_set("basic7-fr").names
    choose(window, "en")
    assert tuple(window.names) == load_label_set("basic7").names


def test_labels_that_the_user_chose_or_changed_stay_in_another_language(desk):
    window = desk(labels=None)
    window.live.book.add("bored")
    names = window.names
    choose(window, "de")
    assert window.names == names
    window.window.label_sets.open_labels("basic7")
    choose(window, "fr")
    assert tuple(window.names) == load_label_set("basic7").names

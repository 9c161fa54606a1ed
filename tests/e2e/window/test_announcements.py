"""What a screen reader is told, by Qt's own way to it, and what it finds when it asks."""

import pytest
from PySide6.QtGui import QAccessible
from window_fakes import FakeEngine

import emoscope.app.commands.announcements
from emoscope.engine.live import Phase
from tests.fake_camera import frames, stale


class Reader:
    """Stands where Qt hands announcements to the system."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self):
        self.heard = []

    def updateAccessibility(self, event):
        urgent = event.politeness() == QAccessible.AnnouncementPoliteness.Assertive
        self.heard.append((event.message(), urgent))

    @property
    def words(self):
        return [message for message, _ in self.heard]


@pytest.fixture
def reader(monkeypatch):
    made = Reader()
    monkeypatch.setattr(emoscope.app.commands.announcements, "QAccessible", made)
    return made


def test_start_loss_and_return_of_a_camera(desk, reader):
    script = [frames(40), stale(1.6), frames(100_000)]
    window = desk(engine=FakeEngine(script=script))
    window.until(lambda: "Emotion estimation is running" in reader.words)
    window.until(lambda: window.live.stats.phase is Phase.LOST)
    lost = [entry for entry in reader.heard if "no new frames" in entry[0]]
    assert len(lost) == 1  # once, and not for every frame that is missing
    assert lost[0][1]  # it may interrupt
    window.until(lambda: "Fake camera is back." in reader.words)
    window.action("live.pause")
    window.until(lambda: "paused" in reader.words)
    window.action("file.close_source")
    assert reader.words[-1] == "Emotion estimation is off"


def test_labels(desk, reader):
    window = desk()
    window.labels.new_name.setText("calm")
    window.labels.add_typed()
    assert reader.words[-1] == "Label added: calm"
    window.labels.mute_current()
    assert reader.words[-1] == "Muted: calm"
    window.labels.mute_current()
    assert reader.words[-1] == "Unmuted: calm"
    window.live.book.rename(3, "quiet")
    assert reader.words[-1] == "Label renamed: quiet"
    window.labels.delete_current()
    assert reader.words[-1] == "Label deleted: quiet"
    window.action("edit.undo")
    assert reader.words[-1] == "Label added: quiet"
    window.window.label_sets.open_labels("everyday")
    assert reader.words[-1] == "Label set: everyday"


def test_a_recording_its_markers_and_its_end(studio, reader):
    window = studio()
    window.until_scored()
    window.window.consent.note = "consent: self"
    window.action("live.record")
    assert reader.words[-1] == "Recording started: scores, embeddings"
    recording = window.live.recording
    window.until(lambda: recording.seconds > 0.3)
    window.action("live.marker")
    assert reader.words[-1].startswith("Marker 1 at")
    window.action("live.record")
    window.until(lambda: reader.words[-1].startswith("Recording saved."))


def test_an_export_and_what_went_wrong(studio, clip, tmp_path, reader):
    window = studio()
    window.action("recordings.export")
    assert reader.heard[-1] == ("Open a recording first.", True)
    window.window.recordings.analyse([clip])
    window.until(lambda: window.recordings.recording is not None)
    window.until(lambda: window.recordings.job is None)
    target = tmp_path / "out.csv"
    window.window.recordings.exports.write(target, "csv")
    window.until(lambda: reader.words[-1] == f"Saved {target}")
    assert not reader.heard[-1][1]


def test_hidden_faces(desk, reader):
    window = desk()
    window.action("live.hide_faces")
    assert "Faces: blurred" in reader.words


def text(widget, kind):
    return QAccessible.queryAccessibleInterface(widget).text(kind)


def test_what_a_reader_finds_when_it_asks(desk):
    window = desk()
    window.until_scored()
    window.until(lambda: window.panel.isVisible())
    name, description = QAccessible.Text.Name, QAccessible.Text.Description
    main = window.window
    window.until(lambda: "is running" in text(main.badge, name))
    assert text(window.panel, name) == "Face 1"
    window.until(lambda: "happiness" in text(window.panel, description))
    assert "%" in text(window.panel, description)
    assert text(main.source_button, name) == "Source"
    main.message.say("Something happened")
    assert text(main.message, name) == "Something happened"
    table = main.actions_table
    for button in main.findChildren(type(main.source_button)):
        if button.isVisibleTo(main):
            assert text(button, name), button.defaultAction() or button
    assert table["live.pause"].toolTip()


def test_every_field_and_button_of_the_places_has_a_name(desk):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView, QSpinBox

    window = desk()
    window.until(lambda: window.live.pipeline is not None)
    for place in ("live", "recordings", "labels"):
        window.action(f"view.{place}")
        for kind in (QAbstractButton, QComboBox, QLineEdit, QListView, QSpinBox):
            for widget in window.window.findChildren(kind):
                if widget.isVisible() and not widget.objectName().startswith("qt_"):
                    assert text(widget, QAccessible.Text.Name), (place, widget)

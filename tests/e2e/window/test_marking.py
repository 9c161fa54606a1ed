"""Markers of a recording: edited, of types with colours and keys, taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from emoscope.app.views.marker_dialogs import MarkerDialog, TypesDialog
from emoscope.app.views.study_markers_dialog import MarkersDialog
from emoscope.engine.results.marker_import import Import
from emoscope.engine.sessions.manifest import Marker, read_manifest


@pytest.fixture
def page(studio, clip):
    window = studio()
    window.window.recordings.analyse([clip])
    window.until(lambda: window.recordings.recording is not None)
    window.until(lambda: window.recordings.job is None)
    return window.recordings


def kept(page):
    return read_manifest(page.recording.folder)


def filled(dialog, **texts):
    for name, text in texts.items():
        getattr(dialog, name).setText(text)
    dialog.take()
    return dialog.trouble.text()


def made_type(page, name, colour="", key=""):
    bar = page.markers
    dialog = TypesDialog(page.recording, page.tokens, bar.keys.taken, page)
    dialog.name.setCurrentText(name)
    if colour:
        dialog.colour.setCurrentIndex(dialog.colour.findData(colour))
    said = filled(dialog, key=key)
    bar._edited()
    return said


def test_a_types_key_sets_a_marker_of_it_where_the_playhead_is(page):
    colour = page.tokens.series[2]
    assert made_type(page, "stimulus", colour, "x") == ""
    page.seek(1.0)
    page.timeline.setFocus()
    QTest.keyClick(page.timeline, Qt.Key.Key_X)
    (marker,) = kept(page).markers
    assert (marker.text, marker.type, marker.kind) == ("stimulus", "stimulus", "event")
    assert marker.time_s == pytest.approx(page.timeline.now_s)
    image = page.timeline.grab().toImage()
    assert image.pixelColor(round(page.timeline.x_of(marker.time_s)) + 3, 14) == QColor(colour)
    made_type(page, "stimulus", colour, "y")  # the old key sets nothing any more
    QTest.keyClick(page.timeline, Qt.Key.Key_X)
    QTest.keyClick(page.video, Qt.Key.Key_Y)
    assert len(kept(page).markers) == 2
    page.markers.undo()
    page.markers.undo()
    QTest.keyClick(page.timeline, Qt.Key.Key_X)  # undo gave it back
    assert len(kept(page).markers) == 2


@pytest.mark.parametrize(("name", "key", "said"), [
    ("stimulus", "k", "does something else"),
    ("stimulus", "0", "does something else"),
    ("", "x", "Type a name"),
    ("other", "x", "sets"),
])  # fmt: skip
def test_a_key_that_is_taken_and_no_name_are_refused(page, name, key, said):
    made_type(page, "first", key="x")
    assert said in made_type(page, name, key=key)
    assert [each.name for each in kept(page).marker_types] == ["first"]


def test_a_marker_is_edited_and_the_edit_taken_back(page):
    page.markers.add_at(1.0)
    (before,) = kept(page).markers
    dialog = MarkerDialog(page.recording, before, page)
    dialog.type.setCurrentText("pause")
    dialog.person.setCurrentIndex(dialog.person.findData("face 1"))
    zero_s = page.recording.session.player_zero_s
    assert filled(dialog, text="she looks away", end="1.5") == ""
    (after,) = kept(page).markers
    wanted = Marker(
        time_s=before.time_s, end_s=1.5 + zero_s, text="she looks away", type="pause",
        person="face 1",
    )  # fmt: skip
    assert after == wanted
    assert [each.name for each in kept(page).marker_types] == ["pause"]
    page.markers.undo()
    assert kept(page).markers == (before,)


def test_times_that_cannot_be_are_said_and_change_nothing(page):
    page.markers.add_at(1.0)
    (before,) = kept(page).markers
    for texts in ({"end": "0.5"}, {"begin": "soon"}, {"begin": ""}):
        assert "seconds" in filled(MarkerDialog(page.recording, before, page), **texts)
    dialog = MarkerDialog(page.recording, before, page)
    dialog.kind.setCurrentIndex(dialog.kind.findData("exclude"))
    assert "stretch" in filled(dialog)
    assert kept(page).markers == (before,)


def test_the_menu_offers_both(page):
    page.markers.add_at(1.0)
    page.markers._fill_menu()
    texts = [action.text() for action in page.markers.menu.actions()]
    assert "Types …" in texts
    of_marker = next(a.menu() for a in page.markers.menu.actions() if a.menu() is not None)
    assert [action.text() for action in of_marker.actions()] == ["Go to", "Edit …", "Remove"]


def test_another_programs_events_are_imported_once_and_taken_back(page, tmp_path):
    path = tmp_path / "events.csv"
    path.write_text("time_s,text\n0.5,flash\n1.0,film begins\n")
    said, wrong = [], []
    page.markers.said.connect(said.append)
    page.markers.problem.connect(wrong.append)
    page.markers.import_markers(path, Import(type="stimulus", offset_s=0.25))
    assert [(each.text, each.type) for each in kept(page).markers] == [
        ("flash", "stimulus"), ("film begins", "stimulus"),
    ]  # fmt: skip
    zero_s = page.recording.session.player_zero_s
    assert [each.time_s - zero_s for each in kept(page).markers] == pytest.approx([0.75, 1.25])
    assert len(page.timeline.markers) == 2
    page.markers.import_markers(path, Import(type="stimulus", offset_s=0.25))
    assert said == ["2 markers imported.", "0 markers imported."]
    page.markers.undo()
    page.markers.import_markers(tmp_path / "none.csv", Import())
    assert len(wrong) == 1


def test_the_file_and_how_are_asked_for(page, tmp_path, monkeypatch):
    path = tmp_path / "events.csv"
    path.write_text("time_s,text\n0.5,flash\n1.0,film begins\n")
    monkeypatch.setattr(
        "emoscope.app.views.marker_bar.QFileDialog.getOpenFileName", lambda *_: (str(path), "")
    )
    page.markers.ask_import()
    dialog = next(
        each for each in QApplication.topLevelWidgets()
        if isinstance(each, MarkersDialog) and each.isVisible()
    )  # fmt: skip
    assert not dialog.every.isVisible()
    dialog.only.setText("flash")
    dialog.take()
    assert [each.text for each in kept(page).markers] == ["flash"]
